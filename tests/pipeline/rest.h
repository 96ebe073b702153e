#pragma once

#include <QTest>

// Waits until a count has not changed for a while: work that was in hand may still come, and then no more.
inline void awaitRest(const int &count)
{
    int before = -1;
    while (before != count) {
        before = count;
        QTest::qWait(300);
    }
}
