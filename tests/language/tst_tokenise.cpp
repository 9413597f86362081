// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tokenise.h"

#include <QTest>

using namespace entente;

namespace {

// Words parted by blanks, sentences by " / ", paragraphs by " // ".
QString shown(const Document &document)
{
    QString text;
    std::size_t paragraph = 0;
    for (const Sentence &sentence : document.sentences) {
        if (!text.isEmpty()) {
            const bool sameParagraph = document.paragraphs[paragraph].contains(sentence.span);
            text += sameParagraph ? QStringLiteral(" / ") : QStringLiteral(" // ");
        }
        while (!document.paragraphs[paragraph].contains(sentence.span))
            ++paragraph;
        QStringList words;
        for (const Token &token : sentence.tokens)
            words += wordOf(document, token).toString();
        text += words.join(u' ');
    }
    return text;
}

// Every promise that document.h makes of any text.
void verifyCover(const Document &document)
{
    qsizetype end = 0;
    std::size_t paragraph = 0;
    for (const Sentence &sentence : document.sentences) {
        QVERIFY(!sentence.tokens.empty());
        QCOMPARE(sentence.span.begin, sentence.tokens.front().span.begin);
        QCOMPARE(sentence.span.end, sentence.tokens.back().span.end);
        while (paragraph < document.paragraphs.size() && !document.paragraphs[paragraph].contains(sentence.span))
            ++paragraph;
        QVERIFY(paragraph < document.paragraphs.size());
        for (const Token &token : sentence.tokens) {
            QVERIFY(token.span.begin >= end);
            QVERIFY(!token.span.isEmpty());
            for (const QChar c : document.text.sliced(end, token.span.begin - end))
                QVERIFY(c.isSpace() || c.isNull() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control);
            end = token.span.end;
        }
    }
}

} // namespace

class TokeniseTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        int number = 0;
        const auto row = [&](const char *text, const char *wanted) {
            QTest::addRow("%d", ++number) << QString::fromUtf8(text) << QString::fromUtf8(wanted);
        };
        // Words.
        row("They don't know Russia's plans.", "They do n't know Russia 's plans .");
        row("They don’t, she’ll, we’ve, it’s.", "They do n’t , she ’ll , we ’ve , it ’s .");
        row("The U.S.-led force cannot win.", "The U.S. - led force can not win .");
        row("[Petrov]’s view", "[ Petrov ] ’s view");
        row("a re-elected, pro-Russian and anti-war ex-minister", "a re-elected , pro-Russian and anti-war ex-minister");
        row("the 1939-1945 war, 27/04/2025, 2025-04-27, 10:30", "the 1939 - 1945 war , 27/04/2025 , 2025-04-27 , 10:30");
        row("It cost $3.2bn, or £2,500,000, up 50%.", "It cost $ 3.2 bn , or £ 2,500,000 , up 50 % .");
        row("at 5pm, 10km away", "at 5 pm , 10 km away");
        row("US$100 and €20", "US$ 100 and € 20");
        row("See www.example.org/a-b, https://example.org/x?y=1.", "See www.example.org/a-b , https://example.org/x?y=1 .");
        row("Mail Anna.Weber@example.org or visit example.org.", "Mail Anna.Weber@example.org or visit example.org .");
        row("#Peace with @minister_x", "#Peace with @minister_x");
        row("envoys—two of them—left – later", "envoys — two of them — left – later");
        row("``We left,'' he said.", "`` We left , '' he said .");
        row("the ministers' talks", "the ministers ' talks");
        row("O’Brien and d'Estaing met Ba'ath envoys", "O’Brien and d'Estaing met Ba'ath envoys");
        row("back in the ’90s", "back in the ’90s");
        row("What?! Never!!!", "What ?! / Never !!!");
        row("AT&T and and/or", "AT&T and and / or");
        // Sentences.
        row("He left the U.S. on Monday. She stayed.", "He left the U.S. on Monday . / She stayed .");
        row("He lives in the U.S. She does not.", "He lives in the U.S. / She does not .");
        row("The U.N. Security Council met.", "The U.N. Security Council met .");
        row("Mr. Weber met Gen. Li and Sen. J. D. Ross.", "Mr. Weber met Gen. Li and Sen. J. D. Ross .");
        row("P.J.Weber spoke at 5 p.m. Sunday.", "P.J. Weber spoke at 5 p.m. Sunday .");
        row("They met on Sept. 5. No. 10 was silent. He said no. Then he left.",
            "They met on Sept. 5 . / No. 10 was silent . / He said no . / Then he left .");
        row("“We go,” he said. “They stay.” Nobody moved.", "“ We go , ” he said . / “ They stay . ” / Nobody moved .");
        row("“Why now?” he asked. “Why?” Weber asked.", "“ Why now ? ” he asked . / “ Why ? ” Weber asked .");
        row("\"Stop!\" she said. \"We won.\" They left.", "\" Stop ! \" she said . / \" We won . \" / They left .");
        row("He came to Moscow.“We’re ready,” he said.", "He came to Moscow . / “ We ’re ready , ” he said .");
        row("It is over, she said.Weber disagreed.", "It is over , she said . / Weber disagreed .");
        row("“It is over.”Weber disagreed.", "“ It is over . ” / Weber disagreed .");
        row("The deal failed in 2024.The talks go on.", "The deal failed in 2024 . / The talks go on .");
        row("Photo: Anna Weber/APRussia denies it.", "Photo : Anna Weber / AP / Russia denies it .");
        row("The APEC leaders met.", "The APEC leaders met .");
        row("He paused... Then he went on. We … might go.", "He paused ... / Then he went on . / We … might go .");
        row("It fell (by 3.5 points). It rose [again.] It fell.", "It fell ( by 3.5 points ) . / It rose [ again . ] / It fell .");
        row("It is a village.[2] It is small.", "It is a village . [ 2 ] / It is small .");
        row("1. Stop the fire. 2. Start the talks.", "1 . Stop the fire . / 2 . Start the talks .");
        row("Yahoo! said so. Acme Inc. said no.", "Yahoo ! said so . / Acme Inc. said no .");
        row("Anna Weber (b. March 1950) spoke.", "Anna Weber ( b. March 1950 ) spoke .");
        // Paragraphs.
        row("Talks to open in Oslo\nMinisters meet on Monday", "Talks to open in Oslo // Ministers meet on Monday");
        row("One line.\r\n\r\nAnother line.", "One line . // Another line .");
        row("", "");
        row(" \n\t\n ", "");
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        const Document document = tokenise(text);
        QCOMPARE(shown(document), wanted);
        verifyCover(document);
    }

    void joinsHardWrappedLines()
    {
        const QString text = QStringLiteral("The two governments will open their border to trade in the\n"
                                            "coming spring, officials said after a week of talks in which\n"
                                            "both sides gave up claims that they had held for years.\n"
                                            "    The ministers left without a word to the reporters who had\n"
                                            "waited for them in the rain since the early morning of that\n"
                                            "day, but a spokesman promised a statement.\n");
        const Document document = tokenise(text);
        QCOMPARE(document.paragraphs.size(), std::size_t(2));
        QCOMPARE(document.sentences.size(), std::size_t(2));
        QVERIFY(document.paragraphs[1].in(text).startsWith(u"The ministers left"));
        verifyCover(document);
    }

    void keepsOneParagraphPerLine()
    {
        const QString text = QStringLiteral("The two governments will open their border in spring, officials said after the talks.\n"
                                            "Nobody was surprised.\n"
                                            "The ministers left without a word to the reporters who had waited for them in the rain since the morning.\n"
                                            "A statement was promised for the next day.");
        QCOMPARE(tokenise(text).paragraphs.size(), std::size_t(4));
    }

    // A paragraph put in front shifts every span by its length and changes nothing else.
    void shiftsWithAParagraphInFront()
    {
        const QString front = QStringLiteral("An envoy spoke.\n\n");
        const QString text = QStringLiteral("“We met in the U.S. on May 5,” said Gen. Li.\n\nThe talks (the third) failed. Why? Nobody knows…");
        const Document plain = tokenise(text);
        const QString longer = front + text;
        const Document shifted = tokenise(longer);
        QCOMPARE(shifted.sentences.size(), plain.sentences.size() + 1);
        for (std::size_t i = 0; i < plain.sentences.size(); ++i) {
            const auto &before = plain.sentences[i].tokens;
            const auto &after = shifted.sentences[i + 1].tokens;
            QCOMPARE(after.size(), before.size());
            for (std::size_t k = 0; k < before.size(); ++k) {
                QCOMPARE(after[k].span.begin, before[k].span.begin + front.size());
                QCOMPARE(after[k].span.end, before[k].span.end + front.size());
            }
        }
    }

    void takesAnyText()
    {
        quint32 seed = 7;
        const QString units = QStringLiteral(" \n\r\t.,;:!?'\"`’“”‘()[]-–—…$%@#/aAbBzZ09éÜß中") + QChar(0) + QChar(0xfeff) + QChar(0xd83d) + QChar(0xde00) + QChar(0x301);
        for (int round = 0; round < 300; ++round) {
            QString text;
            for (int i = 0; i < 120; ++i) {
                seed = seed * 1664525 + 1013904223;
                text += units[qsizetype(seed >> 16) % units.size()];
            }
            verifyCover(tokenise(text));
        }
    }

    void isLinear()
    {
        // Shapes that tempt a scanner to look back or ahead over and over again.
        for (const char *unit : {"a-", "1-", "re-", "a.", "\"", "'", "(", "no. ", "A.", "x@", "''", "a/"}) {
            const Document document = tokenise(QString::fromLatin1(unit).repeated(200'000));
            QVERIFY(!document.sentences.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TokeniseTest)
#include "tst_tokenise.moc"
