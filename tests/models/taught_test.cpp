#include "models/correction_list.h"
#include "models/follow_up_list.h"
#include "warnings.h"

#include <QAbstractItemModelTester>
#include <QTest>

using models::CorrectionList;
using models::FollowUpList;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, number), QTime(9, 0), Qt::UTC);
}

} // namespace

class TaughtTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void linesAndNamesStandInOneTableNewestFirst()
    {
        CorrectionList list;
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.show(corrections());
        QCOMPARE(list.rowCount(), 3);
        QCOMPARE(text(list, 0, CorrectionList::What), QStringLiteral("“Okoro” is “Lena Okoro”"));
        QCOMPARE(text(list, 1, CorrectionList::What), QStringLiteral("Feed item, all that stands under"));
        QCOMPARE(text(list, 1, CorrectionList::Words), QStringLiteral("More from the harbour"));
        QCOMPARE(text(list, 2, CorrectionList::What), QStringLiteral("Promo"));
        QCOMPARE(text(list, 2, CorrectionList::Where), QStringLiteral("from a file"));
        QCOMPARE(list.index(0, 0).data(CorrectionList::Article).toLongLong(), 4);
    }

    void followersAndTitlesComeLater()
    {
        CorrectionList list;
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        list.show(corrections());
        QCOMPARE(text(list, 0, CorrectionList::Followers), QString());
        list.setFollowers({12, 1, 7}); // the lines first, then the names
        list.setTitles({{3, QStringLiteral("Ferry sails again")}});
        QCOMPARE(text(list, 0, CorrectionList::Followers), QStringLiteral("7"));
        QCOMPARE(text(list, 1, CorrectionList::Followers), QStringLiteral("12"));
        QCOMPARE(text(list, 1, CorrectionList::Where), QStringLiteral("Ferry sails again"));
    }

    void eachCanBeTakenAway()
    {
        CorrectionList list;
        list.show(corrections());
        const store::Command names = list.takeAway(list.index(0, 0));
        QVERIFY(!std::get<store::SetEntityRules>(names).on);
        const auto lines = std::get<store::SetRule>(list.takeAway(list.index(1, 0)));
        QVERIFY(!lines.kind);
        QCOMPARE(lines.scope, store::RuleScope::Heading);
        QCOMPARE(lines.lines.first().key, quint64(11));
    }

    void followUpsSayWhatHasCome()
    {
        FollowUpList list;
        QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
        store::FollowUp come{3, QStringLiteral("Port strike ends"), day(20), {}};
        come.announced.article = 9;
        come.announced.title = QStringLiteral("Port strike ends after a week");
        list.show({come, {4, QStringLiteral("Storm nears"), day(19), {}}});
        QCOMPARE(list.index(0, FollowUpList::Arrived).data().toString(), come.announced.title);
        QCOMPARE(list.index(0, 0).data(FollowUpList::Article).toLongLong(), 9);
        QCOMPARE(list.index(1, FollowUpList::Arrived).data().toString(), QStringLiteral("not yet"));
        QCOMPARE(list.index(1, 0).data(FollowUpList::Article).toLongLong(), 4);
        const auto letGo = std::get<store::SaveLead>(list.letGo(list.index(1, 0)));
        QVERIFY(!letGo.on);
        QCOMPARE(letGo.words, QStringLiteral("Storm nears"));
    }

private:
    static QString text(const QAbstractItemModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    static store::Corrections corrections()
    {
        store::Corrections made;
        made.lines = {{store::RuleScope::Heading, 11, text::BlockKind::FeedItem, day(21), 3,
                       QStringLiteral("More from the harbour")},
                      {store::RuleScope::Line, 12, text::BlockKind::Promo, day(19), 0, QStringLiteral("Sign up")}};
        store::EntityRule merge;
        merge.key = QStringLiteral("okoro");
        merge.words = QStringLiteral("Okoro");
        merge.target = QStringLiteral("lena okoro");
        merge.name = QStringLiteral("Lena Okoro");
        merge.given = day(22);
        merge.article = 4;
        made.entities = {merge};
        return made;
    }
};

QTEST_GUILESS_MAIN(TaughtTest)
#include "taught_test.moc"
