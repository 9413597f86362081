// SPDX-License-Identifier: GPL-3.0-or-later
#include "quote_reader.h"

#include <QRegularExpression>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestSpeechLexicon : public QObject
{
    Q_OBJECT

private slots:
    void forms_data();
    void forms();
    void phrases();
    void unknownKindIsAnError();
    void missingLemmaIsAnError();
    void vocabularyIsLarge();
    void everyExampleIsRead_data();
    void everyExampleIsRead();

private:
    Table table() const { return *Table::parse(resources::read(u"lexicon/speech.tsv"_s).value_or(QByteArray()), u"lexicon/speech.tsv"_s); }
    test::QuoteReader m_reader;
};

void TestSpeechLexicon::forms_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("lemma");
    QTest::addColumn<SpeechForm>("form");
    QTest::newRow("irregular past") << u"said"_s << u"say"_s << SpeechForm::Past;
    QTest::newRow("capital letter") << u"Says"_s << u"say"_s << SpeechForm::ThirdPerson;
    QTest::newRow("ending in y") << u"denies"_s << u"deny"_s << SpeechForm::ThirdPerson;
    QTest::newRow("past in ied") << u"replied"_s << u"reply"_s << SpeechForm::Past;
    QTest::newRow("dropped e") << u"describing"_s << u"describe"_s << SpeechForm::Participle;
    QTest::newRow("doubled letter") << u"quipping"_s << u"quip"_s << SpeechForm::Participle;
    QTest::newRow("participle apart from the past") << u"written"_s << u"write"_s << SpeechForm::Past;
    QTest::newRow("two spellings") << u"labeled"_s << u"label"_s << SpeechForm::Past;
    QTest::newRow("double e") << u"agreeing"_s << u"agree"_s << SpeechForm::Participle;
    QTest::newRow("past equals base") << u"put"_s << u"put"_s << SpeechForm::Past;
    QTest::newRow("no verb of saying") << u"walked"_s << QString() << SpeechForm::Base;
    QTest::newRow("longer than any") << u"antidisestablishmentarianism"_s << QString() << SpeechForm::Base;
}

void TestSpeechLexicon::forms()
{
    QFETCH(QString, word);
    QFETCH(QString, lemma);
    QFETCH(SpeechForm, form);
    const SpeechVerb *verb = m_reader.lexicon().verb(word);
    QCOMPARE(verb ? verb->lemma : QString(), lemma);
    if (verb)
        QCOMPARE(verb->form, form);
}

void TestSpeechLexicon::phrases()
{
    const SpeechLexicon &lexicon = m_reader.lexicon();
    const std::vector<QStringView> according{u"according", u"to", u"the", u"minister"};
    QCOMPARE(lexicon.attributingPhrase(according), 2u);
    QCOMPARE(lexicon.attributingPhrase(std::span(according).first(1)), 0u);
    const std::vector<QStringView> telegram{u"on", u"telegram"};
    QCOMPARE(lexicon.mediumPhrase(telegram), 2u);
    QCOMPARE(lexicon.attributingPhrase(telegram), 0u);
    QVERIFY(lexicon.isNoun(u"Claims"));
    QVERIFY(!lexicon.isNoun(u"table"));
}

void TestSpeechLexicon::unknownKindIsAnError()
{
    const auto lexicon = SpeechLexicon::load(*Table::parse("lemma\tkind\tforms\texample\nsay\tshouting\t\tx\n", u"speech.tsv"_s));
    QVERIFY(!lexicon);
    QVERIFY(lexicon.error().reason.contains(u"shouting"_s));
}

void TestSpeechLexicon::missingLemmaIsAnError()
{
    QVERIFY(!SpeechLexicon::load(*Table::parse("lemma\tkind\tforms\texample\n\tsay\t\tx\n", u"speech.tsv"_s)));
}

void TestSpeechLexicon::vocabularyIsLarge()
{
    QVERIFY(table().rowCount() >= 250);
}

void TestSpeechLexicon::everyExampleIsRead_data()
{
    QTest::addColumn<QString>("lemma");
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("kind");
    const Table rows = table();
    for (qsizetype i = 0; i < rows.rowCount(); ++i) {
        const QString lemma = rows.cell(i, u"lemma").toString();
        const QString kind = rows.cell(i, u"kind").toString();
        const QString form = kind == u"reports"_s ? rows.cell(i, u"forms").toString() : QString();
        QTest::addRow("%s %s %s", qPrintable(kind), qPrintable(lemma), qPrintable(form)) << lemma << rows.cell(i, u"example").toString() << kind;
    }
}

// One quote with a speaker; where the row is a verb, that verb is its cue.
void TestSpeechLexicon::everyExampleIsRead()
{
    QFETCH(QString, lemma);
    QFETCH(QString, example);
    QFETCH(QString, kind);
    const bool reports = kind == u"reports"_s;
    QVERIFY2(m_reader.hasModel(), "the bundled weights could not be read");
    QuotesContext context;
    context.indirect = reports;
    const auto quotes = m_reader.read(example, {}, context);
    QCOMPARE(quotes.size(), 1u);
    QVERIFY2(!quotes[0].speakerName.isEmpty(), "no speaker");
    QCOMPARE(quotes[0].kind == QuoteKind::Indirect, reports);
    if (kind == u"medium"_s)
        return;
    const QString cue = quotes[0].cue.in(example).toString();
    if (kind == u"noun"_s || kind == u"phrase"_s) {
        QCOMPARE(cue.toLower().left(lemma.size()), lemma);
        return;
    }
    if (reports) {
        // What is told ends the sentence and does not hold the verb.
        QVERIFY2(quotes[0].span.end == example.size() - 1, qPrintable(quotes[0].span.in(example).toString()));
        const SpeechVerb *told = m_reader.lexicon().verb(cue);
        QVERIFY2(told, qPrintable(u"cue: "_s + cue));
        QCOMPARE(told->lemma, lemma);
        return;
    }
    const SpeechVerb *verb = m_reader.lexicon().verb(cue.section(u' ', 0, 0));
    QVERIFY2(verb, qPrintable(u"cue: "_s + cue));
    QCOMPARE(QString(verb->lemma + u' ' + verb->particle).trimmed(), lemma);
}

QTEST_APPLESS_MAIN(TestSpeechLexicon)
#include "tst_speech_lexicon.moc"
