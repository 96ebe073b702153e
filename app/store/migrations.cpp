#include "store/migrations.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// The SQL is compiled into this static library; outside any namespace, as Qt asks.
static void initResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace store {

namespace {

void backUp(Connection &connection, int version)
{
    const QString base = QStringLiteral("%1.version-%2.backup").arg(connection.path()).arg(version);
    const QString unfinished = base + QStringLiteral(".part");
    QFile::remove(unfinished);
    connection.backUpTo(unfinished);
    {
        Connection copy(unfinished, Connection::Mode::ReadWrite);
        Statement check = copy.query("PRAGMA quick_check(1)");
        if (!check.step() || check.text(0) != QLatin1String("ok"))
            throw SqlError{{QStringLiteral("%1 is damaged, so it was not brought to the new version; check it.")
                                .arg(QDir::toNativeSeparators(connection.path()))}};
    }
    QString target = base;
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1-%2").arg(base).arg(n);
    if (!QFile::rename(unfinished, target))
        throw SqlError{{QStringLiteral("The backup %1 could not be written; the library was left as it was.")
                            .arg(QDir::toNativeSeparators(target))}};
}

void apply(Connection &connection, const Migration &step)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    connection.script(step.sql);
    if (connection.number("PRAGMA user_version") != step.version)
        throw SqlError{{QStringLiteral("Migration %1 does not set its version.").arg(step.version)}};
    transaction.commit();
}

} // namespace

QList<Migration> migrations()
{
    initResources();
    const QDir folder(QStringLiteral(":/store/sql"));
    QList<Migration> steps;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.section(u'_', 0, 0).toInt(), file.readAll()});
    }
    std::sort(steps.begin(), steps.end(), [](const Migration &a, const Migration &b) { return a.version < b.version; });
    return steps;
}

int checkedVersion(Connection &connection, int latest)
{
    const QString shown = QDir::toNativeSeparators(connection.path());
    const auto application = connection.number("PRAGMA application_id");
    const auto version = static_cast<int>(connection.number("PRAGMA user_version"));
    const bool empty = connection.number("SELECT count(*) FROM sqlite_master") == 0;
    if (application != ApplicationId && !(application == 0 && version == 0 && empty))
        throw SqlError{{QStringLiteral("%1 is not a Broadsheet library.").arg(shown)}};
    if (version > latest)
        throw SqlError{
            {QStringLiteral("%1 was written by a later version of Broadsheet (format %2; this one knows %3). "
                            "Use that version; nothing was changed.")
                 .arg(shown)
                 .arg(version)
                 .arg(latest)}};
    return version;
}

void migrate(Connection &connection, const QList<Migration> &steps)
{
    const int version = checkedVersion(connection, steps.last().version);
    if (version > 0 && version < steps.last().version)
        backUp(connection, version);
    for (const Migration &step : steps) {
        if (step.version > version)
            apply(connection, step);
    }
}

} // namespace store
