// SPDX-License-Identifier: GPL-3.0-or-later
#include "found_entities.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("people");
        QTest::newRow("title") << u"Ukrainian President Volodymyr Zelenskyy met Prime Minister of Poland Donald Tusk."_s << u"Volodymyr Zelenskyy|Donald Tusk"_s;
        QTest::newRow("list of titles") << u"President Volodymyr Zelenskyy, President of France Emmanuel Macron and Chancellor of Germany Friedrich Merz met."_s
                                        << u"Volodymyr Zelenskyy|Emmanuel Macron|Friedrich Merz"_s;
        QTest::newRow("apposition") << u"The British foreign secretary, David Lammy, spoke after Serhiy Novak, the region’s governor."_s << u"David Lammy|Serhiy Novak"_s;
        QTest::newRow("particles") << u"Ursula von der Leyen received Mohammed bin Salman and Ahmed al-Sharaa."_s << u"Ursula von der Leyen|Mohammed bin Salman|Ahmed al-Sharaa"_s;
        QTest::newRow("brackets") << u"“They and [Vladimir] Putin will decide,” he said."_s << u"Vladimir Putin"_s;
        QTest::newRow("hyphens and apostrophes") << u"Jean-Noël Barrot and Robert O’Brien met Kim Jong-un."_s << u"Jean-Noël Barrot|Robert O’Brien|Kim Jong-un"_s;
        QTest::newRow("possessive") << u"Anna Novak’s plan failed."_s << u"Anna Novak"_s;
        QTest::newRow("titled surname") << u"Mr Okafor thanked President Novak."_s << u"Okafor|Novak"_s;
        QTest::newRow("place as surname") << u"Michael Jordan met Victoria Peters in Amman."_s << u"Michael Jordan|Victoria Peters"_s;
        QTest::newRow("known by the surname") << u"Sanctions did not stop Putin."_s << u"Vladimir Putin"_s;
        QTest::newRow("another spelling") << u"Kyiv's Volodymyr Zelensky called. Zelenskiy thanked him."_s << u"Volodymyr Zelensky"_s;
        QTest::newRow("father and son") << u"Donald Trump Jr. spoke before Donald Trump did. Trump Jr. left. Trump stayed."_s << u"Donald Trump Jr.|Donald Trump"_s;
        QTest::newRow("the article's own spelling") << u"Dmytro Peskov confirmed the call. Peskov gave no date."_s << u"Dmytro Peskov"_s;
        QTest::newRow("noun behind the name") << u"The Obama administration said so."_s << u"Barack Obama"_s;
        QTest::newRow("given names that are words") << u"The envoy Bill Richardson met Steven Law."_s << u"Bill Richardson|Steven Law"_s;
        QTest::newRow("demonym behind an initial") << u"The call of M. Dane Waters lasted an hour."_s << u"M. Dane Waters"_s;
        QTest::newRow("joined titles") << u"They asked Det.-Sgt. Anna Novak."_s << u"Anna Novak"_s;
        QTest::newRow("list") << u"Gary Hill, Tovri Belasko and Jennifer Horn were on board."_s << u"Gary Hill|Tovri Belasko|Jennifer Horn"_s;
        QTest::newRow("capitals") << u"TALKS GO ON AS MARCO RUBIO ARRIVES\n\nMarco Rubio spoke in Rome. RUBIO: We are ready."_s << u"Marco Rubio"_s;
        QTest::newRow("age") << u"The water is not safe for 14-year-old Amjad."_s << u"Amjad"_s;
        QTest::newRow("initials") << u"The spokesman P.J. Crowley met D.J. Novak."_s << u"P.J. Crowley|D.J. Novak"_s;
        QTest::newRow("surname that is a word") << u"They treated Hugh Short at home."_s << u"Hugh Short"_s;
        QTest::newRow("particle in capitals") << u"Osama bin Laden was wanted. Bin Laden fled. Al Gore stayed."_s << u"Osama bin Laden|Al Gore"_s;
        QTest::newRow("the elder without suffix") << u"Donald Trump Jr. left. Trump Jr. said nothing, and Trump was not there."_s << u"Donald Trump Jr.|Donald Trump"_s;
        QTest::newRow("headline word") << u"Board Fires Zubrek\n\nTomas Zubrek had said that Zubrek needs nobody, and Zubrek left."_s << u"Tomas Zubrek"_s;
        QTest::newRow("Vietnamese order") << u"Prime Minister Nguyen Xuan Lam arrived. PM Lam spoke. General Phan Văn Hải did not, but Hải listened."_s << u"Nguyen Xuan Lam|Phan Văn Hải"_s;
        QTest::newRow("Korean order") << u"Trade Minister Hong Sung-ho met a guest. Hong said little."_s << u"Hong Sung-ho"_s;
        QTest::newRow("surname that is a function word") << u"They met Vice Premier He Lifang and Ambassador Oh Min Ju."_s << u"He Lifang|Oh Min Ju"_s;
        QTest::newRow("what the minister is for") << u"Minister of Trade, Industry and Energy Tovri Belasko met Minister of Economy and Finance Anna Novak."_s << u"Tovri Belasko|Anna Novak"_s;
        QTest::newRow("two ministers of health and foreign affairs") << u"Minister of Health, Foreign Minister Tovri Belasko spoke."_s << u"Tovri Belasko"_s;
        QTest::newRow("another transliteration") << u"General Abdourahmane Belasko spoke. Later Abdoulrahmane Belasko left."_s << u"Abdourahmane Belasko"_s;
        QTest::newRow("misspelt") << u"Prime Minister Ralph Belinsky spoke, and Belynsky smiled."_s << u"Ralph Belinsky"_s;
        QTest::newRow("month as given name") << u"The envoy Jan Belasko left."_s << u"Jan Belasko"_s;
        QTest::newRow("kin") << u"She came with his son Tovri."_s << u"Tovri"_s;
        QTest::newRow("other name") << u"Peter Belasko, better known as Zubrek, waited. Zubrek left."_s << u"Peter Belasko"_s;
        QTest::newRow("initials without stops") << u"They met Dr AK Belasko there."_s << u"AK Belasko"_s;
        QTest::newRow("another surname, no other spelling") << u"Peter Johnson left. Mr Johnston stayed."_s << u"Peter Johnson|Johnston"_s;
        QTest::newRow("double surname") << u"Ambassador Rafael Fernando Belasko Quesada spoke. Belasko left."_s << u"Rafael Fernando Belasko Quesada"_s;
        QTest::newRow("kunya") << u"Abu Jandal al-Qasiti fled. Abu Jandal was wanted."_s << u"Abu Jandal al-Qasiti"_s;
        QTest::newRow("second half in capitals") << u"They met Moon Jae-In in Seoul."_s << u"Moon Jae-In"_s;
        QTest::newRow("headline") << u"Anna Novak Praises Ceasefire Deal\n\nAnna Novak, the mediator, said the deal would hold."_s << u"Anna Novak"_s;
    }
    void findsPeople()
    {
        QFETCH(QString, text);
        QFETCH(QString, people);
        QCOMPARE(m_finder.names(text, EntityKind::Person), people);
    }

    void takesNoOtherCapitalsForPeople_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"On Friday the President of the Republic spoke."_s, u"The General Assembly met in Kryvyi Rih."_s, u"He wrote on Telegram and Truth Social."_s,
                 u"The two sides talked about Banking or Secondary Sanctions, since sanctions hurt."_s, u"The USS John McCain sailed through the Red Sea."_s,
                 u"View image in fullscreen"_s, u"In April the Executive Order was signed."_s, u"Boris Johnson Foundation gave money."_s, u"Meanwhile Moscow waited."_s, u"The General Staff in Kyiv denied it."_s, u"They met near King Edward Street."_s,
                 u"The Bill was read."_s, u"He is a Roman Catholic."_s, u"They sang in the Karl Marx Theater."_s, u"The hills (Arabic: Jabal Belasko) are steep."_s, u"The paper is called Kitab Belasko in Kurdish."_s, u"The Belasko Ilbo newspaper reported it on the same day."_s,
                 u"The carrier Abraham Lincoln and the destroyer Winston Churchill sailed."_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void takesNoOtherCapitalsForPeople()
    {
        QFETCH(QString, text);
        QCOMPARE(m_finder.names(text, EntityKind::Person), QString());
    }

    void leavesFurnitureAlone()
    {
        const QString text = u"Marco Rubio spoke.\nPhotograph: Anna Novak/AP\nRubio left."_s;
        const qsizetype credit = text.indexOf(u"Photograph");
        const auto entities = m_finder.find(text, {}, {{credit, text.lastIndexOf(u'\n')}});
        QCOMPARE(entities.size(), 1u);
        QCOMPARE(m_finder.mentions(entities, u"Marco Rubio", text), u"Marco Rubio|Rubio"_s);
    }

    void joinsSurnamesToFullNames()
    {
        const QString text = u"Rubio arrived. Marco Rubio met Lavrov in Riyadh, and Mr Rubio smiled. Sergei Lavrov did not."_s;
        const auto entities = m_finder.find(text, QDate(2025, 2, 18));
        QCOMPARE(m_finder.mentions(entities, u"Marco Rubio", text), u"Rubio|Marco Rubio|Rubio"_s);
        QCOMPARE(m_finder.mentions(entities, u"Sergei Lavrov", text), u"Lavrov|Sergei Lavrov"_s);
    }

    void givesPeopleCountryAndRole()
    {
        const auto entities = m_finder.find(u"Maltese Foreign Minister Anna Novak met Kremlin spokesman Dmitry Peskov."_s, QDate(2025, 5, 1));
        const auto named = [&](QStringView name) { return *std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) { return entity.name == name; }); };
        QCOMPARE(named(u"Anna Novak").country, CountryCode('M', 'T'));
        QCOMPARE(named(u"Anna Novak").role, u"Foreign Minister"_s);
        QCOMPARE(toString(named(u"Anna Novak").sector), u"GOV"_s);
        QCOMPARE(named(u"Dmitry Peskov").country, CountryCode('R', 'U'));
    }

    void givesRolesWithWhatTheyAreOf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("country");
        QTest::newRow("portfolio") << u"Minister of Trade, Industry and Energy Tovri Belasko spoke."_s << u"Minister of Trade, Industry and Energy"_s << QString();
        QTest::newRow("closed by a comma") << u"They met the ambassador to the bank of the north, Tovri Belasko."_s << u"Ambassador to the Bank of the North"_s << QString();
        QTest::newRow("organ of a state") << u"They met the Speaker of the National Assembly of the Republic of Korea Tovri Belasko."_s << u"Speaker"_s << u"KR"_s;
        QTest::newRow("organ of any state") << u"They met National Assembly Speaker Tovri Belasko in Hanoi."_s << u"Speaker"_s << QString();
        QTest::newRow("not the next one's") << u"Health Minister Tovri Belasko, Foreign Minister of Bangladesh Dr Anna Novak and others came."_s << u"Health Minister"_s << QString();
        QTest::newRow("organ behind its country") << u"They met the Speaker of the Libyan Parliament, Tovri Belasko, in the evening."_s << u"Speaker of the Libyan Parliament"_s << u"LY"_s;
        QTest::newRow("bracket between") << u"They met Libyan House of Representatives Speaker (HoR) Tovri Belasko in the evening."_s << u"Speaker"_s << u"LY"_s;
        QTest::newRow("title between") << u"They met the US special envoy, Ambassador Tovri Belasko, in the evening."_s << u"Special Envoy"_s << u"US"_s;
        QTest::newRow("envoy of a body") << u"The UN special envoy for Yemen, Tovri Belasko, left Washington."_s << u"UN Special Envoy for Yemen"_s << QString();
    }
    void givesRolesWithWhatTheyAreOf()
    {
        QFETCH(QString, text);
        const auto entities = m_finder.find(text, QDate(2023, 6, 1));
        const auto person = std::find_if(entities.begin(), entities.end(), [](const Entity &entity) { return entity.name == u"Tovri Belasko"; });
        QVERIFY(person != entities.end());
        QTEST(person->role, "role");
        QTEST(person->country.isValid() ? person->country.toString() : QString(), "country");
    }

    void findsCountries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("codes");
        QTest::newRow("names, demonyms, capitals") << u"Germany and the Poles urged Ankara to wait."_s << u"DE|PL|TR"_s;
        QTest::newRow("places") << u"Talks in Istanbul followed an attack on Kryvyi Rih."_s << u"TR|UA"_s;
        QTest::newRow("language") << u"She answered in English and spoke Russian."_s << QString();
        QTest::newRow("seas and continents") << u"Latin American leaders met on the Indian Ocean."_s << QString();
        QTest::newRow("no country") << u"They ate turkey with us."_s << QString();
        QTest::newRow("prefix") << u"A pro-Russian group left."_s << u"RU"_s;
        QTest::newRow("state in short") << u"A crash in Laurel County, Ky., killed a man of London, Ky. London mourned."_s << u"US"_s;
        QTest::newRow("dateline") << u"KYIV (AP) — Nothing happened."_s << u"UA"_s;
        QTest::newRow("Latin America inside an organisation") << u"The Community of Latin American and Caribbean States met."_s << QString();
        QTest::newRow("inside an organisation") << u"The Bank of Japan waited."_s << u"JP"_s;
    }
    void findsCountries()
    {
        QFETCH(QString, text);
        QFETCH(QString, codes);
        QCOMPARE(m_finder.countries(text), codes);
    }

    // Every state may have a senate.
    void givesOrgansTheirState()
    {
        const auto stateOf = [&](const QString &text) {
            const auto entities = m_finder.find(text);
            const auto senate = std::find_if(entities.begin(), entities.end(), [](const Entity &entity) { return entity.kind == EntityKind::Organization; });
            return senate->country.toString();
        };
        QCOMPARE(stateOf(u"The Nigerian Senate met in Washington."_s), u"NG"_s);
        QCOMPARE(stateOf(u"In Poland the Senate voted, and Polish ministers waited."_s), u"PL"_s);
        QCOMPARE(stateOf(u"Americans waited while the Senate voted in Poland."_s), u"US"_s);
        QCOMPARE(stateOf(u"The Senate voted."_s), u"US"_s);
    }

    void takesSeatsForPlacesWhereThingsHappen()
    {
        QCOMPARE(m_finder.names(u"They met in the Oval Office and at the Kremlin."_s, EntityKind::Place), u"Oval Office|Kremlin"_s);
        QCOMPARE(m_finder.names(u"The Kremlin answered."_s, EntityKind::Place), QString());
    }

    // The Senate acts for its country: the country is found, and stands before the organisation on the same span.
    void countsStatesByTheirOrgans()
    {
        const QString text = u"The Bundesbank waited."_s;
        const auto entities = m_finder.find(text);
        QCOMPARE(entities.size(), 2u);
        QVERIFY(entities[0].kind == EntityKind::Country);
        QVERIFY((entities[0].mentions.front() == EntityMention{entities[1].mentions.front().span, MentionForm::Metonym}));
        QCOMPARE(entities[1].name, u"Bundesbank"_s);
    }

    void tellsGovernmentsFromCities_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("government");
        QTest::newRow("subject") << u"Moscow rejected the plan."_s << true;
        QTest::newRow("talks with") << u"The talks with Moscow failed."_s << true;
        QTest::newRow("possessive") << u"Nobody read Moscow’s demands."_s << true;
        QTest::newRow("accused") << u"Kyiv accused Moscow of lying."_s << true;
        QTest::newRow("in") << u"They met in Moscow."_s << false;
        QTest::newRow("arrived") << u"He flew to Moscow on Monday."_s << false;
        QTest::newRow("residents") << u"Moscow residents fled."_s << false;
        QTest::newRow("mayor of") << u"The mayor of Moscow resigned."_s << false;
        QTest::newRow("dateline") << u"MOSCOW (Reuters) - Prices fell."_s << false;
        QTest::newRow("capital") << u"The capital Moscow waited."_s << false;
        QTest::newRow("two dashes") << u"MOSCOW -- Prices fell."_s << false;
        QTest::newRow("left for") << u"They left Riyadh on Friday for Moscow."_s << false;
        QTest::newRow("country behind") << u"In Riyadh, Moscow, Russia, and Rome nothing happened."_s << false;
    }
    void tellsGovernmentsFromCities()
    {
        QFETCH(QString, text);
        QFETCH(bool, government);
        const auto entities = m_finder.find(text);
        const auto russian = std::find_if(entities.begin(), entities.end(), [](const Entity &entity) { return entity.country == CountryCode('R', 'U'); });
        QVERIFY(russian != entities.end());
        QCOMPARE(toString(russian->kind), government ? u"country"_s : u"place"_s);
        QCOMPARE(russian->mentions.back().form == MentionForm::Metonym, government);
    }

    void findsOrganizations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("organizations");
        QTest::newRow("place in front") << u"The Queensland Police and St. John's University agreed."_s << u"Queensland Police|St. John's University"_s;
        QTest::newRow("known name behind for") << u"The Novak Center for Law and Justice sued."_s << u"Novak Center for Law and Justice"_s;
        QTest::newRow("role behind") << u"On the same day the Road Policing Command Acting Commissioner Anna Novak spoke to reporters of the accident."_s << u"Road Policing Command"_s;
        QTest::newRow("street") << u"They met on College Street."_s << QString();
        QTest::newRow("two in a row") << u"The Ministry of Health and the University of Ruritania agreed."_s << u"Ministry of Health|University of Ruritania"_s;
        QTest::newRow("seats") << u"The Kremlin answered the White House."_s << u"Kremlin|White House"_s;
        QTest::newRow("media") << u"Rubio told CBS News and NBC, reports UNN."_s << u"CBS News|NBC|UNN"_s;
        QTest::newRow("by form") << u"The Emergencies Ministry and the University of Ruritania agreed."_s << u"Emergencies Ministry|University of Ruritania"_s;
        QTest::newRow("portfolio, no magazine and no party") << u"The Ministry of Foreign Affairs and the Minister of Employment and Labour agreed on several further steps."_s << u"Ministry of Foreign Affairs"_s;
        QTest::newRow("occasions") << u"They hailed the Comprehensive Strategic Partnership at the Borduria Syldavia Summit."_s << QString();
        QTest::newRow("party") << u"Members of Novak's Civil Accord party met."_s << u"Civil Accord"_s;
        QTest::newRow("outlet") << u"He told the news outlet Al Qasita that nothing had changed since Monday."_s << u"Al Qasita"_s;
        QTest::newRow("role in short") << u"They met National Security Advisor (NSA) Anna Novak in the evening."_s << QString();
        QTest::newRow("of a country said later") << u"The Presidential Council met again. Members of the Libyan Presidential Council left."_s << u"Presidential Council"_s;
        QTest::newRow("acronym in brackets") << u"The Borduria Peace Council (BPC) met. BPC said little."_s << u"Borduria Peace Council"_s;
    }
    void findsOrganizations()
    {
        QFETCH(QString, text);
        QFETCH(QString, organizations);
        QCOMPARE(m_finder.names(text, EntityKind::Organization), organizations);
    }

    // A paragraph in front moves every span by its length and changes nothing else.
    void spansMoveWithTheText()
    {
        const QString text = u"Marco Rubio met Sergei Lavrov in Riyadh. He said Moscow must decide."_s;
        const QString front = u"Nothing was said before.\n\n"_s;
        const auto plain = m_finder.find(text);
        auto moved = m_finder.find(front + text);
        for (Entity &entity : moved) {
            for (EntityMention &mention : entity.mentions)
                mention.span = {mention.span.begin - front.size(), mention.span.end - front.size()};
        }
        QVERIFY(plain == moved);
    }

    void survivesAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("marks") << u"\"'’[](),.-–—…\"\"\""_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u" Mr "_s + QChar(0xdc00);
        QTest::newRow("ends with a title") << u"said President"_s;
        QTest::newRow("ends with a particle") << u"Mr de la"_s;
        QTest::newRow("ends with a comma") << u"Marco Rubio, the US's"_s;
        QTest::newRow("open bracket") << u"[Vladimir"_s;
    }
    void survivesAnyText()
    {
        QFETCH(QString, text);
        for (const Entity &entity : m_finder.find(text, QDate(2025, 1, 1))) {
            QVERIFY(!entity.mentions.empty());
            for (const EntityMention &mention : entity.mentions)
                QVERIFY(0 <= mention.span.begin && mention.span.begin < mention.span.end && mention.span.end <= text.size());
        }
    }

private:
    entente::testing::Finder m_finder;
};

QTEST_GUILESS_MAIN(NamesTest)
#include "tst_names.moc"
