#include "briefing/csv.h"

#include "briefing/digest.h"
#include "briefing/json.h"

namespace briefing {

namespace {

QString field(const QString &words)
{
    QString out = words;
    if (!out.isEmpty() && QStringView(u"=+-@\t\r").contains(out.front()))
        out.prepend(u'\'');
    if (out.contains(u'"') || out.contains(u',') || out.contains(u'\n') || out.contains(u'\r'))
        out = u'"' + out.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return out;
}

} // namespace

QByteArray csvLine(const QStringList &fields)
{
    QStringList out;
    out.reserve(fields.size());
    for (const QString &words : fields)
        out.append(field(words));
    return out.join(u',').toUtf8() + "\r\n";
}

QByteArray csvHead()
{
    return csvLine(
        QStringList{QStringLiteral("file"),      QStringLiteral("source"),     QStringLiteral("title"),
                    QStringLiteral("date"),      QStringLiteral("language"),   QStringLiteral("words"),
                    QStringLiteral("feedItems"), QStringLiteral("posts"),      QStringLiteral("notices"),
                    QStringLiteral("quotes"),    QStringLiteral("people"),     QStringLiteral("organisations"),
                    QStringLiteral("places"),    QStringLiteral("pile"),       QStringLiteral("read"),
                    QStringLiteral("starred"),   QStringLiteral("inBriefing"), QStringLiteral("labels"),
                    QStringLiteral("note"),      QStringLiteral("sha256")});
}

QByteArray csvLine(const store::Article &article)
{
    const Digest digest = digestOf(article);
    const store::State &state = article.row.state;
    const auto names = [&](text::MentionKind kind) {
        for (const Names &group : digest.names)
            if (group.kind == kind)
                return group.names.join(u"; ");
        return QString();
    };
    const auto yesNo = [](bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); };
    return csvLine(QStringList{article.document.provenance.path,
                               article.document.provenance.source,
                               digest.headline,
                               digest.date.toString(Qt::ISODate),
                               digest.language,
                               QString::number(digest.words),
                               QString::number(digest.leftOut.feedItems),
                               QString::number(digest.leftOut.posts),
                               QString::number(digest.leftOut.notices),
                               QString::number(digest.sayings.size()),
                               names(text::MentionKind::Person),
                               names(text::MentionKind::Organisation),
                               names(text::MentionKind::Place),
                               wordFor(state.pile),
                               yesNo(state.read),
                               yesNo(state.starred),
                               yesNo(state.inBriefing),
                               state.labels.join(u"; "),
                               state.note,
                               QString::fromLatin1(article.document.provenance.sha256.toHex())});
}

} // namespace briefing
