#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace widgets {

// The analyst's note on one article: plain text, bare letters type. Nothing typed is ever thrown away: it is handed
// over after a short rest, when focus leaves, and on closing (Esc or Ctrl+Enter).
class NoteEditor final : public QFrame
{
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);

    void edit(const QString &title, const QString &note); // hands over what stood here before
    void flush();                                         // hands over now what was not handed over yet
    QString note() const;

signals:
    void noteChanged(const QString &note); // to be kept
    void closeRequested();                 // after the last noteChanged

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QPlainTextEdit *m_edit = nullptr;
    QTimer m_rest;
    QString m_kept;
};

} // namespace widgets
