#include "mentions/names.h"

#include "mentions/people.h"
#include "mentions/resolve.h"

namespace mentions {

std::size_t Names::numberOf(const Mark &mark)
{
    const QStringView words = m_page.words(mark);
    const auto at = m_numbers.constFind(words);
    if (at != m_numbers.constEnd())
        return *at;
    m_names.push_back({words.toString().simplified(), {}, {}});
    return *m_numbers.insert(words, m_names.size() - 1);
}

const QString &Names::folded(std::size_t number)
{
    Name &name = m_names[number];
    if (name.folded.isNull())
        name.folded = foldedName(name.words);
    return name.folded;
}

const QStringList &Names::person(std::size_t number)
{
    Name &name = m_names[number];
    if (name.person.isEmpty())
        name.person = nameWords(name.words);
    return name.person;
}

} // namespace mentions
