#pragma once

#include "widgets/legend_item.h"

#include <QAbstractButton>

namespace widgets {

// A kind of mark in the legend, as a switch: its shape and its name on the line that the page draws under it; off, the
// name is struck out and has no line. GUI thread.
class LegendChip final : public QAbstractButton
{
public:
    explicit LegendChip(QWidget *parent);

    const LegendItem &item() const { return m_item; }
    void setItem(const LegendItem &item);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString count() const;
    void paintShape(QPainter &painter, int baseline, const QColor &ink) const;
    void paintShown(QPainter &painter, QPoint at, int width) const;
    void paintHidden(QPainter &painter, QPoint at) const;

    LegendItem m_item;
};

} // namespace widgets
