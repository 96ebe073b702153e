#pragma once

#include "result.h"
#include "text/key.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace quotes {

// What a word can be when a quotation is introduced; a set of bits. The names are the sections of the word lists.
enum Trait : quint64 {
    Say = 1ULL << 0,       // finite verb of speech that needs no help: "said"
    Cue = 1ULL << 1,       // finite verb that introduces words of others among other things: "called"
    Gerund = 1ULL << 2,    // participle of either: "saying"
    According = 1ULL << 3, // preposition that names a source: "according", "laut"
    Auxiliary = 1ULL << 4, // may stand between subject and verb: "has", "not"
    Adverb = 1ULL << 5,    // may stand anywhere in the clause: "also", "Monday"
    Preposition = 1ULL << 6,
    Conjunction = 1ULL << 7,  // "and"
    Subordinator = 1ULL << 8, // begins a clause: "when"
    Relative = 1ULL << 9,     // "who"
    Determiner = 1ULL << 10,
    Possessive = 1ULL << 11, // the 's that ties two nouns
    Pronoun = 1ULL << 12,    // that can be a subject, without gender: "they", "I"
    Male = 1ULL << 13,       // with Pronoun or a noun: "he", "spokesman"
    Female = 1ULL << 14,
    Plural = 1ULL << 15,
    Person = 1ULL << 16,     // noun for someone who can speak: "official"
    Body = 1ULL << 17,       // noun for a body that can speak: "ministry"
    Paper = 1ULL << 18,      // noun for a text that can say something: "statement"
    Title = 1ULL << 19,      // stands before a name: "President"
    That = 1ULL << 20,       // begins reported speech: "that", "que", "dass"
    Work = 1ULL << 21,       // what follows in marks is a title: "film"
    Term = 1ULL << 22,       // what follows in marks is a term: "so-called"
    Verb = 1ULL << 23,       // other frequent finite verb: bounds a noun phrase
    After = 1ULL << 24,      // names a source from behind: "zufolge"
    Prefix = 1ULL << 25,     // separated verb particle: "hinzu" of "fügte hinzu"
    Oblique = 1ULL << 26,    // determiner of a case that is no subject: "dem"
    Impersonal = 1ULL << 27, // stands for no one: "heißt es in dem Bericht"
    As = 1ULL << 28,         // ties somebody to a description: "hailed her as"
    Bare = 1ULL << 29,       // verb of speech that may do without "that": "said"
    Noun = 1ULL << 30,       // of those above, words that are nouns as often: "attack", "claims"
    Linking = 1ULL << 31,    // preposition that ties two nouns: "the minister of", not "in"
    Agent = 1ULL << 33,      // names who does what a passive verb says: "by"
    Be = 1ULL << 32,         // before a participle it makes its subject the one spoken of: "is called"
    Date = 1ULL << 34,       // day or month: an adverb, and no part of a name for its capital
    Nobody = 1ULL << 35,     // verb whose pronoun stands for no one: "il faut"
    Negation = 1ULL << 36,   // "not", "can't"
    Told = 1ULL << 37,       // pronoun for who is told: "me", "them"
};
using Traits = quint64;

// Male or Female by given name.
using GivenNames = QHash<text::Key<QString>, Traits>;

// The words of one language with their traits. Immutable after load.
class Lexicon final
{
public:
    // Reads a word list: "[section]" lines, words between white space, "#" comments; "-ly" gives its traits to all
    // words that end so and are not listed; the section "grammar" takes verb-first, capital-nouns and beside. The error
    // names file and line.
    static Result<Lexicon> load(const QString &path);

    // Traits of a word, whatever its case and whichever apostrophe it is written with; 0 where it is not listed.
    Traits find(QStringView word) const;

    bool verbFirst() const { return m_verbFirst; }             // subjects follow their verbs freely: "dijo Ana"
    bool nounsAreCapital() const { return m_nounsAreCapital; } // as in German: a capital makes no name
    bool besideOnly() const { return m_besideOnly; } // the list is short: only what stands beside the marks is read

private:
    // Of 64 bits, which the few thousand words of a language do not share.
    struct Slot
    {
        quint64 hash = 0; // 0 marks a free slot
        Traits traits = 0;
    };

    struct Suffix
    {
        QString letters;
        Traits traits = 0;
    };

    void insert(QStringView word, Traits traits);
    bool setGrammar(QStringView word);
    void grow();
    std::size_t slotOf(quint64 hash) const;

    std::vector<Slot> m_slots; // open addressing; the size is a power of two, at most half full
    std::size_t m_used = 0;
    std::vector<Suffix> m_suffixes;
    bool m_verbFirst = false;
    bool m_nounsAreCapital = false;
    bool m_besideOnly = false;
};

} // namespace quotes
