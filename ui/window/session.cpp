#include "window/session.h"

#include "pipeline/importer.h"
#include "pipeline/reviser.h"
#include "store/library.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "store/writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace window {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("window::Session", text);
}

bool isLibrary(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

} // namespace

Result<Target> resolve(const QStringList &paths, const QString &library)
{
    Target target{library, {}, {}};
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return Error{words("There is no file or folder “%1”. Check the name, or open another folder.").arg(path)};
        if (isLibrary(path))
            target.library = info.absoluteFilePath();
        else
            target.inputs.append(info.absoluteFilePath());
    }
    if (target.library.isEmpty() && target.inputs.isEmpty())
        return Error{words("There is nothing to open.")};
    if (!target.inputs.isEmpty()) {
        const QFileInfo first(target.inputs.first());
        const QString folder = first.isDir() ? first.absoluteFilePath() : first.absolutePath();
        target.name = QDir(folder).dirName();
        if (target.library.isEmpty())
            target.library = store::defaultLibraryPath(folder);
    } else {
        target.name = QFileInfo(target.library).completeBaseName();
    }
    return target;
}

Result<std::unique_ptr<Session>> Session::open(const Target &target, const AnalyserFuture &analyser)
{
    auto writer = store::Writer::open(target.library);
    if (!writer)
        return writer.error();
    auto reader = store::Reader::open(target.library);
    if (!reader)
        return reader.error();
    std::unique_ptr<Session> session(new Session(target, std::move(*writer), std::move(*reader)));
    store::whenDone(AnalyserFuture(analyser), session.get(),
                    [s = session.get()](const Result<std::shared_ptr<const analysis::Analyser>> &loaded) {
                        if (!loaded) {
                            emit s->failed(loaded.error().what);
                            return;
                        }
                        s->m_importer = std::make_unique<pipeline::Importer>(s->writer(), s->reader(), *loaded);
                        s->m_reviser = std::make_unique<pipeline::Reviser>(s->writer(), s->reader(), *loaded);
                        connect(s->m_reviser.get(), &pipeline::Reviser::failed, s, &Session::failed);
                        connect(s->m_importer.get(), &pipeline::Importer::finished, s, &Session::goOn,
                                Qt::QueuedConnection); // after all who hear of its end
                        emit s->importerReady();
                        s->goOn({}); // with what is wanted already, or was left over
                    });
    return session;
}

Session::Session(Target target, std::unique_ptr<store::Writer> writer, std::unique_ptr<store::Reader> reader)
    : m_target(std::move(target)), m_writer(std::move(writer)), m_reader(std::move(reader))
{
}

Session::~Session() = default;

bool Session::import()
{
    if (m_target.inputs.isEmpty())
        return false;
    m_wanted = true;
    if (m_importer)
        start();
    return true;
}

void Session::prefer(qint64 article)
{
    if (m_reviser)
        m_reviser->prefer(article);
}

// A file may have come after the import that runs had passed its place: who asked meanwhile is not forgotten. Who
// cancels wants none.
void Session::goOn(const store::ImportReport &before)
{
    m_wanted = m_wanted && !before.cancelled;
    if (m_wanted)
        start();
    else
        m_reviser->start();
}

void Session::start()
{
    if (m_importer->isRunning())
        return;
    m_wanted = false;
    if (m_target.inputs.size() == 1)
        m_importer->start(m_target.inputs.first());
    else
        m_importer->start(m_target.inputs);
}

} // namespace window
