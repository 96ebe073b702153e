// What the list says of a row, role by role, and as a sentence for screen readers.
#include "models/article_list.h"
#include "models/snippet.h"
#include "words/kinds.h"

#include <QFileInfo>
#include <QLocale>

namespace models {

namespace {

QString titleOf(const store::Row &row)
{
    return row.title.isEmpty() ? QFileInfo(row.path).fileName() : row.title;
}

// What the snippet says beyond the title: where there is no headline, the title is the start of the same sentence.
QString snippetOf(const store::Row &row)
{
    QString shown = row.title;
    while (shown.endsWith(u'…') || shown.endsWith(u' '))
        shown.chop(1);
    if (shown.isEmpty() || !row.snippet.startsWith(shown))
        return row.snippet;
    const QString rest = row.snippet.sliced(shown.size()).trimmed();
    return rest.isEmpty() || shown == row.title ? rest : u'…' + rest;
}

QString pileName(store::Pile pile)
{
    switch (pile) {
    case store::Pile::Inbox:
        return {};
    case store::Pile::Kept:
        return ArticleList::tr("Kept");
    case store::Pile::Later:
        return ArticleList::tr("Later");
    case store::Pile::Dropped:
        return ArticleList::tr("Dropped");
    }
    return {};
}

// "Unread. Ministers meet. Example Post, 21 November 2026. Kept, starred. Spanish. 14 feed items, 3 posts."
QString sentenceOf(const store::Row &row)
{
    QStringList origin;
    if (!row.source.isEmpty())
        origin.append(row.source);
    if (row.date.isValid())
        origin.append(QLocale().toString(row.date, QLocale::LongFormat));
    QStringList marks;
    if (row.state.pile != store::Pile::Inbox)
        marks.append(pileName(row.state.pile));
    if (row.state.starred)
        marks.append(ArticleList::tr("starred"));
    if (row.state.inBriefing)
        marks.append(ArticleList::tr("in the briefing"));
    if (!row.state.note.isEmpty())
        marks.append(ArticleList::tr("with a note"));
    if (row.missing)
        marks.append(ArticleList::tr("file missing"));
    marks += row.state.labels;
    QStringList rest;
    if (row.feedItems > 0)
        rest.append(words::countFor(text::Group::Feed, row.feedItems));
    if (row.posts > 0)
        rest.append(words::countFor(text::Group::Post, row.posts));
    if (row.notices > 0)
        rest.append(words::countFor(text::Group::Notice, row.notices));

    const QString comma = ArticleList::tr(", ", "between the parts of a spoken sentence");
    QStringList sentences{row.state.read ? ArticleList::tr("Read") : ArticleList::tr("Unread"),
                          titleOf(row),
                          origin.join(comma),
                          marks.join(comma),
                          words::languageName(row.language),
                          rest.join(comma)};
    sentences.removeAll(QString());
    return sentences.join(ArticleList::tr(". ", "between spoken sentences"));
}

} // namespace

QVariant ArticleList::valueOf(const store::Row &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Title:
        return titleOf(row);
    case Qt::AccessibleTextRole:
        return sentenceOf(row);
    case Qt::ToolTipRole:
        return row.path;
    case Snippet:
        return snippetOf(row);
    case Source:
        return row.source;
    case Path:
        return row.path;
    case Date:
        return row.date;
    case Language:
        return row.language;
    case Words:
        return row.words;
    case FeedItems:
        return row.feedItems;
    case Posts:
        return row.posts;
    case Notices:
        return row.notices;
    case Quotes:
        return row.quotes;
    case Missing:
        return row.missing;
    default:
        return valueOf(row.state, role);
    }
}

QVariant ArticleList::valueOf(const store::State &state, int role)
{
    switch (role) {
    case Read:
        return state.read;
    case Starred:
        return state.starred;
    case InBriefing:
        return state.inBriefing;
    case Pile:
        return int(state.pile);
    case PileName:
        return pileName(state.pile);
    case HasNote:
        return !state.note.isEmpty();
    case Labels:
        return state.labels;
    default:
        return {};
    }
}

QHash<int, QByteArray> ArticleList::roleNames() const
{
    auto names = QAbstractListModel::roleNames();
    names.insert({{Id, "id"},           {Loaded, "loaded"},     {Title, "title"},         {Snippet, "snippet"},
                  {Source, "source"},   {Path, "path"},         {Date, "date"},           {Language, "language"},
                  {Words, "words"},     {Read, "read"},         {Starred, "starred"},     {InBriefing, "inBriefing"},
                  {Pile, "pile"},       {PileName, "pileName"}, {FeedItems, "feedItems"}, {Posts, "posts"},
                  {Notices, "notices"}, {Quotes, "quotes"},     {Missing, "missing"},     {HasNote, "hasNote"},
                  {Labels, "labels"}});
    return names;
}

} // namespace models
