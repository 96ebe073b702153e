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

// How an article is made, as a thin bar in proportion to the text: story solid, the rest textured by group. Its
// accessible description and tool tips say the shares in words.
class StructureStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit StructureStrip(QWidget *parent = nullptr);

    void setParts(const QList<StripPart> &parts);
    double share(text::Group group) const; // 0..1 of all characters

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void partClicked(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override; // tool tips

private:
    QList<QRectF> rects() const;
    int partAt(const QPointF &place) const;
    QString describe(text::Group group) const;

    QList<StripPart> m_parts;
    qsizetype m_total = 0;
};

} // namespace widgets
