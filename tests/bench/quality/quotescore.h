#pragma once

#include "text/quote.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace quality {

// A quotation in code points of its text; a speaker where there is one.
struct Spoken
{
    int start = 0, end = 0;
    bool wanted = true; // of the kind asked about, as far as the labels tell: direct, or reported without marks
    bool hasSpeaker = false;
    int speakerStart = 0, speakerEnd = 0;
    double confidence = 0;
};

// Counts found and missed quotations and rightly named speakers over many texts. Marks, commas, full stops and white
// space at both ends of a quotation are ignored; a speaker is right by name where the last capitalised word is the
// same, and where the label holds none ("he", "the spokesman"), where the spans touch.
class QuoteScore final
{
public:
    // With onlyWanted, other labels are neither wanted nor counted as wrong where they are found; minWords likewise.
    QuoteScore(bool onlyWanted, int minWords) : m_onlyWanted(onlyWanted), m_minWords(minWords) {}

    void add(const std::u32string &text, const std::vector<Spoken> &gold, const std::vector<Spoken> &found);

    double precision() const;
    double recall() const;
    double f1() const;
    double f1Touching() const; // where any shared letter will do, one to one
    double byName() const;     // of the found quotations that have a speaker in the labels, in percent

private:
    bool m_onlyWanted = false;
    int m_minWords = 0;
    int m_right = 0, m_wrong = 0, m_missed = 0;
    int m_touching = 0;
    int m_named = 0, m_rightlyNamed = 0;
};

// How often what is given with some confidence is right: the words are a quotation and, where a speaker is given, the
// speaker is the one of the labels by name. Labels without a speaker, or with a pronoun, say nothing of ours.
class Calibration final
{
public:
    void add(const std::u32string &text, const std::vector<Spoken> &gold, const std::vector<Spoken> &found);

    struct Bin
    {
        double from = 0;
        int count = 0, right = 0;
        double sum = 0; // of the confidences

        double mean() const { return count == 0 ? 0 : sum / count; }
        double accuracy() const { return count == 0 ? 0 : double(right) / count; }
    };
    const std::vector<Bin> &bins() const { return m_bins; }
    double error() const; // mean distance of confidence and accuracy, weighted by count

private:
    std::vector<Bin> m_bins{{0}, {0.4}, {0.5}, {0.6}, {0.7}, {0.8}, {0.9}, {0.95}};
};

} // namespace quality
