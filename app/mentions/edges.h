#pragma once

#include "mentions/page.h"

namespace mentions {

// Where a name begins and ends: each moves the edges of one mark.

// A title in front is no part of a person's name ("President Ann Lee", "Special Envoy Ann Lee").
void trimTitle(const Page &page, Mark &mark);

// A capital that only opens the sentence: the day before a name ("Yesterday Lee").
void trimDay(const Page &page, Mark &mark);

// Words of office and rank and nothing else: "Special Envoy". They are a role, found with the name that they belong to.
bool isBareTitle(const Page &page, const Mark &mark);

// "Junior Minister for External Affairs": an office is no organisation.
bool isOffice(const Page &page, const Mark &mark);

// "the Kingdom", "an NGO", "Senators": words that are written large and name nobody.
bool isNameless(const Page &page, const Mark &mark);

// "UAE Minister of Industry", "UN High Commissioner": of an office of what the lists know, that alone is the name.
void trimOffice(const Page &page, Mark &mark);

// "the Joint Chiefs of Staff Gen. Ann Lee": the rank before the next name is no part of the body.
void trimRank(const Page &page, Mark &mark);

// "Kim Jong" of "Kim Jong-un": the small half of a given name belongs to it.
void takeSmallHalf(const Page &page, Mark &mark);

// "Ann Okafor" of "Ann Okafor-Lund": a second surname belongs to a name that has a first one.
void takeSecondSurname(const Page &page, Mark &mark);

// "Álex Cámara - Europa Press", "Íñigo Domínguez | Roma": a name ends where a line changes to something else.
void endAtBreak(const Page &page, Mark &mark);

// "Elysée qu'": a small word that is cut before its vowel begins what comes next.
void trimElided(const Page &page, Mark &mark);

// A name does not begin or end with a mark, nor run over the end of a sentence. False where nothing is left of it.
bool trimMarks(const Page &page, Mark &mark);

// An Arabic "and" before a name is no part of it, nor "to" and "in" where the rest begins with an article or is in the
// lists.
void trimPrefix(const Page &page, Mark &mark);

// "Lenz B.V.", "Harbour Cranes, LLC": a company's legal form belongs to the name right before it, and is none by
// itself. The marks are in order and apart, and stay so.
void joinLegalForms(const Page &page, std::vector<Mark> &marks);

// "Lenz Corp." where the sentence goes on: the stop shortens the word and belongs to it.
void takeStop(const Page &page, Mark &mark);

// A mark that the lists know to be part of a longer name ("EE." of "EE. UU."), or to begin a character too early
// (向叙利亚).
void fitToList(const Page &page, Mark &mark);

} // namespace mentions
