#include "mentions/page.h"

#include "mentions/hash.h"

namespace mentions {

using language::Case;
using language::Token;

namespace {

constexpr qsizetype LongestPhrase = 8;

bool isWritten(const Page &page, qsizetype first, qsizetype last, quint32 categories)
{
    bool capital = false, upper = true;
    for (qsizetype i = first; i < last; ++i) {
        const Token &token = page.token(i);
        capital |= token.isCapital() || isUncased(page, i);
        upper &= token.letters == Case::Upper || !token.isWord() || isUncased(page, i);
    }
    return capital && (upper || !(categories & Acronym));
}

constexpr int NameCategoryCount = 10;
static_assert(NameCategories == (1u << NameCategoryCount) - 1);

void notePhrase(Page &page, qsizetype first, qsizetype last, quint32 categories)
{
    for (int category = 0; category < NameCategoryCount; ++category) {
        if (!(categories & (1u << category)))
            continue;
        const auto note = [&](qsizetype i, int place) {
            page.inPhrase[static_cast<std::size_t>(i)] |= 1ULL << (4 * category + place);
        };
        if (last == first + 1) {
            note(first, 3);
            continue;
        }
        note(first, 0);
        for (qsizetype i = first + 1; i + 1 < last; ++i)
            note(i, 1);
        note(last - 1, 2);
    }
}

// The longest name of the lists from this token on, whose own entry is given; null where it has none.
Phrase longest(Page &page, qsizetype first, const Lists::Entry *entry)
{
    Phrase found;
    quint64 hash = entry ? entry->hash : 0;
    for (qsizetype i = first; entry; entry = page.lists->find(hash)) {
        if ((entry->categories & NameCategories) && isWritten(page, first, i + 1, entry->categories)) {
            found = {i + 1, entry->known, entry->categories, 0};
            notePhrase(page, first, i + 1, entry->categories);
        }
        if (!entry->begins || ++i == page.size() || i == first + LongestPhrase || !page.follows(i))
            break;
        hash = joinHash(hash, page.lower[static_cast<std::size_t>(i)]);
    }
    return found;
}

// Arabic writes "and", "to", "in", "like" and "so" as one letter with the word they stand before.
Phrase afterPrefix(Page &page, qsizetype first)
{
    constexpr qsizetype Shortest = 4;
    const QStringView word = page.words(first);
    if (word.size() < Shortest || !QStringView(u"وفبلك").contains(word[0]))
        return {};
    const bool fused = word.startsWith(u"لل"); // "to" and "the" in one
    const quint64 rest = fused ? lowerHash(QString(u"ا" + word.sliced(1))) : lowerHash(word.sliced(1));
    Phrase found = longest(page, first, page.lists->find(joinHash(PhraseStart, rest)));
    found.skip = 1;
    return found;
}

// A place in another case than the lists give it in.
Phrase inflected(Page &page, qsizetype first)
{
    const Lists::Entry *entry = page.token(first).isCapital() ? page.lists->findStem(page.words(first)) : nullptr;
    if (!entry)
        return {};
    notePhrase(page, first, first + 1, entry->categories);
    return {first + 1, entry->known, entry->categories, 0};
}

Phrase phraseAt(Page &page, qsizetype first, const Lists::Entry *entry)
{
    const Phrase found = longest(page, first, entry);
    const char16_t letter = page.words(first)[0].unicode();
    if (found.last > 0 || letter < 0x400 || letter > 0x6FF)
        return found;
    return letter < 0x530 ? inflected(page, first) : afterPrefix(page, first);
}

bool isShouting(const Page &page, language::Sentence sentence)
{
    int words = 0, capital = 0;
    for (qsizetype i = sentence.first; i < sentence.last; ++i) {
        const Token &token = page.token(i);
        if (!token.isWord() || token.span.size() < 4)
            continue;
        ++words;
        capital += token.isCapital() ? 1 : 0;
    }
    return words >= 3 && capital * 10 >= words * 7;
}

} // namespace

bool isAbstract(text::MentionKind kind)
{
    using text::MentionKind;
    return kind == MentionKind::Event || kind == MentionKind::Work || kind == MentionKind::Product;
}

bool isUncased(const Page &page, qsizetype i)
{
    const Token &token = page.token(i);
    if (!token.isWord() || token.letters != Case::Lower)
        return token.isWord() && token.letters == Case::None;
    const QChar c = page.body[token.span.begin]; // of ’s no letter
    return c.unicode() > 0x590 && c.isLetter() && c.toUpper() == c;
}

void Page::read(QStringView text, const Lists &words, const language::Split &split)
{
    body = text;
    lists = &words;
    tokens = split.tokens;
    sentences = split.sentences;
    lower.resize(tokens.size());
    categories.assign(tokens.size(), 0);
    phrases.assign(tokens.size(), {});
    inPhrase.assign(tokens.size(), 0);
    for (std::size_t i = 0; i < tokens.size(); ++i)
        lower[i] = lowerHash(text::slice(body, tokens[i].span));
    constexpr std::size_t Ahead = 8; // tokens
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i + Ahead < tokens.size())
            words.prefetch(joinHash(PhraseStart, lower[i + Ahead]));
        if (!tokens[i].isWord())
            continue;
        const Lists::Entry *entry = words.find(joinHash(PhraseStart, lower[i]));
        categories[i] = entry ? entry->categories : 0;
        phrases[i] = phraseAt(*this, static_cast<qsizetype>(i), entry);
    }
    shouting.clear();
    for (const language::Sentence sentence : sentences)
        shouting.push_back(isShouting(*this, sentence));
}

} // namespace mentions
