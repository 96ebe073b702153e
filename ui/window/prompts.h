#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QMimeData;
class QUrl;
class QWidget;

// Small questions to the analyst. Each returns at once and answers through `take`, or never where it is dismissed.
namespace window {

void chooseFolder(QWidget *window, const std::function<void(const QString &folder)> &take);
void chooseRecent(QWidget *window, const QStringList &recent, const std::function<void(const QString &path)> &take);
void askForLabel(QWidget *window, const QStringList &labels, const std::function<void(const QString &label)> &take);
void askForName(QWidget *window, const QString &name, const std::function<void(const QString &name)> &take);
// Takes what was typed each time the analyst rests, and at the end.
void editNote(QWidget *window, const QString &title, const QString &note,
              const std::function<void(const QString &note)> &take);
// Shows the whole target; a second key press opens it in the user's browser.
void askToOpen(QWidget *window, const QUrl &url);

// The local files and folders of a drop.
QStringList localPaths(const QMimeData &data);

} // namespace window
