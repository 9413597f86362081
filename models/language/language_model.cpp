// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language_model.h"

#include "language/name_features.h"
#include "language/parser_features.h"
#include "language/parser_state.h"
#include "language/sparse_table.h"
#include "language/tagger.h"
#include "language/weights_file.h"

#include <algorithm>
#include <array>
#include <vector>

namespace entente {

using namespace Qt::StringLiterals;

struct LanguageModel::Weights {
    std::vector<TagClass> classes;
    std::vector<bool> isMark; // per class: punctuation that divides clauses
    TagDictionary dictionary;
    SparseTable tags;
    TernaryTable transitions;
    SparseTable labels;
    SparseTable names;
};

namespace {

constexpr int mostClasses = 128;

// Vectors that live for one call of annotate, so that no sentence allocates anew.
struct Scratch {
    std::vector<WordForm> forms;
    std::vector<WordTags> known;
    std::vector<quint8> classes;
    ParserInput input;
    ParserState state;
    std::vector<qint32> heads;
    std::vector<Relation> relations;
    std::vector<NameTag> names;
};

template<std::size_t N>
std::size_t best(const std::array<qint32, N> &scores, std::size_t count)
{
    return std::size_t(std::max_element(scores.begin(), scores.begin() + qsizetype(count)) - scores.begin());
}

template<std::size_t N, typename Features>
std::array<qint32, N> scored(const SparseTable &table, const Features &features)
{
    std::array<qint32, N> scores = {};
    for (const quint64 feature : features)
        table.prefetch(feature);
    for (const quint64 feature : features)
        table.add(feature, scores.data());
    return scores;
}

} // namespace

LanguageModel::LanguageModel(std::unique_ptr<const Weights> weights) : m_weights(std::move(weights))
{
}

LanguageModel::LanguageModel(LanguageModel &&) noexcept = default;
LanguageModel &LanguageModel::operator=(LanguageModel &&) noexcept = default;
LanguageModel::~LanguageModel() = default;

Result<LanguageModel> LanguageModel::load(std::span<const std::byte> bytes, const QString &path)
{
    const auto sections = readWeightsSections(bytes, path);
    if (!sections)
        return sections.error();
    const auto section = [&](WeightsSection which) { return (*sections)[std::size_t(which)]; };
    auto weights = std::make_unique<Weights>();
    const auto pairs = section(WeightsSection::TagClasses);
    bool sound = pairs.size() >= 2 && pairs.size() % 2 == 0 && pairs.size() / 2 <= mostClasses;
    for (std::size_t i = 0; sound && i < pairs.size(); i += 2) {
        sound = int(pairs[i]) < xposCount && int(pairs[i + 1]) < uposCount;
        const TagClass tagClass{.xpos = Xpos(pairs[i]), .upos = Upos(pairs[i + 1])};
        weights->classes.push_back(tagClass);
        weights->isMark.push_back(tagClass.upos == Upos::PUNCT && tagClass.xpos != Xpos::HYPH);
    }
    const int classCount = int(weights->classes.size());
    sound = sound && TagDictionary::open(section(WeightsSection::TagDictionary), classCount, &weights->dictionary)
        && SparseTable::open(section(WeightsSection::Tags), classCount, &weights->tags)
        && TernaryTable::open(section(WeightsSection::Transitions), &weights->transitions)
        && SparseTable::open(section(WeightsSection::Labels), relationCount, &weights->labels)
        && SparseTable::open(section(WeightsSection::Names), nameTagCount, &weights->names);
    if (!sound)
        return Error{.path = path, .reason = u"the language weights are damaged (tables)"_s};
    return LanguageModel(std::move(weights));
}

namespace {

// A class to say how the three steps use one set of weights; templated on it because Weights is private to the model.
template<typename Weights>
class Annotator
{
public:
    explicit Annotator(const Weights &weights) : m_weights(weights) {}

    void annotate(QStringView text, Sentence &sentence)
    {
        if (sentence.tokens.empty())
            return;
        tag(text, sentence);
        parse();
        recogniseNames();
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            Token &token = sentence.tokens[i];
            const TagClass tagClass = m_weights.classes[m_scratch.classes[i]];
            token.xpos = tagClass.xpos;
            token.upos = tagClass.upos;
            token.head = m_scratch.heads[i];
            token.relation = m_scratch.relations[i];
            token.name = m_scratch.names[i];
        }
    }

private:
    void tag(QStringView text, const Sentence &sentence)
    {
        auto &[forms, known, classes, input, state, heads, relations, names] = m_scratch;
        forms.clear();
        known.clear();
        for (const Token &token : sentence.tokens) {
            forms.push_back(wordForm(token.span.in(text)));
            known.push_back(m_weights.dictionary.find(forms.back().word));
        }
        const std::size_t count = m_weights.classes.size();
        tagGreedily(
            forms, known, classes,
            [&](const TagFeatures &features, std::size_t) { return quint8(best(scored<mostClasses>(m_weights.tags, features), count)); },
            [&](quint8 tagClass) { return isClosedClass(m_weights.classes[tagClass].upos); });
        input.reset(forms, classes);
        for (std::size_t i = 0; i < classes.size(); ++i)
            input.setMark(i, m_weights.isMark[classes[i]]);
        input.sumMarks();
    }

    Transition choose()
    {
        const ParserState &state = m_scratch.state;
        Transition only;
        if (state.isForced(&only))
            return only;
        TransitionFeatures features;
        transitionFeatures(m_scratch.input, state, features);
        for (const quint64 feature : features)
            m_weights.transitions.prefetch(feature);
        qint32 left = 0;
        qint32 right = 0;
        for (const quint64 feature : features)
            m_weights.transitions.add(feature, left, right);
        if (state.allows(Transition::RightArc) && right > std::max(left, 0))
            return Transition::RightArc;
        return left > 0 ? Transition::LeftArc : Transition::Shift;
    }

    void parse()
    {
        ParserState &state = m_scratch.state;
        const auto size = qint32(m_scratch.forms.size());
        state.reset(size);
        while (!state.isDone()) {
            const Transition transition = choose();
            Relation label = Relation::None;
            if (transition != Transition::Shift) {
                const qint32 head = state.headBy(transition);
                label = head == size ? Relation::Root : labelOf(head, state.stack(0));
            }
            state.apply(transition, label);
        }
        m_scratch.heads.resize(std::size_t(size));
        m_scratch.relations.resize(std::size_t(size));
        for (qint32 i = 0; i < size; ++i) {
            const auto &node = state.node(i);
            m_scratch.heads[std::size_t(i)] = node.head == size ? -1 : node.head;
            m_scratch.relations[std::size_t(i)] = node.label;
        }
    }

    Relation labelOf(qint32 head, qint32 child)
    {
        LabelFeatures features;
        labelFeatures(m_scratch.input, m_scratch.state, head, child, features);
        auto scores = scored<relationCount>(m_weights.labels, features);
        scores[std::size_t(Relation::None)] = scores[std::size_t(Relation::Root)] = std::numeric_limits<qint32>::min();
        return Relation(best(scores, scores.size()));
    }

    void recogniseNames()
    {
        const NameInput input{.forms = m_scratch.forms, .classes = m_scratch.classes, .heads = m_scratch.heads, .relations = m_scratch.relations};
        auto &names = m_scratch.names;
        names.assign(input.forms.size(), NameTag::O);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const NameTag previous = i == 0 ? NameTag::O : names[i - 1];
            if (!input.forms[i].capitalised && previous == NameTag::O)
                continue; // a name begins with a capital
            auto scores = scored<nameTagCount>(m_weights.names, nameFeatures(input, names, i));
            for (std::size_t k = 0; k < scores.size(); ++k) {
                if (!mayFollow(previous, NameTag(k)))
                    scores[k] = std::numeric_limits<qint32>::min();
            }
            names[i] = NameTag(best(scores, scores.size()));
        }
    }

    const Weights &m_weights;
    Scratch m_scratch;
};

} // namespace

void LanguageModel::annotate(Document &document) const
{
    Annotator<Weights> annotator(*m_weights);
    for (Sentence &sentence : document.sentences)
        annotator.annotate(document.text, sentence);
}

} // namespace entente
