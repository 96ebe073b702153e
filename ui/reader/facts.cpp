#include "reader/facts.h"

#include "text/correction.h"
#include "text/doubt.h"
#include "words/kinds.h"
#include "words/pronouns.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace reader::facts {

namespace {

constexpr qsizetype HintLength = 90;
constexpr qsizetype SpeakerLength = 48; // four lines of the margin; the card and the panel have the whole name

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

// Chinese and Japanese are written without spaces: what is counted there are characters.
bool countsCharacters(const QString &language)
{
    return language == u"zh" || language == u"ja";
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
        add("date",
            words(QT_TRANSLATE_NOOP("reader", "file dated %1, no date in the text")).arg(inWords(content.date)));
    add("language", words::languageName(content.analysis.language));
    if (content.analysis.words > 0 && countsCharacters(content.analysis.language))
        add("words", counted(QT_TRANSLATE_NOOP("reader", "1 character"), QT_TRANSLATE_N_NOOP("reader", "%n characters"),
                             content.analysis.words));
    else if (content.analysis.words > 0)
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

// Feed headings are no items: where there is nothing else, they are what is counted.
QString countOf(const QList<Stretch> &stretches, text::Group group, const QList<text::Block> &blocks)
{
    int count = 0, headings = 0;
    std::optional<text::BlockKind> only;
    bool alike = true;
    for (const Stretch &stretch : stretches) {
        for (qsizetype i = stretch.first; i < stretch.end; ++i) {
            const text::BlockKind kind = blocks[i].kind;
            if (text::groupOf(kind) != group)
                continue;
            headings += kind == text::BlockKind::FeedHeading ? 1 : 0;
            count += kind == text::BlockKind::FeedHeading ? 0 : 1;
            alike = alike && (!only || *only == kind);
            only = kind;
        }
    }
    if (group == text::Group::Furniture && !alike)
        return counted(QT_TRANSLATE_NOOP("reader", "1 more line"), QT_TRANSLATE_N_NOOP("reader", "%n more lines"),
                       count);
    if (count == 0)
        return headings > 0 ? words::countFor(text::BlockKind::FeedHeading, headings) : QString();
    return alike && only ? words::countFor(*only, count) : words::countFor(group, count);
}

// The furniture folded with the rest is counted too: nothing is hidden that is not counted.
QString labelOf(const Run &run, const QList<text::Block> &blocks)
{
    using enum text::Group;
    QStringList counts;
    for (const text::Group group : {Feed, Post, Notice, Furniture})
        counts.append(countOf(run.stretches, group, blocks));
    counts.removeAll(QString());
    QString all = counts.join(words(QT_TRANSLATE_NOOP("reader", ", ")));
    if (run.place != Run::Place::Before || counts.size() < 2)
        return all;
    return words(QT_TRANSLATE_NOOP("reader", "Before the story: %1")).arg(all);
}

// Of many groups at once, or of all that stands below the story, the first words would tell nothing.
QString hintOf(const Run &run, const Content &content)
{
    if (run.stretches.size() > 1)
        return {};
    const auto &blocks = content.analysis.blocks;
    const auto first = blocks.begin() + run.stretches.first().first;
    const auto end = blocks.begin() + run.stretches.first().end;
    const auto heading =
        std::find_if(first, end, [](const text::Block &block) { return block.kind == text::BlockKind::FeedHeading; });
    const text::Span span = (heading != end ? heading : first)->span;
    if (!text::fits(span, content.document.body))
        return {};
    return shortened(text::slice(content.document.body, span).left(HintLength * 2).toString(), HintLength);
}

QString rulingOf(const Run &run, const QList<text::Block> &blocks)
{
    int all = 0, corrected = 0;
    QString ruling;
    for (const Stretch &stretch : run.stretches) {
        for (qsizetype i = stretch.first; i < stretch.end; ++i) {
            ++all;
            if (!text::isCorrected(blocks[i]))
                continue;
            ++corrected;
            ruling = blocks[i].reason;
        }
    }
    if (corrected == 0 || corrected == all)
        return ruling;
    return words(QT_TRANSLATE_NOOP("reader", "%1 of them %2")).arg(QLocale().toString(corrected), ruling);
}

bool isSlight(const Run &run, const Content &content)
{
    const Stretch &only = run.stretches.first();
    if (run.place != Run::Place::Within || run.stretches.size() > 1 || only.group != text::Group::Notice)
        return false;
    const auto &blocks = content.analysis.blocks;
    return hasStory(blocks) &&
           std::all_of(blocks.begin() + only.first, blocks.begin() + only.end,
                       [](const auto &block) { return block.span.size() <= HintLength && !text::isCorrected(block); });
}

QString speakerOf(const text::Quote &quote)
{
    if (!quote.speaker || (quote.speaker->entity < 0 && words::isPronoun(quote.speaker->name)))
        return {};
    const QString name = shortened(quote.speaker->name, SpeakerLength);
    return quote.confidence < text::Doubtful ? words(QT_TRANSLATE_NOOP("reader", "%1\u00a0?")).arg(name) : name;
}

} // namespace reader::facts
