#pragma once

#include "widgets/legend_item.h"

#include <QList>
#include <QStringList>
#include <QWidget>

namespace widgets {

class LegendChip;

// A quiet row of the marks in this article, each a switch that shows or hides its kind. Tab comes to the row, the
// arrows go along it, Space and Enter switch; a click does too. What is off stands without its line and struck out. GUI
// thread.
class Legend final : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

    void setItems(const QList<LegendItem> &items); // the focus stays on its item where that is still there
    void setHidden(const QStringList &words);      // "marks": all of them; emits nothing
    void focusFirst();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void switched(const QString &word, bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isShown(const QString &word) const;
    int arrange(int width, bool move) const; // the height it takes
    bool moveFocus(LegendChip *from, int key);
    qsizetype reachedBy(int key, qsizetype from) const;
    qsizetype inNextRow(qsizetype from, int by) const;

    QList<LegendChip *> m_chips; // by Qt parent
    QStringList m_hidden;
};

} // namespace widgets
