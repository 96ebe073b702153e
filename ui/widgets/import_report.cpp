#include "widgets/import_report.h"

#include "widgets/glyphs.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_when(new QLabel(this)),
      m_shown(new QLabel(this)),
      m_chips(new QHBoxLayout),
      m_path(new QLineEdit(this)),
      m_table(new QTableView(this))
{
    m_title->setFont(scaled(font(), 1.25, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_shown->setForegroundRole(QPalette::PlaceholderText);
    m_path->setPlaceholderText(tr("Find a file"));
    m_path->setAccessibleName(tr("Find a file of the import"));
    m_path->addAction(iconFor(Glyph::Search), QLineEdit::LeadingPosition);
    m_path->setMaximumWidth(240);
    m_path->installEventFilter(this);
    m_table->setAccessibleName(tr("Files of the import"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * grid::Unit);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(grid::Gap);
    bar->addLayout(m_chips);
    bar->addStretch();
    bar->addWidget(m_path);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Margin, grid::Margin, grid::Margin, grid::Margin);
    column->setSpacing(grid::Gap);
    column->addWidget(m_title);
    column->addWidget(m_when);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_shown);
    connect(m_path, &QLineEdit::textChanged, this, &ImportReport::pathFilterChanged);
    connect(m_table, &QTableView::doubleClicked, this, &ImportReport::openRequested);
}

void ImportReport::setModel(QAbstractItemModel *model)
{
    m_table->setModel(model);
    m_table->sortByColumn(1, Qt::AscendingOrder);
    m_table->setColumnWidth(0, 320);
    m_table->setColumnWidth(1, 120);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, change, this, &ImportReport::showShown);
    connect(model, &QAbstractItemModel::modelReset, this, &ImportReport::showShown);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ImportReport::showShown);
    showShown();
}

void ImportReport::show(const QString &title, const QString &when, const QList<Total> &totals)
{
    qDeleteAll(std::exchange(m_buttons, {}));
    m_values.clear();
    m_sum = 0;
    m_title->setText(title);
    m_when->setText(when);
    for (const Total &total : totals) {
        auto *button = new QToolButton(this);
        button->setText(tr("%1 %2", "an outcome and its count").arg(QLocale().toString(total.count), total.label));
        button->setCheckable(true);
        button->setEnabled(total.count > 0);
        if (total.attention && total.count > 0) {
            button->setIcon(iconFor(Glyph::Warning));
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        }
        connect(button, &QToolButton::toggled, this, &ImportReport::tellFilter);
        m_chips->addWidget(button);
        m_buttons.append(button);
        m_values.append(total.value);
        m_sum += total.count;
    }
    m_path->clear();
    tellFilter();
    QWidget::show();
}

void ImportReport::tellFilter()
{
    QList<int> pressed;
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isChecked())
            pressed.append(m_values.at(i));
    }
    emit filterChanged(pressed);
    showShown();
}

void ImportReport::showShown()
{
    const QLocale locale;
    const int rows = m_table->model() ? m_table->model()->rowCount() : 0;
    const QString sum = m_sum == 1 ? tr("1 file") : tr("%1 files").arg(locale.toString(m_sum));
    m_shown->setText(rows == m_sum ? sum : tr("%1 of %2 shown").arg(locale.toString(rows), sum));
}

void ImportReport::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        QWidget::keyPressEvent(event);
}

bool ImportReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_path && key == Qt::Key_Down) {
        m_table->setFocus();
        return true;
    }
    if (watched == m_path && key == Qt::Key_Escape && !m_path->text().isEmpty()) {
        m_path->clear();
        return true;
    }
    if (watched == m_table && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (m_table->currentIndex().isValid())
            emit openRequested(m_table->currentIndex());
        return true;
    }
    if (watched == m_table && key == Qt::Key_Slash) {
        m_path->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets
