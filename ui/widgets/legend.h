#pragma once

#include "text/mention.h"
#include "widgets/glyphs.h"

#include <QList>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace widgets {

// One kind of mark: its shape, its line as the page draws it, its name and how many there are.
struct LegendItem
{
    QString word;                          // the owner's name for it, as in the settings
    QString name;                          // for people: "People"
    QString explanation;                   // for the tool tip and for those who listen
    int count = 0;                         // not shown where 0
    std::optional<text::MentionKind> kind; // none: of quotations
    bool tinted = false;                   // on the ground of a quotation
    Glyph glyph = Glyph::Quote;            // where there is no kind

    bool operator==(const LegendItem &) const = default;
};

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
    class Chip;

    bool isShown(const QString &word) const;
    int arrange(int width, bool move) const; // the height it takes
    bool moveFocus(Chip *from, int key);
    qsizetype inNextRow(qsizetype from, int by) const;

    QList<Chip *> m_chips; // by Qt parent
    QStringList m_hidden;
};

} // namespace widgets
