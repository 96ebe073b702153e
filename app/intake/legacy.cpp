#include "intake/legacy.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

namespace intake {

namespace {

constexpr qsizetype DetectAtMost = 256LL * 1024; // bytes; more does not change the verdict, only the time

struct CloseDetector
{
    void operator()(uchardet *detector) const { uchardet_delete(detector); }
};

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

struct CloseSecond
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
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
    if (const auto found = always.find(detected); found != always.end())
        return *found;
    if (detected.startsWith(QStringLiteral("WINDOWS-")))
        return detected.toLower();
    if (!detected.startsWith(QStringLiteral("ISO-8859-")) || !usesC1(bytes))
        return detected;
    return withC1.value(detected, QStringLiteral("windows-1252"));
}

// In upper case; empty where it cannot tell.
QString askUchardet(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get())).toUpper();
}

QString askIcu(QByteArrayView bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseSecond> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    const char *name = match ? ucsdet_getName(match, &status) : nullptr;
    return U_SUCCESS(status) && name ? QString::fromLatin1(name).toUpper() : QString();
}

// Whether uchardet's word is enough. Among the many Latin sets it goes astray on short texts, in Italian on most, where
// ICU, which weighs a few sets only, hardly ever does; elsewhere it is the better of the two.
bool isEnough(const QString &detected)
{
    static const QSet<QString> enough{
        QStringLiteral("WINDOWS-1251"), QStringLiteral("KOI8-R"),       QStringLiteral("ISO-8859-5"),
        QStringLiteral("MAC-CYRILLIC"), QStringLiteral("IBM866"),       QStringLiteral("IBM855"),
        QStringLiteral("WINDOWS-1253"), QStringLiteral("ISO-8859-7"),   QStringLiteral("WINDOWS-1255"),
        QStringLiteral("ISO-8859-8"),   QStringLiteral("WINDOWS-1256"), QStringLiteral("ISO-8859-6"),
        QStringLiteral("TIS-620"),      QStringLiteral("GB18030"),      QStringLiteral("BIG5"),
        QStringLiteral("EUC-JP"),       QStringLiteral("SHIFT_JIS"),    QStringLiteral("ISO-2022-JP"),
        QStringLiteral("EUC-KR"),       QStringLiteral("UHC"),          QStringLiteral("ISO-2022-KR"),
        QStringLiteral("ISO-2022-CN"),  QStringLiteral("HZ-GB-2312"),
    };
    return enough.contains(detected);
}

} // namespace

QString detectLegacy(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), DetectAtMost));
    QString detected = askUchardet(sample);
    if (!isEnough(detected)) {
        const QString second = askIcu(sample);
        if (second.startsWith(QStringLiteral("ISO-8859-")) || second.startsWith(QStringLiteral("WINDOWS-")))
            detected = second;
    }
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
