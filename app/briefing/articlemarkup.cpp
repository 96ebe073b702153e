#include "briefing/articlemarkup.h"

#include "briefing/wording.h"

namespace briefing {

namespace {

constexpr qsizetype longHeadline = 110; // characters; set smaller from here on

QString directionOf(const QString &language)
{
    return isRightToLeft(language) ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

void writeHead(Markup &markup, const Digest &digest, const ArticleMarkup &how)
{
    const QString anchor = anchorOf(how.number);
    markup.leaf("div", {{"class", QStringLiteral("gutter number")}}, QString::number(how.number));
    {
        const auto h2 = markup.element(
            "h2",
            {{"id", anchor}, {"class", digest.headline.size() > longHeadline ? QStringLiteral("long") : QString()}});
        const auto link = markup.element("a", {{"href", u'#' + anchor}});
        markup.text(digest.headline);
    }
    const auto meta = markup.element("p", {{"class", QStringLiteral("meta")}, {"dir", QStringLiteral("ltr")}});
    writeSourceLine(markup, digest);
    if (!digest.byline.isEmpty()) {
        markup.text(u" · ");
        markup.leaf("bdi", {}, digest.byline);
    }
    const auto file = markup.element("span", {{"class", QStringLiteral("file")}});
    markup.leaf("bdi", {}, digest.path);
    if (!digest.sha256.isEmpty()) {
        markup.text(u" · SHA-256 ");
        markup.leaf("span", {{"class", QStringLiteral("hash")}}, digest.sha256 + u'…');
    }
}

void writeNote(Markup &markup, const QString &note)
{
    if (note.isEmpty())
        return;
    const auto box = markup.element("section", {{"class", QStringLiteral("note")}, {"dir", QStringLiteral("auto")}});
    markup.leaf("h3", {{"class", QStringLiteral("label")}}, Wording::tr("Analyst's note"));
    markup.leaf("p", {}, note);
}

void writeWords(Markup &markup, const Passage &passage, const ArticleMarkup &how)
{
    const QStringView words = passage.words;
    qsizetype done = 0;
    if (how.anchors) {
        for (qsizetype i = 0; i < passage.marks.size(); ++i) {
            const text::Span span = passage.marks.at(i).span;
            markup.text(words.sliced(done, span.begin - done));
            const QString anchor = markAnchor(how.number, passage.number, i);
            const auto link = markup.element("a", {{"id", anchor}, {"href", u'#' + anchor}});
            markup.text(text::slice(words, span));
            done = span.end;
        }
    }
    markup.text(words.sliced(done));
}

// Whether a word may be wider than the column, as addresses are. Han and kana break between any two letters.
bool holdsLongWord(QStringView words)
{
    static constexpr qsizetype widest = 40;
    qsizetype run = 0;
    for (const QChar c : words) {
        run = c.isSpace() || c.unicode() >= 0x2E80 ? 0 : run + 1;
        if (run > widest)
            return true;
    }
    return false;
}

void writePassage(Markup &markup, const Passage &passage, const ArticleMarkup &how)
{
    const bool heading = passage.kind == text::BlockKind::Subheading || passage.kind == text::BlockKind::Headline;
    QString style;
    if (passage.kind == text::BlockKind::Standfirst)
        style = QStringLiteral("standfirst");
    else if (passage.kind == text::BlockKind::ListItem)
        style = QStringLiteral("item");
    if (holdsLongWord(passage.words))
        style += style.isEmpty() ? u"wrap" : u" wrap";
    const bool foreign = !passage.language.isEmpty();
    const auto block = markup.element(
        heading ? "h3" : "p",
        {{"class", style}, {"lang", passage.language}, {"dir", foreign ? directionOf(passage.language) : QString()}});
    markup.leaf("span", {{"class", QStringLiteral("n")}}, QString::number(passage.number));
    writeWords(markup, passage, how);
}

void writeStory(Markup &markup, const Digest &digest, const ArticleMarkup &how)
{
    const auto story = markup.element("div", {{"class", QStringLiteral("story")}});
    for (const Passage &passage : digest.passages) {
        markup.line();
        writePassage(markup, passage, how);
    }
    const QString leftOut = describe(digest.leftOut);
    if (digest.passages.isEmpty())
        markup.leaf("p", {{"class", QStringLiteral("left")}}, Wording::tr("This file holds no story."));
    if (!leftOut.isEmpty())
        markup.leaf("p", {{"class", QStringLiteral("left")}, {"dir", QStringLiteral("ltr")}},
                    Wording::tr("Left out: %1").arg(leftOut));
}

void writeQuote(Markup &markup, const Saying &saying, const QString &anchor, bool anchored)
{
    const auto quote = markup.element("blockquote");
    {
        const auto words = markup.element("p");
        const auto link =
            anchored ? markup.element("a", {{"id", anchor}, {"href", u'#' + anchor}}) : markup.element("span");
        markup.text(saying.words);
    }
    const auto by = markup.element("span", {{"class", QStringLiteral("by")}});
    markup.leaf("b", {}, saying.speaker.isEmpty() ? Wording::tr("Speaker not named") : saying.speaker);
    if (!saying.role.isEmpty())
        markup.text(u", " + saying.role);
    if (saying.kind == text::QuoteKind::Indirect)
        markup.text(u" · " + Wording::tr("indirect"));
    markup.text(u" · ");
    markup.leaf("bdi", {}, u"¶\u00a0" + QString::number(saying.passage));
}

// Rule, label and what comes first stay on one page: the label stands beside it and would be left behind.
void writeQuotes(Markup &markup, const Digest &digest, const ArticleMarkup &how)
{
    if (digest.sayings.isEmpty())
        return;
    const auto section = markup.element("section", {{"class", QStringLiteral("quotes")}});
    for (qsizetype i = 0; i < digest.sayings.size(); ++i) {
        markup.line();
        const auto keep =
            markup.element("div", {{"class", i == 0 ? QStringLiteral("keep extra") : QStringLiteral("keep")}});
        if (i == 0)
            markup.leaf("h3", {{"class", QStringLiteral("gutter label")}}, Wording::tr("Quotes"));
        writeQuote(markup, digest.sayings.at(i), quoteAnchor(how.number, i), how.anchors);
    }
}

void writeNames(Markup &markup, const Digest &digest)
{
    for (const Names &names : digest.names) {
        markup.line();
        const auto keep = markup.element(
            "div",
            {{"class", &names == &digest.names.first() ? QStringLiteral("keep extra") : QStringLiteral("keep")}});
        markup.leaf("h3", {{"class", QStringLiteral("gutter label")}}, headingFor(names.kind));
        markup.leaf("p", {{"class", QStringLiteral("names")}}, names.names.join(u" · "));
    }
}

} // namespace

void writeArticle(Markup &markup, const Digest &digest, const ArticleMarkup &how)
{
    markup.line();
    const auto article = markup.element("article", {{"lang", digest.language},
                                                    {"dir", directionOf(digest.language)},
                                                    {"class", how.first ? QStringLiteral("first") : QString()}});
    writeHead(markup, digest, how);
    markup.leaf("div", {{"class", QStringLiteral("headrule")}}, {});
    writeNote(markup, digest.note);
    writeStory(markup, digest, how);
    writeQuotes(markup, digest, how);
    writeNames(markup, digest);
}

void writeSourceLine(Markup &markup, const Digest &digest)
{
    const QStringList parts = sourceLine(digest);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            markup.text(u" · ");
        markup.leaf("bdi", {}, parts.at(i));
    }
}

QString anchorOf(int article)
{
    return u'a' + QString::number(article);
}

QString quoteAnchor(int article, qsizetype saying)
{
    return anchorOf(article) + u".q" + QString::number(saying);
}

QString markAnchor(int article, int passage, qsizetype mark)
{
    return anchorOf(article) + u".p" + QString::number(passage) + u'.' + QString::number(mark);
}

} // namespace briefing
