#include "brief/request.h"

#include "analysis/analyser.h"
#include "briefing/export.h"

#include <QCommandLineParser>

namespace brief {

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Writes a briefing: a PDF, or by the output's ending .html or .md. The articles are the briefing of a library, "
        "or what a query finds in it, or what is in files and folders."));
    const QString file = QStringLiteral("file");
    parser.addOptions(
        {{{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Shows this help.")},
         {QStringLiteral("library"), QStringLiteral("Take articles from this library."), file},
         {QStringLiteral("query"),
          QStringLiteral("Those that match, newest first; otherwise the library's briefing, in its order."),
          QStringLiteral("query")},
         {{QStringLiteral("o"), QStringLiteral("output")}, QStringLiteral("The file to write."), file},
         {QStringLiteral("title"), QStringLiteral("Title on the cover and on every page."), QStringLiteral("title")},
         {QStringLiteral("marking"), QStringLiteral("Handling marking on every page, such as TLP:AMBER."),
          QStringLiteral("marking")},
         {QStringLiteral("date"), QStringLiteral("Date on the cover, such as 2025-08-22; otherwise today."),
          QStringLiteral("date")},
         {QStringLiteral("paper"), QStringLiteral("a4 or letter."), QStringLiteral("paper"), QStringLiteral("a4")},
         {QStringLiteral("force"), QStringLiteral("Replace the output if it exists.")},
         {QStringLiteral("share"), QStringLiteral("The folder of word lists and models."), QStringLiteral("folder"),
          analysis::defaultShare()}});
}

QString problemOf(const QCommandLineParser &parser)
{
    const bool library = parser.isSet(QStringLiteral("library"));
    const QString output = parser.value(QStringLiteral("output"));
    const QString paper = parser.value(QStringLiteral("paper"));
    if (output.isEmpty())
        return QStringLiteral("--output is missing");
    if (!output.endsWith(u".pdf", Qt::CaseInsensitive) && !briefing::formatForPath(output))
        return QStringLiteral("--output must end in .pdf, .html, .md, .json, .jsonl or .csv");
    if (library == !parser.positionalArguments().isEmpty())
        return QStringLiteral("name either a library with --library, or files and folders");
    if (!library && parser.isSet(QStringLiteral("query")))
        return QStringLiteral("--query needs --library");
    if (paper != u"a4" && paper != u"letter")
        return QStringLiteral("--paper must be a4 or letter");
    if (parser.isSet(QStringLiteral("date")) &&
        !QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate).isValid())
        return QStringLiteral("--date must be a day, such as 2025-08-22");
    return {};
}

std::optional<QString> given(const QCommandLineParser &parser, const QString &name)
{
    return parser.isSet(name) ? std::optional(parser.value(name)) : std::nullopt;
}

} // namespace

Reading read(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QStringList{QStringLiteral("broadsheet")} + arguments))
        return {std::nullopt, {}, parser.errorText()};
    if (parser.isSet(QStringLiteral("help"))) {
        // Qt's first line knows the program, not its commands.
        const QString words = parser.helpText();
        return {std::nullopt,
                u"Usage: broadsheet brief [OPTION]... [FILE|FOLDER]..." + words.sliced(words.indexOf(u'\n')),
                {}};
    }
    if (const QString wrong = problemOf(parser); !wrong.isEmpty())
        return {std::nullopt, {}, wrong};
    Request request;
    request.library = parser.value(QStringLiteral("library"));
    request.query = parser.value(QStringLiteral("query"));
    request.inputs = parser.positionalArguments();
    request.output = parser.value(QStringLiteral("output"));
    request.title = given(parser, QStringLiteral("title"));
    request.marking = given(parser, QStringLiteral("marking"));
    request.date = parser.isSet(QStringLiteral("date"))
                       ? QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate)
                       : QDate::currentDate();
    request.share = parser.value(QStringLiteral("share"));
    request.paper = parser.value(QStringLiteral("paper")) == u"letter" ? press::Paper::Letter : press::Paper::A4;
    request.force = parser.isSet(QStringLiteral("force"));
    return {request, {}, {}};
}

} // namespace brief
