// bench_lists FOLDER [MODELS]: writes countries.tsv, regions.tsv and cities.tsv from the data of the Debian packages
// iso-codes, unicode-cldr-core, libgeonames0 and libgeonames-common; with MODELS only zh.words there, from
// python3-jieba. Deterministic: the same packages give the same bytes. Needs gresource (libglib2.0-bin or
// libglib2.0-dev-bin) to unpack the city table. One line an entity: English name, then other names.
#include "chinese.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTextStream>
#include <QtEndian>

#include <algorithm>
#include <cstdio>

namespace {

const QString Cldr = QStringLiteral("/usr/share/unicode/cldr/common/main");
const QString Locale = QStringLiteral("/usr/share/locale");
const QString Cities = QStringLiteral("/usr/lib/x86_64-linux-gnu/libgeonames.so.0");

struct Place
{
    QString name;
    QMap<QString, int> votes; // other names, and how many sources give them
};
using Places = QMap<QString, Place>; // by code

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s: install the package that holds it", qUtf8Printable(path));
    return file.readAll();
}

// The messages of a compiled gettext catalogue (GNU gettext manual, "The Format of GNU MO Files").
QMap<QString, QString> catalogue(const QString &path)
{
    const QByteArray data = contents(path);
    const auto number = [&data](quint32 at) { return qFromLittleEndian<quint32>(data.constData() + at); };
    const auto words = [&](quint32 at) { return QString::fromUtf8(data.constData() + number(at + 4), number(at)); };
    QMap<QString, QString> messages;
    for (quint32 i = 0; i < number(8); ++i)
        messages.insert(words(number(12) + 8 * i), words(number(16) + 8 * i));
    messages.remove(QString());
    return messages;
}

QString unescaped(QString words)
{
    return words.replace(QStringLiteral("&amp;"), QStringLiteral("&"))
        .replace(QStringLiteral("&apos;"), QStringLiteral("'"))
        .simplified();
}

bool isLatin(QStringView name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.script() == QChar::Script_Latin; });
}

// Whose Latin names are kept. In small languages too many are words of the large ones ("Pain", "Laws", "Widen" are
// countries).
bool isKept(const QString &locale, QStringView name)
{
    static const QSet<QString> kept = [] {
        const QString codes =
            QStringLiteral("en es pt fr de it nl ca gl eu da sv nb nn no fi is et lv lt pl cs sk sl hr bs ro hu tr id");
        const QStringList list = codes.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return !isLatin(name) || (kept.contains(locale) && name.front().isUpper());
}

// A name as a gazetteer can use it; the empty string where it cannot.
QString usable(const QString &given)
{
    QString name = unescaped(given);
    if (name.contains(u',') || name.contains(u'[') || name.size() > 60)
        return {};
    static const QRegularExpression brackets(QStringLiteral(" ?\\([^)]*\\)"));
    static const QRegularExpression article(QStringLiteral("^(O|A|Os|As) (?=\\p{Lu})")); // Galician names carry theirs
    name.remove(brackets);
    name.remove(article);
    static const QSet<QString> words{QStringLiteral("Soul"),    QStringLiteral("Lion"), QStringLiteral("Sale"),
                                     QStringLiteral("Swiss"),   QStringLiteral("Male"), QStringLiteral("Most"),
                                     QStringLiteral("Reading"), QStringLiteral("Of")};
    if (words.contains(name))
        return {};
    // Short Latin names are too often words or given names of another language (Anh, Nga).
    return isLatin(name) && name.size() < 4 ? QString() : name.trimmed();
}

void vote(Place &place, const QString &given, const QString &locale)
{
    const QString name = usable(given);
    if (!name.isEmpty() && name != place.name && isKept(locale, name))
        ++place.votes[name];
}

// As newspapers write it.
QString plainName(const QString &code, QString name)
{
    static const QMap<QString, QString> plain{
        {QStringLiteral("HK"), QStringLiteral("Hong Kong")},
        {QStringLiteral("MO"), QStringLiteral("Macau")},
        {QStringLiteral("CI"), QStringLiteral("Ivory Coast")},
        {QStringLiteral("CD"), QStringLiteral("Democratic Republic of the Congo")},
        {QStringLiteral("CG"), QStringLiteral("Republic of the Congo")}};
    return plain.value(code, name.replace(QStringLiteral(" & "), QStringLiteral(" and ")));
}

void readTerritories(Places &countries, Places &regions)
{
    static const QRegularExpression inner(QStringLiteral("\\(([^)]+)\\)"));
    static const QRegularExpression line(QStringLiteral("<territory type=\"(\\w+)\"[^>]*>([^<]+)</territory>"));
    static const QSet<QString> none{QStringLiteral("ZZ"),  QStringLiteral("XA"), QStringLiteral("XB"),
                                    QStringLiteral("001"), QStringLiteral("UN"), QStringLiteral("EU"),
                                    QStringLiteral("EZ"),  QStringLiteral("QO")};
    QStringList files = QDir(Cldr).entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
    files.removeOne(QStringLiteral("en.xml"));
    files.prepend(QStringLiteral("en.xml")); // English names the entity
    for (const QString &file : std::as_const(files)) {
        const QString locale = file.chopped(4);
        auto found = line.globalMatch(QString::fromUtf8(contents(Cldr + u'/' + file)));
        while (found.hasNext()) {
            const auto match = found.next();
            const QString code = match.captured(1);
            if (none.contains(code))
                continue;
            Place &place = (code.front().isDigit() ? regions : countries)[code];
            if (place.name.isEmpty() && file == u"en.xml")
                place.name = plainName(code, usable(match.captured(2)));
            else
                vote(place, match.captured(2), locale);
            if (const auto other = inner.match(match.captured(2)); other.hasMatch() && file == u"en.xml")
                vote(place, other.captured(1), locale);
        }
    }
}

void readIsoCountries(Places &countries)
{
    static const QRegularExpression entry(QStringLiteral("\\{([^}]*)\\}"));
    static const QRegularExpression field(QStringLiteral("\"(\\w+)\": \"([^\"]*)\""));
    QMap<QString, QString> codeOf; // English name -> code
    auto found =
        entry.globalMatch(QString::fromUtf8(contents(QStringLiteral("/usr/share/iso-codes/json/iso_3166-1.json"))));
    while (found.hasNext()) {
        QMap<QString, QString> fields;
        auto each = field.globalMatch(found.next().captured(1));
        while (each.hasNext()) {
            const auto match = each.next();
            fields.insert(match.captured(1), match.captured(2));
        }
        for (const char *kind : {"name", "official_name", "common_name"}) {
            const QString name = fields.value(QString::fromLatin1(kind));
            codeOf.insert(name, fields.value(QStringLiteral("alpha_2")));
            vote(countries[fields.value(QStringLiteral("alpha_2"))], name, QStringLiteral("en"));
        }
    }
    codeOf.remove(QString());
    for (const QString &language : QDir(Locale).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = Locale + u'/' + language + QStringLiteral("/LC_MESSAGES/iso_3166-1.mo");
        if (!QFile::exists(path))
            continue;
        const auto messages = catalogue(path);
        for (auto at = messages.begin(); at != messages.end(); ++at) {
            if (codeOf.contains(at.key()))
                vote(countries[codeOf.value(at.key())], at.value(), language);
        }
    }
}

struct City
{
    QString id, name, region;
    quint32 people = 0;
    QSet<QString> others;
};

// Records of the table: id, name, region's code, region, country's code, country, time zone, each ended by NUL; then,
// aligned to four bytes, the number of people.
QList<City> readCities()
{
    QProcess unpack;
    unpack.start(QStringLiteral("gresource"),
                 {QStringLiteral("extract"), Cities, QStringLiteral("/com/lomiri/geonames/cities.compiled")});
    if (!unpack.waitForFinished())
        qFatal("cannot run gresource");
    const QByteArray data = unpack.readAllStandardOutput();
    static const QRegularExpression record(
        QStringLiteral("([0-9]{4,9})\\x00([^\\x00]{2,80})\\x00([^\\x00]{0,8})\\x00([^\\x00]{0,80})\\x00([A-Z]{2})\\x00["
                       "^\\x00]+\\x00[^\\x00]+/[^\\x00]+\\x00"));
    const QString latin = QString::fromLatin1(data); // a character a byte
    QList<City> cities;
    auto found = record.globalMatch(latin);
    while (found.hasNext()) {
        const auto match = found.next();
        const auto utf8 = [&match](int group) { return QString::fromUtf8(match.captured(group).toLatin1()); };
        const qsizetype at = (match.capturedEnd() + 3) / 4 * 4;
        if (at + 4 <= data.size())
            cities.append({utf8(1), utf8(2), utf8(4), qFromLittleEndian<quint32>(data.constData() + at), {}});
    }
    return cities;
}

// How big a city must be for its name in this language to be kept.
quint32 leastPeople(const QString &language)
{
    static const QStringList main{QStringLiteral("en"), QStringLiteral("es"),    QStringLiteral("pt"),
                                  QStringLiteral("fr"), QStringLiteral("de"),    QStringLiteral("it"),
                                  QStringLiteral("ru"), QStringLiteral("uk"),    QStringLiteral("ar"),
                                  QStringLiteral("zh"), QStringLiteral("zh_CN"), QStringLiteral("zh_TW")};
    return main.contains(language) ? 50'000 : 400'000;
}

void nameCities(QList<City> &cities)
{
    for (const QString &language : QDir(Locale).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = Locale + u'/' + language + QStringLiteral("/LC_MESSAGES/geonames.mo");
        if (!QFile::exists(path))
            continue;
        const auto names = catalogue(path);
        for (City &city : cities) {
            const QString name = usable(names.value(city.id));
            if (!name.isEmpty() && name != city.name && isKept(language, name) && city.people >= leastPeople(language))
                city.others.insert(name);
        }
    }
}

void write(const QString &path, QStringList lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qUtf8Printable(path));
    QTextStream out(&file);
    for (const QString &line : std::as_const(lines))
        out << line << '\n';
    std::printf("%s: %lld lines\n", qPrintable(path), static_cast<long long>(lines.size()));
}

// Each name goes to the place that most sources give it to.
void writePlaces(const QString &path, const Places &places)
{
    QMap<QString, QPair<int, QString>> winner; // name -> votes, code
    for (auto place = places.begin(); place != places.end(); ++place) {
        for (auto vote = place->votes.begin(); vote != place->votes.end(); ++vote) {
            auto &best = winner[vote.key()];
            if (vote.value() > best.first)
                best = {vote.value(), place.key()};
        }
        winner[place->name] = {1 << 20, place.key()};
    }
    QStringList lines;
    for (auto place = places.begin(); place != places.end(); ++place) {
        if (place->name.isEmpty())
            continue;
        QStringList fields{place->name};
        for (auto vote = place->votes.begin(); vote != place->votes.end(); ++vote) {
            if (winner.value(vote.key()).second == place.key() && vote.key() != place->name)
                fields << vote.key();
        }
        lines << fields.join(u'\t');
    }
    std::sort(lines.begin(), lines.end());
    write(path, lines);
}

// "population TAB name TAB other names", the biggest first; and the regions that hold them.
void writeCities(const QString &folder, QList<City> cities)
{
    std::stable_sort(cities.begin(), cities.end(), [](const City &a, const City &b) { return a.people > b.people; });
    QStringList lines;
    QSet<QString> taken, regions;
    for (const City &city : std::as_const(cities)) {
        regions.insert(usable(city.region));
        const QString name = usable(city.name);
        if (name.isEmpty() || city.people < 15'000 || taken.contains(name))
            continue;
        taken.insert(name);
        QStringList fields{QString::number(city.people / 1000), name};
        QStringList others(city.others.begin(), city.others.end());
        others.sort();
        for (const QString &other : std::as_const(others)) {
            if (taken.contains(other))
                continue;
            taken.insert(other);
            fields << other;
        }
        lines << fields.join(u'\t');
    }
    write(folder + QStringLiteral("/cities.tsv"), lines);
    regions.remove(QString());
    QStringList sorted(regions.begin(), regions.end());
    sorted.sort();
    write(folder + QStringLiteral("/provinces.tsv"), sorted);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2 && argc != 3) {
        std::fprintf(stderr, "usage: bench_lists FOLDER [MODELS]\n");
        return 2;
    }
    if (argc == 3) {
        lists::writeChinese(QString::fromLocal8Bit(argv[2]) + QStringLiteral("/zh.words"));
        return 0;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    Places countries, regions;
    readTerritories(countries, regions);
    readIsoCountries(countries);
    writePlaces(folder + QStringLiteral("/countries.tsv"), countries);
    writePlaces(folder + QStringLiteral("/regions.tsv"), regions);
    QList<City> cities = readCities();
    nameCities(cities);
    writeCities(folder, cities);
    return 0;
}
