#pragma once

#include "quotes/line.h"

#include <QHash>

namespace quotes {

// The word lists of all languages whose speakers are read.
class Lexicons final
{
public:
    // Reads lists/speech-<language>.txt and lists/given.tsv of the share folder.
    static Result<Lexicons> load(const QString &share);

    // The list of each block: of its own language, of the document's where the block is too short to trust, by its
    // words where nobody knows. Null where the language is none of ours.
    std::vector<const Lexicon *> choose(QStringView body, const QList<text::Block> &blocks,
                                        std::span<const language::Token> tokens) const;

    // Names that both bear are left out.
    const GivenNames &givenNames() const { return m_givenNames; }

private:
    Result<Done> loadGivenNames(const QString &path);
    const Lexicon *find(const QString &language) const;
    const Lexicon *byWords(QStringView body, std::span<const language::Token> tokens) const;

    QHash<QString, Lexicon> m_lexicons;
    GivenNames m_givenNames;
};

} // namespace quotes
