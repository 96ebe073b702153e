#pragma once

#include <QRegularExpression>
#include <QTest>

// To be called in init(), because QtTest forgets it after each test function: any warning fails the test. Left out is
// what the offscreen platform says of every window with a minimum size, and of every menu that pops up.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(
        QStringLiteral("^(?!This plugin does not support (propagateSizeHints|raise|grabbing the (keyboard|mouse)))")));
}
