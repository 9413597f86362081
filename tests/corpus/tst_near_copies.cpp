// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/near_copies.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += u"word%1 "_s.arg(random.bounded(4000));
    return text;
}

} // namespace

class TestNearCopies : public QObject
{
    Q_OBJECT

private slots:
    void copiesAreFound();
    void differentTextsStayApart();
    void estimateIsNearTheTruth();
    void emptyAndShortTexts();
};

void TestNearCopies::copiesAreFound()
{
    QRandomGenerator random(7);
    std::vector<TextSketch> sketches;
    for (int i = 0; i < 200; ++i) {
        const QString text = randomText(random, 400);
        sketches.push_back(sketchOf(text));
        // Another headline, another last paragraph, other punctuation and case.
        sketches.push_back(sketchOf(u"By our own desk. "_s + text.toUpper().replace(u' ', u", "_s).left(text.size()) + randomText(random, 20)));
    }
    const auto groups = groupCopies(sketches);
    for (quint32 i = 0; i < groups.size(); i += 2) {
        QCOMPARE(groups[i], i);
        QCOMPARE(groups[i + 1], i);
    }
}

void TestNearCopies::differentTextsStayApart()
{
    QRandomGenerator random(8);
    std::vector<TextSketch> sketches;
    const QString shared = randomText(random, 60); // a quoted communiqué
    for (int i = 0; i < 300; ++i)
        sketches.push_back(sketchOf(randomText(random, 200) + shared));
    const auto groups = groupCopies(sketches);
    for (quint32 i = 0; i < groups.size(); ++i)
        QCOMPARE(groups[i], i);
}

void TestNearCopies::estimateIsNearTheTruth()
{
    QRandomGenerator random(9);
    const QString same = randomText(random, 500);
    // 500 of 500 + 250 + 250 words' runs are shared: a resemblance of a half.
    const double half = resemblance(sketchOf(same + randomText(random, 250)), sketchOf(same + randomText(random, 250)));
    QVERIFY2(half > 0.3 && half < 0.7, qPrintable(QString::number(half)));
    QCOMPARE(resemblance(sketchOf(same), sketchOf(same)), 1.0);
}

void TestNearCopies::emptyAndShortTexts()
{
    const std::vector<TextSketch> sketches{sketchOf(u""), sketchOf(u" … "), sketchOf(u"Two words"), sketchOf(u"two WORDS"), sketchOf(u"")};
    QCOMPARE(groupCopies(sketches), (std::vector<quint32>{0, 1, 2, 2, 4}));
    QCOMPARE(resemblance(sketches[0], sketches[4]), 0.0);
}

QTEST_GUILESS_MAIN(TestNearCopies)
#include "tst_near_copies.moc"
