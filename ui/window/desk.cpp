#include "window/desk.h"

#include "panel/side_panel.h"
#include "pipeline/importer.h"
#include "reader/view.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"
#include "window/corrections.h"
#include "window/exports.h"
#include "window/imports.h"
#include "window/naming.h"
#include "window/pile.h"
#include "window/prompts.h"
#include "window/reading.h"
#include "window/relations.h"
#include "window/teaching.h"
#include "window/trail.h"
#include "window/triage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QUrl>

namespace window {

namespace {

const QString PlaceKey = QStringLiteral("place");

} // namespace

Desk::Desk(std::unique_ptr<Session> session, const Parts &parts) : m_parts(parts), m_session(std::move(session))
{
    m_triage = std::make_unique<Triage>(m_session->writer(), parts.pile);
    m_reading = std::make_unique<Reading>(
        Reading::Parts{m_session->reader(), m_session->writer(), parts.pile, *m_triage, parts.view, parts.panel});
    m_naming =
        std::make_unique<Naming>(Naming::Parts{m_session->reader(), *m_triage, *m_reading, parts.view, parts.window});
    m_imports = std::make_unique<Imports>(*m_session, parts.bar, parts.window);
    m_exports = std::make_unique<Exports>(*m_session, parts.press, parts.window);
    m_trail = std::make_unique<Trail>(parts.pile, *m_reading);
    m_relations = std::make_unique<Relations>(m_session->reader(), parts.panel);
    m_teaching = std::make_unique<Teaching>(m_session->reader(), *m_triage, *m_reading, parts.window);
    m_corrections = std::make_unique<Corrections>(
        Corrections::Parts{m_session->reader(), m_session->writer(), *m_triage, *m_trail, parts.window});
    connectParts();
    connectJumps();
    connectTeaching();
}

Desk::~Desk()
{
    keepPlace();
    m_reading->keepPosition();
    m_parts.pile.disconnect(m_reading.get());
    m_parts.panel.disconnect(m_trail.get());
    m_parts.pile.setArriving(false);
    m_parts.pile.setOrigin({});
    m_parts.pile.setReader(nullptr);
    m_parts.view.clear();
    m_parts.panel.clear();
}

void Desk::connectParts()
{
    connect(m_naming.get(), &Naming::told, this, &Desk::tell);
    connect(m_triage.get(), &Triage::told, this, &Desk::tell);
    connect(m_imports.get(), &Imports::told, this, [this](const QString &words) { emit told(words, false); });
    connect(m_exports.get(), &Exports::told, this, [this](const QString &words) { emit told(words, false); });
    connect(m_triage.get(), &Triage::failed, this, &Desk::failed);
    connect(m_reading.get(), &Reading::failed, this, &Desk::failed);
    connect(m_imports.get(), &Imports::failed, this, &Desk::failed);
    connect(m_exports.get(), &Exports::failed, this, &Desk::failed);
    connect(m_imports.get(), &Imports::runningChanged, &m_parts.pile, &Pile::setArriving);
    connect(m_imports.get(), &Imports::arrived, this, [this] {
        m_parts.pile.setOrigin(m_session->target().inputs.value(0)); // now it was looked into
        m_parts.pile.refresh();
    });
    connect(m_imports.get(), &Imports::articleRequested, this,
            [this](store::ArticleId article) { m_trail->jump(article); });
    connect(m_triage.get(), &Triage::stateChanged, m_reading.get(), &Reading::refresh);
    connect(&m_session->writer(), &store::Writer::articlesChanged, this,
            [this](const QList<store::ArticleId> &articles) {
                m_parts.pile.refreshRows(articles);
                m_reading->refresh(articles);
            });
}

// From article to article, and what the library knows of the one on show.
void Desk::connectJumps()
{
    connect(m_trail.get(), &Trail::told, this, &Desk::advised);
    connect(m_reading.get(), &Reading::shown, m_relations.get(), &Relations::show);
    connect(m_imports.get(), &Imports::arrived, m_relations.get(), &Relations::refresh);
    connect(&m_parts.panel, &panel::SidePanel::articleRequested, m_trail.get(), &Trail::jump);
    connect(&m_parts.panel, &panel::SidePanel::linkRequested, this,
            [this](const QUrl &url) { askToOpen(&m_parts.window, url); });
}

void Desk::connectTeaching()
{
    connect(m_triage.get(), &Triage::answered, m_teaching.get(), &Teaching::tell);
    connect(m_teaching.get(), &Teaching::told, this, &Desk::tell);
    connect(m_teaching.get(), &Teaching::failed, this, &Desk::failed);
    connect(m_corrections.get(), &Corrections::told, this, &Desk::told);
    connect(m_corrections.get(), &Corrections::failed, this, &Desk::failed);
    connect(m_reading.get(), &Reading::shown, this,
            [this](const store::Article &article) { m_session->prefer(article.row.id); });
    connect(&m_session->writer(), &store::Writer::followUpsChanged, m_relations.get(), &Relations::refresh);
}

// What cannot be undone was not done: such words say what to do first.
void Desk::tell(const QString &words, bool undoable)
{
    if (undoable)
        emit told(words, true);
    else
        emit advised(words);
}

bool Desk::perform(Verb verb)
{
    switch (verb) {
    case Verb::SetLabel:
        promptLabel();
        return true;
    case Verb::WriteNote:
        writeNote();
        return true;
    case Verb::CorrectName:
        m_naming->start();
        return true;
    case Verb::ImportAgain:
        m_imports->start();
        return true;
    case Verb::ShowImportReport:
        m_imports->showReport();
        return true;
    case Verb::ExportBriefing:
        m_exports->start();
        return true;
    default:
        return m_triage->perform(verb) || m_reading->perform(verb) || m_trail->perform(verb) ||
               m_teaching->perform(verb) || m_corrections->perform(verb);
    }
}

void Desk::promptLabel()
{
    const store::Article article = m_reading->article();
    store::whenDone(m_session->reader().labels(), this, [this, article](const Result<QStringList> &labels) {
        if (!labels) {
            emit failed(labels.error().what);
            return;
        }
        askForLabel(&m_parts.window, *labels, [desk = QPointer(this), article](const QString &label) {
            if (desk)
                desk->m_triage->setLabel(label, !article.row.state.labels.contains(label));
        });
    });
}

void Desk::writeNote()
{
    const store::Article article = m_reading->article();
    if (article.row.id == 0)
        return;
    editNote(&m_parts.window, article.row.title, article.row.state.note,
             [desk = QPointer(this), id = article.row.id](const QString &note) {
                 if (desk)
                     desk->m_triage->setNote(id, note);
             });
}

void Desk::restore()
{
    store::whenDone(m_session->reader().setting(PlaceKey), this, [this](const Result<QByteArray> &kept) {
        const QJsonObject place = kept ? QJsonDocument::fromJson(*kept).object() : QJsonObject();
        store::Query query;
        query.view =
            static_cast<store::View>(qBound(0, place.value(QLatin1String("view")).toInt(), int(store::View::All)));
        query.sort = static_cast<store::Sort>(
            qBound(0, place.value(QLatin1String("sort")).toInt(), int(store::Sort::Relevance)));
        m_parts.pile.setQuery(query);
        m_parts.pile.setReader(&m_session->reader());
        m_parts.pile.goTo(static_cast<store::ArticleId>(place.value(QLatin1String("article")).toDouble()));
    });
}

void Desk::keepPlace()
{
    const QJsonObject place{{QStringLiteral("view"), int(m_parts.pile.query().view)},
                            {QStringLiteral("sort"), int(m_parts.pile.query().sort)},
                            {QStringLiteral("article"), static_cast<double>(m_parts.pile.current())}};
    m_session->writer().setSetting(PlaceKey, QJsonDocument(place).toJson(QJsonDocument::Compact));
}

} // namespace window
