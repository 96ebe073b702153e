#include "brief/selection.h"

#include "analysis/analyser.h"
#include "briefing/load.h"
#include "pipeline/analyse.h"
#include "store/reader.h"

#include <QFileInfo>
#include <QFuture>

namespace brief {

namespace {

Result<Selection> fromLibrary(const Request &request)
{
    if (!QFileInfo::exists(request.library))
        return Error{QStringLiteral("%1: there is no such library").arg(request.library)};
    const auto reader = store::Reader::open(request.library);
    if (!reader)
        return reader.error();
    store::Query query{store::View::Briefing, {}, store::Sort::DateDescending, {}};
    if (!request.query.isEmpty() && request.query.trimmed() != u"is:briefing")
        query = {store::View::All, request.query, store::Sort::DateDescending, {}};
    const auto ids = (*reader)->find(query).result();
    if (!ids)
        return ids.error();
    const auto head = (*reader)->briefingHead().result();
    if (!head)
        return head.error();
    auto articles = briefing::load(**reader, *ids).result();
    if (!articles)
        return articles.error();
    return Selection{
        {request.title.value_or(head->title), request.marking.value_or(head->marking), request.date, *articles}, {}};
}

Result<Selection> fromFiles(const Request &request)
{
    const auto analyser = analysis::Analyser::load(request.share);
    if (!analyser)
        return analyser.error();
    Selection selection{{request.title.value_or(QString()), request.marking.value_or(QString()), request.date, {}}, {}};
    pipeline::analyseFiles(request.inputs, *analyser, [&selection](const pipeline::Analysed &file) {
        if (!file.document) {
            selection.leftOut.append(file.path + u": " + file.document.error().what);
            return true;
        }
        store::Article article;
        article.document = *file.document;
        article.document.provenance.path = file.path;
        article.analysis = file.analysis;
        selection.briefing.articles.append(article);
        return true;
    });
    return selection;
}

} // namespace

Result<Selection> select(const Request &request)
{
    return request.library.isEmpty() ? fromFiles(request) : fromLibrary(request);
}

} // namespace brief
