// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/annotation_blob.h"
#include "random_annotations.h"

#include <QRandomGenerator>
#include <QTest>

using namespace entente;

class TestBlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 500; ++i) {
            const Annotations before = randomAnnotations(random);
            const auto after = decodeAnnotations(encode(before));
            QVERIFY(after.has_value());
            QVERIFY(*after == before);
        }
        const auto empty = decodeAnnotations(encode({}));
        QVERIFY(empty.has_value());
        QVERIFY(*empty == Annotations());
    }

    void cutShortIsNothing()
    {
        QRandomGenerator random(5);
        Annotations all;
        while (all.events.size() < 3 || all.entities.size() < 3)
            all = randomAnnotations(random);
        const QByteArray whole = encode(all);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!decodeAnnotations(whole.first(size)).has_value(), qPrintable(QString::number(size)));
    }

    // Damaged bytes give something or nothing, but no crash and no gigabytes.
    void damaged()
    {
        QRandomGenerator random(9);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = encode(randomAnnotations(random));
            for (int flips = 1 + random.bounded(4); flips > 0; --flips)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            decodeAnnotations(bytes);
        }
    }

    void otherVersionsAreNotGuessedAt()
    {
        QRandomGenerator random(11);
        QByteArray bytes = encode(randomAnnotations(random));
        // The version stands first, in the stream's big-endian order.
        bytes[7] = char(bytes[7] + 1);
        QVERIFY(!decodeAnnotations(bytes).has_value());
    }
};

QTEST_GUILESS_MAIN(TestBlob)
#include "tst_blob.moc"
