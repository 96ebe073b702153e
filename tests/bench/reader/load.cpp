#include "analysis/analyser.h"
#include "bench/reader/tool.h"
#include "intake/read.h"
#include "intake/walk.h"

#include <QDateTime>

#include <cstdio>

namespace tool {

QList<reader::Content> load(const QStringList &paths)
{
    QList<reader::Content> contents;
    const auto analyser = analysis::Analyser::load(QStringLiteral(SHARE));
    if (!analyser) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(analyser.error().what));
        return contents;
    }
    for (const QString &path : paths) {
        intake::Walk walk(path);
        while (const auto found = walk.next()) {
            const auto document = intake::read(*found);
            if (!document) {
                std::fprintf(stderr, "%s: %s\n", found->native.constData(), qUtf8Printable(document.error().what));
                continue;
            }
            reader::Content content;
            content.id = contents.size() + 1;
            content.document = *document;
            content.analysis = (*analyser)->analyse(*document);
            content.date = QDateTime::fromMSecsSinceEpoch(found->modified).date();
            contents.append(content);
        }
    }
    return contents;
}

} // namespace tool
