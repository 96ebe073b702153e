#include "words/skill.h"

#include "words/kinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(words::Skill)
};

// By the figures in the README: exact F1 of people, organisations and places in the news of each language.
struct Known
{
    QLatin1String language;
    Skill names;
    bool speakers;
};
constexpr std::array<Known, 9> known{{
    {QLatin1String("en"), Skill::Good, true},
    {QLatin1String("es"), Skill::Good, true},
    {QLatin1String("pt"), Skill::Good, true},
    {QLatin1String("it"), Skill::Good, true},
    {QLatin1String("fr"), Skill::Fair, true},
    {QLatin1String("de"), Skill::Fair, true},
    {QLatin1String("ru"), Skill::Fair, true},
    {QLatin1String("ar"), Skill::Rough, true},
    {QLatin1String("zh"), Skill::Rough, false},
}};

const Known *find(const QString &language)
{
    const auto found = std::ranges::find(known, language, &Known::language);
    return found == known.end() ? nullptr : &*found;
}

} // namespace

Skill nameSkill(const QString &language)
{
    const Known *found = find(language);
    return found ? found->names : Skill::Lists;
}

bool namesSpeakers(const QString &language)
{
    const Known *found = find(language);
    return found && found->speakers;
}

QString nameSkillWords(const QString &language)
{
    if (language.isEmpty())
        return Words::tr("Language not told: only well-known names are found.");
    const QString name = languageName(language);
    switch (nameSkill(language)) {
    case Skill::Good:
        return Words::tr("%1: names are found well.").arg(name);
    case Skill::Fair:
        return Words::tr("%1: most names are found; check those that matter.").arg(name);
    case Skill::Rough:
        return Words::tr("%1: many names are missed or wrong; check them all.").arg(name);
    case Skill::Lists:
        break;
    }
    return Words::tr("%1: no model yet, only well-known names are found.").arg(name);
}

QString quoteSkillWords(const QString &language)
{
    if (namesSpeakers(language))
        return Words::tr("%1: speakers are named.").arg(languageName(language));
    return language.isEmpty()
               ? Words::tr("Language not told: quotations are marked, speakers are not named.")
               : Words::tr("%1: quotations are marked, speakers are not named.").arg(languageName(language));
}

} // namespace words
