#include "widgets/empty_state.h"

#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_hints(new QGridLayout)
{
    m_title->setFont(scaled(font(), 1.35, QFont::DemiBold));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_hints->setHorizontalSpacing(grid::Margin);
    m_hints->setVerticalSpacing(grid::Unit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid::Margin, 2 * grid::Margin, 2 * grid::Margin, 2 * grid::Margin);
    column->setSpacing(grid::Gap);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(grid::Margin);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addLayout(m_hints);
    centred->addStretch();
    column->addLayout(centred);
    column->addStretch(3);
}

void EmptyState::show(const QString &title, const QString &text, const QList<Hint> &hints)
{
    qDeleteAll(std::exchange(m_rows, {}));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    for (int row = 0; row < hints.size(); ++row) {
        const Hint &hint = hints.at(row);
        auto *keys = new KeyCaps(hint.keys, this);
        auto *button = new QPushButton(hint.what, this);
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 8px;"));
        button->setAccessibleDescription(hint.keys);
        connect(button, &QPushButton::clicked, this, [this, id = hint.id] { emit activated(id); });
        m_hints->addWidget(keys, row, 0, Qt::AlignRight | Qt::AlignVCenter);
        m_hints->addWidget(button, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
        m_rows << keys << button;
    }
    QWidget::show();
}

} // namespace widgets
