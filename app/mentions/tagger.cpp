#include "mentions/tagger.h"

#include "mentions/concordance.h"
#include "mentions/features.h"
#include "mentions/viterbi.h"
#include "mentions/vocabulary.h"

#include <algorithm>
#include <atomic>
#include <unordered_map>

namespace mentions {

using text::MentionKind;

namespace {

void addTo(Scores &sum, const LabelScores &scores)
{
    for (std::size_t y = 0; y < LabelCount; ++y)
        sum[y] = static_cast<qint16>(sum[y] + scores[y]);
}

// What one thread keeps for one tagger.
struct Desk
{
    Desk(std::shared_ptr<const Model> of, Writing as)
        : model(std::move(of)), writing(as), vocabulary(*model), viterbi(*model)
    {
    }

    std::shared_ptr<const Model> model;
    Writing writing;
    Vocabulary vocabulary;
    std::vector<const Form *> forms;
    std::vector<Piece> pieces;
    Concordance concordance;
    std::vector<Scores> emissions;
    std::vector<quint32> features; // of a sentence
    std::vector<quint32> ends;     // where those of each token end
    std::vector<quint8> open;      // whether each token may be of a name
    Viterbi viterbi;

    void read(const Page &page)
    {
        vocabulary.forgetIfLarge();
        vocabulary.read(page, forms);
        concordance.build(page, forms);
        if (const Lexicon *lexicon = model->aids().lexicon.get())
            lexicon->cut(page, pieces);
    }

    Line lineOf(const Page &page, std::size_t sentence) const
    {
        const auto first = static_cast<std::size_t>(page.sentences[sentence].first);
        const auto count = static_cast<std::size_t>(page.sentences[sentence].last) - first;
        return {std::span(forms).subspan(first, count), std::span(page.inPhrase).subspan(first, count),
                page.shouting[sentence],
                pieces.empty() ? std::span<const Piece>() : std::span<const Piece>(pieces).subspan(first, count),
                page.tokens.subspan(first, count)};
    }

    const Word &wordAt(language::Sentence sentence, qsizetype i)
    {
        if (i < sentence.first)
            return vocabulary.edgeWord(false);
        return i >= sentence.last ? vocabulary.edgeWord(true) : word(i);
    }

    const Word &word(qsizetype i) const { return static_cast<const Word &>(*forms[static_cast<std::size_t>(i)]); }

    void addElsewhere(language::Sentence sentence, qsizetype i, Scores &sum)
    {
        const Form &form = *forms[static_cast<std::size_t>(i)];
        const Elsewhere elsewhere = concordance.of(i);
        addElsewhereFeatures(form, elsewhere, i == sentence.first, features);
        for (int k = 0; k < elsewhere.count; ++k) {
            addTo(sum, vocabulary.elsewhere(vocabulary.wordOf(*elsewhere.places[static_cast<std::size_t>(k)].before),
                                            ElsewhereBefore));
            addTo(sum, vocabulary.elsewhere(vocabulary.wordOf(*elsewhere.places[static_cast<std::size_t>(k)].after),
                                            ElsewhereAfter));
        }
    }

    // Whether a token and its two neighbours on each side are like names by their letters: a bit each, the lowest for
    // the last.
    static constexpr quint32 Itself = 0b00100, Follows = 0b11000, Precedes = 0b00011, All = 0b11111;
    quint32 namesAround(const Line &line, qsizetype i, quint32 before) const
    {
        const auto at = [&line](qsizetype k) { return line.at(k).isNameLike() ? 1u : 0u; };
        return i == 0 ? at(0) << 2 | at(1) << 1 | at(2) : (before << 1 & All) | at(i + 2);
    }

    // Where a name can be: elsewhere nothing is looked up. Beside one a small word is of it only if names are made of
    // such words ("al", "of"); between two it may be any.
    bool isOpen(const Line &line, qsizetype i, const Word &word, quint32 names)
    {
        constexpr int Unlikely = -30; // by itself: e to the 0.9 times as likely to be of no name
        if (writing == Writing::Careless || (names & Itself) || line.phrase(i) != 0)
            return true;
        return names && (((names & Follows) && (names & Precedes)) || vocabulary.near(word).lean > Unlikely);
    }

    void score(const Page &page, std::size_t index)
    {
        const language::Sentence sentence = page.sentences[index];
        const Line line = lineOf(page, index);
        emissions.resize(static_cast<std::size_t>(line.size()));
        ends.resize(emissions.size());
        open.resize(emissions.size());
        features.clear();
        quint32 names = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            names = namesAround(line, i, names);
            const auto at = static_cast<std::size_t>(i);
            const qsizetype token = sentence.first + i;
            open[at] = isOpen(line, i, word(token), names) ? 1 : 0;
            Scores &sum = emissions[at];
            sum = {};
            ends[at] = static_cast<quint32>(features.size());
            if (!open[at])
                continue;
            addTo(sum, vocabulary.near(word(token)).of[Here]);
            addTo(sum, vocabulary.near(wordAt(sentence, token - 1)).of[Before1]);
            addTo(sum, vocabulary.near(wordAt(sentence, token - 2)).of[Before2]);
            addTo(sum, vocabulary.near(wordAt(sentence, token + 1)).of[After1]);
            addTo(sum, vocabulary.near(wordAt(sentence, token + 2)).of[After2]);
            if (isNearName(line, i))
                addNeighbourFeatures(line, i, features);
            if (line.at(i).isNameLike() && line.at(i).word)
                addElsewhere(sentence, token, sum);
            ends[at] = static_cast<quint32>(features.size());
        }
        model->add(features, ends, emissions);
    }

    MentionKind otherKind(const Line &line, qsizetype first, qsizetype last)
    {
        Scores sum{};
        features.clear();
        addKindFeatures(line, first, last, features);
        model->add(features, sum);
        constexpr std::array<MentionKind, OtherKindCount> kinds{MentionKind::Nationality, MentionKind::Event,
                                                                MentionKind::Work, MentionKind::Product};
        const auto begin = sum.begin() + LabelCount;
        return kinds[static_cast<std::size_t>(std::max_element(begin, begin + OtherKindCount) - begin)];
    }
};

Desk &deskFor(quint64 id, const std::shared_ptr<const Model> &model, Writing writing)
{
    thread_local std::unordered_map<quint64, std::unique_ptr<Desk>> desks;
    auto &desk = desks[id];
    if (!desk)
        desk = std::make_unique<Desk>(model, writing);
    return *desk;
}

} // namespace

Tagger::Tagger(std::shared_ptr<const Model> model, const Lists &lists, Writing writing)
    : m_model(std::move(model)), m_lists(lists), m_writing(writing)
{
    static std::atomic<quint64> next{1};
    m_id = next++;
}

void Tagger::tag(const Page &page, const std::vector<std::size_t> &sentences, std::vector<Mark> &marks) const
{
    Desk &desk = deskFor(m_id, m_model, m_writing);
    desk.read(page);
    constexpr std::array<MentionKind, 3> kinds{MentionKind::Person, MentionKind::Organisation, MentionKind::Place};
    for (const std::size_t index : sentences) {
        desk.score(page, index);
        const std::vector<quint8> &labels = desk.viterbi.decode(desk.emissions, desk.open);
        const Line line = desk.lineOf(page, index);
        for (qsizetype i = 0; i < line.size(); ++i) {
            const int label = labels[static_cast<std::size_t>(i)];
            if (label == 0)
                continue;
            qsizetype last = i + 1;
            if (partOf(label) == Part::Begin) {
                while (partOf(labels[static_cast<std::size_t>(last)]) != Part::End)
                    ++last;
                ++last;
            }
            const int type = typeOf(label);
            const MentionKind kind = type < 3 ? kinds[static_cast<std::size_t>(type)] : desk.otherKind(line, i, last);
            const qsizetype first = page.sentences[index].first;
            const float sure = sureness(*m_model, desk.emissions, i, last, type);
            const Phrase phrase = page.phrases[static_cast<std::size_t>(first + i)];
            const bool listed =
                phrase.last == first + last && phrase.known >= 0 && m_lists.known(phrase.known).kind == kind;
            marks.push_back({first + i, first + last, kind, Source::Model, sure, listed ? phrase.known : -1, 0});
            i = last - 1;
        }
    }
}

} // namespace mentions
