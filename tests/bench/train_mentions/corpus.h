#pragma once

#include "documents.h"
#include "mentions/forms.h"
#include "mentions/lists.h"
#include "mentions/model.h"

#include <QHash>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace train {

// A set of labelled texts, and how it is used.
struct Source
{
    QString file;         // "voa", or a folder of marked texts: "texts/en"
    QString domain;       // whose own copy of every feature it also trains; empty: only the shared ones
    bool partial = false; // "other" is not labelled: where nothing is, anything of it may be
    float weight = 1;
};

// One word's clusters, by exactHash or lowerHash of the word.
using Clusters = QHash<quint32, mentions::Path>;
Clusters readClusters(const QString &path);

// A sentence with the features of its tokens, as indices into the weights, and its labels.
struct Example
{
    std::vector<quint32> features; // of all tokens, one after the other
    std::vector<quint32> starts;   // of each token in `features`, and the end
    std::vector<quint8> labels;
    quint8 domain = 0; // 0: none
    bool partial = false;
    float weight = 1;

    std::size_t size() const { return labels.size(); }
};

// A labelled name of the type "other" with the features of its kind.
struct KindExample
{
    std::vector<quint32> features;
    int kind = 0;
};

// Reads the labelled texts and looks up their features. Forms are made once a word.
class Corpus final
{
public:
    Corpus(const mentions::Lists &lists, Clusters clusters, mentions::Aids aids)
        : m_lists(lists), m_clusters(std::move(clusters)), m_aids(std::move(aids))
    {
    }
    ~Corpus();

    // Appends the sentences of labelled texts; the features are their numbers.
    void read(const std::vector<Document> &documents, const Source &source, quint8 domain,
              std::vector<Example> &examples, std::vector<KindExample> &kinds);
    const Clusters &clusters() const { return m_clusters; }

private:
    struct Reading;
    const mentions::Form *formFor(QStringView word, const language::Token &token, bool uncased, quint32 categories);

    const mentions::Lists &m_lists;
    Clusters m_clusters;
    mentions::Aids m_aids;
    std::unordered_map<quint64, std::unique_ptr<const mentions::Form>> m_forms;
};

} // namespace train
