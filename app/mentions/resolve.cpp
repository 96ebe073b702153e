#include "mentions/resolve.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace mentions {

using text::MentionKind;

namespace {

QString reasonFor(Source source)
{
    switch (source) {
    case Source::Model:
        return QStringLiteral("the model, by the words around it");
    case Source::List:
        return QStringLiteral("in the word lists");
    case Source::Title:
        return QStringLiteral("follows a title");
    case Source::Name:
        return QStringLiteral("begins with a given name");
    case Source::Cue:
        return QStringLiteral("holds a word that names organisations");
    case Source::Again:
        return QStringLiteral("named elsewhere in the article");
    case Source::Acronym:
        return QStringLiteral("abbreviation given in brackets");
    case Source::Grammar:
    case Source::Handle:
        break;
    }
    return QStringLiteral("by its form");
}

bool isNamed(MentionKind kind)
{
    return kind <= MentionKind::Product;
}

// One person of the article.
struct Person
{
    QStringList words; // folded, of the fullest name
    int entity = -1;
    qsizetype lastSeen = -1; // token of the nearest mention before
};

class Resolver final
{
public:
    Resolver(const Page &page, const std::vector<Mark> &marks, const std::vector<Role> &roles)
        : m_page(page), m_marks(marks), m_roles(roles), m_entityOf(marks.size(), -1), m_reasons(marks.size())
    {
    }

    Found run()
    {
        nameAbbreviations();
        namePersons();
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_entityOf[i] < 0)
                m_entityOf[i] = m_marks[i].kind == MentionKind::Person ? surname(i) : entityFor(m_marks[i]);
            see(i);
        }
        giveRoles();
        return ordered();
    }

private:
    QString surface(const Mark &mark) const { return m_page.words(mark).toString().simplified(); }

    int newEntity(MentionKind kind, const QString &name, const QString &key)
    {
        m_entities.append({kind, name, key, {}, {}});
        return static_cast<int>(m_entities.size()) - 1;
    }

    static QString keyFor(MentionKind kind, const QString &folded) { return text::wordFor(kind) + u':' + folded; }

    // What the lists know the words as; "U.S. Joint Chiefs of Staff" as the organisation without its country.
    qint32 knownOf(const Mark &mark) const
    {
        if (mark.known >= 0 || mark.kind != MentionKind::Organisation)
            return mark.known;
        for (qsizetype first = mark.first; first < mark.last;) {
            const Phrase phrase = m_page.phrases[static_cast<std::size_t>(first)];
            if (phrase.last == mark.last && phrase.known >= 0 && m_page.lists->known(phrase.known).kind == mark.kind)
                return phrase.known;
            if (!(phrase.categories & (Country | Nationality)))
                break;
            first = phrase.last;
        }
        return -1;
    }

    int entityFor(const Mark &mark)
    {
        QString name = surface(mark);
        const MentionKind kind = mark.kind;
        const qint32 listed = knownOf(mark);
        if (listed >= 0 && isNamed(kind))
            name = m_page.lists->known(listed).name;
        else if (const auto longer = m_longNames.constFind(foldedName(name)); longer != m_longNames.constEnd() && isNamed(kind))
            return *longer;
        const QString folded = isNamed(kind) ? foldedName(name) : name.toLower();
        const QString key = keyFor(kind, folded.isEmpty() ? name : folded);
        if (const auto at = m_byKey.constFind(key); at != m_byKey.constEnd())
            return *at;
        const int entity = newEntity(kind, name, key);
        m_byKey.insert(key, entity);
        return entity;
    }

    // "Baltic Energy Forum (BEF)": the abbreviation is the organisation before the bracket.
    void nameAbbreviations()
    {
        for (std::size_t i = 0; i + 1 < m_marks.size(); ++i) {
            const Mark &name = m_marks[i];
            const Mark &inner = m_marks[i + 1];
            if (!isNamed(name.kind) || name.kind == MentionKind::Person || !m_page.isMark(name.last, u"(") || inner.first != name.last + 1 ||
                inner.last != inner.first + 1 || !m_page.isMark(inner.last, u")"))
                continue;
            if (m_page.token(inner.first).letters != language::Case::Upper || inner.known >= 0 || name.kind != inner.kind)
                continue;
            const int entity = entityFor(name);
            m_entityOf[i] = entity;
            m_entityOf[i + 1] = entity;
            m_longNames.insert(foldedName(surface(inner)), entity);
        }
    }

    QStringList nameWords(const Mark &mark) const
    {
        QStringList words = foldedPerson(surface(mark)).split(u' ', Qt::SkipEmptyParts);
        static const QSet<QString> endings{QStringLiteral("jr"), QStringLiteral("sr"), QStringLiteral("ii"), QStringLiteral("iii")};
        while (words.size() > 1 && endings.contains(words.back()))
            words.removeLast();
        return words;
    }

    static bool isSuffix(const QStringList &shorter, const QStringList &longer)
    {
        return shorter.size() <= longer.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
    }

    static bool mayBeSame(const QString &a, const QString &b)
    {
        return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
    }

    // Two full names are one person's when the surname is the same and the given names do not differ.
    static bool samePerson(const QStringList &words, const QStringList &fuller)
    {
        if (words == fuller)
            return true;
        if (words.size() >= 2 && isSuffix(words, fuller))
            return true;
        if (words.size() < 2 || fuller.size() < 2 || words.back() != fuller.back() || !mayBeSame(words.front(), fuller.front()))
            return false;
        // "George W. Bush" is "George Bush", but not "George H. Bush".
        return words.size() == 2 || fuller.size() == 2 || words.size() != fuller.size() || mayBeSame(words[1], fuller[1]);
    }

    // Full names first, the longest before the shorter, so that the order in the article does not matter.
    void namePersons()
    {
        std::vector<std::size_t> full;
        std::vector<QStringList> words(m_marks.size());
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i].kind != MentionKind::Person)
                continue;
            words[i] = nameWords(m_marks[i]);
            if (words[i].size() >= 2)
                full.push_back(i);
        }
        std::stable_sort(full.begin(), full.end(), [&](std::size_t a, std::size_t b) { return words[a].size() > words[b].size(); });
        for (const std::size_t i : full) {
            const auto met = std::find_if(m_persons.begin(), m_persons.end(),
                                          [&](const Person &person) { return samePerson(words[i], person.words); });
            if (met != m_persons.end()) {
                m_entityOf[i] = met->entity;
                continue;
            }
            const QString known = figure(surface(m_marks[i]));
            const QString name = known.isEmpty() ? surface(m_marks[i]) : known;
            QStringList all = known.isEmpty() ? words[i] : foldedPerson(known).split(u' ');
            m_entityOf[i] = newEntity(MentionKind::Person, name, keyFor(MentionKind::Person, all.join(u' ')));
            m_persons.push_back({std::move(all), m_entityOf[i], -1});
        }
    }

    // A lone name is the person of that surname; where there are two, the one named last; a given name where nobody else has it.
    int surname(std::size_t i)
    {
        const QStringList words = nameWords(m_marks[i]);
        const QString word = words.isEmpty() ? surface(m_marks[i]) : words.back();
        const Person *best = nullptr;
        int sharing = 0, given = 0;
        const Person *first = nullptr;
        for (const Person &person : m_persons) {
            if (person.words.size() < 2 && person.words.front() != word)
                continue;
            const bool surnamed = person.words.indexOf(word, person.words.size() > 1 ? 1 : 0) >= 0;
            if (surnamed) {
                ++sharing;
                best = !best || person.lastSeen > best->lastSeen ? &person : best;
            } else if (person.words.front() == word) {
                ++given;
                first = &person;
            }
        }
        if (best) {
            m_reasons[i] = sharing > 1 ? QStringLiteral("surname of several people here; the one named last") : QString();
            return best->entity;
        }
        if (given == 1)
            return first->entity;
        const QString name = figure(surface(m_marks[i]));
        const QStringList full = name.isEmpty() ? words : foldedPerson(name).split(u' ');
        const int entity = newEntity(MentionKind::Person, name.isEmpty() ? surface(m_marks[i]) : name, keyFor(MentionKind::Person, full.join(u' ')));
        if (!name.isEmpty())
            m_reasons[i] = QStringLiteral("a name that is known the world over");
        m_persons.push_back({full.isEmpty() ? QStringList{word} : full, entity, -1});
        return entity;
    }

    // The full name of somebody whom these words alone name, or nothing.
    QString figure(const QString &words) const
    {
        const Lists::Entry *entry = m_page.lists->findWords(words);
        return entry && entry->known >= 0 && (entry->categories & Figure) ? m_page.lists->known(entry->known).name : QString();
    }

    void see(std::size_t i)
    {
        for (Person &person : m_persons) {
            if (person.entity == m_entityOf[i])
                person.lastSeen = m_marks[i].first;
        }
    }

    // An office counts more than a rank; then the first.
    void giveRoles()
    {
        for (const bool office : {true, false}) {
            for (const Role &role : m_roles) {
                text::Entity &entity = m_entities[m_entityOf[role.person]];
                if (role.office == office && entity.role.isEmpty())
                    entity.role = role.name;
            }
        }
    }

    struct Piece
    {
        Mark mark;
        int entity = -1;
        QString reason;
    };

    // A surname is nearly as sure as the full name it is tied to.
    void trustFullNames(std::vector<Piece> &pieces) const
    {
        std::vector<float> surest(static_cast<std::size_t>(m_entities.size()), 0);
        for (const Piece &piece : pieces) {
            float &most = surest[static_cast<std::size_t>(piece.entity)];
            most = std::max(most, piece.mark.confidence);
        }
        for (Piece &piece : pieces) {
            if (isNamed(piece.mark.kind))
                piece.mark.confidence = std::max(piece.mark.confidence, 0.9F * surest[static_cast<std::size_t>(piece.entity)]);
        }
    }

    Found ordered()
    {
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            pieces.push_back({m_marks[i], m_entityOf[i], m_reasons[i].isEmpty() ? reasonFor(m_marks[i].source) : m_reasons[i]});
        trustFullNames(pieces);
        for (const Role &role : m_roles)
            pieces.push_back({role.mark, entityFor(role.mark), QStringLiteral("stands beside a person's name")});
        std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.mark.first < b.mark.first; });
        Found found;
        QList<int> place(m_entities.size(), -1);
        for (const Piece &piece : pieces) {
            int &at = place[piece.entity];
            if (at < 0) {
                at = static_cast<int>(found.entities.size());
                found.entities.append(m_entities[piece.entity]);
            }
            const QString words = surface(piece.mark);
            text::Entity &entity = found.entities[at];
            if (words != entity.name && !entity.aliases.contains(words))
                entity.aliases.append(words);
            const bool doubtful = piece.reason.startsWith(u"surname of several");
            found.mentions.append({m_page.span(piece.mark), piece.mark.kind, at,
                                   doubtful ? std::min(0.5F, piece.mark.confidence) : piece.mark.confidence, piece.reason});
        }
        return found;
    }

    const Page &m_page;
    const std::vector<Mark> &m_marks;
    const std::vector<Role> &m_roles;
    std::vector<int> m_entityOf;
    std::vector<QString> m_reasons;
    std::vector<Person> m_persons;
    QList<text::Entity> m_entities;
    QHash<QString, int> m_byKey;
    QHash<QString, int> m_longNames;
};

} // namespace

Found resolve(const Page &page, const std::vector<Mark> &marks, const std::vector<Role> &roles)
{
    return Resolver(page, marks, roles).run();
}

} // namespace mentions
