#pragma once

#include "result.h"
#include "store/ids.h"
#include "text/block.h"
#include "text/mention.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

// What the analyst taught, in force until undone or taken away. A correction holds in all articles of the library that
// it fits, those imported later too: the command that gives it marks the articles in the same transaction, and
// pipeline::Reviser, which the Writer's rulesChanged() wakes, analyses them anew. Pure values.
namespace store {

// Line: that line wherever it stands. Heading: the run of short lines under it, wherever it stands. Place: that line of
// that article only, also where it holds no letter.
enum class RuleScope : quint8 { Line, Heading, Place };

// A line by its key: analysis::lineKey, or of a place analysis::placeKey. pipeline::teach makes both.
struct TaughtLine
{
    quint64 key = 0;
    QString words;         // the line as it stands, for the corrections view
    bool hereOnly = false; // the key is a place's: the rule's scope is Place, whatever the command's
    bool operator==(const TaughtLine &) const = default;
};

// Command: what these lines are, here and elsewhere. One undo step.
struct SetRule
{
    RuleScope scope = RuleScope::Line;
    QList<TaughtLine> lines;
    std::optional<text::BlockKind> kind; // nothing takes the rule away
    ArticleId article = 0;               // where it was given, 0 where it was imported; of a place, whose it is
    bool operator==(const SetRule &) const = default;
};

// A correction of a line in force.
struct Rule
{
    RuleScope scope = RuleScope::Line;
    quint64 key = 0;
    text::BlockKind kind = text::BlockKind::Paragraph;
    QDateTime given; // UTC
    ArticleId article = 0;
    QString words;

    bool operator==(const Rule &) const = default;
};

// What is said of an entity, by text::Entity::key. The order is stored: only append.
enum class EntityRuleKind : quint8 {
    Merge,  // it is `target`
    Split,  // its alias `words` is an entity of its own, or `target` where one is given
    Retype, // it is a `kind`
    Ignore, // it names nothing
    Rename, // it is called `name`
    Mark,   // `words` name a `kind`, wherever they stand so; key is empty
};

// The words of the file of corrections. Never translated.
QString wordFor(RuleScope scope);
QString wordFor(EntityRuleKind what);

// A correction of names in force. Of one entity there is at most one Merge, Retype or Ignore, and the last given holds.
struct EntityRule
{
    EntityRuleKind what = EntityRuleKind::Merge;
    QString key;                                        // the entity it is about; empty with Mark
    QString words;                                      // Split, Mark: these; else the entity's name, for the view
    text::MentionKind kind = text::MentionKind::Person; // of what it becomes
    QString target;        // key of what it becomes; empty where that follows from the rest
    QString name;          // of what it becomes; empty where it keeps its own
    QDateTime given;       // UTC; invalid: now
    ArticleId article = 0; // where

    bool operator==(const EntityRule &) const = default;
};

// Command. One undo step.
struct SetEntityRules
{
    QList<EntityRule> rules;
    bool on = true; // false takes them away; then `what`, `key` and, with Split and Mark, `words` tell which
    bool operator==(const SetEntityRules &) const = default;
};

SetEntityRules merge(const QList<text::Entity> &these, const text::Entity &into, ArticleId where);
SetEntityRules split(const text::Entity &from, const QString &alias, ArticleId where);
SetEntityRules retype(const text::Entity &entity, text::MentionKind kind, ArticleId where);
SetEntityRules ignore(const text::Entity &entity, ArticleId where);
SetEntityRules rename(const text::Entity &entity, const QString &name, ArticleId where);
SetEntityRules markAs(const QString &words, text::MentionKind kind, ArticleId where);
SetEntityRules takeAway(const EntityRule &rule);
SetRule takeAway(const Rule &rule);

quint64 ruleId(const EntityRule &rule); // the same for the rules that exclude each other; stable, libraries keep it

// All of a library, newest first.
struct Corrections
{
    QList<Rule> lines;
    QList<EntityRule> entities;
    qint64 epoch = 0; // how often they have changed; grows

    bool operator==(const Corrections &) const = default;
};

// Command: gives all of these, with the dates they have. Nothing else is taken away. One undo step: the import of a
// file.
struct AddCorrections
{
    QList<Rule> lines; // of Place only where their article is known
    QList<EntityRule> entities;
    bool operator==(const AddCorrections &) const = default;
};

// The file of corrections: {"broadsheet": "corrections", "version": 1, "lines": [{"scope": "line"|"heading", "key":
// 16 hexadecimal digits, "kind": a block kind, "words", "given"}], "entities": [{"what":
// "merge"|"split"|"retype"|"ignore"|"rename"|"mark", "key", "words", "kind": a mention kind, "target", "name",
// "given"}]}; empty members are left out, times are ISO 8601 in UTC, members not known are passed over. Corrections of
// one place of one article stay home.
QByteArray toJson(const Corrections &corrections);
// Says which entry cannot be read.
Result<AddCorrections> correctionsFromJson(const QByteArray &json);

} // namespace store
