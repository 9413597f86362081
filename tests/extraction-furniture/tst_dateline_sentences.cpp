// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/furniture/dateline_sentences.h"
#include "language/tokenise.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

// A dateline becomes a sentence of its own; what only looks like one stays with its sentence.
class TestDatelineSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("dateline"); // empty: there is none
        const auto parts = [](const char *dateline) {
            QTest::newRow(dateline) << QString::fromUtf8(dateline) + u" The two sides met on Friday."_s << QString::fromUtf8(dateline);
        };
        parts("KYIV, May 18 (Reuters) -");
        parts("ISTANBUL —");
        parts("Istanbul, 16 May –");
        parts("Brussels -");
        parts("Warsaw, Poland –");
        parts("St. PETERSBURG, Russia —");
        parts("Kyiv – 18 May 2025 –");
        parts("Washington CNN —");
        parts("LONDON, United Kingdom:");
        parts("(Reuters) -");
        parts("Kyiv •");
        const auto keeps = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text) << QString(); };
        keeps("Moscow - which had refused - now agreed to talks.");
        keeps("Moscow: We will not agree to talks.");
        keeps("Merz – The chancellor was not amused.");
        keeps("Kyiv and Moscow met on Friday.");
    }
    void firstSentences()
    {
        QFETCH(QString, text);
        QFETCH(QString, dateline);
        const QStringList towns{u"Istanbul"_s, u"Brussels"_s, u"Warsaw, Poland"_s, u"Kyiv"_s, u"Washington"_s, u"LONDON, United Kingdom"_s, u"Moscow"_s};
        Document document = tokenise(text);
        const Sentence whole = document.sentences.front();
        partDatelines(document, [&](QStringView words) { return towns.contains(words); });
        if (dateline.isEmpty())
            QCOMPARE(document.sentences.front().span, whole.span);
        else
            QCOMPARE(document.sentences.front().span.in(text).toString(), dateline);
    }
};

QTEST_GUILESS_MAIN(TestDatelineSentences)
#include "tst_dateline_sentences.moc"
