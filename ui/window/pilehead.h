#pragma once

#include "store/types.h"

#include <QWidget>

class QComboBox;

namespace widgets {
class SearchField;
}

namespace window {

class ViewList;

// What stands over the list: the views with their counts, the search field, the order. Shows a query and asks for
// others.
class PileHead final : public QWidget
{
    Q_OBJECT
public:
    explicit PileHead(QWidget *parent = nullptr);

    void setQuery(const store::Query &query); // emits nothing
    void setCounts(const store::Counts &counts);
    void setFound(int articles); // of a search
    widgets::SearchField &search() const { return *m_search; }

signals:
    void queryRequested(const store::Query &query);
    void leaveRequested(); // from the search field to the list

private:
    void build();

    store::Query m_query;
    ViewList *m_views = nullptr;
    widgets::SearchField *m_search = nullptr;
    QComboBox *m_sort = nullptr;
};

} // namespace window
