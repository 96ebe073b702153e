#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace window {

// Everything the analyst can ask for by key, menu or palette. The one list of it.
enum class Verb {
    NextArticle,
    PreviousArticle,
    NextUnread,
    PreviousUnread,
    PageOn,
    PageBack,
    FirstArticle,
    LastArticle,
    OpenArticle,
    StepBack,
    Keep,
    Drop,
    Later,
    ToInbox,
    Star,
    ToggleRead,
    ToggleBriefing,
    SetLabel,
    WriteNote,
    CorrectName,
    Undo,
    Redo,
    SelectAll,
    NextQuote,
    PreviousQuote,
    NextMention,
    PreviousMention,
    NextPart,
    PreviousPart,
    NextLine,
    PreviousLine,
    FlipStory,
    ChooseKind,
    FollowUp,
    GoBack,
    GoForward,
    ToggleFolds,
    ToggleMarks,
    ChooseMarks,
    ToggleNumbers,
    ShowHints,
    Why,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    FindInArticle,
    FindNext,
    FindPrevious,
    Search,
    Palette,
    Keys,
    NextPane,
    PreviousPane,
    TogglePanel,
    ShowContents,
    ShowEntities,
    ShowQuotes,
    ShowRelated,
    ShowCorrections,
    ShowFollowUps,
    GoInbox,
    GoKept,
    GoLater,
    GoDropped,
    GoStarred,
    GoBriefing,
    GoAll,
    MoveUp,
    MoveDown,
    ExportBriefing,
    OpenFolder,
    OpenRecent,
    ImportAgain,
    ShowImportReport,
    ToggleTheme,
    Quit,
};

// Where the keys of a verb are bare letters or may clash with a focused widget, they count only in these places.
enum class Reach {
    Anywhere, // also while typing
    Panes,    // list, article and side panel, never while typing
    Controls, // as Panes, but not on a focused button, box or tab either: Space and Enter belong to it
};

struct Binding
{
    Verb verb;
    const char *id;    // stable, for settings and tests: "keep"
    const char *title; // translated in the context "Verb"
    const char *keys;  // portable text, alternatives separated by spaces: "J Down"
    Reach reach;
    const char *group; // translated in the context "Verb"
};

// The "Triage" preset of the keyboard map, in the order of menus and of the key overlay.
const QList<Binding> &bindings();

QList<QKeySequence> keysOf(const Binding &binding);

inline QString titleOf(const Binding &binding)
{
    return QCoreApplication::translate("Verb", binding.title);
}

inline QString groupOf(const Binding &binding)
{
    return QCoreApplication::translate("Verb", binding.group);
}

} // namespace window
