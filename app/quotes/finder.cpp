#include "quotes/finder.h"

namespace quotes {

Result<Finder> Finder::load(const QString &)
{
    return Finder();
}

QList<text::Quote> Finder::find(QStringView, const QList<text::Block> &, const QList<text::Entity> &,
                                const QList<text::Mention> &) const
{
    return {};
}

} // namespace quotes
