#include "words/pronouns.h"

#include <QString>

#include <algorithm>
#include <array>

namespace words {

namespace {

// As subjects of a verb of saying; a closed class in every language. Spanish, Portuguese and Italian "el", "o", "la"
// are articles before a noun and left out.
constexpr std::array pronouns = std::to_array<QStringView>({
    u"he",  u"i",    u"it",   u"she",   u"that",  u"they", u"this", u"those", u"we",    u"who",   u"you",  // en
    u"él",  u"ella", u"ello", u"ellos", u"ellas", u"este", u"esta", u"aquel", u"yo",    u"tú",             // es
    u"ele", u"ela",  u"eles", u"elas",  u"eu",                                                             // pt
    u"il",  u"elle", u"ils",  u"elles", u"on",    u"je",   u"nous", u"vous",  u"celui", u"celle", u"cela", // fr
    u"er",  u"sie",  u"ich",  u"wir",   u"ihr",   u"es",                                                   // de
    u"lui", u"lei",  u"loro", u"egli",  u"noi",   u"voi",  u"io",                                          // it
    u"он",  u"она",  u"они",  u"мы",    u"я",                                                              // ru
    u"他",  u"她",   u"他们", u"我们",  u"彼",    u"彼女",                                                 // zh, ja
});

} // namespace

bool isPronoun(QStringView words)
{
    const QString one = words.trimmed().toString().toLower();
    return std::ranges::find(pronouns, QStringView(one)) != pronouns.end();
}

} // namespace words
