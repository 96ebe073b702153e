#pragma once

#include "blocks/evidence.h"
#include "mentions/rulings.h"

#include <QList>
#include <QStringView>

#include <memory>

namespace analysis {

// What is known of an article beside its text: lines that recur in other articles, and the analyst's corrections of
// lines and of names. A value; its keys may be more than those of the article's own lines.
struct Knowledge
{
    blocks::Evidence evidence;
    std::shared_ptr<const mentions::Rulings> rulings; // null: none
};

// The key of each line of a body, ascending, each once, without the lines that hold no letter.
QList<quint64> lineKeys(QStringView body);

// The key of one line, see blocks::lineKey and blocks::placeKey.
quint64 lineKey(QStringView line);
quint64 placeKey(int number, QStringView line);

} // namespace analysis
