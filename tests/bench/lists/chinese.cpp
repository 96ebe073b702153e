#include "chinese.h"

#include "language/tokens.h"
#include "mentions/hash.h"
#include "mentions/lexicon.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <cmath>
#include <cstdio>

namespace lists {

using namespace mentions;

namespace {

const QString Dictionary = QStringLiteral("/usr/lib/python3/dist-packages/jieba/dict.txt");

struct Word
{
    QString letters;
    double count = 0;
    WordSort sort = WordSort::Unknown;
};

// The tags are those of the Peking University corpus.
WordSort sortOf(const QByteArray &tag)
{
    static const QHash<QByteArray, WordSort> sorts{
        {"nr", WordSort::Person}, {"nrfg", WordSort::Person},     {"nrt", WordSort::Foreigner},
        {"ns", WordSort::Place},  {"nt", WordSort::Organisation}, {"nz", WordSort::ProperName},
        {"i", WordSort::Idiom},   {"l", WordSort::Idiom},         {"n", WordSort::Noun},
        {"vn", WordSort::Noun},   {"ng", WordSort::Noun},         {"an", WordSort::Noun},
        {"v", WordSort::Verb}};
    return sorts.value(tag, WordSort::Other);
}

bool isName(WordSort sort)
{
    return sort >= WordSort::Person;
}

QList<Word> readWords()
{
    QFile file(Dictionary);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s: install python3-jieba", qUtf8Printable(Dictionary));
    QList<Word> words;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(' ');
        if (fields.size() == 3)
            words.append({QString::fromUtf8(fields[0]), fields[1].toDouble(), sortOf(fields[2])});
    }
    return words;
}

// How often a character stands in a place of names, against all words.
class Uses final
{
public:
    explicit Uses(const QList<Word> &words)
    {
        for (const Word &word : words) {
            const qsizetype size = word.letters.size();
            if (size < 2 || size > 7)
                continue;
            for (const QChar c : word.letters)
                ++m_all[c];
            const bool person = word.sort == WordSort::Person;
            for (const QChar c : word.letters)
                m_counts[InForeigner][c] += word.sort == WordSort::Foreigner && size > 2 ? 1 : 0;
            m_counts[BeginsPerson][word.letters.front()] += person && size < 4 ? 1 : 0;
            m_counts[EndsPerson][word.letters.back()] += person && size < 4 ? 1 : 0;
            m_counts[BeginsPlace][word.letters.front()] += word.sort == WordSort::Place ? 1 : 0;
            m_counts[EndsPlace][word.letters.back()] += word.sort == WordSort::Place ? 1 : 0;
            m_counts[EndsOrganisation][word.letters.back()] += word.sort == WordSort::Organisation ? 1 : 0;
        }
    }

    quint8 of(QChar c) const
    {
        static const QMap<int, double> shares{{InForeigner, 0.06}, {BeginsPerson, 0.25}, {EndsPerson, 0.25},
                                              {BeginsPlace, 0.1},  {EndsPlace, 0.12},    {EndsOrganisation, 0.05}};
        int uses = 0;
        for (auto share = shares.begin(); share != shares.end(); ++share) {
            const int count = m_counts.value(share.key()).value(c);
            if (count >= 5 && count >= share.value() * m_all.value(c))
                uses |= share.key();
        }
        return static_cast<quint8>(uses);
    }

private:
    QHash<QChar, int> m_all;
    QMap<int, QHash<QChar, int>> m_counts;
};

quint32 hashOf(const QString &letters)
{
    std::vector<language::Token> tokens;
    language::tokenise(letters, tokens);
    quint64 hash = PhraseStart;
    for (const language::Token &token : tokens)
        hash = joinHash(hash, lowerHash(text::slice(letters, token.span)));
    return static_cast<quint32>(hash >> 32);
}

} // namespace

void writeChinese(const QString &path)
{
    const QList<Word> words = readWords();
    double all = 0;
    for (const Word &word : words)
        all += word.count;
    const Uses uses(words);
    QMap<quint32, Lexicon::Entry> entries; // in order of the hashes
    for (const Word &word : words) {
        const qsizetype size = word.letters.size();
        if (size > 7 || (size > 1 && word.count < (isName(word.sort) ? 3 : 10)))
            continue;
        const double cost = std::min(255.0, 8 * std::log2(all / std::max(1.0, word.count)));
        entries.insert(hashOf(word.letters), {static_cast<quint8>(word.sort), static_cast<quint8>(std::lround(cost)),
                                              size == 1 ? uses.of(word.letters.front()) : quint8{0}});
    }
    QByteArray out("BSWORDS1");
    const auto put = [&out](quint32 number) { out.append(reinterpret_cast<const char *>(&number), sizeof number); };
    put(static_cast<quint32>(entries.size()));
    for (auto at = entries.begin(); at != entries.end(); ++at)
        put(at.key());
    for (const Lexicon::Entry &entry : std::as_const(entries))
        out.append(reinterpret_cast<const char *>(&entry), sizeof entry);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(out) != out.size())
        qFatal("cannot write %s", qUtf8Printable(path));
    std::printf("%s: %lld words, %.2f MB\n", qUtf8Printable(path), static_cast<long long>(entries.size()),
                static_cast<double>(out.size()) / 1e6);
}

} // namespace lists
