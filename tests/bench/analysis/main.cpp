// bench_analysis FOLDER [ROUNDS]: words a second of the whole analysis of the folder's text files on one core, and what
// each part of it takes. The files are read first; each round analyses all of them; the best round counts.
#include "analysis/analyser.h"
#include "blocks/segmenter.h"
#include "language/sentences.h"
#include "language/tokens.h"
#include "mentions/finder.h"
#include "quotes/finder.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
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
        std::fprintf(stderr, "usage: bench_analysis FOLDER [ROUNDS]\n");
        return 2;
    }
    const QString share = QStringLiteral(SHARE);
    QElapsedTimer clock;
    clock.start();
    const auto analyser = analysis::Analyser::load(share);
    if (!analyser) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(analyser.error().what));
        return 1;
    }
    std::printf("loaded in %.1f ms\n", static_cast<double>(clock.nsecsElapsed()) / 1e6);
    std::vector<Article> articles = read(QString::fromLocal8Bit(argv[1]));
    const int rounds = argc > 2 ? std::max(1, atoi(argv[2])) : 3;
    const auto words = static_cast<double>(wordsOf(articles));
    const auto show = [words](const char *part, qint64 nanoseconds) {
        std::printf("%-12s %9.0f words/s  %6.0f ns a word\n", part, words * 1e9 / static_cast<double>(nanoseconds),
                    static_cast<double>(nanoseconds) / words);
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
