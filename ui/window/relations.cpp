#include "window/relations.h"

#include "panel/side_panel.h"
#include "store/reader.h"
#include "store/when_done.h"

#include <algorithm>

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

void Relations::askRelated()
{
    store::whenDone(m_reader.related(m_article), this,
                    [this, asked = m_generation](const Result<QList<store::Related>> &related) {
                        if (asked != m_generation)
                            return;
                        if (related) {
                            m_alike.clear();
                            for (const store::Related &one : *related)
                                m_alike.append(relativeOf(bondOf(one.relation), one.row, one.why));
                        }
                        answered();
                    });
}

void Relations::askLeads()
{
    store::whenDone(m_reader.leads(m_article), this,
                    [this, asked = m_generation](const Result<QList<store::Lead>> &leads) {
                        if (asked != m_generation)
                            return;
                        if (leads)
                            takeLeads(*leads);
                        else
                            answered();
                    });
}

void Relations::takeLeads(const QList<store::Lead> &leads)
{
    QList<models::Lead> known;
    QList<store::ArticleId> articles;
    for (const store::Lead &lead : leads) {
        if (lead.announced.article == 0 && !lead.saved)
            continue;
        known.append({lead.block, lead.announced.article, lead.announced.title, lead.announced.why, lead.saved});
        if (lead.announced.article != 0)
            articles.append(lead.announced.article);
    }
    m_panel.setLeads(known);
    store::whenDone(m_reader.rows(articles), this,
                    [this, leads, asked = m_generation](const Result<QList<store::Row>> &rows) {
                        if (asked != m_generation)
                            return;
                        if (rows)
                            announce(leads, *rows);
                        answered();
                    });
}

void Relations::announce(const QList<store::Lead> &leads, const QList<store::Row> &rows)
{
    m_announced.clear();
    for (const store::Row &row : rows) {
        const auto lead = std::find_if(leads.cbegin(), leads.cend(),
                                       [&row](const store::Lead &one) { return one.announced.article == row.id; });
        if (lead == leads.cend())
            continue;
        models::Relative relative = relativeOf(models::Bond::Announces, row, lead->announced.why);
        relative.words = lead->words;
        relative.block = lead->block;
        relative.score = float(lead->announced.score);
        m_announced.append(relative);
    }
}

void Relations::askAnnouncing()
{
    store::whenDone(m_reader.announcedBy(m_article), this,
                    [this, asked = m_generation](const Result<QList<store::Announcing>> &found) {
                        if (asked != m_generation)
                            return;
                        if (found)
                            takeAnnouncing(*found);
                        else
                            answered();
                    });
}

void Relations::takeAnnouncing(const QList<store::Announcing> &found)
{
    QList<store::ArticleId> articles;
    for (const store::Announcing &one : found)
        articles.append(one.article);
    const auto take = [this, asked = m_generation, found](const Result<QList<store::Row>> &rows) {
        if (asked != m_generation)
            return;
        const QList<store::Row> known = rows ? *rows : QList<store::Row>();
        m_announcing.clear();
        for (const store::Announcing &one : found) {
            const auto row = std::find_if(known.cbegin(), known.cend(),
                                          [&one](const store::Row &each) { return each.id == one.article; });
            if (row == known.cend())
                continue;
            models::Relative relative = relativeOf(models::Bond::AnnouncedIn, *row, one.why);
            relative.words = one.words;
            relative.block = one.block;
            relative.score = float(one.score);
            m_announcing.append(relative);
        }
        answered();
    };
    store::whenDone(m_reader.rows(articles), this, take);
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
