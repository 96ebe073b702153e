#include "language/detect.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace language {

Guess detect(QStringView words)
{
    const QByteArray utf8 = words.toUtf8();
    CLD2::Language top[3];
    int percent[3];
    double score[3];
    int bytes = 0;
    bool reliable = false;
    const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    const CLD2::Language best =
        CLD2::ExtDetectLanguageSummary(utf8.constData(), static_cast<int>(utf8.size()), true, &hints, 0, top, percent,
                                       score, nullptr, &bytes, &reliable);
    if (best == CLD2::UNKNOWN_LANGUAGE || !reliable)
        return {};
    return {QString::fromLatin1(CLD2::LanguageCode(best)).section(u'-', 0, 0), static_cast<float>(percent[0]) / 100.0F};
}

} // namespace language
