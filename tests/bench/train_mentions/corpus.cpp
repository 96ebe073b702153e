#include "corpus.h"

#include "mentions/concordance.h"
#include "mentions/features.h"
#include "mentions/model.h"
#include "mentions/page.h"

#include <QFile>

#include <algorithm>

namespace train {

using namespace mentions;

Corpus::~Corpus() = default;

Clusters readClusters(const QString &path)
{
    Clusters clusters;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return clusters;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split('\t');
        if (fields.size() < 2 || fields[0].size() > 20)
            continue;
        Path steps{0, static_cast<quint8>(fields[0].size())};
        for (qsizetype i = 0; i < fields[0].size(); ++i)
            steps.bits |= fields[0][i] == '1' ? 1u << i : 0u;
        clusters.insert(static_cast<quint32>(exactHash(QString::fromUtf8(fields[1])) >> 32), steps);
    }
    return clusters;
}

const Form *Corpus::formFor(QStringView word, const language::Token &token, bool uncased, quint32 categories)
{
    auto &form = m_forms[exactHash(word)];
    if (!form) {
        const auto path = [this](quint64 hash) { return m_clusters.value(static_cast<quint32>(hash >> 32)); };
        Path steps = path(exactHash(word));
        if (steps.length == 0)
            steps = path(lowerHash(word));
        form = std::make_unique<const Form>(
            formOf(word, token, uncased, categories, steps,
                   m_aids.classes ? m_aids.classes->of(word, lowerHash(word)) : WordClass{}));
    }
    return form.get();
}

// One document on its way to examples.
struct Corpus::Reading
{
    Page page;
    std::vector<const Form *> forms;
    std::vector<Piece> pieces;
    Concordance concordance;
    std::vector<quint8> labels;
    std::vector<quint8> kinds; // 1 + kind at the first token of a name of the type "other"
    std::vector<quint32> features;

    void label(const std::vector<LabelledName> &names)
    {
        labels.assign(page.tokens.size(), 0);
        kinds.assign(page.tokens.size(), 0);
        for (const LabelledName &name : names) {
            qsizetype first = 0;
            while (first < page.size() && page.token(first).span.end <= name.span.begin)
                ++first;
            qsizetype last = first;
            while (last < page.size() && page.token(last).span.begin < name.span.end)
                ++last;
            if (last == first ||
                std::any_of(labels.begin() + first, labels.begin() + last, [](quint8 l) { return l != 0; }))
                continue;
            for (qsizetype i = first; i < last; ++i) {
                const Part part = last - first == 1 ? Part::Single
                                  : i == first      ? Part::Begin
                                  : i + 1 == last   ? Part::End
                                                    : Part::Inside;
                labels[static_cast<std::size_t>(i)] = static_cast<quint8>(labelOf(name.type, part));
            }
            kinds[static_cast<std::size_t>(first)] = static_cast<quint8>(1 + name.kind);
        }
    }

    Example example(const language::Sentence sentence, bool shouting)
    {
        const auto first = static_cast<std::size_t>(sentence.first),
                   count = static_cast<std::size_t>(sentence.last - sentence.first);
        const Line line{
            std::span(forms).subspan(first, count), std::span(page.inPhrase).subspan(first, count), shouting,
            pieces.empty() ? std::span<const Piece>() : std::span<const Piece>(pieces).subspan(first, count),
            page.tokens.subspan(first, count)};
        Example made;
        made.labels.assign(labels.begin() + sentence.first, labels.begin() + sentence.last);
        for (qsizetype i = 0; i < line.size(); ++i) {
            made.starts.push_back(static_cast<quint32>(made.features.size()));
            features.clear();
            addFormFeatures(line.at(i), Here, features);
            addFormFeatures(line.at(i - 1), Before1, features);
            addFormFeatures(line.at(i - 2), Before2, features);
            addFormFeatures(line.at(i + 1), After1, features);
            addFormFeatures(line.at(i + 2), After2, features);
            if (isNearName(line, i))
                addNeighbourFeatures(line, i, features);
            if (line.at(i).isNameLike() && line.at(i).word) {
                const Elsewhere elsewhere = concordance.of(sentence.first + i);
                addElsewhereFeatures(line.at(i), elsewhere, i == 0, features);
                for (int k = 0; k < elsewhere.count; ++k) {
                    addFormFeatures(*elsewhere.places[static_cast<std::size_t>(k)].before, ElsewhereBefore, features);
                    addFormFeatures(*elsewhere.places[static_cast<std::size_t>(k)].after, ElsewhereAfter, features);
                }
            }
            made.features.insert(made.features.end(), features.begin(), features.end());
        }
        made.starts.push_back(static_cast<quint32>(made.features.size()));
        return made;
    }
};

void Corpus::read(const std::vector<Document> &documents, const Source &source, quint8 domain,
                  std::vector<Example> &examples, std::vector<KindExample> &kinds)
{
    Reading reading;
    for (const Document &document : documents) {
        Page &page = reading.page;
        const language::Split split = language::split(document.text);
        page.read(document.text, m_lists, split);
        reading.forms.resize(page.tokens.size());
        for (qsizetype i = 0; i < page.size(); ++i)
            reading.forms[static_cast<std::size_t>(i)] =
                formFor(page.words(i), page.token(i), isUncased(page, i), page.is(i));
        reading.concordance.build(page, reading.forms);
        if (m_aids.lexicon)
            m_aids.lexicon->cut(page, reading.pieces);
        reading.label(document.names);
        for (std::size_t s = 0; s < page.sentences.size(); ++s) {
            Example example = reading.example(page.sentences[s], page.shouting[s]);
            example.domain = domain;
            example.partial = source.partial;
            example.weight = source.weight;
            const auto first = static_cast<std::size_t>(page.sentences[s].first);
            const Line line{std::span(reading.forms).subspan(first, example.size()),
                            std::span(page.inPhrase).subspan(first, example.size()),
                            page.shouting[s],
                            {},
                            {}};
            for (std::size_t i = 0; i < example.size(); ++i) {
                if (reading.kinds[first + i] == 0)
                    continue;
                std::size_t last = i + 1;
                while (last < example.size() && example.labels[last] != 0 &&
                       partOf(example.labels[last]) != Part::Begin && partOf(example.labels[last]) != Part::Single)
                    ++last;
                KindExample kind{{}, reading.kinds[first + i] - 1};
                addKindFeatures(line, static_cast<qsizetype>(i), static_cast<qsizetype>(last), kind.features);
                kinds.push_back(std::move(kind));
            }
            examples.push_back(std::move(example));
        }
    }
}

} // namespace train
