#include "vectors.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace train {

namespace {

// The word of a JSON string that begins at its quotation mark; moves behind the closing one.
QString wordAt(const char *&at, const char *end)
{
    const char *const begin = at++;
    while (at < end && *at != '"')
        at += *at == '\\' ? 2 : 1;
    ++at;
    const QByteArray array = '[' + QByteArray(begin, at - begin) + ']';
    return QJsonDocument::fromJson(array).array().at(0).toString();
}

bool isUseful(const QString &word)
{
    return !word.isEmpty() && word.size() <= 24 &&
           std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }) &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || c.isSpace() || c == u'_'; });
}

} // namespace

Vectors readVectors(const QString &path, std::size_t dimensions, std::size_t most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    const QByteArray data = file.readAll();
    const char *at = std::strstr(data.constData(), "\"vectors\":{");
    const char *const end = data.constData() + data.size();
    if (!at)
        qFatal("%s holds no vectors", qUtf8Printable(path));
    at += std::strlen("\"vectors\":{");
    Vectors vectors;
    vectors.dimensions = dimensions;
    while (at < end && *at == '"' && vectors.words.size() < most) {
        const QString word = wordAt(at, end);
        at += 2; // colon and bracket
        std::vector<float> row;
        while (at < end && at[-1] != ']') {
            float number = 0;
            at = std::from_chars(at, end, number).ptr + 1;
            row.push_back(number);
        }
        at += *at == ',' ? 1 : 0;
        if (row.size() < dimensions || !isUseful(word))
            continue;
        vectors.words.push_back(word);
        vectors.rows.insert(vectors.rows.end(), row.begin(), row.begin() + static_cast<std::ptrdiff_t>(dimensions));
    }
    return vectors;
}

void centre(Vectors &vectors)
{
    const std::size_t n = vectors.words.size(), d = vectors.dimensions;
    std::vector<double> mean(d);
    for (std::size_t i = 0; i < n * d; ++i)
        mean[i % d] += static_cast<double>(vectors.rows[i]) / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
        float *row = &vectors.rows[i * d];
        float length = 0;
        for (std::size_t k = 0; k < d; ++k) {
            row[k] -= static_cast<float>(mean[k]);
            length += row[k] * row[k];
        }
        length = std::sqrt(std::max(length, 1e-12F));
        for (std::size_t k = 0; k < d; ++k)
            row[k] /= length;
    }
}

} // namespace train
