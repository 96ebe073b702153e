#include "blocks/wordlists.h"

#include <QFile>
#include <QtAlgorithms>

#include <algorithm>

namespace blocks {

namespace {

// Sizes of the hash tables, powers of two; about a third full with the lists that ship.
constexpr std::size_t StopSlots = 1U << 13;
constexpr std::size_t StepSlots = 1U << 15;

constexpr std::array<const char16_t *, FamilyCount> files{u"feed", u"promo",  u"legal",   u"navigation",    u"byline",
                                                          u"date", u"credit", u"comment", u"advertisement", u"more",
                                                          u"bio",  u"speech", u"address"};

constexpr QStringView familyWords[FamilyCount] = {u"feed headings",
                                                  u"promotion",
                                                  u"legal notices",
                                                  u"menus",
                                                  u"bylines",
                                                  u"dates",
                                                  u"credits",
                                                  u"comments",
                                                  u"advertising",
                                                  u"teasers",
                                                  u"authors' notes",
                                                  u"reporting",
                                                  u"address to the reader"};

struct Entry
{
    QString language;
    QString words;
};

Result<std::vector<Entry>> readEntries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            QStringLiteral("The word list %1 cannot be read: %2. Please reinstall.").arg(path, file.errorString())};
    std::vector<Entry> entries;
    int number = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype tab = line.indexOf(u'\t');
        if (tab < 2 || tab > 3)
            return Error{QStringLiteral("Line %2 of the word list %1 does not start with a language code and a tab.")
                             .arg(path, QString::number(number))};
        entries.push_back({line.first(tab), line.sliced(tab + 1)});
    }
    return entries;
}

quint32 join(quint32 phrase, quint32 word)
{
    return std::max(spread(phrase * 31 + word), 1U); // 0 is an empty slot
}

} // namespace

QStringView nameOf(Family family)
{
    return familyWords[std::size_t(family)];
}

Result<WordLists> WordLists::load(const QString &share, const Signs &signs)
{
    WordLists lists;
    lists.m_stops.resize(StopSlots);
    lists.m_steps.resize(StepSlots);
    const QString folder = share + QStringLiteral("/lists/blocks/");
    if (auto read = lists.readStops(folder + QStringLiteral("stopwords.txt"), signs); !read)
        return read.error();
    for (int i = 0; i < FamilyCount; ++i) {
        const QString path = folder + QString::fromUtf16(files[std::size_t(i)]) + QStringLiteral(".txt");
        if (auto read = lists.readPhrases(path, Family(i), signs); !read)
            return read.error();
    }
    const auto steps =
        std::count_if(lists.m_steps.begin(), lists.m_steps.end(), [](const Step &s) { return s.hash != 0; });
    if (std::size_t(steps) > StepSlots * 3 / 4)
        return Error{QStringLiteral("The word lists in %1 hold too many phrases.").arg(folder)};
    return lists;
}

Result<Done> WordLists::readStops(const QString &path, const Signs &signs)
{
    const auto entries = readEntries(path);
    if (!entries)
        return entries.error();
    if (entries->size() > 64)
        return Error{QStringLiteral("The word list %1 holds more than 64 languages.").arg(path)};
    std::vector<Word> words;
    for (const Entry &entry : *entries) {
        words.clear();
        scan(entry.words, signs, words);
        for (const Word &word : words)
            addStop(word.hash, 1ULL << m_languages.size());
        m_languages.append(entry.language);
    }
    return Done{};
}

Result<Done> WordLists::readPhrases(const QString &path, Family family, const Signs &signs)
{
    const auto entries = readEntries(path);
    if (!entries)
        return entries.error();
    std::vector<Word> words;
    for (const Entry &entry : *entries) {
        for (const QStringView phrase : QStringView(entry.words).split(u';')) {
            words.clear();
            scan(phrase, signs, words);
            addPhrase(words, family);
        }
    }
    return Done{};
}

void WordLists::addStop(quint32 wordHash, quint64 mask)
{
    m_stopSieve.add(wordHash);
    std::size_t at = wordHash & (StopSlots - 1);
    while (m_stops[at].mask != 0 && m_stops[at].hash != wordHash)
        at = (at + 1) & (StopSlots - 1);
    m_stops[at].hash = wordHash;
    m_stops[at].mask |= mask;
}

quint64 WordLists::stopMask(quint32 wordHash) const
{
    if (!m_stopSieve.mayHold(wordHash))
        return 0;
    std::size_t at = wordHash & (StopSlots - 1);
    while (m_stops[at].mask != 0) {
        if (m_stops[at].hash == wordHash)
            return m_stops[at].mask;
        at = (at + 1) & (StopSlots - 1);
    }
    return 0;
}

void WordLists::addPhrase(const std::vector<Word> &words, Family family)
{
    quint32 phrase = 0;
    if (!words.empty())
        m_startSieve.add(words.front().hash);
    for (std::size_t i = 0; i < words.size(); ++i) {
        phrase = join(phrase, words[i].hash);
        std::size_t at = phrase & (StepSlots - 1);
        while (m_steps[at].hash != 0 && m_steps[at].hash != phrase)
            at = (at + 1) & (StepSlots - 1);
        Step &step = m_steps[at];
        step.hash = phrase;
        if (i + 1 < words.size())
            step.longer = true;
        else
            step.families |= quint16(1U << unsigned(family));
    }
}

const WordLists::Step *WordLists::find(quint32 hash) const
{
    std::size_t at = hash & (StepSlots - 1);
    while (m_steps[at].hash != 0) {
        if (m_steps[at].hash == hash)
            return &m_steps[at];
        at = (at + 1) & (StepSlots - 1);
    }
    return nullptr;
}

FamilyCover WordLists::cover(const Word *words, std::size_t count) const
{
    FamilyCover cover;
    std::array<std::size_t, FamilyCount> coveredTo{}; // so that overlapping phrases count a word once
    for (std::size_t begin = 0; begin < count; ++begin) {
        if (!m_startSieve.mayHold(words[begin].hash))
            continue;
        quint32 phrase = 0;
        for (std::size_t end = begin; end < count; ++end) {
            phrase = join(phrase, words[end].hash);
            const Step *step = find(phrase);
            if (!step)
                break;
            for (unsigned families = step->families; families != 0; families &= families - 1) {
                const auto family = std::size_t(qCountTrailingZeroBits(families));
                const std::size_t from = std::max(begin, coveredTo[family]);
                if (end + 1 <= from)
                    continue;
                cover.words[family] = quint8(std::min<std::size_t>(255, cover.words[family] + end + 1 - from));
                coveredTo[family] = end + 1;
                if (begin == 0)
                    cover.opening = quint8(family + 1);
            }
            if (!step->longer)
                break;
        }
    }
    return cover;
}

} // namespace blocks
