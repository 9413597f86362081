// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/packed_strings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;

namespace {

StringPool poolOf(const QByteArrayList &texts)
{
    StringPool pool;
    for (const QByteArray &text : texts)
        pool.append(QByteArrayView(text));
    return pool;
}

void verifyRoundTrip(const QByteArrayList &texts)
{
    const PackedStrings packed(poolOf(texts));
    QCOMPARE(packed.size(), size_t(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(packed.at(size_t(i)), texts[i]);
    const StringPool pool = packed.unpacked();
    QCOMPARE(pool.size(), size_t(texts.size()));
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(pool.at(size_t(i)).toByteArray(), texts[i]);
}

} // namespace

class TestPackedStrings : public QObject
{
    Q_OBJECT

private slots:
    void anyTextComesBack_data()
    {
        QTest::addColumn<QByteArrayList>("texts");
        QTest::newRow("none") << QByteArrayList();
        QTest::newRow("empty ones") << QByteArrayList{"", "", ""};
        QTest::newRow("blanks") << QByteArrayList{" ", "  ", " a", "a ", "a  b", " a ", "a b"};
        QTest::newRow("labels") << QByteArrayList{"Ukraine and Russia negotiate in Istanbul", "Russia and Ukraine agree", "Ukraine rejects talks in Istanbul"};
        QTest::newRow("other letters") << QByteArrayList{"Élysée receives Türkiye", "Türkiye receives Élysée", "\xff\xfe\x00 \x01"};
        QByteArrayList lengths;
        for (const int length : {1, 7, 8, 9, 127, 128, 254, 255, 256, 510, 511, 70'000})
            lengths << QByteArray(length, 'x') << QByteArray(length, 'y') + " end" << "end " + QByteArray(length, 'z');
        QTest::newRow("words of any length") << lengths;
        QTest::newRow("long words that come often") << lengths + lengths;
    }
    void anyTextComesBack()
    {
        QFETCH(QByteArrayList, texts);
        verifyRoundTrip(texts);
    }

    void randomBytesComeBack()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 20; ++round) {
            QByteArrayList texts;
            for (int i = 0; i < 300; ++i) {
                QByteArray text(random.bounded(60), Qt::Uninitialized);
                for (char &byte : text)
                    byte = random.bounded(4) == 0 ? ' ' : char(random.bounded(round % 2 ? 256 : 3) + 'a');
                texts << text;
            }
            verifyRoundTrip(texts);
        }
    }

    // More words than there are codes of one byte, and than there are codes at all.
    void manyWordsComeBackAndRareOnesAreLeftAsTheyAre()
    {
        QByteArrayList texts;
        QRandomGenerator random(18);
        for (int i = 0; i < 40'000; ++i)
            texts << "word" + QByteArray::number(random.bounded(30'000)) + " is said by number " + QByteArray::number(random.bounded(100)) + " and " + QByteArray::number(i);
        verifyRoundTrip(texts);
    }

    // Stored parts come back; damaged ones are refused, or are parts of something else that can be read.
    void storedPartsAreTrustedOnlyAfterALook()
    {
        QByteArrayList texts;
        for (int i = 0; i < 200; ++i)
            texts << "Statement " + QByteArray::number(i * 37) + " by Person " + QByteArray::number(i % 20) + " on the talks";
        const PackedStrings::Parts parts = PackedStrings(poolOf(texts)).parts();
        auto same = PackedStrings::from(PackedStrings::Parts(parts));
        QVERIFY(same);
        QCOMPARE(same->at(150), texts[150]);
        QRandomGenerator random(19);
        int refused = 0;
        for (int round = 0; round < 3000; ++round) {
            PackedStrings::Parts damaged = parts;
            switch (random.bounded(6)) {
            case 0: damaged.bytes[size_t(random.bounded(int(damaged.bytes.size())))] = quint8(random.bounded(256)); break;
            case 1: damaged.bytes.resize(size_t(random.bounded(int(damaged.bytes.size())))); break;
            case 2: damaged.blocks[size_t(random.bounded(int(damaged.blocks.size())))] = random.generate(); break;
            case 3: damaged.words.starts[size_t(random.bounded(int(damaged.words.starts.size())))] = random.generate(); break;
            case 4: damaged.count = random.bounded(400); break;
            default: damaged.words.starts.resize(size_t(random.bounded(int(damaged.words.starts.size()))));
            }
            const auto read = PackedStrings::from(std::move(damaged));
            refused += !read;
            for (size_t i = 0; read && i < read->size(); ++i)
                QVERIFY(read->at(i).size() < 100'000);
        }
        QVERIFY(refused > 1500);
    }

    void labelsTakeAThird()
    {
        QByteArrayList texts;
        for (int i = 0; i < 20'000; ++i)
            texts << "Statement " + QByteArray::number(i * 37) + " by Person " + QByteArray::number(i % 200) + " on the talks";
        const StringPool pool = poolOf(texts);
        const size_t before = pool.bytes.size() + pool.starts.size() * sizeof(quint32);
        QVERIFY(PackedStrings(pool).byteCount() * 2 < before);
    }
};

QTEST_APPLESS_MAIN(TestPackedStrings)
#include "tst_packed_strings.moc"
