#include "briefing/json.h"

#include "briefing/codepoints.h"

#include <array>
#include <charconv>
#include <cmath>

namespace briefing {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

bool isPlain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\t':
        out += "\\t";
        break;
    case '\r':
        out += "\\r";
        break;
    default:
        out += "\\u00";
        out += hexDigits[static_cast<unsigned char>(c) >> 4];
        out += hexDigits[static_cast<unsigned char>(c) & 15];
    }
}

// Plain stretches are copied whole: most texts hold nothing to escape but line ends.
void appendString(QByteArray &out, QStringView words)
{
    const QByteArray utf8 = words.toUtf8();
    out += '"';
    qsizetype done = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (isPlain(static_cast<unsigned char>(utf8.at(i))))
            continue;
        out.append(utf8.constData() + done, i - done);
        appendEscaped(out, utf8.at(i));
        done = i + 1;
    }
    out.append(utf8.constData() + done, utf8.size() - done);
    out += '"';
}

void writeSpan(Json &json, text::Span span, const CodePoints &points)
{
    json.member("start", qint64{points.at(span.begin)});
    json.member("end", qint64{points.at(span.end)});
}

void writeBlocks(Json &json, const text::Analysis &analysis, const CodePoints &points)
{
    json.name("blocks");
    json.beginArray();
    for (const text::Block &block : analysis.blocks) {
        json.beginObject();
        writeSpan(json, block.span, points);
        json.member("line", qint64{block.line});
        json.member("kind", text::wordFor(block.kind));
        json.member("group", text::wordFor(block.group()));
        json.member("confidence", double{block.confidence});
        json.member("reason", block.reason);
        json.endObject();
    }
    json.endArray();
}

void writeMentions(Json &json, const text::Document &document, const text::Analysis &analysis, const CodePoints &points)
{
    json.name("entities");
    json.beginArray();
    for (const text::Mention &mention : analysis.mentions) {
        const text::Entity &entity = analysis.entities.at(mention.entity);
        json.beginObject();
        writeSpan(json, mention.span, points);
        json.member("kind", text::wordFor(mention.kind));
        json.member("text", text::slice(document.body, mention.span));
        json.member("entity", entity.name);
        if (!entity.role.isEmpty())
            json.member("role", entity.role);
        json.endObject();
    }
    json.endArray();
}

void writeSpeaker(Json &json, const text::Quote &quote, const text::Analysis &analysis, const CodePoints &points)
{
    json.name("speaker");
    if (!quote.speaker)
        return json.null();
    const bool named = 0 <= quote.speaker->entity && quote.speaker->entity < analysis.entities.size();
    json.beginObject();
    writeSpan(json, quote.speaker->span, points);
    json.member("entity", named ? analysis.entities.at(quote.speaker->entity).name : quote.speaker->name);
    json.endObject();
}

void writeQuotes(Json &json, const text::Analysis &analysis, const CodePoints &points)
{
    json.name("quotes");
    json.beginArray();
    for (qsizetype i = 0; i < analysis.quotes.size(); ++i) {
        const text::Quote &quote = analysis.quotes.at(i);
        for (const text::Span piece : quote.pieces) {
            json.beginObject();
            writeSpan(json, piece, points);
            json.member("quote", qint64{i});
            json.member("kind", text::wordFor(quote.kind));
            writeSpeaker(json, quote, analysis, points);
            json.name("cue");
            if (quote.cue) {
                json.beginObject();
                writeSpan(json, *quote.cue, points);
                json.endObject();
            } else {
                json.null();
            }
            json.member("confidence", double{quote.confidence});
            json.member("reason", quote.reason);
            json.endObject();
        }
    }
    json.endArray();
}

} // namespace

void Json::beginObject()
{
    comma();
    m_out += '{';
    m_first = true;
}

void Json::endObject()
{
    m_out += '}';
    m_first = false;
}

void Json::beginArray()
{
    comma();
    m_out += '[';
    m_first = true;
}

void Json::endArray()
{
    m_out += ']';
    m_first = false;
}

void Json::name(const char *key)
{
    comma();
    m_out += '"';
    m_out += key;
    m_out += "\":";
    m_first = true; // its value follows without a comma
}

void Json::value(QStringView words)
{
    comma();
    appendString(m_out, words);
}

void Json::value(qint64 number)
{
    comma();
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    m_out.append(digits.data(), end - digits.begin());
}

void Json::value(double number)
{
    comma();
    std::array<char, 32> digits{};
    const double rounded = std::isfinite(number) ? std::round(number * 1000) / 1000 : 0;
    const auto end = std::to_chars(digits.begin(), digits.end(), rounded).ptr;
    m_out.append(digits.data(), end - digits.begin());
}

void Json::value(bool yes)
{
    comma();
    m_out += yes ? "true" : "false";
}

void Json::null()
{
    comma();
    m_out += "null";
}

void Json::endLine()
{
    m_out += '\n';
    m_first = true;
}

void Json::raw(const QByteArray &json)
{
    comma();
    m_out += json;
}

void Json::comma()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void writeArticle(Json &json, const text::Document &document, const text::Analysis &analysis, const QString &file)
{
    const CodePoints points(document.body);
    json.member("file", file);
    json.member("source", document.provenance.source);
    json.member("title", analysis.title);
    json.member("language", analysis.language);
    json.member("text", document.body);
    writeBlocks(json, analysis, points);
    writeMentions(json, document, analysis, points);
    writeQuotes(json, analysis, points);
}

QByteArray jsonLine(const store::Article &article)
{
    QByteArray out;
    out.reserve(article.document.body.size() * 3);
    Json json(out);
    const store::State &state = article.row.state;
    json.beginObject();
    writeArticle(json, article.document, article.analysis, article.document.provenance.path);
    json.member("date", article.analysis.date.toString(Qt::ISODate));
    json.member("words", qint64{article.analysis.words});
    json.member("sha256", QString::fromLatin1(article.document.provenance.sha256.toHex()));
    json.member("pile", wordFor(state.pile));
    json.member("read", state.read);
    json.member("starred", state.starred);
    json.member("inBriefing", state.inBriefing);
    json.name("labels");
    json.beginArray();
    for (const QString &label : state.labels)
        json.value(label);
    json.endArray();
    json.member("note", state.note);
    json.endObject();
    return out;
}

QString wordFor(store::Pile pile)
{
    switch (pile) {
    case store::Pile::Inbox:
        return QStringLiteral("inbox");
    case store::Pile::Kept:
        return QStringLiteral("kept");
    case store::Pile::Later:
        return QStringLiteral("later");
    case store::Pile::Dropped:
        return QStringLiteral("dropped");
    }
    return {};
}

} // namespace briefing
