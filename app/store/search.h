#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// The query language. Nothing an analyst types is an error: what cannot be read as the language says is read as words.
//
//   word                 an article whose title or story has the word; accents and case do not matter
//   "several words"      next to each other and in this order; curly quotes, guillemets and straight quotes are the
//   same pref*                words that start so a b                  both;  a OR b  either (OR in capitals, binds
//   closer than the blank);  -a  without;  ( ) groups in:all               words are sought in everything; in:title
//   in:story in:furniture in:feeds in:posts in:notices there
//                        only. Holds for the whole query, wherever it stands; several add up
//   source:x lang:fr label:x     equal, accents and case folded; x* starts so; "..." where it has blanks
//   path:x               the path contains x
//   is:unread is:read is:starred is:inbox is:kept is:later is:dropped is:briefing is:missing is:noted is:labelled
//   has:quotes has:feeds has:posts has:notices
//   entity:x             mentions an entity that is called x, under any of its names
//   speaker:x            quotes someone called x;  said:x  a quotation has the word or phrase
//                        speaker: and said: side by side hold for one and the same quotation
//   note:x               the analyst's note has the word or phrase
//   date:2025-08-21 date:2025-08 date:2025     in it;  date:2025-08..2025-10  date:..2025  date:2025-08..  ranges, ends
//   included
//
// Han, kana, Hangul, Thai, Lao, Khmer and Burmese are found by any run of their letters.
namespace store {

// What to mark in an article that a search found: words in order, the last one a mere beginning where `prefix`.
struct SearchTerm
{
    QStringList words; // folded: no case, no accents
    bool prefix = false;

    bool operator==(const SearchTerm &) const = default;
};

// The words and phrases that a search is for, without the ones it excludes and without fields (but with said:).
QList<SearchTerm> termsToMark(QStringView search);

// The words of a text as the index has them: folded, each letter of a script without blanks a word of its own.
QStringList foldedWords(QStringView text);

} // namespace store
