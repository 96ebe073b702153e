#include "brief/brief.h"

#include "brief/request.h"
#include "brief/selection.h"
#include "briefing/export.h"
#include "briefing/save.h"
#include "press/press.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>

#include <unistd.h>

namespace brief {

namespace {

enum Status : int { Written = 0, SomeFailed = 1, WrongUsage = 2 };

void tell(const QString &what)
{
    QTextStream(stderr) << "broadsheet brief: " << what << '\n';
}

// The engine would end the program with words for developers.
bool sandboxWillStart()
{
    return ::geteuid() != 0 || qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX") ||
           qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").contains("--no-sandbox");
}

int print(const Request &request, const briefing::Briefing &briefing)
{
    if (!sandboxWillStart()) {
        tell(
            QStringLiteral("a PDF cannot be printed as root, for whom the web engine starts no sandbox. Run this as an "
                           "ordinary user, or write .html or .md"));
        return SomeFailed;
    }
    press::Press press;
    int status = SomeFailed;
    const auto leave = [&status](int with) {
        status = with;
        QCoreApplication::quit();
    };
    QObject::connect(&press, &press::Press::printed, &press, [&](const press::Printed &printed) {
        tell(QStringLiteral("%1: %2 articles on %3 pages")
                 .arg(printed.path)
                 .arg(briefing.articles.size())
                 .arg(printed.pages));
        leave(Written);
    });
    QObject::connect(&press, &press::Press::failed, &press, [&](const QString &why) {
        tell(why);
        leave(SomeFailed);
    });
    press.print({briefing, request.output, request.paper, request.force});
    QCoreApplication::exec();
    return status;
}

int write(const Request &request, const briefing::Briefing &briefing, briefing::Format format)
{
    const auto existing = request.force ? briefing::Existing::Replace : briefing::Existing::Refuse;
    if (const Result<Done> saved = briefing::save(request.output, briefing::write(briefing, format), existing);
        !saved) {
        tell(saved.error().what);
        return SomeFailed;
    }
    tell(QStringLiteral("%1: %2 articles").arg(request.output).arg(briefing.articles.size()));
    return Written;
}

int carryOut(const Request &request)
{
    const auto existing = request.force ? briefing::Existing::Replace : briefing::Existing::Refuse;
    if (const Result<Done> can = briefing::canSave(request.output, existing); !can) {
        tell(can.error().what);
        return SomeFailed;
    }
    const Result<Selection> selection = select(request);
    if (!selection) {
        tell(selection.error().what);
        return SomeFailed;
    }
    for (const QString &why : selection->leftOut)
        tell(why);
    if (selection->briefing.articles.isEmpty()) {
        tell(QStringLiteral("there is no article to write"));
        return SomeFailed;
    }
    const auto format = briefing::formatForPath(request.output);
    const int status = format ? write(request, selection->briefing, *format) : print(request, selection->briefing);
    return status == Written && !selection->leftOut.isEmpty() ? SomeFailed : status;
}

} // namespace

int run(int argc, char **argv)
{
    // No window is shown and no display is needed, whatever the desktop's settings say.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error is for our messages; the engine's talk about missing graphics is none of the user's business here.
    QLoggingCategory::setFilterRules(
        QStringLiteral("default.info=false\ndefault.warning=false\nqt.webenginecontext*=false"));
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("broadsheet"));
    const Reading reading = read(QCoreApplication::arguments().sliced(2));
    if (!reading.help.isEmpty()) {
        QTextStream(stdout) << reading.help;
        return Written;
    }
    if (!reading.request) {
        tell(reading.wrong);
        QTextStream(stderr) << "Try “broadsheet brief --help”.\n";
        return WrongUsage;
    }
    return carryOut(*reading.request);
}

} // namespace brief
