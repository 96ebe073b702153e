#include "analysis/knowledge.h"

#include <algorithm>

namespace analysis {

QList<quint64> lineKeys(QStringView body)
{
    QList<quint64> keys;
    for (qsizetype begin = 0; begin < body.size();) {
        qsizetype end = body.indexOf(u'\n', begin);
        end = end < 0 ? body.size() : end;
        if (const quint64 key = blocks::lineKey(body.sliced(begin, end - begin)))
            keys.append(key);
        begin = end + 1;
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

quint64 lineKey(QStringView line)
{
    return blocks::lineKey(line);
}

quint64 placeKey(int number, QStringView line)
{
    return blocks::placeKey(number, line);
}

} // namespace analysis
