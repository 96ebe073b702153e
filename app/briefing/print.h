#pragma once

#include "briefing/briefing.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace briefing {

// The page on which an anchor stands, from 1.
using Pages = QHash<QString, int>;

// An entry of the outline.
struct Landmark
{
    QString anchor;
    QString title;
};

// A stretch of articles, by index, half-open.
struct Run
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

// The print flavour, in three kinds of part that are each printed for themselves: the body first or second, as its page
// numbers are wanted by the others. Each article begins a page, so runs of articles can be printed apart without a
// trace.
//
// Page numbers stand in cells of fixed width: front() takes as many pages with them as without. Every anchor links to
// itself, because Chromium keeps only the places that are linked to; a link to another part has the target
// "briefing:ANCHOR". The printer turns both into what they should be. Immutable; any thread.
class Print final
{
public:
    explicit Print(Briefing briefing);
    ~Print();
    Print(Print &&) noexcept;

    const Briefing &briefing() const;
    QList<Run> runs() const; // of the body: small enough for steady progress and little memory

    QByteArray front(const Pages &pages) const; // cover and contents
    QByteArray body(Run run) const;
    QByteArray back(const Pages &pages) const; // sources, index of speakers, index of names

    QList<Landmark> landmarks() const; // in order of appearance
    QString language() const;          // of most of the articles, ISO 639-1; "en" where there is none

    static constexpr double widthMm = 162; // of the text

private:
    struct Parts;
    std::unique_ptr<const Parts> d;
};

} // namespace briefing
