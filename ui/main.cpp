#include "analysis/analyser.h"
#include "brief/brief.h"
#include "press/press.h"
#include "widgets/style.h"
#include "window/mainwindow.h"
#include "window/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>
#include <QtConcurrent>

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Reads folders of articles: the story apart from the rest, who is named, who says what."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("library"),
                      QCoreApplication::translate("main", "Keep the work in this library file."),
                      QStringLiteral("file")});
    parser.addPositionalArgument(
        QStringLiteral("paths"),
        QCoreApplication::translate("main", "A folder of .txt files, files, or a library. "
                                            "“broadsheet brief --help” writes briefings with no window."),
        QStringLiteral("[FOLDER|FILE|LIBRARY]..."));
}

} // namespace

int main(int argc, char **argv)
{
    // The web engine tells its whole configuration at each start.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.info=false"));
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    press::Press::registerScheme();
    if (argc > 1 && qstrcmp(argv[1], "brief") == 0)
        return brief::run(argc, argv);

    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("broadsheet"));
    QApplication::setApplicationDisplayName(QStringLiteral("Broadsheet"));
    QApplication::setApplicationVersion(QStringLiteral(BROADSHEET_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("broadsheet"));
    QApplication::setStyle(new widgets::Style);
    QTranslator qtWords, ourWords;
    if (qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtWords);
    const QString words = QStringLiteral(":/i18n");
    if (ourWords.load(QLocale(), QStringLiteral("broadsheet"), QStringLiteral("_"), words) ||
        ourWords.load(QStringLiteral("broadsheet_en"), words))
        QCoreApplication::installTranslator(&ourWords);

    QCommandLineParser parser;
    describe(parser);
    parser.process(app);

    // Word lists and models are loaded behind the window, which can show a library without them.
    const window::AnalyserFuture analyser =
        QtConcurrent::run([share = analysis::defaultShare()] { return analysis::Analyser::load(share); });
    window::Settings settings(window::Settings::defaultPath());
    window::MainWindow window(settings, analyser);
    window.show();
    if (parser.positionalArguments().isEmpty() && !parser.isSet(QStringLiteral("library")))
        window.openLast();
    else
        window.open(parser.positionalArguments(), parser.value(QStringLiteral("library")));
    return QApplication::exec();
}
