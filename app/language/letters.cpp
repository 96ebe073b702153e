#include "language/letters.h"

#include <memory>

namespace language {

namespace {

Letter classify(char16_t unit)
{
    const QChar c(unit);
    if (c.isHighSurrogate())
        return Letter::High;
    if (c.isLowSurrogate())
        return Letter::Low;
    if (c.isSpace() || unit == 0x200B || unit == 0xFEFF || unit == 0x00AD || unit == 0x200E || unit == 0x200F ||
        (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit < 0x20 || unit == 0x7F)
        return Letter::Space;
    if (unit == u'\'' || unit == 0x2019 || unit == 0x02BC || unit == 0x02BB)
        return Letter::Apostrophe;
    if (unit == 0x200D || unit == 0xFE0F || unit == 0xFE0E || unit == 0x20E3)
        return Letter::Joiner;
    if (c.isMark() || unit == 0x200C || unit == 0x0640)
        return Letter::Mark;
    if (c.isDigit())
        return Letter::Digit;
    if (unit == 0x30FC) // the length mark, of no script
        return Letter::Kana;
    if (c.isLetter()) {
        switch (c.script()) {
        case QChar::Script_Han:
            return Letter::Ideograph;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            return Letter::Kana;
        default:
            return c.isUpper() || c.isTitleCase() ? Letter::Upper : Letter::Lower;
        }
    }
    if (unit == u'_')
        return Letter::Lower;
    if ((unit >= 0x2600 && unit <= 0x27BF) || (unit >= 0x2B00 && unit <= 0x2BFF) ||
        (unit >= 0x2300 && unit <= 0x23FF) || (unit >= 0x2190 && unit <= 0x21FF))
        return Letter::Emoji;
    return c.isPunct() ? Letter::Punctuation : Letter::Symbol;
}

const LetterTables &built()
{
    static const std::unique_ptr<const LetterTables> tables = [] {
        auto made = std::make_unique<LetterTables>();
        for (std::size_t unit = 0; unit < 0x10000; ++unit) {
            made->letters[unit] = classify(static_cast<char16_t>(unit));
            made->lower[unit] = QChar(static_cast<char16_t>(unit)).toLower().unicode();
        }
        return made;
    }();
    return *tables;
}

} // namespace

const LetterTables *const letterTables = &built();

} // namespace language
