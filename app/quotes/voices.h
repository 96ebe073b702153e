#pragma once

#include "quotes/attribution.h"
#include "quotes/reported.h"

namespace quotes {

// A marked stretch with its voice.
struct Voiced
{
    std::optional<Voice> voice;
    int item = -1; // the item that stands for it; -1 where its block was not read
    Sentence sentence;
    bool whole = false; // its sentence consists of marked stretches only
    int elided = -1;    // the verb of speech behind it whose subject is left out
    int pieceOf = -1;   // the marked stretch before it that it is a further piece of
};

// Gives every marked stretch of a document its voice: first from its own sentence, then from its neighbours.
class Voices final
{
public:
    Voices(QStringView body, const QList<text::Block> &blocks, const QList<text::Mention> &mentions,
           const QList<Marked> &marked, std::span<const Item> items, std::span<const Line> lines);

    std::vector<Voiced> find();

    // After find(): what stories report without marks, in order.
    const std::vector<Reported> &reported() const { return m_reported; }

private:
    // What the line before leaves to the next.
    struct Memory
    {
        std::optional<Voice> announced; // by its end
        std::optional<Voice> spoke;     // the last voice in it
        std::optional<Voice> subject;   // of its last sentence
        std::optional<Voice> told;      // reported by its last sentence
    };

    const Item &item(int at) const { return m_items[static_cast<std::size_t>(at)]; }
    Voiced &voiced(int marked) { return m_voiced[static_cast<std::size_t>(marked)]; }
    SentenceVoice reader(const Line &line, const PhraseReader &phrases, Sentence sentence) const;
    void enter(const Line &line);
    void readLine(const Line &line);
    void readSentences(const Line &line, const PhraseReader &phrases);
    void readSentence(const Line &line, const PhraseReader &phrases, Sentence sentence);
    void readMarked(const Line &line, const PhraseReader &phrases, Sentence sentence, bool whole);
    void carryAll(const Line &line, const PhraseReader &phrases);
    void carry(const Line &line, const PhraseReader &phrases, int marked, int next);
    std::optional<Voice> transcriptLabel(const Line &line, const PhraseReader &phrases) const;
    bool carryBeside(int marked, int next);
    bool carryElided(const Line &line, const PhraseReader &phrases, int marked);
    std::optional<Voice> subjectBefore(const Line &line, const PhraseReader &phrases, int marked) const;
    bool carryInSentence(int marked, int next);
    bool carryInParagraph(int marked, int next);
    bool carryFromBefore(const Line &line, int marked);
    std::optional<Voice> toldIn(Sentence sentence) const;
    bool otherSpeaks(int marked) const;
    bool carrySubject(const Line &line, const PhraseReader &phrases, int marked);
    void joinPieces(int marked);
    std::optional<Voice> named(std::optional<Voice> voice) const;
    bool standsForNobody(int pronoun) const;
    bool standsBeside(const Voice &voice) const;

    QStringView m_body;
    const QList<text::Block> &m_blocks;
    const QList<text::Mention> &m_mentions;
    const QList<Marked> &m_marked;
    std::span<const Item> m_items;
    std::span<const Line> m_lines;
    std::vector<Voiced> m_voiced;
    std::vector<Reported> m_reported;
    std::vector<Sentence> m_sentences; // of the line being read
    const Line *m_before = nullptr;    // the line before
    Memory m_memory;
    struct
    {
        Memory memory;
        int block = -1;
    } m_story;                     // what the last paragraph of the story left, before something else came
    std::vector<int> m_lineMarked; // marked stretches of the line being read
    std::vector<int> m_nextSpoken; // for each of these the next one whose own sentence gives it a voice, or -1
    int m_previous = -1;           // the last marked stretch of the line that has a voice
};

} // namespace quotes
