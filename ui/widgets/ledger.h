#pragma once

#include "widgets/key_overlay.h"

#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace widgets {

// A table of what the analyst has given, with a field to find in it, what to do with the chosen row, and words where it
// is empty. Enter goes to where a row leads, Delete takes it away, Slash finds. The contents of a dialog; the model
// stays its owner's.
class Ledger final : public QWidget
{
    Q_OBJECT
public:
    explicit Ledger(QWidget *parent = nullptr);

    struct Words
    {
        QString title;
        QString about;       // one line below it
        QList<KeyLine> keys; // what they do with the chosen row
        QString empty;       // where there are no rows: how to get some
        QString name;        // of the table, to screen readers
        QString goTo;        // of the buttons, with their mnemonics
        QString remove;
    };
    void setWords(const Words &words);
    void setModel(QAbstractItemModel *model, const QList<int> &wideColumns); // these share what width is left
    QPushButton *addButton(const QString &text);                             // at the left

signals:
    void goToRequested(const QModelIndex &index);   // of the model given
    void removeRequested(const QModelIndex &index); // likewise

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showEmptiness();
    QModelIndex chosen() const;
    void wish(void (Ledger::*signal)(const QModelIndex &));

    QLabel *m_title = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_empty = nullptr;
    QLineEdit *m_find = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QHBoxLayout *m_keys = nullptr;
    QHBoxLayout *m_left = nullptr;
    QPushButton *m_goTo = nullptr;
    QPushButton *m_remove = nullptr;
    QSortFilterProxyModel *m_filter = nullptr;
    int m_row = 0; // chosen before the rows came anew
};

} // namespace widgets
