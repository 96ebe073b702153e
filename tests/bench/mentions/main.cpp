// bench_mentions FILE...: prints what the analysis names in each file, a line a mention, to be looked at.
#include "analysis/analyser.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
    if (!analyser) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(analyser.error().what));
        return 1;
    }
    for (int i = 1; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        text::Document document;
        document.body = QString::fromUtf8(file.readAll());
        const text::Analysis analysis = (*analyser)->analyse(document);
        std::printf("%s: %s, %s, %s, %d words\n", argv[i], qUtf8Printable(analysis.title),
                    qUtf8Printable(analysis.language), qUtf8Printable(analysis.date.toString(Qt::ISODate)),
                    analysis.words);
        for (const text::Mention &mention : analysis.mentions) {
            const text::Entity &entity = analysis.entities[mention.entity];
            const qsizetype block = text::blockAt(analysis.blocks, mention.span.begin);
            std::printf("%3d %-12s %-28s = %-28s [%s] %s %.2f %s\n", block < 0 ? 0 : analysis.blocks[block].line,
                        qUtf8Printable(text::wordFor(mention.kind)),
                        qUtf8Printable(text::slice(document.body, mention.span).toString()),
                        qUtf8Printable(entity.name), qUtf8Printable(entity.key), qUtf8Printable(entity.role),
                        static_cast<double>(mention.confidence), qUtf8Printable(mention.reason));
        }
    }
    return 0;
}
