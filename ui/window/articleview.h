#pragma once

#include "store/types.h"

#include <QListView>

#include <memory>

namespace models {
class ArticleList;
}
namespace store {
class Reader;
}

namespace window {

// The list of articles itself: which are listed, which is current, which are selected. GUI thread.
class ArticleView final : public QListView
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    // Null leaves the list empty. The reader outlives this or the next call.
    void setReader(store::Reader *reader);
    models::ArticleList *list() const { return m_list.get(); } // null while there is no reader

    int count() const;
    int currentRow() const;                   // -1: none
    store::ArticleId current() const;         // 0: none
    QList<store::ArticleId> selected() const; // in the list's order; never empty while there is a current one
    QList<store::ArticleId> neighbours(int ahead) const;   // as many next ones, then the previous one
    const store::Row *row(store::ArticleId article) const; // null where it is not at hand

    void goToRow(int row);    // kept within the list
    bool seesCurrent() const; // false where the analyst has scrolled away from it

    // Letters belong to the commands, not to the view's own search.
    void keyboardSearch(const QString &) override {}

signals:
    void currentRowChanged(); // after the view has settled
    void failed(const QString &why);

private:
    std::unique_ptr<models::ArticleList> m_list;
};

} // namespace window
