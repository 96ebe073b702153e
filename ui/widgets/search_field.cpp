#include "widgets/search_field.h"

#include "widgets/glyphs.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

namespace widgets {

namespace {

constexpr int RestMilliseconds = 140;
constexpr int HistoryLength = 50;

bool isSpaced(QChar c)
{
    // Scripts without spaces are found by any run of their letters; a star would ask for less.
    return c.isLetterOrNumber() && !(c.category() == QChar::Letter_Other && c.unicode() >= 0x0E00);
}

// Who types a word has not come to its end: the last word is a beginning, until a blank ends it. Not a field's value,
// an OR, or a phrase that is still open.
QString asTyped(const QString &text)
{
    const QString query = text.trimmed();
    const QString last = query.section(u' ', -1);
    const bool isWord = !text.endsWith(u' ') && !last.isEmpty() && isSpaced(last.back()) && !last.contains(u':') &&
                        last != u"OR" && query.count(u'"') % 2 == 0;
    return isWord ? query + u'*' : query;
}

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("Search the library"));
    setAccessibleName(tr("Search the library"));
    setClearButtonEnabled(false);
    addAction(iconFor(Glyph::Search), LeadingPosition);
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_at = -1;
        m_rest.start();
    });
}

void SearchField::setQuery(const QString &query)
{
    if (query == m_searched)
        return; // an answer to what was asked: what is typed stays as it is
    m_rest.stop();
    m_searched = query.trimmed();
    m_at = -1;
    setText(query);
}

void SearchField::setResult(const QString &words)
{
    m_result = words;
    setAccessibleDescription(words);
    update();
}

void SearchField::search()
{
    m_rest.stop();
    const QString query = asTyped(text());
    if (query == m_searched)
        return;
    m_searched = query;
    emit searchRequested(query);
}

void SearchField::remember()
{
    const QString query = text().trimmed();
    if (query.isEmpty())
        return;
    m_history.removeAll(query);
    m_history.prepend(query);
    m_history.resize(std::min(m_history.size(), qsizetype(HistoryLength)));
}

// A step of 1 goes to what was searched before, -1 back towards what was being typed.
void SearchField::recall(int step)
{
    const int at = std::clamp(m_at + step, -1, int(m_history.size()) - 1);
    if (at == m_at)
        return;
    if (m_at < 0)
        m_draft = text();
    m_at = at;
    setText(at < 0 ? m_draft : m_history.at(at));
    m_rest.start();
}

bool SearchField::event(QEvent *event)
{
    // Esc is often a window's shortcut; here it is ours.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            emit leaveRequested();
        } else {
            clear();
            search();
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        remember();
        search();
        m_at = -1;
        emit leaveRequested();
        break;
    case Qt::Key_Up:
        recall(1);
        break;
    case Qt::Key_Down:
        if (m_at < 0)
            emit leaveRequested();
        else
            recall(-1);
        break;
    default:
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_result.isEmpty() || text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(scaled(font(), 0.88));
    painter.setPen(secondaryText(palette()));
    const int words = fontMetrics().horizontalAdvance(text()) + 2 * grid::Icon + 2 * grid::Gap;
    const QRect room = rect().adjusted(words, 0, -grid::Gap, 0);
    if (painter.fontMetrics().horizontalAdvance(m_result) <= room.width())
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, m_result);
}

} // namespace widgets
