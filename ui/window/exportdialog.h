#pragma once

#include "store/types.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace window {

// What the analyst wants written, and where.
struct ExportWish
{
    store::BriefingHead head;
    QString path;
    bool letter = false;    // paper, of a PDF
    bool overwrite = false; // the analyst has been told that the file exists
};

// Asks for title, marking, paper and file of a briefing, shows the work going on, and says what came of it. A file that
// exists is named as such before anything happens.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(QWidget *parent = nullptr);

    void setArticles(int count);
    void setWish(const ExportWish &wish);
    ExportWish wish() const;

    void setBusy(bool busy);
    void setProgress(int percent, const QString &step);
    void showFailure(const QString &why);
    void showDone(const QString &words); // the button closes the dialog now, or opens the file

signals:
    void exportRequested(const window::ExportWish &wish);
    void cancelRequested(); // while busy
    void openRequested(const QString &path);

public slots:
    void reject() override;

private:
    void build();
    void review();
    void browse();

    QLabel *m_what = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_marking = nullptr;
    QComboBox *m_paper = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_browse = nullptr;
    QLabel *m_news = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_busy = false;
    bool m_exists = false;
};

} // namespace window
