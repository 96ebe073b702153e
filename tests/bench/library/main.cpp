// Makes the small library that tests/data keeps of each format: bench_library tests/data/library-N.sqlite
#include "store/fixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2 || QFile::exists(app.arguments().at(1))) {
        QTextStream(stderr) << "usage: bench_library NEW-FILE\n";
        return 2;
    }
    {
        using namespace fixture;
        Library library;
        auto a =
            article(QStringLiteral("herald/a.txt"),
                    QStringLiteral("Harbour reopens\n“We are back,” said Ana Moreno.\nfeedItem: Lottery winner found"));
        mention(a, QStringLiteral("Ana Moreno"), text::MentionKind::Person, QStringLiteral("ana moreno"));
        quote(a, QStringLiteral("“We are back,”"), QStringLiteral("Ana Moreno"));
        const auto b = article(QStringLiteral("herald/b.txt"), QStringLiteral("Ministry silent\nNo answer came."));
        const auto c = article(QStringLiteral("herald/c.txt"), QStringLiteral("Gone\nThis file vanished."));
        const auto ids = library.put({a, b, c});
        library.import({a, b});
        library.apply(store::SetPile{{ids[0]}, store::Pile::Kept});
        library.apply(store::SetLabel{{ids[0]}, QStringLiteral("ports")});
        library.apply(store::SetInBriefing{{ids[0], ids[1]}});
        library.apply(store::SetNote{ids[1], QStringLiteral("ask the ministry")});
        library.close();
        if (!QFile::copy(library.path(), app.arguments().at(1)))
            return 1;
    }
    return 0;
}
