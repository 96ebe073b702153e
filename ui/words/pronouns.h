#pragma once

#include <QStringView>

namespace words {

// Whether the words are nothing but a personal or demonstrative pronoun, as in "they said": who is meant must be read
// elsewhere.
bool isPronoun(QStringView words);

} // namespace words
