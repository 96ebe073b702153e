#pragma once

#include "reader/content.h"

#include <QJsonObject>

namespace reader {

// The card of a passage in lines, [class, words] each. Of a mention: name, role, kind and how often, other names, how
// sure and why, and what keys do; of a block: what it is, how sure and why, and what keys do; of a quote likewise,
// without keys. Empty where there is nothing to say.
QJsonObject cardOf(const Content &content, const Passage &passage, const CardKeys &keys);

} // namespace reader
