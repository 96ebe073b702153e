#include "press/furniture.h"

#include "briefing/digest.h"
#include "briefing/marking.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace press {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double dot = 72.0 / dotsPerInch; // points
constexpr double markingSize = 12;         // points; what the TLP standard asks for
constexpr double smallest = 5;
constexpr double small = 7.5;

QFont fontOf(double points, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Naskh Arabic"),
                           QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans Hebrew")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// Draws the furniture of one page after another. Everything in dots.
class Furnisher final
{
public:
    Furnisher(QPainter &painter, const briefing::Briefing &briefing, const Sheet &sheet)
        : m_painter(painter),
          m_marking(briefing::markingFor(briefing.marking)),
          m_title(briefing.title.simplified()),
          m_date(briefing::dateWords(briefing.date)),
          m_left(sheet.left / dot),
          m_width((sheet.size.width() - sheet.left - sheet.right) / dot)
    {
        // Half way between the paper's edge and the text, a little nearer to the text.
        m_header = sheet.top * 0.55 / dot;
        m_footer = (sheet.size.height() - sheet.bottom * 0.5) / dot;
        // The longest footer decides, so that the marking has one size on all pages.
        fitMarking(m_width - metrics(fontOf(small, QFont::Normal)).horizontalAdvance(pageWords(99999, 99999)) -
                   8 / dot);
    }

    void drawPage(int page, int pages)
    {
        drawMarking(m_header);
        drawMarking(m_footer);
        const QFont font = fontOf(small, QFont::Normal);
        const double room = m_width - m_markingWidth - 8 / dot;
        if (page > 1)
            drawLeft(font, metrics(font).elidedText(m_title, Qt::ElideRight, room), m_header, room);
        drawLeft(font, pageWords(page, pages), m_footer, room);
        m_painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 0.4 / dot));
        m_painter.drawLine(QPointF(m_left, m_header + 11 / dot), QPointF(m_left + m_width, m_header + 11 / dot));
        m_painter.drawLine(QPointF(m_left, m_footer - 11 / dot), QPointF(m_left + m_width, m_footer - 11 / dot));
    }

private:
    QFontMetricsF metrics(const QFont &font) const { return QFontMetricsF(font, m_painter.device()); }

    QString pageWords(int page, int pages) const
    {
        return QCoreApplication::translate("Briefing", "Page %1 of %2").arg(page).arg(pages) + u"   ·   " + m_date;
    }

    // A marking is never cut: where it is too wide it gets smaller.
    void fitMarking(double room)
    {
        for (m_points = markingSize; m_points > smallest; m_points -= 0.5)
            if (metrics(fontOf(m_points, QFont::Bold)).horizontalAdvance(m_marking.label) + padding() * 2 <= room)
                break;
        m_markingWidth =
            m_marking.label.isEmpty()
                ? 0
                : metrics(fontOf(m_points, QFont::Bold)).horizontalAdvance(m_marking.label) + padding() * 2;
    }

    double padding() const { return m_marking.tlp ? 4 / dot : 0; }

    void drawMarking(double middle)
    {
        if (m_marking.label.isEmpty())
            return;
        const double height = (m_points + 5) / dot;
        const QRectF box(m_left + m_width - m_markingWidth, middle - height / 2, m_markingWidth, height);
        if (m_marking.tlp)
            m_painter.fillRect(box, Qt::black);
        m_painter.setFont(fontOf(m_points, QFont::Bold));
        m_painter.setPen(m_marking.tlp ? QColor::fromRgb(*m_marking.tlp) : QColor(Qt::black));
        m_painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, m_marking.label);
    }

    void drawLeft(const QFont &font, const QString &words, double middle, double room)
    {
        m_painter.setFont(font);
        m_painter.setPen(QColor(0x44, 0x44, 0x44));
        m_painter.drawText(QRectF(m_left, middle - 8 / dot, room, 16 / dot),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, words);
    }

    QPainter &m_painter;
    briefing::Marking m_marking;
    QString m_title, m_date;
    double m_left, m_width;
    double m_header = 0, m_footer = 0;
    double m_points = markingSize;
    double m_markingWidth = 0;
};

} // namespace

QByteArray furniture(const briefing::Briefing &briefing, const Sheet &sheet, int pages)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter writer(&out);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(sheet.size, QPageSize::Point, {}, QPageSize::ExactMatch),
                                     QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Point));
    QPainter painter(&writer);
    painter.setLayoutDirection(Qt::LeftToRight);
    Furnisher furnisher(painter, briefing, sheet);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        furnisher.drawPage(page, pages);
    }
    painter.end();
    return out.data();
}

} // namespace press
