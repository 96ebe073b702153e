#pragma once

#include <QStringList>

// One function a command; arguments without the command's name. Each returns a cli::Status.
namespace cli {

int analyse(const QStringList &arguments);
int import(const QStringList &arguments);
int list(const QStringList &arguments);
int search(const QStringList &arguments);
int exportArticles(const QStringList &arguments);
int corrections(const QStringList &arguments);
int check(const QStringList &arguments);
int rebuild(const QStringList &arguments);

} // namespace cli
