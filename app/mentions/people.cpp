#include "mentions/people.h"

#include "mentions/resolve.h"
#include "mentions/wordset.h"

#include <algorithm>

namespace mentions {

namespace {

bool isSuffix(const QStringList &shorter, const QStringList &longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

bool mayBeSame(const QString &a, const QString &b)
{
    return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

bool samePerson(const QStringList &words, const QStringList &fuller)
{
    if (words == fuller || (words.size() >= 2 && isSuffix(words, fuller)))
        return true;
    if (words.size() < 2 || fuller.size() < 2 || words.back() != fuller.back() ||
        !mayBeSame(words.front(), fuller.front()))
        return false;
    // "George W. Bush" is "George Bush", but not "George H. Bush".
    return words.size() == 2 || fuller.size() == 2 || words.size() != fuller.size() || mayBeSame(words[1], fuller[1]);
}

// "klockners", "naydenkova": of somebody, in German and Russian. Empty where it has no such ending.
QString withoutEnding(const QString &word)
{
    constexpr qsizetype Shortest = 4;
    for (const QStringView ending :
         {u"ovym", u"evym", u"inym", u"ova", u"eva", u"ina", u"ovu", u"evu", u"inu", u"ove", u"eve", u"ine"}) {
        if (word.size() >= Shortest + ending.size() - 1 && word.endsWith(ending))
            return word.chopped(ending.size() - 2);
    }
    return word.size() > Shortest && word.endsWith(u's') && !word.endsWith(u"ss") ? word.chopped(1) : QString();
}

} // namespace

QStringList nameWords(const QString &name)
{
    QStringList words = foldedPerson(name);
    static const WordSet endings(u"jr sr ii iii");
    while (words.size() > 1 && endings.contains(words.back()))
        words.removeLast();
    return words;
}

int People::byFullName(const QStringList &words) const
{
    const auto sharing = m_byWord.constFind(words.back());
    if (sharing == m_byWord.constEnd())
        return -1;
    for (const std::size_t at : *sharing) {
        if (samePerson(words, m_persons[at].words))
            return m_persons[at].entity;
    }
    return -1;
}

People::Answer People::byOneName(const QString &word) const
{
    auto sharing = m_byWord.constFind(word);
    if (sharing == m_byWord.constEnd()) {
        const QString basic = withoutEnding(word);
        const Answer answer = basic.isEmpty() ? Answer() : byOneName(basic);
        return answer.sharing > 0 ? answer : Answer();
    }
    Answer answer;
    int given = 0, givenEntity = -1;
    qsizetype lastSeen = -2;
    for (const std::size_t at : *sharing) {
        const Person &person = m_persons[at];
        if (person.words.indexOf(word, person.words.size() > 1 ? 1 : 0) < 0) {
            ++given;
            givenEntity = person.entity;
            continue;
        }
        ++answer.sharing;
        if (person.lastSeen > lastSeen) {
            lastSeen = person.lastSeen;
            answer.entity = person.entity;
        }
    }
    return answer.entity < 0 && given == 1 ? Answer{givenEntity, 0} : answer;
}

void People::add(const QStringList &words, int entity)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.indexOf(words[i]) == i)
            m_byWord[words[i]].push_back(m_persons.size());
    }
    m_byEntity.insert(entity, m_persons.size());
    m_persons.push_back({words, entity, -1});
}

void People::see(int entity, qsizetype token)
{
    if (const auto at = m_byEntity.constFind(entity); at != m_byEntity.constEnd())
        m_persons[*at].lastSeen = token;
}

} // namespace mentions
