#pragma once

#include "text/span.h"

#include <QStringView>

#include <vector>

namespace quotes {

// What a quotation sign is written with; “ and ” also stand for each other in the hands of hasty typists.
enum class Sign : quint8 {
    Straight,    // " and its full-width twin
    Doubled,     // '' or ``
    CurlyOpen,   // “ ‟ 〝
    CurlyClose,  // ” 〞
    Low,         // „
    GuilOpen,    // «
    GuilClose,   // »
    CornerOpen,  // 「 『
    CornerClose, // 」 』
    SingleOpen,  // ‘ ‚ ‹
    SingleClose, // ’ ›
    SingleStraight,
};

inline bool isSingle(Sign sign)
{
    return sign >= Sign::SingleOpen;
}

// One sign, and what stands round it.
struct SignAt
{
    qsizetype at = 0;
    int length = 1;
    Sign sign = Sign::Straight;
    bool canOpen = false;     // nothing or white space, a bracket, a dash, a colon before it; no white space after it
    bool canClose = false;    // no white space before it
    bool afterDigit = false;  // may be inches or feet
    bool afterPoint = false;  // a comma, full stop, question or exclamation mark stands before it
    bool beforeLower = false; // white space and a lower-case letter follow
};

// Appends the signs of a stretch in order; apostrophes inside words and elisions ('90s, 'em) are left out.
void findSigns(QStringView body, text::Span stretch, std::vector<SignAt> &signs);

} // namespace quotes
