#include "store/fold.h"

#include "store/search.h"

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype LongestKey = 60;

bool isWordPart(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool isMark(char32_t c)
{
    return QChar::isMark(c);
}

bool standsAlone(char32_t c)
{
    if (c < 0x0e00)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetter(c);
    default:
        return false;
    }
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text))
        return text.toString().toLower();
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark())
            out += c;
    }
    return out.normalized(QString::NormalizationForm_C);
}

QString sortKey(QStringView text)
{
    qsizetype begin = 0;
    while (begin < text.size() && !text[begin].isLetterOrNumber() && !text[begin].isSurrogate())
        ++begin;
    if (begin == text.size())
        return QStringLiteral("\uffff");
    return folded(text.sliced(begin).first(std::min(LongestKey, text.size() - begin)));
}

QString pathKey(QStringView path)
{
    const QString plain = folded(path);
    QString key;
    key.reserve(plain.size() + 8);
    for (qsizetype at = 0; at < plain.size();) {
        if (!plain[at].isDigit()) {
            key += plain[at++];
            continue;
        }
        while (at + 1 < plain.size() && plain[at] == u'0' && plain[at + 1].isDigit())
            ++at;
        qsizetype end = at;
        while (end < plain.size() && plain[end].isDigit())
            ++end;
        // The length before the digits: numbers of fewer digits come first.
        key += QChar(static_cast<char16_t>(u'0' + std::min<qsizetype>(end - at, 70)));
        key += QStringView(plain).sliced(at, end - at);
        at = end;
    }
    return key;
}

QString spaced(QStringView text)
{
    const auto needsIt = [](QChar c) { return c.unicode() >= 0x0e00 && (c.isSurrogate() || standsAlone(c.unicode())); };
    if (std::none_of(text.begin(), text.end(), needsIt))
        return text.toString();
    QString out;
    out.reserve(text.size() * 2);
    bool blankBefore = false;
    for (const char32_t c : text.toUcs4()) {
        const bool alone = standsAlone(c);
        if ((alone || blankBefore) && !isMark(c))
            out += u' ';
        out += QChar::fromUcs4(c);
        blankBefore = alone || (blankBefore && isMark(c));
    }
    return out;
}

bool hasWord(QStringView text)
{
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(), isWordPart);
}

QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    const QString apart = spaced(text).normalized(QString::NormalizationForm_D);
    for (const char32_t c : apart.toUcs4()) {
        if (isWordPart(c))
            word += QChar::fromUcs4(QChar::toCaseFolded(c));
        else if (!isMark(c) && !word.isEmpty())
            words.append(std::exchange(word, {}).normalized(QString::NormalizationForm_C));
    }
    if (!word.isEmpty())
        words.append(word.normalized(QString::NormalizationForm_C));
    return words;
}

} // namespace store
