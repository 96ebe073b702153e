#include "mentions/lexicon.h"

#include "mentions/hash.h"
#include "mentions/page.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace mentions {

namespace {

constexpr qsizetype LongestWord = 7; // characters
constexpr int UnknownCost = 8 * 24;  // of a character that is no word
constexpr std::size_t HeaderSize = 12;

bool isCharacter(const Page &page, qsizetype i)
{
    const language::Token &token = page.token(i);
    return token.isWord() && token.letters == language::Case::None && page.body[token.span.begin].unicode() >= 0x2E80;
}

} // namespace

Result<std::shared_ptr<const Lexicon>> Lexicon::load(const QString &path)
{
    static_assert(sizeof(Entry) == 3);
    auto made = std::make_shared<Lexicon>();
    made->m_file = std::make_unique<QFile>(path);
    if (!made->m_file->open(QIODevice::ReadOnly))
        return Error{QStringLiteral("Cannot read the dictionary %1. Install Broadsheet again.").arg(path)};
    const auto size = static_cast<std::size_t>(made->m_file->size());
    const uchar *data = made->m_file->map(0, static_cast<qint64>(size));
    const std::size_t words = data && size >= HeaderSize ? qFromLittleEndian<quint32>(data + 8) : 0;
    if (words == 0 || std::memcmp(data, "BSWORDS1", 8) != 0 || size != HeaderSize + words * (4 + sizeof(Entry)))
        return Error{QStringLiteral("The dictionary %1 is broken. Install Broadsheet again.").arg(path)};
    made->m_words = {reinterpret_cast<const quint32 *>(data + HeaderSize), words};
    made->m_entries = reinterpret_cast<const Entry *>(data + HeaderSize + 4 * words);
    return std::shared_ptr<const Lexicon>(std::move(made));
}

const Lexicon::Entry *Lexicon::find(quint32 hash) const
{
    const auto at = std::lower_bound(m_words.begin(), m_words.end(), hash);
    return at == m_words.end() || *at != hash ? nullptr : m_entries + (at - m_words.begin());
}

void Lexicon::cut(const Page &page, std::vector<Piece> &pieces) const
{
    pieces.assign(page.tokens.size(), {});
    std::vector<Step> best;
    for (qsizetype i = 0; i < page.size(); ++i) {
        if (!isCharacter(page, i))
            continue;
        qsizetype last = i + 1;
        while (last < page.size() && isCharacter(page, last) && page.follows(last))
            ++last;
        cutRun(page, i, last, best, pieces);
        i = last - 1;
    }
}

void Lexicon::cutRun(const Page &page, qsizetype first, qsizetype last, std::vector<Step> &best,
                     std::vector<Piece> &pieces) const
{
    best.assign(static_cast<std::size_t>(last - first) + 1, {1 << 30, 0, 0, 0});
    best[0].cost = 0;
    for (qsizetype i = first; i < last; ++i) {
        const int before = best[static_cast<std::size_t>(i - first)].cost;
        quint64 hash = PhraseStart;
        for (qsizetype end = i + 1; end <= std::min(last, i + LongestWord); ++end) {
            hash = joinHash(hash, page.lower[static_cast<std::size_t>(end - 1)]);
            const auto key = static_cast<quint32>(hash >> 32);
            const Entry *entry = find(key);
            if (end == i + 1)
                pieces[static_cast<std::size_t>(i)].use = entry ? entry->use : 0;
            if (!entry && end > i + 1)
                continue;
            Step &step = best[static_cast<std::size_t>(end - first)];
            const int cost = before + (entry ? entry->cost : UnknownCost);
            if (cost < step.cost)
                step = {cost, i, key, entry ? entry->sort : quint8{0}};
        }
    }
    for (qsizetype end = last; end > first;) {
        const Step &step = best[static_cast<std::size_t>(end - first)];
        for (qsizetype i = step.from; i < end; ++i) {
            Piece &piece = pieces[static_cast<std::size_t>(i)];
            piece.word = step.word | 1;
            piece.sort = static_cast<WordSort>(step.sort);
            piece.place = end - step.from == 1 ? 3 : i == step.from ? 0 : i + 1 == end ? 2 : 1;
        }
        end = step.from;
    }
}

} // namespace mentions
