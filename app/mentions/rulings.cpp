#include "mentions/rulings.h"

#include "language/letters.h"
#include "mentions/people.h"
#include "mentions/resolve.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace mentions {

using text::MentionKind;
using What = Ruling::What;

namespace {

bool isNamed(MentionKind kind)
{
    return kind <= MentionKind::Product;
}

QString keyOf(MentionKind kind, const QString &name)
{
    const QString folded = kind == MentionKind::Person ? nameWords(name).join(u' ') : foldedName(name);
    return text::wordFor(kind) + u':' + (folded.isEmpty() ? name : folded);
}

QString retyped(const QString &key, MentionKind kind)
{
    return text::wordFor(kind) + key.sliced(std::max<qsizetype>(0, key.indexOf(u':')));
}

QString reasonOf(const Ruling &ruling)
{
    return ruling.given.isValid()
               ? QStringLiteral("by your correction of %1").arg(QLocale::c().toString(ruling.given, u"d MMM yyyy"))
               : QStringLiteral("by your correction");
}

// Letters and digits that make a word longer; scripts without blanks have no such edges.
bool joins(QChar c)
{
    const language::Letter letter = language::letterOf(c);
    return language::isWordLetter(letter) || letter == language::Letter::Digit;
}

bool isAlone(QStringView body, text::Span span)
{
    const bool before = span.begin > 0 && joins(body[span.begin]) && joins(body[span.begin - 1]);
    const bool after = span.end < body.size() && joins(body[span.end - 1]) && joins(body[span.end]);
    return !before && !after;
}

// What an entity becomes in the end.
struct Fate
{
    text::Entity entity;
    const Ruling *last = nullptr; // that had a say; null: nothing is said of it
    bool gone = false;
};

class Court final
{
public:
    Court(QStringView body, Found found, const Rulings &rulings)
        : m_body(body), m_found(std::move(found)), m_rulings(rulings)
    {
    }

    Found run()
    {
        for (const Ruling &mark : m_rulings.marks())
            markAll(mark);
        for (const text::Entity &entity : std::as_const(m_found.entities))
            m_fates.append(fateOf(entity));
        judge();
        return settled();
    }

private:
    void follow(const Ruling &ruling)
    {
        if (!m_found.followed.contains(ruling.id))
            m_found.followed.append(ruling.id);
    }

    void markAll(const Ruling &ruling)
    {
        const QString capitals = ruling.words.toUpper();
        for (const QString &words :
             capitals == ruling.words ? QStringList{ruling.words} : QStringList{ruling.words, capitals}) {
            for (qsizetype at = m_body.indexOf(words); at >= 0; at = m_body.indexOf(words, at + 1))
                mark(ruling, {at, at + words.size()});
        }
    }

    // A longer name that holds the words stays; whatever else lies across them gives way.
    void mark(const Ruling &ruling, text::Span span)
    {
        if (!isAlone(m_body, span))
            return;
        auto &mentions = m_found.mentions;
        const bool held = std::any_of(mentions.begin(), mentions.end(), [&](const text::Mention &m) {
            return isNamed(m.kind) && m.span.contains(span) && m.span != span;
        });
        if (held)
            return;
        mentions.removeIf([&](const text::Mention &m) { return isNamed(m.kind) && m.span.overlaps(span); });
        const auto next = std::find_if(mentions.begin(), mentions.end(),
                                       [&](const text::Mention &m) { return m.span.begin > span.begin; });
        mentions.insert(next, {span, ruling.kind, entityOf(ruling), 1, reasonOf(ruling)});
        follow(ruling);
    }

    int entityOf(const Ruling &ruling)
    {
        const QString key = ruling.target.isEmpty() ? keyOf(ruling.kind, ruling.words) : ruling.target;
        const QString name = ruling.name.isEmpty() ? ruling.words : ruling.name;
        for (qsizetype i = 0; i < m_found.entities.size(); ++i) {
            if (m_found.entities.at(i).key == key)
                return static_cast<int>(i);
        }
        m_found.entities.append({ruling.kind, name, key, {}, {}});
        return static_cast<int>(m_found.entities.size()) - 1;
    }

    Fate fateOf(text::Entity entity)
    {
        Fate fate{std::move(entity), nullptr, false};
        QSet<QString> seen;
        while (!fate.gone && !seen.contains(fate.entity.key)) {
            seen.insert(fate.entity.key);
            if (const Ruling *name = m_rulings.name(fate.entity.key)) {
                fate.entity.name = name->name;
                fate.last = name;
                follow(*name);
            }
            const Ruling *identity = m_rulings.identity(fate.entity.key);
            if (!identity)
                break;
            fate.last = identity;
            follow(*identity);
            fate.gone = identity->what == What::Ignore;
            if (identity->what == What::Merge) {
                fate.entity.key = identity->target;
                fate.entity.kind = identity->kind;
                fate.entity.name = identity->name.isEmpty() ? fate.entity.name : identity->name;
            } else if (identity->what == What::Retype) {
                fate.entity.key = retyped(fate.entity.key, identity->kind);
                fate.entity.kind = identity->kind;
            }
        }
        return fate;
    }

    // Each mention by its entity's fate, an alias that was split off by its own.
    void judge()
    {
        QList<text::Mention> kept;
        for (text::Mention mention : std::as_const(m_found.mentions)) {
            const Ruling *split =
                m_rulings.split(m_found.entities.at(mention.entity).key, foldedName(wordsOf(mention)));
            const Fate fate = split ? splitOff(mention, *split) : m_fates.at(mention.entity);
            if (fate.gone)
                continue;
            mention.entity = indexOf(fate.entity);
            if (fate.last) {
                mention.kind = fate.entity.kind;
                mention.confidence = 1;
                mention.reason = reasonOf(*fate.last);
            }
            kept.append(mention);
        }
        m_found.mentions = std::move(kept);
    }

    Fate splitOff(const text::Mention &mention, const Ruling &ruling)
    {
        follow(ruling);
        const QString name = ruling.name.isEmpty() ? ruling.words : ruling.name;
        const QString key = ruling.target.isEmpty() ? keyOf(ruling.kind, ruling.words) : ruling.target;
        if (key == m_found.entities.at(mention.entity).key)
            return m_fates.at(mention.entity);
        Fate fate = fateOf({ruling.kind, name, key, {}, {}});
        fate.last = fate.last ? fate.last : &ruling;
        return fate;
    }

    QString wordsOf(const text::Mention &mention) const
    {
        return text::slice(m_body, mention.span).toString().simplified();
    }

    // Among the entities that are left.
    int indexOf(const text::Entity &entity)
    {
        const auto at = m_index.constFind(entity.key);
        if (at != m_index.constEnd()) {
            text::Entity &known = m_entities[*at];
            if (known.role.isEmpty())
                known.role = entity.role;
            return *at;
        }
        const int index = static_cast<int>(m_entities.size());
        m_index.insert(entity.key, index);
        m_entities.append(entity);
        m_entities.last().aliases.clear();
        return index;
    }

    Found settled()
    {
        for (const text::Mention &mention : std::as_const(m_found.mentions)) {
            text::Entity &entity = m_entities[mention.entity];
            const QString words = wordsOf(mention);
            if (words != entity.name && !entity.aliases.contains(words))
                entity.aliases.append(words);
        }
        m_found.entities = std::move(m_entities);
        std::sort(m_found.followed.begin(), m_found.followed.end());
        return std::move(m_found);
    }

    QStringView m_body;
    Found m_found;
    const Rulings &m_rulings;
    QList<Fate> m_fates; // by entity as found
    QList<text::Entity> m_entities;
    QHash<QString, int> m_index;
};

} // namespace

Rulings::Rulings(const QList<Ruling> &rulings)
{
    for (const Ruling &ruling : rulings) {
        if (ruling.what == What::Mark)
            m_marks.append(ruling);
        else
            m_byKey[ruling.key].append(ruling);
    }
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const Ruling &a, const Ruling &b) { return a.words.size() > b.words.size(); });
}

const Ruling *Rulings::identity(const QString &key) const
{
    return find(
        key, [](const Ruling &r) { return r.what == What::Merge || r.what == What::Retype || r.what == What::Ignore; });
}

const Ruling *Rulings::name(const QString &key) const
{
    return find(key, [](const Ruling &r) { return r.what == What::Rename; });
}

const Ruling *Rulings::split(const QString &key, const QString &alias) const
{
    return find(key, [&](const Ruling &r) { return r.what == What::Split && foldedName(r.words) == alias; });
}

template <typename Is>
const Ruling *Rulings::find(const QString &key, Is is) const
{
    const auto at = m_byKey.constFind(key);
    if (at == m_byKey.constEnd())
        return nullptr;
    const auto ruling = std::find_if(at->begin(), at->end(), is);
    return ruling == at->end() ? nullptr : &*ruling;
}

Found obey(QStringView body, Found found, const Rulings &rulings)
{
    return Court(body, std::move(found), rulings).run();
}

} // namespace mentions
