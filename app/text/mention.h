#pragma once

#include "text/span.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace text {

// What a mention names. The order is stored in libraries: only append.
enum class MentionKind : quint8 {
    Person,
    Organisation,
    Place,
    Nationality,
    Event,
    Work,    // works, laws, treaties
    Product, // products, weapons, vehicles
    Role,
    Date,
    Money,
    Quantity,
    Handle,
    Hashtag,
    Link,
};
inline constexpr int MentionKindCount = 14;

// What several mentions name: "Zelenskyy" and "Volodymyr Zelenskyy" are one.
struct Entity
{
    MentionKind kind = MentionKind::Person;
    QString name;        // the fullest name, for the user: "Volodymyr Zelenskyy"
    QString key;         // the same for one entity in all articles and languages: "NATO" and "OTAN" share it
    QString role;        // "Foreign Minister", where the text says so
    QStringList aliases; // the other surfaces met in this article, in order of first appearance

    bool operator==(const Entity &) const = default;
};

// A span that names an entity. Mentions stand in order; the named kinds do not overlap each other.
struct Mention
{
    Span span;
    MentionKind kind = MentionKind::Person;
    int entity = -1;      // index into Analysis::entities; never out of range
    float confidence = 0; // 0..1
    QString reason;

    bool operator==(const Mention &) const = default;
};

// The contract words of the JSON output ("organisation"). Never translated.
QString wordFor(MentionKind kind);
std::optional<MentionKind> mentionKindFor(QStringView word);

} // namespace text
