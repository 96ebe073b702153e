#include "blocks/rulings.h"

#include <QLocale>

namespace blocks {

namespace {

void apply(const Ruling &ruling, Verdict &verdict)
{
    verdict.kind = ruling.kind;
    verdict.confidence = 1;
    verdict.reason =
        ruling.given.isValid()
            ? QStringLiteral("by your correction of %1").arg(QLocale::c().toString(ruling.given, u"d MMM yyyy"))
            : QStringLiteral("by your correction");
}

} // namespace

void obey(const Page &page, const Judgement &judgement, const Evidence &evidence, std::vector<Verdict> &verdicts)
{
    if (evidence.lines.isEmpty() && evidence.headings.isEmpty() && evidence.places.isEmpty())
        return;
    const Ruling *under = nullptr; // of the heading whose run this is
    std::size_t runEnd = 0;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const QStringView words = text::slice(page.body, page.lines[i].span);
        const quint64 key = lineKey(words);
        const auto place = evidence.places.isEmpty() ? evidence.places.constEnd()
                                                     : evidence.places.constFind(placeKey(page.lines[i].number, words));
        const auto heading = evidence.headings.constFind(key);
        const auto line = evidence.lines.constFind(key);
        if (place != evidence.places.constEnd())
            apply(*place, verdicts[i]);
        else if (key != 0 && line != evidence.lines.constEnd())
            apply(*line, verdicts[i]);
        else if (under && i < runEnd && verdicts[i].kind != text::BlockKind::FeedHeading)
            apply(*under, verdicts[i]);
        else
            under = nullptr;
        if (key != 0 && heading != evidence.headings.constEnd()) {
            under = &*heading;
            runEnd = i + 1 < verdicts.size() ? judgement.context().runOf(i + 1).end : i + 1;
        }
    }
}

} // namespace blocks
