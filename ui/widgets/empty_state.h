#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace widgets {

// Something to do next.
struct Hint
{
    QString id;
    QString keys; // "Ctrl+O"
    QString what; // "Open a folder of articles"
};

// What stands where nothing is: why it is empty, and what to do next with the keys that do it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void show(const QString &title, const QString &text, const QList<Hint> &hints);
    using QWidget::show;

signals:
    void activated(const QString &id); // a hint was clicked, or pressed with Space or Enter

private:
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QGridLayout *m_hints = nullptr;
    QList<QWidget *> m_rows;
};

} // namespace widgets
