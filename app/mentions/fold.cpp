#include "mentions/hash.h"
#include "mentions/resolve.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace mentions {

namespace {

// BGN/PCGN romanisation without its signs; what newspapers write.
QString romanised(char16_t c)
{
    static const QStringList letters =
        QStringLiteral("a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya").split(u' ');
    switch (c) {
    case 0x0451:
        return QStringLiteral("yo");
    case 0x0454:
        return QStringLiteral("ye");
    case 0x0456:
        return QStringLiteral("i");
    case 0x0457:
        return QStringLiteral("yi");
    case 0x0491:
        return QStringLiteral("g");
    default:
        return c >= 0x0430 && c <= 0x044F ? letters.value(c - 0x0430) : QString(QChar(c));
    }
}

// One spelling for given names that are written in many ways, by their lowerHash.
const QHash<quint64, QString> &spellings()
{
    static const QHash<quint64, QString> table = [] {
        const QStringList rows{
            QStringLiteral("vladimir volodymyr wladimir uladzimir"),
            QStringLiteral("sergey sergei serhiy sergiy sergej serguei"),
            QStringLiteral("alexander aleksandr alexandr aleksander oleksandr alyaksandr aliaksandr"),
            QStringLiteral("dmitry dmitri dmytro dmitrij dimitri"),
            QStringLiteral("mikhail mikhailo mykhailo michail"),
            QStringLiteral("yevgeny evgeny yevgeni evgeni jewgeni yevgeniy"),
            QStringLiteral("alexey aleksei alexei oleksiy aleksey alexej oleksii"),
            QStringLiteral("muhammad mohammed mohammad mohamed mohamad muhammed"),
            QStringLiteral("nikolay nikolai mykola nikolaj"),
            QStringLiteral("yury yuri juri yuriy jurij"),
            QStringLiteral("andrey andrei andriy andrej"),
            QStringLiteral("ahmed ahmad"),
            QStringLiteral("hussein hussain husain hossein"),
            QStringLiteral("moammar muammar"),
            QStringLiteral("benjamin binyamin")};
        QHash<quint64, QString> made;
        for (const QString &row : rows) {
            const QStringList words = row.split(u' ');
            for (const QString &word : words)
                made.insert(lowerHash(word), words.front());
        }
        return made;
    }();
    return table;
}

QString oneEnding(const QString &word)
{
    for (const QStringView end : {u"yy", u"iy", u"yi", u"ij", u"ii"}) {
        if (word.size() > 4 && word.endsWith(end))
            return word.chopped(2) + u'y';
    }
    return word.size() > 4 && word.endsWith(u'i') ? word.chopped(1) + u'y' : word;
}

bool isAscii(QStringView words)
{
    return std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// A plain name in small letters, with one space between its words.
QString foldedAscii(QStringView name)
{
    QString folded(name.size(), Qt::Uninitialized);
    QChar *const begin = folded.data();
    QChar *end = begin;
    bool parted = false;
    for (const QChar c : name) {
        const char16_t unit = c.unicode();
        const bool upper = unit >= u'A' && unit <= u'Z';
        const bool written = upper || (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (unit == u'.' || unit == u'\'')
            continue;
        if (!written) {
            parted = end != begin;
            continue;
        }
        if (std::exchange(parted, false))
            *end++ = u' ';
        *end++ = upper ? QChar(static_cast<char16_t>(unit + (u'a' - u'A'))) : c;
    }
    folded.truncate(end - begin);
    return folded;
}

// The words of a name in small Latin letters where it has a Latin or Cyrillic form.
QStringList foldedWords(const QString &name)
{
    if (isAscii(name))
        return foldedAscii(name).split(u' ', Qt::SkipEmptyParts);
    QStringList words;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            words << word;
        word.clear();
    };
    const QString decomposed = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isMark() || c == u'.' || c == u'\'' || c.unicode() == 0x2019)
            continue;
        if (!c.isLetterOrNumber())
            flush();
        else if (c.unicode() < 0x400 || c.unicode() > 0x4FF)
            word += c.toLower();
        else
            word += romanised(c.toLower().unicode());
    }
    flush();
    return words;
}

// A given name as all its spellings are compared.
QString oneSpelling(const QString &word)
{
    const auto listed = spellings().constFind(lowerHash(word));
    if (listed != spellings().constEnd())
        return *listed;
    const QString ended = oneEnding(word);
    return spellings().value(lowerHash(ended), ended);
}

} // namespace

QString foldedName(const QString &name)
{
    return isAscii(name) ? foldedAscii(name) : foldedWords(name).join(u' ');
}

QStringList foldedPerson(const QString &name)
{
    QStringList words = foldedWords(name);
    for (QString &word : words)
        word = oneSpelling(word);
    return words;
}

} // namespace mentions
