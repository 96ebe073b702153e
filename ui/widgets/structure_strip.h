#pragma once

#include "text/block.h"

#include <QList>
#include <QWidget>

namespace widgets {

// A run of one group in the article, in the text's order.
struct StripPart
{
    text::Group group = text::Group::Story;
    qsizetype size = 0; // characters
    QString label;      // "Story", for the legend and screen readers
};

// How an article is made, as a bar in proportion to the text: story solid, the rest textured by group, and a mark below
// it where the reader stands. Its accessible description and tool tips say the shares in words. By keyboard, Left and
// Right go through the parts, Enter goes there.
class StructureStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StructureStrip(QWidget *parent = nullptr);

    void setParts(const QList<StripPart> &parts);
    double share(text::Group group) const; // 0..1 of all characters
    void setPlace(double place);           // 0..1 of all characters; below 0: none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void partClicked(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override; // tool tips

private:
    struct Patch
    {
        QRectF rect;
        text::Group group = text::Group::Story;
    };

    bool isCrowded() const; // more parts than could each be seen
    QList<QRectF> rects() const;
    QList<Patch> patches() const;
    void paintPlace(QPainter &painter, const QList<QRectF> &all) const;
    void sayPart();
    int partAt(const QPointF &place) const;
    QString describe(text::Group group) const;

    QList<StripPart> m_parts;
    qsizetype m_total = 0;
    double m_place = -1;
    int m_part = 0; // chosen by keyboard
};

} // namespace widgets
