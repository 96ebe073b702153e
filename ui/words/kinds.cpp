#include "words/kinds.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Words)
};

QString counted(int count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(QLocale().toString(count));
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
        return Words::tr("Legal notice");
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
        QT_TRANSLATE_NOOP("words::Words", "Person"),   QT_TRANSLATE_NOOP("words::Words", "Organisation"),
        QT_TRANSLATE_NOOP("words::Words", "Place"),    QT_TRANSLATE_NOOP("words::Words", "Nationality"),
        QT_TRANSLATE_NOOP("words::Words", "Event"),    QT_TRANSLATE_NOOP("words::Words", "Work or law"),
        QT_TRANSLATE_NOOP("words::Words", "Product"),  QT_TRANSLATE_NOOP("words::Words", "Role"),
        QT_TRANSLATE_NOOP("words::Words", "Date"),     QT_TRANSLATE_NOOP("words::Words", "Money"),
        QT_TRANSLATE_NOOP("words::Words", "Quantity"), QT_TRANSLATE_NOOP("words::Words", "Handle"),
        QT_TRANSLATE_NOOP("words::Words", "Hashtag"),  QT_TRANSLATE_NOOP("words::Words", "Link")};
    return Words::tr(names.at(std::size_t(kind)));
}

QString nounFor(text::MentionKind kind)
{
    static const std::array<const char *, text::MentionKindCount> names{
        QT_TRANSLATE_NOOP("words::Words", "person"),   QT_TRANSLATE_NOOP("words::Words", "organisation"),
        QT_TRANSLATE_NOOP("words::Words", "place"),    QT_TRANSLATE_NOOP("words::Words", "nationality"),
        QT_TRANSLATE_NOOP("words::Words", "event"),    QT_TRANSLATE_NOOP("words::Words", "work or law"),
        QT_TRANSLATE_NOOP("words::Words", "product"),  QT_TRANSLATE_NOOP("words::Words", "role"),
        QT_TRANSLATE_NOOP("words::Words", "date"),     QT_TRANSLATE_NOOP("words::Words", "money"),
        QT_TRANSLATE_NOOP("words::Words", "quantity"), QT_TRANSLATE_NOOP("words::Words", "handle"),
        QT_TRANSLATE_NOOP("words::Words", "hashtag"),  QT_TRANSLATE_NOOP("words::Words", "link")};
    return Words::tr(names.at(std::size_t(kind)));
}

QString pluralFor(text::MentionKind kind)
{
    static const std::array<const char *, text::MentionKindCount> names{
        QT_TRANSLATE_NOOP("words::Words", "People"),     QT_TRANSLATE_NOOP("words::Words", "Organisations"),
        QT_TRANSLATE_NOOP("words::Words", "Places"),     QT_TRANSLATE_NOOP("words::Words", "Nationalities"),
        QT_TRANSLATE_NOOP("words::Words", "Events"),     QT_TRANSLATE_NOOP("words::Words", "Works and laws"),
        QT_TRANSLATE_NOOP("words::Words", "Products"),   QT_TRANSLATE_NOOP("words::Words", "Roles"),
        QT_TRANSLATE_NOOP("words::Words", "Dates"),      QT_TRANSLATE_NOOP("words::Words", "Money"),
        QT_TRANSLATE_NOOP("words::Words", "Quantities"), QT_TRANSLATE_NOOP("words::Words", "Handles"),
        QT_TRANSLATE_NOOP("words::Words", "Hashtags"),   QT_TRANSLATE_NOOP("words::Words", "Links")};
    return Words::tr(names.at(std::size_t(kind)));
}

QString pluralFor(text::BlockKind kind)
{
    switch (kind) {
    case text::BlockKind::Promo:
        return Words::tr("Promos");
    case text::BlockKind::Legal:
        return Words::tr("Legal notices");
    case text::BlockKind::Comment:
        return Words::tr("Comments");
    case text::BlockKind::Advertisement:
        return Words::tr("Advertisements");
    default:
        return labelFor(kind);
    }
}

QString countFor(text::BlockKind kind, int blocks)
{
    switch (kind) {
    case text::BlockKind::Byline:
        return counted(blocks, Words::tr("1 byline"), Words::tr("%1 bylines"));
    case text::BlockKind::DateStamp:
        return counted(blocks, Words::tr("1 date"), Words::tr("%1 dates"));
    case text::BlockKind::Caption:
        return counted(blocks, Words::tr("1 caption"), Words::tr("%1 captions"));
    case text::BlockKind::Credit:
        return counted(blocks, Words::tr("1 credit"), Words::tr("%1 credits"));
    case text::BlockKind::FeedHeading:
        return counted(blocks, Words::tr("1 feed heading"), Words::tr("%1 feed headings"));
    case text::BlockKind::Promo:
        return counted(blocks, Words::tr("1 promo"), Words::tr("%1 promos"));
    case text::BlockKind::Legal:
        return counted(blocks, Words::tr("1 legal notice"), Words::tr("%1 legal notices"));
    case text::BlockKind::Navigation:
        return counted(blocks, Words::tr("1 navigation line"), Words::tr("%1 navigation lines"));
    case text::BlockKind::Bio:
        return counted(blocks, Words::tr("1 line about the author"), Words::tr("%1 lines about the author"));
    case text::BlockKind::Comment:
        return counted(blocks, Words::tr("1 comment"), Words::tr("%1 comments"));
    case text::BlockKind::Advertisement:
        return counted(blocks, Words::tr("1 advertisement"), Words::tr("%1 advertisements"));
    default:
        return countFor(text::groupOf(kind), blocks);
    }
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

} // namespace words
