#include "mentions/grammar.h"

#include "mentions/wordset.h"

#include <algorithm>
#include <array>

namespace mentions {

using language::Token;
using language::TokenKind;
using text::MentionKind;

namespace {

const WordSet &scales()
{
    static const WordSet words(
        u"hundred thousand million millions billion billions trillion trillions bn m k mn tn "
        u"mil millón millones mille millier milliers milliard milliards millions tausend million "
        u"millionen milliarde milliarden mio mrd "
        u"milhão milhões bilhão bilhões mila milione milioni miliardo miliardi "
        u"тысяч тысячи млн млрд миллион миллиона миллионов миллиард миллиарда миллиардов ألف مليون "
        u"ملايين مليار مليارات 万 亿 千 百 "
        u"lakh crore");
    return words;
}

const WordSet &currencies()
{
    static const WordSet words(u"dollar dollars euro euros pound pounds yen yuan renminbi ruble rubles "
                               u"rouble roubles rupee rupees franc francs peso pesos "
                               u"real reais dinar dinars dirham dirhams riyal riyals shekel shekels "
                               u"lira liras won baht ringgit rupiah rand naira cent cents pence "
                               u"usd eur gbp jpy chf cny rub dólar dólares libra libras dollaro "
                               u"dollari dollarn sterlina sterline franken pfund rubel livres "
                               u"доллар доллара долларов евро рубль рубля рублей гривен دولار دولارا "
                               u"يورو ريال درهم 美元 欧元 元 英镑 日元 卢布");
    return words;
}

const WordSet &units()
{
    static const WordSet words(u"percent per-cent pct percentage km kilometer kilometers kilometre "
                               u"kilometres mile miles meter meters metre metres cm centimeters "
                               u"centimetres mm feet foot inch inches yard yards acre acres hectare "
                               u"hectares square-kilometers kg kilogram kilograms kilo kilos gram "
                               u"grams ton tons tonne tonnes pound barrel barrels liter liters litre "
                               u"litres gallon gallons degrees celsius fahrenheit mph kph kmh "
                               u"megawatt megawatts mw gigawatt gigawatts gw kilowatt volts hertz mb "
                               u"gb tb gigabytes bpd kilómetros metros toneladas kilos grados "
                               u"hectáreas litros barriles kilomètres mètres tonnes hectares litres "
                               u"degrés barils kilometer meter tonnen prozent hektar liter grad "
                               u"quilómetros quilômetros chilometri metri tonnellate ettari gradi км "
                               u"километров километра метров тонн тонны процентов процента "
                               u"كيلومترا كيلومتر متر طن 公里 米 吨 公斤 千米");
    return words;
}

class Reader final
{
public:
    Reader(const Page &page, std::vector<Mark> &marks) : m_page(page), m_marks(marks) {}

    void run()
    {
        for (qsizetype i = 0; i < m_page.size();) {
            const qsizetype next = read(i);
            i = std::max(next, i + 1);
        }
    }

private:
    qsizetype mark(qsizetype first, qsizetype last, MentionKind kind, float confidence = 0.95F)
    {
        m_marks.push_back({first, last, kind, Source::Grammar, confidence, -1, 0});
        return last;
    }

    qsizetype read(qsizetype i)
    {
        const Token &token = m_page.token(i);
        switch (token.kind) {
        case TokenKind::Link:
        case TokenKind::Mail:
            return mark(i, i + 1, MentionKind::Link, 1.0F);
        case TokenKind::Handle:
            return token.span.size() > 2 ? mark(i, i + 1, MentionKind::Handle, 1.0F) : i;
        case TokenKind::Hashtag:
            return m_page.body[token.span.begin + 1].isDigit() && token.span.size() < 4
                       ? i
                       : mark(i, i + 1, MentionKind::Hashtag, 1.0F);
        case TokenKind::Symbol:
            return isCurrencySign(i) ? money(i) : i;
        case TokenKind::Number:
            return number(i);
        case TokenKind::Word:
            return (m_page.is(i) & Time) ? date(i) : i;
        default:
            return i;
        }
    }

    bool isCurrencySign(qsizetype i) const
    {
        return i >= 0 && i < m_page.size() &&
               m_page.body[m_page.token(i).span.begin].category() == QChar::Symbol_Currency;
    }
    bool isNumber(qsizetype i) const
    {
        return i >= 0 && i < m_page.size() && m_page.token(i).kind == TokenKind::Number && m_page.follows(i);
    }
    bool isIn(qsizetype i, const WordSet &words) const
    {
        return m_page.follows(i) && m_page.token(i).isWord() && m_page.token(i).span.size() < 20 &&
               words.contains(m_page, i);
    }

    qsizetype skipScales(qsizetype i) const
    {
        while (isIn(i, scales()))
            ++i;
        return i;
    }

    qsizetype money(qsizetype i)
    {
        if (!isNumber(i + 1))
            return i;
        const qsizetype first =
            i > 0 && (m_page.isMark(i - 1, u"US") || m_page.isMark(i - 1, u"A") || m_page.isMark(i - 1, u"C")) &&
                    !m_page.token(i).spaceBefore
                ? i - 1
                : i;
        return mark(first, skipScales(i + 2), MentionKind::Money);
    }

    qsizetype number(qsizetype i)
    {
        if (const qsizetype end = dateFromNumber(i); end > i)
            return end;
        const qsizetype scaled = skipScales(i + 1);
        const bool de = m_page.isMark(scaled, u"de") || m_page.isMark(scaled, u"di") || m_page.isMark(scaled, u"US") ||
                        m_page.isMark(scaled, u"U.S.");
        if (isIn(scaled, currencies()))
            return mark(i, scaled + 1, MentionKind::Money);
        if (de && isIn(scaled + 1, currencies()))
            return mark(i, scaled + 2, MentionKind::Money);
        if (m_page.follows(scaled) && isCurrencySign(scaled))
            return mark(i, scaled + 1, MentionKind::Money);
        if (m_page.follows(scaled) &&
            (m_page.isMark(scaled, u"%") || m_page.isMark(scaled, u"٪") || m_page.isMark(scaled, u"°")))
            return mark(i, scaled + 1, MentionKind::Quantity);
        if ((m_page.isMark(scaled, u"per") && m_page.isMark(scaled + 1, u"cent")) ||
            (m_page.isMark(scaled, u"por") &&
             (m_page.isMark(scaled + 1, u"ciento") || m_page.isMark(scaled + 1, u"cento"))) ||
            (m_page.isMark(scaled, u"pour") && m_page.isMark(scaled + 1, u"cent")) ||
            (m_page.isMark(scaled, u"per") && m_page.isMark(scaled + 1, u"cento")))
            return mark(i, scaled + 2, MentionKind::Quantity);
        if (isIn(scaled, units()))
            return mark(i, scaled + 1, MentionKind::Quantity);
        return i;
    }

    static bool isYear(QStringView digits)
    {
        return digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20")) &&
               std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
    }
    bool isDay(qsizetype i) const
    {
        if (!isNumber(i) && !(i >= 0 && i < m_page.size() && m_page.token(i).kind == TokenKind::Number))
            return false;
        const QStringView digits = m_page.words(i);
        return digits.size() <= 2 || (digits.size() <= 4 && digits.back().isLetter() && digits[0].isDigit() &&
                                      !digits[digits.size() - 3].isLetter());
    }
    bool isTime(qsizetype i) const
    {
        return m_page.is(i) & Time &&
               (m_page.token(i).span.size() > 4 || m_page.token(i).isCapital() || isUncased(m_page, i));
    }
    // "12 March", "3. Oktober", "5 de mayo de 2021", "2024-03-01", "2024年3月1日", "1/2/2024".
    qsizetype dateFromNumber(qsizetype i)
    {
        const QStringView digits = m_page.words(i);
        if (digits.count(u'/') == 2 && digits.size() >= 6)
            return mark(i, i + 1, MentionKind::Date);
        if (isYear(digits) && m_page.isMark(i + 1, u"-") && isDay(i + 2) && m_page.isMark(i + 3, u"-") && isDay(i + 4))
            return mark(i, i + 5, MentionKind::Date);
        if (m_page.isMark(i + 1, u"年") || (m_page.isMark(i + 1, u"月") && digits.size() <= 2))
            return mark(i, chineseDate(i), MentionKind::Date);
        if (isDay(i)) {
            qsizetype month = i + 1;
            if (m_page.isMark(month, u".") || m_page.isMark(month, u"de") || m_page.isMark(month, u"of"))
                ++month;
            if (m_page.follows(month) && (m_page.is(month) & Time) && !isWeekday(month))
                return mark(i, withYear(month + 1), MentionKind::Date);
        }
        if (isYear(digits))
            return mark(i, i + 1, MentionKind::Date, 0.7F);
        return i;
    }

    qsizetype chineseDate(qsizetype i) const
    {
        while (i + 1 < m_page.size() && m_page.token(i).kind == TokenKind::Number && m_page.follows(i + 1) &&
               (m_page.isMark(i + 1, u"年") || m_page.isMark(i + 1, u"月") || m_page.isMark(i + 1, u"日") ||
                m_page.isMark(i + 1, u"号")))
            i += 2;
        return i;
    }

    qsizetype withYear(qsizetype i) const
    {
        if (m_page.isMark(i, u".") && !m_page.token(i).spaceBefore && isNumber(i + 1) && isYear(m_page.words(i + 1)))
            return i + 2;
        if ((m_page.isMark(i, u",") || m_page.isMark(i, u"de") || m_page.isMark(i, u"of")) && isNumber(i + 1) &&
            isYear(m_page.words(i + 1)))
            return i + 2;
        return isNumber(i) && isYear(m_page.words(i)) ? i + 1 : i;
    }

    // Weekdays are told from months by their ending in the languages of the list; months stand beside numbers.
    bool isWeekday(qsizetype i) const
    {
        static constexpr std::array<QStringView, 8> Endings{u"day", u"tag",  u"di",    u"feira",
                                                            u"dì",  u"woch", u"abend", u"manche"};
        static const WordSet others(u"lunes martes miércoles jueves viernes sábado domingo sabato domenica mon tue wed "
                                    u"thu fri sat sun الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");
        const QStringView word = m_page.words(i);
        return others.contains(m_page, i) || std::any_of(Endings.begin(), Endings.end(), [&](QStringView end) {
                   return word.endsWith(end, Qt::CaseInsensitive);
               });
    }

    // "March 12, 2024", "Wednesday", "Oct. 7", "mayo de 2021".
    qsizetype date(qsizetype i)
    {
        if (!isTime(i))
            return i;
        if (isWeekday(i)) {
            qsizetype next = i + 1;
            if (m_page.isMark(next, u","))
                ++next;
            if (m_page.follows(next) && (m_page.is(next) & Time || isDay(next)) && !isWeekday(next)) {
                const std::size_t before = m_marks.size();
                const qsizetype end = m_page.is(next) & Time ? date(next) : dateFromNumber(next);
                if (m_marks.size() > before && m_marks.back().first == next) {
                    m_marks.back().first = i;
                    return end;
                }
            }
            const bool capital = m_page.token(i).isCapital() || isUncased(m_page, i);
            return capital || m_page.token(i).span.size() > 5 ? mark(i, i + 1, MentionKind::Date, 0.9F) : i;
        }
        qsizetype next = i + 1;
        if (m_page.isMark(next, u".") && !m_page.token(next).spaceBefore && m_page.token(i).span.size() <= 4)
            ++next;
        if (isDay(next) && isNumber(next))
            return mark(i, withYear(next + 1), MentionKind::Date);
        if (const qsizetype year = withYear(next); year > next)
            return mark(i, year, MentionKind::Date);
        return standsAlone(i) ? mark(i, i + 1, MentionKind::Date, 0.8F) : i;
    }

    // "in May", but not "May said": a month alone needs a word before it, where it may be something else.
    bool standsAlone(qsizetype i) const
    {
        static const WordSet doubtful(u"may march mars mar mai jan dec june april august abril sep");
        if (!doubtful.contains(m_page, i))
            return m_page.words(i).size() > 3;
        static const WordSet before(u"in since last next until by this of late early im en mid");
        return i > 0 && before.contains(m_page, i - 1) && m_page.token(i).isCapital();
    }

    const Page &m_page;
    std::vector<Mark> &m_marks;
};

} // namespace

void findByGrammar(const Page &page, std::vector<Mark> &marks)
{
    Reader(page, marks).run();
}

} // namespace mentions
