#include "documents.h"

#include "mentions/model.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace train {

namespace {

enum Type { Person, Organisation, Place, Other };

// UTF-16 offset of each code point.
std::vector<qsizetype> offsetsOf(const QString &text)
{
    std::vector<qsizetype> offsets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isLowSurrogate())
            offsets.push_back(i);
    }
    offsets.push_back(text.size());
    return offsets;
}

int typeFor(const QString &label)
{
    static const QStringList types{QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"),
                                   QStringLiteral("MISC")};
    return static_cast<int>(types.indexOf(label));
}

int kindFor(const QString &fine)
{
    using mentions::OtherKind;
    static const QHash<QString, OtherKind> kinds{
        {QStringLiteral("norp"), OtherKind::Nationality},   {QStringLiteral("event"), OtherKind::Event},
        {QStringLiteral("election"), OtherKind::Event},     {QStringLiteral("work"), OtherKind::Work},
        {QStringLiteral("law"), OtherKind::Work},           {QStringLiteral("work_of_art"), OtherKind::Work},
        {QStringLiteral("creative-work"), OtherKind::Work}, {QStringLiteral("product"), OtherKind::Product},
        {QStringLiteral("object"), OtherKind::Product}};
    const auto at = kinds.constFind(fine.toLower());
    return at == kinds.constEnd() ? -1 : static_cast<int>(*at);
}

// One text with marks, as the names it holds.
Document unmarked(QStringView marked, const QString &path)
{
    Document document;
    qsizetype at = 0;
    for (qsizetype open = marked.indexOf(u'['); open >= 0; open = marked.indexOf(u'[', at)) {
        const qsizetype space = marked.indexOf(u' ', open), close = marked.indexOf(u']', open);
        const QString mark = marked.sliced(open + 1, std::max<qsizetype>(0, space - open - 1)).toString();
        const int kind = kindFor(mark), type = kind >= 0 ? Other : typeFor(mark);
        if (type < 0 || space < 0 || close < space)
            qFatal("%s: a broken mark at \"%s\"", qUtf8Printable(path),
                   qUtf8Printable(marked.mid(open, 40).toString()));
        document.text += marked.sliced(at, open - at);
        const qsizetype begin = document.text.size();
        document.text += marked.sliced(space + 1, close - space - 1);
        document.names.push_back({{begin, document.text.size()}, type, kind});
        at = close + 1;
    }
    document.text += marked.sliced(at);
    return document;
}

} // namespace

std::vector<Document> readJsonLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    std::vector<Document> documents;
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        Document document{json.value(u"text").toString(), {}};
        const std::vector<qsizetype> offsets = offsetsOf(document.text);
        const auto offset = [&offsets](const QJsonValue &value) {
            return offsets[static_cast<std::size_t>(value.toInt())];
        };
        const QJsonArray spans = json.value(u"spans").toArray();
        for (const auto &value : spans) {
            const QJsonObject span = value.toObject();
            const int type = typeFor(span.value(u"label").toString());
            if (type >= 0)
                document.names.push_back({{offset(span.value(u"start")), offset(span.value(u"end"))},
                                          type,
                                          type == Other ? kindFor(span.value(u"fine").toString()) : -1});
        }
        documents.push_back(std::move(document));
    }
    return documents;
}

std::vector<Document> readMarkedTexts(const QString &folder)
{
    std::vector<Document> documents;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        qFatal("no texts in %s", qUtf8Printable(folder));
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        const QStringList texts = QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
        for (const QString &text : texts)
            documents.push_back(unmarked(QStringView(text).trimmed(), file.fileName()));
    }
    return documents;
}

} // namespace train
