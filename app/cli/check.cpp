#include "cli/cli.h"
#include "cli/commands.h"
#include "cli/library.h"
#include "cli/streams.h"

namespace cli {

int check(const QStringList &arguments)
{
    Usage usage(QStringLiteral("check"),
                QStringLiteral("Looks for damage in a library and lists it, one line each. Changes nothing."));
    usage.needsLibrary();
    if (const auto status = usage.parse(arguments))
        return *status;
    const auto reader = openReader(usage);
    if (!reader)
        return SomeFailed;
    const auto problems = valueOf(reader->check().result());
    if (!problems)
        return SomeFailed;
    Output output;
    for (const QString &problem : *problems)
        output.write(QString(problem + u'\n'));
    if (problems->isEmpty())
        output.write(QStringLiteral("no damage found\n"));
    return problems->isEmpty() && !output.isGone() ? Fine : SomeFailed;
}

} // namespace cli
