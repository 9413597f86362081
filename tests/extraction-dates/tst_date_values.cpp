// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundled_time_words.h"

#include "extraction/dates/dates.h"
#include "language/tokenise.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// Every sentence is read as published on Wednesday, 30 April 2025.
const QDate published(2025, 4, 30);

QStringList found(const QString &sentence)
{
    QStringList values;
    const Document document = tokenise(sentence);
    for (const DateMention &mention : findDates(document, test::bundledTimeWords(), {.published = PublicationDate::stated(published, {}), .outlet = {}, .furniture = {}}))
        values << mention.span.in(sentence).toString() + u" = "_s + mention.value;
    return values;
}

} // namespace

// A sentence, and all that must be found in it: the words and their TIMEX3 value.
class TestDateValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *sentence, const QStringList &expected) { QTest::newRow(sentence) << QString::fromUtf8(sentence) << expected; };

        // Days, in all spellings.
        row("They met on 27 April 2025.", {u"27 April 2025 = 2025-04-27"_s});
        row("They met on April 27th.", {u"April 27th = 2025-04-27"_s});
        row("They met on April 27, 2024, in Oslo.", {u"April 27, 2024 = 2024-04-27"_s});
        row("They met on Apr. 27.", {u"Apr. 27 = 2025-04-27"_s});
        row("They met on Nov 2.", {u"Nov 2 = 2024-11-02"_s});
        row("They met on 8 August 2019.", {u"8 August 2019 = 2019-08-08"_s});
        row("They met on the 3rd of March.", {u"the 3rd of March = 2025-03-03"_s});
        row("They met on 2025-04-27.", {u"2025-04-27 = 2025-04-27"_s});
        row("They met on 27/04/2025.", {u"27/04/2025 = 2025-04-27"_s});
        row("They met on 27.04.2025.", {u"27.04.2025 = 2025-04-27"_s});
        row("He signed it on 11-02-89.", {u"11-02-89 = 1989-02-11"_s});
        row("They met on Friday, Oct. 13, 1989.", {u"Friday, Oct. 13, 1989 = 1989-10-13"_s});
        row("They met on Sunday, April 27.", {u"Sunday, April 27 = 2025-04-27"_s});
        row("It happened on April 14 and ended on the 27th.", {u"April 14 = 2025-04-14"_s, u"the 27th = 2025-04-27"_s});
        row("He was killed last Oct. 23 at his home.", {u"last Oct. 23 = 2024-10-23"_s});
        row("The attacks of 9/11 changed it.", {u"9/11 = 2001-09-11"_s});

        // A year that is not said: by nearness and tense.
        row("They will meet on January 20.", {u"January 20 = 2026-01-20"_s});
        row("They met on December 24.", {u"December 24 = 2024-12-24"_s});
        row("The vote was scheduled for May 18.", {u"May 18 = 2025-05-18"_s});

        // A month that a plan of the past names may lie behind.
        row("The round was set to take place in January.", {u"January = 2025-01"_s});
        row("They will meet in January.", {u"January = 2026-01"_s});

        // Times of the day by the 24-hour clock.
        row("The drones came after 17:00 on Saturday.", {u"17:00 on Saturday = 2025-04-26T17:00"_s});
        row("The truce held from 18.00 Moscow time on April 19.", {u"18.00 Moscow time on April 19 = 2025-04-19T18:00"_s});
        row("They lost the match 17:12 on Saturday.", {u"Saturday = 2025-04-26"_s});

        // A day inside of a quote counts from the day when it was said.
        row("“We will sign tomorrow,” he said on Monday.", {u"tomorrow = 2025-04-29"_s, u"Monday = 2025-04-28"_s});
        row("He will sign tomorrow, he said on Monday.", {u"tomorrow = 2025-05-01"_s, u"Monday = 2025-04-28"_s});
        row("Paragraph 1994 of the code was cited.", {});

        // Weekdays by the tense of their clause.
        row("They met on Friday.", {u"Friday = 2025-04-25"_s});
        row("They met Wednesday in Oslo.", {u"Wednesday = 2025-04-30"_s});
        row("They will meet on Friday.", {u"Friday = 2025-05-02"_s});
        row("He said they would meet on Friday.", {u"Friday = 2025-05-02"_s});
        row("They will meet again, the minister said Tuesday.", {u"Tuesday = 2025-04-29"_s});
        row("The talks are due to resume on Monday.", {u"Monday = 2025-05-05"_s});
        row("They agreed to meet on Monday.", {u"Monday = 2025-05-05"_s});
        row("On Monday, the two ministers signed the treaty.", {u"Monday = 2025-04-28"_s});
        row("The truce holds until Sunday.", {u"Sunday = 2025-05-04"_s});
        row("He criticised Sunday's ruling.", {u"Sunday = 2025-04-27"_s});
        row("They met last Friday.", {u"last Friday = 2025-04-25"_s});
        row("They meet next Friday.", {u"next Friday = 2025-05-02"_s});
        row("They met on Tuesday of last week.", {u"Tuesday of last week = 2025-04-22"_s});

        // Relative to the day of publication.
        row("He arrives today and left yesterday.", {u"today = 2025-04-30"_s, u"yesterday = 2025-04-29"_s});
        row("He will come tomorrow.", {u"tomorrow = 2025-05-01"_s});
        row("He came the day before yesterday.", {u"the day before yesterday = 2025-04-28"_s});
        row("It fell last week.", {u"last week = 2025-W17"_s});
        row("This week they talk.", {u"This week = 2025-W18"_s});
        row("The coming week will be critical.", {u"The coming week = 2025-W19"_s});
        row("He resigned last month.", {u"last month = 2025-03"_s});
        row("It grew last year and will shrink next year.", {u"last year = 2024"_s, u"next year = 2026"_s});
        row("He resigned earlier this month.", {u"earlier this month = 2025-04"_s});
        row("It began two years ago.", {u"two years ago = 2023"_s});
        row("It began about three weeks ago.", {u"about three weeks ago = 2025-W15"_s});
        row("It began ten days ago.", {u"ten days ago = 2025-04-20"_s});
        row("It began a decade ago.", {u"a decade ago = 2015"_s});
        row("It was built 5,000 years ago.", {u"5,000 years ago = PAST_REF"_s});
        row("They meet over the weekend.", {u"the weekend = 2025-W18-WE"_s});

        // Relative to what was said before.
        row("They met on May 3, 2024. Two days later the truce broke.", {u"May 3, 2024 = 2024-05-03"_s, u"Two days later = 2024-05-05"_s});
        row("They met on May 3, 2024, and parted the next day.", {u"May 3, 2024 = 2024-05-03"_s, u"the next day = 2024-05-04"_s});
        row("He took office in 2014 and fell the following year.", {u"2014 = 2014"_s, u"the following year = 2015"_s});
        row("He took office in 2014. That year he went to Oslo.", {u"2014 = 2014"_s, u"That year = 2014"_s});

        row("It came a week after the summit of 9 May.", {u"a week = 2025-05-16"_s, u"9 May = 2025-05-09"_s});
        row("It came two days before the attacks of Sept. 11, 2001.", {u"two days = 2001-09-09"_s, u"Sept. 11, 2001 = 2001-09-11"_s});
        row("It came two days after the talks.", {u"two days = P2D"_s});

        // Months, quarters, halves, seasons.
        row("The war began in February 2022.", {u"February 2022 = 2022-02"_s});
        row("He resigned in December.", {u"December = 2024-12"_s});
        row("They will vote in September.", {u"September = 2025-09"_s});
        row("They voted last November.", {u"last November = 2024-11"_s});
        row("The talks opened in early April.", {u"early April = 2025-04"_s});
        row("It ended in mid-March.", {u"mid-March = 2025-03"_s});
        row("It came in June last year.", {u"June last year = 2024-06"_s});
        row("Exports fell in the third quarter of 2023.", {u"the third quarter of 2023 = 2023-Q3"_s});
        row("Exports fell in the first quarter.", {u"the first quarter = 2025-Q1"_s});
        row("This year's third quarter will be better.", {u"This year's third quarter = 2025-Q3"_s});
        row("Exports fell in the last quarter of 2024.", {u"the last quarter of 2024 = 2024-Q4"_s});
        row("Exports fell in Q1 2025.", {u"Q1 2025 = 2025-Q1"_s});
        row("They met in the second week of April.", {u"the second week of April = 2025-W15"_s});
        row("The next round is on the 12th of next month.", {u"the 12th of next month = 2025-05-12"_s});
        row("It grew in the second half of 2019.", {u"the second half of 2019 = 2019-H2"_s});
        row("The offensive of last spring failed.", {u"last spring = 2024-SP"_s});
        row("It began in the summer of 2014.", {u"the summer of 2014 = 2014-SU"_s});

        // Years, decades, centuries.
        row("Since 1989 it has been so.", {u"1989 = 1989"_s});
        row("The 2014 elections were fair.", {u"2014 = 2014"_s});
        row("In fiscal 2024 it spent more.", {u"fiscal 2024 = 2024"_s});
        row("The crisis of '98 was worse.", {u"'98 = 1998"_s});
        row("It fell in nineteen eighty-nine.", {u"nineteen eighty-nine = 1989"_s});
        row("In the 1990s it was poor.", {u"the 1990s = 199"_s});
        row("In the late '80s it was poor.", {u"the late '80s = 198"_s});
        row("It was founded in the 19th century.", {u"the 19th century = 18"_s});
        row("It will close by the end of 2026.", {u"the end of 2026 = 2026"_s});

        // Ranges and lists: every day is a mention of its own.
        row("They met on May 3-5, 2024.", {u"May 3 = 2024-05-03"_s, u"5, 2024 = 2024-05-05"_s});
        row("They met on April 24 and 25.", {u"April 24 = 2025-04-24"_s, u"25 = 2025-04-25"_s});
        row("They met on 3–5 March 2025.", {u"3 = 2025-03-03"_s, u"5 March 2025 = 2025-03-05"_s});
        row("On 5/6 May they will sit.", {u"5 = 2025-05-05"_s, u"6 May = 2025-05-06"_s});
        row("It raged between 2014 and 2016.", {u"2014 = 2014"_s, u"2016 = 2016"_s});
        row("It raged between March and May 2022.", {u"March = 2022-03"_s, u"May 2022 = 2022-05"_s});
        row("He will stay from Friday to Sunday.", {u"Friday = 2025-05-02"_s, u"Sunday = 2025-05-04"_s});
        row("Between April 12 and 15 nothing moved.", {u"April 12 = 2025-04-12"_s, u"15 = 2025-04-15"_s});
        row("On 7, 8 and 9 May they rest.", {u"7 = 2025-05-07"_s, u"8 = 2025-05-08"_s, u"9 May = 2025-05-09"_s});
        row("The 2014-2015 agreements failed.", {u"2014 = 2014"_s, u"2015 = 2015"_s});
        row("The war of 1988-89 is over.", {u"1988 = 1988"_s, u"89 = 1989"_s});

        // Times of day.
        row("The bomb exploded at 10:35 a.m. on Friday.", {u"10:35 a.m. on Friday = 2025-04-25T10:35"_s});
        row("The bomb exploded on Friday at 10:35 a.m., killing two.", {u"Friday = 2025-04-25"_s, u"10:35 a.m. = 2025-04-25T10:35"_s});
        row("The deadline was 9 a.m. EST Tuesday.", {u"9 a.m. EST Tuesday = 2025-04-29T09:00"_s});
        row("They spoke Saturday night.", {u"Saturday night = 2025-04-26TNI"_s});
        row("The bomb exploded at 3.20pm on 3 March 2025 (1520 GMT).", {u"3.20pm on 3 March 2025 = 2025-03-03T15:20"_s});
        row("They must be free by Saturday noon.", {u"Saturday noon = 2025-05-03T12:00"_s});
        row("Overnight the town was hit.", {u"Overnight = 2025-04-30TNI"_s});
        row("They spoke this morning.", {u"this morning = 2025-04-30TMO"_s});
        row("They spoke last night.", {u"last night = 2025-04-29TNI"_s});
        row("The call ended at noon Thursday.", {u"noon Thursday = 2025-04-24T12:00"_s});

        // Durations and sets.
        row("He proposed a 30-day truce.", {u"30-day = P30D"_s});
        row("The talks lasted two hours.", {u"two hours = PT2H"_s});
        row("The talks lasted five and a half hours.", {u"five and a half hours = PT5H30M"_s});
        row("They fought for more than three years.", {u"more than three years = P3Y"_s});
        row("They fought for a decade.", {u"a decade = P10Y"_s});
        row("They fought for half a century.", {u"half a century = P50Y"_s});
        row("It lasted several weeks.", {u"several weeks = PXW"_s});
        row("Over the past three months it fell.", {u"the past three months = P3M"_s});
        row("A three-month-old baby was hurt.", {u"three-month-old = P3M"_s});
        row("The two-year siege is over.", {u"two-year = P2Y"_s});
        row("A months-long siege ended.", {u"A months-long = PXM"_s});
        row("A few days later he left.", {u"A few days later = PXD"_s});
        row("They meet every year.", {u"every year = P1Y"_s});
        row("They meet annually and speak daily.", {u"annually = P1Y"_s, u"daily = P1D"_s});
        row("They meet each Thursday.", {u"each Thursday = XXXX-WXX-4"_s});
        row("They meet on Fridays.", {u"Fridays = XXXX-WXX-5"_s});
        row("They meet twice a month.", {u"a month = P1M"_s});

        // References without a date.
        row("He recently resigned.", {u"recently = PAST_REF"_s});
        row("They are currently in Oslo.", {u"currently = PRESENT_REF"_s});
        row("Until now he was silent.", {u"now = PRESENT_REF"_s});
        row("He fears for the future.", {u"the future = FUTURE_REF"_s});

        // Holidays.
        row("They met on Christmas Eve 2023.", {u"Christmas Eve 2023 = 2023-12-24"_s});
        row("A truce was kept at Easter.", {u"Easter = 2025-04-20"_s});
    }
    void values()
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, expected);
        QCOMPARE(found(sentence), expected);
    }

    void noDate_data()
    {
        QTest::addColumn<QString>("sentence");
        const std::initializer_list<const char *> sentences = {
            "The shares cost $1990 and 2025 euros.",
            "The Senate voted 52-48 to confirm him.",
            "They want Resolution 1325 and Resolution 2254 to be kept.",
            "UN Security Council resolution 1973 was invoked.",
            "The F-16 and the Boeing 737 landed.",
            "About 2000 soldiers and 1500 police were sent.",
            "A crowd of 1990 people came.",
            "Call 202-456-1414 for more.",
            "He may march on the capital.",
            "They march to the sea and may never return.",
            "Theresa May met April Glaspie and June Smith.",
            "May told reporters that she would stay.",
            "The second man was let go in seconds.",
            "The Sun and the Sat were bright.",
            "The Sunday Times and the New York Times wrote of it.",
            "The Daily Telegraph and USA Today wrote of it.",
            "The 45-year-old minister is 45 years old.",
            "It costs $300 a week.",
            "A quarter of the voters stayed at home, three-quarters came.",
            "Iraq imports about three-quarters of its food.",
            "He sprang to his feet; prices fall and spring back.",
            "Bloody Sunday is remembered; so is the Good Friday Agreement.",
            "He won 3-1 and 6:4.",
            "He lit the Christmas tree.",
            "The film High Noon was shown.",
            "He was born on 31 February.",
            "It happened on 2025-02-31 and on 31/04/2025.",
            "It happened on April 31.",
            "The minutes of the meeting were read.",
            "As soon as they agree, he will sign.",
            "The current talks with the former president are fruitless.",
            "The plan has 28 points and 14 annexes.",
            "He said 2,014 were hurt.",
            "The index closed at 2082.1 points.",
        };
        for (const char *sentence : sentences)
            QTest::newRow(sentence) << QString::fromUtf8(sentence);
    }
    void noDate()
    {
        QFETCH(QString, sentence);
        QCOMPARE(found(sentence), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDateValues)
#include "tst_date_values.moc"
