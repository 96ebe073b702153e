#include "warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

// English needs a translation for its plurals: a count without one is shown as "9 article(s)".
class PluralsTest final : public QObject
{
    Q_OBJECT

private:
    static QString rootOf(const QString &path) { return QDir::cleanPath(QStringLiteral(TEST_DATA "/../../") + path); }

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    // "window::Reading: in %n article(s)", as far as files are named for their classes in lower case.
    static QSet<QString> countsInCode()
    {
        static const QRegularExpression call(QStringLiteral(R"re(\btr\(\s*"((?:[^"\\]|\\.)*%n(?:[^"\\]|\\.)*)")re"));
        QSet<QString> found;
        QDirIterator files(rootOf(QStringLiteral("ui")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            const QString name = file.baseName().remove(u'_');
            const QString context = file.dir().dirName() + QStringLiteral("::") + name;
            for (const auto &match : call.globalMatch(read(file.filePath())))
                found.insert(context + QStringLiteral(": ") + match.captured(1));
        }
        return found;
    }

    static QSet<QString> countsInEnglish(QStringList &halfSaid)
    {
        QXmlStreamReader xml(read(rootOf(QStringLiteral("resources/i18n/broadsheet_en.ts"))));
        QSet<QString> found;
        QString context, source;
        int forms = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"name")
                context = xml.readElementText().toLower();
            else if (xml.isStartElement() && xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.isStartElement() && xml.name() == u"numerusform")
                forms += xml.readElementText().isEmpty() ? 0 : 1;
            else if (xml.isEndElement() && xml.name() == u"message") {
                found.insert(context + QStringLiteral(": ") + source);
                if (std::exchange(forms, 0) != 2)
                    halfSaid.append(source);
            }
        }
        return found;
    }

private slots:
    void init() { failOnWarnings(); }

    void everyCountHasItsPlural()
    {
        QStringList halfSaid;
        const QSet<QString> english = countsInEnglish(halfSaid);
        const QSet<QString> code = countsInCode();
        QVERIFY(code.size() > 5);
        QCOMPARE(QStringList((code - english).values()), QStringList());
        QCOMPARE(QStringList((english - code).values()), QStringList()); // said no longer
        QCOMPARE(halfSaid, QStringList());
    }
};

QTEST_GUILESS_MAIN(PluralsTest)
#include "plurals_test.moc"
