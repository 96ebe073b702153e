#include "briefing/markdown.h"

#include "briefing/digest.h"
#include "briefing/marking.h"
#include "briefing/wording.h"

namespace briefing {

namespace {

QString counted(int count, const QString &one, const QString &many)
{
    return numberWords(count) + u' ' + (count == 1 ? one : many);
}

// One line of strangers' words. Any ASCII punctuation may be escaped by a backslash (CommonMark 2.4); these are the
// marks that mean something inside a line, and at its start.
QString escaped(const QString &words)
{
    static constexpr QStringView inside = u"\\`*_[]<>&|~#$";
    static constexpr QStringView atStart = u"-+=:";
    QString out;
    const QString line = words.simplified();
    out.reserve(line.size() + 8);
    qsizetype digits = 0;
    while (digits < line.size() && line.at(digits) >= u'0' && line.at(digits) <= u'9')
        ++digits;
    const bool numbered = digits > 0 && digits < line.size() && (line.at(digits) == u'.' || line.at(digits) == u')');
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (inside.contains(c) || (i == 0 && atStart.contains(c)) || (numbered && i == digits))
            out.append(u'\\');
        out.append(c);
    }
    return out;
}

QString quoted(const QString &words)
{
    return u"> " + escaped(words) + u'\n';
}

QString head(const Briefing &briefing, const QString &title)
{
    const Figures figures = figuresOf(briefing);
    const Marking marking = markingFor(briefing.marking);
    QString out;
    if (!marking.label.isEmpty())
        out += u"**" + escaped(marking.label) + u"**\n\n";
    out += u"# " + escaped(title) + u"\n\n" + dateWords(briefing.date) + u"  \n" +
           counted(figures.articles, Wording::tr("article"), Wording::tr("articles")) + u" · " +
           counted(figures.sources, Wording::tr("source"), Wording::tr("sources")) + u" · " +
           counted(figures.words, Wording::tr("word in the stories"), Wording::tr("words in the stories")) + u"\n\n";
    return out;
}

QString contents(const QList<Digest> &digests)
{
    QString out = u"## " + Wording::tr("Contents") + u"\n\n";
    for (qsizetype i = 0; i < digests.size(); ++i)
        out += QString::number(i + 1) + u". " + escaped(digests.at(i).headline) + u" (" +
               escaped(sourceLine(digests.at(i)).constFirst()) + u")\n";
    return out + u'\n';
}

QString passage(const Passage &passage)
{
    switch (passage.kind) {
    case text::BlockKind::Headline:
    case text::BlockKind::Subheading:
        return u"### " + escaped(passage.words) + u"\n\n";
    case text::BlockKind::Standfirst:
        return u"**" + escaped(passage.words) + u"**\n\n";
    case text::BlockKind::ListItem:
        return u"- " + escaped(passage.words) + u"\n\n";
    default:
        return escaped(passage.words) + u"\n\n";
    }
}

QString quotes(const Digest &digest)
{
    if (digest.sayings.isEmpty())
        return {};
    QString out = u"### " + Wording::tr("Quotes") + u"\n\n";
    for (const Saying &saying : digest.sayings) {
        const QString speaker = saying.speaker.isEmpty() ? Wording::tr("Speaker not named") : saying.speaker;
        QString by = u"**" + escaped(speaker) + u"**";
        if (!saying.role.isEmpty())
            by += u", " + escaped(saying.role);
        out += quoted(saying.words) + u">\n> — " + by + u", ¶ " + QString::number(saying.passage) + u"\n\n";
    }
    return out;
}

QString article(const Digest &digest, qsizetype number)
{
    QString out = u"---\n\n## " + QString::number(number) + u"\\. " + escaped(digest.headline) + u"\n\n*" +
                  escaped(sourceLine(digest).join(u" · ")) + u"*\n\n";
    if (!digest.byline.isEmpty())
        out += escaped(digest.byline) + u"\n\n";
    if (!digest.note.isEmpty()) {
        out += u"> **" + Wording::tr("Analyst's note") + u"**\n>\n";
        for (const QString &line : digest.note.split(u'\n'))
            out += line.trimmed().isEmpty() ? QStringLiteral(">\n") : QString(u"> " + escaped(line) + u"  \n");
        out += u'\n';
    }
    for (const Passage &one : digest.passages)
        out += passage(one);
    const QString leftOut = describe(digest.leftOut);
    if (!leftOut.isEmpty())
        out += u'*' + Wording::tr("Left out: %1").arg(leftOut) + u"*\n\n";
    out += quotes(digest);
    for (const Names &names : digest.names)
        out += u"**" + headingFor(names.kind) + u":** " + escaped(names.names.join(u" · ")) + u"\n\n";
    return out;
}

QString sources(const QList<Digest> &digests)
{
    QString out = u"---\n\n## " + Wording::tr("Sources") + u"\n\n";
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const Digest &digest = digests.at(i);
        out += QString::number(i + 1) + u". " + escaped(digest.headline) + u"  \n   " +
               escaped(sourceLine(digest).join(u" · ")) + u"  \n   " + escaped(digest.path);
        if (!digest.sha256.isEmpty())
            out += u" · SHA-256 " + digest.sha256 + u'…';
        out += u'\n';
    }
    return out;
}

} // namespace

QByteArray markdown(const Briefing &briefing)
{
    QList<Digest> digests;
    for (const store::Article &one : briefing.articles)
        digests.append(digestOf(one));
    QString out = head(briefing, briefing.title.isEmpty() ? Wording::tr("Briefing") : briefing.title);
    out += contents(digests);
    for (qsizetype i = 0; i < digests.size(); ++i)
        out += article(digests.at(i), i + 1);
    out += sources(digests);
    const Marking marking = markingFor(briefing.marking);
    if (!marking.label.isEmpty())
        out += u"\n**" + escaped(marking.label) + u"**\n";
    return out.toUtf8();
}

} // namespace briefing
