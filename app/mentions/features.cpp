#include "mentions/features.h"

#include <QtAlgorithms>

#include <algorithm>

namespace mentions {

namespace {

quint64 three(quint64 a, quint64 b, quint64 c)
{
    return joinHash(joinHash(a, b), c);
}

// What a run of capital words begins and ends with and stands between: told to each of its words.
void addRun(const Line &line, qsizetype i, std::vector<quint32> &features)
{
    constexpr qsizetype Longest = 6;
    const auto isCapital = [&line](qsizetype at) { return line.at(at).capital && line.at(at).word; };
    qsizetype first = i, last = i;
    while (i - first < Longest && isCapital(first - 1))
        --first;
    while (last - i < Longest && isCapital(last + 1))
        ++last;
    const auto add = [&features](quint32 pattern, quint64 filling) { features.push_back(featureId(pattern, filling)); };
    const quint64 place = (i == first ? 1 : 0) + (i == last ? 2 : 0);
    add(50, joinHash(place, static_cast<quint64>(last - first)));
    add(51, joinHash(place, line.at(first - 1).lower));
    add(52, joinHash(place, line.at(last + 1).lower));
    if (first == last)
        return;
    add(53, line.at(first).lower);
    add(54, line.at(last).lower);
    add(57, joinHash(line.at(last).kin.at(2), place));
    add(58, joinHash(line.at(last).kin.at(1), place));
    add(59, joinHash(line.at(first).kin.at(1), place));
    for (quint32 left = line.at(last).categories & ((1u << CategoryBits) - 1); left; left &= left - 1)
        add(55, joinHash(qCountTrailingZeroBits(left), place));
    for (quint32 left = line.at(first).categories & ((1u << CategoryBits) - 1); left; left &= left - 1)
        add(56, joinHash(qCountTrailingZeroBits(left), place));
}

void addPhrases(const Line &line, qsizetype i, std::vector<quint32> &features)
{
    for (qsizetype offset = -1; offset <= 1; ++offset) {
        for (quint64 left = line.phrase(i + offset); left; left &= left - 1) {
            const quint64 bit = qCountTrailingZeroBits(left);
            features.push_back(featureId(60 + static_cast<quint32>(offset + 1), bit));
            if (offset == 0)
                features.push_back(featureId(64, joinHash(bit, line.at(i).brief)));
        }
    }
    if (line.phrase(i))
        features.push_back(featureId(65, line.phrase(i)));
}

// What the dictionary's words say, in a language without spaces.
void addPieces(const Line &line, qsizetype i, std::vector<quint32> &features)
{
    const Piece here = line.piece(i);
    if (here.word == 0)
        return;
    const auto add = [&features](quint32 pattern, quint64 filling) { features.push_back(featureId(pattern, filling)); };
    const auto sortAt = [&line](qsizetype at) {
        const Piece piece = line.piece(at);
        return static_cast<quint64>(piece.sort) * 4 + piece.place;
    };
    qsizetype first = i, last = i + 1;
    for (; line.piece(first).place == 1 || line.piece(first).place == 2; --first) {
    }
    while (line.piece(last - 1).place < 2)
        ++last;
    const Piece before = line.piece(first - 1), after = line.piece(last);
    const quint64 mine = sortAt(i);
    add(400, mine);
    add(401, joinHash(here.word, here.place));
    add(402, joinHash(before.word, here.place));
    add(403, joinHash(after.word, here.place));
    add(404, joinHash(mine, static_cast<quint64>(before.sort)));
    add(405, joinHash(mine, static_cast<quint64>(after.sort)));
    add(406, three(mine, static_cast<quint64>(before.sort), static_cast<quint64>(after.sort)));
    add(407, joinHash(here.word, before.word));
    add(408, joinHash(here.word, after.word));
    for (qsizetype offset = -2; offset <= 2; ++offset) {
        const Piece piece = line.piece(i + offset);
        for (quint32 left = piece.use; left; left &= left - 1)
            add(410 + static_cast<quint32>(offset + 2), qCountTrailingZeroBits(left));
    }
    add(415, joinHash(here.use, here.place));
    add(416, three(line.piece(i - 1).use, here.use, line.piece(i + 1).use));
    if (here.place == 3)
        add(417, three(before.place, here.use, after.place));
}

} // namespace

void addNeighbourFeatures(const Line &line, qsizetype i, std::vector<quint32> &features)
{
    const Form &here = line.at(i), &before = line.at(i - 1), &after = line.at(i + 1);
    const auto add = [&features](quint32 pattern, quint64 filling) { features.push_back(featureId(pattern, filling)); };
    add(30, joinHash(before.lower, here.lower));
    add(31, joinHash(here.lower, after.lower));
    add(32, joinHash(before.lower, here.brief));
    add(33, joinHash(here.brief, after.lower));
    add(34, joinHash(before.brief, here.brief));
    add(35, joinHash(here.brief, after.brief));
    add(36, three(before.brief, here.brief, after.brief));
    const quint64 joined = (line.isJoined(i) ? 1 : 0) + (line.isJoined(i + 1) ? 2 : 0);
    if (joined) {
        add(70, joinHash(joined, here.brief));
        add(71, three(joined, before.brief, after.brief));
    }
    const quint64 style = (i == 0 ? 1 : 0) + (line.shouting ? 2 : 0);
    add(37, joinHash(style, here.brief));
    if (i == 0)
        add(38, here.lower);
    if (here.isNameLike()) {
        add(39, joinHash(line.at(i - 2).lower, before.lower));
        add(40, joinHash(after.lower, line.at(i + 2).lower));
        add(41, joinHash(before.path.bits & 0x3F, after.path.bits & 0x3F));
        add(44, joinHash(before.lower, after.lower));
        add(45, joinHash(before.path.bits & 0x3FF, here.brief));
        add(46, joinHash(here.brief, after.path.bits & 0x3FF));
        add(47, joinHash(before.kin.at(1), here.kin.at(1)));
        add(48, joinHash(here.kin.at(1), after.kin.at(1)));
        add(49, three(before.kin.at(0), here.kin.at(0), after.kin.at(0)));
    }
    if (here.capital && here.word)
        addRun(line, i, features);
    if (here.uncased) {
        add(42, three(before.lower, here.lower, after.lower));
    }
    addPhrases(line, i, features);
    addPieces(line, i, features);
}

void addElsewhereFeatures(const Form &form, const Elsewhere &elsewhere, bool opens, std::vector<quint32> &features)
{
    features.push_back(
        featureId(80, static_cast<quint64>(std::min(elsewhere.occurrences, 3)) * 2 + (elsewhere.small ? 1 : 0)));
    features.push_back(featureId(81, (elsewhere.inside ? 2ULL : 0) + (opens ? 1 : 0)));
    features.push_back(featureId(
        82, joinHash((elsewhere.small ? 4ULL : 0) + (elsewhere.inside ? 2ULL : 0) + (opens ? 1 : 0), form.brief)));
    for (int k = 0; k < elsewhere.count; ++k) {
        const Elsewhere::Place &place = elsewhere.places[static_cast<std::size_t>(k)];
        features.push_back(featureId(83, joinHash(place.before2->lower, place.before->lower)));
        if (place.before->capital)
            features.push_back(featureId(84, place.before->lower));
    }
}

void addKindFeatures(const Line &line, qsizetype first, qsizetype last, std::vector<quint32> &features)
{
    const auto add = [&features](quint32 pattern, quint64 filling) { features.push_back(featureId(pattern, filling)); };
    add(300, static_cast<quint64>(std::min<qsizetype>(last - first, 3)));
    for (qsizetype i = first; i < last; ++i) {
        const Form &form = line.at(i);
        add(301, form.lower);
        for (quint32 left = form.categories & ((1u << CategoryBits) - 1); left; left &= left - 1)
            add(302, joinHash(qCountTrailingZeroBits(left), i + 1 == last));
        add(303, joinHash(form.brief, i + 1 == last));
    }
    const Form &end = line.at(last - 1);
    for (const std::size_t k : {1u, 2u, 3u})
        add(304 + static_cast<quint32>(k), end.suffix[k]);
    add(310, end.lower);
    add(311, line.at(first - 1).lower);
    add(312, line.at(last).lower);
    add(313, joinHash(line.at(first - 1).categories & ((1u << KnownBits) - 1), line.at(last).brief));
}

} // namespace mentions
