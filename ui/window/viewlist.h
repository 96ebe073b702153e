#pragma once

#include "store/types.h"

#include <QListWidget>

namespace window {

QString labelFor(store::View view); // "Inbox"

// The views of a library with their live counts, the chosen one set off.
class ViewList final : public QListWidget
{
    Q_OBJECT
public:
    explicit ViewList(QWidget *parent = nullptr);

    store::View view() const;
    void setView(store::View view); // emits nothing
    void setCounts(const store::Counts &counts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void keyboardSearch(const QString &) override {}

signals:
    void viewChosen(store::View view);
};

} // namespace window
