#pragma once

#include <QtGlobal>

namespace store {

using ArticleId = qint64;
using ImportId = qint64;

} // namespace store
