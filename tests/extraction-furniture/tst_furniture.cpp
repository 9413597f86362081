// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/furniture.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

QStringList furnitureOf(const QString &text)
{
    QStringList words;
    for (const TextSpan span : findFurniture(text).spans)
        words << span.in(text).toString();
    return words;
}

const QString prose = u"The two ministers met in Oslo and agreed to meet again in the autumn, officials of both countries said.\n\n"_s;

} // namespace

class TestFurniture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captionGluedIntoProse()
    {
        const QString caption = u"View image in fullscreenThe envoy, left, arrives in Oslo. Photograph: Jane Doe/AP"_s;
        QCOMPARE(furnitureOf(u"They will talk again.”"_s + caption + u"Norway has offered to host the talks."_s), QStringList{caption});
    }

    void captionOfTwoAgencies()
    {
        const QString caption = u"View image in fullscreenA street in Oslo. Photograph: Jane van Doe/AFP/Getty Images"_s;
        QCOMPARE(furnitureOf(prose + caption + u"Norway has offered to host the talks."_s), QStringList{caption});
    }

    void captionWithoutItsPhotographerInProse()
    {
        // Nobody can tell where the caption ends, so only the call itself is marked.
        QCOMPARE(furnitureOf(u"They will talk again.View image in fullscreenThe envoy arrives. Norway has offered to host the talks."_s),
            QStringList{u"View image in fullscreen"_s});
    }

    void lineIsFurniture_data()
    {
        QTest::addColumn<QString>("line");
        const QStringList lines{u"Advertisement"_s, u"ADVERTISEMENT"_s, u"Share this"_s, u"Share this article"_s, u"Read more: Norway offers to host the talks"_s, u"Related:"_s,
            u"Related stories"_s, u"Sign up to our daily newsletter"_s, u"Sign up for First Thing, our free newsletter"_s, u"Subscribe"_s, u"Subscribe to our channel"_s, u"Follow us on Telegram"_s,
            u"Follow Jane Doe on Twitter @janedoe"_s, u"© 2025 The Oslo Daily"_s, u"Copyright 2025 The Oslo Daily. All rights reserved."_s,
            u"(Reporting by Jane Doe; Editing by John Roe)"_s, u"Jane Doe in Oslo contributed to this report."_s, u"Details"_s, u"Let us remind you"_s, u"Background:"_s,
            u"What we know so far"_s, u"Image source, Getty Images"_s, u"Image caption, The envoy arrives in Oslo"_s, u"FILE PHOTO: The envoy arrives in Oslo, Norway, March 3, 2024. REUTERS/Jane Doe"_s,
            u"The envoy arrives in Oslo on Tuesday. (AP Photo/Jane Doe)"_s, u"The envoy arrives in Oslo [Jane Doe/Reuters]"_s, u"Jane Doe via Getty Images"_s, u"Jane Doe/AFP"_s,
            u"Photograph: Jane Doe/Reuters"_s, u"Photo: Jane Doe"_s, u"after newsletter promotion"_s, u"Skip past newsletter promotion"_s, u"View image in fullscreen"_s, u"Story continues below advertisement"_s,
            u"https://example.org/talks"_s, u"___"_s};
        for (const QString &line : lines)
            QTest::newRow(qPrintable(line)) << line;
    }
    void lineIsFurniture()
    {
        QFETCH(QString, line);
        QCOMPARE(furnitureOf(prose + line + u"\n\n"_s + prose), QStringList{line});
    }

    void proseIsNoFurniture_data()
    {
        QTest::addColumn<QString>("line");
        const QStringList lines{u"- We will share this with our allies - said the minister."_s, u"We shall meet again soon - noted the envoy."_s,
            u"Read more about it, he told the delegates, and you will see."_s, u"The advertisement was paid for by the embassy."_s,
            u"\"Follow us,\" the guide said, and the delegates did."_s, u"The photograph shows the two presidents, said the spokesman of the ministry."_s,
            u"Details of the plan were given to reporters in Oslo on Tuesday."_s, u"The background of the dispute is old."_s, u"Subscribers of the paper were told first."_s,
            u"\"Video: I never saw one,\" the minister wrote."_s, u"The company sold its stake to Getty, the museum said."_s, u"Share prices fell on Monday."_s,
            u"He said (after a long pause) that he would resign."_s, u"The talks were reported by Reuters."_s, u"The minister met reporters of AP."_s, u"“Enough,” he said."_s, u"Context matters, she said."_s,
            u"By Friday the envoys had left."_s, u"Russia [and its allies/partners] objected."_s, u"It was over."_s};
        for (const QString &line : lines)
            QTest::newRow(qPrintable(line)) << line;
    }
    void proseIsNoFurniture()
    {
        QFETCH(QString, line);
        QCOMPARE(furnitureOf(prose + line + u"\n\n"_s + prose), QStringList{});
        QCOMPARE(furnitureOf(line + u"\n\n"_s + prose), QStringList{});
    }

    void spansAreOrderedAndDisjoint()
    {
        const QString text = u"date 2025-04-27\n\nAdvertisement\n\n"_s + prose + u"View image in fullscreenOslo. Photograph: Jane Doe/APNorway waits. (AP Photo/Jane Doe) It waits.\n\nShare this\n"_s;
        const auto spans = findFurniture(text).spans;
        QVERIFY(spans.size() >= 5);
        for (std::size_t i = 1; i < spans.size(); ++i)
            QVERIFY(spans[i - 1].end < spans[i].begin);
    }

    void spansShiftWithTheText()
    {
        const QString body = prose + u"Advertisement\n\nView image in fullscreenOslo. Photograph: Jane Doe/APNorway waits.\n"_s;
        const auto before = findFurniture(body).spans;
        const auto after = findFurniture(QString(prose + body)).spans;
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            QCOMPARE(after[i].begin - before[i].begin, prose.size());
    }

    void anyTextIsAccepted()
    {
        QVERIFY(findFurniture({}).spans.empty());
        QVERIFY(findFurniture(u"\n\r\n \u2028").spans.empty());
        const QString lone = QString(QChar(0xd800)) + u" date View image in fullscreen"_s + QChar(0xdc00);
        QCOMPARE(findFurniture(lone).spans.size(), std::size_t(1));
        QVERIFY(findFurniture(QString(200000, u'(')).spans.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestFurniture)
#include "tst_furniture.moc"
