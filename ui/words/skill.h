#pragma once

#include <QString>

// How good the analysis is in a language, said honestly to the user.
namespace words {

enum class Skill : quint8 {
    Good,  // a model; about four names of five are exactly right, or more
    Fair,  // a model; two of three
    Rough, // a model; every second
    Lists, // no model: well-known names from word lists
};

// Language as ISO 639-1; anything unknown, and nothing, is Lists.
Skill nameSkill(const QString &language);
bool namesSpeakers(const QString &language); // else quotations are marked, but nobody is named

// One sentence each: "French: most names are found, check those that matter."
QString nameSkillWords(const QString &language);
QString quoteSkillWords(const QString &language);

} // namespace words
