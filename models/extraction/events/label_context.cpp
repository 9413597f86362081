// SPDX-License-Identifier: GPL-3.0-or-later
// What a label takes from around its sentence: the place, and what later sentences call "it".
#include "extraction/events/event_labels.h"
#include "extraction/events/phrase_text.h"
#include "extraction/events/predicate.h"

namespace entente {

using namespace Qt::StringLiterals;

QString withPlace(const QString &label, const QString &place)
{
    const auto plain = [](QString text) { return text.remove(u'.').toLower(); };
    if (place.isEmpty() || plain(label).contains(plain(place.section(u' ', 1))) || label.contains(place.section(u' ', 1, 1) + u' ') || label.endsWith(place.section(u' ', 1, 1)) || label.size() + 1 + place.size() > longestLabel)
        return label;
    return label + u' ' + place;
}

QString thingOf(const SentenceTree &tree, const Happening &happening, const Participants &participants, const EventLexicon &lexicon)
{
    if (happening.verb < 0 || happening.nominal || happening.speech)
        return {};
    const int object = findPredicate(tree, happening.verb).object;
    if (object < 0 || tree.token(object).upos != Upos::NOUN || participants.at(tree, object))
        return {};
    const auto isOf = [&](QStringView group) { return lexicon.isIn(tree.word(object), lexicon.classId(group)); };
    if (!isOf(u"offer") && !isOf(u"request") && !isOf(u"agreement") && !isOf(u"decision"))
        return {};
    return PhraseText(tree, participants, {}).of(object, PhraseText::Detail::Bare);
}

} // namespace entente
