#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QGridLayout;
class QLabel;

namespace widgets {

// One answer: by its key, by a click, or by the arrows and Enter.
struct Choice
{
    QString id;
    QChar key; // a letter or a digit, shown as a key cap
    QString what;
    QString detail;           // quiet, after it
    bool startsGroup = false; // a hair of room above
    bool current = false;     // what holds now: marked, and where the arrows start

    bool operator==(const Choice &) const = default;
};

// A question with a handful of answers, over the middle of the window: one key answers, Esc or any click beside it
// leaves all as it is. It never takes part in layouts and never blocks. GUI thread.
class ChoiceSheet final : public QFrame
{
    Q_OBJECT
public:
    explicit ChoiceSheet(QWidget *parent);

    void open(const QString &title, const QString &subtitle, const QList<Choice> &choices);
    void dismiss(); // focus returns to where it was

signals:
    void chosen(const QString &id); // after the sheet has closed
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void place();
    void setAt(int at);
    int choiceAt(QPoint place) const; // -1: none
    QRect rowRect(int choice) const;
    void choose(int at);

    QList<Choice> m_choices;
    QList<QLabel *> m_labels; // of the choices
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QGridLayout *m_rows = nullptr;
    QWidget *m_body = nullptr;
    int m_at = -1;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace widgets
