#include "briefing/html.h"

#include "briefing/articlemarkup.h"
#include "briefing/marking.h"
#include "briefing/style.h"
#include "briefing/wording.h"

namespace briefing {

namespace {

QString counted(int count, const QString &one, const QString &many)
{
    return numberWords(count) + u' ' + (count == 1 ? one : many);
}

void writeMarking(Markup &markup, const Marking &marking, const QString &style)
{
    if (marking.label.isEmpty())
        return;
    const auto bar = markup.element("div", {{"class", style}});
    const QString colour = QString::number(marking.tlp.value_or(0), 16).rightJustified(6, u'0');
    markup.leaf("b",
                {{"style", marking.tlp ? QString(u"background:#000;color:#" + colour) : QString()},
                 {"dir", QStringLiteral("auto")}},
                marking.label);
}

void writeCover(Markup &markup, const Briefing &briefing, const QString &title)
{
    const auto cover = markup.element("header", {{"class", QStringLiteral("cover")}});
    markup.leaf("p", {{"class", QStringLiteral("kind")}}, Wording::tr("Briefing"));
    markup.leaf("h1", {{"dir", QStringLiteral("auto")}}, title);
    markup.leaf("p", {{"class", QStringLiteral("date")}}, dateWords(briefing.date));
    const Figures figures = figuresOf(briefing);
    markup.leaf(
        "p", {{"class", QStringLiteral("figures")}},
        QStringList{counted(figures.articles, Wording::tr("article"), Wording::tr("articles")),
                    counted(figures.sources, Wording::tr("source"), Wording::tr("sources")),
                    counted(figures.words, Wording::tr("word in the stories"), Wording::tr("words in the stories"))}
            .join(u" · "));
}

void writeContents(Markup &markup, const QList<Digest> &digests)
{
    const auto nav = markup.element("nav");
    markup.leaf("h2", {{"class", QStringLiteral("part")}}, Wording::tr("Contents"));
    const auto list = markup.element("ol");
    for (qsizetype i = 0; i < digests.size(); ++i) {
        markup.line();
        const auto item = markup.element("li");
        markup.leaf("span", {{"class", QStringLiteral("no")}}, QString::number(i + 1));
        {
            const auto link = markup.element("a", {{"href", u'#' + anchorOf(static_cast<int>(i) + 1)}});
            markup.leaf("bdi", {{"lang", digests.at(i).language}}, digests.at(i).headline);
        }
        const auto from = markup.element("span", {{"class", QStringLiteral("from")}});
        writeSourceLine(markup, digests.at(i));
    }
}

void writeSources(Markup &markup, const QList<Digest> &digests)
{
    markup.leaf("h2", {{"class", QStringLiteral("part")}, {"id", QStringLiteral("sources")}}, Wording::tr("Sources"));
    const auto list = markup.element("ol", {{"class", QStringLiteral("sources")}});
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const Digest &digest = digests.at(i);
        markup.line();
        const auto item = markup.element("li");
        markup.leaf("span", {{"class", QStringLiteral("no")}}, QString::number(i + 1));
        {
            const auto link = markup.element("a", {{"href", u'#' + anchorOf(static_cast<int>(i) + 1)}});
            markup.leaf("bdi", {{"lang", digest.language}}, digest.headline);
        }
        const auto at = markup.element("span", {{"class", QStringLiteral("at")}});
        writeSourceLine(markup, digest);
        markup.text(u" · ");
        markup.leaf("bdi", {}, digest.path);
        if (!digest.sha256.isEmpty()) {
            markup.text(u" · SHA-256 ");
            markup.leaf("code", {}, digest.sha256 + u'…');
        }
    }
}

} // namespace

QByteArray html(const Briefing &briefing)
{
    const QString title = briefing.title.isEmpty() ? Wording::tr("Briefing") : briefing.title;
    const Marking marking = markingFor(briefing.marking);
    QList<Digest> digests;
    for (const store::Article &article : briefing.articles)
        digests.append(digestOf(article));
    Markup markup;
    {
        const auto document = markup.document(title, QStringLiteral("en"), screenStyle());
        const auto body = markup.element("body");
        writeMarking(markup, marking, QStringLiteral("mark"));
        {
            const auto main = markup.element("main");
            writeCover(markup, briefing, title);
            writeContents(markup, digests);
            for (qsizetype i = 0; i < digests.size(); ++i)
                writeArticle(markup, digests.at(i), {static_cast<int>(i) + 1, false, i == 0});
            writeSources(markup, digests);
        }
        writeMarking(markup, marking, QStringLiteral("mark end"));
    }
    markup.line();
    return markup.html();
}

} // namespace briefing
