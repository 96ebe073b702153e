#include "widgets/choice_sheet.h"

#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int MaxWidth = 460;
constexpr int LeastWidth = 280;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

ChoiceSheet::ChoiceSheet(QWidget *parent) : QFrame(parent), m_title(makeLabel(this)), m_subtitle(makeLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_title->setFont(scaled(font(), 1.15, QFont::DemiBold));
    m_title->setWordWrap(true);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_subtitle->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(grid::Unit);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(grid::Unit);
    parent->installEventFilter(this);
    hide();
}

void ChoiceSheet::open(const QString &title, const QString &subtitle, const QList<Choice> &choices)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_choices = choices;
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    fill();
    const auto current = std::ranges::find(m_choices, true, &Choice::current);
    m_at = current == m_choices.end() ? 0 : int(std::distance(m_choices.begin(), current));
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    setAt(m_at);
}

void ChoiceSheet::dismiss()
{
    if (!isVisible())
        return;
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

void ChoiceSheet::fill()
{
    delete m_body;
    m_labels.clear();
    m_body = new QWidget(this);
    m_body->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_rows = new QGridLayout(m_body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(grid::Margin);
    m_rows->setVerticalSpacing(grid::Unit);
    m_rows->setColumnStretch(1, 1);
    int row = 0;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.startsGroup && row > 0)
            m_rows->setRowMinimumHeight(row++, grid::Unit);
        auto *what = makeLabel(m_body);
        what->setText(choice.what);
        what->setMinimumHeight(24);
        what->setFont(scaled(font(), 1.0, choice.current ? QFont::DemiBold : QFont::Normal));
        auto *detail = makeLabel(m_body);
        detail->setText(choice.current && choice.detail.isEmpty() ? tr("now", "this answer holds already")
                                                                  : choice.detail);
        detail->setForegroundRole(QPalette::PlaceholderText);
        m_rows->addWidget(new KeyCaps(QString(choice.key.toUpper()), m_body), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_rows->addWidget(what, row, 1, Qt::AlignVCenter);
        m_rows->addWidget(detail, row, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_labels.append(what);
        ++row;
    }
    static_cast<QVBoxLayout *>(layout())->addWidget(m_body);
    m_body->show();
}

void ChoiceSheet::place()
{
    const QSize over = parentWidget()->size();
    const int most = std::min(MaxWidth, over.width() - 4 * grid::Margin);
    layout()->activate();
    const int width = std::clamp(sizeHint().width(), std::min(LeastWidth, most), most);
    const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    setGeometry((over.width() - width) / 2, std::max(0, (over.height() - height) / 3), width,
                std::min(height, over.height()));
    layout()->activate();
}

// Screen readers are told the answer that Enter would give.
void ChoiceSheet::setAt(int at)
{
    m_at = at;
    const Choice &choice = m_choices.value(at);
    setAccessibleName(tr("%1: %2, %3", "a question, an answer and its key")
                          .arg(m_title->text(), choice.what, QString(choice.key.toUpper())));
    update();
}

QRect ChoiceSheet::rowRect(int choice) const
{
    if (choice < 0 || choice >= m_labels.size())
        return {};
    const QRect label = m_labels.at(choice)->geometry().translated(m_body->pos());
    return QRect(grid::Gap, label.top() - 1, width() - 2 * grid::Gap, label.height() + 2);
}

int ChoiceSheet::choiceAt(QPoint place) const
{
    for (int i = 0; i < m_labels.size(); ++i) {
        if (rowRect(i).contains(place))
            return i;
    }
    return -1;
}

void ChoiceSheet::choose(int at)
{
    if (at < 0 || at >= m_choices.size())
        return;
    const QString id = m_choices.at(at).id;
    dismiss();
    emit chosen(id);
}

bool ChoiceSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // every key is an answer or leaves
        return true;
    }
    return QFrame::event(event);
}

void ChoiceSheet::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    const int count = int(m_choices.size());
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_at);
        return;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        setAt((m_at + 1) % std::max(1, count));
        return;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        setAt((m_at + count - 1) % std::max(1, count));
        return;
    default:
        break;
    }
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return;
    for (int i = 0; i < count; ++i) {
        const QChar key = m_choices.at(i).key.toUpper();
        if (event->key() == key.unicode() || event->text().toUpper() == key) {
            choose(i);
            return;
        }
    }
}

void ChoiceSheet::mousePressEvent(QMouseEvent *event)
{
    choose(choiceAt(event->position().toPoint()));
}

void ChoiceSheet::mouseMoveEvent(QMouseEvent *event)
{
    if (const int at = choiceAt(event->position().toPoint()); at >= 0)
        setAt(at);
}

void ChoiceSheet::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason)
        dismiss();
}

bool ChoiceSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void ChoiceSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Dark));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selectionWash(palette(), true));
    painter.drawRoundedRect(rowRect(m_at), 4, 4);
}

} // namespace widgets
