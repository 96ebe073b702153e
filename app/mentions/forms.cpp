#include "mentions/forms.h"

#include "language/letters.h"
#include "mentions/features.h"
#include "mentions/hash.h"

#include <QtAlgorithms>

#include <algorithm>

namespace mentions {

using language::Letter;

namespace {

char16_t shapeOf(QChar c)
{
    switch (language::letterOf(c)) {
    case Letter::Upper:
        return u'X';
    case Letter::Lower:
    case Letter::Mark:
        return u'x';
    case Letter::Digit:
        return u'd';
    case Letter::Ideograph:
        return u'c';
    case Letter::Kana:
        return u'k';
    default:
        return plain(c);
    }
}

void addShapes(Form &form, QStringView word)
{
    quint64 shape = FnvStart, brief = FnvStart;
    char16_t last = 0;
    int runs = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = shapeOf(word[i]);
        if (i < 12)
            shape = fnv(shape, c);
        if (c != last && ++runs <= 8)
            brief = fnv(brief, c);
        last = c;
    }
    form.shape = static_cast<quint32>(shape ^ (shape >> 32));
    form.brief = static_cast<quint32>(brief ^ (brief >> 32));
}

void addAffixes(Form &form, QStringView word)
{
    const qsizetype most = std::min<qsizetype>(5, word.size());
    quint64 front = FnvStart, back = FnvStart;
    for (qsizetype i = 0; i < most; ++i) {
        front = fnv(front, plain(QChar(language::lowered(word[i]))));
        back = fnv(back, plain(QChar(language::lowered(word[word.size() - 1 - i]))));
        form.prefix[static_cast<std::size_t>(i)] = static_cast<quint32>(front ^ (front >> 32)) | 1;
        form.suffix[static_cast<std::size_t>(i)] = static_cast<quint32>(back ^ (back >> 32)) | 1;
    }
}

// How much of a path is a feature; the whole of it is the last.
constexpr std::array<int, 4> PathLengths{4, 6, 10, 20};

void addPath(const Form &form, quint32 place, bool coarse, std::vector<quint32> &features)
{
    if (form.path.length == 0)
        return;
    for (std::size_t i = coarse ? 1 : 0; i < (coarse ? 3u : 4u); ++i) {
        const int length = std::min<int>(PathLengths[i], form.path.length);
        const quint32 bits = form.path.bits & ((1u << length) - 1);
        features.push_back(featureId(
            place + 1, joinHash(static_cast<quint64>(PathLengths[i]), bits * 32ULL + static_cast<quint64>(length))));
    }
}

// The classes of a word, all three nearby.
void addKin(const Form &form, quint32 place, bool near, std::vector<quint32> &features)
{
    if (!form.kin.known)
        return;
    for (std::size_t level = near ? 0 : 1; level < (near ? 3u : 2u); ++level)
        features.push_back(featureId(place + 6 + static_cast<quint32>(level), form.kin.at(level)));
}

void addCategories(const Form &form, quint32 place, std::vector<quint32> &features)
{
    for (quint32 left = form.categories & ((1u << CategoryBits) - 1); left; left &= left - 1)
        features.push_back(featureId(place + 2, qCountTrailingZeroBits(left)));
}

} // namespace

Form formOf(QStringView word, const language::Token &token, bool uncased, quint32 categories, Path path,
            const WordClass &kin)
{
    Form form;
    form.exact = exactHash(word);
    form.lower = lowerHash(word);
    form.categories = categories;
    form.path = path;
    form.kin = kin;
    form.capital = token.isCapital();
    form.uncased = uncased;
    form.upper = token.letters == language::Case::Upper;
    form.word = token.isWord();
    form.size = static_cast<quint16>(std::min<qsizetype>(word.size(), 0xFFFF));
    addShapes(form, word);
    addAffixes(form, word);
    return form;
}

const Form &edge(bool end)
{
    static const std::array<Form, 2> edges = [] {
        std::array<Form, 2> made;
        for (std::size_t i = 0; i < 2; ++i) {
            made[i].exact = made[i].lower = 0xED6E000 + i;
            made[i].shape = made[i].brief = static_cast<quint32>(0xED6E000 + i);
        }
        return made;
    }();
    return edges[end ? 1 : 0];
}

void addFormFeatures(const Form &form, Slot slot, std::vector<quint32> &features)
{
    const quint32 place = 100 + 20 * static_cast<quint32>(slot);
    features.push_back(featureId(place, form.lower));
    if (slot < ElsewhereBefore)
        features.push_back(featureId(place + 3, form.brief));
    if (slot >= ElsewhereBefore)
        features.push_back(featureId(place + 4, form.capital ? 1 : 0));
    addPath(form, place, slot != Here && slot != Before1 && slot != After1, features);
    addKin(form, place, slot == Here || slot == Before1 || slot == After1, features);
    addCategories(form, place, features);
    if (slot == Before1 || slot == After1) {
        if (form.suffix[3])
            features.push_back(featureId(place + 5, form.suffix[2]));
        return;
    }
    if (slot != Here)
        return;
    features.push_back(featureId(1, 1)); // bias
    features.push_back(featureId(2, form.exact));
    features.push_back(featureId(3, form.shape));
    for (std::size_t i = 0; i < 5 && form.prefix[i]; ++i) {
        features.push_back(featureId(10 + static_cast<quint32>(i), form.prefix[i]));
        features.push_back(featureId(20 + static_cast<quint32>(i), form.suffix[i]));
    }
    for (quint32 left = form.categories & ((1u << CategoryBits) - 1); left; left &= left - 1)
        features.push_back(featureId(4, joinHash(qCountTrailingZeroBits(left), form.brief)));
}

} // namespace mentions
