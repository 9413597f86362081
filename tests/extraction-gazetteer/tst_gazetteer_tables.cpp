// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/gazetteer.h"
#include "support/gazetteer_tables.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

using namespace entente;
using namespace Qt::StringLiterals;

// The form of the bundled tables, and who held an office on a day of several eras.
class GazetteerTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Gazetteer::load(entente::testing::bundledTables());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().path + u": "_s + loaded.error().reason));
        m_gazetteer = std::make_unique<Gazetteer>(std::move(*loaded));
    }

    void noRowStandsTwice_data()
    {
        QTest::addColumn<QString>("tableName");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("countries") << u"countries"_s << QStringList{u"code"_s};
        QTest::newRow("organizations") << u"organizations"_s << QStringList{u"name"_s, u"country"_s};
        QTest::newRow("cities") << u"cities"_s << QStringList{u"name"_s, u"country"_s};
        QTest::newRow("titles") << u"titles"_s << QStringList{u"title"_s};
        QTest::newRow("given-names") << u"given-names"_s << QStringList{u"name"_s};
        QTest::newRow("offices") << u"offices"_s << QStringList{u"person"_s, u"country"_s, u"office"_s, u"from"_s};
    }
    void noRowStandsTwice()
    {
        QFETCH(QString, tableName);
        QFETCH(QStringList, keys);
        const Table rows = entente::testing::bundledTable(tableName);
        std::set<QStringList> seen;
        QStringList twice;
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            QStringList key;
            for (const QString &column : keys)
                key.append(rows.cell(row, column).toString());
            if (!seen.insert(key).second)
                twice.append(u"line %1: %2"_s.arg(rows.line(row)).arg(key.join(u", "_s)));
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
    }

    void listsNameEachThingOnce_data()
    {
        QTest::addColumn<QString>("tableName");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("list");
        QTest::newRow("names of countries") << u"countries"_s << u"name"_s << u"aliases"_s;
        QTest::newRow("organizations") << u"organizations"_s << u"name"_s << u"aliases"_s;
        QTest::newRow("cities") << u"cities"_s << u"name"_s << u"aliases"_s;
        QTest::newRow("people") << u"offices"_s << u"person"_s << u"aliases"_s;
        QTest::newRow("words for offices") << u"offices"_s << u"office"_s << u"office_aliases"_s;
    }
    void listsNameEachThingOnce()
    {
        QFETCH(QString, tableName);
        QFETCH(QString, first);
        QFETCH(QString, list);
        const Table rows = entente::testing::bundledTable(tableName);
        QStringList bad;
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            std::set<QString> seen{rows.cell(row, first).toString()};
            for (const QStringView name : rows.list(row, rows.column(list))) {
                if (name.trimmed() != name || name.isEmpty() || !seen.insert(name.toString()).second)
                    bad.append(u"line %1: “%2”"_s.arg(rows.line(row)).arg(name));
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    // Another name of one person is never the name of a second one, or the two would be one to the reader.
    void personsKeepTheirNames()
    {
        const Table rows = entente::testing::bundledTable(u"offices"_s);
        std::map<QString, QString> owner; // other name -> person
        std::set<QString> people;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            people.insert(rows.cell(row, u"person").toString());
        QStringList bad;
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            const QString person = rows.cell(row, u"person").toString();
            for (const QStringView name : rows.list(row, rows.column(u"aliases"_s))) {
                const auto [place, isNew] = owner.emplace(name.toString(), person);
                if (place->second != person || people.contains(name.toString()))
                    bad.append(u"line %1: “%2” is %3 too"_s.arg(rows.line(row)).arg(name, place->second != person ? place->second : name.toString()));
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    // An office with one seat has one holder a day, but for the day of the handover; several hold those that are listed.
    void oneSeatHasOneHolder()
    {
        static const std::set<QString> shared{u"deputy foreign minister"_s, u"deputy prime minister"_s, u"deputy chief of staff"_s,
            u"presidential aide"_s, u"vice premier"_s, u"foreign ministry spokesperson"_s, u"European Commission spokesperson"_s};
        struct Span {
            QString person;
            QDate from, to;
            qint64 line;
        };
        std::map<std::pair<QString, QString>, std::vector<Span>> offices;
        const Table rows = entente::testing::bundledTable(u"offices"_s);
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            const QDate to = QDate::fromString(rows.cell(row, u"to").toString(), Qt::ISODate);
            offices[{rows.cell(row, u"country").toString(), rows.cell(row, u"office").toString()}].push_back(
                {rows.cell(row, u"person").toString(), QDate::fromString(rows.cell(row, u"from").toString(), Qt::ISODate),
                    to.isValid() ? to : QDate(9999, 12, 31), rows.line(row)});
        }
        QStringList bad;
        for (auto &[office, spans] : offices) {
            if (shared.contains(office.second))
                continue;
            std::sort(spans.begin(), spans.end(), [](const Span &left, const Span &right) { return left.from < right.from; });
            for (size_t i = 0; i + 1 < spans.size(); ++i) {
                const Span &left = spans[i], &right = spans[i + 1];
                // Two presidents of Ivory Coast were sworn in after the election of 2010; the UN's second envoy began before the first had left.
                const bool known = left.person == u"Laurent Gbagbo" || left.person == u"Kofi Annan";
                if (!known && right.from < left.to)
                    bad.append(u"lines %1 and %2: %3 and %4"_s.arg(left.line).arg(right.line).arg(left.person, right.person));
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    // Words that share an office are read as the same person where the country is the same: one row that calls a prime minister "foreign minister"
    // too would join prime ministers and foreign ministers of all countries.
    void wordsOfDifferentSeatsStayApart()
    {
        const QStringList seats{u"president"_s, u"prime minister"_s, u"foreign minister"_s, u"defence minister"_s, u"finance minister"_s,
            u"economy minister"_s, u"interior minister"_s, u"deputy prime minister"_s, u"vice president"_s, u"chancellor"_s, u"king"_s,
            u"crown prince"_s, u"commander-in-chief"_s, u"spokesman"_s, u"speaker"_s};
        QStringList bad;
        const auto officesOf = [&](const QString &words) {
            std::vector<PhraseIndex::Match> roles;
            m_gazetteer->rolesAt(words, 0, roles);
            return roles.empty() ? std::vector<quint32>() : m_gazetteer->role(roles.front().value).offices;
        };
        for (const QString &left : seats) {
            QVERIFY2(!officesOf(left).empty(), qPrintable(left));
            for (const QString &right : seats) {
                std::vector<quint32> shared;
                const auto first = officesOf(left), second = officesOf(right);
                std::set_intersection(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(shared));
                if (left < right && !shared.empty())
                    bad.append(left + u" / "_s + right);
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    // "Jordan" and "Chad" begin names too, but as given names they would no longer be read as the countries.
    void givenNamesAreNoStates()
    {
        const Table given = entente::testing::bundledTable(u"given-names"_s);
        std::set<QString> names;
        for (qsizetype row = 0; row < given.rowCount(); ++row)
            names.insert(given.cell(row, u"name").toString());
        const Table countries = entente::testing::bundledTable(u"countries"_s);
        QStringList bad;
        for (qsizetype row = 0; row < countries.rowCount(); ++row) {
            for (const QString &column : {u"name"_s, u"aliases"_s}) {
                for (const QStringView name : countries.list(row, countries.column(column))) {
                    if (names.contains(name.toString()))
                        bad.append(u"line %1: %2"_s.arg(countries.line(row)).arg(name));
                }
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void theHolderOfTheDay_data()
    {
        QTest::addColumn<QString>("office");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("holder");
        const auto row = [](const char *office, const char *country, QDate day, const QString &holder) {
            QTest::addRow("%s %s %d", country, office, day.year())
                << QString::fromLatin1(office) << QString::fromLatin1(country) << day << holder;
        };
        row("prime minister", "GB", {1956, 11, 5}, u"Anthony Eden"_s);
        row("prime minister", "GB", {1995, 3, 1}, u"John Major"_s);
        row("prime minister", "GB", {2019, 9, 15}, u"Boris Johnson"_s);
        row("prime minister", "GB", {2025, 9, 20}, u"Keir Starmer"_s);
        row("chancellor", "DE", {1972, 6, 1}, u"Willy Brandt"_s);
        row("chancellor", "DE", {1989, 11, 10}, u"Helmut Kohl"_s);
        row("chancellor", "DE", {2005, 11, 23}, u"Angela Merkel"_s);
        row("chancellor", "DE", {2025, 5, 7}, u"Friedrich Merz"_s);
        row("foreign minister", "IL", {1998, 12, 1}, u"Ariel Sharon"_s);
        row("foreign minister", "IL", {2003, 1, 10}, u"Benjamin Netanyahu"_s);
        row("foreign minister", "IL", {2023, 11, 1}, u"Eli Cohen"_s);
        row("president", "US", {1962, 10, 25}, u"John F. Kennedy"_s);
        row("secretary of state", "US", {1974, 2, 1}, u"Henry Kissinger"_s);
        row("premier", "CN", {1972, 2, 22}, u"Zhou Enlai"_s);
        row("foreign minister", "UA", {2005, 12, 1}, u"Borys Tarasyuk"_s);
        row("prime minister", "HU", {2000, 6, 1}, u"Viktor Orbán"_s);
        row("prime minister", "HU", {2026, 5, 20}, u"Péter Magyar"_s);
        row("president", "CL", {2008, 4, 1}, u"Michelle Bachelet"_s);
        row("president", "GE", {2005, 5, 10}, u"Mikheil Saakashvili"_s);
    }
    void theHolderOfTheDay()
    {
        QFETCH(QString, office);
        QFETCH(QString, country);
        QFETCH(QDate, day);
        QFETCH(QString, holder);
        std::vector<PhraseIndex::Match> roles;
        m_gazetteer->rolesAt(office, 0, roles);
        QVERIFY(!roles.empty());
        std::set<QString> names;
        for (const quint32 index : m_gazetteer->role(roles.front().value).terms) {
            const Gazetteer::Term &term = m_gazetteer->term(index);
            if (term.country == CountryCode::fromString(country) && term.covers(day))
                names.insert(m_gazetteer->person(term.person).name);
        }
        QCOMPARE(names, std::set<QString>{holder});
    }

private:
    std::unique_ptr<Gazetteer> m_gazetteer;
};

QTEST_GUILESS_MAIN(GazetteerTablesTest)
#include "tst_gazetteer_tables.moc"
