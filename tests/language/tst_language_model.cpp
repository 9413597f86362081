// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language_model.h"
#include "language/tokenise.h"
#include "resources/resources.h"

#include <QTest>

#include <optional>
#include <thread>
#include <vector>

using namespace entente;

namespace {

std::span<const std::byte> bytesOf(const QByteArray &array)
{
    return std::as_bytes(std::span(array.constData(), std::size_t(array.size())));
}

// "word/XPOS/head word/relation" for every word; the root's head is "-".
QStringList shown(const Document &document)
{
    QStringList lines;
    for (const Sentence &sentence : document.sentences) {
        for (const Token &token : sentence.tokens) {
            const QString head = token.head < 0 ? QStringLiteral("-") : wordOf(document, sentence.tokens[std::size_t(token.head)]).toString();
            lines += QStringLiteral("%1/%2/%3/%4").arg(wordOf(document, token).toString(), tagText(token.xpos), head, tagText(token.relation));
        }
    }
    return lines;
}

void verifyTree(const Sentence &sentence)
{
    const auto size = qint32(sentence.tokens.size());
    int roots = 0;
    for (qint32 i = 0; i < size; ++i) {
        qint32 at = i;
        for (qint32 steps = 0; at >= 0; ++steps) {
            QVERIFY(at < size);
            QVERIFY(steps <= size); // else a cycle
            at = sentence.tokens[std::size_t(at)].head;
        }
        const Token &token = sentence.tokens[std::size_t(i)];
        roots += token.head < 0;
        QCOMPARE(token.head < 0, token.relation == Relation::Root);
    }
    QCOMPARE(roots, 1);
}

} // namespace

class LanguageModelTest : public QObject
{
    Q_OBJECT

    std::optional<LanguageModel> m_model;
    QByteArray m_weights;

private slots:
    void initTestCase()
    {
        const auto bytes = resources::languageWeights();
        QVERIFY(!bytes.empty());
        m_weights = QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
        auto model = LanguageModel::load(bytes, QStringLiteral("en.weights"));
        QVERIFY(model.hasValue());
        m_model = std::move(*model);
    }

    void rejectsDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("not a language weights file");
        QTest::newRow("another file") << QByteArray("%PDF-1.7 and more of it, long enough for a header") << QStringLiteral("not a language weights file");
        QTest::newRow("magic only") << m_weights.first(8) << QStringLiteral("cut short");
        QTest::newRow("half") << m_weights.first(m_weights.size() / 2) << QStringLiteral("cut short");
        QTest::newRow("longer") << m_weights + '\0' << QStringLiteral("cut short");
        QByteArray newer = m_weights;
        newer[8] = char(newer[8] + 1);
        QTest::newRow("version") << newer << QStringLiteral("version");
        for (const qsizetype at : {qsizetype(24), qsizetype(40), m_weights.size() / 3, m_weights.size() - 1}) {
            QByteArray flipped = m_weights;
            flipped[at] = char(flipped[at] ^ 0x10);
            QTest::addRow("bit at %lld", qlonglong(at)) << flipped << QStringLiteral("damaged");
        }
    }

    void rejectsDamage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto model = LanguageModel::load(bytesOf(bytes), QStringLiteral("broken.weights"));
        QVERIFY(!model.hasValue());
        QCOMPARE(model.error().path, QStringLiteral("broken.weights"));
        QVERIFY2(model.error().reason.contains(reason), qPrintable(model.error().reason));
    }

    // What event coding stands on: who does what to whom, in plain sentences.
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("facts");
        QTest::newRow("active") << QStringLiteral("The minister condemned the attack on Monday.")
                                << QStringList{QStringLiteral("minister/NN/condemned/nsubj"), QStringLiteral("condemned/VBD/-/root"), QStringLiteral("attack/NN/condemned/obj")};
        QTest::newRow("passive") << QStringLiteral("The envoy was expelled by the government.")
                                 << QStringList{QStringLiteral("envoy/NN/expelled/nsubj:pass"), QStringLiteral("was/VBD/expelled/aux:pass"), QStringLiteral("government/NN/expelled/obl:agent")};
        QTest::newRow("negation") << QStringLiteral("Germany did not recognise the new government.")
                                  << QStringList{QStringLiteral("not/RB/recognise/advmod"), QStringLiteral("Germany/NNP/recognise/nsubj"), QStringLiteral("government/NN/recognise/obj")};
        QTest::newRow("reported speech") << QStringLiteral("Officials said that the talks would begin in Geneva.")
                                         << QStringList{QStringLiteral("Officials/NNS/said/nsubj"), QStringLiteral("begin/VB/said/ccomp"), QStringLiteral("talks/NNS/begin/nsubj"), QStringLiteral("Geneva/NNP/begin/obl")};
        QTest::newRow("coordination") << QStringLiteral("France and Italy signed an agreement.")
                                      << QStringList{QStringLiteral("France/NNP/signed/nsubj"), QStringLiteral("Italy/NNP/France/conj"), QStringLiteral("agreement/NN/signed/obj")};
        QTest::newRow("purpose") << QStringLiteral("The president agreed to withdraw the troops.")
                                 << QStringList{QStringLiteral("withdraw/VB/agreed/xcomp"), QStringLiteral("troops/NNS/withdraw/obj")};
        QTest::newRow("relative clause") << QStringLiteral("The official who led the talks has resigned.")
                                         << QStringList{QStringLiteral("official/NN/resigned/nsubj"), QStringLiteral("led/VBD/official/acl:relcl")};
    }

    void parses()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, facts);
        Document document = tokenise(text);
        m_model->annotate(document);
        const QStringList lines = shown(document);
        for (const QString &fact : facts)
            QVERIFY2(lines.contains(fact), qPrintable(fact + QStringLiteral(" not in ") + lines.join(u' ')));
    }

    void namesPeopleAndPlaces()
    {
        const QString text = QStringLiteral("Anna Weber met John Smith in London yesterday.");
        Document document = tokenise(text);
        m_model->annotate(document);
        const auto &tokens = document.sentences.front().tokens;
        QCOMPARE(tokens[0].name, NameTag::BPerson);
        QCOMPARE(tokens[1].name, NameTag::IPerson);
        QCOMPARE(tokens[3].name, NameTag::BPerson);
        QCOMPARE(tokens[6].name, NameTag::BPlace);
        QCOMPARE(tokens[7].name, NameTag::O);
    }

    void buildsTreesOfAnyText()
    {
        QString text = QStringLiteral("Yes. ( ) ” … 1 2 3 — , , ,\n\nWhat\n\n");
        text += QStringLiteral("word, ").repeated(900); // longer than one piece
        text += QStringLiteral("\n\n") + QChar(0xd800) + QStringLiteral(" 中文 x");
        Document document = tokenise(text);
        m_model->annotate(document);
        for (const Sentence &sentence : document.sentences)
            verifyTree(sentence);
    }

    // Sentences are read in batches; that must not show.
    void doesNotDependOnNeighbours()
    {
        const QString sentence = QStringLiteral("The two leaders, who had met in Vienna, signed a treaty that neither wanted.");
        Document alone = tokenise(sentence);
        m_model->annotate(alone);
        const QString many = QStringLiteral("Nothing happened. ").repeated(25) + sentence + QStringLiteral(" Why? ").repeated(30);
        Document among = tokenise(many);
        m_model->annotate(among);
        const auto &expected = alone.sentences.front().tokens;
        const auto found = std::find_if(among.sentences.begin(), among.sentences.end(), [&](const Sentence &s) { return s.tokens.size() == expected.size(); });
        QVERIFY(found != among.sentences.end());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(found->tokens[i].xpos, expected[i].xpos);
            QCOMPARE(found->tokens[i].head, expected[i].head);
            QCOMPARE(found->tokens[i].relation, expected[i].relation);
            QCOMPARE(found->tokens[i].name, expected[i].name);
        }
    }

    void servesManyThreads()
    {
        const QString text = QStringLiteral("The EU and Japan signed a deal in Tokyo. Critics said it came too late. ").repeated(40);
        Document reference = tokenise(text);
        m_model->annotate(reference);
        const QStringList expected = shown(reference);
        std::vector<QStringList> results(4);
        std::vector<std::thread> threads;
        for (QStringList &result : results) {
            threads.emplace_back([&] {
                Document document = tokenise(text);
                m_model->annotate(document);
                result = shown(document);
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const QStringList &result : results)
            QCOMPARE(result, expected);
    }
};

QTEST_APPLESS_MAIN(LanguageModelTest)
#include "tst_language_model.moc"
