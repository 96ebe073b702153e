#include "window/exportdialog.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

ExportDialog::ExportDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the briefing"));
    build();
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::review);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, [this] { emit exportRequested(wish()); });
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(wish().path); });
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    review();
}

void ExportDialog::build()
{
    m_what = new QLabel(this);
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("briefingTitle"));
    m_marking = new QComboBox(this);
    m_marking->setObjectName(QStringLiteral("marking"));
    m_marking->setEditable(true);
    // TLP 2.0 labels (FIRST): capitals, no spaces, never translated. Any other text is as good.
    m_marking->addItems({QString(), QStringLiteral("TLP:RED"), QStringLiteral("TLP:AMBER+STRICT"),
                         QStringLiteral("TLP:AMBER"), QStringLiteral("TLP:GREEN"), QStringLiteral("TLP:CLEAR")});
    m_marking->lineEdit()->setPlaceholderText(tr("none"));
    m_paper = new QComboBox(this);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->addItems({tr("A4"), tr("US Letter")});
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_browse = new QPushButton(tr("&Browse…"), this);
    m_news = new QLabel(this);
    m_news->setWordWrap(true);
    m_news->setMinimumHeight(m_news->fontMetrics().height() * 2);
    m_news->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress"));
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setDefault(true);
    m_open = new QPushButton(tr("&Open the file"), this);
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));

    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->setHorizontalSpacing(widgets::grid::Margin);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Handling &marking"), m_marking);
    form->addRow(tr("&Paper"), m_paper);
    auto *fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_path);
    form->addRow(fileLabel, file);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    buttons->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(widgets::grid::Margin);
    column->addWidget(m_what);
    column->addLayout(form);
    column->addWidget(m_bar);
    column->addWidget(m_news);
    column->addLayout(buttons);
    setMinimumWidth(560);
    m_bar->hide();
    m_open->hide();
}

void ExportDialog::setArticles(int count)
{
    m_what->setText(tr("<b>%n article(s)</b>, in the order of the briefing: exactly these, only their main stories.",
                       nullptr, count));
}

void ExportDialog::setWish(const ExportWish &wish)
{
    m_title->setText(wish.head.title);
    m_marking->setCurrentText(wish.head.marking);
    m_paper->setCurrentIndex(wish.letter ? 1 : 0);
    m_path->setText(QDir::toNativeSeparators(wish.path));
    m_title->setFocus();
    m_title->selectAll();
}

ExportWish ExportDialog::wish() const
{
    return {{m_title->text().trimmed(), m_marking->currentText().trimmed()},
            QDir::fromNativeSeparators(m_path->text().trimmed()),
            m_paper->currentIndex() == 1,
            m_exists};
}

// Says before the key is pressed what it will do.
void ExportDialog::review()
{
    const QFileInfo info(wish().path);
    m_exists = info.isFile();
    const bool isPdf = info.suffix().compare(QStringLiteral("pdf"), Qt::CaseInsensitive) == 0;
    m_paper->setEnabled(isPdf && !m_busy);
    QString news;
    bool possible = true;
    if (wish().path.isEmpty() || info.isDir()) {
        possible = false;
        news = tr("Name a file. Its ending decides the format: .pdf, .html, .md, .json, .jsonl or .csv.");
    } else if (!info.absoluteDir().exists()) {
        possible = false;
        news = tr("There is no folder “%1”. Choose one that exists.").arg(info.absolutePath());
    } else if (m_exists) {
        news = tr("⚠ “%1” exists and will be replaced.").arg(info.fileName());
    }
    m_news->setText(news);
    m_export->setText(m_exists ? tr("&Replace") : tr("&Export"));
    m_export->setEnabled(possible && !m_busy);
    m_cancel->setText(tr("&Cancel"));
    m_open->hide();
    m_export->show();
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export the briefing as"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // this dialog says it itself
    dialog->setNameFilters(
        {tr("PDF (*.pdf)"), tr("Web page (*.html)"), tr("Markdown (*.md)"), tr("Data (*.json *.jsonl *.csv)")});
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_marking),
                            static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_browse)})
        widget->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_bar->setValue(0);
    review();
}

void ExportDialog::setProgress(int percent, const QString &step)
{
    m_bar->setValue(percent);
    m_news->setText(step);
}

void ExportDialog::showFailure(const QString &why)
{
    setBusy(false);
    m_news->setText(tr("⚠ %1").arg(why));
}

void ExportDialog::showDone(const QString &words)
{
    setBusy(false);
    m_news->setText(words);
    m_export->hide();
    m_open->show();
    m_cancel->setText(tr("&Close"));
    m_cancel->setFocus();
}

void ExportDialog::reject()
{
    if (m_busy)
        emit cancelRequested();
    else
        QDialog::reject();
}

} // namespace window
