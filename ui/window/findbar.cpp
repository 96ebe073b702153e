#include "window/findbar.h"

#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace window {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_found(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("findInArticle"));
    m_edit->setAccessibleName(tr("Find in the article"));
    m_edit->setPlaceholderText(tr("Find in the article"));
    m_edit->setClearButtonEnabled(true);
    m_edit->installEventFilter(this);
    m_found->setMinimumWidth(m_found->fontMetrics().horizontalAdvance(QStringLiteral("888 / 888")));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(widgets::grid::Margin, widgets::grid::Unit, widgets::grid::Margin, widgets::grid::Unit);
    row->addWidget(m_edit, 1);
    row->addWidget(m_found);
    connect(m_edit, &QLineEdit::textChanged, this, &FindBar::changed);
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    emit changed(m_edit->text());
}

void FindBar::setFound(int current, int total)
{
    m_found->setText(total > 0                  ? tr("%1 / %2").arg(current).arg(total)
                     : m_edit->text().isEmpty() ? QString()
                                                : tr("no hits"));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        emit stepRequested(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FindBar::close()
{
    hide();
    emit changed({});
    emit closed();
}

} // namespace window
