#include "language/tokens.h"

#include "language/letters.h"

#include <array>

namespace language {

namespace {

constexpr std::array<QStringView, 31> Elided{
    u"l",     u"d",      u"j",    u"m",    u"n",    u"s",    u"t",      u"c",    u"qu",  u"lorsqu", u"puisqu",
    u"jusqu", u"quoiqu", u"dell", u"all",  u"nell", u"sull", u"dall",   u"coll", u"un",  u"quest",  u"quell",
    u"gl",    u"degl",   u"agl",  u"negl", u"dagl", u"sugl", u"presqu", u"entr", u"tutt"};

class Tokeniser final
{
public:
    Tokeniser(QStringView body, std::vector<Token> &tokens) : m_body(body), m_tokens(tokens) {}

    void run()
    {
        const qsizetype size = m_body.size();
        while (m_at < size) {
            const Letter letter = letterOf(m_body[m_at]);
            if (letter == Letter::Space) {
                m_space = true;
                const char16_t c = m_body[m_at].unicode();
                m_line |= c == u'\n' || c == 0x2028 || c == 0x2029;
                ++m_at;
                continue;
            }
            take(letter);
        }
    }

private:
    Letter at(qsizetype i) const { return i < m_body.size() ? letterOf(m_body[i]) : Letter::Space; }
    char16_t unit(qsizetype i) const { return i < m_body.size() ? m_body[i].unicode() : u'\0'; }
    bool isWordy(Letter letter) const { return isWordLetter(letter) || letter == Letter::Digit; }

    // Letters outside the basic plane (Gothic, rare Han) count as words, the rest of the astral planes as emoji and
    // symbols.
    bool isAstralLetter(qsizetype i) const
    {
        if (at(i) != Letter::High || at(i + 1) != Letter::Low)
            return false;
        const char32_t code = QChar::surrogateToUcs4(m_body[i], m_body[i + 1]);
        return QChar::isLetterOrNumber(code) && !(code >= 0x1F000 && code < 0x20000);
    }

    void add(qsizetype end, TokenKind kind, Case letters = Case::None)
    {
        m_tokens.push_back({{m_at, end}, kind, letters, m_space, m_line});
        m_at = end;
        m_space = m_line = false;
    }

    void take(Letter letter)
    {
        switch (letter) {
        case Letter::Lower:
        case Letter::Upper:
        case Letter::Mark:
            return takeWord();
        case Letter::Digit:
            return takeNumber();
        case Letter::Ideograph:
            return add(m_at + 1, TokenKind::Word);
        case Letter::Kana:
            return takeKana();
        case Letter::High:
            return isAstralLetter(m_at) ? takeAstral() : takeEmoji();
        case Letter::Emoji:
            return takeEmoji();
        case Letter::Low:
        case Letter::Joiner:
        case Letter::Symbol:
            return add(m_at + 1, TokenKind::Symbol);
        default:
            return takeMark();
        }
    }

    qsizetype linkEnd() const
    {
        const QStringView rest = m_body.sliced(m_at, std::min<qsizetype>(8, m_body.size() - m_at));
        const bool scheme =
            rest.startsWith(u"http://", Qt::CaseInsensitive) || rest.startsWith(u"https://", Qt::CaseInsensitive);
        if (!scheme &&
            !(rest.startsWith(u"www.", Qt::CaseInsensitive) && rest.size() > 4 && isWordy(letterOf(rest[4]))))
            return m_at;
        qsizetype end = m_at + 4;
        while (end < m_body.size() && continuesLink(m_body[end]))
            ++end;
        while (end > m_at && QStringView(u".,;:!?'\"”’»)]}>…").contains(m_body[end - 1]) &&
               !(m_body[end - 1] == u')' && m_body.sliced(m_at, end - m_at).contains(u'(')))
            --end;
        return end;
    }

    static bool continuesLink(QChar c)
    {
        const Letter letter = letterOf(c);
        return letter != Letter::Space && letter != Letter::Ideograph && letter != Letter::High &&
               letter != Letter::Emoji && !QStringView(u"<>\"“”«»。，、").contains(c);
    }

    // "name@example.org"; the end of the word where it is none.
    qsizetype mailEnd(qsizetype end) const
    {
        qsizetype i = end;
        while (isWordy(at(i)) || ((unit(i) == u'.' || unit(i) == u'-' || unit(i) == u'+') && isWordy(at(i + 1))))
            ++i;
        if (unit(i) != u'@' || !isWordy(at(i + 1)))
            return end;
        qsizetype dot = -1;
        for (++i; isWordy(at(i)) || ((unit(i) == u'.' || unit(i) == u'-') && isWordy(at(i + 1))); ++i)
            dot = unit(i) == u'.' ? i : dot;
        return dot > 0 ? i : end;
    }

    // "U.S.", "e.g.", "U.N": single letters each with a full stop, two or more.
    qsizetype acronymEnd() const
    {
        qsizetype i = m_at;
        int letters = 0;
        while (isWordLetter(at(i)) && unit(i + 1) == u'.') {
            i += 2;
            ++letters;
        }
        if (letters >= 1 && isWordLetter(at(i)) && !isWordy(at(i + 1)) && unit(i + 1) != u'\'') {
            ++i;
            ++letters;
        }
        return letters >= 2 ? i : m_at;
    }

    void takeWord()
    {
        if (const char16_t c = unit(m_at); c == u'h' || c == u'w' || c == u'H' || c == u'W') {
            if (const qsizetype end = linkEnd(); end > m_at)
                return add(end, TokenKind::Link);
        }
        if (const qsizetype end = acronymEnd(); end > m_at)
            return add(end, TokenKind::Word, at(m_at) == Letter::Upper ? Case::Upper : Case::Lower);
        qsizetype end = m_at;
        int upper = 0, lower = 0;
        const bool capital = at(m_at) == Letter::Upper;
        for (;; ++end) {
            const Letter letter = at(end);
            if (letter == Letter::Upper)
                ++upper;
            else if (letter == Letter::Lower)
                ++lower;
            else if (letter == Letter::Apostrophe ? !joins(end) : letter != Letter::Mark && letter != Letter::Digit)
                break;
            if (letter == Letter::Apostrophe && isElided(m_body.sliced(m_at, end - m_at))) {
                ++end;
                break;
            }
        }
        if (unit(end) == u'@' || unit(end) == u'.' || unit(end) == u'-' || unit(end) == u'+') {
            if (const qsizetype mail = mailEnd(end); mail > end)
                return add(mail, TokenKind::Mail);
        }
        add(end, TokenKind::Word, caseOf(capital, upper, lower));
    }

    static Case caseOf(bool capital, int upper, int lower)
    {
        if (upper == 0)
            return Case::Lower;
        if (upper > 1 && lower == 0)
            return Case::Upper;
        if (!capital)
            return Case::Mixed;
        return upper == 1 ? Case::Capital : Case::Mixed;
    }

    // An apostrophe joins letters, but not the possessive 's.
    bool joins(qsizetype i) const
    {
        if (!isWordLetter(at(i + 1)) || i == m_at)
            return false;
        const char16_t next = unit(i + 1);
        return !((next == u's' || next == u'S') && !isWordy(at(i + 2)));
    }

    static bool isElided(QStringView before)
    {
        for (const QStringView word : Elided) {
            if (word.size() == before.size() && word.compare(before, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    }

    void takeNumber()
    {
        qsizetype end = m_at;
        while (at(end) == Letter::Digit ||
               (QStringView(u".,:/٫٬").contains(QChar(unit(end))) && at(end + 1) == Letter::Digit && end > m_at))
            ++end;
        while (isWordy(at(end)))
            ++end;
        add(end, TokenKind::Number);
    }

    void takeKana()
    {
        qsizetype end = m_at;
        const auto isHiragana = [this](qsizetype i) { return m_body[i].script() == QChar::Script_Hiragana; };
        const bool hiragana = isHiragana(m_at);
        while (at(end) == Letter::Kana &&
               (isHiragana(end) == hiragana || unit(end) == 0x30FC)) // the length mark is of both
            ++end;
        add(std::max(end, m_at + 1), TokenKind::Word);
    }

    void takeAstral()
    {
        qsizetype end = m_at + 2;
        const char32_t first = QChar::surrogateToUcs4(m_body[m_at], m_body[m_at + 1]);
        while (first < 0x20000 && (isAstralLetter(end) || at(end) == Letter::Mark))
            end += at(end) == Letter::High ? 2 : 1;
        add(end, TokenKind::Word);
    }

    static bool isRegional(QStringView pair)
    {
        return pair.size() == 2 && pair[0].unicode() == 0xD83C && pair[1].unicode() >= 0xDDE6 &&
               pair[1].unicode() <= 0xDDFF;
    }

    void takeEmoji()
    {
        qsizetype end = m_at + (at(m_at) == Letter::High && at(m_at + 1) == Letter::Low ? 2 : 1);
        if (isRegional(m_body.sliced(m_at, end - m_at)) && end + 2 <= m_body.size() &&
            isRegional(m_body.sliced(end, 2)))
            return add(end + 2, TokenKind::Emoji);
        for (;;) {
            if (at(end) == Letter::Joiner) {
                const bool zwj = unit(end) == 0x200D;
                ++end;
                if (zwj && (at(end) == Letter::High || at(end) == Letter::Emoji))
                    end += at(end) == Letter::High && at(end + 1) == Letter::Low ? 2 : 1;
            } else if (unit(end) == 0xD83C && unit(end + 1) >= 0xDFFB && unit(end + 1) <= 0xDFFF) {
                end += 2; // skin tone
            } else {
                break;
            }
        }
        add(end, TokenKind::Emoji);
    }

    void takeMark()
    {
        const char16_t c = unit(m_at);
        const bool fresh = m_tokens.empty() || m_space || !isWordy(at(m_at - 1));
        if ((c == u'@' || c == u'#' || c == 0xFF03 || c == 0xFF20) && fresh && m_at + 1 < m_body.size()) {
            qsizetype end = m_at + 1;
            while (isWordy(at(end)) ||
                   ((c == u'#' || c == 0xFF03) && (at(end) == Letter::Ideograph || at(end) == Letter::Kana)))
                ++end;
            if (end > m_at + 1)
                return add(end, c == u'@' || c == 0xFF20 ? TokenKind::Handle : TokenKind::Hashtag);
        }
        if (at(m_at) == Letter::Apostrophe && !m_space && (unit(m_at + 1) == u's' || unit(m_at + 1) == u'S') &&
            !isWordy(at(m_at + 2)) && m_at > 0 && isWordy(at(m_at - 1)))
            return add(m_at + 2, TokenKind::Word, Case::Lower);
        qsizetype end = m_at + 1;
        while ((c == u'.' || c == u'-') && unit(end) == c)
            ++end;
        add(end, TokenKind::Punctuation);
    }

    QStringView m_body;
    std::vector<Token> &m_tokens;
    qsizetype m_at = 0;
    bool m_space = true;
    bool m_line = true;
};

} // namespace

void tokenise(QStringView body, std::vector<Token> &tokens)
{
    tokens.clear();
    Tokeniser(body, tokens).run();
}

} // namespace language
