#pragma once

#include <QFrame>
#include <QList>
#include <QPointer>

class QLabel;
class QScrollArea;

namespace widgets {

struct KeyLine
{
    QString keys; // as KeyCaps takes them
    QString what;
};

struct KeyGroup
{
    QString title;
    QList<KeyLine> lines;
};

// The map of keys for where the analyst is (?), in as many columns as fit. Any key closes it, except those that scroll.
class KeyOverlay final : public QFrame
{
    Q_OBJECT
public:
    explicit KeyOverlay(QWidget *parent);

    void open(const QString &title, const QList<KeyGroup> &groups);
    void dismiss(); // focus returns to where it was

signals:
    void dismissed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    QWidget *columnsFor(int count) const;
    std::pair<QWidget *, int> contentFor(int columns, int width) const;

    QString m_title;
    QList<KeyGroup> m_groups;
    QLabel *m_heading = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace widgets
