#include "mentions/rulings.h"
#include "text/analysis.h"
#include "warnings.h"

#include <QTest>

using mentions::Found;
using mentions::Ruling;
using mentions::Rulings;
using text::MentionKind;
using What = Ruling::What;

namespace {

struct Named
{
    QString words;
    MentionKind kind = MentionKind::Person;
    QString key;
};

// The first place of each words after the one before; names with the same key are one entity.
Found foundIn(const QString &body, const QList<Named> &names)
{
    Found found;
    qsizetype from = 0;
    for (const Named &named : names) {
        const qsizetype at = body.indexOf(named.words, from);
        from = at + named.words.size();
        int entity = -1;
        for (int i = 0; i < found.entities.size(); ++i)
            entity = found.entities[i].key == named.key ? i : entity;
        if (entity < 0) {
            entity = static_cast<int>(found.entities.size());
            found.entities.append({named.kind, named.words, named.key, {}, {}});
        } else if (found.entities[entity].name != named.words) {
            found.entities[entity].aliases.append(named.words);
        }
        found.mentions.append({{at, from}, named.kind, entity, 0.7F, QStringLiteral("the model")});
    }
    return found;
}

Ruling ruling(What what, const QString &key)
{
    Ruling ruling;
    ruling.what = what;
    ruling.key = key;
    ruling.given = QDate(2025, 11, 21);
    ruling.id = 7;
    return ruling;
}

const QString ByYou = QStringLiteral("by your correction of 21 Nov 2025");
const QString Otan = QStringLiteral("organisation:otan"), Nato = QStringLiteral("organisation:nato");
const QString Wren = QStringLiteral("person:ada wren");

} // namespace

class RulingsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void rulingsThatTouchNothingChangeNothing()
    {
        const QString body = QStringLiteral("Ada Wren met NATO. Wren left.");
        const Found found = foundIn(body, {{QStringLiteral("Ada Wren"), MentionKind::Person, Wren},
                                           {QStringLiteral("NATO"), MentionKind::Organisation, Nato},
                                           {QStringLiteral("Wren"), MentionKind::Person, Wren}});
        const Found obeyed = obey(body, found, Rulings({ruling(What::Ignore, QStringLiteral("person:nobody"))}));
        QCOMPARE(obeyed.entities, found.entities);
        QCOMPARE(obeyed.mentions, found.mentions);
        QVERIFY(obeyed.followed.isEmpty());
    }

    void mergesOneEntityIntoAnother()
    {
        const QString body = QStringLiteral("OTAN and NATO agreed with OTAN.");
        Ruling merge = ruling(What::Merge, Otan);
        merge.kind = MentionKind::Organisation;
        merge.target = Nato;
        merge.name = QStringLiteral("NATO");
        const Found found = obey(body,
                                 foundIn(body, {{QStringLiteral("OTAN"), MentionKind::Organisation, Otan},
                                                {QStringLiteral("NATO"), MentionKind::Organisation, Nato},
                                                {QStringLiteral("OTAN"), MentionKind::Organisation, Otan}}),
                                 Rulings({merge}));
        QCOMPARE(found.entities.size(), 1);
        QCOMPARE(found.entities[0].key, Nato);
        QCOMPARE(found.entities[0].name, QStringLiteral("NATO"));
        QCOMPARE(found.entities[0].aliases, QStringList{QStringLiteral("OTAN")});
        QCOMPARE(found.mentions.size(), 3);
        QCOMPARE(found.mentions[0].reason, ByYou);
        QCOMPARE(found.mentions[0].confidence, 1.0F);
        QCOMPARE(found.mentions[1].reason, QStringLiteral("the model"));
        QCOMPARE(found.followed, QList<quint64>{7});
    }

    void splitsAnAliasOff()
    {
        const QString body = QStringLiteral("Ada Wren spoke; Wren, her son, did not.");
        Ruling split = ruling(What::Split, Wren);
        split.words = QStringLiteral("Wren");
        const Found found = obey(body,
                                 foundIn(body, {{QStringLiteral("Ada Wren"), MentionKind::Person, Wren},
                                                {QStringLiteral("Wren"), MentionKind::Person, Wren}}),
                                 Rulings({split}));
        QCOMPARE(found.entities.size(), 2);
        QVERIFY(found.entities[0].aliases.isEmpty());
        QCOMPARE(found.entities[1].name, QStringLiteral("Wren"));
        QCOMPARE(found.entities[1].key, QStringLiteral("person:wren"));
        QCOMPARE(found.mentions[1].entity, 1);
        QCOMPARE(found.mentions[1].reason, ByYou);
    }

    void retypesRenamesAndIgnores()
    {
        const QString body = QStringLiteral("Wagner fought near Foo. Ada Wren watched.");
        Ruling retype = ruling(What::Retype, QStringLiteral("person:wagner"));
        retype.kind = MentionKind::Organisation;
        Ruling rename = ruling(What::Rename, QStringLiteral("organisation:wagner"));
        rename.name = QStringLiteral("Wagner Group");
        const Found found =
            obey(body,
                 foundIn(body, {{QStringLiteral("Wagner"), MentionKind::Person, QStringLiteral("person:wagner")},
                                {QStringLiteral("Foo"), MentionKind::Place, QStringLiteral("place:foo")},
                                {QStringLiteral("Ada Wren"), MentionKind::Person, Wren}}),
                 Rulings({retype, rename, ruling(What::Ignore, QStringLiteral("place:foo"))}));
        QCOMPARE(found.entities.size(), 2);
        QCOMPARE(found.entities[0].kind, MentionKind::Organisation);
        QCOMPARE(found.entities[0].key, QStringLiteral("organisation:wagner"));
        QCOMPARE(found.entities[0].name, QStringLiteral("Wagner Group"));
        QCOMPARE(found.entities[0].aliases, QStringList{QStringLiteral("Wagner")});
        QCOMPARE(found.mentions.size(), 2);
        QCOMPARE(found.mentions[0].kind, MentionKind::Organisation);
        QCOMPARE(found.mentions[1].entity, 1);
    }

    void marksNamesTheModelMissed()
    {
        const QString body = QStringLiteral("The Quiet Hand met. QUIET HAND again; the quiet hand not, Quiet Handle "
                                            "neither, but Old Quiet Hand Club is longer.");
        Ruling mark = ruling(What::Mark, {});
        mark.words = QStringLiteral("Quiet Hand");
        mark.kind = MentionKind::Organisation;
        const Found found =
            obey(body,
                 foundIn(body, {{QStringLiteral("Quiet"), MentionKind::Person, QStringLiteral("person:quiet")},
                                {QStringLiteral("Old Quiet Hand Club"), MentionKind::Organisation,
                                 QStringLiteral("organisation:old quiet hand club")}}),
                 Rulings({mark}));
        QCOMPARE(found.mentions.size(), 3);
        QCOMPARE(text::slice(body, found.mentions[0].span), QStringLiteral("Quiet Hand"));
        QCOMPARE(text::slice(body, found.mentions[1].span), QStringLiteral("QUIET HAND"));
        QCOMPARE(found.entities[found.mentions[0].entity].key, QStringLiteral("organisation:quiet hand"));
        QCOMPARE(found.entities.size(), 2);
        QCOMPARE(found.mentions[0].entity, found.mentions[1].entity);
        QVERIFY(text::slice(body, found.mentions[2].span).startsWith(u"Old"));
    }

    void marksNamesInScriptsWithoutBlanks()
    {
        const QString body = QStringLiteral("昨天静手会举行会议。");
        Ruling mark = ruling(What::Mark, {});
        mark.words = QStringLiteral("静手会");
        mark.kind = MentionKind::Organisation;
        QCOMPARE(obey(body, {}, Rulings({mark})).mentions.size(), 1);
    }

    void circlesEnd()
    {
        const QString body = QStringLiteral("OTAN met.");
        Ruling there = ruling(What::Merge, Otan), back = ruling(What::Merge, Nato);
        there.target = Nato;
        back.target = Otan;
        there.kind = back.kind = MentionKind::Organisation;
        const Found found = obey(body, foundIn(body, {{QStringLiteral("OTAN"), MentionKind::Organisation, Otan}}),
                                 Rulings({there, back}));
        QCOMPARE(found.entities.size(), 1);
        QCOMPARE(found.mentions.size(), 1);
    }
};

QTEST_GUILESS_MAIN(RulingsTest)
#include "rulings_test.moc"
