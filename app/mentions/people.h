#pragma once

#include "text/key.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace mentions {

// The words of a person's name, folded for comparing, without "Jr." and the like.
QStringList nameWords(const QString &name);

// The persons of one article, found by any word of their names. Linear in the names for all but articles about one
// family.
class People final
{
public:
    struct Answer
    {
        int entity = -1; // -1: nobody
        int sharing = 0; // how many have this surname
    };

    // The person that a full name names: the same surname, and given names that do not differ. -1: nobody yet.
    int byFullName(const QStringList &words) const;
    // The person that a lone name names: of that surname, the one seen last; else of that given name, where only one
    // has it.
    Answer byOneName(const QString &word) const;

    void add(const QStringList &words, int entity);
    // Persons are met in the order of the text.
    void see(int entity, qsizetype token);

private:
    struct Person
    {
        QStringList words; // of the fullest name
        int entity = -1;
        qsizetype lastSeen = -1;
    };
    std::vector<Person> m_persons;
    QHash<text::Key<QString>, std::vector<std::size_t>> m_byWord;
    QHash<int, std::size_t> m_byEntity;
};

} // namespace mentions
