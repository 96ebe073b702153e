// bench_press [ARTICLES [WORDS]]: prints a made-up briefing and says how long it took and what memory the program and
// its web processes held at most (proportional set size, sampled).
#include "briefing/sample.h"
#include "press/press.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

namespace {

int parentOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    return line.sliced(line.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

// KiB of this process and its descendants.
qint64 memory()
{
    QHash<int, int> parents;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs))
        if (process.toInt() > 0)
            parents.insert(process.toInt(), parentOf(process));
    const int self = static_cast<int>(QCoreApplication::applicationPid());
    qint64 sum = 0;
    for (auto at = parents.cbegin(); at != parents.cend(); ++at) {
        int ancestor = at.key();
        while (ancestor != self && ancestor > 1)
            ancestor = parents.value(ancestor);
        QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(at.key()));
        if (ancestor != self || !file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("Pss:"))
                sum += line.mid(4).trimmed().split(' ').first().toLongLong();
    }
    return sum;
}

} // namespace

int main(int argc, char **argv)
{
    press::Press::registerScheme();
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int articles = arguments.value(1, QStringLiteral("300")).toInt();
    const int words = arguments.value(2, QStringLiteral("230")).toInt();
    briefing::Briefing briefing{QStringLiteral("Measured briefing"), QStringLiteral("TLP:GREEN"), QDate(2025, 8, 22), {}};
    for (int i = 1; i <= articles; ++i)
        briefing.articles.append(sample::numbered(i, words));

    QTemporaryDir folder;
    QTextStream out(stdout);
    press::Press press;
    QElapsedTimer clock;
    qint64 most = 0;
    QTimer sampler;
    QObject::connect(&sampler, &QTimer::timeout, [&most] { most = std::max(most, memory()); });
    sampler.start(200);
    QObject::connect(&press, &press::Press::failed, &application, [&](const QString &why) {
        out << "failed: " << why << '\n';
        QCoreApplication::exit(1);
    });
    QObject::connect(&press, &press::Press::printed, &application, [&](const press::Printed &printed) {
        out << articles << " articles, " << printed.pages << " pages, " << clock.elapsed() << " ms, " << most / 1024
            << " MiB, file " << QFileInfo(printed.path).size() / 1024 << " KiB\n";
        QCoreApplication::exit(0);
    });
    clock.start();
    press.print({briefing, folder.filePath(QStringLiteral("briefing.pdf")), press::Paper::A4, false});
    return QCoreApplication::exec();
}
