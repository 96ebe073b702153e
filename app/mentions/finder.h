#pragma once

#include "language/sentences.h"
#include "result.h"
#include "text/block.h"
#include "text/mention.h"

#include <QList>

#include <memory>

namespace mentions {

struct Found
{
    QList<text::Entity> entities;  // in order of first mention
    QList<text::Mention> mentions; // in order; every entity index is valid
    QList<quint64> followed = {};  // ids of the rulings that had a say, each once
};

class Rulings;

// Finds what an article names. Immutable after load; any thread may find.
class Finder final
{
public:
    // Reads word lists and models from the share folder; says which file is missing or broken.
    static Result<Finder> load(const QString &share);
    Finder(Finder &&) noexcept;
    ~Finder();

    // The blocks must be of this body. Rulings, where there are any, win over what is found.
    Found find(QStringView body, const QList<text::Block> &blocks, const Rulings *rulings = nullptr) const;

    // The same where the caller has split the body already.
    Found find(QStringView body, const QList<text::Block> &blocks, const language::Split &split,
               const Rulings *rulings) const;

private:
    struct Parts;
    explicit Finder(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace mentions
