// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/network.h"
#include "language/word_form.h"

#include <QTest>

#include <vector>

using namespace entente;

class NetworkTest : public QObject
{
    Q_OBJECT

private slots:
    // Two words, then one: nothing comes from another sentence, nor from beyond the ends.
    void wordsTakeSharesOfTheirNeighbours()
    {
        using network::width;
        std::vector<float> vectors(3 * width);
        for (std::size_t i = 0; i < vectors.size(); ++i)
            vectors[i] = float(i / width + 1) * 10 + float(i % width);
        std::vector<float> shares(2 * width, 0.5f);
        std::fill(shares.begin() + width, shares.end(), 2.0f);
        const std::vector<std::size_t> ends = {2, 3};
        std::vector<float> mixed(vectors.size());
        network::mixNeighbours(vectors.data(), ends, shares.data(), mixed.data());
        for (std::size_t k = 0; k < width; ++k) {
            QCOMPARE(mixed[k], vectors[k] + 2 * vectors[width + k]);
            QCOMPARE(mixed[width + k], vectors[width + k] + 0.5f * vectors[k]);
            QCOMPARE(mixed[2 * width + k], vectors[2 * width + k]);
        }
    }

    void inflectionsShareTheirStem_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("same");
        QTest::newRow("ending of a verb") << QStringLiteral("Shared") << QStringLiteral("sharing") << true;
        QTest::newRow("plural") << QStringLiteral("envoys") << QStringLiteral("envoy") << true;
        QTest::newRow("doubled consonant") << QStringLiteral("planned") << QStringLiteral("plans") << true;
        QTest::newRow("y and ies") << QStringLiteral("treaties") << QStringLiteral("treaty") << true;
        QTest::newRow("too short to cut") << QStringLiteral("red") << QStringLiteral("res") << false;
        QTest::newRow("other words") << QStringLiteral("treaty") << QStringLiteral("treason") << false;
    }

    void inflectionsShareTheirStem()
    {
        QFETCH(QString, word);
        QFETCH(QString, other);
        QFETCH(bool, same);
        const auto stem = [](const QString &of) { return wordFeatures(of)[std::size_t(Feature::Stem)]; };
        QCOMPARE(stem(word) == stem(other), same);
    }

    void partsOfHyphenatedWordsAreWords()
    {
        const WordFeatures features = wordFeatures(QStringLiteral("London-based"));
        const auto word = [](const QString &of) { return wordFeatures(of)[std::size_t(Feature::Word)]; };
        QCOMPARE(features[std::size_t(Feature::Front)], word(QStringLiteral("London")));
        QCOMPARE(features[std::size_t(Feature::Tail)], word(QStringLiteral("based")));
        QCOMPARE(wordFeatures(QStringLiteral("London"))[std::size_t(Feature::Front)], quint64(0));
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "tst_network.moc"
