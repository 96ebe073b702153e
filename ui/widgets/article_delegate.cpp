#include "widgets/article_delegate.h"

#include "widgets/glyphs.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QDate>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>

namespace widgets {

namespace {

constexpr int Gutter = 22; // left of the words: the mark of what is unread
constexpr int Edge = 12;   // right of the words
constexpr int Top = 9;
constexpr int Between = 10; // two badges
constexpr int WordsAMinute = 230;
constexpr int TitleLines = 2;
constexpr int TextLines = 3; // headline and the story's first words share these

QString dayOf(const QDate &date)
{
    if (!date.isValid())
        return {};
    const bool isThisYear = date.year() == QDate::currentDate().year();
    return QLocale().toString(date, isThisYear ? ArticleDelegate::tr("d MMM", "date format, this year")
                                               : ArticleDelegate::tr("d MMM yyyy", "date format, other years"));
}

QString desktopLanguage()
{
    const QLocale::Language language = QLocale().language();
    return QLocale::languageToCode(language == QLocale::C ? QLocale::English : language);
}

QString readingTime(int words)
{
    if (words <= 0)
        return {};
    return words < WordsAMinute ? ArticleDelegate::tr("< 1 min")
                                : ArticleDelegate::tr("%1 min").arg(qRound(double(words) / WordsAMinute));
}

} // namespace

// Where the lines of a row stand, the same in every row, and what they are drawn with.
struct ArticleDelegate::Frame
{
    Frame(const QStyleOptionViewItem &option, const QRect &row)
        : font(option.font),
          smallFont(scaled(option.font, 0.88)),
          normal(font),
          small(smallFont),
          palette(option.palette),
          scheme(schemeOf(option.palette)),
          text(palette.color(QPalette::Text)),
          quiet(secondaryText(palette)),
          left(row.left() + Gutter),
          right(row.right() - Edge)
    {
        head = row.top() + Top + small.ascent();
        words = row.top() + Top + small.height() + 3 + normal.ascent();
        badges = words + (TextLines - 1) * normal.lineSpacing() + normal.descent() + 6 + small.ascent();
        height = badges + small.descent() + Top + 1 - row.top();
    }

    // A glyph as high as small capitals, standing on the baseline.
    QRectF glyphAt(int x, int baseline) const
    {
        const double size = std::round(small.ascent() * 0.98);
        return {double(x), baseline - size + std::round(small.descent() * 0.4), size, size};
    }

    QFont font, smallFont;
    QFontMetrics normal, small;
    QPalette palette;
    Scheme scheme;
    QColor text, quiet;
    int left, right;
    int head, words, badges; // baselines
    int height;
};

ArticleDelegate::ArticleDelegate(const ArticleRoles &roles, QObject *parent)
    : QStyledItemDelegate(parent), m_roles(roles), m_homeLanguage(desktopLanguage())
{
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, Frame(option, {}).height};
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Frame frame(option, option.rect);
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight);
    painter->setClipRect(option.rect);
    paintGround(*painter, option);
    painter->fillRect(QRect(frame.left, option.rect.bottom(), option.rect.right() - frame.left + 1, 1),
                      hairline(option.palette));
    if (!index.data(m_roles.title).isValid()) {
        paintPlaceholder(*painter, frame);
    } else {
        paintHead(*painter, frame, index);
        paintText(*painter, frame, index);
        paintBadges(*painter, frame, index);
    }
    painter->restore();
}

void ArticleDelegate::paintHead(QPainter &painter, const Frame &frame, const QModelIndex &index) const
{
    painter.setFont(frame.smallFont);
    int right = frame.right;
    const auto mark = [&](int role, Glyph glyph, const QColor &ink) {
        if (!index.data(role).toBool())
            return;
        const QRectF box = frame.glyphAt(0, frame.head);
        right -= int(box.width());
        paintGlyph(painter, glyph, box.translated(right, 0), ink);
        right -= 6;
    };
    mark(m_roles.inBriefing, Glyph::Briefing, frame.palette.color(QPalette::Link));
    mark(m_roles.starred, Glyph::Star, star(frame.scheme));
    mark(m_roles.hasNote, Glyph::Note, frame.quiet);
    mark(m_roles.missing, Glyph::Missing, warning(frame.scheme));

    QStringList origin{isolated(index.data(m_roles.source).toString()), dayOf(index.data(m_roles.date).toDate())};
    origin.removeAll(QString());
    painter.setPen(frame.quiet);
    const QString words =
        frame.small.elidedText(origin.join(QStringLiteral("  ·  ")), Qt::ElideRight, right - frame.left);
    painter.drawText(QPoint(frame.left, frame.head), words);

    if (!index.data(m_roles.read).toBool()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(frame.palette.color(QPalette::Link));
        const double radius = 3.5;
        const double middle = frame.head - frame.small.xHeight() / 2.0;
        painter.drawEllipse(QPointF(frame.left - 10, middle), radius, radius);
    }
}

void ArticleDelegate::paintText(QPainter &painter, const Frame &frame, const QModelIndex &index) const
{
    const bool isRead = index.data(m_roles.read).toBool();
    const QFont titleFont = scaled(frame.font, 1.0, isRead ? QFont::Normal : QFont::DemiBold);
    const int width = frame.right - frame.left;
    const QStringList title = wrap(index.data(m_roles.title).toString(), titleFont, width, TitleLines);
    int baseline = frame.words;
    painter.setFont(titleFont);
    painter.setPen(frame.text);
    for (const QString &line : title) {
        paintLine(painter, frame.left, frame.right, baseline, line);
        baseline += frame.normal.lineSpacing();
    }
    const QFont snippetFont = scaled(frame.font, 0.92);
    const QString snippet = index.data(m_roles.snippet).toString();
    painter.setFont(snippetFont);
    painter.setPen(frame.quiet);
    for (const QString &line : wrap(snippet, snippetFont, width, TextLines - int(title.size()))) {
        paintLine(painter, frame.left, frame.right, baseline, line);
        baseline += frame.normal.lineSpacing();
    }
}

void ArticleDelegate::paintBadges(QPainter &painter, const Frame &frame, const QModelIndex &index) const
{
    painter.setFont(frame.smallFont);
    painter.setPen(frame.quiet);
    const QString time = readingTime(index.data(m_roles.words).toInt());
    const int right = frame.right - frame.small.horizontalAdvance(time);
    painter.drawText(QPoint(right, frame.badges), time);

    int x = frame.left;
    const auto chip = [&](const QString &word, const QColor &ink) {
        if (word.isEmpty() || x + chipWidth(word, frame.smallFont) > right - Between)
            return;
        x += paintChip(painter, x, frame.badges, word, ink) + Between - 2;
    };
    const QString language = index.data(m_roles.language).toString();
    chip(index.data(m_roles.pileName).toString(), frame.text);
    if (language != m_homeLanguage)
        chip(language.toUpper(), frame.quiet);
    const std::array<std::pair<int, text::Group>, 3> counts{{{m_roles.feedItems, text::Group::Feed},
                                                             {m_roles.posts, text::Group::Post},
                                                             {m_roles.notices, text::Group::Notice}}};
    for (const auto &[role, group] : counts) {
        const int count = index.data(role).toInt();
        const QString number = QLocale().toString(count);
        const QRectF box = frame.glyphAt(x, frame.badges);
        const int width = int(box.width()) + 4 + frame.small.horizontalAdvance(number);
        if (count == 0 || x + width > right - Between)
            continue;
        paintGlyph(painter, glyphFor(group), box, swatch(group, frame.scheme).ink);
        painter.setPen(frame.quiet);
        painter.drawText(QPoint(x + int(box.width()) + 4, frame.badges), number);
        x += width + Between;
    }
    for (const QString &label : index.data(m_roles.labels).toStringList())
        chip(label, frame.palette.color(QPalette::Link));
}

// The shape of a row to come, so that a fast scroll does not flash.
void ArticleDelegate::paintPlaceholder(QPainter &painter, const Frame &frame)
{
    const QColor ground = hairline(frame.palette);
    const auto bar = [&](int baseline, const QFontMetrics &metrics, double share) {
        const int height = metrics.xHeight();
        painter.fillRect(QRect(frame.left, baseline - height, int((frame.right - frame.left) * share), height), ground);
    };
    bar(frame.head, frame.small, 0.35);
    bar(frame.words, frame.normal, 0.9);
    bar(frame.words + frame.normal.lineSpacing(), frame.normal, 0.6);
}

} // namespace widgets
