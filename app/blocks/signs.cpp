#include "blocks/signs.h"

#include <QString>

namespace blocks {

namespace {

constexpr int Units = 0x10000;

struct Special
{
    Sign sign;
    QStringView units;
};

constexpr Special specials[] = {
    {Sign::Apostrophe, u"'’ʼ`´"},
    {Sign::Stop, u".。．｡।۔።"},
    {Sign::Question, u"?？؟;⸮"},
    {Sign::Exclamation, u"!！"},
    {Sign::Ellipsis, u"…⋯"},
    {Sign::Comma, u",;，、；،؛"},
    {Sign::Colon, u":：︰"},
    {Sign::Quote, u"\"“”„‟«»「」『』‘‹"},
    {Sign::Open, u"([{（【［〔《〈"},
    {Sign::Close, u")]}）】］〕》〉"},
    {Sign::Dash, u"-–—―‒−"},
    {Sign::Bullet, u"•·●○■□▪▫◦‣⁃*→►▶▸★☆✓✔✅❖◆◇・"},
    {Sign::Bar, u"|›/\\¦｜／>"},
    {Sign::At, u"@＠"},
    {Sign::Hash, u"#＃"},
    {Sign::Copyright, u"©®™"},
    {Sign::Currency, u"$€£¥₽₹₺₩₪₴%"},
};

bool ideographic(char16_t c)
{
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0xff66 && c <= 0xff9f) || c == 0x3005 || (c >= 0xd840 && c <= 0xd87f);
}

bool pictographic(char16_t c)
{
    return (c >= 0x2600 && c <= 0x27bf) || (c >= 0xd83c && c <= 0xd83e) || c == 0x2b50 || c == 0x231a;
}

Sign signOf(char16_t c)
{
    const QChar q(c);
    if (ideographic(c))
        return Sign::Ideograph;
    if (pictographic(c))
        return Sign::Emoji;
    if (q.isSpace() || c == 0xfeff || c < 0x20)
        return Sign::Space;
    if (q.isMark() || (c >= 0x200b && c <= 0x200f) || c == 0xad || q.isLowSurrogate())
        return Sign::Mark;
    if (q.isDigit())
        return Sign::Digit;
    if (q.isUpper() || q.isTitleCase())
        return Sign::Upper;
    if (q.isLower())
        return Sign::Lower;
    if (q.isLetter() || q.isHighSurrogate())
        return Sign::Caseless;
    return q.category() == QChar::Symbol_Currency ? Sign::Currency : Sign::Other;
}

char16_t fold(char16_t c)
{
    constexpr char16_t LastAccented = 0x1fff; // beyond stand no letters with diacritics that are written in one unit
    const QChar lower = QChar(c).toLower();
    if (c < 0x80 || c > LastAccented)
        return lower.unicode();
    QString parts = lower.decomposition();
    // Decompositions nest: a Vietnamese or Greek letter may carry two marks.
    while (!parts.isEmpty() && QChar(parts[0]).decompositionTag() == QChar::Canonical)
        parts = QChar(parts[0]).decomposition();
    const QChar base = parts.isEmpty() ? lower : parts[0];
    return base == u'ς' ? u'σ' : base.unicode();
}

} // namespace

Signs::Signs() : m_signs(Units), m_folded(Units)
{
    for (int c = 0; c < Units; ++c) {
        m_signs[std::size_t(c)] = signOf(char16_t(c));
        m_folded[std::size_t(c)] = fold(char16_t(c));
    }
    for (const Special &special : specials)
        for (const QChar c : special.units)
            m_signs[c.unicode()] = special.sign;
}

} // namespace blocks
