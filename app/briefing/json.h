#pragma once

#include "store/types.h"
#include "text/analysis.h"
#include "text/document.h"

#include <QByteArray>
#include <QString>

namespace briefing {

// Appends JSON to bytes. Commas are its own business: begin and end objects and arrays, name members, write values.
class Json final
{
public:
    explicit Json(QByteArray &out) : m_out(out) {}

    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void name(const char *key); // our own words, not escaped
    void value(QStringView words);
    void value(qint64 number);
    void value(double number); // three decimals at most
    void value(bool yes);
    void null();
    void endLine();                   // what follows is a text of its own, as in JSON lines
    void raw(const QByteArray &json); // a whole value, as it is

    template <typename T>
    void member(const char *key, const T &v)
    {
        name(key);
        value(v);
    }

private:
    void comma();
    QByteArray &m_out;
    bool m_first = true;
};

// The members of one analysed article: file, source, title, language, text, blocks, entities, quotes. Offsets are
// Unicode code points into `text`, half-open. To be called between beginObject() and endObject().
void writeArticle(Json &json, const text::Document &document, const text::Analysis &analysis, const QString &file);

// One article of a library as one object on one line, without line end: as above, then date, words, sha256 and what
// the analyst did: pile, read, starred, inBriefing, labels, note.
QByteArray jsonLine(const store::Article &article);

// "inbox", "kept", "later", "dropped". Never translated.
QString wordFor(store::Pile pile);

} // namespace briefing
