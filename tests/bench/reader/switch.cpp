#include "bench/reader/tool.h"

namespace tool {

int switchArticles(const QCommandLineParser &)
{
    return 0;
}

} // namespace tool
