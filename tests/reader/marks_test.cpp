#include "reader/draft.h"
#include "reader/probe.h"

#include <QRandomGenerator>

// Whatever is marked, in whatever tangle, every letter of the article stands on the page once, in order.
class MarksTest final : public QObject
{
    Q_OBJECT

private:
    reader::View m_view;
    Probe m_page{m_view};

    static text::Span someSpan(QRandomGenerator &dice, qsizetype size, qsizetype longest)
    {
        const auto begin = dice.bounded(size);
        return {begin, std::min<qsizetype>(size, begin + 1 + dice.bounded(longest))};
    }

    // Mentions that do not overlap each other, as promised; quotes and their pieces anyhow.
    static Draft tangle(quint32 seed)
    {
        QRandomGenerator dice(seed);
        Draft draft(seed + 1);
        const QString letters = QStringLiteral("ab c🐟é北. \u202E\u0301\u200dق ");
        for (int i = 0; i < 8; ++i) {
            QString line;
            for (qsizetype n = dice.bounded(1, 80); n > 0; --n)
                line += letters[dice.bounded(letters.size())];
            draft.line(u'x' + line + u'x', text::BlockKind(dice.bounded(text::BlockKindCount)));
        }
        auto &analysis = draft.content.analysis;
        const auto size = draft.content.document.body.size();
        analysis.entities.resize(3);
        const auto whole = [&](qsizetype at) {
            return at + (draft.content.document.body[at].isLowSurrogate() ? 1 : 0);
        };
        for (qsizetype at = 0; at < size - 40; at = whole(at + 1 + dice.bounded(20))) {
            const auto end = whole(at + 1 + dice.bounded(10));
            analysis.mentions.append(
                {{at, end}, text::MentionKind(dice.bounded(text::MentionKindCount)), dice.bounded(3), 1, {}});
            at = end;
        }
        for (int i = 0; i < 12; ++i) {
            text::Quote quote;
            quote.kind = text::QuoteKind(dice.bounded(2));
            for (int piece = dice.bounded(1, 3); piece > 0; --piece)
                quote.pieces.append(someSpan(dice, size, 90));
            if (dice.bounded(2))
                quote.speaker = text::Speaker{{}, QStringLiteral("Ada"), -1};
            analysis.quotes.append(quote);
        }
        return draft;
    }

    // Half a surrogate pair cannot be shown; one sign stands for it.
    static QString halvesReplaced(QString body)
    {
        for (qsizetype i = 0; i < body.size(); ++i) {
            if (body[i].isHighSurrogate() && i + 1 < body.size() && body[i + 1].isLowSurrogate())
                ++i;
            else if (body[i].isSurrogate())
                body[i] = QChar::ReplacementCharacter;
        }
        return body;
    }

    // The letters under a mention's marks, whole and in order, whatever crosses them.
    QString underMention(int index)
    {
        return m_page
            .eval(QStringLiteral("[...document.querySelectorAll('[data-m=\"%1\"]')].map(n => n.textContent).join('')")
                      .arg(index))
            .toString();
    }

private slots:
    void initTestCase() { QVERIFY(m_page.start()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void losesNoLetter_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 25; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void losesNoLetter()
    {
        QFETCH(quint32, seed);
        const Draft draft = tangle(seed);
        const QString body = halvesReplaced(draft.content.document.body);
        QVERIFY(m_page.show(draft.content));
        m_view.setFolded(false);
        QVERIFY(m_page.becomes(QStringLiteral("document.querySelectorAll('.block').length === 8")));
        QStringList expected;
        for (const text::Block &block : draft.content.analysis.blocks)
            expected.append(text::slice(body, block.span).toString());
        QCOMPARE(m_page.textOf(QStringLiteral(".block")), expected.join(u'|'));
        m_view.find(QStringLiteral("b"));
        QVERIFY(
            m_page.becomes(QStringLiteral("document.querySelectorAll('mark.hit').length >= %1").arg(body.count(u'b'))));
        QCOMPARE(m_page.textOf(QStringLiteral(".block")), expected.join(u'|'));
        for (int mention = 0; mention < draft.content.analysis.mentions.size(); ++mention) {
            QString words = text::slice(body, draft.content.analysis.mentions[mention].span).toString();
            QCOMPARE(underMention(mention), words.remove(u'\n'));
        }
    }
};

QTEST_MAIN(MarksTest)
#include "marks_test.moc"
