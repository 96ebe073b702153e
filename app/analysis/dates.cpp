#include "analysis/dates.h"

#include "language/tokens.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <vector>

namespace analysis {

using language::Token;
using language::TokenKind;

namespace {

QHash<QString, int> monthNames()
{
    QHash<QString, int> names;
    for (const char *code : {"en", "es", "pt", "fr", "de", "it", "nl", "ca", "sv", "da", "nb", "pl",
                             "cs", "ro", "tr", "id", "ru", "uk", "bg", "el", "ar", "he", "fa", "hi"}) {
        const QLocale locale{QString::fromLatin1(code)};
        for (int month = 12; month >= 1; --month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (QString name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                    name = name.toLower();
                    if (name.endsWith(u'.'))
                        name.chop(1);
                    if (name.size() > 2 && !name[0].isDigit() && !names.contains(name))
                        names.insert(name, month);
                }
            }
        }
    }
    names.insert(QStringLiteral("sept"), 9);
    return names;
}

class Reader final
{
public:
    explicit Reader(QStringView words) : m_words(words) { language::tokenise(words, m_tokens); }

    QDate run() const
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            for (const QDate &date : {figures(i), dayFirst(i), monthFirst(i), chinese(i)}) {
                if (date.isValid() && date.year() > 1900 && date.year() < 2100)
                    return date;
            }
        }
        return {};
    }

private:
    QStringView at(std::size_t i) const
    {
        return i < m_tokens.size() ? text::slice(m_words, m_tokens[i].span) : QStringView();
    }

    // Also "12th", "1er" and figures that are not Latin.
    std::optional<int> number(std::size_t i) const
    {
        if (i >= m_tokens.size() || m_tokens[i].kind != TokenKind::Number)
            return std::nullopt;
        int value = 0;
        qsizetype digits = 0;
        const QStringView words = at(i);
        for (; digits < words.size() && words[digits].isDigit(); ++digits)
            value = value * 10 + words[digits].digitValue();
        return digits == 0 || digits > 4 || words.size() - digits > 2 ? std::nullopt : std::optional<int>(value);
    }

    int month(std::size_t i) const
    {
        static const QHash<QString, int> names = monthNames();
        return i < m_tokens.size() && m_tokens[i].isWord() ? names.value(at(i).toString().toLower(), 0) : 0;
    }

    // Past "of", "de", "." and ",".
    std::size_t past(std::size_t i) const
    {
        const QStringView word = at(i);
        return word == u"," || word == u"." || word == u"of" || word == u"de" || word == u"del" ? i + 1 : i;
    }

    QDate dayFirst(std::size_t i) const
    {
        const auto day = number(i);
        const std::size_t next = past(i + 1);
        const int name = month(next);
        const auto year = number(past(next + 1));
        return day && name && year && *year > 1900 ? QDate(*year, name, *day) : QDate();
    }

    QDate monthFirst(std::size_t i) const
    {
        const int name = month(i);
        const std::size_t next = past(i + 1);
        const auto day = number(next);
        const auto year = number(past(next + 1));
        return name && day && year && *year > 1900 ? QDate(*year, name, *day) : QDate();
    }

    // A number token may hold all of a date ("12/03/2021", "12.03.2021"); ISO dates are three with hyphens.
    QDate figures(std::size_t i) const
    {
        if (i >= m_tokens.size() || m_tokens[i].kind != TokenKind::Number)
            return {};
        QList<QStringView> parts;
        const bool slashes = at(i).contains(u'/');
        if (slashes || at(i).count(u'.') == 2)
            parts = at(i).split(slashes ? u'/' : u'.');
        else if (at(i + 1) == u"-" && at(i + 3) == u"-")
            parts = {at(i), at(i + 2), at(i + 4)};
        if (parts.size() != 3)
            return {};
        const int a = parts[0].toInt(), b = parts[1].toInt(), c = parts[2].left(4).toInt();
        if (parts[0].size() == 4)
            return QDate(a, b, parts[2].left(2).toInt());
        if (c < 1900)
            return {};
        if (!slashes || a > 12 || a == b)
            return QDate(c, b, a);
        return b > 12 ? QDate(c, a, b) : QDate();
    }

    QDate chinese(std::size_t i) const
    {
        const auto year = number(i), month = number(i + 2), day = number(i + 4);
        return year && month && day && at(i + 1) == u"年" && at(i + 3) == u"月" ? QDate(*year, *month, *day) : QDate();
    }

    QStringView m_words;
    std::vector<Token> m_tokens;
};

QDate datelineOf(QStringView words)
{
    constexpr qsizetype Longest = 60;
    const QStringView opening = words.first(std::min(words.size(), Longest));
    qsizetype end = -1;
    for (const QStringView dash : {u" - ", u" – ", u" — ", u"—", u"(", u"（", u":"})
        end = std::max(end, opening.indexOf(dash));
    return end > 0 ? findDate(opening.first(end)) : QDate();
}

} // namespace

QDate findDate(QStringView words)
{
    if (std::none_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); }))
        return {};
    return Reader(words).run();
}

QDate dateOf(QStringView body, const QList<text::Block> &blocks)
{
    for (const text::BlockKind kind : {text::BlockKind::DateStamp, text::BlockKind::Byline}) {
        for (const text::Block &block : blocks) {
            if (block.kind != kind)
                continue;
            if (const QDate date = findDate(text::slice(body, block.span)); date.isValid())
                return date;
        }
    }
    // A dateline may stand in a line of its own, before the first paragraph.
    for (const text::Block &block : blocks) {
        if (block.kind != text::BlockKind::Standfirst && block.kind != text::BlockKind::Paragraph)
            continue;
        const QDate date = datelineOf(text::slice(body, block.span));
        if (date.isValid() || block.kind == text::BlockKind::Paragraph)
            return date;
    }
    return {};
}

} // namespace analysis
