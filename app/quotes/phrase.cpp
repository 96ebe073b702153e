#include "quotes/phrase.h"

namespace quotes {

namespace {

constexpr int LongestPhrase = 16; // items; longer runs of words are no name
constexpr Traits NeverInside =
    Say | Cue | Gerund | Auxiliary | Verb | Subordinator | Relative | Conjunction | According | After;

} // namespace

bool PhraseReader::isPronoun(int at) const
{
    const Item &it = item(at);
    return it.isWord() && it.is(Pronoun) && !it.is(Determiner | Title) && it.mention < 0;
}

bool PhraseReader::isPerson(int at) const
{
    const int mention = item(at).mention;
    return mention >= 0 && m_mentions[mention].kind == text::MentionKind::Person;
}

bool PhraseReader::isPlace(int at) const
{
    const int mention = item(at).mention;
    return mention >= 0 && m_mentions[mention].kind == text::MentionKind::Place;
}

bool PhraseReader::isNationality(int at) const
{
    const int mention = item(at).mention;
    return mention >= 0 && m_mentions[mention].kind == text::MentionKind::Nationality;
}

bool PhraseReader::isName(int at) const
{
    const Item &it = item(at);
    if (!it.isWord())
        return false;
    if (it.mention >= 0)
        return true;
    if (it.letters == language::Case::Upper && it.is(Person))
        return false; // "CEO"
    constexpr Traits Grammar = Determiner | Preposition | NeverInside | Pronoun | Adverb | That;
    const bool starts = at == 0 || item(at - 1).ends;
    if (starts && m_startsAreNoNames && static_cast<std::size_t>(at) + 1 < m_items.size() &&
        !item(at + 1).isCapital() && !item(at + 1).is(Say | Cue | Auxiliary))
        return false;
    return it.isCapital() && !it.is(Grammar) && !(m_nounsAreCapital && it.is(Person | Body | Paper | Title));
}

bool PhraseReader::isNoun(int at) const
{
    return item(at).isWord() && item(at).is(Person | Body | Paper);
}

bool PhraseReader::fits(int at) const
{
    const Item &it = item(at);
    if (it.mention >= 0)
        return it.isWord() || it.sign != 0;
    if (!it.isWord() || isPronoun(at))
        return false;
    if (it.is(Determiner) && !it.is(That))
        return true;
    if (it.is(Preposition | NeverInside | That | Adverb) && !it.is(Person | Body | Paper | Title | Possessive))
        return false;
    return true;
}

int PhraseReader::mentionEnd(int at, int to) const
{
    const int mention = item(at).mention;
    int end = at + 1;
    while (mention >= 0 && end < to && item(end).mention == mention)
        ++end;
    return end;
}

int PhraseReader::mentionBegin(int at, int from) const
{
    const int mention = item(at).mention;
    int begin = at;
    while (mention >= 0 && begin > from && item(begin - 1).mention == mention)
        --begin;
    return begin;
}

bool PhraseReader::links(int at, int to) const
{
    return at + 1 < to && item(at).isWord() && item(at).is(Linking) && !item(at).isCapital() &&
           (fits(at + 1) || item(at + 1).is(Determiner));
}

// A person's name at the end of "Chair of the Committee Admiral N" is who speaks; in "a spokesman for N" it is not.
bool PhraseReader::isApposed(int mention, const Phrase &phrase) const
{
    int at = mention;
    while (at > phrase.first && item(at - 1).is(Title) && item(at - 1).isCapital() && item(at - 1).mention < 0)
        --at;
    if (at == phrase.first)
        return true;
    const Item &before = item(at - 1);
    if (before.is(Preposition))
        return false;
    return !before.is(Determiner) || at - 1 == phrase.first;
}

// "el también presidente", "le très jeune ministre": an adverb between the determiner and what it belongs to.
bool PhraseReader::isQualifier(int from, int at, int to) const
{
    return m_verbFirst && !m_nounsAreCapital && at == from + 1 && at + 1 < to && item(from).is(Determiner) &&
           item(at).isWord() && item(at).is(Adverb) && isNoun(at + 1);
}

// A determiner with nothing it belongs to; alone it is somebody only where it is also a pronoun.
bool PhraseReader::isBare(const Phrase &phrase) const
{
    const Item &only = item(phrase.first);
    return m_verbFirst && phrase.size() == 1 && only.is(Determiner) && !only.is(Pronoun) && only.mention < 0;
}

// "wies der Geschäftsführer | alle Vorwürfe zurück": where verbs come first, a second article begins another phrase
// unless it is a genitive or a preposition or an article leads to it.
bool PhraseReader::beginsAnother(int from, int at) const
{
    const Item &it = item(at);
    return m_verbFirst && at > from && it.isWord() && it.mention < 0 && it.is(Determiner) &&
           !it.is(Linking | Possessive) && !item(at - 1).is(Determiner | Preposition) &&
           (isNoun(at - 1) || isName(at - 1));
}

// "the engineers’ report": the apostrophe alone ties two nouns.
bool PhraseReader::isPossessiveMark(int at) const
{
    return (item(at).sign == u'’' || item(at).sign == u'\'') && at > 0 && item(at - 1).isWord() &&
           item(at - 1).span.end == item(at).span.begin;
}

std::optional<Phrase> PhraseReader::withHead(Phrase phrase, int from) const
{
    if (phrase.size() <= 0 || isBare(phrase))
        return std::nullopt;
    phrase.governed =
        item(phrase.first).is(Oblique) ||
        (phrase.first > from && item(phrase.first - 1).is(Preposition) && !item(phrase.first - 1).is(Subordinator));
    int name = -1;
    for (int at = phrase.last - 1; at >= phrase.first && name < 0; --at) {
        if (isPerson(at) && (at + 1 >= phrase.last || !(item(at + 1).is(Possessive) || isPossessiveMark(at + 1))))
            name = at;
    }
    if (name >= 0) {
        const int begin = mentionBegin(name, phrase.first);
        if (isApposed(begin, phrase)) {
            phrase.head = begin;
            phrase.named = true;
            return phrase;
        }
    }
    // The first noun of the chain decides: of "a spokesman for the city" the spokesman, of "NATO's Article 5" the
    // article.
    for (int at = phrase.first; at < phrase.last; ++at) {
        const bool ends = at + 1 == phrase.last || item(at + 1).is(Preposition);
        if (ends || (at > phrase.first && item(at + 1).is(Determiner) && !item(at).is(Determiner))) {
            phrase.head = at;
            break;
        }
    }
    // "el presidente andaluz": where verbs come first a noun stands before its adjective.
    if (m_verbFirst && !m_nounsAreCapital && !isNoun(phrase.head) && !isName(phrase.head)) {
        for (int at = phrase.first; at < phrase.head; ++at) {
            if (isNoun(at)) {
                phrase.head = at;
                break;
            }
        }
    }
    if (item(phrase.head).number && phrase.head > phrase.first)
        --phrase.head;
    const bool whole = item(phrase.head).mention >= 0 && mentionEnd(phrase.head, phrase.last) == phrase.last;
    phrase.noun = isNoun(phrase.head) && !whole;
    phrase.named = !phrase.noun && isName(phrase.head);
    if (phrase.named)
        phrase.head = std::max(phrase.first, mentionBegin(phrase.head, phrase.first));
    return phrase;
}

// After a name a small word is a verb unless it is listed as a noun: "the Trump campaign", but "Trump went"; or unless
// it leads on to one: "Democratic presidential nominee".
bool PhraseReader::isVerbLike(int from, int at, int to) const
{
    const auto isSmall = [this](int k) { return item(k).isWord() && !item(k).isCapital() && !item(k).number; };
    if (at == from || !isName(at - 1) || !isSmall(at) || isNoun(at) || item(at).is(Possessive | Title))
        return false;
    if (isPerson(at - 1))
        return true;
    // A people is an adjective: "according to Palestinian tallies".
    if (isNationality(at - 1) && !m_verbFirst && !m_nounsAreCapital)
        return false;
    if (m_nounsAreCapital)
        return !(at + 1 < to && item(at + 1).isCapital());
    int next = at + 1;
    while (next < to && next < at + 3 && fits(next) && isSmall(next) && !isNoun(next))
        ++next;
    return !(next < to && isSmall(next) && item(next).is(Person) && fits(next));
}

// A noun that looks like a verb of speech, inside a phrase: "talk radio host".
bool PhraseReader::isCompound(int at, int to) const
{
    return item(at).isWord() && item(at).is(Cue) && !item(at).is(Say) && item(at).mention < 0 && at + 1 < to &&
           fits(at + 1) && item(at + 1).isWord() && !item(at + 1).isCapital() &&
           !item(at + 1).is(Determiner | Possessive);
}

// "lead author and toxicologist Ann Lee", "singer, songwriter and actor Tom Gale": what somebody is, and the name at
// the end; where the name begins, or -1. Two who speak have a determiner or a name each.
int PhraseReader::nameBehindRoles(int at, int end, int to) const
{
    const auto joins = [this](int k) {
        return item(k).sign == u',' || (item(k).isWord() && item(k).is(Conjunction) && !item(k).isCapital());
    };
    const auto isRole = [this](int k) {
        return item(k).isWord() && !item(k).isCapital() && item(k).mention < 0 && !item(k).is(Plural) && fits(k);
    };
    if (end == at || end >= to || !joins(end) || !isRole(end - 1))
        return -1;
    bool known = item(end - 1).is(Person);
    for (int k = end + 1; k < to && k < at + LongestPhrase; ++k) {
        if (isPerson(k))
            return known && isRole(k - 1) ? k : -1;
        if (!(isRole(k) && !item(k).is(Determiner)) && !(joins(k) && isRole(k - 1)))
            return -1;
        known |= item(k).isWord() && item(k).is(Person);
    }
    return -1;
}

std::optional<Phrase> PhraseReader::startingAt(int at, int to) const
{
    if (at >= to)
        return std::nullopt;
    if (isPronoun(at))
        return Phrase{at, at + 1, at, false, true};
    int end = at;
    bool noun = false;
    while (end < to && end - at < LongestPhrase) {
        if (item(end).mention >= 0) {
            end = mentionEnd(end, to);
            noun = true;
            continue;
        }
        if (beginsAnother(at, end))
            break;
        if ((fits(end) && !isVerbLike(at, end, to)) || isCompound(end, to) || isQualifier(at, end, to)) {
            noun |= isNoun(end) || isName(end);
            ++end;
            if (item(end - 1).ends)
                break;
            continue;
        }
        if (end > at && end + 1 < to && isPossessiveMark(end) && fits(end + 1) && !item(end + 1).is(Determiner)) {
            ++end;
            continue;
        }
        // "um dos modelos", "l'une des voisines"
        if (m_verbFirst && end == at + 1 && item(at).is(Determiner) && links(end, to)) {
            ++end;
            continue;
        }
        // A person's name ends the phrase; a noun may be tied to a second one.
        if (!noun || end == at || (isPerson(end - 1)) || !links(end, to) ||
            (isName(end - 1) && !item(end - 1).is(Person | Body | Title) && item(end).span.size() > 2))
            break;
        end += 1;
    }
    if (const int name = nameBehindRoles(at, end, to); name > 0)
        end = mentionEnd(name, to);
    return withHead({at, end, end - 1}, at);
}

std::optional<Phrase> PhraseReader::endingBefore(int at, int from) const
{
    if (at <= from)
        return std::nullopt;
    if (isPronoun(at - 1))
        return Phrase{at - 1, at, at - 1, false, true};
    int begin = at;
    while (begin > from && at - begin < LongestPhrase) {
        const int k = begin - 1;
        if (item(k).ends)
            break;
        if (item(k).mention >= 0) {
            begin = mentionBegin(k, from);
            continue;
        }
        if (item(k).is(Determiner)) {
            if (item(k).is(That | Relative) && (begin == at || item(begin).isCapital()))
                break; // "that X said": no part of the name
            begin = k;
            // "the director of the ...": go on to the noun this one hangs on.
            if (k - 1 > from && item(k - 1).is(Preposition) && !item(k - 1).isCapital() &&
                (isNoun(k - 2) || isName(k - 2))) {
                begin = k - 1;
                continue;
            }
            break;
        }
        if (fits(k)) {
            begin = k;
            continue;
        }
        if (begin < at && item(k).is(Preposition) && !item(k).isCapital() && k > from &&
            (isNoun(k - 1) || isName(k - 1)) && item(k - 1).mention != item(begin).mention) {
            begin = k;
            continue;
        }
        break;
    }
    return withHead({begin, at, at - 1}, from);
}

} // namespace quotes
