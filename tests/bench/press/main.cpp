// bench_press [ARTICLES [WORDS]]: prints a made-up briefing and says how long it took, what processor time, and what
// memory the program and its web processes held at most (proportional set size, sampled).
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

#include <algorithm>
#include <unistd.h>

namespace {

struct Use
{
    qint64 memory = 0;    // KiB
    qint64 processor = 0; // clock ticks
};

// The fields of /proc/PID/stat after the name, which may hold anything.
QList<QByteArray> statOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    return line.sliced(line.lastIndexOf(')') + 2).split(' ');
}

qint64 memoryOf(int process)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("Pss:"))
                return line.mid(4).trimmed().split(' ').first().toLongLong();
    return 0;
}

// Of this process and its descendants.
Use use()
{
    QHash<int, QList<QByteArray>> all;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs))
        if (process.toInt() > 0)
            all.insert(process.toInt(), statOf(process));
    const int self = static_cast<int>(QCoreApplication::applicationPid());
    Use sum;
    for (auto at = all.cbegin(); at != all.cend(); ++at) {
        int ancestor = at.key();
        while (ancestor != self && ancestor > 1)
            ancestor = all.value(ancestor).value(1).toInt();
        if (ancestor != self)
            continue;
        sum.memory += memoryOf(at.key());
        sum.processor += at->value(11).toLongLong() + at->value(12).toLongLong();
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
    const int words = arguments.value(2, QStringLiteral("190")).toInt();
    briefing::Briefing briefing{
        QStringLiteral("Measured briefing"), QStringLiteral("TLP:GREEN"), QDate(2025, 8, 22), {}};
    for (int i = 1; i <= articles; ++i)
        briefing.articles.append(sample::numbered(i, i % 2 ? words : words + 40)); // one page and two

    QTemporaryDir folder;
    QTextStream out(stdout);
    press::Press press;
    QElapsedTimer clock;
    qint64 most = 0;
    QTimer sampler;
    QObject::connect(&sampler, &QTimer::timeout, [&most] { most = std::max(most, use().memory); });
    sampler.start(200);
    QObject::connect(&press, &press::Press::failed, &application, [&](const QString &why) {
        out << "failed: " << why << '\n';
        QCoreApplication::exit(1);
    });
    QObject::connect(&press, &press::Press::printed, &application, [&](const press::Printed &printed) {
        out << articles << " articles, " << printed.pages << " pages, " << clock.elapsed() << " ms, processor "
            << use().processor * 1000 / sysconf(_SC_CLK_TCK) << " ms, " << most / 1024 << " MiB, file "
            << QFileInfo(printed.path).size() / 1024 << " KiB\n";
        QCoreApplication::exit(0);
    });
    clock.start();
    press.print({briefing, folder.filePath(QStringLiteral("briefing.pdf")), press::Paper::A4, false});
    return QCoreApplication::exec();
}
