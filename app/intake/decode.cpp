#include "intake/decode.h"

#include "intake/legacy.h"
#include "intake/reasons.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

namespace intake {

namespace {

using namespace std::string_view_literals;

constexpr int MostControls = 2; // per cent of the characters
constexpr int MostDamage = 10;  // per cent of the characters

struct Magic
{
    std::string_view bytes;
    const char *format;
};

constexpr std::array Magics{
    Magic{"%PDF-"sv, QT_TRANSLATE_NOOP("intake", "a PDF document")},
    Magic{"PK\x03\x04"sv, QT_TRANSLATE_NOOP("intake", "a ZIP archive or an office document")},
    Magic{"\xD0\xCF\x11\xE0"sv, QT_TRANSLATE_NOOP("intake", "an older office document")},
    Magic{"{\\rtf"sv, QT_TRANSLATE_NOOP("intake", "an RTF document")},
    Magic{"\x89PNG"sv, QT_TRANSLATE_NOOP("intake", "a PNG picture")},
    Magic{"\xFF\xD8\xFF"sv, QT_TRANSLATE_NOOP("intake", "a JPEG picture")},
    Magic{"GIF8"sv, QT_TRANSLATE_NOOP("intake", "a GIF picture")},
    Magic{"\x1F\x8B"sv, QT_TRANSLATE_NOOP("intake", "a gzip archive")},
    Magic{"BZh"sv, QT_TRANSLATE_NOOP("intake", "a bzip2 archive")},
    Magic{"\xFD\x37zXZ"sv, QT_TRANSLATE_NOOP("intake", "an xz archive")},
    Magic{"7z\xBC\xAF"sv, QT_TRANSLATE_NOOP("intake", "a 7z archive")},
    Magic{"SQLite format 3\0"sv, QT_TRANSLATE_NOOP("intake", "an SQLite database")},
    Magic{"\x7F"
          "ELF"sv,
          QT_TRANSLATE_NOOP("intake", "a program")},
};

bool startsWith(QByteArrayView bytes, std::string_view start)
{
    const auto length = static_cast<qsizetype>(start.size());
    return bytes.size() >= length && std::memcmp(bytes.data(), start.data(), start.size()) == 0;
}

struct Mark
{
    std::string_view bytes;
    const char16_t *encoding;
};

// The longer first: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array Marks{
    Mark{"\xFF\xFE\0\0"sv, u"UTF-32LE"}, Mark{"\0\0\xFE\xFF"sv, u"UTF-32BE"}, Mark{"\xEF\xBB\xBF"sv, u"UTF-8"},
    Mark{"\xFF\xFE"sv, u"UTF-16LE"},     Mark{"\xFE\xFF"sv, u"UTF-16BE"},
};

// Damaged places become U+FFFD; says whether there were any.
std::pair<QString, bool> fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    return {std::move(text), decoder.hasError()};
}

std::optional<Decoded> decodeMarked(QByteArrayView bytes)
{
    const auto mark =
        std::find_if(Marks.begin(), Marks.end(), [bytes](const Mark &m) { return startsWith(bytes, m.bytes); });
    if (mark == Marks.end())
        return std::nullopt;
    const QByteArrayView rest = bytes.sliced(static_cast<qsizetype>(mark->bytes.size()));
    const QString encoding = QStringView(mark->encoding).toString();
    auto text = encoding == u"UTF-8" ? fromUtf8(rest).first : convert(rest, encoding);
    if (!text)
        return std::nullopt;
    return Decoded{std::move(*text), encoding, QStringLiteral("byte order mark"), {}};
}

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return (code < '\t' || code > '\r') && code != 0x1B;
    return code >= 0x7F && code < 0xA0 && code != 0x85;
}

// Characters that no article holds many of, as decoding in the wrong byte order yields them.
bool isStrange(QChar c)
{
    return isControl(c) || c == QChar::ReplacementCharacter || c.category() == QChar::Other_NotAssigned ||
           c.category() == QChar::Other_PrivateUse;
}

// UTF-16 without a mark: of the two byte orders the one that yields words, and where both do (Latin letters swapped are
// Han), the one with more ASCII.
std::optional<Decoded> decodeUtf16(QByteArrayView bytes)
{
    std::optional<Decoded> best;
    qsizetype mostAscii = 0;
    for (const char16_t *order : {u"UTF-16LE", u"UTF-16BE"}) {
        const QString encoding = QStringView(order).toString();
        auto text = bytes.size() % 2 == 0 ? convert(bytes, encoding) : std::nullopt;
        if (!text || 100 * std::count_if(text->cbegin(), text->cend(), isStrange) > text->size())
            continue;
        const auto words =
            std::count_if(text->cbegin(), text->cend(), [](QChar c) { return c.isSpace() || c.isLetter(); });
        const auto ascii = std::count_if(text->cbegin(), text->cend(), [](QChar c) { return c.unicode() < 0x80; });
        if (2 * words < text->size() || ascii <= mostAscii)
            continue;
        mostAscii = ascii;
        best = Decoded{std::move(*text), encoding, QStringLiteral("pattern of NUL bytes"), {}};
    }
    return best;
}

// Whether the broken places are few beside the whole characters of several bytes, as in a file cut off or patched.
std::optional<Decoded> decodeDamagedUtf8(QByteArrayView bytes, QString text)
{
    const auto whole = std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x80 && c != QChar::ReplacementCharacter && !c.isLowSurrogate();
    });
    const auto damaged = text.count(QChar::ReplacementCharacter);
    const bool onlyAtEnd = text.indexOf(QChar::ReplacementCharacter) >= text.size() - 3;
    if (whole == 0 || (whole < 4 * damaged && !onlyAtEnd) || bytes.isEmpty())
        return std::nullopt;
    return Decoded{
        std::move(text), QStringLiteral("UTF-8"), QStringLiteral("UTF-8 with %1 damaged bytes").arg(damaged), {}};
}

Decoded decodeLegacy(QByteArrayView bytes)
{
    const QString encoding = detectLegacy(bytes);
    if (auto text = convert(bytes, encoding))
        return {std::move(*text), encoding, QStringLiteral("detected"), {}};
    const QString fallback = QStringLiteral("windows-1252");
    return {convert(bytes, fallback).value_or(QString()), fallback, QStringLiteral("not detected, assumed"), {}};
}

Result<Decoded> decodeBytes(QByteArrayView bytes)
{
    if (auto marked = decodeMarked(bytes))
        return std::move(*marked);
    if (std::memchr(bytes.data(), '\0', static_cast<std::size_t>(bytes.size()))) {
        auto wide = decodeUtf16(bytes);
        return wide ? Result<Decoded>(std::move(*wide)) : Error{holdsNul()};
    }
    // ISO-2022 writes other scripts in seven bits, after an escape.
    const bool escapes = bytes.indexOf("\x1B$") >= 0 || bytes.indexOf("\x1B(") >= 0;
    if (!escapes) {
        auto [text, damaged] = fromUtf8(bytes);
        if (!damaged)
            return Decoded{std::move(text), QStringLiteral("UTF-8"), QStringLiteral("valid UTF-8"), {}};
        if (auto patched = decodeDamagedUtf8(bytes, std::move(text)))
            return std::move(*patched);
    }
    return decodeLegacy(bytes);
}

// CRLF and CR become LF; says what there was.
text::LineEnds normaliseLineEnds(QString &body)
{
    qsizetype lf = 0, cr = 0, crlf = 0, to = 0;
    if (!body.contains(u'\r'))
        return body.contains(u'\n') ? text::LineEnds::Lf : text::LineEnds::None;
    QChar *const text = body.data();
    for (qsizetype at = 0; at < body.size(); ++at, ++to) {
        QChar c = text[at];
        if (c == u'\r') {
            const bool pair = at + 1 < body.size() && text[at + 1] == u'\n';
            at += pair ? 1 : 0;
            ++(pair ? crlf : cr);
            c = u'\n';
        } else if (c == u'\n') {
            ++lf;
        }
        text[to] = c;
    }
    body.truncate(to);
    if ((lf > 0) + (cr > 0) + (crlf > 0) > 1)
        return text::LineEnds::Mixed;
    return crlf > 0 ? text::LineEnds::CrLf : text::LineEnds::Cr;
}

bool isBlank(QStringView body)
{
    return std::all_of(body.begin(), body.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format || c == u'\0'; });
}

std::optional<Error> objection(const QString &body)
{
    if (body.isEmpty())
        return Error{onlyMark()};
    if (isBlank(body))
        return Error{body.contains(QChar::Null) ? holdsNul() : onlySpace()};
    qsizetype controls = 0, damaged = 0;
    bool nul = false;
    for (const QChar c : body) {
        nul = nul || c.isNull();
        controls += isControl(c) ? 1 : 0;
        damaged += c == QChar::ReplacementCharacter ? 1 : 0;
    }
    if (nul)
        return Error{holdsNul()};
    if (100 * controls > MostControls * body.size())
        return Error{controlCharacters(static_cast<int>(100 * controls / body.size()))};
    if (100 * damaged > MostDamage * body.size())
        return Error{undecodable()};
    return std::nullopt;
}

} // namespace

Result<Decoded> decode(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return Error{emptyFile()};
    const auto magic =
        std::find_if(Magics.begin(), Magics.end(), [bytes](const Magic &m) { return startsWith(bytes, m.bytes); });
    if (magic != Magics.end())
        return Error{knownFormat(magic->format)};
    auto decoded = decodeBytes(bytes);
    if (!decoded)
        return decoded;
    if (const auto bad = objection(decoded->body))
        return *bad;
    decoded->lineEnds = normaliseLineEnds(decoded->body);
    return decoded;
}

} // namespace intake
