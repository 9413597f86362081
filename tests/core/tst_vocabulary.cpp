// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotations.h"
#include "core/country_code.h"
#include "core/plover.h"
#include "core/result.h"

#include <QTest>

#include <memory>
#include <set>

using namespace entente;
using namespace Qt::StringLiterals;

// The words of the JSON contract and the values that they stand for.
class TestVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countryCodes()
    {
        const CountryCode france = CountryCode::fromString(u"FR");
        QVERIFY(france.isValid());
        QCOMPARE(france.toString(), u"FR"_s);
        QCOMPARE(france, CountryCode('F', 'R'));
        QVERIFY(france != CountryCode('F', 'I'));
        QVERIFY(CountryCode('A', 'Z') < CountryCode('B', 'A'));
        QVERIFY(!CountryCode().isValid());
        QCOMPARE(CountryCode().toString(), QString());
        for (const QStringView wrong : {u"", u"F", u"FRA", u"fr", u"Fr", u"F1", u"ÉR", u" F"})
            QVERIFY2(!CountryCode::fromString(wrong).isValid(), qPrintable(wrong.toString()));
    }

    void everyCodeHasAValueOfItsOwn()
    {
        std::set<quint16> values;
        for (char16_t first = u'A'; first <= u'Z'; ++first) {
            for (char16_t second = u'A'; second <= u'Z'; ++second) {
                const QString code = QString(QChar(first)) + QChar(second);
                QCOMPARE(CountryCode::fromString(code).toString(), code);
                values.insert(CountryCode::fromString(code).value());
            }
        }
        QCOMPARE(values.size(), size_t(26 * 26));
    }

    void eventTypes_data()
    {
        QTest::addColumn<EventType>("type");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("quad");
        const auto row = [](EventType type, const char *name, const char *quad) {
            QTest::newRow(name) << type << QString::fromLatin1(name) << QString::fromLatin1(quad);
        };
        using enum EventType;
        row(Agree, "AGREE", "verbal-cooperation");
        row(Consult, "CONSULT", "verbal-cooperation");
        row(Support, "SUPPORT", "verbal-cooperation");
        row(Concede, "CONCEDE", "verbal-cooperation");
        row(Cooperate, "COOPERATE", "material-cooperation");
        row(Aid, "AID", "material-cooperation");
        row(Retreat, "RETREAT", "material-cooperation");
        row(Request, "REQUEST", "verbal-conflict");
        row(Accuse, "ACCUSE", "verbal-conflict");
        row(Reject, "REJECT", "verbal-conflict");
        row(Threaten, "THREATEN", "verbal-conflict");
        row(Protest, "PROTEST", "material-conflict");
        row(Sanction, "SANCTION", "material-conflict");
        row(Mobilize, "MOBILIZE", "material-conflict");
        row(Coerce, "COERCE", "material-conflict");
        row(Assault, "ASSAULT", "material-conflict");
        row(Statement, "STATEMENT", "statement");
    }
    void eventTypes()
    {
        QFETCH(EventType, type);
        QFETCH(QString, name);
        QCOMPARE(toString(type), name);
        QVERIFY(eventTypeFromString(name) == std::optional(type));
        QVERIFY(eventTypeFromString(name.toLower()) == std::optional(type));
        QTEST(toString(quadClassOf(type)), "quad");
        QVERIFY(quadClassFromString(toString(quadClassOf(type))) == std::optional(quadClassOf(type)));
    }

    void statuses()
    {
        const QStringList names{u"occurred"_s, u"planned"_s, u"denied"_s, u"hypothetical"_s};
        for (int i = 0; i < eventStatusCount; ++i) {
            QCOMPARE(toString(EventStatus(i)), names[i]);
            QVERIFY(eventStatusFromString(names[i]) == std::optional(EventStatus(i)));
        }
        QVERIFY(!eventStatusFromString(u"maybe"));
        QVERIFY(!eventTypeFromString(u"NEGOTIATE"));
        QVERIFY(!eventTypeFromString(u""));
        QVERIFY(!quadClassFromString(u"neutral"));
    }

    void sectors()
    {
        for (int i = 0; i <= int(Sector::Leg); ++i)
            QVERIFY(sectorFromString(toString(Sector(i))) == Sector(i));
        QCOMPARE(toString(Sector::Gov), u"GOV"_s);
        QCOMPARE(toString(Sector::Igo), u"IGO"_s);
        QCOMPARE(toString(Sector::Unknown), QString());
        QVERIFY(sectorFromString(u"ELI") == Sector::Unknown);
    }

    void kinds()
    {
        QCOMPARE(toString(EntityKind::Person), u"person"_s);
        QCOMPARE(toString(EntityKind::Country), u"country"_s);
        QCOMPARE(toString(EntityKind::Organization), u"organization"_s);
        QCOMPARE(toString(EntityKind::Place), u"place"_s);
        QCOMPARE(toString(TimexType::Date), u"DATE"_s);
        QCOMPARE(toString(TimexType::Time), u"TIME"_s);
        QCOMPARE(toString(TimexType::Duration), u"DURATION"_s);
        QCOMPARE(toString(TimexType::Set), u"SET"_s);
        QCOMPARE(toString(QuoteKind::Direct), u"direct"_s);
        QCOMPARE(toString(QuoteKind::Dash), u"dash"_s);
    }

    void resultsHoldAValueOrAnError()
    {
        const Result<QString> good(u"text"_s);
        QVERIFY(good.hasValue());
        QCOMPARE(*good, u"text"_s);
        const Result<QString> bad(Error{u"a.txt"_s, u"the file is empty"_s});
        QVERIFY(!bad);
        QCOMPARE(bad.error().path, u"a.txt"_s);
        QCOMPARE(bad.error().offset, -1);
        // Values that cannot be copied are moved out.
        Result<std::unique_ptr<int>> owner(std::make_unique<int>(7));
        const std::unique_ptr<int> taken = *std::move(owner);
        QCOMPARE(*taken, 7);
    }
};

QTEST_GUILESS_MAIN(TestVocabulary)
#include "tst_vocabulary.moc"
