#pragma once

#include "text/analysis.h"

#include <QString>

#include <array>

namespace store {

// The words of the `keys` index: exact, ASCII, one namespace a letter.
inline QString entityKey(qint64 entity)
{
    return u'e' + QString::number(entity);
}
inline QString speakerKey(qint64 entity)
{
    return u's' + QString::number(entity);
}
inline QString languageKey(const QString &code)
{
    return u'g' + code.toLower();
}
inline const QString hasQuotesKey = QStringLiteral("hquotes");
inline const QString hasFeedsKey = QStringLiteral("hfeeds");
inline const QString hasPostsKey = QStringLiteral("hposts");
inline const QString hasNoticesKey = QStringLiteral("hnotices");

// A line, by 48 bits of its key: among ten million different lines one pair in five libraries is taken for the same.
inline QString lineToken(quint64 key)
{
    return u'l' + QString::number(key & 0xffff'ffff'ffffULL, 36);
}
inline QString sourceToken(const QString &sourceKey)
{
    return u'o' + QString::fromLatin1(sourceKey.toUtf8().toHex());
}

// An entity rule that the article follows.
inline QString ruleToken(quint64 rule)
{
    return u'r' + QString::number(rule & 0xffff'ffff'ffffULL, 36);
}

// FNV-1a (Fowler, Noll, Vo) over UTF-16 units. Stable: libraries keep it.
inline quint64 hashOf(QStringView words)
{
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : words)
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return hash;
}

// Fingerprints that differ in up to three bits share at least one of four bands (pigeonhole; Manku, Jain and Das Sarma,
// "Detecting Near-Duplicates for Web Crawling", 2007).
inline constexpr int NearBits = 3;
inline std::array<QString, NearBits + 1> bandKeys(quint64 fingerprint)
{
    std::array<QString, NearBits + 1> keys;
    for (std::size_t band = 0; band < keys.size(); ++band)
        keys[band] = QStringLiteral("p%1x%2").arg(band).arg((fingerprint >> (band * 16)) & 0xffff, 0, 16);
    return keys;
}

// Whether the library counts entities of this kind: those that name something.
constexpr bool isCounted(text::MentionKind kind)
{
    return kind <= text::MentionKind::Product || kind == text::MentionKind::Handle ||
           kind == text::MentionKind::Hashtag;
}

} // namespace store
