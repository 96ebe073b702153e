#pragma once

#include "store/types.h"
#include "window/keymap.h"

#include <QObject>

namespace store {
class Reader;
}
namespace widgets {
class CommandPalette;
class KeyOverlay;
} // namespace widgets

namespace window {

// The palette and the key overlay, both made from the one keyboard map. The palette also finds articles and entities of
// the open library.
class Overlays final : public QObject
{
    Q_OBJECT
public:
    explicit Overlays(QWidget &window);

    void setReader(store::Reader *reader); // null: no library is open
    void openPalette();
    void openKeys();
    bool isOpen() const;

    QStringList recent() const;
    void setRecent(const QStringList &ids);

signals:
    void verbChosen(window::Verb verb);
    void articleChosen(store::ArticleId article);
    void searchChosen(const QString &search);

private:
    void search(const QString &query);
    void choose(const QString &id);

    widgets::CommandPalette *m_palette = nullptr;
    widgets::KeyOverlay *m_keys = nullptr;
    store::Reader *m_reader = nullptr;
};

} // namespace window
