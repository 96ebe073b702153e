#include "window/trail.h"

#include "window/pile.h"
#include "window/reading.h"

namespace window {

namespace {

constexpr qsizetype MostStops = 200;

} // namespace

Trail::Trail(Pile &pile, Reading &reading, QObject *parent) : QObject(parent), m_pile(pile), m_reading(reading) {}

Trail::Stop Trail::here() const
{
    return {m_pile.query(), m_pile.current()};
}

void Trail::jump(store::ArticleId article, int block)
{
    const Stop from = here();
    if (article != from.article) {
        m_forward.clear();
        if (from.article != 0)
            m_back.append(from);
        if (m_back.size() > MostStops)
            m_back.removeFirst();
        if (!m_pile.lists(article))
            m_pile.setQuery({store::View::All, {}, from.query.sort, {}});
        m_pile.goTo(article);
    }
    if (block >= 0)
        m_reading.revealBlock(article, block);
}

bool Trail::perform(Verb verb)
{
    if (verb != Verb::GoBack && verb != Verb::GoForward)
        return false;
    QList<Stop> &from = verb == Verb::GoBack ? m_back : m_forward;
    QList<Stop> &to = verb == Verb::GoBack ? m_forward : m_back;
    if (from.isEmpty()) {
        emit told(verb == Verb::GoBack ? tr("No jump to go back from.") : tr("No jump to go forward to."));
        return true;
    }
    to.append(here());
    go(from.takeLast());
    return true;
}

void Trail::go(const Stop &stop)
{
    if (!(m_pile.query() == stop.query))
        m_pile.setQuery(stop.query);
    m_pile.goTo(stop.article);
}

} // namespace window
