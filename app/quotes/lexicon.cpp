#include "quotes/lexicon.h"

#include "language/letters.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace quotes {

namespace {

constexpr Traits Grammar = 1ULL << 63; // the section that says how the language works; no word has it

const QHash<QString, Traits> &sections()
{
    static const QHash<QString, Traits> known{
        {QStringLiteral("say"), Say},
        {QStringLiteral("cue"), Cue},
        {QStringLiteral("gerund"), Gerund},
        {QStringLiteral("according"), According},
        {QStringLiteral("auxiliary"), Auxiliary},
        {QStringLiteral("adverb"), Adverb},
        {QStringLiteral("preposition"), Preposition},
        {QStringLiteral("conjunction"), Conjunction},
        {QStringLiteral("subordinator"), Subordinator},
        {QStringLiteral("relative"), Relative},
        {QStringLiteral("determiner"), Determiner},
        {QStringLiteral("possessive"), Possessive},
        {QStringLiteral("pronoun"), Pronoun},
        {QStringLiteral("male"), Male},
        {QStringLiteral("female"), Female},
        {QStringLiteral("plural"), Plural},
        {QStringLiteral("person"), Person},
        {QStringLiteral("body"), Body},
        {QStringLiteral("paper"), Paper},
        {QStringLiteral("title"), Title},
        {QStringLiteral("that"), That},
        {QStringLiteral("work"), Work},
        {QStringLiteral("term"), Term},
        {QStringLiteral("verb"), Verb},
        {QStringLiteral("after"), After},
        {QStringLiteral("prefix"), Prefix},
        {QStringLiteral("oblique"), Oblique},
        {QStringLiteral("impersonal"), Impersonal},
        {QStringLiteral("as"), As},
        {QStringLiteral("bare"), Bare},
        {QStringLiteral("noun"), Noun},
        {QStringLiteral("linking"), Linking},
        {QStringLiteral("be"), Be},
        {QStringLiteral("agent"), Agent},
        {QStringLiteral("date"), Date | Adverb},
        {QStringLiteral("nobody"), Nobody},
        {QStringLiteral("negation"), Negation},
        {QStringLiteral("told"), Told},
        {QStringLiteral("grammar"), Grammar},
    };
    return known;
}

char16_t folded(QChar c)
{
    return c == u'’' ? u'\'' : language::lowered(c);
}

// FNV-1a (Fowler, Noll, Vo) over the folded letters. Never 0.
quint64 hashOf(QStringView word)
{
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : word)
        hash = (hash ^ folded(c)) * 1099511628211ULL;
    return (hash ^ (hash >> 32)) | 1;
}

constexpr qsizetype LongestWord = 32;

} // namespace

// Of a word, or the free slot where it would be.
std::size_t Lexicon::slotOf(quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (hash >> 1) & mask;
    while (m_slots[at].hash != 0 && m_slots[at].hash != hash)
        at = (at + 1) & mask;
    return at;
}

Traits Lexicon::find(QStringView word) const
{
    if (m_slots.empty() || word.size() > LongestWord)
        return 0;
    const Slot &slot = m_slots[slotOf(hashOf(word))];
    if (slot.hash != 0)
        return slot.traits;
    for (const Suffix &suffix : m_suffixes) {
        if (word.size() > suffix.letters.size() + 2 && word.endsWith(suffix.letters))
            return suffix.traits;
    }
    return 0;
}

void Lexicon::grow()
{
    std::vector<Slot> before(std::max<std::size_t>(1024, m_slots.size() * 2));
    before.swap(m_slots);
    for (const Slot &slot : before) {
        if (slot.hash != 0)
            m_slots[slotOf(slot.hash)] = slot;
    }
}

void Lexicon::insert(QStringView word, Traits traits)
{
    if (m_used * 2 >= m_slots.size())
        grow();
    const quint64 hash = hashOf(word);
    Slot &slot = m_slots[slotOf(hash)];
    m_used += slot.hash == 0 ? 1 : 0;
    slot.hash = hash;
    slot.traits |= traits;
}

bool Lexicon::setGrammar(QStringView word)
{
    if (word == u"verb-first")
        return m_verbFirst = true;
    if (word == u"beside")
        return m_besideOnly = true;
    if (word == u"capital-nouns")
        return m_nounsAreCapital = true;
    return false;
}

Result<Lexicon> Lexicon::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the word list %1: %2. Reinstall Broadsheet or put the file back.")
                         .arg(path, file.errorString())};
    const QString all = QString::fromUtf8(file.readAll());
    Lexicon lexicon;
    Traits section = 0;
    int number = 0;
    for (QStringView line : QStringView(all).split(u'\n')) {
        ++number;
        if (const qsizetype comment = line.indexOf(u'#'); comment >= 0)
            line = line.first(comment);
        line = line.trimmed();
        if (line.startsWith(u'[')) {
            section = sections().value(line.sliced(1).chopped(line.endsWith(u']') ? 1 : 0).toString());
            if (section == 0)
                return Error{QStringLiteral("%1, line %2: no such section: %3").arg(path).arg(number).arg(line)};
            continue;
        }
        for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts)) {
            if (section == 0 || word.size() > LongestWord || (section == Grammar && !lexicon.setGrammar(word)))
                return Error{QStringLiteral("%1, line %2: not understood: %3").arg(path).arg(number).arg(word)};
            if (section == Grammar)
                continue;
            if (word.startsWith(u'-') && word.size() > 1)
                lexicon.m_suffixes.push_back({word.sliced(1).toString(), section});
            else
                lexicon.insert(word, section);
        }
    }
    if (lexicon.m_used == 0)
        return Error{QStringLiteral("The word list %1 is empty. Reinstall Broadsheet or put the file back.").arg(path)};
    return lexicon;
}

} // namespace quotes
