#include "window/imports.h"

#include "models/import_files.h"
#include "pipeline/importer.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"
#include "widgets/import_bar.h"
#include "widgets/import_report.h"
#include "window/session.h"

#include <QDialog>
#include <QLocale>
#include <QVBoxLayout>

namespace window {

namespace {

// "38 added, 2 refused": only what there is.
QString summary(const store::ImportReport &report)
{
    QStringList parts;
    for (int i = 0; i < store::OutcomeCount; ++i) {
        const auto outcome = static_cast<store::Outcome>(i);
        if (const int count = report.count(outcome))
            parts.append(QStringLiteral("%1 %2").arg(QLocale().toString(count), models::labelFor(outcome).toLower()));
    }
    const QString counts = parts.isEmpty() ? Imports::tr("no files") : parts.join(QStringLiteral(", "));
    return report.cancelled ? Imports::tr("Import cancelled: %1").arg(counts)
                            : Imports::tr("Import finished: %1").arg(counts);
}

QList<widgets::Total> totalsOf(const store::ImportReport &report)
{
    QList<widgets::Total> totals;
    for (int i = 0; i < store::OutcomeCount; ++i) {
        const auto outcome = static_cast<store::Outcome>(i);
        const bool attention = outcome == store::Outcome::Refused || outcome == store::Outcome::Vanished;
        totals.append({i, models::labelFor(outcome), report.count(outcome), attention});
    }
    return totals;
}

} // namespace

Imports::Imports(Session &session, widgets::ImportBar &bar, QWidget &window)
    : m_session(session), m_bar(bar), m_window(window)
{
    connect(&m_session, &Session::importerReady, this, &Imports::connectImporter);
    connect(&m_session, &Session::failed, this, [this](const QString &why) {
        emit runningChanged(false);
        emit failed(why);
    });
    connect(&m_bar, &widgets::ImportBar::reportRequested, this, &Imports::showReport);
    connect(&m_bar, &widgets::ImportBar::cancelRequested, this, [this] {
        if (m_session.importer())
            m_session.importer()->cancel();
    });
    connect(&m_bar, &widgets::ImportBar::pauseRequested, this, [this](bool pause) {
        if (!m_session.importer())
            return;
        if (pause)
            m_session.importer()->pause();
        else
            m_session.importer()->resume();
        m_bar.setPaused(pause);
    });
    connect(&m_session.writer(), &store::Writer::articlesArrived, this, &Imports::arrived);
    if (m_session.importer())
        connectImporter();
}

Imports::~Imports()
{
    m_bar.dismiss();
    delete m_dialog;
}

void Imports::connectImporter()
{
    pipeline::Importer *importer = m_session.importer();
    connect(importer, &pipeline::Importer::progressed, this, [this](const pipeline::Progress &progress) {
        m_bar.setProgress(progress.done(), progress.walking ? 0 : progress.found, progress.current);
    });
    connect(importer, &pipeline::Importer::failed, this, &Imports::failed);
    connect(importer, &pipeline::Importer::finished, this, &Imports::finish);
}

void Imports::start()
{
    emit runningChanged(m_session.import());
}

void Imports::finish(const store::ImportReport &report)
{
    m_report = report;
    const int changes = static_cast<int>(report.files.size()) - report.count(store::Outcome::Unchanged);
    if (changes == 0 && !report.cancelled)
        m_bar.dismiss(); // nothing new: no news
    else
        m_bar.finish(summary(report));
    emit arrived();
    emit runningChanged(false);
}

void Imports::showReport()
{
    if (m_report.id != 0) {
        show(m_report);
        return;
    }
    store::Reader &reader = m_session.reader();
    store::whenDone(reader.imports(), this, [this, &reader](const Result<QList<store::ImportReport>> &imports) {
        if (!imports) {
            emit failed(imports.error().what);
        } else if (imports->isEmpty()) {
            emit told(tr("Nothing has been imported into this library yet."));
        } else {
            store::whenDone(reader.importReport(imports->first().id), this,
                            [this](const Result<store::ImportReport> &report) {
                                if (report)
                                    show(*report);
                                else
                                    emit failed(report.error().what);
                            });
        }
    });
}

void Imports::show(const store::ImportReport &report)
{
    delete m_dialog;
    m_dialog = new QDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setObjectName(QStringLiteral("importReport"));
    m_dialog->setWindowTitle(tr("Import report"));
    m_dialog->resize(820, 560);
    auto *contents = new widgets::ImportReport(m_dialog);
    auto *files = new models::ImportFiles(m_dialog);
    auto *filter = new models::ImportFilter(m_dialog);
    files->show(report);
    filter->setSourceModel(files);
    contents->setModel(filter);
    const QString when = QLocale().toString(report.started.toLocalTime(), QLocale::ShortFormat);
    contents->show(report.folder, report.cancelled ? tr("%1, cancelled").arg(when) : when, totalsOf(report));
    connect(contents, &widgets::ImportReport::filterChanged, filter, &models::ImportFilter::setOutcomes);
    connect(contents, &widgets::ImportReport::pathFilterChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(contents, &widgets::ImportReport::closeRequested, m_dialog, &QDialog::close);
    connect(contents, &widgets::ImportReport::openRequested, this, [this](const QModelIndex &index) {
        if (const auto article = index.data(models::ImportFiles::Article).value<store::ArticleId>())
            emit articleRequested(article);
    });
    auto *layout = new QVBoxLayout(m_dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(contents);
    m_dialog->show();
}

} // namespace window
