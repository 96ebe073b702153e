#include "reader/facts.h"

#include "text/correction.h"
#include "text/doubt.h"
#include "words/kinds.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace reader::facts {

namespace {

constexpr qsizetype HintLength = 90;

// One is spelled apart, so that English needs no translation file to be right.
QString counted(const char *one, const char *many, qsizetype count)
{
    return count == 1 ? QCoreApplication::translate("reader", one)
                      : QCoreApplication::translate("reader", many, nullptr, int(count));
}

QString words(const char *source)
{
    return QCoreApplication::translate("reader", source);
}

QString groupName(text::Group group)
{
    static constexpr const char *Names[text::GroupCount] = {
        QT_TRANSLATE_NOOP("reader", "story"),   QT_TRANSLATE_NOOP("reader", "furniture"),
        QT_TRANSLATE_NOOP("reader", "feed"),    QT_TRANSLATE_NOOP("reader", "posts"),
        QT_TRANSLATE_NOOP("reader", "notices"),
    };
    return words(Names[qsizetype(group)]);
}

// A run of notices is called by its kind where there is but one.
QString noticeLabel(text::BlockKind kind, qsizetype count)
{
    switch (kind) {
    case text::BlockKind::Comment:
        return counted(QT_TRANSLATE_NOOP("reader", "1 comment"), QT_TRANSLATE_N_NOOP("reader", "%n comments"), count);
    case text::BlockKind::Legal:
        return counted(QT_TRANSLATE_NOOP("reader", "1 legal notice"), QT_TRANSLATE_N_NOOP("reader", "%n legal notices"),
                       count);
    case text::BlockKind::Promo:
        return counted(QT_TRANSLATE_NOOP("reader", "1 promotion"), QT_TRANSLATE_N_NOOP("reader", "%n promotions"),
                       count);
    case text::BlockKind::Navigation:
        return counted(QT_TRANSLATE_NOOP("reader", "1 menu line"), QT_TRANSLATE_N_NOOP("reader", "%n menu lines"),
                       count);
    case text::BlockKind::Advertisement:
        return counted(QT_TRANSLATE_NOOP("reader", "1 advertisement"),
                       QT_TRANSLATE_N_NOOP("reader", "%n advertisements"), count);
    case text::BlockKind::Bio:
        return words(QT_TRANSLATE_NOOP("reader", "About the author"));
    default:
        return counted(QT_TRANSLATE_NOOP("reader", "1 notice"), QT_TRANSLATE_N_NOOP("reader", "%n notices"), count);
    }
}

QString inWords(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.left(most * 2).simplified();
    return line.size() <= most ? line : line.left(most - 1).trimmed() + u'…';
}

} // namespace

QJsonObject vocabulary()
{
    QJsonArray blocks, groups, groupNames, mentions, mentionNames;
    for (int i = 0; i < text::BlockKindCount; ++i)
        blocks.append(text::wordFor(text::BlockKind(i)));
    for (int i = 0; i < text::GroupCount; ++i) {
        groups.append(text::wordFor(text::Group(i)));
        groupNames.append(groupName(text::Group(i)));
    }
    for (int i = 0; i < text::MentionKindCount; ++i) {
        mentions.append(text::wordFor(text::MentionKind(i)));
        mentionNames.append(words::nounFor(text::MentionKind(i)));
    }
    return {{QStringLiteral("blocks"), blocks},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("groupNames"), groupNames},
            {QStringLiteral("mentions"), mentions},
            {QStringLiteral("mentionNames"), mentionNames},
            {QStringLiteral("article"), words(QT_TRANSLATE_NOOP("reader", "Article"))},
            {QStringLiteral("quotation"), words(QT_TRANSLATE_NOOP("reader", "quotation"))},
            {QStringLiteral("reported"), words(QT_TRANSLATE_NOOP("reader", "reported speech"))}};
}

QJsonArray metaOf(const Content &content)
{
    QJsonArray meta;
    const auto add = [&meta](const char *part, const QString &value) {
        if (!value.isEmpty())
            meta.append(QJsonArray{QLatin1String(part), value});
    };
    add("source", content.document.provenance.source);
    if (content.analysis.date.isValid())
        add("date", inWords(content.analysis.date));
    else if (content.date.isValid())
        add("date", words(QT_TRANSLATE_NOOP("reader", "file of %1")).arg(inWords(content.date)));
    add("language", words::languageName(content.analysis.language));
    if (content.analysis.words > 0)
        add("words", counted(QT_TRANSLATE_NOOP("reader", "1 word"), QT_TRANSLATE_N_NOOP("reader", "%n words"),
                             content.analysis.words));
    if (content.starred)
        add("star", words(QT_TRANSLATE_NOOP("reader", "★ Starred")));
    for (const QString &label : content.labels)
        add("label", label);
    if (content.missing)
        add("missing", words(QT_TRANSLATE_NOOP("reader", "The file has vanished; this is its text as imported")));
    add("path", content.document.provenance.path);
    return meta;
}

QString labelOf(const Run &run, const QList<text::Block> &blocks)
{
    const auto first = blocks.begin() + run.first;
    const auto end = blocks.begin() + run.end;
    if (run.group == text::Group::Feed) {
        const auto items =
            std::count_if(first, end, [](const text::Block &block) { return block.kind == text::BlockKind::FeedItem; });
        if (items == 0)
            return words(QT_TRANSLATE_NOOP("reader", "Feed heading"));
        return counted(QT_TRANSLATE_NOOP("reader", "1 feed item"), QT_TRANSLATE_N_NOOP("reader", "%n feed items"),
                       items);
    }
    if (run.group == text::Group::Post)
        return counted(QT_TRANSLATE_NOOP("reader", "1 post"), QT_TRANSLATE_N_NOOP("reader", "%n posts"),
                       run.end - run.first);
    const bool alike = std::all_of(first, end, [&](const text::Block &block) { return block.kind == first->kind; });
    return noticeLabel(alike ? first->kind : text::BlockKind::Paragraph, run.end - run.first);
}

QString hintOf(const Run &run, const Content &content)
{
    const auto &blocks = content.analysis.blocks;
    const auto first = blocks.begin() + run.first;
    const auto end = blocks.begin() + run.end;
    const auto heading =
        std::find_if(first, end, [](const text::Block &block) { return block.kind == text::BlockKind::FeedHeading; });
    const text::Span span = (heading != end ? heading : first)->span;
    if (!text::fits(span, content.document.body))
        return {};
    return shortened(text::slice(content.document.body, span).left(HintLength * 2).toString(), HintLength);
}

QString rulingOf(const Run &run, const QList<text::Block> &blocks)
{
    const auto end = blocks.begin() + run.end;
    const auto corrected = std::find_if(blocks.begin() + run.first, end, &text::isCorrected);
    return corrected == end ? QString() : corrected->reason;
}

QString speakerOf(const text::Quote &quote)
{
    if (!quote.speaker)
        return {};
    const QString name = quote.speaker->name.simplified();
    return quote.confidence < text::Doubtful ? words(QT_TRANSLATE_NOOP("reader", "%1 ?")).arg(name) : name;
}

} // namespace reader::facts
