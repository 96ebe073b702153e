#include "widgets/note_editor.h"

#include "widgets/keycaps.h"
#include "widgets/rows.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int RestMilliseconds = 800;

} // namespace

NoteEditor::NoteEditor(QWidget *parent) : QFrame(parent), m_title(new QLabel(this)), m_edit(new QPlainTextEdit(this))
{
    m_title->setFont(scaled(font(), 1.0, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_edit->setPlaceholderText(tr("What the reader of the briefing should know"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    auto *hint = new QHBoxLayout;
    auto *saved = new QLabel(tr("Kept as you type"), this);
    saved->setForegroundRole(QPalette::PlaceholderText);
    hint->setSpacing(grid::Gap);
    hint->addWidget(saved);
    hint->addStretch();
    hint->addWidget(new KeyCaps(tr("Esc"), this));
    hint->addWidget(new QLabel(tr("close"), this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Margin, grid::Margin, grid::Margin, grid::Margin);
    column->setSpacing(grid::Gap);
    column->addWidget(m_title);
    column->addWidget(m_edit, 1);
    column->addLayout(hint);

    m_rest.setSingleShot(true);
    m_rest.setInterval(RestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &NoteEditor::flush);
    connect(m_edit, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
}

void NoteEditor::edit(const QString &title, const QString &note)
{
    flush();
    m_title->setText(title);
    m_edit->setAccessibleName(tr("Note on %1").arg(title));
    m_edit->setPlainText(note);
    m_edit->moveCursor(QTextCursor::End);
    m_kept = note;
    m_rest.stop();
}

void NoteEditor::flush()
{
    m_rest.stop();
    if (note() == m_kept)
        return;
    m_kept = note();
    emit noteChanged(m_kept);
}

QString NoteEditor::note() const
{
    return m_edit->toPlainText();
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        flush();
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool closes = key->key() == Qt::Key_Escape || (isEnter && key->modifiers().testFlag(Qt::ControlModifier));
    if (!closes)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        flush();
        emit closeRequested();
    }
    return true;
}

} // namespace widgets
