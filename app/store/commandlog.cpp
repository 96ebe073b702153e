#include "store/commandlog.h"

#include "store/commandcodec.h"
#include "store/fold.h"
#include "store/rules.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

// Finds what a command would change; writes nothing.
class Planner final
{
public:
    explicit Planner(Connection &connection) : m_connection(connection) {}

    QList<Change> run(const Command &command)
    {
        std::visit([this](const auto &c) { plan(c); }, command);
        return std::move(m_changes);
    }

private:
    bool exists(ArticleId article)
    {
        return m_connection.number("SELECT count(*) FROM article WHERE id = ?1", article) != 0;
    }
    void set(const Slot &slot, const SlotValue &after)
    {
        if (slot.article && after.index() != 0 && !exists(slot.article))
            return;
        const SlotValue before = readSlot(m_connection, slot);
        if (before != after)
            m_changes.append({slot, before, after});
    }
    void setAll(const QList<ArticleId> &articles, SlotKind kind, qint64 after, const QString &key = {})
    {
        for (const ArticleId article : articles)
            set({kind, article, key}, after);
    }
    static SlotValue textOrNothing(const QString &text) { return text.isEmpty() ? SlotValue() : SlotValue(text); }

    void plan(const SetPile &c) { setAll(c.articles, SlotKind::Pile, static_cast<qint64>(c.pile)); }
    void plan(const SetRead &c) { setAll(c.articles, SlotKind::Read, c.read); }
    void plan(const SetStarred &c) { setAll(c.articles, SlotKind::Starred, c.starred); }
    void plan(const SetLabel &c)
    {
        const QString label = c.label.simplified();
        if (label.isEmpty())
            throw Refusal{{QStringLiteral("A label needs a name.")}};
        setAll(c.articles, SlotKind::Label, c.on, label);
    }
    void plan(const SetNote &c) { set({SlotKind::Note, c.article, {}}, textOrNothing(c.note)); }
    void plan(const SetBriefingHead &c)
    {
        set({SlotKind::BriefingTitle, 0, {}}, textOrNothing(c.title));
        set({SlotKind::BriefingMarking, 0, {}}, textOrNothing(c.marking));
    }
    void plan(const SetInBriefing &c)
    {
        qint64 place = m_connection.number("SELECT coalesce(max(place), 0) FROM briefing");
        for (const ArticleId article : c.articles) {
            const Slot slot{SlotKind::Place, article, {}};
            const bool in = readSlot(m_connection, slot).index() != 0;
            if (in != c.in)
                set(slot, c.in ? SlotValue(++place) : SlotValue());
        }
    }
    void plan(const SetRule &c)
    {
        for (const TaughtLine &line : c.lines) {
            const RuleScope scope = line.hereOnly ? RuleScope::Place : c.scope;
            Rule rule{scope, line.key, c.kind.value_or(text::BlockKind::Paragraph), m_now, c.article, line.words};
            if (line.key == 0)
                throw Refusal{{QStringLiteral("A line without letters cannot be taught but where it stands.")}};
            if (c.kind)
                give(rule);
            else
                set(slotOf(rule), SlotValue());
        }
    }
    void plan(const SetEntityRules &c)
    {
        for (const EntityRule &rule : c.rules) {
            if (c.on)
                give(rule);
            else
                set(slotOf(rule), SlotValue());
        }
    }
    void plan(const AddCorrections &c)
    {
        for (const Rule &rule : c.lines) {
            if (rule.key != 0)
                give(rule);
        }
        for (const EntityRule &rule : c.entities)
            give(rule);
    }
    // The same again is no news, whenever and wherever it was given.
    void give(const Rule &rule)
    {
        const auto known = readSlot(m_connection, slotOf(rule));
        const auto *value = std::get_if<QString>(&known);
        if (!value || value->section(u' ', 0, 0).toInt() != static_cast<int>(rule.kind))
            set(slotOf(rule), valueOf(rule));
    }
    void give(EntityRule rule)
    {
        check(rule);
        if (!rule.given.isValid())
            rule.given = m_now;
        const auto known = readSlot(m_connection, slotOf(rule));
        const auto saysOf = [](const SlotValue &value) {
            const auto *text = std::get_if<QString>(&value);
            return text ? text->section(QChar(0x1f), 0, -3) : QString();
        };
        if (saysOf(known) == saysOf(valueOf(rule)))
            return;
        openCircle(rule);
        set(slotOf(rule), valueOf(rule));
    }
    static void check(const EntityRule &rule)
    {
        const bool ofWords = rule.what == EntityRuleKind::Split || rule.what == EntityRuleKind::Mark;
        if (rule.what != EntityRuleKind::Mark && rule.key.isEmpty())
            throw Refusal{{QStringLiteral("A correction of a name needs to say whose.")}};
        if (ofWords && !hasWord(rule.words))
            throw Refusal{{QStringLiteral("A name needs letters.")}};
        if (rule.what == EntityRuleKind::Merge && (rule.target.isEmpty() || rule.target == rule.key))
            throw Refusal{{QStringLiteral("A name can only be merged into another.")}};
        if (rule.what == EntityRuleKind::Rename && rule.name.simplified().isEmpty())
            throw Refusal{{QStringLiteral("A name needs letters.")}};
    }
    // What this entity becomes may be ruled to be this entity: the later ruling holds, the earlier goes.
    void openCircle(const EntityRule &rule)
    {
        const auto next = [](const EntityRule &r) {
            return r.what == EntityRuleKind::Merge    ? r.target
                   : r.what == EntityRuleKind::Retype ? retyped(r.key, r.kind)
                                                      : QString();
        };
        constexpr int LongestChain = 64;
        const QString target = next(rule);
        QString key = target;
        for (int i = 0; i < LongestChain && !key.isEmpty() && key != rule.key; ++i) {
            const auto ruled = identityOf(m_connection, key);
            key = ruled ? next(*ruled) : QString();
        }
        if (key.isEmpty() || key != rule.key)
            return;
        if (const auto ruled = identityOf(m_connection, target))
            set(slotOf(*ruled), SlotValue());
    }
    void plan(const SaveLead &c)
    {
        const QString words = c.words.simplified();
        const QString key = folded(words);
        if (!hasWord(words))
            throw Refusal{{QStringLiteral("A line without words cannot be followed up.")}};
        const Slot slot{SlotKind::FollowUp, c.article, key};
        if ((readSlot(m_connection, slot).index() != 0) != c.on)
            set(slot, c.on ? SlotValue(QString::number(m_now.toMSecsSinceEpoch()) + u' ' + words) : SlotValue());
    }
    void plan(const MoveInBriefing &c)
    {
        QList<ArticleId> order;
        Statement rows = m_connection.query("SELECT article FROM briefing ORDER BY place, article");
        while (rows.step())
            order.append(rows.integer(0));
        const qsizetype from = order.indexOf(c.article);
        if (from < 0)
            return;
        order.move(from, std::clamp<qsizetype>(c.to, 0, order.size() - 1));
        for (qsizetype i = 0; i < order.size(); ++i)
            set({SlotKind::Place, order.at(i), {}}, i + 1);
    }

    Connection &m_connection;
    QList<Change> m_changes;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

QList<ArticleId> articlesOf(const QList<Change> &changes)
{
    QList<ArticleId> articles;
    for (const Change &change : changes) {
        if (change.slot.article)
            articles.append(change.slot.article);
    }
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return articles;
}

// A command that names an article twice changes it once.
void dropRepeated(QList<Change> &changes)
{
    const auto key = [](const Change &c) { return std::tie(c.slot.article, c.slot.kind, c.slot.key); };
    std::stable_sort(changes.begin(), changes.end(), [&](const auto &a, const auto &b) { return key(a) < key(b); });
    changes.erase(
        std::unique(changes.begin(), changes.end(), [](const auto &a, const auto &b) { return a.slot == b.slot; }),
        changes.end());
}

template <typename T>
T orRefuse(Result<T> result)
{
    if (!result)
        throw Refusal{result.error()};
    return std::move(*result);
}

} // namespace

Applied CommandLog::apply(const Command &command)
{
    QList<Change> changes = Planner(m_connection).run(command);
    dropRepeated(changes);
    if (changes.isEmpty())
        return {Applied::How::Done, command, {}, false, historyOf(m_connection)};
    for (const Change &change : std::as_const(changes))
        writeSlot(m_connection, change.slot, change.after);
    markStale(m_connection, changes);
    m_connection.run("DELETE FROM command WHERE undone = 1");
    m_connection.run("INSERT INTO command (at, command, changes) VALUES (?1, ?2, ?3)",
                     QDateTime::currentMSecsSinceEpoch(), encode(command), encode(changes));
    return {Applied::How::Done, command, articlesOf(changes), true, historyOf(m_connection)};
}

std::optional<Applied> CommandLog::undo()
{
    return replay(true);
}

std::optional<Applied> CommandLog::redo()
{
    return replay(false);
}

std::optional<Applied> CommandLog::replay(bool undo)
{
    Statement step =
        m_connection.query(undo ? "SELECT id, command, changes FROM command WHERE undone = 0 ORDER BY id DESC LIMIT 1"
                                : "SELECT id, command, changes FROM command WHERE undone = 1 ORDER BY id LIMIT 1");
    if (!step.step())
        return std::nullopt;
    const qint64 id = step.integer(0);
    const Command command = orRefuse(decodeCommand(step.blob(1)));
    const QList<Change> changes = orRefuse(decodeChanges(step.blob(2)));
    for (const Change &change : changes)
        writeSlot(m_connection, change.slot, undo ? change.before : change.after);
    markStale(m_connection, changes);
    m_connection.run("UPDATE command SET undone = ?2 WHERE id = ?1", id, undo);
    return Applied{undo ? Applied::How::Undone : Applied::How::Redone, command, articlesOf(changes), true,
                   historyOf(m_connection)};
}

History historyOf(Connection &connection)
{
    return {connection.number("SELECT EXISTS (SELECT 1 FROM command WHERE undone = 0)") != 0,
            connection.number("SELECT EXISTS (SELECT 1 FROM command WHERE undone = 1)") != 0};
}

QList<LoggedCommand> recentCommands(Connection &connection, int most)
{
    QList<LoggedCommand> log;
    Statement rows = connection.query("SELECT id, at, command, undone FROM command ORDER BY id DESC LIMIT ?1", most);
    while (rows.step()) {
        log.append({rows.integer(0), QDateTime::fromMSecsSinceEpoch(rows.integer(1), Qt::UTC),
                    orRefuse(decodeCommand(rows.blob(2))), rows.flag(3)});
    }
    return log;
}

bool touchesBriefing(const Command &command)
{
    return std::holds_alternative<SetInBriefing>(command) || std::holds_alternative<MoveInBriefing>(command) ||
           std::holds_alternative<SetBriefingHead>(command);
}

bool touchesRules(const Command &command)
{
    return std::holds_alternative<SetRule>(command) || std::holds_alternative<SetEntityRules>(command) ||
           std::holds_alternative<AddCorrections>(command);
}

} // namespace store
