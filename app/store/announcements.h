#pragma once

#include "store/connection.h"
#include "store/types.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace store {

// The words of a headline or of a feed's item, and what each weighs.
struct Wording
{
    QStringList words; // folded, in order
    QSet<QString> distinct;
    double weight = 0; // of the distinct ones
};

struct Likeness
{
    double score = 0; // 0..1
    qsizetype shared = 0, of = 0;

    QString why() const;
};

// Finds the headline that a line announces: see leads.h for the score. Candidates come from the index of headlines by
// the rarest words of the line, as many of them as it takes for no other headline to reach LeastOverlap (prefix
// filtering; Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning", 2006). Lives
// inside one read transaction. Throws SqlError.
class Headlines final
{
public:
    explicit Headlines(Connection &connection);

    Wording wordingOf(const QString &line);
    Likeness compare(const Wording &line, const Wording &headline);
    Announced announcedBy(const QString &line, ArticleId except);
    // Articles with the rarest words of a headline in their feeds, the later imported first.
    QList<ArticleId> withInFeeds(const Wording &headline, int most);

private:
    struct Word
    {
        int headlines = 0; // that hold it
        double weight = 0;
    };
    Word wordOf(const QString &word);
    QStringList rarestFirst(const Wording &wording, bool known);
    QList<ArticleId> candidates(const Wording &line);

    Connection &m_connection;
    double m_all; // headlines
    QHash<QString, Word> m_words;
};

} // namespace store
