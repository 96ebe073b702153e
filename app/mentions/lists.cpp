#include "mentions/lists.h"

#include "language/tokens.h"
#include "mentions/hash.h"

#include <QFile>
#include <QHash>
#include <QList>
#include <QStringList>

namespace mentions {

using text::MentionKind;

namespace {

constexpr std::size_t FirstSize = 1u << 19;

using Lines = QList<QList<QStringView>>;

// The fields of a file's lines, without comments. The views stand on `contents`.
Lines split(QStringView contents)
{
    Lines lines;
    for (const QStringView line : contents.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines.append(line.split(u'\t', Qt::SkipEmptyParts));
    }
    return lines;
}

bool isAcronym(QStringView name)
{
    int upper = 0;
    for (const QChar c : name) {
        if (c.isLower() || c.isSpace())
            return false;
        upper += c.isUpper() ? 1 : 0;
    }
    return upper >= 2 && name.size() <= 6 && !name.contains(u'.');
}

bool isCyrillic(QStringView word)
{
    return !word.isEmpty() && word[0].unicode() >= 0x400 && word[0].unicode() < 0x530;
}

constexpr quint64 StemStart = 11;
constexpr qsizetype ShortestStem = 3;

// The word without its case ending; empty where too little is left.
QStringView stemOf(QStringView word)
{
    static constexpr QStringView Endings[]{u"ами", u"ями", u"ией", u"иею", u"ого", u"ему", u"ому", u"ой", u"ей", u"ою",
                                           u"ею",  u"ом",  u"ем",  u"ам",  u"ям",  u"ах",  u"ях",  u"ов", u"ев", u"ия",
                                           u"ии",  u"ию",  u"ие",  u"ья",  u"ьи",  u"ью",  u"а",   u"я",  u"о",  u"е",
                                           u"и",   u"ы",   u"у",   u"ю",   u"ь",   u"й",   u"і",   u"ї"};
    for (const QStringView ending : Endings) {
        if (word.endsWith(ending) && word.size() - ending.size() >= ShortestStem)
            return word.chopped(ending.size());
    }
    return word.size() >= ShortestStem ? word : QStringView();
}

} // namespace

struct Lists::Builder
{
    Lists lists;
    std::vector<language::Token> tokens;
    QHash<QString, qint32> byName;
    std::size_t used = 0;

    Builder() { lists.m_entries.resize(FirstSize); }

    Entry &entryFor(quint64 hash)
    {
        if (used * 3 > lists.m_entries.size() * 2)
            grow();
        std::size_t at = lists.placeOf(hash);
        while (lists.m_entries[at].hash != 0 && lists.m_entries[at].hash != hash)
            at = (at + 1) & (lists.m_entries.size() - 1);
        used += lists.m_entries[at].hash == 0 ? 1 : 0;
        lists.m_entries[at].hash = hash;
        lists.m_filter[filterWord(hash)] |= filterBit(hash);
        return lists.m_entries[at];
    }

    void grow()
    {
        std::vector<Entry> old(lists.m_entries.size() * 2);
        old.swap(lists.m_entries);
        used = 0;
        for (const Entry &entry : old) {
            if (entry.hash != 0)
                entryFor(entry.hash) = entry;
        }
    }

    Entry *add(QStringView words, quint32 categories)
    {
        language::tokenise(words, tokens);
        if (tokens.empty() || tokens.size() > 8)
            return nullptr;
        quint64 hash = PhraseStart;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            hash = joinHash(hash, lowerHash(text::slice(words, tokens[i].span)));
            if (i + 1 < tokens.size())
                entryFor(hash).begins = true;
        }
        Entry &entry = entryFor(hash);
        entry.categories |= categories;
        return &entry;
    }

    qint32 knownFor(QStringView name, MentionKind kind)
    {
        const QString key = name.toString();
        if (const auto at = byName.constFind(key); at != byName.constEnd())
            return *at;
        lists.m_known.push_back({key, kind});
        return *byName.insert(key, static_cast<qint32>(lists.m_known.size()) - 1);
    }

    // The first to claim a name keeps it. "~CPI" means it in other languages than English.
    void name(QStringView words, qint32 known, quint32 categories)
    {
        if (words.startsWith(u'~'))
            return name(words.sliced(1), known, categories | Foreign);
        Entry *entry = add(words, 0);
        if (!entry)
            return;
        const bool fresh = (entry->categories & NameCategories) == 0;
        entry->categories |= categories;
        if (entry->known < 0)
            entry->known = known;
        if (fresh && isAcronym(words))
            entry->categories |= Acronym;
        if (isCyrillic(words) && !words.contains(u' ') && words.size() > 4 &&
            (categories & (Country | Region | BigCity)))
            addStem(words, entry->known, categories);
    }

    void addStem(QStringView word, qint32 known, quint32 categories)
    {
        Entry &entry = entryFor(joinHash(StemStart, lowerHash(stemOf(word))));
        if (entry.known < 0)
            entry.known = known;
        entry.categories |= categories;
    }

    void primary(const Lines &lines, MentionKind kind, quint32 categories)
    {
        for (const auto &fields : lines)
            name(fields.front(), knownFor(fields.front(), kind), categories);
    }

    void aliases(const Lines &lines, MentionKind kind, quint32 categories)
    {
        for (const auto &fields : lines) {
            const quint32 own = lists.categoriesOf(fields.front()) & PlaceCategories;
            for (qsizetype i = 1; i < fields.size(); ++i)
                name(fields[i], knownFor(fields.front(), kind), own && kind == MentionKind::Place ? own : categories);
        }
    }

    static quint32 sizeOf(int thousands) { return thousands >= 500 ? BigCity : thousands >= 100 ? City : Town; }

    // Cities of so many thousand people, by their English names.
    void cities(const Lines &lines, int from, int below)
    {
        for (const auto &fields : lines) {
            const int thousands = fields.front().toInt();
            if (fields.size() >= 2 && thousands >= from && thousands < below)
                name(fields[1], cityFor(fields[1]), sizeOf(thousands));
        }
    }

    // Their names in other languages, where these are no given names ("Victoria" once was Hong Kong).
    void cityAliases(const Lines &lines)
    {
        for (const auto &fields : lines) {
            const int thousands = fields.front().toInt();
            if (fields.size() < 2 || isCountry(fields[1]))
                continue;
            for (qsizetype i = 2; i < fields.size(); ++i) {
                if (!(lists.categoriesOf(fields[i]) & GivenName))
                    name(fields[i], cityFor(fields[1]), sizeOf(thousands));
            }
        }
    }

    // "Singapore" is the country's name.
    bool isCountry(QStringView city) const
    {
        const Entry *there = lists.findWords(city);
        return there && there->known >= 0 && lists.known(there->known).name != city;
    }

    qint32 cityFor(QStringView city)
    {
        const Entry *there = lists.findWords(city);
        return there && there->known >= 0 ? there->known : knownFor(city, MentionKind::Place);
    }

    void words(const Lines &lines)
    {
        static const QHash<QString, quint32> classes{{QStringLiteral("head"), Head},
                                                     {QStringLiteral("rank"), Rank},
                                                     {QStringLiteral("modifier"), Modifier},
                                                     {QStringLiteral("organisation"), OrganisationCue},
                                                     {QStringLiteral("place"), PlaceCue},
                                                     {QStringLiteral("event"), EventCue},
                                                     {QStringLiteral("work"), WorkCue},
                                                     {QStringLiteral("time"), Time},
                                                     {QStringLiteral("speech"), Speech},
                                                     {QStringLiteral("family"), Family},
                                                     {QStringLiteral("m"), Male},
                                                     {QStringLiteral("f"), Female},
                                                     {QStringLiteral("surname"), Surname},
                                                     {QStringLiteral("particle"), Particle},
                                                     {QStringLiteral("generic"), Generic},
                                                     {QStringLiteral("nameless"), Nameless},
                                                     {QStringLiteral("body"), Body},
                                                     {QStringLiteral("form"), LegalForm},
                                                     {QStringLiteral("settlement"), Settlement},
                                                     {QStringLiteral("shortened"), Shortened}};
        for (const auto &fields : lines) {
            const quint32 category = classes.value(fields.front().toString(), 0);
            for (qsizetype i = 1; i < fields.size(); ++i)
                add(fields[i], category);
        }
    }
};

Result<Lists> Lists::load(const QString &folder)
{
    QHash<QString, QString> contents;
    for (const char *name : {"places", "countries", "regions", "organisations", "nationalities", "cities", "provinces",
                             "titles", "cues", "given", "people"}) {
        QFile file(folder + u'/' + QLatin1String(name) + QStringLiteral(".tsv"));
        if (!file.open(QIODevice::ReadOnly))
            return Error{
                QStringLiteral("Cannot read the word list %1. Install Broadsheet again.").arg(file.fileName())};
        contents.insert(QLatin1String(name), QString::fromUtf8(file.readAll()));
    }
    const auto lines = [&contents](const char *name) { return split(contents[QLatin1String(name)]); };
    Builder build;
    const Lines places = lines("places"), countries = lines("countries"), regions = lines("regions"),
                cities = lines("cities"), organisations = lines("organisations"),
                nationalities = lines("nationalities");
    build.primary(countries, MentionKind::Place, Country);
    build.primary(organisations, MentionKind::Organisation, Organisation);
    build.primary(nationalities, MentionKind::Nationality, Nationality);
    build.primary(places, MentionKind::Place, Region);
    build.aliases(places, MentionKind::Place, Region);
    build.aliases(organisations, MentionKind::Organisation, Organisation);
    build.words(lines("given"));
    build.cities(cities, 100, 1'000'000); // before what other languages call a country: Columbia, South Carolina
    build.aliases(countries, MentionKind::Place, Country);
    build.aliases(nationalities, MentionKind::Nationality, Nationality);
    build.primary(regions, MentionKind::Place, Region);
    build.aliases(regions, MentionKind::Place, Region);
    build.primary(lines("provinces"), MentionKind::Place, Province);
    build.cities(cities, 0, 100);
    build.cityAliases(cities);
    build.primary(lines("people"), MentionKind::Person, Figure);
    build.aliases(lines("people"), MentionKind::Person, Figure);
    build.words(lines("titles"));
    build.words(lines("cues"));
    return std::move(build.lists);
}

const Lists::Entry *Lists::search(quint64 phrase) const
{
    for (std::size_t at = placeOf(phrase); m_entries[at].hash != 0; at = (at + 1) & (m_entries.size() - 1)) {
        if (m_entries[at].hash == phrase)
            return &m_entries[at];
    }
    return nullptr;
}

const Lists::Entry *Lists::findStem(QStringView word) const
{
    const QStringView stem = isCyrillic(word) && word.size() > 4 ? stemOf(word) : QStringView();
    return stem.isEmpty() ? nullptr : find(joinHash(StemStart, lowerHash(stem)));
}

const Lists::Entry *Lists::findWords(QStringView words) const
{
    std::vector<language::Token> tokens;
    language::tokenise(words, tokens);
    quint64 hash = PhraseStart;
    for (const language::Token &token : tokens)
        hash = joinHash(hash, lowerHash(text::slice(words, token.span)));
    return tokens.empty() ? nullptr : find(hash);
}

quint32 Lists::categoriesOf(QStringView words) const
{
    const Entry *entry = findWords(words);
    return entry ? entry->categories : 0;
}

} // namespace mentions
