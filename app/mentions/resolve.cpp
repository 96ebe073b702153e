#include "mentions/resolve.h"

#include "mentions/abbreviations.h"
#include "mentions/names.h"
#include "mentions/people.h"
#include "text/key.h"

#include <QHash>

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

constexpr QStringView SharedSurname = u"surname of several people here; the one named last";

bool isNamed(MentionKind kind)
{
    return kind <= MentionKind::Product;
}

class Resolver final
{
public:
    Resolver(const Page &page, const std::vector<Mark> &marks, const std::vector<Role> &roles)
        : m_page(page),
          m_marks(marks),
          m_roles(roles),
          m_names(page),
          m_entityOf(marks.size(), -1),
          m_reasons(marks.size())
    {
        m_nameOf.reserve(marks.size());
        for (const Mark &mark : marks)
            m_nameOf.push_back(m_names.numberOf(mark));
    }

    Found run()
    {
        nameAbbreviations();
        namePersons();
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_entityOf[i] < 0)
                m_entityOf[i] =
                    m_marks[i].kind == MentionKind::Person ? surname(i) : entityFor(m_marks[i], m_nameOf[i]);
            m_people.see(m_entityOf[i], m_marks[i].first);
        }
        giveRoles();
        return ordered();
    }

private:
    const QString &words(std::size_t mark) const { return m_names.words(m_nameOf[mark]); }
    const QStringList &personWords(std::size_t mark) { return m_names.person(m_nameOf[mark]); }

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

    int entityFor(const Mark &mark, std::size_t name)
    {
        const MentionKind kind = mark.kind;
        const qint32 listed = knownOf(mark);
        const bool known = listed >= 0 && isNamed(kind);
        if (!known && isNamed(kind)) {
            if (const auto longer = m_longNames.constFind(m_names.folded(name)); longer != m_longNames.constEnd())
                return *longer;
        }
        const QString called = known ? m_page.lists->known(listed).name : m_names.words(name);
        const QString plain = known ? foldedName(called) : isNamed(kind) ? m_names.folded(name) : called.toLower();
        const QString key = keyFor(kind, plain.isEmpty() ? called : plain);
        if (const auto at = m_byKey.constFind(key); at != m_byKey.constEnd())
            return *at;
        const int entity = newEntity(kind, called, key);
        m_byKey.insert(key, entity);
        return entity;
    }

    // "Baltic Energy Forum (BEF)": the abbreviation is the organisation before the bracket.
    void nameAbbreviations()
    {
        for (std::size_t i = 0; i + 1 < m_marks.size(); ++i) {
            const Mark &name = m_marks[i];
            const Mark &inner = m_marks[i + 1];
            if (!isNamed(name.kind) || name.kind == MentionKind::Person || !m_page.isMark(name.last, u"(") ||
                inner.first != name.last + 1 || !m_page.isMark(inner.last, u")"))
                continue;
            const bool letters =
                inner.last == inner.first + 1 && m_page.token(inner.first).letters == language::Case::Upper;
            if (inner.known >= 0 || name.kind != inner.kind ||
                (!letters && abbreviationEnd(m_page, name) != inner.last))
                continue;
            const int entity = entityFor(name, m_nameOf[i]);
            m_entityOf[i] = entity;
            m_entityOf[i + 1] = entity;
            m_longNames.insert(m_names.folded(m_nameOf[i + 1]), entity);
        }
    }

    // Full names first, the longest before the shorter, so that the order in the article does not matter.
    void namePersons()
    {
        std::vector<std::size_t> full;
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            if (m_marks[i].kind == MentionKind::Person && personWords(i).size() >= 2)
                full.push_back(i);
        }
        std::stable_sort(full.begin(), full.end(),
                         [&](std::size_t a, std::size_t b) { return personWords(a).size() > personWords(b).size(); });
        for (const std::size_t i : full) {
            m_entityOf[i] = m_people.byFullName(personWords(i));
            if (m_entityOf[i] >= 0)
                continue;
            m_entityOf[i] = newPerson(i);
        }
    }

    // The person of a lone name; where nobody in the article has it in full, somebody of their own.
    int surname(std::size_t i)
    {
        const QStringList &parts = personWords(i);
        const People::Answer answer = parts.isEmpty() ? People::Answer() : m_people.byOneName(parts.back());
        if (answer.sharing > 1)
            m_reasons[i] = SharedSurname.toString();
        if (answer.entity >= 0)
            return answer.entity;
        if (!figure(words(i)).isEmpty())
            m_reasons[i] = QStringLiteral("a name that is known the world over");
        return newPerson(i);
    }

    // Somebody of their own, by the full name where these words are known to mean one.
    int newPerson(std::size_t i)
    {
        const QString known = figure(words(i));
        const QString name = known.isEmpty() ? words(i) : known;
        QStringList parts = known.isEmpty() ? personWords(i) : nameWords(known);
        if (parts.isEmpty())
            parts << name;
        const int entity = newEntity(MentionKind::Person, name, keyFor(MentionKind::Person, parts.join(u' ')));
        m_people.add(parts, entity);
        return entity;
    }

    // The full name of somebody whom these words alone name, or nothing.
    QString figure(const QString &words) const
    {
        const Lists::Entry *entry = m_page.lists->findWords(words);
        return entry && entry->known >= 0 && (entry->categories & Figure) ? m_page.lists->known(entry->known).name
                                                                          : QString();
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
        std::size_t name = 0;
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
                piece.mark.confidence =
                    std::max(piece.mark.confidence, 0.9F * surest[static_cast<std::size_t>(piece.entity)]);
        }
    }

    Found ordered()
    {
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < m_marks.size(); ++i)
            pieces.push_back({m_marks[i], m_entityOf[i],
                              m_reasons[i].isEmpty() ? reasonFor(m_marks[i].source) : m_reasons[i], m_nameOf[i]});
        trustFullNames(pieces);
        for (const Role &role : m_roles) {
            const std::size_t name = m_names.numberOf(role.mark);
            pieces.push_back(
                {role.mark, entityFor(role.mark, name), QStringLiteral("stands beside a person's name"), name});
        }
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const Piece &a, const Piece &b) { return a.mark.first < b.mark.first; });
        Found found;
        QList<int> place(m_entities.size(), -1);
        for (const Piece &piece : pieces) {
            int &at = place[piece.entity];
            if (at < 0) {
                at = static_cast<int>(found.entities.size());
                found.entities.append(m_entities[piece.entity]);
            }
            const QString &words = m_names.words(piece.name);
            text::Entity &entity = found.entities[at];
            if (words != entity.name && !entity.aliases.contains(words))
                entity.aliases.append(words);
            const bool doubtful = piece.reason == SharedSurname;
            found.mentions.append({m_page.span(piece.mark), piece.mark.kind, at,
                                   doubtful ? std::min(0.5F, piece.mark.confidence) : piece.mark.confidence,
                                   piece.reason});
        }
        return found;
    }

    const Page &m_page;
    const std::vector<Mark> &m_marks;
    const std::vector<Role> &m_roles;
    Names m_names;
    std::vector<std::size_t> m_nameOf; // of each mark
    std::vector<int> m_entityOf;
    std::vector<QString> m_reasons;
    People m_people;
    QList<text::Entity> m_entities;
    QHash<text::Key<QString>, int> m_byKey;
    QHash<text::Key<QString>, int> m_longNames;
};

} // namespace

Found resolve(const Page &page, const std::vector<Mark> &marks, const std::vector<Role> &roles)
{
    return Resolver(page, marks, roles).run();
}

} // namespace mentions
