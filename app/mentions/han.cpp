#include "mentions/han.h"

#include <algorithm>
#include <array>

namespace mentions {

void trimGovernment(const Page &page, Mark &mark)
{
    static constexpr std::array<QStringView, 3> Words{u"政府", u"当局", u"當局"};
    const Phrase country = page.phrases[static_cast<std::size_t>(mark.first)];
    if (country.last == 0 || country.last != mark.last - 2 || !(country.categories & Country))
        return;
    const QStringView rest = text::slice(page.body, page.span(country.last, mark.last));
    if (std::find(Words.begin(), Words.end(), rest) != Words.end())
        mark = {mark.first, country.last, text::MentionKind::Place, Source::List, mark.confidence, country.known, 0};
}

} // namespace mentions
