// Draws the window's parts with sample data in light and dark, one picture each, to be looked at:
//   QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] bench_gallery FOLDER
#include "models/article_list.h"
#include "models/import_files.h"
#include "models/sample.h"
#include "panel/side_panel.h"
#include "widgets/action_toast.h"
#include "widgets/article_delegate.h"
#include "widgets/command_palette.h"
#include "widgets/empty_state.h"
#include "widgets/glyphs.h"
#include "widgets/import_bar.h"
#include "widgets/import_report.h"
#include "widgets/key_overlay.h"
#include "widgets/note_editor.h"
#include "widgets/search_field.h"
#include "widgets/style.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QPromise>
#include <QTest>
#include <QVBoxLayout>

namespace {

using models::ArticleList;

QList<store::Row> sampleRows()
{
    const auto row = [](const QString &source, const QString &title, const QString &snippet, const QString &language) {
        store::Row made;
        made.source = source;
        made.title = title;
        made.snippet = snippet;
        made.language = language;
        made.date = QDate::currentDate().addDays(-2);
        made.words = 420;
        return made;
    };
    QList<store::Row> rows{
        row("Example Post", "Ministers agree on grain corridor",
            "The two governments said on Friday that the first ships would leave the port of Valdora within a week, "
            "after "
            "months of talks that several times seemed close to failure.",
            "en"),
        row("The Northern Ledger",
            "Parliament’s longest night ends without a vote as coalition partners trade blame over the harbour bill "
            "and its costs",
            "Members left the chamber shortly after five in the morning.", "en"),
        row("El Diario de Prueba", "El gobierno anuncia un “acuerdo histórico” con los sindicatos del puerto",
            "La ministra confirmó el calendario en una rueda de prensa.", "es"),
        row("صحيفة المثال", "وزير الخارجية يبحث مع نظيره سبل تعزيز التعاون في مجال الطاقة المتجددة والنقل البحري",
            "عقد الوزيران اجتماعا مطولا في العاصمة يوم الخميس.", "ar"),
        row("示例日报", "两国部长就粮食走廊达成协议，首批船只将于一周内启航",
            "经过数月谈判，双方周五在港口签署了协议。", "zh"),
        row("Example Wire", "Storm 🌪️ closes schools 🇫🇮 on the coast", "Update: ferries resume at noon.",
            "en"),
        row({}, {}, {}, {}),
        row("Example Post", "Dropped earlier today", "Nothing new in this one, kept for the record.", "en")};
    for (int i = 0; i < rows.size(); ++i) {
        rows[i].id = i + 1;
        rows[i].path = QStringLiteral("post/article-%1.txt").arg(i + 1);
    }
    rows[0].feedItems = 14;
    rows[0].posts = 3;
    rows[0].state.starred = true;
    rows[1].state.labels = {"harbour", "coalition", "a very long label that will not fit"};
    rows[1].words = 2300;
    rows[1].notices = 2;
    rows[2].state.read = true;
    rows[2].state.inBriefing = true;
    rows[2].state.note = QStringLiteral("check with the ministry");
    rows[2].state.pile = store::Pile::Kept;
    rows[3].feedItems = 120;
    rows[5].missing = true;
    rows[5].words = 80;
    rows[6].words = 0;
    rows[7].state.read = true;
    rows[7].state.pile = store::Pile::Dropped;
    return rows;
}

std::unique_ptr<ArticleList> sampleList()
{
    auto list = std::make_unique<ArticleList>([](const QList<store::ArticleId> &ids) {
        QPromise<Result<QList<store::Row>>> promise;
        promise.start();
        QList<store::Row> rows = sampleRows();
        rows.removeIf([&](const store::Row &row) { return !ids.contains(row.id); });
        promise.addResult(rows);
        promise.finish();
        return promise.future();
    });
    list->show({1, 2, 3, 4, 5, 6, 7, 8, 99});
    return list;
}

widgets::ArticleRoles roles()
{
    return {ArticleList::Title,      ArticleList::Snippet,  ArticleList::Source,    ArticleList::Date,
            ArticleList::Language,   ArticleList::Words,    ArticleList::Read,      ArticleList::Starred,
            ArticleList::InBriefing, ArticleList::PileName, ArticleList::FeedItems, ArticleList::Posts,
            ArticleList::Notices,    ArticleList::Missing,  ArticleList::HasNote,   ArticleList::Labels};
}

class Gallery
{
public:
    Gallery(const QString &folder, widgets::Scheme scheme)
        : m_folder(folder), m_name(scheme == widgets::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
    {
        QApplication::setPalette(widgets::palette(scheme));
    }

    void show(QWidget &widget, const QString &name, QSize size)
    {
        widget.resize(size);
        widget.show();
        widget.activateWindow();
        QTest::qWait(60);
        widget.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name, m_name));
    }

private:
    QString m_folder;
    QString m_name;
};

void drawLists(Gallery &gallery)
{
    const auto list = sampleList();
    for (const bool isFocused : {true, false}) {
        QWidget pane;
        auto *column = new QVBoxLayout(&pane);
        column->setContentsMargins(0, 8, 0, 0);
        auto *search = new widgets::SearchField(&pane);
        auto *view = new QListView(&pane);
        view->setModel(list.get());
        view->setItemDelegate(new widgets::ArticleDelegate(roles(), view));
        view->setUniformItemSizes(true);
        view->setSelectionMode(QAbstractItemView::ExtendedSelection);
        view->setFrameShape(QFrame::NoFrame);
        view->setCurrentIndex(list->index(1));
        column->addWidget(search);
        column->addWidget(view);
        if (!isFocused) {
            search->setText(QStringLiteral("harbour"));
            search->setResult(QStringLiteral("214 articles"));
        }
        (isFocused ? static_cast<QWidget *>(view) : search)->setFocus();
        gallery.show(pane, isFocused ? QStringLiteral("list") : QStringLiteral("list-unfocused"), {360, 900});
    }
}

void drawPanel(Gallery &gallery)
{
    const sample::Article article = sample::article();
    for (const auto tab :
         {panel::SidePanel::Tab::Contents, panel::SidePanel::Tab::Entities, panel::SidePanel::Tab::Quotes}) {
        panel::SidePanel panel;
        panel.show(article.document, article.analysis);
        panel.setTab(tab);
        gallery.show(panel, QStringLiteral("panel-%1-start").arg(int(tab)), {340, 760});
        const QList<text::Span> spans{article.analysis.blocks.at(4).span, article.analysis.mentions.at(2).span,
                                      article.analysis.quotes.at(1).span()};
        panel.select(spans.at(int(tab)));
        panel.focusTab();
        gallery.show(panel, QStringLiteral("panel-%1").arg(int(tab)), {340, 760});
    }
    panel::SidePanel empty;
    gallery.show(empty, QStringLiteral("panel-empty"), {340, 400});
}

void drawOverlays(Gallery &gallery)
{
    QWidget window;
    widgets::CommandPalette palette(&window);
    palette.setEntries({{"import", "Import a folder", "", "Ctrl+O", "Command"},
                        {"keep", "Keep and go on", "the article leaves the inbox", "e", "Command"},
                        {"later", "Later", "", "l", "Command"},
                        {"star", "Star", "", "s", "Command"},
                        {"brief", "Put in the briefing", "", "b", "Command"},
                        {"export", "Export the briefing as PDF", "", "Ctrl+E", "Command", false},
                        {"inbox", "Inbox", "37 articles", "g i", "View"}});
    palette.open(QStringLiteral("in"));
    palette.addFound(QStringLiteral("in"), {{"a1", "Ministers agree on grain corridor", "Example Post", "", "Article"},
                                            {"e1", "Lena Okoro", "Prime Minister", "", "Entity"}});
    gallery.show(window, QStringLiteral("palette"), {900, 520});
    palette.open(QStringLiteral("zzz"));
    gallery.show(window, QStringLiteral("palette-nothing"), {900, 300});
    palette.dismiss();
    widgets::KeyOverlay overlay(&window);
    const QList<widgets::KeyGroup> groups{
        {"Move",
         {{"j / k", "next / previous article"},
          {"n / p", "next / previous unread"},
          {"Space", "page down, then next unread"},
          {"g g", "first"}}},
        {"Triage",
         {{"e", "keep and go on"},
          {"x", "drop"},
          {"l", "later"},
          {"s", "star"},
          {"b", "in the briefing"},
          {"m", "read or unread"},
          {"u", "undo"}}},
        {"In the article",
         {{"[ / ]", "previous / next quote"},
          {"{ / }", "previous / next mention of the chosen entity"},
          {"z", "fold or unfold what is not story"},
          {"Ctrl+F", "find in the article"}}},
        {"Go to",
         {{"/", "search the library"},
          {"Ctrl+K", "everything by name"},
          {"F6", "next pane"},
          {"1 – 3", "side panel's tabs"}}},
        {"Briefing", {{"Ctrl+E", "export as PDF"}, {"Alt+Up", "earlier in the briefing"}}}};
    window.resize(1100, 620);
    overlay.open(QStringLiteral("Keys in the article list"), groups);
    gallery.show(window, QStringLiteral("keys"), {1100, 620});
    window.resize(480, 620);
    gallery.show(window, QStringLiteral("keys-narrow"), {480, 620});
}

void drawParts(Gallery &gallery)
{
    widgets::EmptyState empty;
    empty.show("Nothing here yet", "Broadsheet reads plain text files from a folder. They are never changed.",
               {{"open", "Ctrl+O", "Open a folder of articles"},
                {"samples", "Ctrl+Shift+O", "Open a recent folder"},
                {"keys", "?", "Show the keys"}});
    gallery.show(empty, QStringLiteral("empty"), {520, 420});

    widgets::NoteEditor note;
    note.edit("Ministers agree on grain corridor", "Confirmed by two independent sources.");
    gallery.show(note, QStringLiteral("note"), {380, 220});

    QWidget bottom;
    auto *rows = new QVBoxLayout(&bottom);
    auto *running = new widgets::ImportBar(&bottom);
    auto *finished = new widgets::ImportBar(&bottom);
    auto *toast = new widgets::ActionToast(&bottom);
    auto *trouble = new widgets::ActionToast(&bottom);
    for (QWidget *row : QList<QWidget *>{running, finished, toast, trouble})
        rows->addWidget(row);
    bottom.resize(640, 150);
    running->setProgress(412, 1604,
                         "northern-ledger/2026/11/a-very-long-file-name-that-will-be-elided-in-the-middle.txt");
    finished->finish("1,598 imported, 6 not");
    toast->tell("Kept “Ministers agree on grain corridor”", "u");
    trouble->warn("The library is being written by another Broadsheet.");
    gallery.show(bottom, QStringLiteral("bottom"), {640, 150});

    store::ImportReport report;
    for (int i = 0; i < 40; ++i)
        report.files.append({QStringLiteral("northern-ledger/article-%1.txt").arg(i), store::Outcome::Added, {}, i});
    report.files.append({"scan.txt", store::Outcome::Refused, "The file holds zero bytes: it is no text.", 0});
    report.files.append({"copy.txt", store::Outcome::Duplicate, "Same text as northern-ledger/article-3.txt", 0});
    models::ImportFiles files;
    files.show(report);
    models::ImportFilter filter;
    filter.setSourceModel(&files);
    widgets::ImportReport view;
    view.setModel(&filter);
    QList<widgets::Total> totals;
    for (int i = 0; i < store::OutcomeCount; ++i) {
        const auto outcome = store::Outcome(i);
        totals.append({i, models::labelFor(outcome), files.count(outcome), outcome == store::Outcome::Refused});
    }
    view.show("Import of northern-ledger", "21 November 2026, 14:03, 2 s", totals);
    gallery.show(view, QStringLiteral("report"), {820, 420});
}

class GlyphSheet final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        for (int i = 0; i <= int(widgets::Glyph::Warning); ++i) {
            const QPointF corner(16 + i % 12 * 44, 16 + i / 12 * 60);
            widgets::paintGlyph(painter, widgets::Glyph(i), QRectF(corner, QSizeF(28, 28)),
                                palette().color(QPalette::Text));
            widgets::paintGlyph(painter, widgets::Glyph(i), QRectF(corner + QPointF(0, 34), QSizeF(13, 13)),
                                palette().color(QPalette::Text));
        }
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    QFont font(QStringLiteral("Noto Sans"), 10);
    QApplication::setFont(font);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QDir().mkpath(folder);
    for (const widgets::Scheme scheme : {widgets::Scheme::Light, widgets::Scheme::Dark}) {
        Gallery gallery(folder, scheme);
        drawLists(gallery);
        drawPanel(gallery);
        drawOverlays(gallery);
        drawParts(gallery);
        GlyphSheet sheet;
        gallery.show(sheet, QStringLiteral("glyphs"), {550, 200});
    }
    return 0;
}
