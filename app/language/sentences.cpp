#include "language/sentences.h"

#include "language/letters.h"

#include <algorithm>
#include <array>

namespace language {

namespace {

// Abbreviations before which no sentence ends, without their full stop, lower case.
constexpr std::array<QStringView, 99> Abbreviations{
    u"abb", u"abs",  u"adm", u"apr",  u"art", u"aug", u"av",    u"avda", u"bd",  u"betr", u"brig", u"bzw",  u"ca",
    u"cap", u"capt", u"cf",  u"cmdr", u"co",  u"col", u"corp",  u"cpl",  u"dec", u"dep",  u"dept", u"dipl", u"dott",
    u"dr",  u"dra",  u"eg",  u"ej",   u"esp", u"etc", u"excmo", u"feb",  u"fig", u"fr",   u"frl",  u"ft",   u"gen",
    u"geb", u"ggf",  u"gov", u"gral", u"hon", u"hr",  u"ing",   u"insp", u"jan", u"jr",   u"jul",  u"jun",  u"kap",
    u"lic", u"lt",   u"ltd", u"mag",  u"maj", u"mgr", u"mio",   u"mlle", u"mm",  u"mme",  u"mr",   u"mrd",  u"mrs",
    u"ms",  u"mt",   u"nov", u"nr",   u"núm", u"oct", u"okt",   u"pág",  u"p",   u"pp",   u"pres", u"prof", u"profa",
    u"pte", u"pvt",  u"rep", u"rev",  u"sen", u"sep", u"sept",  u"sgt",  u"sig", u"sr",   u"sra",  u"sres", u"srta",
    u"st",  u"ste",  u"str", u"supt", u"vgl", u"vol", u"vs",    u"г"};

bool isAbbreviation(QStringView word)
{
    std::array<char16_t, 8> folded;
    if (word.isEmpty() || word.size() > 8)
        return false;
    for (qsizetype i = 0; i < word.size(); ++i)
        folded[static_cast<std::size_t>(i)] = lowered(word[i]);
    const QStringView lower(folded.data(), word.size());
    return std::find(Abbreviations.begin(), Abbreviations.end(), lower) != Abbreviations.end();
}

bool isFullStop(QStringView mark)
{
    return mark.size() == 1 && QStringView(u"!?。！？؟۔।…").contains(mark[0]);
}

bool isClosing(QStringView mark)
{
    return mark.size() == 1 && QStringView(u"\"'”’»)]」』）“‘").contains(mark[0]);
}

class Splitter final
{
public:
    Splitter(QStringView body, const std::vector<Token> &tokens) : m_body(body), m_tokens(tokens) {}

    bool endsAfter(std::size_t i) const
    {
        if (i + 1 == m_tokens.size() || m_tokens[i + 1].lineBefore)
            return true;
        const Token &token = m_tokens[i];
        if (token.kind == TokenKind::Word)
            return wordEnds(i);
        if (token.kind != TokenKind::Punctuation)
            return false;
        std::size_t stop = i;
        while (stop > 0 && isClosing(words(stop)) && !m_tokens[stop].spaceBefore)
            --stop;
        const QStringView mark = words(stop);
        const bool dots = mark.startsWith(u'.');
        if (!dots && !isFullStop(mark))
            return false;
        const Token &next = m_tokens[i + 1];
        if (!next.spaceBefore)
            return mark.size() == 1 && mark[0].unicode() > 0x2FFF && !isClosing(words(i + 1));
        return !(mark == u"." && stop == i && stop > 0 && holdsOn(stop - 1, next)) && opens(next);
    }

private:
    QStringView words(std::size_t i) const { return text::slice(m_body, m_tokens[i].span); }

    // A sentence cannot go on with a small letter.
    bool opens(const Token &next) const { return next.letters != Case::Lower || !hasCase(next); }

    bool hasCase(const Token &token) const
    {
        const QChar c = m_body[token.span.begin];
        return c.toUpper() != c || c.toLower() != c;
    }

    bool holdsOn(std::size_t before, const Token &next) const
    {
        const Token &word = m_tokens[before];
        if (word.span.end != m_tokens[before + 1].span.begin)
            return false;
        // "Gen. Caine", "J. Smith", German "3. Oktober".
        if (word.kind == TokenKind::Number)
            return word.span.size() <= 2 && next.letters == Case::Capital && next.span.size() > 2 && startsMonth(next);
        return word.isWord() && (isAbbreviation(words(before)) || (word.span.size() == 1 && word.isCapital()));
    }

    bool startsMonth(const Token &token) const
    {
        static constexpr std::array<QStringView, 12> Months{u"Januar",    u"Februar", u"März",     u"April",
                                                            u"Mai",       u"Juni",    u"Juli",     u"August",
                                                            u"September", u"Oktober", u"November", u"Dezember"};
        return std::find(Months.begin(), Months.end(), text::slice(m_body, token.span)) != Months.end();
    }

    // "in the U.S. The talks": an acronym ends a sentence only before a word that cannot be part of its name.
    bool wordEnds(std::size_t i) const
    {
        if (!words(i).endsWith(u'.'))
            return false;
        const Token &next = m_tokens[i + 1];
        if (!next.spaceBefore || !next.isCapital())
            return false;
        static constexpr std::array<QStringView, 24> Openers{
            u"The",  u"A",  u"An",    u"In",   u"On",    u"It",       u"He",      u"She",
            u"They", u"We", u"But",   u"And",  u"This",  u"That",     u"These",   u"If",
            u"As",   u"At", u"There", u"When", u"While", u"Although", u"However", u"I"};
        return std::find(Openers.begin(), Openers.end(), words(i + 1)) != Openers.end();
    }

    QStringView m_body;
    const std::vector<Token> &m_tokens;
};

} // namespace

void splitSentences(QStringView body, const std::vector<Token> &tokens, std::vector<Sentence> &sentences)
{
    sentences.clear();
    const Splitter splitter(body, tokens);
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        // A closing mark that stands right after a full stop still belongs to the sentence.
        const bool closes = i + 1 < tokens.size() && !tokens[i + 1].spaceBefore && !tokens[i + 1].lineBefore &&
                            isClosing(text::slice(body, tokens[i + 1].span));
        if (closes || !splitter.endsAfter(i))
            continue;
        sentences.push_back({static_cast<qsizetype>(first), static_cast<qsizetype>(i + 1)});
        first = i + 1;
    }
}

Split split(QStringView body)
{
    Split split;
    tokenise(body, split.tokens);
    splitSentences(body, split.tokens, split.sentences);
    return split;
}

qsizetype firstSentenceEnd(QStringView words)
{
    const auto [tokens, sentences] = split(words);
    if (sentences.size() < 2)
        return words.size();
    return tokens[static_cast<std::size_t>(sentences.front().last) - 1].span.end;
}

} // namespace language
