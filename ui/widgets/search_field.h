#pragma once

#include <QLineEdit>
#include <QStringList>
#include <QTimer>

namespace widgets {

// A line to search in: searches shortly after the last letter and at once on Enter; Up and Down go through what was
// searched before; Esc clears, and on an empty field leaves.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    void setQuery(const QString &query);              // shows it without searching
    QStringList history() const { return m_history; } // the latest first, at most 50; for the settings
    void setHistory(const QStringList &history) { m_history = history; }
    void setResult(const QString &words); // "214 articles", quiet at the field's end

signals:
    void searchRequested(const QString &query); // trimmed; never twice the same in a row
    void leaveRequested();                      // Esc on an empty field, or Enter: focus should go to the list

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void remember();
    void recall(int step);

    QTimer m_rest;
    QString m_searched;
    QString m_result;
    QString m_draft; // what was typed before going through the history
    QStringList m_history;
    int m_at = -1; // place in the history, -1: the draft
};

} // namespace widgets
