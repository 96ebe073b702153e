#include "panel/details.h"

#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace panel {

namespace {

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Details::Details(QWidget *parent)
    : QWidget(parent),
      m_title(makeLabel(this)),
      m_facts(makeLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_reason(makeLabel(this)),
      m_lead(makeLabel(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(widgets::scaled(font(), 1.0, QFont::DemiBold));
    for (QLabel *quiet : {m_facts, m_reason}) {
        quiet->setFont(widgets::scaled(font(), 0.92));
        quiet->setForegroundRole(QPalette::PlaceholderText);
    }
    m_lead->setFont(m_reason->font());
    m_lead->setForegroundRole(QPalette::Link);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(0);
    m_text->setAccessibleName(tr("Text of the chosen part"));

    using widgets::grid::Margin;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, widgets::grid::Gap, Margin, widgets::grid::Gap);
    column->setSpacing(widgets::grid::Unit);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_reason);
    column->addWidget(m_lead);
    column->addSpacing(widgets::grid::Unit);
    column->addWidget(m_text, 1);
}

void Details::show(const Content &content)
{
    m_title->setText(content.title);
    m_title->setVisible(!content.title.isEmpty());
    m_facts->setText(content.facts.join(QStringLiteral("  ·  ")));
    m_facts->setVisible(!content.facts.isEmpty());
    if (m_text->toPlainText() != content.text)
        m_text->setPlainText(content.text);
    QTextOption option = m_text->document()->defaultTextOption();
    option.setWrapMode(m_text->wordWrapMode());
    option.setTextDirection(content.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_text->document()->setDefaultTextOption(option);
    m_reason->setText(content.reason.isEmpty() ? QString() : tr("Why: %1").arg(content.reason));
    m_reason->setVisible(!content.reason.isEmpty());
    m_lead->setText(content.lead);
    m_lead->setVisible(!content.lead.isEmpty());
    setVisible(!content.text.isEmpty() || !content.reason.isEmpty()); // of a heading the row itself says all
}

void Details::clear()
{
    show({});
    hide();
}

} // namespace panel
