// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction-events/coded_article.h"
#include "resources/resources.h"

#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// "TYPE", "TYPE status" or "-" for nothing.
bool isAsExpected(const test::CodedArticle &article, const QString &expected)
{
    if (expected == u"-")
        return article.events().empty();
    const auto type = eventTypeFromString(expected.section(u' ', 0, 0));
    const QString status = expected.section(u' ', 1);
    return std::any_of(article.events().begin(), article.events().end(),
        [&](const EventMention &event) { return event.type == type && (status.isEmpty() || toString(event.status) == status); });
}

} // namespace

class EventExamplesTest : public QObject
{
    Q_OBJECT

    // Every example of the table through the whole pipeline. A few may be misread when the parser's weights are trained anew; more than
    // one in fifty is a defect of the rules.
    void run(const QString &name)
    {
        const auto table = Table::parse(*resources::read(name), name);
        QVERIFY(table);
        QStringList failures;
        for (qsizetype row = 0; row < table->rowCount(); ++row) {
            const QString example = table->cell(row, u"example").toString();
            const QString sentence = example.section(u" => "_s, 0, 0);
            const QString marked = example.section(u" => "_s, 1);
            const QString expected = marked.isEmpty() ? table->cell(row, u"type").toString() : marked;
            const auto article = test::code(sentence, QDate(2025, 5, 18));
            if (!isAsExpected(article, expected))
                failures.append(u"%1 => %2, coded as %3"_s.arg(sentence, expected, article.summaries().join(u"; "_s)));
        }
        for (const QString &failure : failures)
            qInfo("%s", qPrintable(failure));
        QVERIFY2(failures.size() * 50 <= table->rowCount(), qPrintable(u"%1 of %2 examples fail"_s.arg(failures.size()).arg(table->rowCount())));
    }

private Q_SLOTS:
    void verbs() { run(u"lexicon/verbs.tsv"_s); }
    void nouns() { run(u"lexicon/nouns.tsv"_s); }
};

QTEST_GUILESS_MAIN(EventExamplesTest)
#include "tst_event_examples.moc"
