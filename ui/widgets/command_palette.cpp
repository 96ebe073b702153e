#include "widgets/command_palette.h"

#include "widgets/glyphs.h"
#include "widgets/palette_entries.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int MaxWidth = 640;
constexpr int ShownRows = 10;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent),
      m_edit(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(this)),
      m_entries(new PaletteEntries(this))
{
    setAccessibleName(tr("Command palette"));
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setAccessibleName(tr("Do or go to"));
    m_edit->setPlaceholderText(tr("Do or go to: type a few letters of a command, article or name"));
    m_edit->setFrame(false);
    m_edit->setFont(scaled(font(), 1.15));
    m_edit->setTextMargins(grid::Unit, grid::Gap, grid::Unit, grid::Gap);
    m_edit->addAction(iconFor(Glyph::Search), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_entries);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setText(tr("Nothing by that name"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(grid::Margin);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, grid::Unit + 1);
    column->setSpacing(grid::Unit);
    column->addWidget(m_edit);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(false);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::requery);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::setPurpose(const QString &name, const QString &placeholder)
{
    setAccessibleName(name);
    m_edit->setAccessibleName(placeholder);
    m_edit->setPlaceholderText(placeholder);
}

void CommandPalette::setEntries(const QList<PaletteEntry> &entries)
{
    m_entries->setAlways(entries);
    place();
}

void CommandPalette::addFound(const QString &query, const QList<PaletteEntry> &entries)
{
    if (query != m_entries->query() || entries.isEmpty())
        return;
    const QString chosenId = m_list->currentIndex().data(PaletteEntries::Id).toString();
    const bool stays =
        m_list->currentIndex().row() > 0; // the analyst has moved: what comes in must not move the choice
    m_entries->addFound(entries);
    int row = 0;
    for (int i = 0; stays && i < m_entries->rowCount(); ++i) {
        if (m_entries->index(i).data(PaletteEntries::Id).toString() == chosenId)
            row = i;
    }
    m_list->setCurrentIndex(m_entries->index(row));
    place();
}

void CommandPalette::open(const QString &query)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_edit->setText(query);
    requery();
    place();
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

QString CommandPalette::query() const
{
    return m_edit->text();
}

QStringList CommandPalette::recent() const
{
    return m_entries->recent();
}

void CommandPalette::setRecent(const QStringList &ids)
{
    m_entries->setRecent(ids);
}

void CommandPalette::requery()
{
    m_entries->setQuery(m_edit->text());
    m_list->setCurrentIndex(m_entries->index(0));
    place();
    emit queryChanged(m_edit->text());
}

// Centred near the top of the parent, as high as its rows need.
void CommandPalette::place()
{
    const int rows = std::min(m_entries->rowCount(), ShownRows);
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0);
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0));
    const QWidget *over = parentWidget();
    const int width = std::min(MaxWidth, over->width() - 4 * grid::Margin);
    const int top = std::clamp(over->height() / 10, grid::Margin, 96);
    layout()->activate();
    setGeometry((over->width() - width) / 2, top, width, std::min(sizeHint().height(), over->height() - top));
}

void CommandPalette::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.data(PaletteEntries::Enabled).toBool())
        return;
    const QString id = index.data(PaletteEntries::Id).toString();
    m_entries->remember(id);
    dismiss();
    emit chosen(id);
}

void CommandPalette::move(int rows)
{
    int last = m_entries->rowCount() - 1; // what cannot be done stands at the end and is passed over
    while (last > 0 && !m_entries->index(last).data(PaletteEntries::Enabled).toBool())
        --last;
    const int from = m_list->currentIndex().row();
    const bool wraps = std::abs(rows) == 1 && (from + rows < 0 || from + rows > last);
    const int row = wraps ? (rows < 0 ? last : 0) : std::clamp(from + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_entries->index(row));
}

bool CommandPalette::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isControl = modifiers.testFlag(Qt::ControlModifier);
    if (key == Qt::Key_Escape)
        dismiss();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        choose(m_list->currentIndex());
    else if (key == Qt::Key_Down || key == Qt::Key_Tab || (isControl && key == Qt::Key_N))
        move(1);
    else if (key == Qt::Key_Up || key == Qt::Key_Backtab || (isControl && key == Qt::Key_P))
        move(-1);
    else if (key == Qt::Key_PageDown)
        move(ShownRows);
    else if (key == Qt::Key_PageUp)
        move(-ShownRows);
    else
        return false;
    return true;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc, Enter and Tab are ours while the palette is open, whatever the window binds to them.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape ||
            (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_N || key->key() == Qt::Key_P)))
            event->accept();
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason)
        dismiss();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Dark));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(hairline(palette()));
    const int rule = m_edit->geometry().bottom() + 2;
    painter.drawLine(1, rule, width() - 2, rule);
}

} // namespace widgets
