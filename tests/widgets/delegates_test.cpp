#include "warnings.h"
#include "widgets/article_delegate.h"
#include "widgets/glyphs.h"
#include "widgets/rows.h"
#include "widgets/theme.h"
#include "widgets/tree_delegate.h"

#include <QDate>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using widgets::Scheme;

namespace {

enum Role {
    Title = Qt::UserRole + 1,
    Snippet,
    Source,
    Date,
    Language,
    Words,
    Read,
    Starred,
    InBriefing,
    PileName,
    FeedItems,
    Posts,
    Notices,
    Missing,
    HasNote,
    Labels
};

widgets::ArticleRoles roles()
{
    return {Title,      Snippet,  Source,    Date,  Language, Words,   Read,    Starred,
            InBriefing, PileName, FeedItems, Posts, Notices,  Missing, HasNote, Labels};
}

QStyleOptionViewItem optionFor(Scheme scheme, QSize size)
{
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(), size);
    option.palette = widgets::palette(scheme);
    option.state = QStyle::State_Enabled;
    return option;
}

QImage painted(const QAbstractItemDelegate &delegate, const QStyleOptionViewItem &option, const QModelIndex &index,
               qreal ratio = 1)
{
    QImage image((QSizeF(option.rect.size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(option.palette.color(QPalette::Base));
    QPainter painter(&image);
    delegate.paint(&painter, option, index);
    return image;
}

int pixelsOtherThan(const QImage &image, QRect where, QColor ground)
{
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            count += image.pixelColor(x, y) != ground ? 1 : 0;
    }
    return count;
}

} // namespace

class DelegatesTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        failOnWarnings();
        m_model = std::make_unique<QStandardItemModel>(1, 1);
        set(Title, QStringLiteral("Ministers agree"));
        set(Source, QStringLiteral("Example Post"));
        set(Date, QDate(2026, 11, 21));
        set(Read, true);
    }

    void allRowsAreOfOneHeight()
    {
        const widgets::ArticleDelegate delegate(roles());
        const auto option = optionFor(Scheme::Light, {320, 100});
        const QSize plain = delegate.sizeHint(option, index());
        set(Title, QString(QStringLiteral("very long headline ")).repeated(20));
        set(Snippet, QStringLiteral("经过数月谈判"));
        set(FeedItems, 14);
        QCOMPARE(delegate.sizeHint(option, index()), plain);
        QCOMPARE(delegate.sizeHint(option, {}), plain);
    }

    void anUnreadRowHasItsDot()
    {
        const widgets::ArticleDelegate delegate(roles());
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            auto option = optionFor(scheme, {320, 110});
            const QColor ground = option.palette.color(QPalette::Base);
            const QRect gutter(4, 4, 16, 40);
            set(Read, true);
            QCOMPARE(pixelsOtherThan(painted(delegate, option, index()), gutter, ground), 0);
            set(Read, false);
            QVERIFY(pixelsOtherThan(painted(delegate, option, index()), gutter, ground) > 20);
        }
    }

    void everyMarkIsSeenAndNoneIsColourAlone()
    {
        const widgets::ArticleDelegate delegate(roles());
        const auto option = optionFor(Scheme::Light, {320, 110});
        const QImage plain = painted(delegate, option, index());
        for (const int role : {Starred, InBriefing, Missing, HasNote}) {
            set(role, true);
            const QImage marked = painted(delegate, option, index());
            QVERIFY(marked.convertToFormat(QImage::Format_Grayscale8) !=
                    plain.convertToFormat(QImage::Format_Grayscale8));
            set(role, false);
        }
        for (const int role : {FeedItems, Posts, Notices}) {
            set(role, 3);
            QVERIFY(painted(delegate, option, index()) != plain);
            set(role, 0);
        }
        QCOMPARE(painted(delegate, option, index()), plain);
    }

    void theHomeLanguageNeedsNoBadge()
    {
        widgets::ArticleDelegate delegate(roles());
        const auto option = optionFor(Scheme::Light, {320, 110});
        const QImage plain = painted(delegate, option, index());
        set(Language, QStringLiteral("fi"));
        QVERIFY(painted(delegate, option, index()) != plain);
        delegate.setHomeLanguage(QStringLiteral("fi"));
        QCOMPARE(painted(delegate, option, index()), plain);
    }

    void aRowNotLoadedYetIsQuietlyThere()
    {
        m_model->setItemData(index(), {});
        m_model->clear();
        m_model->setRowCount(1);
        m_model->setColumnCount(1);
        const widgets::ArticleDelegate delegate(roles());
        const auto option = optionFor(Scheme::Dark, {320, 110});
        QVERIFY(pixelsOtherThan(painted(delegate, option, index()), option.rect, option.palette.color(QPalette::Base)) >
                100);
    }

    void paintsNothingOutsideItsRow()
    {
        const widgets::ArticleDelegate delegate(roles());
        set(Title, QString(QStringLiteral("وزير الخارجية يبحث مع نظيره ")).repeated(9));
        set(Snippet, QString(QStringLiteral("经过数月谈判 🌪️ ")).repeated(30));
        set(Labels, QStringList(30, QStringLiteral("label")));
        for (const int width : {320, 120, 40, 4}) {
            auto option = optionFor(Scheme::Light, {width, 110});
            QImage image(400, 200, QImage::Format_RGB32);
            image.fill(option.palette.color(QPalette::Base));
            QPainter painter(&image);
            delegate.paint(&painter, option, index());
            painter.end();
            QCOMPARE(pixelsOtherThan(image, {width, 0, 400 - width, 200}, option.palette.color(QPalette::Base)), 0);
            QCOMPARE(pixelsOtherThan(image, {0, 110, 400, 90}, option.palette.color(QPalette::Base)), 0);
        }
    }

    void rightToLeftHeadlinesStandAtTheRight()
    {
        const widgets::ArticleDelegate delegate(roles());
        set(Title, QStringLiteral("وزير الخارجية"));
        const auto option = optionFor(Scheme::Light, {320, 110});
        const QImage image = painted(delegate, option, index());
        const QFontMetrics metrics(option.font);
        const int top = 9 + QFontMetrics(widgets::scaled(option.font, 0.88)).height() + 3;
        const QColor ground = option.palette.color(QPalette::Base);
        QCOMPARE(pixelsOtherThan(image, {22, top, 60, metrics.height()}, ground), 0);
        QVERIFY(pixelsOtherThan(image, {240, top, 68, metrics.height()}, ground) > 20);
    }

    void twiceTheScaleIsTwiceAsSharp()
    {
        for (int i = 0; i <= int(widgets::Glyph::Warning); ++i) {
            const auto draw = [i](int size) {
                QImage image(size, size, QImage::Format_Grayscale8);
                image.fill(Qt::white);
                QPainter painter(&image);
                widgets::paintGlyph(painter, widgets::Glyph(i), QRectF(0, 0, size, size), Qt::black);
                return image;
            };
            const QImage small = draw(16);
            const QImage large = draw(32);
            QVERIFY(pixelsOtherThan(small, small.rect(), Qt::white) > 8);
            QVERIFY(large != small.scaled(32, 32)); // painted anew, not magnified
        }
    }

    void wrappingKeepsWholeWordsAndElidesTheLastLine()
    {
        const QFont font;
        const QFontMetrics metrics(font);
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const int width = metrics.horizontalAdvance(QStringLiteral("one two three four")) + 4;
        const QStringList lines = widgets::wrap(text, font, width, 2);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), QStringLiteral("one two three four"));
        QVERIFY(lines.last().startsWith(QStringLiteral("five")) && lines.last().endsWith(u'…'));
        QCOMPARE(widgets::wrap(QStringLiteral("short"), font, width, 2), QStringList({"short"}));
        QVERIFY(widgets::wrap({}, font, width, 2).isEmpty());
        QCOMPARE(widgets::fit(QStringLiteral("short"), font, width, 2), QStringLiteral("short"));
        QVERIFY(widgets::fit(text, font, width, 2).startsWith(QStringLiteral("one two three four five")));
    }

    void doubtfulRowsLookDoubtful()
    {
        enum { Confidence = Qt::UserRole + 1 };
        QStandardItemModel model;
        auto *top = new QStandardItem(QStringLiteral("Feeds"));
        auto *leaf = new QStandardItem(QStringLiteral("Storm closes schools"));
        top->appendRow(leaf);
        model.appendRow(top);
        widgets::TreeRoles treeRoles;
        treeRoles.confidence = Confidence;
        const widgets::TreeDelegate delegate(treeRoles);
        const auto option = optionFor(Scheme::Light, {300, 30});
        const QRect before(240, 0, 20, 30); // beside the words, where it would be read as theirs
        const QRect behind(281, 0, 10, 13); // where the question mark goes, above the bar's line
        leaf->setData(0.9F, Confidence);
        const QColor ground = option.palette.color(QPalette::Base);
        QCOMPARE(pixelsOtherThan(painted(delegate, option, leaf->index()), behind, ground), 0);
        leaf->setData(0.4F, Confidence);
        QCOMPARE(pixelsOtherThan(painted(delegate, option, leaf->index()), before, ground), 0);
        QVERIFY(pixelsOtherThan(painted(delegate, option, leaf->index()), behind, ground) > 3);
    }

private:
    void set(int role, const QVariant &value) { m_model->setData(index(), value, role); }
    QModelIndex index() const { return m_model->index(0, 0); }

    std::unique_ptr<QStandardItemModel> m_model;
};

QTEST_MAIN(DelegatesTest)
#include "delegates_test.moc"
