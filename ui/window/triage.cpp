#include "window/triage.h"

#include "store/when_done.h"
#include "store/writer.h"
#include "window/pile.h"

namespace window {

namespace {

constexpr qsizetype LongestTitle = 60;

store::Pile pileOf(Verb verb)
{
    switch (verb) {
    case Verb::Keep:
        return store::Pile::Kept;
    case Verb::Drop:
        return store::Pile::Dropped;
    case Verb::Later:
        return store::Pile::Later;
    default:
        return store::Pile::Inbox;
    }
}

// Whether an article of this pile belongs in the view; views that do not ask for a pile hold every article.
bool holds(store::View view, store::Pile pile)
{
    switch (view) {
    case store::View::Inbox:
        return pile == store::Pile::Inbox;
    case store::View::Kept:
        return pile == store::Pile::Kept;
    case store::View::Later:
        return pile == store::Pile::Later;
    case store::View::Dropped:
        return pile == store::Pile::Dropped;
    default:
        return true;
    }
}

// Commands about lines, names and leads touch many articles, and change no article's state.
bool isAboutStates(const store::Command &command)
{
    return !std::holds_alternative<store::SetRule>(command) &&
           !std::holds_alternative<store::SetEntityRules>(command) &&
           !std::holds_alternative<store::AddCorrections>(command) && !std::holds_alternative<store::SaveLead>(command);
}

template <typename... F>
struct Overloaded : F...
{
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

} // namespace

Triage::Triage(store::Writer &writer, Pile &pile, QObject *parent) : QObject(parent), m_writer(writer), m_pile(pile) {}

bool Triage::perform(Verb verb)
{
    switch (verb) {
    case Verb::Keep:
    case Verb::Drop:
    case Verb::Later:
    case Verb::ToInbox:
        return setPile(pileOf(verb));
    case Verb::Star:
    case Verb::ToggleRead:
    case Verb::ToggleBriefing:
        return toggle(verb);
    case Verb::MoveUp:
        return move(-1);
    case Verb::MoveDown:
        return move(1);
    case Verb::Undo:
        return takeBack(false);
    case Verb::Redo:
        return takeBack(true);
    default:
        return false;
    }
}

bool Triage::setPile(store::Pile to)
{
    const QList<store::ArticleId> articles = m_pile.selected();
    if (articles.isEmpty())
        return true;
    for (const store::ArticleId article : articles) {
        if (const store::Row *row = m_pile.row(article)) {
            store::State state = row->state;
            state.pile = to;
            m_pile.patch(article, state);
        }
    }
    if (holds(m_pile.query().view, to))
        m_pile.go(1);
    else
        m_pile.takeOut(articles);
    apply(store::SetPile{articles, to}, articles);
    return true;
}

// Several articles of different states all get the state that the current one does not have.
bool Triage::toggle(Verb verb)
{
    const QList<store::ArticleId> articles = m_pile.selected();
    const store::Row *current = m_pile.row(m_pile.current());
    if (articles.isEmpty() || !current)
        return true;
    const store::State now = current->state;
    for (const store::ArticleId article : articles) {
        const store::Row *row = m_pile.row(article);
        if (!row)
            continue;
        store::State state = row->state;
        if (verb == Verb::Star)
            state.starred = !now.starred;
        else if (verb == Verb::ToggleRead)
            state.read = !now.read;
        else
            state.inBriefing = !now.inBriefing;
        m_pile.patch(article, state);
    }
    if (verb == Verb::Star)
        apply(store::SetStarred{articles, !now.starred});
    else if (verb == Verb::ToggleRead)
        apply(store::SetRead{articles, !now.read});
    else
        apply(store::SetInBriefing{articles, !now.inBriefing});
    return true;
}

bool Triage::move(int by)
{
    if (m_pile.query().view != store::View::Briefing || !m_pile.query().search.isEmpty()) {
        emit told(tr("Articles are ordered in the Briefing view, without a search."), false);
        return true;
    }
    const store::ArticleId article = m_pile.current();
    if (article != 0)
        apply(store::MoveInBriefing{article, m_pile.currentRow() + by});
    return true;
}

void Triage::setLabel(const QString &label, bool on)
{
    const QList<store::ArticleId> articles = m_pile.selected();
    if (!articles.isEmpty() && !label.trimmed().isEmpty())
        apply(store::SetLabel{articles, label.trimmed(), on});
}

void Triage::setNote(store::ArticleId article, const QString &note)
{
    apply(store::SetNote{article, note});
}

void Triage::markRead(store::ArticleId article)
{
    if (const store::Row *row = m_pile.row(article); row && !row->state.read) {
        store::State state = row->state;
        state.read = true;
        m_pile.patch(article, state);
    }
    store::whenDone(m_writer.markRead(article), this, [this](const Result<Done> &done) {
        if (!done)
            emit failed(done.error().what);
    });
}

bool Triage::takeBack(bool redo)
{
    store::whenDone((redo ? m_writer.redo() : m_writer.undo()), this,
                    [this, redo](const Result<std::optional<store::Applied>> &result) {
                        if (!result) {
                            emit failed(result.error().what);
                        } else if (!*result) {
                            emit told(redo ? tr("There is nothing to redo.") : tr("There is nothing to undo."), false);
                        } else {
                            const store::Applied &applied = **result;
                            if (!applied.articles.isEmpty() && isAboutStates(applied.command))
                                m_pile.goTo(applied.articles.first());
                            tell(applied);
                        }
                    });
    return true;
}

void Triage::apply(const store::Command &command, const QList<store::ArticleId> &takenOut)
{
    store::whenDone(m_writer.apply(command), this, [this, takenOut](const Result<store::Applied> &applied) {
        m_pile.settle(takenOut);
        if (applied) {
            tell(*applied);
            return;
        }
        emit failed(applied.error().what);
        m_pile.refresh(); // what the list showed ahead of the library did not come true
        m_pile.refreshRows({});
    });
}

void Triage::tell(const store::Applied &applied)
{
    if (!isAboutStates(applied.command)) {
        emit answered(applied);
        return;
    }
    m_pile.refresh();
    m_pile.refreshRows(applied.articles);
    emit stateChanged(applied.articles);
    if (applied.articles.isEmpty() && !std::holds_alternative<store::SetBriefingHead>(applied.command))
        return;
    const QString what = std::visit(
        Overloaded{
            [](const store::SetPile &c) {
                switch (c.pile) {
                case store::Pile::Kept:
                    return tr("Kept %1");
                case store::Pile::Dropped:
                    return tr("Dropped %1");
                case store::Pile::Later:
                    return tr("Put off %1");
                case store::Pile::Inbox:
                    break;
                }
                return tr("Back in the inbox: %1");
            },
            [](const store::SetRead &c) { return c.read ? tr("Marked as read: %1") : tr("Marked as unread: %1"); },
            [](const store::SetStarred &c) { return c.starred ? tr("Starred %1") : tr("Took the star off %1"); },
            [](const store::SetInBriefing &c) {
                return c.in ? tr("In the briefing: %1") : tr("Out of the briefing: %1");
            },
            [](const store::MoveInBriefing &) { return tr("Moved in the briefing: %1"); },
            [](const store::SetLabel &c) {
                return (c.on ? tr("Labelled “%2”: %1") : tr("Took the label “%2” off %1"))
                    .arg(QStringLiteral("%1"), c.label);
            },
            [](const store::SetNote &) { return tr("Note kept: %1"); },
            [](const store::SetBriefingHead &) { return tr("Briefing’s title and marking kept"); },
            [](const auto &) { return tr("Done: %1"); },
        },
        applied.command);
    const QString words = what.contains(u"%1") ? what.arg(subject(applied.articles)) : what;
    switch (applied.how) {
    case store::Applied::How::Done:
        emit told(words, true);
        break;
    case store::Applied::How::Undone:
        emit told(tr("Undone – %1").arg(words), false);
        break;
    case store::Applied::How::Redone:
        emit told(tr("Again – %1").arg(words), true);
        break;
    }
}

QString Triage::subject(const QList<store::ArticleId> &articles) const
{
    const store::Row *row = articles.size() == 1 ? m_pile.row(articles.first()) : nullptr;
    if (!row)
        return tr("%n article(s)", nullptr, static_cast<int>(articles.size()));
    const QString title = row->title.isEmpty() ? row->path : row->title;
    return title.size() <= LongestTitle ? tr("“%1”").arg(title)
                                        : tr("“%1…”").arg(title.first(LongestTitle - 1).trimmed());
}

} // namespace window
