#pragma once

#include "result.h"

#include <QFile>
#include <QString>

#include <array>
#include <memory>
#include <span>

namespace mentions {

// Words are grouped three times, coarsely to finely: bits of each class and where they stand in one number.
inline constexpr std::array<int, 3> ClassBits{6, 9, 12};
inline constexpr std::array<int, 3> ClassShifts{0, 6, 15};

// What is known of a word by the words it stands among.
struct WordClass
{
    quint32 classes = 0;
    bool known = false;

    // 0 where the word is not known.
    quint32 at(std::size_t level) const { return classes >> ClassShifts[level] & ((1u << ClassBits[level]) - 1); }
};

// A list of words and their classes, as a file that is mapped, not read. Little-endian: "BSCLASS1", uint32 words; then
// for each word uint32 hash, in order; then for each uint32 classes.
class Classes final
{
public:
    static Result<std::shared_ptr<const Classes>> load(const QString &path);

    WordClass of(quint64 word) const; // by its lowerHash
    // The same; a Cyrillic word is looked for as English writes it, in its basic form.
    WordClass of(QStringView word, quint64 lower) const;

private:
    std::unique_ptr<QFile> m_file;
    std::span<const quint32> m_words;
    std::span<const quint32> m_classes;
};

} // namespace mentions
