#include "window/corrections.h"

#include "models/correction_list.h"
#include "models/follow_up_list.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"
#include "widgets/ledger.h"
#include "window/trail.h"
#include "window/triage.h"

#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace window {

namespace {

QString keyName(Qt::Key key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

Corrections::Corrections(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.writer, &store::Writer::rulesChanged, this, &Corrections::loadCorrections);
    connect(&parts.writer, &store::Writer::followUpsChanged, this, &Corrections::loadFollowUps);
    // What was analysed anew follows a correction now, or no longer.
    connect(&parts.writer, &store::Writer::articlesChanged, this, &Corrections::loadCorrections);
}

Corrections::~Corrections()
{
    delete m_dialog;
}

bool Corrections::perform(Verb verb)
{
    if (verb == Verb::ShowCorrections)
        showCorrections();
    else if (verb == Verb::ShowFollowUps)
        showFollowUps();
    else
        return false;
    return true;
}

QDialog *Corrections::makeDialog(const char *name, const QString &title)
{
    delete m_dialog;
    m_dialog = new QDialog(&m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setObjectName(QLatin1String(name));
    m_dialog->setWindowTitle(title);
    m_dialog->resize(900, 520);
    for (const QKeySequence &key : {QKeySequence(Qt::Key_U), QKeySequence(QKeySequence::Undo)}) {
        auto *undo = new QShortcut(key, m_dialog.data());
        connect(undo, &QShortcut::activated, this, [this] { m_parts.triage.perform(Verb::Undo); });
    }
    return m_dialog;
}

void Corrections::showCorrections()
{
    QDialog *dialog = makeDialog("corrections", tr("Corrections"));
    m_corrections = new models::CorrectionList(dialog);
    auto *ledger = new widgets::Ledger(dialog);
    ledger->setWords(
        {tr("Corrections"),
         tr("Each holds in every article with the same words, past and future."),
         {{keyName(Qt::Key_Return), tr("goes to where it was given")},
          {keyName(Qt::Key_Delete), tr("takes it away")},
          {keyName(Qt::Key_U), tr("brings back what was taken away")}},
         tr("Nothing has been corrected yet. In an article, I says that the chosen line is story or is not, "
            "Shift+I asks what it is, and R corrects the chosen name."),
         tr("Corrections"),
         tr("&Go there"),
         tr("&Take away")});
    ledger->setModel(m_corrections, {models::CorrectionList::Words, models::CorrectionList::Where});
    connect(ledger->addButton(tr("E&xport…")), &QPushButton::clicked, this, &Corrections::exportToFile);
    connect(ledger->addButton(tr("&Import…")), &QPushButton::clicked, this, &Corrections::importFromFile);
    connect(ledger, &widgets::Ledger::removeRequested, this,
            [this](const QModelIndex &index) { m_parts.triage.apply(m_corrections->takeAway(index)); });
    connect(ledger, &widgets::Ledger::goToRequested, this,
            [this](const QModelIndex &index) { goTo(index, models::CorrectionList::Article); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(ledger);
    loadCorrections();
    dialog->show();
    ledger->setFocus();
}

void Corrections::showFollowUps()
{
    QDialog *dialog = makeDialog("followUps", tr("Saved for follow-up"));
    m_followUps = new models::FollowUpList(dialog);
    auto *ledger = new widgets::Ledger(dialog);
    ledger->setWords(
        {tr("Saved for follow-up"),
         tr("Headlines from feeds that are worth following."),
         {{keyName(Qt::Key_Return), tr("goes to the article that has come, else to where it was announced")},
          {keyName(Qt::Key_Delete), tr("lets it go")},
          {keyName(Qt::Key_U), tr("brings it back")}},
         tr("Nothing is saved. In the contents of an article, Shift+F saves the chosen feed item."),
         tr("Saved for follow-up"),
         tr("&Go there"),
         tr("&Let go")});
    ledger->setModel(m_followUps, {models::FollowUpList::Words});
    connect(ledger, &widgets::Ledger::removeRequested, this,
            [this](const QModelIndex &index) { m_parts.triage.apply(m_followUps->letGo(index)); });
    connect(ledger, &widgets::Ledger::goToRequested, this,
            [this](const QModelIndex &index) { goTo(index, models::FollowUpList::Article); });
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(ledger);
    loadFollowUps();
    dialog->show();
    ledger->setFocus();
}

void Corrections::goTo(const QModelIndex &index, int role)
{
    const auto article = index.data(role).value<store::ArticleId>();
    if (article == 0) {
        emit told(tr("It came from a file: no article of this library."), false);
        return;
    }
    m_dialog->close();
    m_parts.trail.jump(article);
}

template <typename Model>
void Corrections::loadTitles(const QList<store::ArticleId> &articles, QPointer<Model> model)
{
    store::whenDone(m_parts.reader.rows(articles), this, [model](const Result<QList<store::Row>> &rows) {
        if (!rows || !model)
            return;
        QHash<store::ArticleId, QString> titles;
        for (const store::Row &row : *rows)
            titles.insert(row.id, row.title.isEmpty() ? row.path : row.title);
        model->setTitles(titles);
    });
}

void Corrections::loadCorrections()
{
    if (!m_corrections)
        return;
    store::whenDone(m_parts.reader.corrections(), this, [this](const Result<store::Corrections> &corrections) {
        if (!corrections) {
            emit failed(corrections.error().what);
            return;
        }
        if (!m_corrections)
            return;
        if (m_corrections->corrections() != *corrections)
            m_corrections->show(*corrections);
        QList<store::ArticleId> articles;
        for (const store::Rule &rule : corrections->lines)
            articles.append(rule.article);
        for (const store::EntityRule &rule : corrections->entities)
            articles.append(rule.article);
        articles.removeAll(0);
        loadTitles(articles, m_corrections);
        store::whenDone(m_parts.reader.followers(*corrections), this,
                        [model = m_corrections, shown = *corrections](const Result<QList<int>> &followers) {
                            if (followers && model && model->corrections() == shown)
                                model->setFollowers(*followers);
                        });
    });
}

void Corrections::loadFollowUps()
{
    if (!m_followUps)
        return;
    store::whenDone(m_parts.reader.followUps(), this, [this](const Result<QList<store::FollowUp>> &followUps) {
        if (!followUps) {
            emit failed(followUps.error().what);
            return;
        }
        if (!m_followUps)
            return;
        m_followUps->show(*followUps);
        QList<store::ArticleId> articles;
        for (const store::FollowUp &followUp : *followUps)
            articles.append(followUp.article);
        loadTitles(articles, m_followUps);
    });
}

void Corrections::exportToFile()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Export corrections"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("corrections.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &Corrections::write);
    dialog->open();
}

void Corrections::importFromFile()
{
    auto *dialog = new QFileDialog(m_dialog, tr("Import corrections"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Corrections (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Corrections::read);
    dialog->open();
}

// Files are written and read off the GUI thread.
void Corrections::write(const QString &path)
{
    const store::Corrections corrections = m_corrections ? m_corrections->corrections() : store::Corrections();
    const auto task = [path, corrections]() -> Result<Done> {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(store::toJson(corrections)) < 0 || !file.commit())
            return Error{tr("%1 cannot be written: %2").arg(path, file.errorString())};
        return Done{};
    };
    const auto count = corrections.lines.size() + corrections.entities.size();
    store::whenDone(QtConcurrent::run(task), this, [this, path, count](const Result<Done> &done) {
        if (done)
            emit told(tr("%n correction(s) written to %1", nullptr, int(count)).arg(path), false);
        else
            emit failed(done.error().what);
    });
}

void Corrections::read(const QString &path)
{
    const auto task = [path]() -> Result<store::AddCorrections> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{tr("%1 cannot be read: %2").arg(path, file.errorString())};
        return store::correctionsFromJson(file.readAll());
    };
    store::whenDone(QtConcurrent::run(task), this, [this, path](const Result<store::AddCorrections> &added) {
        if (added)
            m_parts.triage.apply(*added);
        else
            emit failed(tr("%1: %2").arg(path, added.error().what));
    });
}

} // namespace window
