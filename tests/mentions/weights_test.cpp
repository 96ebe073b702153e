#include "mentions/weights.h"
#include "warnings.h"

#include <QTest>

#include <random>
#include <vector>

// The two ways to add up weights must give the same: an analysis must not depend on the machine.
class WeightsTest final : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    void addsEachWeightToItsLabel()
    {
        const std::vector<qint8> weights{5, -7, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        const quint32 labels = 1u << 2 | 1u << 9 | 1u << 18;
        mentions::Scores expected{};
        expected[2] = 6;
        expected[9] = -6;
        expected[18] = 101;
        for (const bool isNew : {false, true}) {
            if (isNew && !runsHere())
                QSKIP("this processor lacks SSSE3");
            mentions::Scores row{};
            row[2] = row[9] = row[18] = 1;
            QCOMPARE(added(isNew, weights, labels, row), expected);
        }
    }

    void addsTheSameOnAnyProcessor()
    {
        if (!runsHere())
            QSKIP("this processor lacks SSSE3");
        std::mt19937 random(7);
        for (int round = 0; round < 20'000; ++round) {
            std::vector<qint8> weights(24 + Behind);
            for (qint8 &weight : weights)
                weight = static_cast<qint8>(random() % 255 - 127);
            mentions::Scores row{};
            for (qint16 &score : row)
                score = static_cast<qint16>(random() % 2000 - 1000);
            const quint32 labels = random() & random() & ((1u << mentions::PaddedLabels) - 1);
            QCOMPARE(added(true, weights, labels, row), added(false, weights, labels, row));
        }
    }

    void countsTheSameOnAnyProcessor()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 2'000; ++round) {
            std::vector<uchar> labels(20 * mentions::LabelsSize + Behind);
            for (uchar &byte : labels)
                byte = static_cast<uchar>(random());
            for (std::size_t features = 0; features <= 20; ++features) {
                std::size_t expected = 0;
                for (std::size_t i = 0; i < features * mentions::LabelsSize; ++i)
                    expected += static_cast<std::size_t>(std::popcount(labels[i]));
                QCOMPARE(mentions::OnAnyProcessor::labelCount(labels.data(), features), expected);
                if (runsHere())
                    QCOMPARE(countedOnNew(labels.data(), features), expected);
            }
        }
    }

private:
    static constexpr std::size_t Behind = 16; // bytes that end a model's file

#ifdef __x86_64__
    static bool runsHere()
    {
        return mentions::OnNewProcessor::isThis();
    }
    static std::size_t countedOnNew(const uchar *labels, std::size_t features)
    {
        return mentions::OnNewProcessor::labelCount(labels, features);
    }
    static void addOnNew(const std::vector<qint8> &weights, quint32 labels, mentions::Scores &row)
    {
        mentions::OnNewProcessor processor;
        processor.add(weights.data(), labels, row);
        processor.close(row);
    }
#else
    static bool runsHere()
    {
        return false;
    }
    static std::size_t countedOnNew(const uchar *, std::size_t)
    {
        return 0;
    }
    static void addOnNew(const std::vector<qint8> &, quint32, mentions::Scores &) {}
#endif

    static mentions::Scores added(bool isNew, const std::vector<qint8> &weights, quint32 labels, mentions::Scores row)
    {
        if (isNew) {
            addOnNew(weights, labels, row);
            return row;
        }
        mentions::OnAnyProcessor processor;
        processor.add(weights.data(), labels, row);
        processor.close(row);
        return row;
    }
};

QTEST_GUILESS_MAIN(WeightsTest)
#include "weights_test.moc"
