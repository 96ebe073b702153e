#include "widgets/ledger.h"

#include "widgets/glyphs.h"
#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

Ledger::Ledger(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_empty(new QLabel(this)),
      m_find(new QLineEdit(this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_keys(new QHBoxLayout),
      m_left(new QHBoxLayout),
      m_goTo(new QPushButton(this)),
      m_remove(new QPushButton(this)),
      m_filter(new QSortFilterProxyModel(this))
{
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    connect(m_find, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table, &QTableView::doubleClicked, this, [this] { wish(&Ledger::goToRequested); });
    connect(m_goTo, &QPushButton::clicked, this, [this] { wish(&Ledger::goToRequested); });
    connect(m_remove, &QPushButton::clicked, this, [this] { wish(&Ledger::removeRequested); });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &Ledger::showEmptiness);
    connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_row = std::max(0, m_table->currentIndex().row()); });
}

void Ledger::build()
{
    for (QLabel *label : {m_title, m_about, m_empty})
        label->setTextFormat(Qt::PlainText);
    m_title->setFont(scaled(font(), 1.25, QFont::DemiBold));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(3 * grid::Margin);
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find in the table"));
    m_find->addAction(iconFor(Glyph::Search), QLineEdit::LeadingPosition);
    m_find->setMaximumWidth(240);
    m_find->installEventFilter(this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 3 * grid::Unit);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    for (QPushButton *button : {m_goTo, m_remove})
        button->setAutoDefault(false); // Enter belongs to the table

    auto *head = new QHBoxLayout;
    head->addWidget(m_about, 1);
    head->addWidget(m_find);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::Gap);
    buttons->addLayout(m_left);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_goTo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Margin, grid::Margin, grid::Margin, grid::Margin);
    column->setSpacing(grid::Gap);
    column->addWidget(m_title);
    column->addLayout(head);
    column->addLayout(m_keys);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    setFocusProxy(m_table);
}

void Ledger::setWords(const Words &words)
{
    m_title->setText(words.title);
    m_about->setText(words.about);
    m_empty->setText(words.empty);
    m_table->setAccessibleName(words.name);
    QStringList spoken{words.about};
    for (const KeyLine &line : words.keys) {
        auto *what = new QLabel(line.what, this);
        what->setTextFormat(Qt::PlainText);
        what->setForegroundRole(QPalette::PlaceholderText);
        m_keys->addWidget(new KeyCaps(line.keys, this));
        m_keys->addWidget(what);
        m_keys->addSpacing(grid::Margin);
        spoken.append(tr("%1: %2", "keys and what they do").arg(line.keys, line.what));
    }
    m_keys->addStretch();
    m_table->setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    m_goTo->setText(words.goTo);
    m_remove->setText(words.remove);
}

void Ledger::setModel(QAbstractItemModel *model, const QList<int> &wideColumns)
{
    m_filter->setSourceModel(model);
    m_table->setModel(m_filter);
    // After the table's own answer to a reset, which forgets the chosen row.
    connect(m_filter, &QAbstractItemModel::modelReset, this, &Ledger::showEmptiness, Qt::UniqueConnection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : wideColumns)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    showEmptiness();
}

QPushButton *Ledger::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_left->addWidget(button);
    return button;
}

// A row is chosen always, the one at the place of the last, so that Enter and Delete have something to speak of.
void Ledger::showEmptiness()
{
    const int rows = m_filter->rowCount();
    const bool isEmpty = !m_filter->sourceModel() || m_filter->sourceModel()->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    m_find->setEnabled(!isEmpty);
    m_goTo->setEnabled(rows > 0);
    m_remove->setEnabled(rows > 0);
    if (rows > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_filter->index(std::min(m_row, rows - 1), 0));
}

QModelIndex Ledger::chosen() const
{
    return m_filter->mapToSource(m_table->currentIndex());
}

void Ledger::wish(void (Ledger::*signal)(const QModelIndex &))
{
    if (const QModelIndex index = chosen(); index.isValid())
        emit(this->*signal)(index);
}

bool Ledger::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_find && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_table->setFocus();
        return true;
    }
    if (watched == m_find && key == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        wish(&Ledger::goToRequested);
    } else if (key == Qt::Key_Delete) {
        wish(&Ledger::removeRequested);
    } else if (key == Qt::Key_Slash) {
        m_find->setFocus();
    } else if (key == Qt::Key_J || key == Qt::Key_K) {
        const int row = m_table->currentIndex().row() + (key == Qt::Key_J ? 1 : -1);
        if (row >= 0 && row < m_filter->rowCount())
            m_table->setCurrentIndex(m_filter->index(row, 0));
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

} // namespace widgets
