#pragma once

#include "store/reader.h"
#include "store/writer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>

// What the store's tests share: articles made from lines, libraries in temporary folders, and answers waited for.
namespace fixture {

// A line that begins with "kind: " is of that kind, others are paragraphs; the first is the headline.
inline text::Analysis analysisOf(const QString &body)
{
    text::Analysis analysis;
    qsizetype begin = 0;
    int number = 0;
    for (const QString &line : body.split(u'\n')) {
        ++number;
        if (!line.trimmed().isEmpty()) {
            const auto kind = text::blockKindFor(line.section(u':', 0, 0));
            const auto first = analysis.blocks.isEmpty() ? text::BlockKind::Headline : text::BlockKind::Paragraph;
            analysis.blocks.append({{begin, begin + line.size()},
                                    number,
                                    kind.value_or(first),
                                    0.75F,
                                    QStringLiteral("a line of a test"),
                                    QStringLiteral("en")});
        }
        begin += line.size() + 1;
    }
    analysis.title = body.section(u'\n', 0, 0);
    analysis.language = QStringLiteral("en");
    analysis.words = static_cast<int>(body.split(u' ', Qt::SkipEmptyParts).size());
    return analysis;
}

// Stands in for blocks::lineKey.
inline quint64 keyOf(const QString &line)
{
    const QByteArray hash = QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Md5);
    quint64 key = 0;
    for (int i = 0; i < 8; ++i)
        key = key << 8 | static_cast<quint8>(hash[i]);
    return line.isEmpty() ? 0 : key;
}

inline store::Incoming article(const QString &path, const QString &body)
{
    store::Incoming incoming;
    incoming.document.body = body;
    text::Provenance &file = incoming.document.provenance;
    file.path = path;
    file.source = path.contains(u'/') ? path.section(u'/', 0, 0) : QString();
    file.size = body.toUtf8().size();
    file.modified = QDateTime(QDate(2025, 8, 21), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    file.sha256 = QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256);
    file.encoding = QStringLiteral("UTF-8");
    file.encodingReason = QStringLiteral("valid UTF-8");
    file.lineEnds = text::LineEnds::Lf;
    incoming.analysis = analysisOf(body);
    incoming.analysisVersion = 1;
    for (const QString &line : body.split(u'\n'))
        incoming.lineKeys.append(keyOf(line));
    return incoming;
}

inline void mention(store::Incoming &incoming, const QString &words, text::MentionKind kind, const QString &key,
                    const QStringList &aliases = {})
{
    text::Analysis &analysis = incoming.analysis;
    const qsizetype at = incoming.document.body.indexOf(words);
    analysis.entities.append({kind, words, key, {}, aliases});
    if (at >= 0) {
        analysis.mentions.append({{at, at + words.size()},
                                  kind,
                                  static_cast<int>(analysis.entities.size()) - 1,
                                  0.5F,
                                  QStringLiteral("in a word list")});
    }
}

inline void quote(store::Incoming &incoming, const QString &words, const QString &speaker)
{
    const QString &body = incoming.document.body;
    const qsizetype at = body.indexOf(words), who = body.indexOf(speaker);
    text::Quote quote;
    quote.pieces = {{at, at + words.size()}};
    quote.speaker = text::Speaker{{who, who + speaker.size()}, speaker, -1};
    quote.confidence = 0.9F;
    incoming.analysis.quotes.append(quote);
}

template <typename T>
T get(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("unexpected: %s", qPrintable(result.error().what));
    return result.value();
}

template <typename T>
QString errorOf(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    return result ? QString() : result.error().what;
}

class Library final
{
public:
    Library() { open(); }

    QString path() const { return m_folder.filePath(QStringLiteral("library.sqlite")); }
    void open()
    {
        auto opened = store::Writer::open(path());
        if (!opened)
            qFatal("unexpected: %s", qPrintable(opened.error().what));
        writer = std::move(*opened);
        auto reading = store::Reader::open(path());
        if (!reading)
            qFatal("unexpected: %s", qPrintable(reading.error().what));
        reader = std::move(*reading);
    }
    void close()
    {
        reader.reset();
        writer.reset();
    }
    void reopen()
    {
        close();
        open();
    }

    QList<store::ArticleId> put(const QList<store::Incoming> &batch, const QString &folder = QStringLiteral("/news"))
    {
        const auto import = get(writer->beginImport(folder));
        return get(writer->put(import, batch));
    }
    store::ImportReport import(const QList<store::Incoming> &batch, const QList<store::FileOutcome> &others = {},
                               const QString &folder = QStringLiteral("/news"))
    {
        const auto id = get(writer->beginImport(folder));
        get(writer->put(id, batch));
        if (!others.isEmpty())
            get(writer->note(id, others));
        return get(writer->finishImport(id, false));
    }
    QStringList find(const store::Query &query)
    {
        QStringList paths;
        for (const store::Row &row : get(reader->rows(get(reader->find(query)))))
            paths.append(row.path);
        return paths;
    }
    // In the order of their paths.
    QStringList search(const QString &words) { return find({store::View::All, words, store::Sort::Path, {}}); }
    store::State state(store::ArticleId article) { return get(reader->rows({article})).value(0).state; }
    store::Applied apply(const store::Command &command) { return get(writer->apply(command)); }

    std::unique_ptr<store::Writer> writer;
    std::unique_ptr<store::Reader> reader;

private:
    QTemporaryDir m_folder;
};

} // namespace fixture
