#pragma once

#include "text/block.h"

#include <QDate>
#include <QList>
#include <QStringView>

namespace analysis {

// The first full date (day, month, year) in these words, as news write it: "March 12, 2021", "12. März 2021", "12 марта
// 2021", "2021-03-12", "12.03.2021", "2021年3月12日". Days and months in figures that could be either ("03/04/2021")
// are left alone. Pure.
QDate findDate(QStringView words);

// The date of an article: of a date stamp or byline, else of a dateline that opens the story ("OSLO, 3 March 2021 -").
QDate dateOf(QStringView body, const QList<text::Block> &blocks);

} // namespace analysis
