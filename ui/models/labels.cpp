#include "models/labels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(models::Words)
};

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate();
}

// The nearest start of a word at or after from, if one comes before limit.
qsizetype wordStart(QStringView text, qsizetype from, qsizetype limit)
{
    if (from <= 0)
        return from;
    for (qsizetype at = from; at < limit; ++at) {
        if (text.at(at - 1).isSpace())
            return at;
    }
    return splitsPair(text, from) ? from + 1 : from;
}

qsizetype wordEnd(QStringView text, qsizetype from, qsizetype limit)
{
    if (from >= text.size())
        return text.size();
    for (qsizetype at = from; at > limit; --at) {
        if (text.at(at).isSpace())
            return at;
    }
    return splitsPair(text, from) ? from - 1 : from;
}

} // namespace

QString labelFor(text::BlockKind kind)
{
    switch (kind) {
    case text::BlockKind::Headline:
        return Words::tr("Headline");
    case text::BlockKind::Standfirst:
        return Words::tr("Standfirst");
    case text::BlockKind::Subheading:
        return Words::tr("Subheading");
    case text::BlockKind::Paragraph:
        return Words::tr("Paragraph");
    case text::BlockKind::ListItem:
        return Words::tr("List item");
    case text::BlockKind::Byline:
        return Words::tr("Byline");
    case text::BlockKind::DateStamp:
        return Words::tr("Date");
    case text::BlockKind::Caption:
        return Words::tr("Caption");
    case text::BlockKind::Credit:
        return Words::tr("Credit");
    case text::BlockKind::FeedHeading:
        return Words::tr("Feed heading");
    case text::BlockKind::FeedItem:
        return Words::tr("Feed item");
    case text::BlockKind::Post:
        return Words::tr("Post");
    case text::BlockKind::Promo:
        return Words::tr("Promo");
    case text::BlockKind::Legal:
        return Words::tr("Legal");
    case text::BlockKind::Navigation:
        return Words::tr("Navigation");
    case text::BlockKind::Bio:
        return Words::tr("About the author");
    case text::BlockKind::Comment:
        return Words::tr("Comment");
    case text::BlockKind::Advertisement:
        return Words::tr("Advertisement");
    }
    return {};
}

QString labelFor(text::Group group)
{
    switch (group) {
    case text::Group::Story:
        return Words::tr("Story");
    case text::Group::Furniture:
        return Words::tr("Furniture");
    case text::Group::Feed:
        return Words::tr("Feeds");
    case text::Group::Post:
        return Words::tr("Posts");
    case text::Group::Notice:
        return Words::tr("Notices");
    }
    return {};
}

QString labelFor(text::MentionKind kind)
{
    static const std::array<const char *, text::MentionKindCount> names{
        QT_TRANSLATE_NOOP("models::Words", "Person"),   QT_TRANSLATE_NOOP("models::Words", "Organisation"),
        QT_TRANSLATE_NOOP("models::Words", "Place"),    QT_TRANSLATE_NOOP("models::Words", "Nationality"),
        QT_TRANSLATE_NOOP("models::Words", "Event"),    QT_TRANSLATE_NOOP("models::Words", "Work or law"),
        QT_TRANSLATE_NOOP("models::Words", "Product"),  QT_TRANSLATE_NOOP("models::Words", "Role"),
        QT_TRANSLATE_NOOP("models::Words", "Date"),     QT_TRANSLATE_NOOP("models::Words", "Money"),
        QT_TRANSLATE_NOOP("models::Words", "Quantity"), QT_TRANSLATE_NOOP("models::Words", "Handle"),
        QT_TRANSLATE_NOOP("models::Words", "Hashtag"),  QT_TRANSLATE_NOOP("models::Words", "Link")};
    return Words::tr(names.at(std::size_t(kind)));
}

QString pluralFor(text::MentionKind kind)
{
    static const std::array<const char *, text::MentionKindCount> names{
        QT_TRANSLATE_NOOP("models::Words", "People"),     QT_TRANSLATE_NOOP("models::Words", "Organisations"),
        QT_TRANSLATE_NOOP("models::Words", "Places"),     QT_TRANSLATE_NOOP("models::Words", "Nationalities"),
        QT_TRANSLATE_NOOP("models::Words", "Events"),     QT_TRANSLATE_NOOP("models::Words", "Works and laws"),
        QT_TRANSLATE_NOOP("models::Words", "Products"),   QT_TRANSLATE_NOOP("models::Words", "Roles"),
        QT_TRANSLATE_NOOP("models::Words", "Dates"),      QT_TRANSLATE_NOOP("models::Words", "Money"),
        QT_TRANSLATE_NOOP("models::Words", "Quantities"), QT_TRANSLATE_NOOP("models::Words", "Handles"),
        QT_TRANSLATE_NOOP("models::Words", "Hashtags"),   QT_TRANSLATE_NOOP("models::Words", "Links")};
    return Words::tr(names.at(std::size_t(kind)));
}

QString countFor(text::Group group, int blocks)
{
    switch (group) {
    case text::Group::Story:
        return counted(blocks, Words::tr("1 story block"), Words::tr("%1 story blocks"));
    case text::Group::Furniture:
        return counted(blocks, Words::tr("1 byline, date or caption"), Words::tr("%1 bylines, dates and captions"));
    case text::Group::Feed:
        return counted(blocks, Words::tr("1 feed item"), Words::tr("%1 feed items"));
    case text::Group::Post:
        return counted(blocks, Words::tr("1 post"), Words::tr("%1 posts"));
    case text::Group::Notice:
        return counted(blocks, Words::tr("1 notice"), Words::tr("%1 notices"));
    }
    return {};
}

QString languageName(const QString &code)
{
    if (code.isEmpty())
        return {};
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage ? code : QLocale::languageToString(language);
}

QString percent(float confidence)
{
    return Words::tr("%1 %").arg(qRound(confidence * 100));
}

Snippet snippetAround(QStringView body, text::Span words, text::Span within, qsizetype margin)
{
    const qsizetype reach = std::max(within.begin, words.begin - margin);
    const qsizetype begin = reach > within.begin ? wordStart(body, reach, words.begin) : reach;
    const qsizetype limit = std::min(within.end, words.end + margin);
    const qsizetype end = limit < within.end ? wordEnd(body, limit, words.end) : limit;
    const QString before = body.sliced(begin, words.begin - begin).toString();
    const QString named = text::slice(body, words).toString().simplified();
    const QString after = body.sliced(words.end, end - words.end).toString();

    Snippet snippet;
    snippet.text = begin > within.begin ? QStringLiteral("… ") : QString();
    snippet.text += before.simplified();
    if (!before.isEmpty() && before.back().isSpace())
        snippet.text += u' ';
    snippet.at = snippet.text.size();
    snippet.length = named.size();
    snippet.text += named;
    if (!after.isEmpty() && after.front().isSpace())
        snippet.text += u' ';
    snippet.text += after.simplified();
    if (end < within.end)
        snippet.text += QStringLiteral(" …");
    return snippet;
}

QString oneLine(QStringView text, qsizetype length)
{
    QString line = text.left(4 * length).toString().simplified();
    if (line.size() <= length)
        return line;
    return line.left(wordEnd(line, length, length / 2)) + QStringLiteral("…");
}

} // namespace models
