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

} // namespace

Emptiness emptinessOf(const store::Query &query, const store::Counts &counts, bool arriving)
{
    if (counts.all == 0 && arriving)
        return {words(QT_TRANSLATE_NOOP("Emptiness", "Looking for articles…")), {}, {}};
    if (counts.all == 0)
        return {words(QT_TRANSLATE_NOOP("Emptiness", "No articles yet")),
                words(QT_TRANSLATE_NOOP("Emptiness", "Open a folder of text files, or drop one here.")),
                {hint(Verb::OpenFolder, QT_TRANSLATE_NOOP("Emptiness", "Open a folder")),
                 hint(Verb::OpenRecent, QT_TRANSLATE_NOOP("Emptiness", "Open a recent folder"))}};
    if (!query.search.isEmpty())
        return {words(QT_TRANSLATE_NOOP("Emptiness", "Nothing found")),
                words(QT_TRANSLATE_NOOP("Emptiness", "No article in this view matches “%1”.")).arg(query.search),
                {hint(Verb::StepBack, QT_TRANSLATE_NOOP("Emptiness", "Clear the search")),
                 hint(Verb::GoAll, QT_TRANSLATE_NOOP("Emptiness", "Search all articles"))}};
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
