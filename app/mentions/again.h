#pragma once

#include "mentions/page.h"

namespace mentions {

// Finds every further mention of the names already marked, in tokens that no mark holds: surnames of full names, and
// the names as a whole. Keeps the marks in order.
void markAgain(const Page &page, std::vector<Mark> &marks);

// A surname of somebody whom the article names in full is a person, also where the lists know an organisation by it
// ("Spiegel" beside "Anne Spiegel") or the model half believes in a place.
void heedSurnames(const Page &page, std::vector<Mark> &marks);

// One word or phrase is of one kind in an article: where its marks differ, the kind that is surer altogether wins.
void agree(const Page &page, std::vector<Mark> &marks);

// Adds what overlaps no mark so far; both are in order.
void addFree(std::vector<Mark> &marks, const std::vector<Mark> &more);

// Sorts by place and drops what overlaps a mark before it; of two that start together the longer stays.
void untangle(std::vector<Mark> &marks);

} // namespace mentions
