#include "briefing/nameindex.h"

#include "briefing/articlemarkup.h"

#include <QHash>

#include <algorithm>

namespace briefing {

namespace {

// For sorting: without accents and case, the same on every machine.
QString folded(const QString &name)
{
    QString out;
    const QString decomposed = name.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed)
        if (c.category() != QChar::Mark_NonSpacing)
            out.append(c);
    return out.toCaseFolded();
}

class Gathering final
{
public:
    void add(const QString &key, const QString &name, const QString &role, const QString &anchor)
    {
        const auto at = m_known.constFind(key);
        if (at == m_known.cend()) {
            m_known.insert(key, m_lines.size());
            m_lines.append({name, role, {anchor}});
            return;
        }
        IndexLine &line = m_lines[*at];
        if (line.name.size() < name.size())
            line.name = name;
        if (line.role.isEmpty())
            line.role = role;
        line.anchors.append(anchor);
    }

    QList<IndexLine> sorted()
    {
        std::stable_sort(m_lines.begin(), m_lines.end(), [](const IndexLine &a, const IndexLine &b) {
            const QString left = folded(a.name), right = folded(b.name);
            return left == right ? a.name < b.name : left < right;
        });
        return std::move(m_lines);
    }

private:
    QList<IndexLine> m_lines;
    QHash<QString, qsizetype> m_known;
};

} // namespace

QList<IndexLine> speakerIndex(const QList<Digest> &digests)
{
    Gathering gathering;
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const QList<Saying> &sayings = digests.at(i).sayings;
        for (qsizetype q = 0; q < sayings.size(); ++q) {
            const Saying &saying = sayings.at(q);
            if (!saying.key.isEmpty())
                gathering.add(saying.key, saying.speaker, saying.role, quoteAnchor(static_cast<int>(i) + 1, q));
        }
    }
    return gathering.sorted();
}

QList<IndexLine> nameIndex(const Briefing &briefing, const QList<Digest> &digests, text::MentionKind kind)
{
    Gathering gathering;
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const QList<text::Entity> &entities = briefing.articles.at(i).analysis.entities;
        for (const Passage &passage : digests.at(i).passages) {
            for (qsizetype m = 0; m < passage.marks.size(); ++m) {
                const text::Entity &entity = entities.at(passage.marks.at(m).entity);
                if (entity.kind == kind)
                    gathering.add(entity.key.isEmpty() ? entity.name : entity.key, entity.name, entity.role,
                                  markAnchor(static_cast<int>(i) + 1, passage.number, m));
            }
        }
    }
    return gathering.sorted();
}

QList<PageRun> pageRuns(const QStringList &anchors, const Pages &pages)
{
    QList<std::pair<int, QString>> found;
    for (const QString &anchor : anchors)
        if (const int page = pages.value(anchor); page > 0 && (found.isEmpty() || found.last().first != page))
            found.append({page, anchor});
    QList<PageRun> runs;
    for (qsizetype i = 0; i < found.size();) {
        qsizetype end = i + 1;
        while (end < found.size() && found.at(end).first == found.at(end - 1).first + 1)
            ++end;
        if (end - i < 3) // "7, 8" reads better than "7–8"
            end = i + 1;
        QString words = QString::number(found.at(i).first);
        if (end - i > 1)
            words += u'–' + QString::number(found.at(end - 1).first);
        runs.append({words, found.at(i).second});
        i = end;
    }
    return runs;
}

} // namespace briefing
