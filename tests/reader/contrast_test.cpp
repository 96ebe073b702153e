#include <QColor>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

// The contrast of every colour that words and lines take on, by WCAG 2.1, success criteria 1.4.3 and 1.4.11.
class ContrastTest final : public QObject
{
    Q_OBJECT

private:
    QHash<QString, QColor> m_light, m_dark;

    static double luminance(QColor colour)
    {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
    }

    static double contrast(QColor a, QColor b)
    {
        const double high = std::max(luminance(a), luminance(b));
        const double low = std::min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    static QHash<QString, QColor> coloursIn(const QString &css)
    {
        static const QRegularExpression rule(QStringLiteral("--([a-z-]+): (#[0-9a-f]{6});"));
        QHash<QString, QColor> colours;
        for (const auto &match : rule.globalMatch(css))
            colours.insert(match.captured(1), QColor(match.captured(2)));
        return colours;
    }

    void addRows(const QString &words, const QStringList &grounds)
    {
        for (const QString &ground : grounds) {
            QTest::addRow("%s on %s, light", qPrintable(words), qPrintable(ground))
                << m_light[words] << m_light[ground];
            QTest::addRow("%s on %s, dark", qPrintable(words), qPrintable(ground)) << m_dark[words] << m_dark[ground];
        }
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void initTestCase()
    {
        QFile file(QStringLiteral(":/reader/colours.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList schemes = QString::fromUtf8(file.readAll()).split(QStringLiteral("html["));
        QCOMPARE(schemes.size(), 3);
        m_light = coloursIn(schemes[1]);
        m_dark = coloursIn(schemes[2]);
        QVERIFY(m_light.size() > 20);
        QCOMPARE(QSet<QString>(m_light.keyBegin(), m_light.keyEnd()),
                 QSet<QString>(m_dark.keyBegin(), m_dark.keyEnd()));
    }

    void wordsCanBeRead_data()
    {
        QTest::addColumn<QColor>("words");
        QTest::addColumn<QColor>("ground");
        const QStringList marked{QStringLiteral("paper"),          QStringLiteral("raised"),
                                 QStringLiteral("quote"),          QStringLiteral("quote-hover"),
                                 QStringLiteral("quote-indirect"), QStringLiteral("same")};
        addRows(QStringLiteral("ink"), marked + QStringList{QStringLiteral("hit"), QStringLiteral("hit-current")});
        for (const char *words : {"quiet-ink", "accent-ink", "warning-ink", "speaker-ink"})
            addRows(QString::fromLatin1(words), marked);
    }

    void wordsCanBeRead()
    {
        QFETCH(QColor, words);
        QFETCH(QColor, ground);
        QVERIFY(words.isValid() && ground.isValid());
        QVERIFY2(contrast(words, ground) >= 4.5, qPrintable(QString::number(contrast(words, ground))));
    }

    void linesCanBeSeen_data()
    {
        QTest::addColumn<QColor>("line");
        QTest::addColumn<QColor>("ground");
        for (const char *kind : {"person", "role", "organisation", "place", "event", "work", "product", "fact"})
            addRows(QString::fromLatin1(kind) + QStringLiteral("-line"),
                    {QStringLiteral("paper"), QStringLiteral("raised"), QStringLiteral("quote"),
                     QStringLiteral("quote-hover"), QStringLiteral("quote-indirect"), QStringLiteral("same")});
        addRows(QStringLiteral("indirect-line"), {QStringLiteral("paper"), QStringLiteral("quote-indirect")});
        for (const char *group : {"story", "feed", "post", "notice"}) // the strip beside the text and edges of runs
            addRows(QString::fromLatin1(group) + QStringLiteral("-ink"),
                    {QStringLiteral("paper"), QStringLiteral("raised")});
    }

    void linesCanBeSeen()
    {
        QFETCH(QColor, line);
        QFETCH(QColor, ground);
        QVERIFY(line.isValid() && ground.isValid());
        QVERIFY2(contrast(line, ground) >= 3, qPrintable(QString::number(contrast(line, ground))));
    }

    void everyKindHasAShapeOfItsOwnInItsColour()
    {
        QFile file(QStringLiteral(":/reader/marks.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        static const QRegularExpression rule(
            QStringLiteral(":is\\(mark, \\.swatch\\)\\.([a-z]+) \\{[^}]*style: ([a-z]+); [^}]*thickness: ([0-9.]+)px"));
        QSet<QString> shapes, kinds;
        for (const auto &match : rule.globalMatch(css)) {
            kinds.insert(match.captured(1));
            shapes.insert(match.captured(2) + match.captured(3) + (match.captured(0).contains(u"italic") ? u"i" : u""));
        }
        QCOMPARE(kinds.size(), 8);
        QCOMPARE(shapes.size(), kinds.size());
    }
};

QTEST_MAIN(ContrastTest)
#include "contrast_test.moc"
