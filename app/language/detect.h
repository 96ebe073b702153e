#pragma once

#include <QString>
#include <QStringView>

namespace language {

struct Guess
{
    QString code;         // ISO 639-1 ("en", "zh"); empty where the text is too short or too mixed to tell
    float confidence = 0; // 0..1
};

// Pure and thread-safe. Uses CLD2.
Guess detect(QStringView words);

} // namespace language
