#include "window/exports.h"

#include "briefing/briefing.h"
#include "briefing/export.h"
#include "briefing/load.h"
#include "briefing/save.h"
#include "press/press.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"
#include "window/session.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrent>

namespace window {

namespace {

Result<Done> writeFile(const briefing::Briefing &briefing, const ExportWish &wish)
{
    const auto format = briefing::formatForPath(wish.path);
    if (!format)
        return Error{Exports::tr("“%1” has no ending that is known. Use .pdf, .html, .md, .json, .jsonl or .csv.")
                         .arg(wish.path)};
    return briefing::save(wish.path, briefing::write(briefing, *format),
                          wish.overwrite ? briefing::Existing::Replace : briefing::Existing::Refuse);
}

QString proposedPath(const store::BriefingHead &head)
{
    QString name = head.title.isEmpty() ? Exports::tr("Briefing") : head.title;
    static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
    for (QChar &c : name) {
        if (forbidden.contains(c) || !c.isPrint())
            c = u'-';
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(QFileInfo(folder).isDir() ? folder : QDir::homePath())
        .filePath(name.trimmed() + QStringLiteral(".pdf"));
}

} // namespace

Exports::Exports(Session &session, press::Press &press, QWidget &window)
    : m_session(session), m_press(press), m_window(window)
{
    connectPress();
}

Exports::~Exports()
{
    if (m_printing)
        m_press.cancel();
    delete m_dialog;
}

void Exports::connectPress()
{
    connect(&m_press, &press::Press::progressed, this, [this](int percent, const QString &step) {
        if (m_printing && m_dialog)
            m_dialog->setProgress(percent, step);
    });
    connect(&m_press, &press::Press::printed, this, [this](const press::Printed &printed) {
        if (m_printing)
            finish(tr("%n page(s) written to “%1”.", nullptr, printed.pages).arg(printed.path));
    });
    connect(&m_press, &press::Press::failed, this, [this](const QString &why) {
        if (m_printing)
            fail(why);
    });
    connect(&m_press, &press::Press::cancelled, this, [this] {
        if (m_printing)
            fail(tr("Cancelled; nothing was written."));
    });
}

void Exports::start()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    store::Query query;
    query.view = store::View::Briefing;
    store::Reader &reader = m_session.reader();
    store::whenDone(reader.find(query), this, [this, &reader](const Result<QList<store::ArticleId>> &articles) {
        if (!articles) {
            emit failed(articles.error().what);
            return;
        }
        if (articles->isEmpty()) {
            emit told(tr("The briefing is empty. Put articles in with B."));
            return;
        }
        store::whenDone(reader.briefingHead(), this, [this, ids = *articles](const Result<store::BriefingHead> &head) {
            ask(ids, head ? *head : store::BriefingHead());
        });
    });
}

void Exports::ask(const QList<store::ArticleId> &articles, const store::BriefingHead &head)
{
    m_dialog = new ExportDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setArticles(static_cast<int>(articles.size()));
    store::BriefingHead proposed = head;
    if (proposed.title.isEmpty())
        proposed.title = tr("Briefing %1").arg(QDate::currentDate().toString(Qt::ISODate));
    m_dialog->setWish(
        {proposed, proposedPath(proposed), QLocale().measurementSystem() == QLocale::ImperialUSSystem, false});
    connect(m_dialog, &ExportDialog::exportRequested, this,
            [this, articles](const ExportWish &wish) { carryOut(articles, wish); });
    connect(m_dialog, &ExportDialog::cancelRequested, &m_press, &press::Press::cancel);
    connect(m_dialog, &ExportDialog::openRequested, this,
            [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    m_dialog->open();
}

void Exports::carryOut(const QList<store::ArticleId> &articles, const ExportWish &wish)
{
    m_dialog->setBusy(true);
    m_session.writer().apply(store::SetBriefingHead{wish.head.title, wish.head.marking});
    store::whenDone(briefing::load(m_session.reader(), articles), this,
                    [this, wish](const Result<QList<store::Article>> &loaded) {
                        if (loaded)
                            produce(*loaded, wish);
                        else
                            fail(loaded.error().what);
                    });
}

void Exports::produce(const QList<store::Article> &articles, const ExportWish &wish)
{
    const briefing::Briefing briefing{wish.head.title, wish.head.marking, QDate::currentDate(), articles};
    if (wish.path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        m_printing = true;
        m_press.print({briefing, wish.path, wish.letter ? press::Paper::Letter : press::Paper::A4, wish.overwrite});
        return;
    }
    store::whenDone(QtConcurrent::run(writeFile, briefing, wish), this,
                    [this, path = wish.path](const Result<Done> &written) {
                        if (written)
                            finish(tr("Written to “%1”.").arg(path));
                        else
                            fail(written.error().what);
                    });
}

void Exports::finish(const QString &words)
{
    m_printing = false;
    if (m_dialog)
        m_dialog->showDone(words);
    emit told(words);
}

void Exports::fail(const QString &why)
{
    m_printing = false;
    if (m_dialog)
        m_dialog->showFailure(why);
    else
        emit failed(why);
}

} // namespace window
