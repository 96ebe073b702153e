#include "briefing/digest.h"

#include "briefing/wording.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace briefing {

namespace {

constexpr std::array shownKinds{text::MentionKind::Person, text::MentionKind::Organisation, text::MentionKind::Place};

bool isMarked(text::MentionKind kind)
{
    return kind == text::MentionKind::Person || kind == text::MentionKind::Organisation;
}

// A path from outside the opened folder names the analyst's home; what is handed on shows the file's name only.
QString shownPath(const QString &path)
{
    return path.startsWith(u'/') || path.startsWith(u"../") ? path.sliced(path.lastIndexOf(u'/') + 1) : path;
}

bool holdsEntity(const text::Analysis &analysis, int entity)
{
    return 0 <= entity && entity < analysis.entities.size();
}

void countLeftOut(LeftOut &leftOut, const text::Block &block)
{
    switch (block.group()) {
    case text::Group::Feed:
        leftOut.feedItems += block.kind == text::BlockKind::FeedItem;
        break;
    case text::Group::Post:
        ++leftOut.posts;
        break;
    case text::Group::Notice:
        ++leftOut.notices;
        break;
    case text::Group::Furniture:
        leftOut.captions += block.kind == text::BlockKind::Caption || block.kind == text::BlockKind::Credit;
        break;
    case text::Group::Story:
        break;
    }
}

// The first mention of each entity in the block: enough to find it on the page.
QList<Mark> marksIn(const text::Analysis &analysis, text::Span block)
{
    QList<Mark> marks;
    auto mention = std::lower_bound(analysis.mentions.begin(), analysis.mentions.end(), block.begin,
                                    [](const text::Mention &m, qsizetype at) { return m.span.begin < at; });
    for (; mention != analysis.mentions.end() && mention->span.begin < block.end; ++mention) {
        const bool known =
            std::any_of(marks.begin(), marks.end(), [&](const Mark &mark) { return mark.entity == mention->entity; });
        const bool clear = marks.isEmpty() || marks.last().span.end <= mention->span.begin - block.begin;
        if (isMarked(mention->kind) && block.contains(mention->span) && holdsEntity(analysis, mention->entity) &&
            !known && clear)
            marks.append({{mention->span.begin - block.begin, mention->span.end - block.begin}, mention->entity});
    }
    return marks;
}

// Story blocks that become passages; -1 in numbers where a block does not.
void readBlocks(const store::Article &article, Digest &digest, QList<int> &numbers)
{
    const QString &body = article.document.body;
    int number = 0;
    bool headlineSeen = false;
    for (const text::Block &block : article.analysis.blocks) {
        countLeftOut(digest.leftOut, block);
        numbers.append(-1);
        const QString words = text::slice(body, block.span).toString();
        if (block.kind == text::BlockKind::Byline)
            digest.byline = digest.byline.isEmpty() ? words.simplified() : digest.byline + u" · " + words.simplified();
        if (block.group() != text::Group::Story)
            continue;
        if (block.kind == text::BlockKind::Headline && !headlineSeen && words.simplified() == digest.headline) {
            headlineSeen = true;
            numbers.last() = 0;
            continue;
        }
        numbers.last() = ++number;
        const QString language = block.language == digest.language ? QString() : block.language;
        digest.passages.append({block.kind, number, words, language, marksIn(article.analysis, block.span)});
    }
}

QString wordsOf(const text::Quote &quote, const QString &body)
{
    QStringList pieces;
    for (const text::Span piece : quote.pieces)
        pieces.append(text::slice(body, piece).toString().simplified());
    return pieces.join(u" … ");
}

void readQuotes(const store::Article &article, const QList<int> &numbers, Digest &digest)
{
    const text::Analysis &analysis = article.analysis;
    for (const text::Quote &quote : analysis.quotes) {
        const qsizetype block = text::blockAt(analysis.blocks, quote.span().begin);
        if (block < 0 || numbers.at(block) < 0)
            continue;
        Saying saying;
        saying.words = wordsOf(quote, article.document.body);
        saying.passage = numbers.at(block);
        saying.kind = quote.kind;
        if (quote.speaker) {
            saying.speaker = quote.speaker->name.simplified();
            saying.key = saying.speaker;
            if (holdsEntity(analysis, quote.speaker->entity)) {
                const text::Entity &entity = analysis.entities.at(quote.speaker->entity);
                saying.role = entity.role;
                saying.key = entity.key.isEmpty() ? entity.name : entity.key;
            }
        }
        digest.sayings.append(saying);
    }
}

void readNames(const text::Analysis &analysis, const QList<int> &numbers, Digest &digest)
{
    QList<int> counts(analysis.entities.size(), 0);
    for (const text::Mention &mention : analysis.mentions) {
        const qsizetype block = text::blockAt(analysis.blocks, mention.span.begin);
        if (block >= 0 && numbers.at(block) >= 0 && holdsEntity(analysis, mention.entity))
            ++counts[mention.entity];
    }
    for (const text::MentionKind kind : shownKinds) {
        QList<int> found;
        for (int i = 0; i < analysis.entities.size(); ++i)
            if (analysis.entities.at(i).kind == kind && counts.at(i) > 0)
                found.append(i);
        std::stable_sort(found.begin(), found.end(), [&](int a, int b) { return counts.at(a) > counts.at(b); });
        Names names{kind, {}};
        for (const int entity : found)
            if (!names.names.contains(analysis.entities.at(entity).name))
                names.names.append(analysis.entities.at(entity).name);
        if (!names.names.isEmpty())
            digest.names.append(names);
    }
}

} // namespace

Digest digestOf(const store::Article &article)
{
    const text::Analysis &analysis = article.analysis;
    Digest digest;
    digest.headline = headlineOf(article);
    digest.source = article.document.provenance.source.simplified();
    digest.path = shownPath(article.document.provenance.path);
    digest.language = analysis.language;
    digest.date = analysis.date;
    digest.words = analysis.words;
    digest.sha256 = QString::fromLatin1(article.document.provenance.sha256.left(8).toHex());
    digest.note = article.row.state.note.trimmed();
    QList<int> numbers;
    readBlocks(article, digest, numbers);
    readQuotes(article, numbers, digest);
    readNames(analysis, numbers, digest);
    return digest;
}

QString describe(const LeftOut &leftOut)
{
    QStringList parts;
    const auto add = [&](int count, const QString &one, const QString &many) {
        if (count > 0)
            parts.append(QString::number(count) + u' ' + (count == 1 ? one : many));
    };
    add(leftOut.feedItems, Wording::tr("feed item"), Wording::tr("feed items"));
    add(leftOut.posts, Wording::tr("post"), Wording::tr("posts"));
    add(leftOut.notices, Wording::tr("notice"), Wording::tr("notices"));
    add(leftOut.captions, Wording::tr("caption"), Wording::tr("captions"));
    return parts.join(u", ");
}

QString headingFor(text::MentionKind kind)
{
    switch (kind) {
    case text::MentionKind::Person:
        return Wording::tr("People");
    case text::MentionKind::Organisation:
        return Wording::tr("Organisations");
    default:
        return Wording::tr("Places");
    }
}

QStringList sourceLine(const Digest &digest)
{
    QStringList parts;
    if (!digest.source.isEmpty())
        parts.append(digest.source);
    if (digest.date.isValid())
        parts.append(dateWords(digest.date));
    if (!digest.language.isEmpty())
        parts.append(languageWords(digest.language));
    parts.append(numberWords(digest.words) + u' ' + (digest.words == 1 ? Wording::tr("word") : Wording::tr("words")));
    return parts;
}

QString numberWords(int number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

QString dateWords(QDate date)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString languageWords(const QString &code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage || language == QLocale::C ? code : QLocale::languageToString(language);
}

bool isRightToLeft(const QString &code)
{
    static const QStringList codes{QStringLiteral("ar"), QStringLiteral("he"), QStringLiteral("iw"),
                                   QStringLiteral("fa"), QStringLiteral("ur"), QStringLiteral("ps"),
                                   QStringLiteral("yi"), QStringLiteral("dv"), QStringLiteral("sd"),
                                   QStringLiteral("ug"), QStringLiteral("ckb")};
    return codes.contains(code);
}

} // namespace briefing
