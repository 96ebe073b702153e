#include "window/relations.h"

#include "panel/side_panel.h"
#include "store/reader.h"
#include "store/when_done.h"

#include <algorithm>
#include <utility>

namespace window {

namespace {

models::Bond bondOf(store::Relation relation)
{
    switch (relation) {
    case store::Relation::SameBytes:
        return models::Bond::SameBytes;
    case store::Relation::NearDuplicate:
        return models::Bond::NearDuplicate;
    case store::Relation::SameEvent:
        break;
    }
    return models::Bond::SameEvent;
}

models::Relative relativeOf(models::Bond bond, const store::Row &row, const QString &why)
{
    models::Relative relative;
    relative.bond = bond;
    relative.article = row.id;
    relative.title = row.title.isEmpty() ? row.path : row.title;
    relative.source = row.source;
    relative.date = row.date;
    relative.why = why;
    return relative;
}

} // namespace

Relations::Relations(store::Reader &reader, panel::SidePanel &panel, QObject *parent)
    : QObject(parent), m_reader(reader), m_panel(panel)
{
}

void Relations::show(const store::Article &article)
{
    m_article = article.row.id;
    m_alike.clear();
    m_announced.clear();
    m_announcing.clear();
    ++m_generation;
    m_open = 0;
    ask();
}

// During an import the library changes more often than it answers: what is asked already is waited for.
void Relations::refresh()
{
    if (m_open > 0)
        m_stale = true;
    else
        ask();
}

void Relations::ask()
{
    m_stale = false;
    if (m_article == 0)
        return;
    m_open = 3;
    askRelated();
    askLeads();
    askAnnouncing();
}

// An answer about an article that is no longer on show is dropped; a failed one leaves what is known.
template <typename T, typename Take>
void Relations::await(const QFuture<Result<T>> &answer, Take take)
{
    store::whenDone(answer, this, [this, take = std::move(take), asked = m_generation](const Result<T> &result) {
        if (asked != m_generation)
            return;
        if (result)
            take(*result);
        else
            answered();
    });
}

void Relations::askRelated()
{
    await(m_reader.related(m_article), [this](const QList<store::Related> &related) {
        m_alike.clear();
        for (const store::Related &one : related)
            m_alike.append(relativeOf(bondOf(one.relation), one.row, one.why));
        answered();
    });
}

void Relations::askLeads()
{
    await(m_reader.leads(m_article), [this](const QList<store::Lead> &leads) { takeLeads(leads); });
}

void Relations::takeLeads(const QList<store::Lead> &leads)
{
    QList<models::Lead> known;
    QList<store::Announcing> announced; // each article once
    for (const store::Lead &lead : leads) {
        const auto &[article, title, score, why] = lead.announced;
        if (article == 0 && !lead.saved)
            continue;
        known.append({lead.block, article, title, why, lead.saved});
        if (article != 0 && std::ranges::find(announced, article, &store::Announcing::article) == announced.end())
            announced.append({article, lead.block, lead.words, score, why});
    }
    m_panel.setLeads(known);
    askRows(announced, models::Bond::Announces, &m_announced);
}

void Relations::askAnnouncing()
{
    await(m_reader.announcedBy(m_article),
          [this](const QList<store::Announcing> &found) { askRows(found, models::Bond::AnnouncedIn, &m_announcing); });
}

void Relations::askRows(const QList<store::Announcing> &items, models::Bond bond, QList<models::Relative> *relatives)
{
    QList<store::ArticleId> articles;
    for (const store::Announcing &item : items)
        articles.append(item.article);
    await(m_reader.rows(articles), [this, items, bond, relatives](const QList<store::Row> &rows) {
        relatives->clear();
        for (const store::Announcing &item : items) {
            const auto row = std::ranges::find(rows, item.article, &store::Row::id);
            if (row == rows.end())
                continue;
            models::Relative relative = relativeOf(bond, *row, item.why);
            relative.words = item.words;
            relative.block = item.block;
            relative.score = float(item.score);
            relatives->append(relative);
        }
        answered();
    });
}

// All at once: a count that grew while one looks would say that there might be more.
void Relations::answered()
{
    if (--m_open > 0)
        return;
    m_panel.setRelatives(m_announcing + m_alike + m_announced);
    if (m_stale)
        ask();
}

} // namespace window
