#include "store/commandcodec.h"

#include "store/bytes.h"

#include <algorithm>

namespace store {

namespace {

constexpr quint64 Format = 1;
constexpr quint64 PlacesTold = 4; // in a SetRule's scope: each line says whether it is a place's

Error damaged()
{
    return {QStringLiteral("A step of the undo history cannot be read; it is damaged or of a later version.")};
}

void put(ByteWriter &out, const QList<ArticleId> &articles)
{
    out.number(static_cast<quint64>(articles.size()));
    ArticleId last = 0;
    for (const ArticleId article : articles) {
        out.difference(article - last);
        last = article;
    }
}

QList<ArticleId> takeArticles(ByteReader &in)
{
    QList<ArticleId> articles(in.count());
    ArticleId last = 0;
    for (ArticleId &article : articles)
        article = last += in.difference();
    return articles;
}

void put(ByteWriter &out, const QList<EntityRule> &rules)
{
    out.number(static_cast<quint64>(rules.size()));
    for (const EntityRule &rule : rules) {
        out.number(static_cast<quint64>(rule.what)), out.text(rule.key), out.text(rule.words);
        out.number(static_cast<quint64>(rule.kind)), out.text(rule.target), out.text(rule.name);
        out.difference(rule.given.isValid() ? rule.given.toMSecsSinceEpoch() : 0), out.difference(rule.article);
    }
}

struct Put
{
    ByteWriter &out;

    void operator()(const SetPile &c) const { put(out, c.articles), out.number(static_cast<quint64>(c.pile)); }
    void operator()(const SetRead &c) const { put(out, c.articles), out.number(c.read); }
    void operator()(const SetStarred &c) const { put(out, c.articles), out.number(c.starred); }
    void operator()(const SetInBriefing &c) const { put(out, c.articles), out.number(c.in); }
    void operator()(const MoveInBriefing &c) const { out.difference(c.article), out.difference(c.to); }
    void operator()(const SetLabel &c) const { put(out, c.articles), out.text(c.label), out.number(c.on); }
    void operator()(const SetNote &c) const { out.difference(c.article), out.text(c.note); }
    void operator()(const SetBriefingHead &c) const { out.text(c.title), out.text(c.marking); }
    void operator()(const SetRule &c) const
    {
        out.number(static_cast<quint64>(c.scope) | PlacesTold), out.difference(c.article);
        out.number(c.kind ? static_cast<quint64>(*c.kind) + 1 : 0);
        out.number(static_cast<quint64>(c.lines.size()));
        for (const TaughtLine &line : c.lines)
            out.fixed(line.key), out.text(line.words), out.number(line.hereOnly);
    }
    void operator()(const SetEntityRules &c) const { put(out, c.rules), out.number(c.on); }
    void operator()(const AddCorrections &c) const
    {
        out.number(static_cast<quint64>(c.lines.size()));
        for (const Rule &rule : c.lines) {
            out.number(static_cast<quint64>(rule.scope)), out.fixed(rule.key);
            out.number(static_cast<quint64>(rule.kind)), out.difference(rule.given.toMSecsSinceEpoch());
            out.difference(rule.article), out.text(rule.words);
        }
        put(out, c.entities);
    }
    void operator()(const SaveLead &c) const { out.difference(c.article), out.text(c.words), out.number(c.on); }
};

QDateTime timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

RuleScope scopeOf(quint64 number)
{
    return static_cast<RuleScope>(std::min<quint64>(number & 3, static_cast<quint64>(RuleScope::Place)));
}

text::BlockKind blockKind(quint64 number)
{
    return static_cast<text::BlockKind>(std::min<quint64>(number, text::BlockKindCount - 1));
}

QList<EntityRule> takeEntityRules(ByteReader &in)
{
    QList<EntityRule> rules(in.count());
    for (EntityRule &rule : rules) {
        rule.what = static_cast<EntityRuleKind>(std::min<quint64>(in.number(), quint64(EntityRuleKind::Mark)));
        rule.key = in.text();
        rule.words = in.text();
        rule.kind = static_cast<text::MentionKind>(std::min<quint64>(in.number(), text::MentionKindCount - 1));
        rule.target = in.text();
        rule.name = in.text();
        if (const qint64 given = in.difference())
            rule.given = timeOf(given);
        rule.article = in.difference();
    }
    return rules;
}

AddCorrections takeCorrections(ByteReader &in)
{
    AddCorrections corrections;
    corrections.lines.resize(in.count());
    for (Rule &rule : corrections.lines)
        rule = {scopeOf(in.number()),    in.fixed(),      blockKind(in.number()),
                timeOf(in.difference()), in.difference(), in.text()};
    corrections.entities = takeEntityRules(in);
    return corrections;
}

SetRule takeRule(ByteReader &in)
{
    SetRule rule;
    const quint64 head = in.number();
    rule.scope = scopeOf(head);
    rule.article = in.difference();
    if (const quint64 kind = in.number())
        rule.kind = blockKind(kind - 1);
    rule.lines.resize(in.count());
    for (TaughtLine &line : rule.lines)
        line = {in.fixed(), in.text(), (head & PlacesTold) != 0 && in.number() != 0};
    return rule;
}

// Braced lists are evaluated in order, so the fields are taken as they were put.
std::optional<Command> takeCommand(ByteReader &in, quint64 tag)
{
    const auto flag = [&in] { return in.number() != 0; };
    switch (tag) {
    case 0:
        return SetPile{takeArticles(in), static_cast<Pile>(in.number() & 3)};
    case 1:
        return SetRead{takeArticles(in), flag()};
    case 2:
        return SetStarred{takeArticles(in), flag()};
    case 3:
        return SetInBriefing{takeArticles(in), flag()};
    case 4:
        return MoveInBriefing{in.difference(), static_cast<int>(in.difference())};
    case 5:
        return SetLabel{takeArticles(in), in.text(), flag()};
    case 6:
        return SetNote{in.difference(), in.text()};
    case 7:
        return SetBriefingHead{in.text(), in.text()};
    case 8:
        return takeRule(in);
    case 9:
        return SetEntityRules{takeEntityRules(in), flag()};
    case 10:
        return takeCorrections(in);
    case 11:
        return SaveLead{in.difference(), in.text(), flag()};
    default:
        return std::nullopt;
    }
}

void put(ByteWriter &out, const SlotValue &value)
{
    out.number(value.index());
    if (const auto *number = std::get_if<qint64>(&value))
        out.difference(*number);
    else if (const auto *text = std::get_if<QString>(&value))
        out.text(*text);
}

SlotValue takeValue(ByteReader &in)
{
    switch (in.number()) {
    case 1:
        return in.difference();
    case 2:
        return in.text();
    default:
        return {};
    }
}

} // namespace

QByteArray encode(const Command &command)
{
    ByteWriter out;
    out.number(Format);
    out.number(command.index());
    std::visit(Put{out}, command);
    return out.take();
}

Result<Command> decodeCommand(const QByteArray &bytes)
{
    ByteReader in(bytes);
    if (in.number() != Format)
        return damaged();
    auto command = takeCommand(in, in.number());
    if (!command || !in.ok() || !in.atEnd())
        return damaged();
    return *std::move(command);
}

QByteArray encode(const QList<Change> &changes)
{
    ByteWriter out;
    out.number(Format);
    out.number(static_cast<quint64>(changes.size()));
    ArticleId last = 0;
    for (const Change &change : changes) {
        out.number(static_cast<quint64>(change.slot.kind));
        out.difference(change.slot.article - last);
        last = change.slot.article;
        out.text(change.slot.key);
        put(out, change.before);
        put(out, change.after);
    }
    return out.take();
}

Result<QList<Change>> decodeChanges(const QByteArray &bytes)
{
    ByteReader in(bytes);
    if (in.number() != Format)
        return damaged();
    QList<Change> changes;
    ArticleId last = 0;
    const qsizetype size = in.count();
    for (qsizetype i = 0; i < size && in.ok(); ++i) {
        const quint64 kind = in.number();
        if (kind >= SlotKindCount)
            return damaged();
        Change &change = changes.emplace_back();
        change.slot = {static_cast<SlotKind>(kind), last += in.difference(), in.text()};
        change.before = takeValue(in);
        change.after = takeValue(in);
    }
    if (!in.ok() || !in.atEnd())
        return damaged();
    return changes;
}

} // namespace store
