#include "store/corrections.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace store {

namespace {

constexpr std::array<const char *, 3> scopes{"line", "heading", "place"};
constexpr std::array<const char *, 6> whats{"merge", "split", "retype", "ignore", "rename", "mark"};

EntityRule ruleAbout(EntityRuleKind what, const text::Entity &entity, ArticleId where)
{
    return {what, entity.key, entity.name, entity.kind, {}, {}, {}, where};
}

SetEntityRules one(EntityRule rule)
{
    return {{std::move(rule)}, true};
}

} // namespace

QString wordFor(RuleScope scope)
{
    return QString::fromLatin1(scopes.at(static_cast<std::size_t>(scope)));
}

QString wordFor(EntityRuleKind what)
{
    return QString::fromLatin1(whats.at(static_cast<std::size_t>(what)));
}

SetEntityRules merge(const QList<text::Entity> &these, const text::Entity &into, ArticleId where)
{
    SetEntityRules command;
    for (const text::Entity &entity : these) {
        if (entity.key == into.key)
            continue;
        EntityRule rule = ruleAbout(EntityRuleKind::Merge, entity, where);
        rule.kind = into.kind;
        rule.target = into.key;
        rule.name = into.name;
        command.rules.append(rule);
    }
    return command;
}

SetEntityRules split(const text::Entity &from, const QString &alias, ArticleId where)
{
    EntityRule rule = ruleAbout(EntityRuleKind::Split, from, where);
    rule.words = alias;
    rule.name = alias;
    return one(rule);
}

SetEntityRules retype(const text::Entity &entity, text::MentionKind kind, ArticleId where)
{
    EntityRule rule = ruleAbout(EntityRuleKind::Retype, entity, where);
    rule.kind = kind;
    return one(rule);
}

SetEntityRules ignore(const text::Entity &entity, ArticleId where)
{
    return one(ruleAbout(EntityRuleKind::Ignore, entity, where));
}

SetEntityRules rename(const text::Entity &entity, const QString &name, ArticleId where)
{
    EntityRule rule = ruleAbout(EntityRuleKind::Rename, entity, where);
    rule.name = name;
    return one(rule);
}

SetEntityRules markAs(const QString &words, text::MentionKind kind, ArticleId where)
{
    return one({EntityRuleKind::Mark, {}, words.simplified(), kind, {}, {}, {}, where});
}

SetEntityRules takeAway(const EntityRule &rule)
{
    return {{rule}, false};
}

SetRule takeAway(const Rule &rule)
{
    const bool place = rule.scope == RuleScope::Place;
    return {place ? RuleScope::Line : rule.scope, {{rule.key, rule.words, place}}, std::nullopt, rule.article};
}

namespace {

constexpr int Version = 1;

void put(QJsonObject &to, const char *name, const QString &value)
{
    if (!value.isEmpty())
        to.insert(QLatin1String(name), value);
}

void put(QJsonObject &to, const QDateTime &given)
{
    if (given.isValid())
        put(to, "given", given.toUTC().toString(Qt::ISODateWithMs));
}

QString textIn(const QJsonObject &entry, const char *name)
{
    return entry.value(QLatin1String(name)).toString();
}

QDateTime givenIn(const QJsonObject &entry)
{
    QDateTime given = QDateTime::fromString(textIn(entry, "given"), Qt::ISODateWithMs);
    if (!given.isValid())
        given = QDateTime::currentDateTimeUtc();
    return given.toUTC();
}

template <std::size_t N>
std::optional<quint8> indexIn(const std::array<const char *, N> &words, const QString &word)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<quint8>(i);
    }
    return std::nullopt;
}

std::optional<Rule> lineRuleIn(const QJsonObject &entry)
{
    const auto scope = indexIn(scopes, textIn(entry, "scope"));
    const auto kind = text::blockKindFor(textIn(entry, "kind"));
    bool isKey = false;
    const quint64 key = textIn(entry, "key").toULongLong(&isKey, 16);
    if (!scope || *scope == static_cast<quint8>(RuleScope::Place) || !kind || !isKey || key == 0)
        return std::nullopt;
    return Rule{static_cast<RuleScope>(*scope), key, *kind, givenIn(entry), 0, textIn(entry, "words")};
}

std::optional<EntityRule> entityRuleIn(const QJsonObject &entry)
{
    const auto what = indexIn(whats, textIn(entry, "what"));
    const auto kind = text::mentionKindFor(textIn(entry, "kind"));
    if (!what || !kind)
        return std::nullopt;
    return EntityRule{static_cast<EntityRuleKind>(*what),
                      textIn(entry, "key"),
                      textIn(entry, "words"),
                      *kind,
                      textIn(entry, "target"),
                      textIn(entry, "name"),
                      givenIn(entry),
                      0};
}

// Fills the list; the words of the first entry that cannot be read, or nothing.
template <typename T, typename Read>
QString readAll(const QJsonArray &entries, QList<T> &list, const QString &name, Read read)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto rule = read(entries.at(i).toObject());
        if (!rule)
            return QStringLiteral("entry %1 of “%2” cannot be read").arg(i + 1).arg(name);
        list.append(*rule);
    }
    return {};
}

} // namespace

QByteArray toJson(const Corrections &corrections)
{
    QJsonArray lines, entities;
    for (const Rule &rule : corrections.lines) {
        if (rule.scope == RuleScope::Place)
            continue;
        QJsonObject entry{{QStringLiteral("scope"), wordFor(rule.scope)},
                          {QStringLiteral("key"), QStringLiteral("%1").arg(rule.key, 16, 16, QLatin1Char('0'))},
                          {QStringLiteral("kind"), text::wordFor(rule.kind)}};
        put(entry, "words", rule.words);
        put(entry, rule.given);
        lines.append(entry);
    }
    for (const EntityRule &rule : corrections.entities) {
        QJsonObject entry{{QStringLiteral("what"), wordFor(rule.what)},
                          {QStringLiteral("kind"), text::wordFor(rule.kind)}};
        put(entry, "key", rule.key);
        put(entry, "words", rule.words);
        put(entry, "target", rule.target);
        put(entry, "name", rule.name);
        put(entry, rule.given);
        entities.append(entry);
    }
    const QJsonObject file{{QStringLiteral("broadsheet"), QStringLiteral("corrections")},
                           {QStringLiteral("version"), Version},
                           {QStringLiteral("lines"), lines},
                           {QStringLiteral("entities"), entities}};
    return QJsonDocument(file).toJson();
}

Result<AddCorrections> correctionsFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return Error{QStringLiteral("The corrections cannot be read: %1 at byte %2.")
                         .arg(error.errorString())
                         .arg(error.offset)};
    if (textIn(file, "broadsheet") != u"corrections")
        return Error{QStringLiteral("This is no file of corrections.")};
    if (file.value(QStringLiteral("version")).toInt() > Version)
        return Error{QStringLiteral("These corrections were written by a later version of Broadsheet; use that.")};
    AddCorrections corrections;
    const QString lines = QStringLiteral("lines"), entities = QStringLiteral("entities");
    QString wrong = readAll(file.value(lines).toArray(), corrections.lines, lines, lineRuleIn);
    if (wrong.isEmpty())
        wrong = readAll(file.value(entities).toArray(), corrections.entities, entities, entityRuleIn);
    if (!wrong.isEmpty())
        return Error{QStringLiteral("The corrections cannot be read: %1.").arg(wrong)};
    return corrections;
}

} // namespace store
