#pragma once

#include "store/types.h"
#include "window/exportdialog.h"

#include <QObject>
#include <QPointer>

namespace press {
class Press;
}

namespace window {

class Session;

// From the briefing to a file: asks what and where, gathers exactly the briefing's articles, and has them printed, or
// written off the GUI thread.
class Exports final : public QObject
{
    Q_OBJECT
public:
    // The press prints for one session at a time and outlives this.
    Exports(Session &session, press::Press &press, QWidget &window);
    ~Exports() override;

    void start();

signals:
    void told(const QString &words);
    void failed(const QString &why);

private:
    void ask(const QList<store::ArticleId> &articles, const store::BriefingHead &head);
    void carryOut(const QList<store::ArticleId> &articles, const ExportWish &wish);
    void produce(const QList<store::Article> &articles, const ExportWish &wish);
    void connectPress();
    void finish(const QString &words);
    void fail(const QString &why);

    Session &m_session;
    press::Press &m_press;
    QWidget &m_window;
    QPointer<ExportDialog> m_dialog;
    bool m_printing = false;
};

} // namespace window
