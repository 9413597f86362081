// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lemma.h"

#include <QTest>

using namespace entente;

class LemmaTest : public QObject
{
    Q_OBJECT

private slots:
    void find_data()
    {
        QTest::addColumn<QString>("forms"); // that share the lemma
        QTest::addColumn<int>("upos");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char *lemma, Upos upos, const char *forms) {
            QTest::addRow("%s", lemma) << QString::fromUtf8(forms) << int(upos) << QString::fromLatin1(lemma);
        };
        row("attack", Upos::VERB, "attack attacks attacked attacking Attacked ATTACKED");
        row("announce", Upos::VERB, "announces announced announcing");
        row("agree", Upos::VERB, "agrees agreed agreeing");
        row("meet", Upos::VERB, "meets met meeting");
        row("withdraw", Upos::VERB, "withdraws withdrew withdrawn withdrawing");
        row("plan", Upos::VERB, "planned planning plans");
        row("refer", Upos::VERB, "referred referring refers");
        row("offer", Upos::VERB, "offered offering");
        row("condemn", Upos::VERB, "condemned condemning condemns");
        row("impose", Upos::VERB, "imposed imposing imposes");
        row("pledge", Upos::VERB, "pledged pledging pledges");
        row("change", Upos::VERB, "changed changing");
        row("arrange", Upos::VERB, "arranged arranging");
        row("hang", Upos::VERB, "hanged hanging hung");
        row("belong", Upos::VERB, "belonged belonging");
        row("deny", Upos::VERB, "denies denied denying");
        row("die", Upos::VERB, "dies died dying");
        row("negotiate", Upos::VERB, "negotiated negotiating negotiates");
        row("treat", Upos::VERB, "treated treating");
        row("visit", Upos::VERB, "visited visiting");
        row("invite", Upos::VERB, "invited inviting");
        row("seize", Upos::VERB, "seized seizing seizes");
        row("control", Upos::VERB, "controlled controlling");
        row("call", Upos::VERB, "called calling");
        row("kill", Upos::VERB, "killed killing");
        row("handle", Upos::VERB, "handled handling");
        row("reveal", Upos::VERB, "revealed revealing");
        row("fail", Upos::VERB, "failed failing");
        row("declare", Upos::VERB, "declared declaring");
        row("clear", Upos::VERB, "cleared clearing");
        row("veto", Upos::VERB, "vetoed vetoes vetoing");
        row("re-elect", Upos::VERB, "re-elected re-elects");
        row("persuade", Upos::VERB, "persuaded persuading");
        row("press", Upos::VERB, "pressed presses pressing");
        row("country", Upos::NOUN, "country countries");
        row("crisis", Upos::NOUN, "crisis crises");
        row("spokesman", Upos::NOUN, "spokesman spokesmen");
        row("embargo", Upos::NOUN, "embargo embargoes embargos");
        row("sanction", Upos::NOUN, "sanction sanctions");
        row("news", Upos::NOUN, "news");
        row("politics", Upos::NOUN, "politics");
        row("process", Upos::NOUN, "process processes");
        row("be", Upos::AUX, "is was are were been 's \u2019re 'm");
        row("will", Upos::AUX, "will 'll wo");
        row("not", Upos::PART, "not n't n\u2019t");
        row("strong", Upos::ADJ, "stronger strongest");
        row("moscow", Upos::PROPN, "Moscow");
    }

    void find()
    {
        QFETCH(QString, forms);
        QFETCH(int, upos);
        QFETCH(QString, wanted);
        for (const QString &form : forms.split(u' '))
            QCOMPARE(lemma(form, Upos(upos)), wanted);
    }

    void neverFails()
    {
        for (const QString &odd : {QString(), QStringLiteral("s"), QStringLiteral("-"), QStringLiteral("ing"), QStringLiteral("ed"), QString(QChar(0xd800)), QString(5000, u'x')}) {
            for (int upos = 0; upos < uposCount; ++upos)
                QVERIFY(lemma(odd, Upos(upos)).size() <= odd.size() + 1);
        }
    }
};

QTEST_APPLESS_MAIN(LemmaTest)
#include "tst_lemma.moc"
