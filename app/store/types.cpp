#include "store/types.h"

#include <algorithm>

namespace store {

int ImportReport::count(Outcome outcome) const
{
    return static_cast<int>(std::count_if(files.begin(), files.end(),
                                          [outcome](const FileOutcome &file) { return file.outcome == outcome; }));
}

} // namespace store
