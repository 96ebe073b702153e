#include "window/overlays.h"

#include "store/reader.h"
#include "store/when_done.h"
#include "widgets/command_palette.h"
#include "widgets/key_overlay.h"

#include <QWidget>

namespace window {

namespace {

constexpr int MostFound = 12;
const QString VerbPrefix = QStringLiteral("verb:");
const QString ArticlePrefix = QStringLiteral("article:");
const QString EntityPrefix = QStringLiteral("entity:");

QString keysText(const Binding &binding)
{
    QStringList keys;
    const auto sequences = keysOf(binding);
    for (const QKeySequence &sequence : sequences)
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(" / "));
}

QList<widgets::PaletteEntry> commandEntries()
{
    QList<widgets::PaletteEntry> entries;
    for (const Binding &binding : bindings())
        entries.append({VerbPrefix + QString::fromLatin1(binding.id),
                        titleOf(binding),
                        {},
                        keysOf(binding).value(0).toString(QKeySequence::NativeText),
                        groupOf(binding),
                        true});
    return entries;
}

// A phrase for the query language, whatever the name holds.
QString phrase(QString name)
{
    return u'"' + name.remove(u'"') + u'"';
}

} // namespace

Overlays::Overlays(QWidget &window)
    : QObject(&window), m_palette(new widgets::CommandPalette(&window)), m_keys(new widgets::KeyOverlay(&window))
{
    m_palette->setObjectName(QStringLiteral("palette"));
    m_keys->setObjectName(QStringLiteral("keyOverlay"));
    m_palette->setEntries(commandEntries());
    connect(m_palette, &widgets::CommandPalette::queryChanged, this, &Overlays::search);
    connect(m_palette, &widgets::CommandPalette::chosen, this, &Overlays::choose);
}

void Overlays::setReader(store::Reader *reader)
{
    m_reader = reader;
}

void Overlays::openPalette()
{
    m_palette->open();
}

void Overlays::openKeys()
{
    QList<widgets::KeyGroup> groups;
    for (const Binding &binding : bindings()) {
        if (groups.isEmpty() || groups.last().title != groupOf(binding))
            groups.append({groupOf(binding), {}});
        groups.last().lines.append({keysText(binding), titleOf(binding)});
    }
    m_keys->open(tr("Keys"), groups);
}

bool Overlays::isOpen() const
{
    return m_palette->isVisible() || m_keys->isVisible();
}

QStringList Overlays::recent() const
{
    return m_palette->recent();
}

void Overlays::setRecent(const QStringList &ids)
{
    m_palette->setRecent(ids);
}

void Overlays::search(const QString &query)
{
    if (!m_reader || query.trimmed().size() < 2)
        return;
    store::whenDone(m_reader->entities(query, MostFound), this,
                    [this, query](const Result<QList<store::LibraryEntity>> &found) {
                        if (!found)
                            return;
                        QList<widgets::PaletteEntry> entries;
                        for (const store::LibraryEntity &entity : *found)
                            entries.append({EntityPrefix + phrase(entity.name),
                                            entity.name,
                                            tr("%n article(s)", nullptr, entity.articles),
                                            {},
                                            tr("Entity"),
                                            true});
                        m_palette->addFound(query, entries);
                    });
    store::Query wanted;
    wanted.view = store::View::All;
    wanted.sort = store::Sort::Relevance;
    wanted.search = query + u'*';
    const quintptr caller = reinterpret_cast<quintptr>(this);
    store::whenDone(m_reader->find(wanted, caller), this,
                    [this, query, reader = m_reader](const Result<QList<store::ArticleId>> &found) {
                        if (!found || reader != m_reader || !m_palette->isVisible())
                            return;
                        store::whenDone(reader->rows(found->mid(0, MostFound)), this,
                                        [this, query](const Result<QList<store::Row>> &rows) {
                                            if (!rows)
                                                return;
                                            QList<widgets::PaletteEntry> entries;
                                            for (const store::Row &row : *rows)
                                                entries.append({ArticlePrefix + QString::number(row.id),
                                                                row.title.isEmpty() ? row.path : row.title,
                                                                row.source,
                                                                {},
                                                                tr("Article"),
                                                                true});
                                            m_palette->addFound(query, entries);
                                        });
                    });
}

void Overlays::choose(const QString &id)
{
    if (id.startsWith(ArticlePrefix)) {
        emit articleChosen(id.sliced(ArticlePrefix.size()).toLongLong());
    } else if (id.startsWith(EntityPrefix)) {
        emit searchChosen(QStringLiteral("entity:") + id.sliced(EntityPrefix.size()));
    } else {
        for (const Binding &binding : bindings()) {
            if (id == VerbPrefix + QLatin1String(binding.id))
                emit verbChosen(binding.verb);
        }
    }
}

} // namespace window
