// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/gazetteer.h"
#include "extraction/gazetteer/person_name.h"
#include "support/gazetteer_tables.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;
using NameKind = Gazetteer::NameKind;

namespace {

Table table(const char *text)
{
    return *Table::parse(text, u"test"_s);
}

GazetteerTables smallTables()
{
    return {.isoCountries = table("code\tname\tofficial_name\nUA\tUkraine\t\nRU\tRussia\t\n"),
        .countries = table("code\tname\taliases\tdemonyms\tadjectives\tcapital\tseats\texample\nUA\tUkraine\tthe Ukraine\tUkrainian|Ukrainians\tUkrainian\tKyiv|Kiev\tBankova\t\n"),
        .organizations = table("name\taliases\tcountry\tsector\tkind\texample\n"),
        .offices = table("person\taliases\tcountry\toffice\toffice_aliases\tsector\tfrom\tto\texample\n"
                         "Volodymyr Zelenskyy\tVolodymyr Zelensky\tUA\tpresident\tUkrainian leader|head of state\tGOV\t2019-05-20\t\t\n"),
        .cities = table("name\taliases\tcountry\tpopulation_class\tkind\texample\n"),
        .givenNames = table("name\tgender\torigin\nVolodymyr\tm\tukrainian\n"),
        .titles = table("title\tsector\tkind\texample\nMr\tCVL\thonorific\t\n")};
}

} // namespace

class GazetteerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Gazetteer::load(entente::testing::bundledTables());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().path + u": "_s + loaded.error().reason));
        m_gazetteer = std::make_unique<Gazetteer>(std::move(*loaded));
    }

    void findsTheLongestName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::addColumn<int>("kind");
        QTest::newRow("country") << u"South Korea said"_s << u"South Korea"_s << int(NameKind::Country);
        QTest::newRow("demonym") << u"Ukrainians voted"_s << u"Ukrainians"_s << int(NameKind::Demonym);
        QTest::newRow("capital") << u"Ankara rejected"_s << u"Ankara"_s << int(NameKind::Capital);
        QTest::newRow("seat") << u"Kremlin officials"_s << u"Kremlin"_s << int(NameKind::Seat);
        QTest::newRow("curly apostrophe and blanks") << u"Côte\n d’Ivoire said"_s << u"Côte\n d’Ivoire"_s << int(NameKind::Country);
        QTest::newRow("without diacritics") << u"Turkiye said"_s << u"Turkiye"_s << int(NameKind::Country);
        QTest::newRow("capitals throughout") << u"GERMANY SAYS"_s << u"GERMANY"_s << int(NameKind::Country);
        QTest::newRow("full stops") << u"U.S. officials"_s << u"U.S."_s << int(NameKind::Country);
        QTest::newRow("organisation") << u"CBS News reports"_s << u"CBS News"_s << int(NameKind::Organization);
        QTest::newRow("place") << u"Kryvyi Rih was hit"_s << u"Kryvyi Rih"_s << int(NameKind::Place);
        QTest::newRow("person") << u"Marco Rubio said"_s << u"Marco Rubio"_s << int(NameKind::Person);
    }
    void findsTheLongestName()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        QFETCH(int, kind);
        std::vector<Gazetteer::Name> names;
        m_gazetteer->namesAt(text, 0, names);
        const qsizetype longest = names.empty() ? 0 : names.front().end;
        QCOMPARE(text.first(longest), found);
        QVERIFY(std::any_of(names.begin(), names.end(), [&](const Gazetteer::Name &name) { return name.end == longest && int(name.kind) == kind; }));
    }

    void findsNothingInOtherWords_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"turkey for dinner"_s, u"us and them"_s, u"Ukrainianness"_s, u"chad"_s, u"Germanys"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void findsNothingInOtherWords()
    {
        QFETCH(QString, text);
        std::vector<Gazetteer::Name> names;
        m_gazetteer->namesAt(text, 0, names);
        QVERIFY(names.empty());
    }

    void knowsWhoHeldAnOffice()
    {
        std::vector<PhraseIndex::Match> roles;
        m_gazetteer->rolesAt(u"foreign minister", 0, roles);
        QVERIFY(!roles.empty());
        const auto holder = [&](CountryCode country, QDate day) {
            QStringList names;
            for (const quint32 term : m_gazetteer->role(roles.front().value).terms) {
                const Gazetteer::Term &each = m_gazetteer->term(term);
                if (each.country == country && each.covers(day))
                    names.append(m_gazetteer->person(each.person).name);
            }
            return names.join(u'|');
        };
        QCOMPARE(holder({'D', 'E'}, QDate(2025, 4, 4)), u"Annalena Baerbock"_s);
        QCOMPARE(holder({'F', 'R'}, QDate(2025, 4, 4)), u"Jean-Noël Barrot"_s);
        QCOMPARE(holder({'R', 'U'}, QDate(2019, 1, 1)), u"Sergei Lavrov"_s);
    }

    void joinsSpellings_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<bool>("same");
        QTest::newRow("Zelensky") << u"Zelensky"_s << u"Zelenskyy"_s << true;
        QTest::newRow("Zelenskiy") << u"Zelenskiy"_s << u"Zelenskyy"_s << true;
        QTest::newRow("Sergey") << u"Sergey Lavrov"_s << u"Sergei Lavrov"_s << true;
        QTest::newRow("Assad") << u"Asad"_s << u"Assad"_s << true;
        QTest::newRow("Mohammed") << u"Muhammad bin Salman"_s << u"Mohammed bin Salman"_s << true;
        QTest::newRow("Merz and Mertz") << u"Merz"_s << u"März"_s << false;
        QTest::newRow("Trump and Tusk") << u"Trump"_s << u"Tusk"_s << false;
    }
    void joinsSpellings()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(bool, same);
        QCOMPARE(spellingKey(left) == spellingKey(right), same);
    }

    void splitsNamesByTheirLanguage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("surname");
        QTest::newRow("plain") << u"Marco Rubio"_s << u"Marco"_s << u"Rubio"_s;
        QTest::newRow("particles") << u"Ursula von der Leyen"_s << u"Ursula"_s << u"von der Leyen"_s;
        QTest::newRow("Arabic") << u"Mohammed bin Salman"_s << u"Mohammed"_s << u"bin Salman"_s;
        QTest::newRow("Chinese") << u"Xi Jinping"_s << u"Jinping"_s << u"Xi"_s;
        QTest::newRow("Korean") << u"Kim Jong-un"_s << u"Jong-un"_s << u"Kim"_s;
        QTest::newRow("initial") << u"Donald J. Trump"_s << u"Donald J."_s << u"Trump"_s;
        QTest::newRow("suffix") << u"Donald Trump Jr."_s << u"Donald"_s << u"Trump"_s;
    }
    void splitsNamesByTheirLanguage()
    {
        QFETCH(QString, name);
        QFETCH(QString, given);
        QFETCH(QString, surname);
        const PersonName parts = splitPersonName(name);
        QCOMPARE(parts.given, given);
        QCOMPARE(parts.surname, surname);
    }

    void refusesBadRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such day") << QByteArray("A B\t\tUA\tpresident\t\tGOV\t2025-02-31\t\t\n") << u"line 2: “2025-02-31” is no day"_s;
        QTest::newRow("no such country") << QByteArray("A B\t\tZZ\tpresident\t\tGOV\t2025-02-01\t\t\n") << u"line 2: “ZZ” is no country code"_s;
        QTest::newRow("left before entering") << QByteArray("A B\t\tUA\tpresident\t\tGOV\t2025-02-02\t2025-02-01\t\n") << u"line 2: left office before entering it"_s;
    }
    void refusesBadRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        GazetteerTables tables = smallTables();
        tables.offices = *Table::parse("person\taliases\tcountry\toffice\toffice_aliases\tsector\tfrom\tto\texample\n" + row, u"test"_s);
        const auto loaded = Gazetteer::load(tables);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().path, u"gazetteer/offices.tsv"_s);
        QCOMPARE(loaded.error().reason, reason);
        QCOMPARE(loaded.error().offset, 2);
    }

    // Every row of the bundled tables is found in its own example.
    void examplesHold_data()
    {
        QTest::addColumn<QString>("tableName");
        QTest::newRow("countries") << u"countries"_s;
        QTest::newRow("organizations") << u"organizations"_s;
        QTest::newRow("cities") << u"cities"_s;
        QTest::newRow("titles") << u"titles"_s;
        QTest::newRow("offices") << u"offices"_s;
    }
    void examplesHold()
    {
        QFETCH(QString, tableName);
        const Table rows = entente::testing::bundledTable(tableName);
        QStringList silent;
        for (qsizetype row = 0; row < rows.rowCount(); ++row) {
            const QString example = rows.cell(row, u"example").toString();
            std::vector<Gazetteer::Name> names;
            std::vector<PhraseIndex::Match> roles;
            for (qsizetype at = 0; at < example.size(); ++at) {
                if (at > 0 && example[at - 1].isLetterOrNumber())
                    continue;
                m_gazetteer->namesAt(example, at, names);
                m_gazetteer->rolesAt(example, at, roles);
            }
            if (tableName == u"titles" ? roles.empty() : names.empty())
                silent.append(u"line %1: %2"_s.arg(rows.line(row)).arg(example));
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

private:
    std::unique_ptr<Gazetteer> m_gazetteer;
};

QTEST_GUILESS_MAIN(GazetteerTest)
#include "tst_gazetteer.moc"
