#include "briefing/print.h"

#include "briefing/articlemarkup.h"
#include "briefing/marking.h"
#include "briefing/nameindex.h"
#include "briefing/style.h"
#include "briefing/wording.h"

#include <QMap>

namespace briefing {

namespace {

constexpr int wordsInRun = 12000;
constexpr qsizetype articlesInRun = 30;
constexpr qsizetype longTitle = 60; // characters

QString sourcesAnchor()
{
    return QStringLiteral("sources");
}
QString speakersAnchor()
{
    return QStringLiteral("speakers");
}
QString namesAnchor()
{
    return QStringLiteral("names");
}
QString contentsAnchor()
{
    return QStringLiteral("contents");
}

QString linkTo(const QString &anchor)
{
    return u"briefing:" + anchor;
}

void writePart(Markup &markup, const QString &anchor, const QString &title)
{
    const auto heading = markup.element("h2", {{"class", QStringLiteral("part")}, {"id", anchor}});
    const auto link = markup.element("a", {{"href", u'#' + anchor}});
    markup.text(title);
}

void writePageCell(Markup &markup, const QString &anchor, const Pages &pages)
{
    const auto cell = markup.element("span", {{"class", QStringLiteral("page")}});
    const auto link = markup.element("a", {{"href", linkTo(anchor)}});
    markup.text(QString::number(pages.value(anchor)));
}

void writeFigure(Markup &markup, int count, const QString &words)
{
    const auto cell = markup.element("td");
    markup.leaf("b", {}, numberWords(count));
    markup.text(words);
}

void writeIndexLine(Markup &markup, const IndexLine &line, const Pages &pages)
{
    const QList<PageRun> runs = pageRuns(line.anchors, pages);
    if (runs.isEmpty())
        return;
    markup.line();
    const auto entry = markup.element("p");
    markup.leaf("bdi", {}, line.name);
    if (!line.role.isEmpty())
        markup.leaf("span", {{"class", QStringLiteral("role")}}, u", " + line.role);
    const auto at = markup.element("span", {{"class", QStringLiteral("at")}});
    for (const PageRun &run : runs) {
        markup.text(&run == &runs.first() ? u" " : u", ");
        markup.leaf("a", {{"href", linkTo(run.anchor)}}, run.words);
    }
}

} // namespace

struct Print::Parts
{
    Briefing briefing;
    QList<Digest> digests;
    QList<IndexLine> speakers, people, organisations;

    QString title() const { return briefing.title.isEmpty() ? Wording::tr("Briefing") : briefing.title; }
    bool hasNames() const { return !people.isEmpty() || !organisations.isEmpty(); }

    void writeCover(Markup &markup) const;
    void writeContents(Markup &markup, const Pages &pages) const;
    void writeSources(Markup &markup, const Pages &pages) const;
    void writeSpeakers(Markup &markup, const Pages &pages) const;
    void writeNameIndex(Markup &markup, const Pages &pages) const;
    void writeIndex(Markup &markup, const QList<IndexLine> &lines, const Pages &pages) const;
};

void Print::Parts::writeCover(Markup &markup) const
{
    const auto cover = markup.element("section", {{"class", QStringLiteral("cover")}});
    const Marking marking = markingFor(briefing.marking);
    if (!marking.label.isEmpty()) {
        const QString colour = QString::number(marking.tlp.value_or(0), 16).rightJustified(6, u'0');
        const QString style = marking.tlp ? QString(u"background:#000;color:#" + colour) : QString();
        markup.leaf("div", {{"class", QStringLiteral("mark")}, {"style", style}, {"dir", QStringLiteral("auto")}},
                    marking.label);
    }
    markup.leaf("p", {{"class", QStringLiteral("kind")}}, Wording::tr("Briefing"));
    markup.leaf(
        "h1",
        {{"dir", QStringLiteral("auto")}, {"class", title().size() > longTitle ? QStringLiteral("long") : QString()}},
        title());
    markup.leaf("p", {{"class", QStringLiteral("date")}}, dateWords(briefing.date));
    const Figures figures = figuresOf(briefing);
    {
        const auto table = markup.element("table", {{"class", QStringLiteral("figures")}});
        const auto row = markup.element("tr");
        writeFigure(markup, figures.articles, figures.articles == 1 ? Wording::tr("article") : Wording::tr("articles"));
        writeFigure(markup, figures.sources, figures.sources == 1 ? Wording::tr("source") : Wording::tr("sources"));
        writeFigure(markup, figures.words, Wording::tr("words in the stories"));
    }
    markup.leaf(
        "p", {{"class", QStringLiteral("how")}},
        Wording::tr(
            "Each article is given with its main story only. Feeds, posts and notices that stood around it in the "
            "file are left out and counted below it. Numbers in the margin count paragraphs, for citing. People, "
            "organisations, places and quotations were found by a program: check them against the words before use."));
}

void Print::Parts::writeContents(Markup &markup, const Pages &pages) const
{
    const auto toc = markup.element("section", {{"class", QStringLiteral("toc")}});
    writePart(markup, contentsAnchor(), Wording::tr("Contents"));
    const auto entry = [&](const QString &number, const QString &anchor, const QString &title, const Digest *digest,
                           const QString &style) {
        markup.line();
        const auto box = markup.element("div", {{"class", style}});
        markup.leaf("span", {{"class", QStringLiteral("no")}}, number);
        {
            const auto words = markup.element(
                "span", {{"class", QStringLiteral("words")}, {"lang", digest ? digest->language : QString()}});
            const auto link = markup.element("a", {{"href", linkTo(anchor)}});
            markup.leaf("bdi", {}, title);
        }
        if (digest) {
            const auto from = markup.element("span", {{"class", QStringLiteral("from")}});
            writeSourceLine(markup, *digest);
        }
        writePageCell(markup, anchor, pages);
    };
    for (qsizetype i = 0; i < digests.size(); ++i)
        entry(QString::number(i + 1), anchorOf(static_cast<int>(i) + 1), digests.at(i).headline, &digests.at(i),
              QStringLiteral("entry"));
    entry({}, sourcesAnchor(), Wording::tr("Sources"), nullptr, QStringLiteral("entry further"));
    if (!speakers.isEmpty())
        entry({}, speakersAnchor(), Wording::tr("Index of speakers"), nullptr, QStringLiteral("entry"));
    if (hasNames())
        entry({}, namesAnchor(), Wording::tr("Index of names"), nullptr, QStringLiteral("entry"));
}

void Print::Parts::writeSources(Markup &markup, const Pages &pages) const
{
    const auto section = markup.element("section", {{"class", QStringLiteral("sources")}});
    writePart(markup, sourcesAnchor(), Wording::tr("Sources"));
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const Digest &digest = digests.at(i);
        markup.line();
        const auto entry = markup.element("div", {{"class", QStringLiteral("entry")}});
        markup.leaf("span", {{"class", QStringLiteral("no")}}, QString::number(i + 1));
        markup.leaf("bdi", {{"class", QStringLiteral("words")}, {"lang", digest.language}}, digest.headline);
        {
            const auto at = markup.element("span", {{"class", QStringLiteral("at")}});
            writeSourceLine(markup, digest);
        }
        {
            const auto at = markup.element("span", {{"class", QStringLiteral("at")}});
            markup.leaf("bdi", {}, digest.path);
            markup.text(u" · SHA-256 ");
            markup.leaf("span", {{"class", QStringLiteral("hash")}}, digest.sha256 + u'…');
        }
        writePageCell(markup, anchorOf(static_cast<int>(i) + 1), pages);
    }
}

void Print::Parts::writeIndex(Markup &markup, const QList<IndexLine> &lines, const Pages &pages) const
{
    const auto columns = markup.element("div", {{"class", QStringLiteral("index")}});
    for (const IndexLine &line : lines)
        writeIndexLine(markup, line, pages);
}

void Print::Parts::writeSpeakers(Markup &markup, const Pages &pages) const
{
    if (speakers.isEmpty())
        return;
    const auto section = markup.element("section", {{"class", QStringLiteral("back")}});
    writePart(markup, speakersAnchor(), Wording::tr("Index of speakers"));
    writeIndex(markup, speakers, pages);
}

void Print::Parts::writeNameIndex(Markup &markup, const Pages &pages) const
{
    if (!hasNames())
        return;
    const auto section = markup.element("section", {{"class", QStringLiteral("back")}});
    writePart(markup, namesAnchor(), Wording::tr("Index of names"));
    for (const auto &[kind, lines] :
         {std::pair(text::MentionKind::Person, &people), std::pair(text::MentionKind::Organisation, &organisations)}) {
        if (lines->isEmpty())
            continue;
        markup.leaf("h3", {{"class", QStringLiteral("label")}}, headingFor(kind));
        writeIndex(markup, *lines, pages);
    }
}

Print::Print(Briefing briefing)
{
    auto parts = std::make_unique<Parts>();
    parts->briefing = std::move(briefing);
    for (const store::Article &article : parts->briefing.articles)
        parts->digests.append(digestOf(article));
    parts->speakers = speakerIndex(parts->digests);
    parts->people = nameIndex(parts->briefing, parts->digests, text::MentionKind::Person);
    parts->organisations = nameIndex(parts->briefing, parts->digests, text::MentionKind::Organisation);
    d = std::move(parts);
}

Print::~Print() = default;
Print::Print(Print &&) noexcept = default;

const Briefing &Print::briefing() const
{
    return d->briefing;
}

QList<Run> Print::runs() const
{
    QList<Run> runs;
    int words = 0;
    for (qsizetype i = 0; i < d->digests.size(); ++i) {
        if (runs.isEmpty() || words > wordsInRun || runs.last().end - runs.last().begin >= articlesInRun) {
            runs.append({i, i});
            words = 0;
        }
        runs.last().end = i + 1;
        words += d->digests.at(i).words;
    }
    return runs;
}

QByteArray Print::front(const Pages &pages) const
{
    Markup markup;
    {
        const auto document = markup.document(d->title(), QStringLiteral("en"), printStyle());
        const auto body = markup.element("body");
        d->writeCover(markup);
        d->writeContents(markup, pages);
    }
    return markup.html();
}

QByteArray Print::body(Run run) const
{
    Markup markup;
    {
        const auto document = markup.document(d->title(), QStringLiteral("en"), printStyle());
        const auto body = markup.element("body");
        for (qsizetype i = run.begin; i < run.end; ++i)
            writeArticle(markup, d->digests.at(i), {static_cast<int>(i) + 1, true, i == run.begin});
    }
    return markup.html();
}

QByteArray Print::back(const Pages &pages) const
{
    Markup markup;
    {
        const auto document = markup.document(d->title(), QStringLiteral("en"), printStyle());
        const auto body = markup.element("body");
        d->writeSources(markup, pages);
        d->writeSpeakers(markup, pages);
        d->writeNameIndex(markup, pages);
    }
    return markup.html();
}

QList<Landmark> Print::landmarks() const
{
    QList<Landmark> landmarks{{contentsAnchor(), Wording::tr("Contents")}};
    for (qsizetype i = 0; i < d->digests.size(); ++i)
        landmarks.append({anchorOf(static_cast<int>(i) + 1), d->digests.at(i).headline});
    landmarks.append({sourcesAnchor(), Wording::tr("Sources")});
    if (!d->speakers.isEmpty())
        landmarks.append({speakersAnchor(), Wording::tr("Index of speakers")});
    if (d->hasNames())
        landmarks.append({namesAnchor(), Wording::tr("Index of names")});
    return landmarks;
}

QString Print::language() const
{
    QMap<QString, int> counts;
    for (const Digest &digest : d->digests)
        if (!digest.language.isEmpty())
            ++counts[digest.language];
    QString most = QStringLiteral("en");
    int best = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        if (at.value() > best)
            most = at.key(), best = at.value();
    return most;
}

} // namespace briefing
