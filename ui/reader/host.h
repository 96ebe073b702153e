#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace reader {

class Bridge;
class Page;

// The page and its bridge, and their life: loads the page, starts it again when its renderer dies or it does not
// answer, leaves one that does so over and over alone, and says nothing to a page that does not listen yet.
class Host final : public QObject
{
    Q_OBJECT

public:
    explicit Host(QObject *parent);
    ~Host() override;

    Bridge &bridge() { return *m_bridge; }
    Page &page() { return *m_page; }
    bool listens() const { return m_listens; }
    bool hasGivenUp() const;

    void send(const char *what, QJsonObject values = {}); // dropped where the page does not listen
    void load();
    void forgive(); // what is shown from now on has crashed nothing yet; a page left alone is loaded again

signals:
    void listening(); // anew after each start: say everything again
    void lost();      // the renderer died; listening() or gaveUp() follows
    void gaveUp(const QString &words);

private:
    void comeBack();
    void loadAnew(); // it was loaded and has not said since that it listens

    Bridge *m_bridge; // by Qt parent
    Page *m_page;     // deleted before its profile
    bool m_listens = false;
    int m_crashes = 0; // since the last forgive()
    int m_silences = 0;
    QTimer m_patience; // with a page that was loaded and is silent
};

} // namespace reader
