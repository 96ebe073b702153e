#include "window/prompts.h"

#include "widgets/note_editor.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace window {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("window::Prompts", text);
}

QInputDialog *inputDialog(QWidget *window, const QString &title, const QString &label, const QStringList &items)
{
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setComboBoxItems(items);
    dialog->setMinimumWidth(420);
    return dialog;
}

} // namespace

void chooseFolder(QWidget *window, const std::function<void(const QString &)> &take)
{
    auto *dialog = new QFileDialog(window, words("Open a folder of articles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, take);
    dialog->open();
}

void chooseRecent(QWidget *window, const QStringList &recent, const std::function<void(const QString &)> &take)
{
    if (recent.isEmpty()) {
        chooseFolder(window, take);
        return;
    }
    QInputDialog *dialog = inputDialog(window, words("Open a recent folder"), words("Folder or library"), recent);
    dialog->setObjectName(QStringLiteral("recentDialog"));
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, take);
    dialog->open();
}

void askForLabel(QWidget *window, const QStringList &labels, const std::function<void(const QString &)> &take)
{
    QInputDialog *dialog =
        inputDialog(window, words("Label"), words("A label to put on, or to take off where it is on already"), labels);
    dialog->setObjectName(QStringLiteral("labelDialog"));
    dialog->setComboBoxEditable(true);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, take);
    dialog->open();
}

void askForName(QWidget *window, const QString &name, const std::function<void(const QString &)> &take)
{
    auto *dialog = new QInputDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("nameDialog"));
    dialog->setWindowTitle(words("Name"));
    dialog->setLabelText(words("“%1” is called, in the whole library").arg(name));
    dialog->setTextValue(name);
    dialog->setMinimumWidth(420);
    QObject::connect(dialog, &QInputDialog::textValueSelected, window, take);
    dialog->open();
}

void editNote(QWidget *window, const QString &title, const QString &note,
              const std::function<void(const QString &)> &take)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("noteDialog"));
    dialog->setWindowTitle(words("Note"));
    dialog->resize(520, 300);
    auto *editor = new widgets::NoteEditor(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(editor);
    editor->edit(title, note);
    QObject::connect(editor, &widgets::NoteEditor::noteChanged, window, take);
    QObject::connect(editor, &widgets::NoteEditor::closeRequested, dialog, &QDialog::close);
    QObject::connect(dialog, &QDialog::finished, editor, &widgets::NoteEditor::flush);
    dialog->open();
}

void askToOpen(QWidget *window, const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return;
    auto *box = new QMessageBox(QMessageBox::Question, words("Open in the browser?"),
                                words("Your browser asks the network for this address. O opens it, Esc stays here."),
                                QMessageBox::Cancel, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(url.toDisplayString(QUrl::FullyEncoded));
    QPushButton *open = box->addButton(words("&Open"), QMessageBox::AcceptRole);
    open->setShortcut(QKeySequence(Qt::Key_O)); // the second key
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(open, &QPushButton::clicked, window, [url] { QDesktopServices::openUrl(url); });
    box->open();
}

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    const auto urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace window
