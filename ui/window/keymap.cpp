#include "window/keymap.h"

namespace window {

const QList<Binding> &bindings()
{
    static constexpr auto Move = QT_TRANSLATE_NOOP("Verb", "Go");
    static constexpr auto Triage = QT_TRANSLATE_NOOP("Verb", "Triage");
    static constexpr auto Read = QT_TRANSLATE_NOOP("Verb", "Read");
    static constexpr auto Views = QT_TRANSLATE_NOOP("Verb", "View");
    static constexpr auto File = QT_TRANSLATE_NOOP("Verb", "File");
    static constexpr auto Help = QT_TRANSLATE_NOOP("Verb", "Help");
    using enum Reach;
    static const QList<Binding> table{
        {Verb::OpenFolder, "open-folder", QT_TRANSLATE_NOOP("Verb", "Open a folder…"), "Ctrl+O", Anywhere, File},
        {Verb::OpenRecent, "open-recent", QT_TRANSLATE_NOOP("Verb", "Open a recent folder…"), "Ctrl+Shift+O", Anywhere,
         File},
        {Verb::ImportAgain, "import", QT_TRANSLATE_NOOP("Verb", "Look for new and changed files"), "F5", Anywhere,
         File},
        {Verb::ShowImportReport, "report", QT_TRANSLATE_NOOP("Verb", "Import report"), "Ctrl+I", Anywhere, File},
        {Verb::ExportBriefing, "export", QT_TRANSLATE_NOOP("Verb", "Export the briefing…"), "Ctrl+E", Anywhere, File},
        {Verb::Quit, "quit", QT_TRANSLATE_NOOP("Verb", "Quit"), "Ctrl+Q", Anywhere, File},

        {Verb::NextArticle, "next", QT_TRANSLATE_NOOP("Verb", "Next article"), "J", Panes, Move},
        {Verb::PreviousArticle, "previous", QT_TRANSLATE_NOOP("Verb", "Previous article"), "K", Panes, Move},
        {Verb::NextUnread, "next-unread", QT_TRANSLATE_NOOP("Verb", "Next unread"), "N", Panes, Move},
        {Verb::PreviousUnread, "previous-unread", QT_TRANSLATE_NOOP("Verb", "Previous unread"), "P", Panes, Move},
        {Verb::PageOn, "page-on", QT_TRANSLATE_NOOP("Verb", "Page down, then next unread"), "Space", Controls, Move},
        {Verb::PageBack, "page-back", QT_TRANSLATE_NOOP("Verb", "Page up"), "Shift+Space", Controls, Move},
        {Verb::FirstArticle, "first", QT_TRANSLATE_NOOP("Verb", "First article"), "G,G", Panes, Move},
        {Verb::LastArticle, "last", QT_TRANSLATE_NOOP("Verb", "Last article"), "Shift+G", Panes, Move},
        {Verb::OpenArticle, "open", QT_TRANSLATE_NOOP("Verb", "Go to the article"), "O Return Enter", Controls, Move},
        {Verb::GoBack, "go-back", QT_TRANSLATE_NOOP("Verb", "Back to before the jump"), "Alt+Left", Panes, Move},
        {Verb::GoForward, "go-forward", QT_TRANSLATE_NOOP("Verb", "Forward again"), "Alt+Right", Panes, Move},
        {Verb::StepBack, "back", QT_TRANSLATE_NOOP("Verb", "One step back"), "Esc", Anywhere, Move},
        {Verb::NextPane, "next-pane", QT_TRANSLATE_NOOP("Verb", "Next pane"), "F6", Anywhere, Move},
        {Verb::PreviousPane, "previous-pane", QT_TRANSLATE_NOOP("Verb", "Previous pane"), "Shift+F6", Anywhere, Move},
        {Verb::Search, "search", QT_TRANSLATE_NOOP("Verb", "Search the library"), "/ Ctrl+Shift+F", Panes, Move},

        {Verb::Keep, "keep", QT_TRANSLATE_NOOP("Verb", "Keep and go on"), "E", Panes, Triage},
        {Verb::Drop, "drop", QT_TRANSLATE_NOOP("Verb", "Drop and go on"), "X", Panes, Triage},
        {Verb::Later, "later", QT_TRANSLATE_NOOP("Verb", "Later, and go on"), "L", Panes, Triage},
        {Verb::ToInbox, "to-inbox", QT_TRANSLATE_NOOP("Verb", "Back to the inbox"), "Shift+E", Panes, Triage},
        {Verb::Star, "star", QT_TRANSLATE_NOOP("Verb", "Star"), "S", Panes, Triage},
        {Verb::ToggleRead, "read", QT_TRANSLATE_NOOP("Verb", "Read or unread"), "M", Panes, Triage},
        {Verb::ToggleBriefing, "brief", QT_TRANSLATE_NOOP("Verb", "Into the briefing, or out"), "B", Panes, Triage},
        {Verb::SetLabel, "label", QT_TRANSLATE_NOOP("Verb", "Label…"), "T", Panes, Triage},
        {Verb::WriteNote, "note", QT_TRANSLATE_NOOP("Verb", "Note…"), "C", Panes, Triage},
        {Verb::CorrectName, "name", QT_TRANSLATE_NOOP("Verb", "Correct the chosen name…"), "R", Panes, Triage},
        {Verb::MoveUp, "move-up", QT_TRANSLATE_NOOP("Verb", "Earlier in the briefing"), "Alt+Shift+Up", Panes, Triage},
        {Verb::MoveDown, "move-down", QT_TRANSLATE_NOOP("Verb", "Later in the briefing"), "Alt+Shift+Down", Panes,
         Triage},
        {Verb::Undo, "undo", QT_TRANSLATE_NOOP("Verb", "Undo"), "U Ctrl+Z", Panes, Triage},
        {Verb::Redo, "redo", QT_TRANSLATE_NOOP("Verb", "Redo"), "Ctrl+Shift+Z Ctrl+Y", Panes, Triage},
        {Verb::SelectAll, "select-all", QT_TRANSLATE_NOOP("Verb", "Select all"), "Ctrl+A", Panes, Triage},

        {Verb::NextQuote, "next-quote", QT_TRANSLATE_NOOP("Verb", "Next quotation"), "] Alt+Down", Panes, Read},
        {Verb::PreviousQuote, "previous-quote", QT_TRANSLATE_NOOP("Verb", "Previous quotation"), "[ Alt+Up", Panes,
         Read},
        {Verb::NextMention, "next-mention", QT_TRANSLATE_NOOP("Verb", "Next mention of the entity"), "} Alt+PgDown",
         Panes, Read},
        {Verb::PreviousMention, "previous-mention", QT_TRANSLATE_NOOP("Verb", "Previous mention of the entity"),
         "{ Alt+PgUp", Panes, Read},
        {Verb::NextPart, "next-part", QT_TRANSLATE_NOOP("Verb", "Next part: story, feed, posts, notices"), ") Alt+End",
         Panes, Read},
        {Verb::PreviousPart, "previous-part", QT_TRANSLATE_NOOP("Verb", "Previous part"), "( Alt+Home", Panes, Read},
        {Verb::NextLine, "next-line", QT_TRANSLATE_NOOP("Verb", "Choose the next line"), "Ctrl+Down", Panes, Read},
        {Verb::PreviousLine, "previous-line", QT_TRANSLATE_NOOP("Verb", "Choose the previous line"), "Ctrl+Up", Panes,
         Read},
        {Verb::FlipStory, "flip", QT_TRANSLATE_NOOP("Verb", "This is story, or is not, here and elsewhere"), "I", Panes,
         Read},
        {Verb::ChooseKind, "kind", QT_TRANSLATE_NOOP("Verb", "What this line is…"), "Shift+I", Panes, Read},
        {Verb::FollowUp, "follow-up", QT_TRANSLATE_NOOP("Verb", "Save the feed item for follow-up, or let it go"),
         "Shift+F", Panes, Read},
        {Verb::ToggleFolds, "fold", QT_TRANSLATE_NOOP("Verb", "Fold or unfold what is not the story"), "Z", Panes,
         Read},
        {Verb::ToggleMarks, "marks", QT_TRANSLATE_NOOP("Verb", "Show or hide the marks"), "Shift+M", Panes, Read},
        {Verb::ChooseMarks, "choose-marks", QT_TRANSLATE_NOOP("Verb", "Choose which marks are shown"), "G,M", Panes,
         Read},
        {Verb::ToggleNumbers, "numbers", QT_TRANSLATE_NOOP("Verb", "Show or hide paragraph numbers"), "Shift+N", Panes,
         Read},
        {Verb::ShowHints, "hints", QT_TRANSLATE_NOOP("Verb", "Letters over mentions, speakers and folds"), "F", Panes,
         Read},
        {Verb::Why, "why", QT_TRANSLATE_NOOP("Verb", "Why: reason and score of what is chosen"), "W", Panes, Read},
        {Verb::FindInArticle, "find", QT_TRANSLATE_NOOP("Verb", "Find in the article"), "Ctrl+F", Anywhere, Read},
        {Verb::FindNext, "find-next", QT_TRANSLATE_NOOP("Verb", "Find next"), "F3", Anywhere, Read},
        {Verb::FindPrevious, "find-previous", QT_TRANSLATE_NOOP("Verb", "Find previous"), "Shift+F3", Anywhere, Read},
        {Verb::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("Verb", "Larger text"), "Ctrl++ Ctrl+=", Anywhere, Read},
        {Verb::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("Verb", "Smaller text"), "Ctrl+-", Anywhere, Read},
        {Verb::ZoomReset, "zoom-reset", QT_TRANSLATE_NOOP("Verb", "Text at its normal size"), "Ctrl+0", Anywhere, Read},

        {Verb::GoInbox, "go-inbox", QT_TRANSLATE_NOOP("Verb", "Go to the inbox"), "G,I G,U", Panes, Views},
        {Verb::GoKept, "go-kept", QT_TRANSLATE_NOOP("Verb", "Go to what is kept"), "G,K", Panes, Views},
        {Verb::GoLater, "go-later", QT_TRANSLATE_NOOP("Verb", "Go to later"), "G,L", Panes, Views},
        {Verb::GoDropped, "go-dropped", QT_TRANSLATE_NOOP("Verb", "Go to what was dropped"), "G,X", Panes, Views},
        {Verb::GoStarred, "go-starred", QT_TRANSLATE_NOOP("Verb", "Go to the starred"), "G,S", Panes, Views},
        {Verb::GoBriefing, "go-briefing", QT_TRANSLATE_NOOP("Verb", "Go to the briefing"), "G,B", Panes, Views},
        {Verb::GoAll, "go-all", QT_TRANSLATE_NOOP("Verb", "Go to all articles"), "G,A", Panes, Views},
        {Verb::ShowContents, "contents", QT_TRANSLATE_NOOP("Verb", "Panel: contents"), "1", Panes, Views},
        {Verb::ShowEntities, "entities", QT_TRANSLATE_NOOP("Verb", "Panel: entities"), "2 G,E", Panes, Views},
        {Verb::ShowQuotes, "quotes", QT_TRANSLATE_NOOP("Verb", "Panel: quotations"), "3 G,Q", Panes, Views},
        {Verb::ShowRelated, "related", QT_TRANSLATE_NOOP("Verb", "Panel: related articles"), "4 G,R", Panes, Views},
        {Verb::ShowCorrections, "corrections", QT_TRANSLATE_NOOP("Verb", "Corrections…"), "G,C", Panes, Views},
        {Verb::ShowFollowUps, "follow-ups", QT_TRANSLATE_NOOP("Verb", "Saved for follow-up…"), "G,F", Panes, Views},
        {Verb::TogglePanel, "panel", QT_TRANSLATE_NOOP("Verb", "Show or hide the side panel"), "\\ F9", Panes, Views},
        {Verb::ToggleTheme, "theme", QT_TRANSLATE_NOOP("Verb", "Light, dark, or as the desktop"), "Ctrl+Shift+L",
         Anywhere, Views},

        {Verb::Palette, "palette", QT_TRANSLATE_NOOP("Verb", "Command palette"), "Ctrl+K Ctrl+Shift+P", Anywhere, Help},
        {Verb::Keys, "keys", QT_TRANSLATE_NOOP("Verb", "All keys"), "? F1", Panes, Help},
    };
    return table;
}

QList<QKeySequence> keysOf(const Binding &binding)
{
    QList<QKeySequence> keys;
    const auto alternatives = QString::fromLatin1(binding.keys).split(u' ', Qt::SkipEmptyParts);
    for (const QString &text : alternatives)
        keys.append(QKeySequence::fromString(text, QKeySequence::PortableText));
    return keys;
}

} // namespace window
