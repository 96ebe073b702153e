#include "briefing/briefing.h"

#include <QSet>

namespace briefing {

namespace {

QString fileName(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

QString headlineOf(const store::Article &article)
{
    const QString title = article.analysis.title.simplified();
    return title.isEmpty() ? fileName(article.document.provenance.path) : title;
}

QString sourceOf(const store::Article &article)
{
    const QString source = article.document.provenance.source.simplified();
    return source.isEmpty() ? fileName(article.document.provenance.path) : source;
}

Figures figuresOf(const Briefing &briefing)
{
    Figures figures;
    QSet<QString> sources;
    for (const store::Article &article : briefing.articles) {
        const text::Provenance &from = article.document.provenance;
        // Where nobody is named, the folder stands for the publisher.
        sources.insert(from.source.isEmpty() ? u'/' + from.path.left(from.path.lastIndexOf(u'/') + 1) : from.source);
        figures.words += article.analysis.words;
    }
    figures.articles = static_cast<int>(briefing.articles.size());
    figures.sources = static_cast<int>(sources.size());
    return figures;
}

} // namespace briefing
