#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace panel {

// The chosen row in full: what it is, how sure the analysis is and why, and its whole text, which can be copied.
class Details final : public QWidget
{
    Q_OBJECT
public:
    explicit Details(QWidget *parent = nullptr);

    struct Content
    {
        QString title;     // "Feed item"
        QStringList facts; // "87 %", "Spanish", "line 5"
        QString text;
        QString reason;    // empty: none
        QString lead = {}; // where it leads, and by which key; empty: nowhere
    };
    void show(const Content &content);
    using QWidget::show;
    void clear(); // says what would stand here

private:
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_lead = nullptr;
};

} // namespace panel
