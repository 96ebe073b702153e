#pragma once

#include <QList>
#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QModelIndex;
class QTableView;
class QToolButton;

namespace widgets {

// A chip of the report: so many files had this outcome.
struct Total
{
    int value = 0; // given back by filterChanged
    QString label;
    int count = 0;
    bool attention = false; // worth a look: drawn with the warning shape
};

// What became of each file of an import: chips with totals that add up and filter the table, and a field to find a
// path. The contents of a dialog or a pane; the model is a table of file, outcome, reason, and stays its owner's.
class ImportReport final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReport(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model); // a proxy that obeys filterChanged and pathFilterChanged
    void show(const QString &title, const QString &when, const QList<Total> &totals);
    using QWidget::show;

signals:
    void filterChanged(const QList<int> &values); // of the chips pressed; empty: all
    void pathFilterChanged(const QString &part);
    void openRequested(const QModelIndex &index); // of the model given: Enter or a double click on a file
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellFilter();
    void showShown();

    QLabel *m_title = nullptr;
    QLabel *m_when = nullptr;
    QLabel *m_shown = nullptr;
    QHBoxLayout *m_chips = nullptr;
    QLineEdit *m_path = nullptr;
    QTableView *m_table = nullptr;
    QList<QToolButton *> m_buttons;
    QList<int> m_values;
    int m_sum = 0;
};

} // namespace widgets
