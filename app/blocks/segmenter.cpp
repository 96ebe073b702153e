#include "blocks/segmenter.h"

namespace blocks {

Result<Segmenter> Segmenter::load(const QString &)
{
    return Segmenter();
}

QList<text::Block> Segmenter::segment(QStringView body) const
{
    QList<text::Block> blocks;
    int line = 0;
    for (qsizetype begin = 0; begin <= body.size();) {
        qsizetype end = body.indexOf(u'\n', begin);
        if (end < 0)
            end = body.size();
        ++line;
        const QStringView words = body.sliced(begin, end - begin).trimmed();
        if (!words.isEmpty()) {
            const qsizetype at = words.data() - body.data();
            blocks.append({{at, at + words.size()}, line, text::BlockKind::Paragraph, 0.5F, QStringLiteral("a line"), {}});
        }
        begin = end + 1;
    }
    return blocks;
}

} // namespace blocks
