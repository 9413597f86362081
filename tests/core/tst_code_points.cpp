// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/code_points.h"

#include <QRandomGenerator>
#include <QString>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// The definition itself: a pair is one, everything else is one.
qsizetype countedByHand(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
    }
    return count;
}

} // namespace

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsUnchanged()
    {
        const CodePoints points(u"“Élysée” – no pairs here");
        for (qsizetype i = 0; i <= 24; ++i) {
            QCOMPARE(points.fromUtf16(i), i);
            QCOMPARE(points.toUtf16(i), i);
        }
    }

    void pairsCountOnce()
    {
        // a 😀 b 𝔘 c: the JSON of the contract counts five characters, UTF-16 seven.
        const QString text = u"a😀b𝔘c"_s;
        QCOMPARE(text.size(), 7);
        const CodePoints points(text);
        QCOMPARE(points.fromUtf16(qsizetype(0)), 0);
        QCOMPARE(points.fromUtf16(qsizetype(1)), 1);
        QCOMPARE(points.fromUtf16(qsizetype(3)), 2); // b
        QCOMPARE(points.fromUtf16(qsizetype(4)), 3); // 𝔘
        QCOMPARE(points.fromUtf16(qsizetype(6)), 4); // c
        QCOMPARE(points.fromUtf16(qsizetype(7)), 5);
        QCOMPARE(points.fromUtf16(TextSpan{3, 6}), (TextSpan{2, 4}));
        QCOMPARE(points.toUtf16(TextSpan{2, 4}), (TextSpan{3, 6}));
    }

    void loneSurrogatesCountOnceEach()
    {
        const char16_t units[] = {0xD83D, u'a', 0xDE00, 0xDE00, 0xD83D, 0xD83D, 0xDE00, 0xD83D};
        const QString text(reinterpret_cast<const QChar *>(units), 8); // only units 5 and 6 are a pair
        const CodePoints points(text);
        const qsizetype expected[] = {0, 1, 2, 3, 4, 5, 6, 6, 7};
        for (qsizetype i = 0; i <= 8; ++i) {
            if (i != 6) // inside the pair
                QCOMPARE(points.fromUtf16(i), expected[i]);
        }
    }

    void everyBoundaryGoesThereAndBack()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            QString text;
            const int length = random.bounded(60);
            for (int i = 0; i < length; ++i) {
                switch (random.bounded(5)) {
                case 0: text += QString::fromUcs4(U"\U0001F600", 1); break;
                case 1: text += QChar(0xD83D); break;
                case 2: text += QChar(0xDE00); break;
                default: text += QChar(u'a' + random.bounded(26));
                }
            }
            const CodePoints points(text);
            for (qsizetype i = 0; i <= text.size(); ++i) {
                if (i > 0 && i < text.size() && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
                    continue;
                const qsizetype codePoint = points.fromUtf16(i);
                QCOMPARE(codePoint, countedByHand(QStringView(text).first(i)));
                QCOMPARE(points.toUtf16(codePoint), i);
            }
        }
    }

    void spans()
    {
        const QString text = u"one two"_s;
        const TextSpan two{4, 7};
        QCOMPARE(two.in(text), u"two"_s);
        // Half-open: neighbours share a boundary and do not overlap.
        QVERIFY(!(TextSpan{0, 4}).overlaps(two));
        QVERIFY((TextSpan{0, 5}).overlaps(two));
        QVERIFY(two.contains(qsizetype(4)));
        QVERIFY(!two.contains(qsizetype(7)));
        QVERIFY(two.contains(TextSpan{5, 7}));
        QVERIFY((TextSpan{4, 4}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCodePoints)
#include "tst_code_points.moc"
