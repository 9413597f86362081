// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_words.h"
#include "extraction/names/organs.h"
#include "extraction/names/places.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

struct FoundOrganization {
    size_t first = 0;
    size_t last = 0;
    CountryCode country;
};

class OrganizationFinder
{
public:
    OrganizationFinder(const Reading &reading, const Gazetteer &gazetteer, std::vector<bool> &taken, std::vector<Entity> &entities)
        : m_reading(reading),
          m_gazetteer(gazetteer),
          m_taken(taken),
          m_entities(entities)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_reading.words.size(); ++i) {
            if (!isHead(i))
                continue;
            const FoundOrganization found = read(i);
            if (found.last - found.first >= 2
                || (found.country.isValid() && sectorOf(found.first, found.last) != Sector::Unknown
                    && sectorOf(found.first, found.last) != Sector::Med))
                add(found);
            i = std::max(i, found.last - 1);
        }
        takeParties();
        takeOutlets();
        takeTagged();
        takeAcronyms();
    }

private:
    bool in(size_t at, size_t near) const { return at < m_reading.words.size() && m_reading.sameSentence(at, near); }
    bool isCapital(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        return !word.furniture && !m_taken[at] && (word.shape == Shape::Capital || word.shape == Shape::AllCaps)
            && !calendarWords().contains(m_reading.word(at));
    }
    bool isKnown(size_t at) const
    {
        const int name = m_reading.words[at].name;
        return name >= 0
            && (m_reading.names[size_t(name)].has(NameKind::Organization) || m_reading.names[size_t(name)].has(NameKind::Seat));
    }
    bool isHead(size_t at) const
    {
        static const WordSet occasions(u"summit treaty initiative"); // end no person's name, but name no body
        const QStringView word = m_reading.word(at);
        const bool occasion = occasions.contains(word) || (word == u"Partnership" && at > 0 && in(at - 1, at) && m_reading.word(at - 1) == u"Strategic");
        return isCapital(at) && m_reading.words[at].shape == Shape::Capital && organizationWords().contains(word) && !occasion
            && !isKnown(at) && !m_reading.titleCase[m_reading.words[at].sentence] && m_reading.words[at].role < 0
            && !countryAt(at).isValid();
    }

    CountryCode countryAt(size_t at) const
    {
        const int index = m_reading.words[at].name;
        if (index < 0)
            return {};
        for (const Gazetteer::Name &name : m_reading.names[size_t(index)].readings) {
            if (name.kind == NameKind::Country || name.kind == NameKind::Demonym || name.kind == NameKind::Capital)
                return m_gazetteer.country(name.index).code;
            if (name.kind == NameKind::Place)
                return m_gazetteer.place(name.index).country;
        }
        return {};
    }

    FoundOrganization read(size_t head) const
    {
        static const WordSet outside(
            u"the a an this that these our his her its their my your and or but when while if as in on at by for with from said says");
        FoundOrganization found{head, head + 1, {}};
        // Leftwards: capitals, joined by "and", "of", "for"; a demonym or country in front gives the country and stays outside.
        while (found.first > 0 && in(found.first - 1, head)) {
            const size_t at = found.first - 1;
            const CountryCode country = countryAt(at);
            if (country.isValid() && !isKnown(at)) {
                found.country = country;
                const NameUse &use = m_reading.names[size_t(m_reading.words[at].name)];
                const bool place = use.has(NameKind::Place) && !use.has(NameKind::Country) && !use.has(NameKind::Demonym);
                if (place && use.last == found.first && m_reading.words[found.first].blankBefore && isCapital(use.first))
                    found.first = use.first; // "Queensland Police", "St. John's University"
                break;
            }
            const bool joins = (m_reading.word(at) == u"and" || m_reading.word(at) == u"&" || m_reading.word(at) == u"-") && at > 0
                            && in(at - 1, head) && isCapital(at - 1) && m_reading.words[at - 1].name < 0 && found.first != head + 1;
            if (joins && found.first < head + 1 && m_reading.words[at - 1].role < 0) {
                found.first = at - 1;
                continue;
            }
            if (!isCapital(at) || isKnown(at) || m_reading.words[at].role >= 0 || outside.contains(m_reading.word(at))
                || (functionWords().contains(m_reading.word(at)) && m_reading.words[at].opensSentence)
                || (!m_reading.words[found.first].blankBefore))
                break;
            found.first = at;
        }
        // "Russia's Defence Ministry"
        if (!found.country.isValid() && found.first >= 2 && in(found.first - 2, head)
            && (m_reading.word(found.first - 1) == u"'s" || m_reading.word(found.first - 1) == u"’s"))
            found.country = countryAt(found.first - 2);
        readRight(head, found);
        return found;
    }

    // "Ministry of Foreign Affairs of Ukraine", "University of Oxford"
    void readRight(size_t head, FoundOrganization &found) const
    {
        while (in(found.last, head)) {
            const size_t at = found.last;
            if (isCapital(at) && m_reading.words[at].blankBefore && m_reading.words[at].name < 0 && m_reading.words[at].role < 0) {
                if (roleAdjectives().contains(m_reading.word(at)))
                    return; // "Road Policing Command Acting Assistant Commissioner"
                found.last = at + 1;
                continue;
            }
            const QStringView word = m_reading.word(at);
            size_t next = at + 1;
            if (word != u"of" && word != u"for" && !(word == u"and" && found.last > head + 1))
                return;
            if (m_reading.isWord(next, head, u"the")) {
                if (word == u"and")
                    return;
                ++next;
            }
            if (!in(next, head) || !isCapital(next) || m_reading.words[next].role >= 0)
                return;
            if (isKnown(next)) {
                if (word == u"for")
                    found.last = m_reading.names[size_t(m_reading.words[next].name)].last; // "Center for Law and Justice"
                return;
            }
            const NameUse *use = m_reading.words[next].name < 0 ? nullptr : &m_reading.names[size_t(m_reading.words[next].name)];
            if (use && use->has(NameKind::Demonym) && !use->has(NameKind::Country))
                return; // "Fund of the Nigerian National Petroleum Corporation"
            if (const CountryCode country = countryAt(next); country.isValid() && word != u"and") {
                if (!found.country.isValid())
                    found.country = country;
                found.last = m_reading.names[size_t(m_reading.words[next].name)].last;
                return;
            }
            if (word == u"and" && m_reading.words[next].name >= 0)
                return;
            found.last = next + 1;
        }
    }

    Sector sectorOf(size_t first, size_t last) const
    {
        static const WordSet government(
            u"ministry ministries department cabinet secretariat embassy consulate administration authority authorities bureau");
        static const WordSet legislature(u"parliament congress senate assembly duma knesset bundestag majlis");
        static const WordSet military(
            u"forces force army navy guard guards brigade brigades battalion regiment division corps fleet squadron command");
        static const WordSet media(u"news times post tribune herald gazette guardian telegraph television tv radio media press");
        static const WordSet education(u"university college school institute academy");
        static const WordSet justice(u"court tribunal");
        static const WordSet business(
            u"corp corp. corporation inc inc. ltd ltd. plc company co co. bank group airlines airways industries motors holdings");
        for (size_t i = first; i < last; ++i) {
            const QStringView word = m_reading.word(i);
            if (government.contains(word))
                return Sector::Gov;
            if (legislature.contains(word))
                return Sector::Leg;
            if (word.compare(u"police", Qt::CaseInsensitive) == 0)
                return Sector::Cop;
            if (word.compare(u"party", Qt::CaseInsensitive) == 0)
                return Sector::Pty;
            if (military.contains(word))
                return Sector::Mil;
            if (media.contains(word))
                return Sector::Med;
            if (education.contains(word))
                return Sector::Edu;
            if (justice.contains(word))
                return Sector::Jud;
            if (business.contains(word))
                return Sector::Bus;
        }
        return Sector::Unknown;
    }

    void add(const FoundOrganization &found, Sector sector = Sector::Unknown)
    {
        Entity entity;
        bool place = neverSurnames().contains(m_reading.word(found.last - 1)); // "College Street", "Pearson International Airport"
        for (size_t i = found.first; i < found.last; ++i)
            place = place && m_reading.word(i) != u"of" && m_reading.word(i) != u"for";
        entity.kind = place ? EntityKind::Place : EntityKind::Organization;
        entity.name = m_reading.phrase(found.first, found.last);
        entity.country = found.country;
        entity.sector = place ? Sector::Unknown : sector != Sector::Unknown ? sector : sectorOf(found.first, found.last);
        addMention(
            m_entities, entity, {{m_reading.words[found.first].span.begin, m_reading.words[found.last - 1].span.end}, MentionForm::Name});
        for (size_t i = found.first; i < found.last; ++i)
            m_taken[i] = m_reading.words[i].name < 0 || isKnown(i); // a country's name inside stays a mention of the country
        // "Office for Budget Responsibility (OBR)"
        const size_t bracket = found.last;
        if (in(bracket + 2, found.first) && m_reading.word(bracket) == u"(" && m_reading.word(bracket + 2) == u")"
            && m_reading.words[bracket + 1].shape == Shape::AllCaps && m_reading.words[bracket + 1].name < 0)
            m_acronyms.emplace_back(m_reading.word(bracket + 1).toString(), entity);
    }

    // "Pashinyan's Civil Contract party": the capitals in front of such a noun.
    void takeParties()
    {
        static const WordSet parties(u"party parties bloc coalition");
        static const WordSet media(u"newspaper daily broadcaster weekly channel");
        static const WordSet outside(u"the a an its his her their our my this that ruling");
        for (size_t i = 1; i < m_reading.words.size(); ++i) {
            const bool isMedia = media.contains(m_reading.word(i));
            if (m_reading.words[i].shape != Shape::Lower || m_reading.words[i].furniture || !(isMedia || parties.contains(m_reading.word(i))))
                continue;
            size_t first = i;
            while (first > 0 && i - first < 5 && in(first - 1, i) && isNamePart(first - 1, first, i) && !outside.contains(m_reading.word(first - 1)))
                --first;
            const bool opens = first < i && m_reading.words[first].opensSentence; // its capital says nothing
            const bool stands = i - first >= 2 || (i - first == 1 && !opens && first > 0 && m_reading.words[first].token->upos == Upos::PROPN);
            if (first == i || !stands || m_reading.titleCase[m_reading.words[i].sentence] || m_gazetteer.isGivenName(m_reading.word(first)))
                continue;
            add({first, i, {}}, isMedia ? Sector::Med : Sector::Pty);
        }
    }

    // "the news outlet Al Araby"
    void takeOutlets()
    {
        for (size_t i = 1; i < m_reading.words.size(); ++i) {
            if (m_taken[i] || m_reading.words[i].furniture || m_reading.words[i].name >= 0 || !m_reading.sameSentence(i - 1, i) || !isOutletNoun(m_reading, i - 1))
                continue;
            size_t last = i;
            while (in(last, i) && last - i < 4 && m_reading.words[last].shape == Shape::Capital && m_reading.words[last].blankBefore && !m_taken[last]
                   && m_reading.words[last].name < 0 && m_reading.words[last].role < 0 && !calendarWords().contains(m_reading.word(last)))
                ++last;
            if (last > i)
                add({i, last, {}}, Sector::Med);
        }
    }

    bool isNamePart(size_t at, size_t next, size_t end) const
    {
        const ReadWord &word = m_reading.words[at];
        if (m_taken[at] || word.furniture || word.name >= 0 || word.role >= 0 || !m_reading.words[next].blankBefore)
            return false;
        const bool joins = next < end && (m_reading.word(at) == u"and" || m_reading.word(at) == u"of" || m_reading.word(at) == u"for") && at > 0 && in(at - 1, at)
                        && m_reading.words[at - 1].shape == Shape::Capital && m_reading.words[at - 1].name < 0 && !m_taken[at - 1] && m_reading.words[at - 1].role < 0;
        return joins || (word.shape == Shape::Capital && !functionWords().contains(m_reading.word(at)) && !calendarWords().contains(m_reading.word(at))
                         && !premodifiers().contains(m_reading.word(at)));
    }

    // What the recogniser takes for an organisation, where it is a name of several capitals or an acronym.
    void takeTagged()
    {
        for (size_t i = 0; i < m_reading.words.size(); ++i) {
            if (m_reading.words[i].token->name != NameTag::BOrganization)
                continue;
            size_t last = i + 1;
            while (last < m_reading.words.size() && m_reading.words[last].token->name == NameTag::IOrganization)
                ++last;
            if (isTaggedOrganization(i, last))
                add({i, last, {}});
            i = last - 1;
        }
    }

    bool isTaggedOrganization(size_t first, size_t last) const
    {
        static const WordSet offices(u"ministers representatives presidents leaders envoys ambassadors secretaries commissioners negotiators mediators");
        if (offices.contains(m_reading.word(last - 1)))
            return false;
        if (m_reading.titleCase[m_reading.words[first].sentence])
            return false;
        size_t capitals = 0;
        for (size_t i = first; i < last; ++i) {
            const ReadWord &word = m_reading.words[i];
            if (m_taken[i] || word.furniture || word.name >= 0 || word.role >= 0)
                return false;
            const QStringView text = m_reading.word(i);
            const bool joins = i > first && i + 1 < last
                            && (text == u"of" || text == u"for" || text == u"and" || text == u"the" || text == u"&" || text == u"-");
            const bool capital = (word.shape == Shape::Capital || word.shape == Shape::AllCaps) && !functionWords().contains(text)
                              && !calendarWords().contains(text) && !thingWords().contains(text);
            if (!capital && !joins)
                return false;
            capitals += capital;
        }
        if (m_gazetteer.isGivenName(m_reading.word(first)))
            return false; // more likely a person that the recogniser got wrong
        if (capitals >= 2)
            return !m_reading.isCommon(m_reading.word(first)) || !m_reading.isCommon(m_reading.word(last - 1));
        const ReadWord &word = m_reading.words[first];
        const auto isCapitals = [&](size_t at) { return in(at, first) && m_reading.words[at].shape == Shape::AllCaps; };
        const bool heading = isCapitals(last) || (first > 0 && isCapitals(first - 1)); // "STATE OF THE UNION"
        return word.shape == Shape::AllCaps && word.span.length() >= 3 && word.span.length() <= 6 && !heading;
    }

    void takeAcronyms()
    {
        if (m_acronyms.empty())
            return;
        for (size_t i = 0; i < m_reading.words.size(); ++i) {
            if (m_reading.words[i].shape != Shape::AllCaps || m_taken[i] || m_reading.words[i].furniture || m_reading.words[i].name >= 0)
                continue;
            for (const auto &[acronym, entity] : m_acronyms) {
                if (m_reading.word(i) == acronym) {
                    addMention(m_entities, entity, {m_reading.words[i].span, MentionForm::ShortName});
                    m_taken[i] = true;
                    break;
                }
            }
        }
    }

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<bool> &m_taken;
    std::vector<Entity> &m_entities;
    std::vector<std::pair<QString, Entity>> m_acronyms;
};

} // namespace

void findOrganizations(const Reading &reading, const Gazetteer &gazetteer, std::vector<bool> &taken, std::vector<Entity> &entities)
{
    OrganizationFinder(reading, gazetteer, taken, entities).run();
}

} // namespace entente
