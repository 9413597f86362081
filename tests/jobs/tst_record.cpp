// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// 😀 takes two units of UTF-16 and one code point: every span behind it differs by one.
const QString text = u"😀 Rubio met Lavrov in Riyadh on Friday. “A first step,” Rubio said."_s;

TextSpan spanOf(QStringView words)
{
    const qsizetype begin = QStringView(text).indexOf(words);
    return {begin, begin + words.size()};
}

Article article()
{
    Article result;
    result.key = u"x-17"_s;
    result.path = u"/news/x-17.txt"_s;
    result.title = u"A meeting"_s;
    result.url = u"https://wire.example/17"_s;
    result.source = u"Sample Wire"_s;
    result.language = u"en"_s;
    result.text = text;
    return result;
}

Annotations annotations()
{
    Annotations all;
    all.furniture = {spanOf(u"😀")};
    all.published = PublicationDate::stated({2025, 2, 22}, u"stated in the text"_s);
    all.entities = {
        {.kind = EntityKind::Person, .name = u"Marco Rubio"_s, .country = CountryCode('U', 'S'), .sector = Sector::Gov, .role = u"Secretary of State"_s,
            .mentions = {{spanOf(u"Rubio")}, {{spanOf(u"Rubio said").begin, spanOf(u"Rubio said").begin + 5}}}},
        {.kind = EntityKind::Person, .name = u"Lavrov"_s, .mentions = {{spanOf(u"Lavrov")}}},
        {.kind = EntityKind::Place, .name = u"Riyadh"_s, .country = CountryCode('S', 'A'), .mentions = {{spanOf(u"Riyadh")}}}};
    all.dates = {{.span = spanOf(u"Friday"), .type = TimexType::Date, .value = u"2025-02-21"_s, .earliest = {2025, 2, 21}, .latest = {2025, 2, 21}},
        {.span = spanOf(u"first"), .type = TimexType::Duration, .value = u"P1D"_s}};
    all.quotes = {{.span = spanOf(u"A first step,"), .kind = QuoteKind::Direct, .speaker = EntityIndex(0), .speakerName = u"Marco Rubio"_s,
        .cue = spanOf(u"said"), .date = {2025, 2, 21}}, {.span = spanOf(u"step"), .kind = QuoteKind::Dash}};
    EventMention event;
    event.span = spanOf(u"Rubio met Lavrov in Riyadh on Friday");
    event.furtherEvidence = {spanOf(u"A first step")};
    event.type = EventType::Consult;
    event.mode = u"visit"_s;
    event.status = EventStatus::Planned;
    event.actors = {EntityIndex(0)};
    event.recipients = {EntityIndex(1)};
    event.place = EntityIndex(2);
    event.placeName = u"Riyadh"_s;
    event.date = PartialDate::fromTimex(u"2025-W08", DateBasis::Stated);
    event.label = u"Rubio to meet Lavrov in Riyadh"_s;
    EventMention bare;
    bare.span = spanOf(u"Rubio said");
    bare.label = u"Rubio speaks"_s;
    all.events = {event, bare};
    return all;
}

QJsonObject record(bool withText = true)
{
    return QJsonDocument::fromJson(toRecord(article(), annotations(), withText)).object();
}

// The words between two code points, by the definition of the contract.
QString words(const QJsonValue &start, const QJsonValue &end)
{
    const QList<uint> all = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + start.toInt(), end.toInt() - start.toInt());
}
QString words(const QJsonValue &span) { return words(span.toArray().at(0), span.toArray().at(1)); }

QJsonObject at(const QJsonObject &object, const QString &list, int index) { return object[list].toArray().at(index).toObject(); }

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineOfJson()
    {
        const QByteArray line = toRecord(article(), annotations(), true);
        QVERIFY(!line.contains('\n'));
        QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void metadata()
    {
        const QJsonObject all = record();
        QCOMPARE(all["id"_L1].toString(), u"x-17"_s);
        QCOMPARE(all["path"_L1].toString(), u"/news/x-17.txt"_s);
        QCOMPARE(all["title"_L1].toString(), u"A meeting"_s);
        QCOMPARE(all["url"_L1].toString(), u"https://wire.example/17"_s);
        QCOMPARE(all["source"_L1].toString(), u"Sample Wire"_s);
        QCOMPARE(all["language"_L1].toString(), u"en"_s);
        QCOMPARE(all["text"_L1].toString(), text);
        const QJsonObject published = all["published"_L1].toObject();
        QCOMPARE(published["value"_L1].toString(), u"2025-02-22"_s);
        QCOMPARE(published["kind"_L1].toString(), u"stated"_s);
        QCOMPARE(published["earliest"_L1].toString(), u"2025-02-22"_s);
        QCOMPARE(published["latest"_L1].toString(), u"2025-02-22"_s);
        QCOMPARE(published["reasons"_L1].toArray().at(0).toString(), u"stated in the text"_s);
        QVERIFY(!all.contains("warnings"_L1));
    }

    void withoutTheText()
    {
        const QJsonObject all = record(false);
        QVERIFY(!all.contains("text"_L1));
        // The spans' own words stay.
        QCOMPARE(at(all, u"quotes"_s, 0)["text"_L1].toString(), u"A first step,"_s);
    }

    void spansCountCodePoints()
    {
        const QJsonObject all = record();
        QCOMPARE(all["furniture"_L1].toArray().at(0).toArray(), (QJsonArray{0, 1}));
        const QJsonObject rubio = at(all, u"entities"_s, 0);
        QCOMPARE(rubio["mentions"_L1].toArray().at(0).toArray(), (QJsonArray{2, 7}));
        QCOMPARE(words(rubio["mentions"_L1].toArray().at(1)), u"Rubio"_s);
        for (const QString &list : {u"dates"_s, u"quotes"_s, u"events"_s}) {
            const QJsonArray items = all[list].toArray();
            QCOMPARE(items.size(), 2);
            for (const QJsonValue &item : items)
                QCOMPARE(words(item["start"_L1], item["end"_L1]), item["text"_L1].toString());
        }
        QCOMPARE(words(at(all, u"quotes"_s, 0)["cue"_L1]), u"said"_s);
        QCOMPARE(words(at(all, u"events"_s, 0)["evidence"_L1].toArray().at(1)), u"A first step"_s);
    }

    void entities()
    {
        const QJsonObject rubio = at(record(), u"entities"_s, 0);
        QCOMPARE(rubio["id"_L1].toString(), u"e1"_s);
        QCOMPARE(rubio["kind"_L1].toString(), u"person"_s);
        QCOMPARE(rubio["name"_L1].toString(), u"Marco Rubio"_s);
        QCOMPARE(rubio["country"_L1].toString(), u"US"_s);
        QCOMPARE(rubio["sector"_L1].toString(), u"GOV"_s);
        QCOMPARE(rubio["role"_L1].toString(), u"Secretary of State"_s);
        // What is unknown is null, never guessed.
        const QJsonObject lavrov = at(record(), u"entities"_s, 1);
        QVERIFY(lavrov["country"_L1].isNull());
        QVERIFY(lavrov["sector"_L1].isNull());
        QVERIFY(lavrov["role"_L1].isNull());
        QCOMPARE(at(record(), u"entities"_s, 2)["id"_L1].toString(), u"e3"_s);
    }

    void dates()
    {
        const QJsonObject friday = at(record(), u"dates"_s, 0);
        QCOMPARE(friday["type"_L1].toString(), u"DATE"_s);
        QCOMPARE(friday["value"_L1].toString(), u"2025-02-21"_s);
        QCOMPARE(friday["earliest"_L1].toString(), u"2025-02-21"_s);
        QCOMPARE(friday["latest"_L1].toString(), u"2025-02-21"_s);
        const QJsonObject duration = at(record(), u"dates"_s, 1);
        QCOMPARE(duration["type"_L1].toString(), u"DURATION"_s);
        QVERIFY(duration["earliest"_L1].isNull());
        QVERIFY(duration["latest"_L1].isNull());
    }

    void quotes()
    {
        const QJsonObject quote = at(record(), u"quotes"_s, 0);
        QCOMPARE(quote["text"_L1].toString(), u"A first step,"_s);
        QCOMPARE(quote["kind"_L1].toString(), u"direct"_s);
        QCOMPARE(quote["speaker"_L1].toString(), u"e1"_s);
        QCOMPARE(quote["speaker_name"_L1].toString(), u"Marco Rubio"_s);
        QCOMPARE(quote["date"_L1].toString(), u"2025-02-21"_s);
        const QJsonObject nobodys = at(record(), u"quotes"_s, 1);
        QCOMPARE(nobodys["kind"_L1].toString(), u"dash"_s);
        QVERIFY(nobodys["speaker"_L1].isNull());
        QVERIFY(nobodys["speaker_name"_L1].isNull());
        QVERIFY(nobodys["cue"_L1].isNull());
        QVERIFY(nobodys["date"_L1].isNull());
    }

    void events()
    {
        const QJsonObject event = at(record(), u"events"_s, 0);
        QCOMPARE(event["type"_L1].toString(), u"CONSULT"_s);
        QCOMPARE(event["mode"_L1].toString(), u"visit"_s);
        QCOMPARE(event["quad"_L1].toString(), u"verbal-cooperation"_s);
        QCOMPARE(event["status"_L1].toString(), u"planned"_s);
        QCOMPARE(event["actors"_L1].toArray(), QJsonArray{u"e1"_s});
        QCOMPARE(event["recipients"_L1].toArray(), QJsonArray{u"e2"_s});
        QCOMPARE(event["place"_L1].toString(), u"e3"_s);
        QCOMPARE(event["place_name"_L1].toString(), u"Riyadh"_s);
        QCOMPARE(event["label"_L1].toString(), u"Rubio to meet Lavrov in Riyadh"_s);
        const QJsonObject date = event["date"_L1].toObject();
        QCOMPARE(date["value"_L1].toString(), u"2025-W08"_s);
        QCOMPARE(date["precision"_L1].toString(), u"week"_s);
        QCOMPARE(date["basis"_L1].toString(), u"stated"_s);
        QCOMPARE(date["earliest"_L1].toString(), u"2025-02-17"_s);
        QCOMPARE(date["latest"_L1].toString(), u"2025-02-23"_s);
        QVERIFY(date["end_value"_L1].isNull());

        const QJsonObject bare = at(record(), u"events"_s, 1);
        QCOMPARE(bare["status"_L1].toString(), u"occurred"_s);
        QCOMPARE(bare["date"_L1].toObject()["precision"_L1].toString(), u"unknown"_s);
        for (const QString &field : {u"mode"_s, u"place"_s, u"place_name"_s})
            QVERIFY2(bare[field].isNull(), qPrintable(field));
        QVERIFY(bare["date"_L1].toObject()["value"_L1].isNull());
        QVERIFY(bare["actors"_L1].toArray().isEmpty());
    }

    void whatTheArticleDoesNotStateIsNull()
    {
        Article empty;
        empty.key = u"a"_s;
        empty.text = u"x"_s;
        empty.warnings = QStringList{u"the date 2025-02-31 does not exist"_s};
        const QJsonObject all = QJsonDocument::fromJson(toRecord(empty, {}, true)).object();
        for (const QString &field : {u"title"_s, u"url"_s, u"source"_s, u"path"_s})
            QVERIFY2(all[field].isNull(), qPrintable(field));
        QCOMPARE(all["published"_L1].toObject()["kind"_L1].toString(), u"none"_s);
        QVERIFY(all["published"_L1].toObject()["value"_L1].isNull());
        QVERIFY(all["entities"_L1].toArray().isEmpty());
        QCOMPARE(all["warnings"_L1].toArray().at(0).toString(), u"the date 2025-02-31 does not exist"_s);
    }

    void textThatIsNoUnicode()
    {
        const char16_t units[] = {u'a', 0xD800, u'"', 0, u'\n', u'b'};
        Article odd;
        odd.key = u"a"_s;
        odd.text = QString(reinterpret_cast<const QChar *>(units), 6);
        const QByteArray line = toRecord(odd, {}, true);
        QVERIFY(!line.contains('\n'));
        const QJsonDocument document = QJsonDocument::fromJson(line);
        QVERIFY(document.isObject());
        QCOMPARE(document.object()["text"_L1].toString(), odd.text);
    }
};

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
