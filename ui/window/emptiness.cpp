#include "window/emptiness.h"

#include "window/keymap.h"

#include <QCoreApplication>

namespace window {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Emptiness", text);
}

widgets::Hint hint(Verb verb, const char *what)
{
    for (const Binding &binding : bindings()) {
        if (binding.verb == verb)
            return {QString::fromLatin1(binding.id), keysOf(binding).value(0).toString(QKeySequence::NativeText),
                    words(what)};
    }
    return {};
}

Emptiness nothingImported(const QString &origin)
{
    if (origin.isEmpty())
        return {words(QT_TRANSLATE_NOOP("Emptiness", "No articles yet")),
                words(QT_TRANSLATE_NOOP("Emptiness", "Open a folder of text files, or drop one here.")),
                {hint(Verb::OpenFolder, QT_TRANSLATE_NOOP("Emptiness", "Open a folder")),
                 hint(Verb::OpenRecent, QT_TRANSLATE_NOOP("Emptiness", "Open a recent folder"))}};
    return {words(QT_TRANSLATE_NOOP("Emptiness", "No articles here")),
            words(QT_TRANSLATE_NOOP("Emptiness", "%1 holds no text file.")).arg(origin),
            {hint(Verb::ImportAgain, QT_TRANSLATE_NOOP("Emptiness", "Look again")),
             hint(Verb::ShowImportReport, QT_TRANSLATE_NOOP("Emptiness", "What was found there")),
             hint(Verb::OpenFolder, QT_TRANSLATE_NOOP("Emptiness", "Open another folder"))}};
}

Emptiness nothingFound(const store::Query &query, const store::Counts &counts)
{
    QString asked = query.search;
    if (asked.endsWith(u'*'))
        asked.chop(1);
    QList<widgets::Hint> hints{hint(Verb::StepBack, QT_TRANSLATE_NOOP("Emptiness", "Clear the search"))};
    if (countOf(query.view, counts) < counts.all)
        hints.append(hint(Verb::GoAll, QT_TRANSLATE_NOOP("Emptiness", "Search all articles")));
    const QString text = words(QT_TRANSLATE_NOOP("Emptiness", "No article in this view matches “%1”.")).arg(asked);
    // Who wrote a field that there is not sees here which there are.
    return {words(QT_TRANSLATE_NOOP("Emptiness", "Nothing found")),
            asked.contains(u':') ? text + QStringLiteral("\n\n") + searchHelp() : text, hints};
}

} // namespace

QString searchHelp()
{
    return words(QT_TRANSLATE_NOOP("Emptiness",
                                   "A search can name a field: speaker: said: entity: source: lang: date: label: "
                                   "note: path: in:title has:feeds is:starred"));
}

Emptiness emptinessOf(const store::Query &query, const store::Counts &counts, const Supply &supply)
{
    if (counts.all == 0 && supply.arriving)
        return {words(QT_TRANSLATE_NOOP("Emptiness", "Looking for articles…")), {}, {}};
    if (counts.all == 0)
        return nothingImported(supply.origin);
    if (!query.search.isEmpty())
        return nothingFound(query, counts);
    const widgets::Hint inbox = hint(Verb::GoInbox, QT_TRANSLATE_NOOP("Emptiness", "Back to the inbox"));
    switch (query.view) {
    case store::View::Inbox:
        return {words(QT_TRANSLATE_NOOP("Emptiness", "The inbox is empty")),
                words(QT_TRANSLATE_NOOP("Emptiness", "Everything has been decided.")),
                {hint(Verb::GoKept, QT_TRANSLATE_NOOP("Emptiness", "What you kept")),
                 hint(Verb::GoBriefing, QT_TRANSLATE_NOOP("Emptiness", "The briefing")),
                 hint(Verb::Undo, QT_TRANSLATE_NOOP("Emptiness", "Undo the last decision"))}};
    case store::View::Briefing:
        return {words(QT_TRANSLATE_NOOP("Emptiness", "The briefing is empty")),
                words(QT_TRANSLATE_NOOP("Emptiness",
                                        "Put articles in with B while you read; their order is yours to change.")),
                {inbox}};
    default:
        return {words(QT_TRANSLATE_NOOP("Emptiness", "Nothing here")),
                words(QT_TRANSLATE_NOOP("Emptiness", "No article is in this view.")),
                {inbox}};
    }
}

} // namespace window
