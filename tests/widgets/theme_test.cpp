#include "warnings.h"
#include "widgets/theme.h"

#include <QFile>
#include <QTest>

using widgets::Scheme;

namespace {

// The value of a custom property in one scheme's rule of the reader page's colours.
QColor pageColour(Scheme scheme, const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/../../resources/reader/colours.css"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString css = QString::fromUtf8(file.readAll());
    const QString rule = scheme == Scheme::Dark ? QStringLiteral("\"dark\"") : QStringLiteral("\"light\"");
    const qsizetype at = css.indexOf(QStringLiteral("--%1:").arg(name), css.indexOf(rule));
    return QColor(css.mid(css.indexOf(u'#', at), 7));
}

} // namespace

class ThemeTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void textIsLegible()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = widgets::palette(scheme);
            for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Button})
                QVERIFY(widgets::contrast(palette.color(QPalette::Text), palette.color(role)) >= 7);
            QVERIFY(widgets::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
                    4.5);
            QVERIFY(widgets::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        }
    }

    void whatStandsInAChosenRowIsLegible()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = widgets::palette(scheme);
            for (const bool isActive : {true, false}) {
                const QColor wash = widgets::selectionWash(palette, isActive);
                QVERIFY(widgets::contrast(palette.color(QPalette::Text), wash) >= 7);
                QVERIFY(widgets::contrast(widgets::secondaryText(palette), wash) >= 4.5);
                QVERIFY(widgets::contrast(palette.color(QPalette::Link), wash) >= 4.5);
                for (int i = 0; i < text::GroupCount; ++i) // shapes: 3 is enough
                    QVERIFY(widgets::contrast(widgets::swatch(text::Group(i), scheme).ink, wash) >= 3);
            }
        }
    }

    void everyInkIsLegibleOnItsGrounds()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QColor base = widgets::palette(scheme).color(QPalette::Base);
            QList<widgets::Swatch> swatches{widgets::quoteSwatch(scheme)};
            for (int i = 0; i < text::GroupCount; ++i)
                swatches.append(widgets::swatch(text::Group(i), scheme));
            for (int i = 0; i < text::MentionKindCount; ++i)
                swatches.append(widgets::swatch(text::MentionKind(i), scheme));
            for (const widgets::Swatch &swatch : std::as_const(swatches)) {
                QVERIFY2(widgets::contrast(swatch.ink, base) >= 4.5, qPrintable(swatch.ink.name()));
                QVERIFY2(widgets::contrast(swatch.ink, swatch.wash) >= 4.5, qPrintable(swatch.ink.name()));
            }
        }
    }

    void agreesWithTheReaderPage()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const QPalette palette = widgets::palette(scheme);
            QCOMPARE(palette.color(QPalette::Base), pageColour(scheme, QStringLiteral("paper")));
            QCOMPARE(palette.color(QPalette::Window), pageColour(scheme, QStringLiteral("raised")));
            QCOMPARE(palette.color(QPalette::Text), pageColour(scheme, QStringLiteral("ink")));
            QCOMPARE(palette.color(QPalette::Link), pageColour(scheme, QStringLiteral("accent-ink")));
            QCOMPARE(widgets::warning(scheme), pageColour(scheme, QStringLiteral("warning-ink")));
            QCOMPARE(widgets::quoteSwatch(scheme).ink, pageColour(scheme, QStringLiteral("speaker-ink")));
            QCOMPARE(widgets::quoteSwatch(scheme).wash, pageColour(scheme, QStringLiteral("quote")));
        }
    }

    void marksAreOfTheReaderPagesFamilies()
    {
        using text::MentionKind;
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const auto kind : {MentionKind::Person, MentionKind::Organisation, MentionKind::Place,
                                    MentionKind::Event, MentionKind::Work, MentionKind::Product}) {
                const int page = pageColour(scheme, text::wordFor(kind) + QStringLiteral("-line")).hslHue();
                const int own = widgets::swatch(kind, scheme).ink.hslHue();
                const int apart = std::min((page - own + 360) % 360, (own - page + 360) % 360);
                QVERIFY2(apart <= 15, qPrintable(text::wordFor(kind)));
            }
        }
    }

    void followsTheDesktopUnlessTold()
    {
        using widgets::SchemeChoice;
        QPalette night;
        night.setColor(QPalette::Window, Qt::black);
        night.setColor(QPalette::WindowText, Qt::white);
        QCOMPARE(widgets::schemeOf(night), Scheme::Dark);
        QCOMPARE(widgets::resolve(SchemeChoice::Desktop, night), Scheme::Dark);
        QCOMPARE(widgets::resolve(SchemeChoice::Light, night), Scheme::Light);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
            QCOMPARE(widgets::schemeOf(widgets::palette(scheme)), scheme);
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "theme_test.moc"
