#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace widgets {

// The bottom line's import: how far, which file, pause and cancel; afterwards what came of it. Hidden while there is
// none.
class ImportBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportBar(QWidget *parent = nullptr);

    // total 0: the folder is still being walked, its size is not known.
    void setProgress(int done, int total, const QString &path);
    void setPaused(bool paused);
    void finish(const QString &summary); // shown with a button for the report until dismissed or the next import
    void dismiss();
    bool isPaused() const { return m_paused; }

signals:
    void pauseRequested(bool pause);
    void cancelRequested();
    void reportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPath();

    QProgressBar *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_file = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_cancel = nullptr;
    QToolButton *m_report = nullptr;
    QString m_path;
    bool m_paused = false;
    bool m_running = false;
};

} // namespace widgets
