#pragma once

#include <QString>

namespace lists {

// Writes the dictionary that mentions::Lexicon maps, made from the word list of the Debian package python3-jieba.
void writeChinese(const QString &path);

} // namespace lists
