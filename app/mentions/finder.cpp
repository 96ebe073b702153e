#include "mentions/finder.h"

namespace mentions {

Result<Finder> Finder::load(const QString &)
{
    return Finder();
}

Found Finder::find(QStringView, const QList<text::Block> &) const
{
    return {};
}

} // namespace mentions
