#include "bench/quality/quotescore.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace quality {

namespace {

using Range = std::pair<int, int>;

bool isEdge(char32_t c)
{
    static const std::u32string edges = U"\"“”„«»‟'‘’,.;:!?…-–— \n\t\r()[]`";
    return edges.find(c) != std::u32string::npos;
}

Range trimmed(const std::u32string &text, const Spoken &spoken)
{
    int start = spoken.start, end = spoken.end;
    while (start < end && isEdge(text[static_cast<std::size_t>(start)]))
        ++start;
    while (end > start && isEdge(text[static_cast<std::size_t>(end) - 1]))
        --end;
    return {start, end};
}

QString slice(const std::u32string &text, int start, int end)
{
    return QString::fromUcs4(text.data() + start, end - start);
}

int words(const std::u32string &text, Range range)
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return static_cast<int>(slice(text, range.first, range.second).split(space, Qt::SkipEmptyParts).size());
}

bool touch(Range a, Range b)
{
    return a.first < b.second && b.first < a.second;
}

// The last capitalised word that is neither title nor pronoun, of the part before an apposition; empty where there is
// none.
QString lastName(QString words)
{
    static const QRegularExpression apposition(QStringLiteral("\\s*(?:\\(|,|;| who | which |—|–| – )"));
    static const QRegularExpression word(QStringLiteral("[\\w’'\\-]+"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression capital(QStringLiteral("\\b[A-ZÄÖÜ]"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression possessive(QStringLiteral("[’']s?$"));
    static const QStringList skipped =
        QStringLiteral(
            "the a an his her their its our my this that mr mr. mrs mrs. ms ms. dr dr. president senator sen sen. rep "
            "rep. gov "
            "gov. governor secretary general chairman der die das ein eine i he she they we it you er sie es wir ich")
            .split(u' ');
    if (const auto match = apposition.match(words); match.hasMatch() && match.capturedStart() > 0) {
        const QString head = words.first(match.capturedStart());
        if (head.contains(capital))
            words = head;
    }
    QString name;
    for (auto all = word.globalMatch(words); all.hasNext();) {
        const QString one = all.next().captured();
        if (one.front().isUpper() && !skipped.contains(one.toLower()))
            name = one;
    }
    return name.remove(possessive).toLower();
}

bool sameSpeaker(const std::u32string &text, const Spoken &gold, const Spoken &found)
{
    const QString wanted = lastName(slice(text, gold.speakerStart, gold.speakerEnd));
    if (wanted.isEmpty())
        return touch({gold.speakerStart, gold.speakerEnd}, {found.speakerStart, found.speakerEnd});
    return lastName(slice(text, found.speakerStart, found.speakerEnd)) == wanted;
}

bool isOneSmallWord(const std::u32string &text, const Spoken &spoken)
{
    const QString words = slice(text, spoken.speakerStart, spoken.speakerEnd);
    return !words.contains(u' ') && lastName(words).isEmpty();
}

double percent(int part, int whole)
{
    return whole == 0 ? 0 : 100.0 * part / whole;
}

} // namespace

void QuoteScore::add(const std::u32string &text, const std::vector<Spoken> &gold, const std::vector<Spoken> &found)
{
    std::map<Range, const Spoken *> wanted, given;
    std::vector<Range> others;
    for (const Spoken &one : gold) {
        const Range range = trimmed(text, one);
        if (range.second <= range.first)
            continue;
        if ((!m_onlyWanted || one.wanted) && words(text, range) >= m_minWords)
            wanted.emplace(range, &one);
        else
            others.push_back(range);
    }
    const auto touches = [](Range range, const auto &ranges, const auto &of) {
        return std::any_of(ranges.begin(), ranges.end(), [&](const auto &other) { return touch(range, of(other)); });
    };
    for (const Spoken &one : found) {
        const Range range = trimmed(text, one);
        if (range.second <= range.first)
            continue;
        const bool onWanted = touches(range, wanted, [](const auto &entry) { return entry.first; });
        const bool onOther = touches(range, others, [](Range other) { return other; });
        if (!onWanted && (onOther || words(text, range) < m_minWords))
            continue;
        given.emplace(range, &one);
    }
    std::vector<std::tuple<int, Range, Range>> pairs; // most shared text first
    for (const auto &[a, mine] : given) {
        m_right += wanted.contains(a) ? 1 : 0;
        m_wrong += wanted.contains(a) ? 0 : 1;
        for (const auto &[b, theirs] : wanted) {
            if (touch(a, b))
                pairs.emplace_back(-(std::min(a.second, b.second) - std::max(a.first, b.first)), a, b);
        }
    }
    for (const auto &[b, theirs] : wanted)
        m_missed += given.contains(b) ? 0 : 1;
    std::sort(pairs.begin(), pairs.end());
    std::set<Range> usedGiven, usedWanted;
    for (const auto &[shared, a, b] : pairs) {
        if (usedGiven.contains(a) || usedWanted.contains(b))
            continue;
        usedGiven.insert(a);
        usedWanted.insert(b);
        ++m_touching;
        if (!wanted[b]->hasSpeaker)
            continue;
        ++m_named;
        m_rightlyNamed += given[a]->hasSpeaker && sameSpeaker(text, *wanted[b], *given[a]) ? 1 : 0;
    }
}

double QuoteScore::precision() const
{
    return percent(m_right, m_right + m_wrong);
}

double QuoteScore::recall() const
{
    return percent(m_right, m_right + m_missed);
}

double QuoteScore::f1() const
{
    return percent(2 * m_right, 2 * m_right + m_wrong + m_missed);
}

double QuoteScore::f1Touching() const
{
    return percent(2 * m_touching, 2 * m_right + m_wrong + m_missed);
}

double QuoteScore::byName() const
{
    return percent(m_rightlyNamed, m_named);
}

void Calibration::add(const std::u32string &text, const std::vector<Spoken> &gold, const std::vector<Spoken> &found)
{
    for (const Spoken &one : found) {
        const Range range = trimmed(text, one);
        const auto label =
            std::find_if(gold.begin(), gold.end(), [&](const Spoken &other) { return trimmed(text, other) == range; });
        const bool quotation = label != gold.end();
        // A label without a speaker says nothing of ours, a pronoun not whom it stands for.
        if (quotation && one.hasSpeaker && (!label->hasSpeaker || isOneSmallWord(text, *label)))
            continue;
        const auto bin = std::find_if(m_bins.rbegin(), m_bins.rend(),
                                      [&](const Bin &candidate) { return one.confidence >= candidate.from; });
        ++bin->count;
        bin->sum += one.confidence;
        bin->right += quotation && (!one.hasSpeaker || sameSpeaker(text, *label, one)) ? 1 : 0;
    }
}

double Calibration::error() const
{
    double distance = 0;
    int count = 0;
    for (const Bin &bin : m_bins) {
        distance += std::abs(bin.mean() - bin.accuracy()) * bin.count;
        count += bin.count;
    }
    return count == 0 ? 0 : distance / count;
}

} // namespace quality
