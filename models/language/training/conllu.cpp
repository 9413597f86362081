// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/conllu.h"

#include "language/training/entity_column.h"

#include <QFile>
#include <QHash>

namespace entente::training {

using namespace Qt::StringLiterals;

namespace {

bool hasKey(const QByteArray &misc, const char *key)
{
    return misc.split('|').contains(key);
}

// The range of a multiword token "8-9" that a sentence's words are compared with.
struct MultiwordToken {
    int last = 0;
    bool blankAfter = true;
};

Result<GoldWord> readWord(const QList<QByteArray> &cells, const QString &path, qint64 line)
{
    const auto fail = [&](const QString &reason) { return Error{.path = path, .reason = reason, .offset = line}; };
    GoldWord word;
    word.form = QString::fromUtf8(cells[1]);
    const auto upos = uposFromText(QLatin1StringView(cells[3]));
    const auto relation = relationFromText(QLatin1StringView(cells[7]));
    if (!relation)
        return fail(u"unknown relation "_s + QString::fromUtf8(cells[7]));
    word.upos = upos.value_or(Upos::X);
    word.xpos = xposFromText(QLatin1StringView(cells[4])).value_or(Xpos::None);
    word.relation = *relation;
    bool ok = false;
    word.head = cells[6].toInt(&ok) - 1;
    if (!ok || word.form.isEmpty())
        return fail(u"no head or no form"_s);
    word.blankAfter = !hasKey(cells[9], "SpaceAfter=No");
    return word;
}

} // namespace

Result<Treebank> readConllu(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.path = path, .reason = file.errorString()};
    Treebank treebank;
    GoldSentence sentence;
    MultiwordToken multiword;
    EntityColumn entities;
    bool hasEntities = false;
    qint64 number = 0;
    while (!file.atEnd()) {
        QByteArray line = file.readLine();
        ++number;
        line = line.trimmed().isEmpty() ? QByteArray() : line.chopped(line.endsWith('\n') ? 1 : 0);
        if (line.isEmpty()) {
            if (!sentence.words.empty()) {
                entities.apply(sentence);
                sentence.hasNames = hasEntities;
                treebank.push_back(std::move(sentence));
            }
            sentence = {};
            multiword = {};
            continue;
        }
        if (line.startsWith('#')) {
            if (line.startsWith("# newdoc")) {
                sentence.opensDocument = true;
                entities = {};
            } else if (line.startsWith("# newpar")) {
                sentence.opensParagraph = true;
            } else if (line.startsWith("# sent_id = ")) {
                sentence.id = QString::fromUtf8(line.sliced(12));
            } else if (line.startsWith("# global.Entity")) {
                hasEntities = true;
            }
            continue;
        }
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() != 10)
            return Error{.path = path, .reason = u"a line without ten columns"_s, .offset = number};
        if (cells[0].contains('.'))
            continue;
        if (const auto dash = cells[0].indexOf('-'); dash > 0) {
            multiword = {.last = cells[0].sliced(dash + 1).toInt(), .blankAfter = !hasKey(cells[9], "SpaceAfter=No")};
            continue;
        }
        auto word = readWord(cells, path, number);
        if (!word)
            return word.error();
        const int id = cells[0].toInt();
        if (id < multiword.last)
            word->blankAfter = false;
        else if (id == multiword.last)
            word->blankAfter = multiword.blankAfter;
        sentence.words.push_back(std::move(*word));
        entities.read(cells[9], int(sentence.words.size()) - 1);
    }
    if (!sentence.words.empty())
        treebank.push_back(std::move(sentence));
    return treebank;
}

Outcome readNames(const QString &path, Treebank &treebank)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.path = path, .reason = file.errorString()};
    struct Named {
        QStringList forms;
        QByteArrayList tags;
    };
    QHash<QString, Named> byId;
    QString id;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith("# sent_id = ")) {
            id = QString::fromUtf8(line.sliced(12));
        } else if (!line.isEmpty() && !line.startsWith('#')) {
            const auto cells = line.split('\t');
            if (cells.size() >= 3) {
                byId[id].forms += QString::fromUtf8(cells[1]);
                byId[id].tags += cells[2];
            }
        }
    }
    const QHash<QByteArray, NameTag> tags = {
        {"B-PER", NameTag::BPerson}, {"I-PER", NameTag::IPerson}, {"B-LOC", NameTag::BPlace},
        {"I-LOC", NameTag::IPlace}, {"B-ORG", NameTag::BOrganization}, {"I-ORG", NameTag::IOrganization},
    };
    for (GoldSentence &sentence : treebank) {
        const Named named = byId.value(sentence.id);
        sentence.hasNames = named.forms.size() == qsizetype(sentence.words.size());
        for (qsizetype i = 0; sentence.hasNames && i < named.forms.size(); ++i)
            sentence.words[std::size_t(i)].name = tags.value(named.tags[i], NameTag::O);
    }
    return std::monostate();
}

} // namespace entente::training
