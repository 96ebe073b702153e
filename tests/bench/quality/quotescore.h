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
    bool direct = true; // words in marks that are a sentence of their own, as far as the labels tell
    bool hasSpeaker = false;
    int speakerStart = 0, speakerEnd = 0;
};

// Counts found and missed quotations and rightly named speakers over many texts. Marks, commas, full stops and white
// space at both ends of a quotation are ignored; a speaker is right by name where the last capitalised word is the
// same, and where the label holds none ("he", "the spokesman"), where the spans touch.
class QuoteScore final
{
public:
    // With onlyDirect, other labels are neither wanted nor counted as wrong where they are found; minWords likewise.
    QuoteScore(bool onlyDirect, int minWords) : m_onlyDirect(onlyDirect), m_minWords(minWords) {}

    void add(const std::u32string &text, const std::vector<Spoken> &gold, const std::vector<Spoken> &found);

    double precision() const;
    double recall() const;
    double f1() const;
    double byName() const; // of the found quotations that have a speaker in the labels, in percent

private:
    bool m_onlyDirect = false;
    int m_minWords = 0;
    int m_right = 0, m_wrong = 0, m_missed = 0;
    int m_named = 0, m_rightlyNamed = 0;
};

} // namespace quality
