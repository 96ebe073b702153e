// The reader by hand: pictures of articles, how fast they come and how flat the memory stays.
//   bench_reader shot FILE... --output FOLDER [--size 760x1000] [--open] [--numbers] [--at LINE]
//   bench_reader switch FOLDER [--count 500]
#include "bench/reader/tool.h"
#include "reader/view.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("task"), QStringLiteral("shot or switch"));
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("articles, or a folder of them"));
    parser.addOptions(
        {{QStringLiteral("output"), QStringLiteral("where pictures go"), QStringLiteral("folder"), QStringLiteral(".")},
         {QStringLiteral("size"), QStringLiteral("of the window"), QStringLiteral("WxH"), QStringLiteral("760x1000")},
         {QStringLiteral("open"), QStringLiteral("unfold everything")},
         {QStringLiteral("numbers"), QStringLiteral("show line numbers")},
         {QStringLiteral("select"), QStringLiteral("select this entity"), QStringLiteral("n")},
         {QStringLiteral("find"), QStringLiteral("find these words"), QStringLiteral("words")},
         {QStringLiteral("at"), QStringLiteral("start at this block"), QStringLiteral("block")},
         {QStringLiteral("zoom"), QStringLiteral("factor"), QStringLiteral("factor"), QStringLiteral("1")},
         {QStringLiteral("scale"), QStringLiteral("only this scale is in the picture's name"), QStringLiteral("n"),
          QStringLiteral("1")},
         {QStringLiteral("count"), QStringLiteral("switches"), QStringLiteral("n"), QStringLiteral("500")}});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 2)
        parser.showHelp(2);
    return arguments.first() == u"shot" ? tool::shoot(parser) : tool::switchArticles(parser);
}
