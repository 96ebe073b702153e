#include "blocks/scan.h"

#include <algorithm>

namespace blocks {

namespace {

bool inWord(Sign sign)
{
    return sign == Sign::Lower || sign == Sign::Upper || sign == Sign::Caseless || sign == Sign::Digit;
}

class Scanner final
{
public:
    Scanner(QStringView text, const Signs &signs, std::vector<Word> &words)
        : m_text(text), m_signs(signs), m_words(words)
    {
    }

    Counts run()
    {
        while (m_at < m_text.size()) {
            const Sign sign = m_signs.of(m_text[m_at]);
            if (inWord(sign)) {
                word(sign);
            } else if (sign == Sign::Ideograph) {
                const quint32 hash = spread(extend(WordSeed, m_text[m_at].unicode()));
                m_words.push_back({hash, Word::Case::Ideograph, 1, hash});
                ++m_counts.words[std::size_t(Word::Case::Ideograph)];
                ++m_counts.letters;
                ++m_at;
            } else {
                ++m_counts.signs[std::size_t(sign)];
                if (sign != Sign::Space)
                    pattern(sign);
                ++m_at;
            }
        }
        return m_counts;
    }

private:
    Sign signAt(qsizetype at) const { return at < 0 || at >= m_text.size() ? Sign::Space : m_signs.of(m_text[at]); }

    void word(Sign first)
    {
        constexpr int StemLength = 5;
        quint32 hash = WordSeed;
        quint32 stem = WordSeed;
        int length = 0;
        int uppers = 0;
        int digits = 0;
        for (; m_at < m_text.size(); ++m_at) {
            const Sign sign = m_signs.of(m_text[m_at]);
            if (sign == Sign::Mark || sign == Sign::Apostrophe)
                continue;
            if (!inWord(sign))
                break;
            hash = extend(hash, m_signs.folded(m_text[m_at]));
            uppers += sign == Sign::Upper ? 1 : 0;
            digits += sign == Sign::Digit ? 1 : 0;
            if (++length <= StemLength)
                stem = hash;
        }
        using Case = Word::Case;
        const bool shouted = uppers > 1 && uppers + digits == length;
        const Case letters = first == Sign::Digit      ? Case::Number
                             : first == Sign::Caseless ? Case::None
                             : first == Sign::Lower    ? Case::Lower
                             : shouted                 ? Case::AllCaps
                                                       : Case::Capital;
        m_words.push_back({spread(hash), letters, quint8(std::min(length, 255)), spread(stem)});
        ++m_counts.words[std::size_t(letters)];
        m_counts.letters += length - digits;
        m_counts.uppers += uppers;
        m_counts.digits += digits;
        m_counts.longest = std::max(m_counts.longest, length);
    }

    void pattern(Sign sign)
    {
        const Sign next = signAt(m_at + 1);
        switch (sign) {
        case Sign::Stop:
            if (m_text[m_at].unicode() >= 0x3000 ||
                (next == Sign::Space && m_at + 1 < m_text.size() && longWordBefore()))
                ++m_counts.sentences;
            else if (inWord(next) && inWord(signAt(m_at - 1)))
                ++m_counts.dotted;
            break;
        case Sign::Question:
        case Sign::Exclamation:
            m_counts.sentences += m_at + 1 < m_text.size() ? 1 : 0;
            break;
        case Sign::Colon:
            if (m_text.sliced(m_at + 1).startsWith(u"//"))
                ++m_counts.links;
            else if (next == Sign::Digit && signAt(m_at - 1) == Sign::Digit)
                ++m_counts.clocks;
            break;
        case Sign::At:
            if (inWord(next))
                ++(inWord(signAt(m_at - 1)) ? m_counts.mails : m_counts.handles);
            break;
        case Sign::Hash:
            m_counts.hashtags += inWord(next) || next == Sign::Ideograph ? 1 : 0;
            break;
        default:
            break;
        }
    }

    // Not an abbreviation or an initial: "U.S.", "Gen.".
    bool longWordBefore() const
    {
        if (m_words.empty())
            return false;
        const Word &word = m_words.back();
        return word.length > 3 || word.letters == Word::Case::Lower || word.letters == Word::Case::Number;
    }

    QStringView m_text;
    const Signs &m_signs;
    std::vector<Word> &m_words;
    Counts m_counts;
    qsizetype m_at = 0;
};

} // namespace

Counts scan(QStringView text, const Signs &signs, std::vector<Word> &words)
{
    return Scanner(text, signs, words).run();
}

} // namespace blocks
