// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/interviews.h"

#include "extraction/quotes/words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

constexpr qsizetype longestLabel = 40;
constexpr size_t fewestTurns = 3;

struct Turn {
    size_t region = 0;
    QStringView label;
    TextSpan speech; // of its first paragraph
    bool asks = false;
};

bool isQuestionLabel(QStringView label)
{
    return equals(label, u"q") || equals(label, u"question");
}

bool isAnswerLabel(QStringView label)
{
    return equals(label, u"a") || equals(label, u"answer");
}

// "Volodymyr Zelenskyy", "ZELENSKYY", "Reuters", "Q": at most four words, each with a capital.
bool isLabel(QStringView label)
{
    int words = 0;
    for (const QStringView word : label.split(u' ', Qt::SkipEmptyParts)) {
        if (!isUpperCase(word[0].unicode()) || !std::all_of(word.begin(), word.end(), [](QChar c) { return isLetter(c.unicode()) || c == u'.' || c == u'-' || isApostrophe(c.unicode()); }))
            return false;
        ++words;
    }
    return words > 0 && words <= 4;
}

std::optional<Turn> turnOf(const Scene &scene, size_t region)
{
    const QStringView text = scene.document.text;
    TextSpan span = scene.regions[region];
    const qsizetype colon = span.in(text).left(longestLabel).indexOf(u':');
    if (colon < 1 || !isLabel(span.in(text).left(colon).trimmed()) || isLayoutLabel(span.in(text).left(colon).trimmed()))
        return {};
    Turn turn{region, span.in(text).left(colon).trimmed(), {span.begin + colon + 1, span.end}};
    while (!turn.speech.isEmpty() && isBlank(text[turn.speech.begin].unicode()))
        ++turn.speech.begin;
    while (!turn.speech.isEmpty() && isBlank(text[turn.speech.end - 1].unicode()))
        --turn.speech.end;
    if (turn.speech.isEmpty() || isQuoteMark(text[turn.speech.begin].unicode()))
        return {};
    turn.asks = text[turn.speech.end - 1] == u'?';
    return turn;
}

// Whose name the label is: the entity mentioned there, by "A" the person that the text before the interview names most.
std::optional<EntityIndex> speakerOf(const Scene &scene, const Turn &turn, qsizetype interviewBegin)
{
    if (!isAnswerLabel(turn.label)) {
        const Scene::Mention *mention = scene.mentionAt({scene.regions[turn.region].begin, scene.regions[turn.region].begin + 1});
        return mention && scene.entity(mention->entity).kind == EntityKind::Person ? std::optional(mention->entity) : std::nullopt;
    }
    std::optional<EntityIndex> most;
    qsizetype mostMentions = 0;
    for (size_t i = 0; i < scene.entities.size(); ++i) {
        if (scene.entities[i].kind != EntityKind::Person)
            continue;
        const auto &mentions = scene.entities[i].mentions;
        const auto before = std::count_if(mentions.begin(), mentions.end(), [&](const EntityMention &mention) { return mention.span.begin < interviewBegin; });
        if (before == mostMentions && before > 0)
            most.reset(); // two of them: nobody can tell
        if (before > mostMentions) {
            most = EntityIndex(i);
            mostMentions = before;
        }
    }
    return most;
}

} // namespace

std::vector<InterviewTurn> findInterview(const Scene &scene)
{
    std::vector<Turn> turns;
    for (size_t region = 0; region < scene.regions.size(); ++region) {
        if (auto turn = turnOf(scene, region))
            turns.push_back(*turn);
    }
    const auto sameLabel = [](const Turn &a, const Turn &b) { return a.label.compare(b.label, Qt::CaseInsensitive) == 0; };
    if (turns.size() < fewestTurns)
        return {};
    // Two or three voices that come again, somebody asking: a list of "Place: news" has as many labels as lines.
    size_t repeated = 0;
    for (size_t i = 0; i < turns.size(); ++i)
        repeated += std::any_of(turns.begin(), turns.begin() + std::ptrdiff_t(i), [&](const Turn &each) { return sameLabel(each, turns[i]); }) ? 1 : 0;
    const size_t voices = turns.size() - repeated;
    const bool asked = std::any_of(turns.begin(), turns.end(), [](const Turn &each) { return each.asks; });
    if (voices < 2 || voices > 4 || repeated == 0 || !asked)
        return {};

    const QStringView text = scene.document.text;
    const qsizetype begin = scene.regions[turns.front().region].begin;
    std::vector<InterviewTurn> answers;
    for (size_t i = 0; i < turns.size(); ++i) {
        const Turn &turn = turns[i];
        const bool onlyAsks = std::all_of(turns.begin(), turns.end(), [&](const Turn &each) { return !sameLabel(each, turn) || each.asks; });
        if (isQuestionLabel(turn.label) || onlyAsks)
            continue;
        const auto speaker = speakerOf(scene, turn, begin);
        const QString name = speaker ? scene.entity(*speaker).name : isAnswerLabel(turn.label) ? QString() : turn.label.toString();
        answers.push_back({turn.speech, speaker, name});
        // Paragraphs without a label go on with the turn, as long as another one follows.
        for (size_t region = turn.region + 1; i + 1 < turns.size() && region < turns[i + 1].region; ++region) {
            if (text[scene.regions[region].begin].isUpper())
                answers.push_back({scene.regions[region], speaker, name});
        }
    }
    return answers;
}

} // namespace entente
