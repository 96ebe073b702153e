#pragma once

#include "quotes/voices.h"

namespace quotes {

// Whether a marked stretch is somebody's words rather than a title, a term, a nickname or a distancing mark.
class Speech final
{
public:
    Speech(QStringView body, const QList<text::Block> &blocks, const QList<Marked> &marked, std::span<const Item> items,
           std::span<const Voiced> voiced);

    bool isSpeech(int marked, const Line &line) const;

private:
    // A marked stretch and what the rules ask of it.
    struct Stretch
    {
        int marked = 0;
        int at = 0; // its item
        int words = 0;
        bool spoken = false;          // a verb, source or label of its own sentence says who speaks
        const Item *before = nullptr; // null at its line's start
    };

    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    const Voiced &voicedOf(int marked) const { return m_voiced[static_cast<std::size_t>(marked)]; }
    bool isNameOrTerm(const Stretch &stretch, const Line &line) const;
    bool isSubject(int at, const Line &line) const;
    bool isTitleAt(const Stretch &stretch, const Line &line) const;
    bool isPointedAt(int at, const Line &line) const;
    bool isSentence(int marked) const;
    bool isLongEnough(const Stretch &stretch, const Line &line) const;
    int wordCount(int marked) const;
    bool isTitled(int marked, const Lexicon *lexicon, int longest = 10) const;
    bool isLongTitle(const Stretch &stretch, const Line &line) const;
    bool followsWork(int at, const Line &line) const;
    bool leadsWork(int at, const Line &line) const;
    bool isUnspokenTerm(int marked) const;
    bool isStageDirection(const Stretch &stretch, const Line &line) const;
    bool isNickname(int at, const Line &line) const;
    bool isNamed(int marked, const Item &before, const Line &line) const;
    bool isCued(int at, const Line &line) const;
    bool isCompound(int marked) const;
    bool isClause(int marked) const;

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    const QList<Marked> &m_marked;
    std::span<const Item> m_items;
    std::span<const Voiced> m_voiced;
    bool m_singleStyle = false; // the document quotes with single marks
};

} // namespace quotes
