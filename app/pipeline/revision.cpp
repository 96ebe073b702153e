#include "pipeline/revision.h"

#include "store/reader.h"
#include "store/writer.h"

#include <limits>

namespace pipeline {

namespace {

constexpr int ArticlesAtOnce = 64;
constexpr int LinesAtOnce = 4096; // articles
constexpr std::size_t WritesAtOnce = 2;
constexpr qsizetype FewStale = 16; // for more, counting all lines is quicker than seeking those of each

} // namespace

Revision::Revision(store::Writer &writer, store::Reader &reader, const analysis::Analyser &analyser,
                   RevisionTally &tally, std::stop_token stop)
    : m_writer(writer), m_reader(reader), m_analyser(analyser), m_tally(tally), m_stop(std::move(stop))
{
}

template <typename T>
std::optional<T> Revision::get(Result<T> result)
{
    if (result)
        return std::move(result).value();
    if (!m_error)
        m_error = result.error();
    return std::nullopt;
}

std::optional<Error> Revision::run(const std::function<bool()> &count)
{
    while (!m_stop.stop_requested() && !m_error) {
        if (reviseStale())
            continue;
        if (!count())
            break;
        const auto due = get(m_reader.revisionDue().result());
        if (!due || !due->count)
            break;
        reviseCounted(due->lines);
    }
    settle(0);
    return m_error;
}

std::optional<Error> Revision::reviseOne(store::ArticleId id)
{
    const auto articles = get(m_reader.toRevise({id}).result());
    if (!articles || articles->isEmpty() || !articles->first().stale)
        return m_error;
    heed(articles->first().epoch);
    if (auto revised = reconsider(articles->first()))
        write({*std::move(revised)}, true);
    settle(0);
    return m_error;
}

bool Revision::reviseStale()
{
    auto stale = get(m_reader.staleArticles(std::numeric_limits<int>::max()).result());
    if (!stale)
        return false;
    stale->removeIf([this](store::ArticleId id) { return m_lost.contains(id); });
    if (stale->isEmpty())
        return false;
    if (stale->size() > FewStale && !m_census)
        count();
    m_tally.due += static_cast<int>(stale->size());
    revise(*stale);
    settle(0);
    return true;
}

void Revision::reviseCounted(qint64 lines)
{
    const Articles differing = count();
    m_tally.due += static_cast<int>(differing.size());
    revise(differing);
    settle(0);
    if (!m_stop.stop_requested() && !m_error)
        get(m_writer.counted(lines).result());
}

Revision::Articles Revision::count()
{
    m_tally.counting = true;
    auto census = std::make_unique<Census>();
    const auto pass = [this](const auto &take) {
        store::ArticleId last = 0;
        while (!m_stop.stop_requested()) {
            const auto some = get(m_reader.lines(last, LinesAtOnce).result());
            if (!some || some->isEmpty())
                return;
            for (const store::ArticleLines &article : *some)
                take(article);
            last = some->last().article;
        }
    };
    do {
        pass([&](const store::ArticleLines &article) { census->add(article.source, article.keys); });
    } while (census->nextPass() && !m_stop.stop_requested());
    Articles differing;
    pass([&](const store::ArticleLines &article) {
        if (article.analysisVersion != analysis::Version ||
            digestOf(census->of(article.source, article.keys)) != article.evidence)
            differing.append(article.article);
    });
    if (!m_stop.stop_requested() && !m_error)
        m_census = std::move(census);
    m_tally.counting = false;
    return differing;
}

void Revision::revise(const Articles &articles)
{
    for (qsizetype at = 0; at < articles.size() && !m_stop.stop_requested() && !m_error; at += ArticlesAtOnce) {
        const Articles ids = articles.mid(at, ArticlesAtOnce);
        const auto some = get(m_reader.toRevise(ids).result());
        if (!some)
            return;
        m_lost.unite(QSet<store::ArticleId>(ids.begin(), ids.end()));
        QList<store::Reanalysed> batch;
        for (const store::ToRevise &article : *some) {
            m_lost.remove(article.article);
            if (m_stop.stop_requested())
                break;
            heed(article.epoch);
            if (auto revised = reconsider(article))
                batch.append(*std::move(revised));
        }
        m_tally.done += static_cast<int>(ids.size());
        write(std::move(batch));
    }
}

std::optional<store::Reanalysed> Revision::reconsider(const store::ToRevise &article)
{
    analysis::Knowledge knowledge = m_heeded.of(article.article);
    const bool outdated = article.analysisVersion != analysis::Version;
    const QList<quint64> keys = outdated ? analysis::lineKeys(article.document.body) : article.lineKeys;
    knowledge.evidence.sightings = sightingsOf(article);
    store::Reanalysed revised;
    revised.article = article.article;
    revised.analysisVersion = analysis::Version;
    revised.evidence = digestOf(knowledge.evidence.sightings);
    revised.epoch = article.epoch; // not what was heeded, which may be later than the rest of what was read
    revised.basis = article.basis;
    std::optional<analysis::Analyser::Learned> learned;
    if (outdated) {
        learned = m_analyser.analyse(article.document, knowledge);
        revised.lineKeys = keys;
    } else {
        const bool namesToo = article.stale && (knowledge.rulings || !article.followed.isEmpty());
        learned = m_analyser.reconsider(article.document, article.analysis, article.followed, knowledge, namesToo);
    }
    if (learned) {
        m_tally.changed += learned->analysis == article.analysis ? 0 : 1;
        revised.analysis = std::move(learned->analysis);
        revised.followed = std::move(learned->followed);
    }
    return revised;
}

QHash<quint64, blocks::Sighting> Revision::sightingsOf(const store::ToRevise &article)
{
    if (m_census)
        return m_census->of(article.source, article.lineKeys);
    QHash<quint64, blocks::Sighting> sightings;
    const auto known = get(m_reader.sightings(article.article, article.lineKeys).result());
    if (known) {
        for (auto it = known->cbegin(); it != known->cend(); ++it)
            sightings.insert(it.key(), {it->files, it->sameSource});
    }
    return sightings;
}

void Revision::heed(store::Epoch epoch)
{
    if (m_heeded.epoch() >= epoch)
        return;
    if (const auto corrections = get(m_reader.corrections().result()))
        m_heeded = Heeded(*corrections);
}

void Revision::write(QList<store::Reanalysed> batch, bool waitedFor)
{
    if (batch.isEmpty())
        return;
    m_writes.push_back(m_writer.reanalysed(batch, waitedFor));
    settle(WritesAtOnce);
}

void Revision::settle(std::size_t most)
{
    while (m_writes.size() > most) {
        get(m_writes.front().result());
        m_writes.pop_front();
    }
}

} // namespace pipeline
