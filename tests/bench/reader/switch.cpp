#include "bench/reader/tool.h"
#include "reader/view.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace tool {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Resident memory of this program and all its children, in MiB; what several share is divided among them.
double residentOf(qint64 pid)
{
    const QString process = QStringLiteral("/proc/%1/").arg(pid);
    double sum = 0;
    for (const QByteArray &line : contentsOf(process + u"smaps_rollup").split('\n'))
        if (line.startsWith("Pss:"))
            sum = line.mid(4).simplified().split(' ').value(0).toDouble() / 1024;
    for (const QString &task : QDir(process + QStringLiteral("task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QByteArray &child : contentsOf(process + u"task/" + task + u"/children").simplified().split(' '))
            if (!child.isEmpty())
                sum += residentOf(child.toLongLong());
    return sum;
}

// Shows one article after another, as fast as they are painted.
class Switcher final : public QObject
{
public:
    Switcher(QList<reader::Content> contents, int count) : m_contents(std::move(contents)), m_count(count)
    {
        m_view.resize(760, 1000);
        connect(&m_view, &reader::View::painted, this, [this] { painted(); });
        m_view.show();
        show();
    }

private:
    void show()
    {
        reader::Content content = m_contents[m_times.size() % m_contents.size()];
        content.id = m_times.size() + 1;
        m_clock.start();
        m_view.setContent(content);
    }

    void painted()
    {
        m_times.append(double(m_clock.nsecsElapsed()) / 1e6);
        const auto done = m_times.size();
        if (done % 250 == 0)
            std::printf("after %5lld switches: %.0f MiB\n", static_cast<long long>(done), residentOf(getpid()));
        if (done < m_count)
            QTimer::singleShot(10, this, [this] { show(); }); // no one is faster
        else
            report();
    }

    void report()
    {
        QList<double> times = m_times.mid(1); // the first waits for WebEngine to start
        std::ranges::sort(times);
        const auto at = [&](double part) { return times[qsizetype(double(times.size() - 1) * part)]; };
        std::printf("start to first article %.0f ms\n", m_times.first());
        std::printf("switch to painted, ms: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f  (%lld switches)\n", at(0.5),
                    at(0.95), at(0.99), times.last(), static_cast<long long>(times.size()));
        QApplication::quit();
    }

    const QList<reader::Content> m_contents;
    const int m_count;
    reader::View m_view;
    QElapsedTimer m_clock;
    QList<double> m_times;
};

} // namespace

int switchArticles(const QCommandLineParser &options)
{
    const auto contents = load(options.positionalArguments().mid(1));
    if (contents.isEmpty())
        return 1;
    const Switcher switcher(contents, std::max(2, options.value(QStringLiteral("count")).toInt()));
    return QApplication::exec();
}

} // namespace tool
