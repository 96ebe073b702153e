#include "bench/reader/tool.h"
#include "reader/view.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace tool {

namespace {

// What a picture needs after painted(): flashes gone, fonts loaded.
constexpr int Settle = 900;

// Shows each article in both schemes and keeps what the window then looks like.
class Shooter final : public QObject
{
public:
    Shooter(const QCommandLineParser &options, QList<reader::Content> contents, QStringList names)
        : m_options(options), m_contents(std::move(contents)), m_names(std::move(names))
    {
        const QStringList size = options.value(QStringLiteral("size")).split(u'x');
        m_view.resize(size.value(0).toInt(), size.value(1).toInt());
        m_view.setZoom(options.value(QStringLiteral("zoom")).toDouble());
        m_view.setLayers({.blockNumbers = options.isSet(QStringLiteral("numbers"))});
        connect(&m_view, &reader::View::painted, this, [this] { act(); });
        m_view.show();
        next();
    }

private:
    void next()
    {
        if (m_at >= m_contents.size() * 2) {
            QApplication::quit();
            return;
        }
        m_view.setScheme(m_at % 2 ? reader::View::Scheme::Dark : reader::View::Scheme::Light);
        reader::Content content = m_contents[m_at / 2];
        content.position.block = m_options.value(QStringLiteral("at")).toInt();
        m_view.setContent(content);
    }

    void act()
    {
        if (m_options.isSet(QStringLiteral("open")))
            m_view.setFolded(false);
        if (m_options.isSet(QStringLiteral("select")))
            m_view.selectEntity(m_options.value(QStringLiteral("select")).toInt());
        if (m_options.isSet(QStringLiteral("find")))
            m_view.find(m_options.value(QStringLiteral("find")));
        QTimer::singleShot(Settle, this, [this] { shot(); });
    }

    void shot()
    {
        const QString file = QStringLiteral("%1/%2-%3.png")
                                 .arg(m_options.value(QStringLiteral("output")), m_names[m_at / 2],
                                      m_at % 2 ? QStringLiteral("dark") : QStringLiteral("light"));
        if (!m_view.grab().save(file))
            std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(file));
        ++m_at;
        next();
    }

    const QCommandLineParser &m_options;
    const QList<reader::Content> m_contents;
    const QStringList m_names;
    reader::View m_view;
    int m_at = 0;
};

} // namespace

int shoot(const QCommandLineParser &options)
{
    const auto contents = load(options.positionalArguments().mid(1));
    QStringList names;
    for (const reader::Content &content : contents)
        names.append(QFileInfo(content.document.provenance.path).completeBaseName());
    const Shooter shooter(options, contents, names);
    return QApplication::exec();
}

} // namespace tool
