#pragma once

#include "store/corrections.h"
#include "store/ids.h"
#include "store/leads.h"
#include "store/revision.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

// The values that cross the store's door. What analysis derived (Row's facts, Article::analysis) and what the analyst
// did (State, Position, Command) are kept apart: re-analysis never touches the latter.
namespace store {

enum class Pile : quint8 { Inbox, Kept, Later, Dropped };

// What the analyst did with an article.
struct State
{
    Pile pile = Pile::Inbox;
    bool read = false;
    bool starred = false;
    bool inBriefing = false;
    QStringList labels; // sorted
    QString note;

    bool operator==(const State &) const = default;
};

// What a list shows of an article; small, so that a page of rows is cheap.
struct Row
{
    ArticleId id = 0;
    QString path;
    QString source;
    QString title;
    QString snippet; // the start of the story after the headline, one line
    QString language;
    QDate date; // the article's own, else of the file's modification
    int words = 0;
    int feedItems = 0;
    int posts = 0;
    int notices = 0;
    int quotes = 0;
    bool missing = false; // the file has vanished; everything known of it stays
    State state;

    bool operator==(const Row &) const = default;
};

// Where the reader stood: a block and how much of it is above the window's top, 0..1. Survives font and width changes.
struct Position
{
    int block = 0;
    double fraction = 0;

    bool operator==(const Position &) const = default;
};

struct Article
{
    Row row;
    QString file; // absolute path of the source file, as last imported
    text::Document document;
    text::Analysis analysis;
    Position position;
};

enum class View : quint8 { Inbox, Kept, Later, Dropped, Starred, Briefing, All };

struct Counts
{
    int inbox = 0, kept = 0, later = 0, dropped = 0, starred = 0, briefing = 0, all = 0;
    int unread = 0;  // of all
    int missing = 0; // of all

    bool operator==(const Counts &) const = default;
};

// How many articles a view holds.
constexpr int countOf(View view, const Counts &counts)
{
    switch (view) {
    case View::Inbox:
        return counts.inbox;
    case View::Kept:
        return counts.kept;
    case View::Later:
        return counts.later;
    case View::Dropped:
        return counts.dropped;
    case View::Starred:
        return counts.starred;
    case View::Briefing:
        return counts.briefing;
    case View::All:
        return counts.all;
    }
    return 0;
}

enum class Sort : quint8 { DateDescending, DateAscending, Source, Title, Path, Relevance };

// Which articles, in which order. Briefing keeps the analyst's order whatever the sort.
struct Query
{
    View view = View::Inbox;
    QString search; // words, "phrases", OR, -not, prefix*; field:value as the query language of search.h says
    Sort sort = Sort::DateDescending;
    QString label; // only articles with this label, where not empty

    bool operator==(const Query &) const = default;
};

// What the analyst does. Each is one undo step, however many articles it touches, and is kept across restarts.
struct SetPile
{
    QList<ArticleId> articles;
    Pile pile = Pile::Inbox;
    bool operator==(const SetPile &) const = default;
};
struct SetRead
{
    QList<ArticleId> articles;
    bool read = true;
    bool operator==(const SetRead &) const = default;
};
struct SetStarred
{
    QList<ArticleId> articles;
    bool starred = true;
    bool operator==(const SetStarred &) const = default;
};
struct SetInBriefing
{
    QList<ArticleId> articles;
    bool in = true; // appended at the end
    bool operator==(const SetInBriefing &) const = default;
};
struct MoveInBriefing
{
    ArticleId article = 0;
    int to = 0; // index among the briefing's articles once it stands there; clamped
    bool operator==(const MoveInBriefing &) const = default;
};
struct SetLabel
{
    QList<ArticleId> articles;
    QString label; // trimmed; empty is an error
    bool on = true;
    bool operator==(const SetLabel &) const = default;
};
struct SetNote
{
    ArticleId article = 0;
    QString note; // empty takes it away
    bool operator==(const SetNote &) const = default;
};
struct SetBriefingHead
{
    QString title;
    QString marking;
    bool operator==(const SetBriefingHead &) const = default;
};
using Command = std::variant<SetPile, SetRead, SetStarred, SetInBriefing, MoveInBriefing, SetLabel, SetNote,
                             SetBriefingHead, SetRule, SetEntityRules, AddCorrections, SaveLead>;

// What undo and redo would find now.
struct History
{
    bool canUndo = false;
    bool canRedo = false;

    bool operator==(const History &) const = default;
};

// A command that took effect, was undone or was redone.
struct Applied
{
    enum class How : quint8 { Done, Undone, Redone };
    How how = How::Done;
    Command command;
    QList<ArticleId> articles; // whose state differs now
    bool changed = true;       // false where all was so already: then no undo step was kept, and redo stays possible
    History history;           // after it
};

// A line of the action log.
struct LoggedCommand
{
    qint64 id = 0;
    QDateTime when; // UTC
    Command command;
    bool undone = false; // waits for redo
};

struct BriefingHead
{
    QString title;
    QString marking; // "TLP:AMBER", free text, or empty

    bool operator==(const BriefingHead &) const = default;
};

// The one fate of a file in an import. The order is stored: only append. A Duplicate has the same bytes as another file
// of the library; it is an article like any other.
enum class Outcome : quint8 { Added, Updated, Unchanged, Refused, Vanished, Duplicate };
inline constexpr int OutcomeCount = 6;

struct FileOutcome
{
    QString path;
    Outcome outcome = Outcome::Added;
    QString reason;        // why refused, which file it duplicates; empty where there is nothing to say
    ArticleId article = 0; // 0 where there is none
    qint64 modified = 0;   // of an unchanged file whose time is new: to be remembered; told of no report

    bool operator==(const FileOutcome &) const = default;
};

struct ImportReport
{
    ImportId id = 0;
    QString folder;
    QDateTime started, finished;
    bool cancelled = false;
    QList<FileOutcome> files; // in the walk's order, then the vanished

    int count(Outcome outcome) const;
};

// What an import hands over for one file that could be read.
struct Incoming
{
    text::Document document;
    text::Analysis analysis;
    int analysisVersion = 0;      // analysis::Version
    QList<quint64> lineKeys = {}; // analysis::lineKeys; 0, repetitions and order do not matter
    QList<quint64> followed = {}; // ids of the entity rules it follows
    Epoch epoch = -1;             // Corrections::epoch of what was heeded; -1: none was asked for
};

// What the library remembers of a file, so that a re-import can skip it.
struct KnownFile
{
    ArticleId article = 0;
    qint64 size = 0;
    qint64 modified = 0;
    QByteArray sha256;
    bool missing = false;
    int analysisVersion = 0;
};

// What several articles name, library-wide. Only what names something: no dates, amounts, roles and links.
struct LibraryEntity
{
    text::MentionKind kind = text::MentionKind::Person;
    QString name;
    QString key;      // as text::Entity::key
    int articles = 0; // that mention it

    bool operator==(const LibraryEntity &) const = default;
};

// A label, source or language and how many articles have it.
struct Tally
{
    QString name;
    int articles = 0;

    bool operator==(const Tally &) const = default;
};

// In how many other articles a line stands; counting ends at MostSightings.
inline constexpr int MostSightings = 1000;
struct Sighting
{
    int files = 0;
    int sameSource = 0; // of them

    bool operator==(const Sighting &) const = default;
};

enum class Relation : quint8 { SameBytes, NearDuplicate, SameEvent };

struct Related
{
    Row row;
    Relation relation = Relation::NearDuplicate;
    QString why; // for the user
};

} // namespace store
