// bench_analysis FOLDER [ROUNDS [LANGUAGE]]: words and megabytes of UTF-8 a second of the whole analysis of the
// folder's text files on one core, and what each part of it takes, in processor time; and the memory of the models and
// lists. With a language ("en") only articles of that language count. The files are read first; each round analyses all
// of them; the best round counts.
#include "analysis/analyser.h"
#include "blocks/segmenter.h"
#include "language/sentences.h"
#include "language/tokens.h"
#include "mentions/finder.h"
#include "quotes/finder.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace {

struct Article
{
    text::Document document;
    text::Analysis analysis;
};

std::vector<Article> read(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.txt")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    std::vector<Article> articles;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            articles.push_back({{QString::fromUtf8(file.readAll()), {}}, {}});
    }
    return articles;
}

qsizetype wordsOf(const std::vector<Article> &articles)
{
    std::vector<language::Token> tokens;
    qsizetype words = 0;
    for (const Article &article : articles) {
        language::tokenise(article.document.body, tokens);
        words += std::count_if(tokens.begin(), tokens.end(), [](const language::Token &token) {
            return token.kind == language::TokenKind::Word || token.kind == language::TokenKind::Number;
        });
    }
    return words;
}

qsizetype bytesOf(const std::vector<Article> &articles)
{
    qsizetype bytes = 0;
    for (const Article &article : articles)
        bytes += article.document.body.toUtf8().size();
    return bytes;
}

// MiB of memory this process has now, without the pages of files it has mapped.
double memory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("RssAnon:");
    return at < 0 ? 0 : status.mid(at + 8, 16).simplified().split(' ').first().toDouble() / 1024;
}

// Nanoseconds of processor time, so that what else runs on the machine does not count.
qint64 processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// Nanoseconds of the fastest of some rounds.
qint64 best(int rounds, const std::function<void()> &work)
{
    qint64 least = -1;
    for (int i = 0; i < rounds; ++i) {
        const qint64 before = processorTime();
        work();
        const qint64 taken = processorTime() - before;
        least = least < 0 ? taken : std::min(least, taken);
    }
    return least;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_analysis FOLDER [ROUNDS [LANGUAGE]]\n");
        return 2;
    }
    const QString share = QStringLiteral(SHARE);
    const double memoryBefore = memory();
    const qint64 loadBegin = processorTime();
    const auto analyser = analysis::Analyser::load(share);
    if (!analyser) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(analyser.error().what));
        return 1;
    }
    std::printf("loaded in %.1f ms, %.1f MiB\n", static_cast<double>(processorTime() - loadBegin) / 1e6,
                memory() - memoryBefore);
    std::vector<Article> articles = read(QString::fromLocal8Bit(argv[1]));
    const int rounds = argc > 2 ? std::max(1, atoi(argv[2])) : 3;
    const double memoryOfTexts = memory();
    for (Article &article : articles) // reads the models of the languages met
        article.analysis.language = (*analyser)->analyse(article.document).language;
    std::printf("%.1f MiB more for the models of the languages met and what is kept of their words\n",
                memory() - memoryOfTexts);
    if (argc > 3) {
        const QString language = QString::fromLocal8Bit(argv[3]);
        std::erase_if(articles, [&](const Article &article) { return article.analysis.language != language; });
    }
    const auto words = static_cast<double>(wordsOf(articles));
    const auto bytes = static_cast<double>(bytesOf(articles));
    const auto show = [words, bytes](const char *part, qint64 nanoseconds) {
        const auto taken = static_cast<double>(nanoseconds);
        std::printf("%-12s %9.0f words/s  %6.1f MB/s  %6.0f ns a word\n", part, words * 1e9 / taken,
                    bytes * 1e3 / taken, taken / words);
    };
    std::printf("%zu articles, %.0f words\n", articles.size(), words);
    show("everything", best(rounds, [&] {
             for (Article &article : articles)
                 article.analysis = (*analyser)->analyse(article.document);
         }));
    const auto segmenter = blocks::Segmenter::load(share);
    const auto names = mentions::Finder::load(share);
    const auto quotes = quotes::Finder::load(share);
    std::vector<language::Token> tokens;
    std::vector<language::Sentence> sentences;
    show("tokens", best(rounds, [&] {
             for (const Article &article : articles) {
                 language::tokenise(article.document.body, tokens);
                 language::splitSentences(article.document.body, tokens, sentences);
             }
         }));
    show("blocks", best(rounds, [&] {
             for (const Article &article : articles)
                 segmenter->segment(article.document.body);
         }));
    show("mentions", best(rounds, [&] {
             for (const Article &article : articles)
                 names->find(article.document.body, article.analysis.blocks);
         }));
    show("quotes", best(rounds, [&] {
             for (const Article &article : articles)
                 quotes->find(article.document.body, article.analysis.blocks, article.analysis.entities,
                              article.analysis.mentions);
         }));
    return 0;
}
