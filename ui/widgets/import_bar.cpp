#include "widgets/import_bar.h"

#include "widgets/glyphs.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace widgets {

namespace {

constexpr int BarWidth = 120;

QToolButton *makeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIconSize({14, 14});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ImportBar::ImportBar(QWidget *parent)
    : QWidget(parent),
      m_bar(new QProgressBar(this)),
      m_count(new QLabel(this)),
      m_file(new QLabel(this)),
      m_pause(makeButton(this)),
      m_cancel(makeButton(this)),
      m_report(makeButton(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(BarWidth, 8);
    m_bar->setAccessibleName(tr("Import"));
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_file->setMinimumWidth(60);
    m_report->setText(tr("Report"));
    m_report->setAccessibleName(tr("Show the import report"));
    m_cancel->setIcon(iconFor(Glyph::Cancel));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Gap);
    row->addWidget(m_bar);
    row->addWidget(m_count);
    row->addWidget(m_file, 1);
    row->addWidget(m_report);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    connect(m_pause, &QToolButton::clicked, this, [this] { emit pauseRequested(!m_paused); });
    connect(m_report, &QToolButton::clicked, this, &ImportBar::reportRequested);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_running)
            emit cancelRequested();
        else
            dismiss();
    });
    setPaused(false);
    hide();
}

void ImportBar::setProgress(int done, int total, const QString &path)
{
    m_running = true;
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    const QLocale locale;
    m_count->setText(total > 0 ? tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
                               : tr("%1 found").arg(locale.toString(done)));
    m_path = path;
    m_bar->show();
    m_file->show();
    m_pause->show();
    m_report->hide();
    m_cancel->setToolTip(tr("Cancel the import; what was imported stays"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    showPath();
    show();
}

void ImportBar::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setIcon(iconFor(paused ? Glyph::Resume : Glyph::Pause));
    m_pause->setToolTip(paused ? tr("Go on importing") : tr("Pause the import"));
    m_pause->setAccessibleName(m_pause->toolTip());
    showPath();
}

void ImportBar::finish(const QString &summary)
{
    m_running = false;
    setPaused(false);
    m_count->setText(summary);
    m_bar->hide();
    m_file->hide();
    m_pause->hide();
    m_report->show();
    m_cancel->setToolTip(tr("Close"));
    m_cancel->setAccessibleName(tr("Close the import's summary"));
    show();
}

void ImportBar::dismiss()
{
    m_running = false;
    hide();
}

void ImportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showPath();
}

void ImportBar::showPath()
{
    const QString words = m_paused ? tr("Paused") : m_path;
    m_file->setText(m_file->fontMetrics().elidedText(words, Qt::ElideMiddle, m_file->width()));
    m_file->setToolTip(m_path);
}

} // namespace widgets
