#include "window/sayings.h"

#include "models/correction_list.h"
#include "words/kinds.h"

#include <QCoreApplication>
#include <QLocale>

namespace window {

namespace {

constexpr qsizetype LongestWords = 48;

struct Sayings
{
    Q_DECLARE_TR_FUNCTIONS(window::Sayings)
};

QString nowA(text::BlockKind kind)
{
    return text::groupOf(kind) == text::Group::Story ? Sayings::tr("story (%1)").arg(words::labelFor(kind).toLower())
                                                     : words::labelFor(kind).toLower();
}

// “Latest News” and 3 more lines
QString subjectOf(const QString &words, qsizetype lines)
{
    const QString first = Sayings::tr("“%1”").arg(shortened(words));
    if (lines < 2)
        return first;
    const QString more = QLocale().toString(lines - 1);
    return lines == 2 ? Sayings::tr("%1 and 1 more line").arg(first)
                      : Sayings::tr("%1 and %2 more lines").arg(first, more);
}

QString say(const store::SetRule &rule)
{
    if (rule.lines.isEmpty())
        return {};
    const QString subject = subjectOf(rule.lines.first().words, rule.lines.size());
    if (!rule.kind)
        return Sayings::tr("Correction taken away: %1").arg(subject);
    if (rule.scope == store::RuleScope::Heading)
        return Sayings::tr("What stands under %1: %2 now").arg(subject, nowA(*rule.kind));
    return Sayings::tr("%1: %2 now").arg(subject, nowA(*rule.kind));
}

QString say(const store::AddCorrections &added)
{
    if (added.entities.isEmpty() && added.lines.size() == 2 && added.lines.first().scope == store::RuleScope::Heading &&
        added.lines.first().article != 0)
        return Sayings::tr("“%1” and what stands under it: %2 now")
            .arg(shortened(added.lines.first().words), nowA(added.lines.first().kind));
    const qsizetype count = added.lines.size() + added.entities.size();
    return count == 1 ? Sayings::tr("1 correction taken in")
                      : Sayings::tr("%1 corrections taken in").arg(QLocale().toString(count));
}

QString say(const store::SetEntityRules &set)
{
    if (set.rules.isEmpty())
        return {};
    const QString name = Sayings::tr("“%1”").arg(shortened(set.rules.first().words));
    const QString what = models::sentenceFor(set.rules.first());
    return set.on ? what : Sayings::tr("Correction taken away: %1").arg(name);
}

QString say(const store::SaveLead &lead)
{
    return (lead.on ? Sayings::tr("Saved for follow-up: “%1”") : Sayings::tr("Let go: “%1”"))
        .arg(shortened(lead.words));
}

template <typename Other>
QString say(const Other &)
{
    return {};
}

} // namespace

QString shortened(const QString &words)
{
    const QString line = words.simplified();
    return line.size() <= LongestWords ? line : line.first(LongestWords - 1).trimmed() + u'…';
}

QString sayingOf(const store::Command &command)
{
    return std::visit([](const auto &one) { return say(one); }, command);
}

QList<quint64> linesOf(const store::Command &command)
{
    QList<quint64> keys;
    if (const auto *rule = std::get_if<store::SetRule>(&command)) {
        for (const store::TaughtLine &line : rule->lines) {
            if (!line.hereOnly && rule->scope != store::RuleScope::Place)
                keys.append(line.key);
        }
    } else if (const auto *added = std::get_if<store::AddCorrections>(&command)) {
        for (const store::Rule &line : added->lines) {
            if (line.scope != store::RuleScope::Place)
                keys.append(line.key);
        }
    }
    return keys;
}

} // namespace window
