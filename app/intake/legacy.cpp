#include "intake/legacy.h"

#include <QHash>

#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

namespace intake {

namespace {

constexpr std::size_t DetectAtMost = 256 * 1024; // bytes; more does not change the verdict, only the time

struct CloseDetector
{
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

bool usesC1(QByteArrayView bytes)
{
    for (const char byte : bytes) {
        if (const auto code = static_cast<uchar>(byte); code >= 0x80 && code < 0xA0)
            return true;
    }
    return false;
}

// An ISO-8859 set has control characters where its Windows cousin has quotation marks and dashes.
QString superset(const QString &detected, QByteArrayView bytes)
{
    static const QHash<QString, QString> always{
        {QStringLiteral("ASCII"), QStringLiteral("windows-1252")},
        {QStringLiteral("ISO-8859-1"), QStringLiteral("windows-1252")},
        {QStringLiteral("ISO-8859-9"), QStringLiteral("windows-1254")},
        {QStringLiteral("ISO-8859-11"), QStringLiteral("windows-874")},
        {QStringLiteral("TIS-620"), QStringLiteral("windows-874")},
        {QStringLiteral("GB2312"), QStringLiteral("GB18030")},
        {QStringLiteral("GBK"), QStringLiteral("GB18030")},
        {QStringLiteral("EUC-KR"), QStringLiteral("windows-949")},
        {QStringLiteral("UHC"), QStringLiteral("windows-949")},
        {QStringLiteral("SHIFT_JIS"), QStringLiteral("windows-31j")},
        {QStringLiteral("BIG5"), QStringLiteral("windows-950")},
    };
    static const QHash<QString, QString> withC1{
        {QStringLiteral("ISO-8859-2"), QStringLiteral("windows-1250")},
        {QStringLiteral("ISO-8859-5"), QStringLiteral("windows-1251")},
        {QStringLiteral("ISO-8859-6"), QStringLiteral("windows-1256")},
        {QStringLiteral("ISO-8859-7"), QStringLiteral("windows-1253")},
        {QStringLiteral("ISO-8859-8"), QStringLiteral("windows-1255")},
        {QStringLiteral("ISO-8859-13"), QStringLiteral("windows-1257")},
    };
    if (const auto found = always.find(detected.toUpper()); found != always.end())
        return *found;
    if (detected.startsWith(QStringLiteral("WINDOWS-")))
        return detected.toLower();
    if (!detected.startsWith(QStringLiteral("ISO-8859-"), Qt::CaseInsensitive) || !usesC1(bytes))
        return detected;
    return withC1.value(detected.toUpper(), QStringLiteral("windows-1252"));
}

} // namespace

QString detectLegacy(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    const auto length = std::min(static_cast<std::size_t>(bytes.size()), DetectAtMost);
    if (uchardet_handle_data(detector.get(), bytes.data(), length) != 0)
        return QStringLiteral("windows-1252");
    uchardet_data_end(detector.get());
    const QString detected = QString::fromLatin1(uchardet_get_charset(detector.get()));
    return detected.isEmpty() ? QStringLiteral("windows-1252") : superset(detected, bytes);
}

std::optional<QString> convert(QByteArrayView bytes, const QString &encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.toLatin1().constData(), &status));
    if (U_FAILURE(status))
        return std::nullopt;
    // No encoding yields more than two code units a byte.
    QString text(2 * bytes.size() + 1, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

} // namespace intake
