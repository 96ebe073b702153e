#include "quotes/signs.h"

#include <algorithm>
#include <array>

namespace quotes {

namespace {

// Only these few need a closer look; everything else is skipped with two comparisons.
bool mayBeSign(char16_t c)
{
    if (c < 0x80)
        return c == u'"' || c == u'\'' || c == u'`';
    if (c < 0x2018)
        return c == u'«' || c == u'»';
    return c <= 0x201F || c == 0x2039 || c == 0x203A || (c >= 0x300C && c <= 0x300F) || c == 0x301D || c == 0x301E ||
           c == 0xFF02;
}

Sign signOf(char16_t c)
{
    switch (c) {
    case u'“':
    case u'‟':
    case u'〝':
        return Sign::CurlyOpen;
    case u'”':
    case u'〞':
        return Sign::CurlyClose;
    case u'„':
        return Sign::Low;
    case u'«':
        return Sign::GuilOpen;
    case u'»':
        return Sign::GuilClose;
    case u'「':
    case u'『':
        return Sign::CornerOpen;
    case u'」':
    case u'』':
        return Sign::CornerClose;
    case u'‘':
    case u'‚':
    case u'‛':
    case u'‹':
        return Sign::SingleOpen;
    case u'’':
    case u'›':
        return Sign::SingleClose;
    case u'\'':
    case u'`':
        return Sign::SingleStraight;
    default:
        return Sign::Straight;
    }
}

// Scripts written without spaces: there the neighbours say nothing about a sign's direction.
bool isUnspaced(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u < 0xA000) || (u >= 0xAC00 && u < 0xD7A4) || (u >= 0xFF00 && u < 0xFFF0) ||
           (u >= 0x0E00 && u < 0x0E80);
}

bool opensAfter(QChar c)
{
    return c.isSpace() || QStringView(u"([{—–-:/>=,…‘“«„'\"¿¡").contains(c);
}

// ’90s, 'em, ’tis: an apostrophe that begins a word.
bool isElision(QStringView after)
{
    static constexpr std::array<QStringView, 9> Words{u"em",   u"tis",   u"twas", u"til", u"cause",
                                                      u"bout", u"round", u"n",    u"ere"};
    qsizetype end = 0;
    while (end < after.size() && end < 6 && after[end].isLetterOrNumber())
        ++end;
    const QStringView word = after.first(end);
    if (end >= 2 && word[0].isDigit() && word[1].isDigit())
        return end == 2 || (end == 3 && word[2] == u's');
    return std::any_of(Words.begin(), Words.end(),
                       [word](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

SignAt describe(QStringView body, text::Span stretch, qsizetype at, int length, Sign sign)
{
    SignAt found{at, length, sign};
    const qsizetype next = at + length;
    const QChar before = at > stretch.begin ? body[at - 1] : QChar(u' ');
    const QChar after = next < stretch.end ? body[next] : QChar(u' ');
    const bool neutral = isUnspaced(before) || isUnspaced(after);
    found.canOpen = neutral || (opensAfter(before) && !after.isSpace()) ||
                    (before.isSpace() && after.isSpace() && next < stretch.end);
    found.canClose = neutral || !before.isSpace() || (after.isSpace() && at > stretch.begin);
    found.afterDigit = before.isDigit() || before == u'\'' || before == u'’' || before == u'½';
    found.afterPoint = QStringView(u".,!?…;").contains(before);
    found.beforeLower = after.isSpace() && next + 1 < stretch.end && body[next + 1].isLower();
    return found;
}

// A single sign between two letters is an apostrophe, one after a space may begin a shortened word.
bool isApostrophe(QStringView body, text::Span stretch, qsizetype at, Sign sign)
{
    const bool letterBefore = at > stretch.begin && body[at - 1].isLetterOrNumber();
    const bool letterAfter = at + 1 < stretch.end && body[at + 1].isLetterOrNumber();
    if (sign == Sign::SingleOpen && !letterBefore)
        return body[at] == u'‘' && isElision(body.sliced(at + 1, std::min<qsizetype>(stretch.end - at - 1, 7)));
    if (letterBefore && letterAfter)
        return !isUnspaced(body[at - 1]);
    return !letterBefore && letterAfter && isElision(body.sliced(at + 1, std::min<qsizetype>(stretch.end - at - 1, 7)));
}

// Two single signs together stand for a double one; of three, the outer two do. More are ornament.
qsizetype readSingles(QStringView body, text::Span stretch, qsizetype at, std::vector<SignAt> &signs)
{
    const QChar c = body[at];
    qsizetype end = at + 1;
    while (end < stretch.end && body[end] == c)
        ++end;
    const qsizetype run = end - at;
    const Sign sign = signOf(c.unicode());
    if (run == 1 || c != u'\'') {
        if (run == 2 && c == u'`')
            signs.push_back(describe(body, stretch, at, 2, Sign::Doubled));
        else if (run == 2 && (c == u'‘' || c == u'’'))
            signs.push_back(describe(body, stretch, at, 2, c == u'‘' ? Sign::CurlyOpen : Sign::CurlyClose));
        else if (run == 1 && c != u'`' && !isApostrophe(body, stretch, at, sign))
            signs.push_back(describe(body, stretch, at, 1, sign));
        return end;
    }
    if (run > 3)
        return end;
    const bool opens = at == stretch.begin || body[at - 1].isSpace();
    const qsizetype pair = run == 3 && !opens ? at + 1 : at;
    signs.push_back(describe(body, stretch, pair, 2, Sign::Doubled));
    return end;
}

} // namespace

void findSigns(QStringView body, text::Span stretch, std::vector<SignAt> &signs)
{
    const char16_t *const text = body.utf16();
    for (qsizetype at = stretch.begin; at < stretch.end;) {
        if (!mayBeSign(text[at])) {
            ++at;
            continue;
        }
        const Sign sign = signOf(text[at]);
        if (isSingle(sign)) {
            at = readSingles(body, stretch, at, signs);
            continue;
        }
        signs.push_back(describe(body, stretch, at, 1, sign));
        ++at;
    }
}

} // namespace quotes
