// View's finding: what is marked as hits, and going through them.
#include "reader/host.h"
#include "reader/view.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace reader {

void View::find(const QString &words)
{
    showSearch(m_onShow ? Search(findAll(m_content.document.body, words), topOffset()) : Search(), true);
}

void View::findTerms(const QList<Term> &terms, bool reveals)
{
    if (!m_onShow)
        return;
    const QList<text::Span> hits = reader::findTerms(m_content.document.body, terms);
    const auto inStory = std::ranges::find_if(hits, [this](text::Span hit) {
        const qsizetype block = text::blockAt(m_content.analysis.blocks, hit.begin);
        return block >= 0 && m_content.analysis.blocks[block].group() == text::Group::Story;
    });
    showSearch(Search(hits, inStory == hits.end() ? 0 : inStory->begin), reveals);
}

void View::showSearch(Search search, bool reveals)
{
    m_search = std::move(search);
    sendHits();
    if (const auto hit = m_search.current(); hit && reveals)
        reveal(*hit);
    emit found(m_search.number(), m_search.count());
}

void View::findNext(int by)
{
    m_search.step(by);
    if (const auto hit = m_search.current()) {
        m_host->send("hit", {{QStringLiteral("current"), m_search.number() - 1}});
        reveal(*hit);
        emit found(m_search.number(), m_search.count());
    }
}

void View::sendHits()
{
    QJsonArray flat;
    for (const text::Span hit : m_search.hits()) {
        flat.append(hit.begin);
        flat.append(hit.end);
    }
    m_host->send("hits", {{QStringLiteral("flat"), flat}, {QStringLiteral("current"), m_search.number() - 1}});
}

} // namespace reader
