#include "window/naming.h"

#include "reader/view.h"
#include "store/reader.h"
#include "store/when_done.h"
#include "widgets/choice_sheet.h"
#include "widgets/command_palette.h"
#include "window/keymap.h"
#include "window/prompts.h"
#include "window/reading.h"
#include "window/sayings.h"
#include "window/triage.h"
#include "words/kinds.h"

#include <QPointer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace window {

namespace {

constexpr qsizetype LongestName = 120;
constexpr int MostFound = 12;
constexpr int MostParts = 9;
const QString PartPrefix = QStringLiteral("part:");

// The kinds a name can be of, each by its letter.
struct Letter
{
    text::MentionKind kind;
    char16_t key;
};
constexpr std::array<Letter, 7> letters{{{text::MentionKind::Person, u'p'},
                                         {text::MentionKind::Organisation, u'o'},
                                         {text::MentionKind::Place, u'l'},
                                         {text::MentionKind::Nationality, u'n'},
                                         {text::MentionKind::Event, u'e'},
                                         {text::MentionKind::Work, u'w'},
                                         {text::MentionKind::Product, u'd'}}};

QString keyOf(Verb verb)
{
    const auto binding = std::ranges::find(bindings(), verb, &Binding::verb);
    return binding == bindings().end() ? QString() : keysOf(*binding).constFirst().toString(QKeySequence::NativeText);
}

bool isName(text::MentionKind kind)
{
    return std::ranges::find(letters, kind, &Letter::kind) != letters.end();
}

QList<widgets::Choice> kindChoices(std::optional<text::MentionKind> now)
{
    QList<widgets::Choice> choices;
    for (const Letter &letter : letters)
        choices.append(
            {text::wordFor(letter.kind), letter.key, words::labelFor(letter.kind), {}, false, letter.kind == now});
    return choices;
}

// The names of an entity that are not its own: what may have been joined in error.
QStringList partsOf(const text::Entity &entity, const QString &words)
{
    QStringList parts = entity.aliases;
    parts.removeAll(entity.name);
    if (words != entity.name && !words.isEmpty()) {
        parts.removeAll(words);
        parts.prepend(words);
    }
    return parts.mid(0, MostParts);
}

} // namespace

Naming::Naming(const Parts &parts, QObject *parent)
    : QObject(parent),
      m_parts(parts),
      m_sheet(new widgets::ChoiceSheet(&parts.window)),
      m_others(new widgets::CommandPalette(&parts.window))
{
    m_sheet->setObjectName(QStringLiteral("nameSheet"));
    m_others->setObjectName(QStringLiteral("namePicker"));
    parts.view.setCardKeys(
        {tr("%1 corrects it").arg(keyOf(Verb::CorrectName)),
         tr("%1: story, or not · %2: what else it is").arg(keyOf(Verb::FlipStory), keyOf(Verb::ChooseKind))});
    connect(&parts.triage, &Triage::answered, this, &Naming::tell);
    connect(m_sheet, &widgets::ChoiceSheet::chosen, this, &Naming::answer);
    connect(m_others, &widgets::CommandPalette::queryChanged, this, &Naming::findOthers);
    connect(m_others, &widgets::CommandPalette::chosen, this, &Naming::mergeInto);
}

Naming::~Naming()
{
    delete m_sheet;
    delete m_others;
}

void Naming::start()
{
    if (const auto subject = chosen())
        ask(*subject);
    else
        emit told(tr("Choose a name first: click it, press F for letters, or select words that name something."),
                  false);
}

// What is selected with the mouse before what is chosen: it is what the analyst looks at.
std::optional<Naming::Subject> Naming::chosen() const
{
    const store::Article &article = m_parts.reading.article();
    if (article.row.id == 0)
        return std::nullopt;
    const text::Analysis &analysis = article.analysis;
    if (const QString words = m_parts.view.selectedText().simplified();
        !words.isEmpty() && words.size() <= LongestName) {
        const auto known = std::ranges::find_if(analysis.entities, [&](const text::Entity &entity) {
            return isName(entity.kind) && (entity.name == words || entity.aliases.contains(words));
        });
        return Subject{known == analysis.entities.end() ? std::nullopt : std::optional(*known), words, article.row.id};
    }
    const reader::Passage passage = m_parts.view.chosen();
    int number = m_parts.view.chosenEntity();
    QString words;
    if (passage.kind == reader::Passage::Kind::Mention) {
        words = text::slice(article.document.body, passage.span).toString().simplified();
    } else if (passage.kind == reader::Passage::Kind::Quote) {
        const auto &speaker = analysis.quotes.at(passage.index).speaker;
        number = speaker ? speaker->entity : -1;
    }
    if (number < 0 || number >= analysis.entities.size())
        return std::nullopt;
    return Subject{analysis.entities.at(number), words, article.row.id};
}

void Naming::ask(const Subject &subject)
{
    m_subject = subject;
    m_parts.view.dismissCard(); // the sheet says the same
    const auto kind = subject.entity ? std::optional(subject.entity->kind) : std::nullopt;
    QList<widgets::Choice> choices = kindChoices(kind);
    if (!subject.entity) {
        m_sheet->open(tr("“%1” names a…").arg(subject.words), tr("From now on, in the whole library"), choices);
        return;
    }
    const text::Entity &entity = *subject.entity;
    const QStringList parts = partsOf(entity, subject.words);
    choices.append({QStringLiteral("ignore"), u'x', tr("No name"), tr("is not marked any more"), true});
    choices.append({QStringLiteral("rename"), u'r', tr("Is called…"), {}, false});
    choices.append({QStringLiteral("merge"), u'm', tr("Is the same as…"), {}, false});
    if (!parts.isEmpty())
        choices.append({QStringLiteral("split"),
                        u's',
                        parts.size() == 1 || parts.first() == subject.words ? tr("“%1” is another").arg(parts.first())
                                                                            : tr("One of its names is another…"),
                        {},
                        false});
    const QStringList also = parts.isEmpty() ? QStringList() : QStringList{tr("also %1").arg(parts.join(tr(", ")))};
    m_sheet->open(entity.name, (QStringList{words::labelFor(entity.kind)} + also).join(QStringLiteral("  ·  ")),
                  choices);
}

void Naming::answer(const QString &id)
{
    const auto &entity = m_subject.entity;
    if (id.startsWith(PartPrefix)) {
        m_parts.triage.apply(store::split(*entity, id.sliced(PartPrefix.size()), m_subject.article));
    } else if (id == QLatin1String("rename")) {
        askForName();
    } else if (id == QLatin1String("merge")) {
        askForOther();
    } else if (id == QLatin1String("ignore")) {
        m_parts.triage.apply(store::ignore(*entity, m_subject.article));
    } else if (id == QLatin1String("split")) {
        askWhichPart();
    } else if (const auto kind = text::mentionKindFor(id)) {
        if (!entity)
            m_parts.triage.apply(store::markAs(m_subject.words, *kind, m_subject.article));
        else if (entity->kind != *kind)
            m_parts.triage.apply(store::retype(*entity, *kind, m_subject.article));
    }
}

void Naming::askWhichPart()
{
    const QStringList parts = partsOf(*m_subject.entity, m_subject.words);
    if (parts.size() == 1 || parts.first() == m_subject.words) {
        answer(PartPrefix + parts.first());
        return;
    }
    QList<widgets::Choice> choices;
    for (const QString &part : parts)
        choices.append({PartPrefix + part, QChar(u'1' + static_cast<char16_t>(choices.size())), part, {}, false});
    m_sheet->open(tr("Which of these is not %1?").arg(m_subject.entity->name), {}, choices);
}

void Naming::askForName()
{
    window::askForName(
        &m_parts.window, m_subject.entity->name, [naming = QPointer(this), subject = m_subject](const QString &name) {
            if (naming && !name.simplified().isEmpty() && name.simplified() != subject.entity->name)
                naming->m_parts.triage.apply(store::rename(*subject.entity, name.simplified(), subject.article));
        });
}

// The article's own names at once, those of the kind first: a person is most likely another person. The library's as
// they are found.
void Naming::askForOther()
{
    m_offers.clear();
    QList<widgets::PaletteEntry> entries;
    QList<text::Entity> others = m_parts.reading.article().analysis.entities;
    std::stable_partition(others.begin(), others.end(),
                          [kind = m_subject.entity->kind](const text::Entity &other) { return other.kind == kind; });
    for (const text::Entity &entity : std::as_const(others)) {
        if (!isName(entity.kind) || entity.key == m_subject.entity->key)
            continue;
        const QString id = text::wordFor(entity.kind) + u':' + entity.key;
        m_offers.insert(id, entity);
        entries.append({id, entity.name, tr("in this article"), {}, words::labelFor(entity.kind), true});
    }
    m_others->setEntries(entries);
    m_others->setPurpose(tr("Same name"), tr("“%1” is the same as…").arg(m_subject.entity->name));
    m_others->open();
}

void Naming::findOthers(const QString &query)
{
    if (query.trimmed().isEmpty() || !m_subject.entity)
        return;
    store::whenDone(
        m_parts.reader.entities(query, MostFound), this,
        [this, query](const Result<QList<store::LibraryEntity>> &found) {
            if (!found || !m_subject.entity)
                return;
            QList<widgets::PaletteEntry> entries;
            for (const store::LibraryEntity &one : *found) {
                const QString id = text::wordFor(one.kind) + u':' + one.key;
                if (m_offers.contains(id) || one.key == m_subject.entity->key)
                    continue;
                m_offers.insert(id, {one.kind, one.name, one.key, {}, {}});
                entries.append(
                    {id, one.name, tr("%n article(s)", nullptr, one.articles), {}, words::labelFor(one.kind), true});
            }
            m_others->addFound(query, entries);
        });
}

void Naming::mergeInto(const QString &id)
{
    if (m_subject.entity && m_offers.contains(id))
        m_parts.triage.apply(store::merge({*m_subject.entity}, m_offers.value(id), m_subject.article));
}

// How many articles a correction concerns: they are looked at anew behind the window.
void Naming::tell(const store::Applied &applied)
{
    if (applied.how != store::Applied::How::Done || !std::holds_alternative<store::SetEntityRules>(applied.command))
        return;
    store::whenDone(m_parts.reader.revisionDue(), this,
                    [this, words = sayingOf(applied.command)](const Result<store::RevisionDue> &due) {
                        if (due && due->stale > 1)
                            emit told(tr("%1 · %n articles are looked at anew", nullptr, int(due->stale)).arg(words),
                                      true);
                    });
}

} // namespace window
