#pragma once

#include "store/types.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <cmath>
#include <random>

// Articles like news in length, vocabulary (Zipf) and number of names and quotes; the same for the same number.
namespace corpus {

class Maker final
{
public:
    store::Incoming make(int number)
    {
        m_random.seed(static_cast<quint32>(number) * 2654435761U + 1);
        store::Incoming incoming;
        QString &body = incoming.document.body;
        text::Analysis &analysis = incoming.analysis;
        line(body, analysis, text::BlockKind::Headline, 9);
        analysis.title = body.chopped(1);
        const int paragraphs = 6 + pick(16);
        for (int i = 0; i < paragraphs; ++i)
            line(body, analysis, text::BlockKind::Paragraph, 20 + pick(40));
        if (pick(3) == 0) {
            for (int i = 0; i < 12; ++i)
                line(body, analysis, text::BlockKind::FeedItem, 9);
        }
        analysis.language = QStringLiteral("en");
        analysis.words = static_cast<int>(body.count(u' '));
        analysis.fingerprint = (static_cast<quint64>(m_random()) << 32) | m_random();
        entities(analysis, body);
        quotes(analysis);
        provenance(incoming, number);
        return incoming;
    }
    QString word() { return wordFor(zipf()); }
    // Of a given rank by frequency: 0 stands in nearly every article.
    static QString wordFor(int rank)
    {
        static constexpr QStringView syllables = u"baCediFoguHajeKiloMunaPequRosuTaveWixoZu";
        QString word;
        for (int n = rank + 20; n > 0; n /= 20)
            word += syllables.sliced(n % 20 * 2, 2);
        return word.toLower();
    }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }
    int zipf()
    {
        const double u = (m_random() + 1.0) / 4294967297.0;
        return static_cast<int>(std::pow(60000.0, u)) - 1;
    }
    void line(QString &body, text::Analysis &analysis, text::BlockKind kind, int words)
    {
        const qsizetype begin = body.size();
        for (int i = 0; i < words; ++i)
            body += word() + (i + 1 < words ? u' ' : u'.');
        analysis.blocks.append({{begin, body.size()},
                                static_cast<int>(analysis.blocks.size()) + 1,
                                kind,
                                0.8F,
                                QStringLiteral("model: a run of full sentences"),
                                QStringLiteral("en")});
        body += u'\n';
    }
    void entities(text::Analysis &analysis, const QString &body)
    {
        const int count = 10 + pick(20);
        for (int i = 0; i < count; ++i) {
            const int rank = zipf();
            const auto kind = static_cast<text::MentionKind>(rank % 3);
            const QString name = wordFor(rank).toUpper() + u' ' + wordFor(rank / 2);
            analysis.entities.append({kind, name, name.toLower(), {}, {wordFor(rank)}});
        }
        for (int i = 0; i < count * 2; ++i) {
            const qsizetype at = body.size() * i / (count * 2);
            analysis.mentions.append(
                {{at, at + 4}, text::MentionKind::Person, i % count, 0.9F, QStringLiteral("model")});
        }
    }
    void quotes(text::Analysis &analysis)
    {
        for (int i = pick(6); i > 0; --i) {
            const text::Span block = analysis.blocks.at(1 + pick(5)).span;
            text::Quote quote;
            quote.pieces = {{block.begin, block.begin + block.size() / 2}};
            quote.speaker = text::Speaker{{block.end - 5, block.end - 1}, analysis.entities.first().name, 0};
            quote.reason = QStringLiteral("verb after the marks");
            analysis.quotes.append(quote);
        }
    }
    void provenance(store::Incoming &incoming, int number)
    {
        text::Provenance &file = incoming.document.provenance;
        file.source = QStringLiteral("outlet%1").arg(number % 150);
        file.path = QStringLiteral("%1/2025/article-%2.txt").arg(file.source).arg(number);
        file.size = incoming.document.body.size();
        file.modified = QDateTime(QDate(2024, 1, 1), QTime(), Qt::UTC).addDays(number % 700).toMSecsSinceEpoch();
        file.sha256 = QCryptographicHash::hash(incoming.document.body.toUtf8(), QCryptographicHash::Sha256);
        file.encoding = QStringLiteral("UTF-8");
        incoming.analysisVersion = 1;
    }

    std::mt19937 m_random;
};

} // namespace corpus
