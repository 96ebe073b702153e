#include "analysis/analyser.h"
#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/revise.h"
#include "cli/streams.h"
#include "intake/read.h"
#include "pipeline/heeded.h"
#include "store/writer.h"

#include <QMap>
#include <QtConcurrentMap>

namespace cli {

namespace {

constexpr qsizetype batchSize = 64;

struct Again
{
    store::ArticleId id = 0;
    QString folder; // as it was imported: the part of the file's path before the article's; empty for a single file
    store::Incoming incoming;
    bool readAgain = false;
};

QString folderOf(const store::Article &article)
{
    const QString ending = u'/' + article.document.provenance.path;
    return article.file.endsWith(ending) ? article.file.chopped(ending.size()) : QString();
}

// The source where it is still there and can be read, else the text as it was stored.
void analyseAgain(Again &again, const QString &file, const analysis::Analyser &analyser, const pipeline::Heeded &heeded)
{
    text::Document document = std::move(again.incoming.document);
    if (auto found = intake::Walk(file).next(); found && found->refusal.isEmpty()) {
        if (auto read = intake::read(*found)) {
            read->provenance.path = document.provenance.path;
            read->provenance.source = document.provenance.source;
            document = std::move(*read);
            again.readAgain = true;
        }
    }
    again.incoming = pipeline::incomingOf(std::move(document), again.id, analyser, heeded);
}

class Rebuilding final
{
public:
    Rebuilding(store::Writer &writer, store::Reader &reader, const analysis::Analyser &analyser)
        : m_writer(writer), m_reader(reader), m_analyser(analyser)
    {
    }

    bool run()
    {
        const auto corrections = valueOf(m_reader.corrections().result());
        if (!corrections)
            return false;
        m_heeded = pipeline::Heeded(*corrections);
        const auto ids = valueOf(m_reader.find({store::View::All, {}, store::Sort::Path, {}}).result());
        if (!ids)
            return false;
        for (qsizetype at = 0; at < ids->size(); at += batchSize)
            if (!rebuildBatch(ids->mid(at, batchSize)))
                return false;
        // As cancelled: nothing was walked, so nothing may be called vanished.
        for (const store::ImportId import : std::as_const(m_imports))
            if (!valueOf(m_writer.finishImport(import, true).result()))
                return false;
        return valueOf(m_writer.rebuildIndex().result()).has_value();
    }

    QString told() const
    {
        return QStringLiteral("%1 articles analysed again, %2 of them read again from their files\n")
            .arg(m_done)
            .arg(m_readAgain);
    }

private:
    bool rebuildBatch(const QList<store::ArticleId> &ids)
    {
        QList<QFuture<Result<store::Article>>> asked;
        for (const store::ArticleId id : ids)
            asked.append(m_reader.article(id));
        QList<std::pair<Again, QString>> batch;
        for (auto &future : asked) {
            auto article = valueOf(future.takeResult());
            if (!article)
                return false;
            Again again{article->row.id, folderOf(*article), {article->document, {}}, false};
            batch.append({again, article->file});
        }
        QtConcurrent::blockingMap(batch, [this](std::pair<Again, QString> &one) {
            analyseAgain(one.first, one.second, m_analyser, m_heeded);
        });
        QMap<QString, QList<store::Incoming>> byFolder;
        for (const auto &[again, file] : std::as_const(batch)) {
            byFolder[again.folder].append(again.incoming);
            m_readAgain += again.readAgain;
        }
        for (auto at = byFolder.cbegin(); at != byFolder.cend(); ++at)
            if (!put(at.key(), at.value()))
                return false;
        m_done += batch.size();
        return true;
    }

    bool put(const QString &folder, const QList<store::Incoming> &batch)
    {
        if (!m_imports.contains(folder)) {
            const auto import = valueOf(m_writer.beginImport(folder).result());
            if (!import)
                return false;
            m_imports.insert(folder, *import);
        }
        return valueOf(m_writer.put(m_imports.value(folder), batch).result()).has_value();
    }

    store::Writer &m_writer;
    store::Reader &m_reader;
    const analysis::Analyser &m_analyser;
    pipeline::Heeded m_heeded;
    QMap<QString, store::ImportId> m_imports; // by folder
    qsizetype m_done = 0;
    qsizetype m_readAgain = 0;
};

} // namespace

int rebuild(const QStringList &arguments)
{
    Usage usage(QStringLiteral("rebuild"),
                QStringLiteral("Analyses every article again: from its file where that is still there, else from the "
                               "text in the library; then "
                               "makes the search index anew. What the analyst did stays as it is."));
    usage.needsLibrary();
    usage.option(QStringLiteral("share"), QStringLiteral("The folder of word lists and models."),
                 QStringLiteral("folder"), analysis::defaultShare());
    if (const auto status = usage.parse(arguments))
        return *status;
    const auto before = openReader(usage); // a library that is not there is not to be made
    const auto analyser =
        before ? valueOf(analysis::Analyser::load(usage.value(QStringLiteral("share")))) : std::nullopt;
    const auto writer = analyser ? valueOf(store::Writer::open(usage.library())) : std::nullopt;
    if (!writer)
        return SomeFailed;
    Rebuilding rebuilding(**writer, *before, **analyser);
    if (!rebuilding.run() || !revise(**writer, *before, *analyser))
        return SomeFailed;
    Output output;
    return output.write(rebuilding.told()) ? Fine : SomeFailed;
}

} // namespace cli
