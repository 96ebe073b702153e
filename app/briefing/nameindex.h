#pragma once

#include "briefing/digest.h"
#include "briefing/print.h"

#include <QList>

namespace briefing {

// A line of an index: who, and every anchor where.
struct IndexLine
{
    QString name;
    QString role;
    QStringList anchors; // in order of appearance
};

// By name, accents and case aside. Speakers nobody names are left out.
QList<IndexLine> speakerIndex(const QList<Digest> &digests);
QList<IndexLine> nameIndex(const Briefing &briefing, const QList<Digest> &digests, text::MentionKind kind);

// One page, or a run of pages: "7" or "7–9". The anchor is where the first of them is meant.
struct PageRun
{
    QString words;
    QString anchor;
};
QList<PageRun> pageRuns(const QStringList &anchors, const Pages &pages);

} // namespace briefing
