#include "mentions/classes.h"

#include "mentions/hash.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace mentions {

namespace {

bool isCyrillic(QStringView word)
{
    return !word.isEmpty() && word[0].unicode() >= 0x400 && word[0].unicode() < 0x530;
}

// As English newspapers write Russian letters.
QString inLatin(QStringView word)
{
    static constexpr std::array<const char *, 32> Letters{
        "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
        "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};
    QString latin;
    for (const QChar c : word) {
        const char16_t unit = language::lowered(c);
        if (unit >= 0x430 && unit < 0x450)
            latin += QLatin1String(Letters[unit - 0x430]);
        else
            latin += unit == 0x451 ? QChar(u'e') : QChar(unit);
    }
    if (latin.endsWith(u"iy"))
        latin.chop(1);
    return latin.endsWith(u"yy") ? latin.chopped(1) : latin;
}

// A case ending and what stands there in the basic form.
struct Ending
{
    QStringView found, basic;
};
constexpr std::array<Ending, 22> Endings{
    {{u"ого", u"ий"}, {u"ому", u"ий"}, {u"ами", u""}, {u"ской", u"ская"}, {u"ым", u""}, {u"им", u"ий"},
     {u"ом", u""},    {u"ем", u"ь"},   {u"ой", u"а"}, {u"ой", u""},       {u"ов", u""}, {u"ах", u"а"},
     {u"ии", u"ия"},  {u"ию", u"ия"},  {u"а", u""},   {u"у", u""},        {u"е", u""},  {u"ы", u"а"},
     {u"и", u"а"},    {u"е", u"а"},    {u"у", u"а"},  {u"я", u"й"}}};

} // namespace

Result<std::shared_ptr<const Classes>> Classes::load(const QString &path)
{
    constexpr std::size_t HeaderSize = 12;
    auto made = std::make_shared<Classes>();
    made->m_file = std::make_unique<QFile>(path);
    if (!made->m_file->open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the word classes %1. Install Broadsheet again.").arg(path)};
    const auto size = static_cast<std::size_t>(made->m_file->size());
    const uchar *data = made->m_file->map(0, static_cast<qint64>(size));
    const std::size_t words = data && size >= HeaderSize ? qFromLittleEndian<quint32>(data + 8) : 0;
    if (words == 0 || std::memcmp(data, "BSCLASS1", 8) != 0 || size != HeaderSize + 8 * words)
        return Error{QStringLiteral("The word classes %1 are broken. Install Broadsheet again.").arg(path)};
    made->m_words = {reinterpret_cast<const quint32 *>(data + HeaderSize), words};
    made->m_classes = {made->m_words.data() + words, words};
    return std::shared_ptr<const Classes>(std::move(made));
}

WordClass Classes::of(quint64 word) const
{
    const auto hash = static_cast<quint32>(word >> 32);
    const auto at = std::lower_bound(m_words.begin(), m_words.end(), hash);
    if (at == m_words.end() || *at != hash)
        return {};
    return {m_classes[static_cast<std::size_t>(at - m_words.begin())], true};
}

WordClass Classes::of(QStringView word, quint64 lower) const
{
    if (!isCyrillic(word))
        return of(lower);
    constexpr qsizetype ShortestStem = 3;
    WordClass found = of(lowerHash(inLatin(word)));
    for (const Ending &ending : Endings) {
        if (found.known)
            break;
        if (word.endsWith(ending.found) && word.size() - ending.found.size() >= ShortestStem)
            found = of(lowerHash(inLatin(QString(word.chopped(ending.found.size()) + ending.basic))));
    }
    return found;
}

} // namespace mentions
