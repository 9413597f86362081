// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/word_set.h"
#include "extraction/names/coreference.h"
#include "extraction/names/known_people.h"

#include <algorithm>

namespace entente {

namespace {

using Shape = ReadWord::Shape;
using Determiner = RolePhrase::Determiner;

class RoleResolver
{
public:
    RoleResolver(const PeopleContext &context, const std::vector<std::vector<PersonUse>> &pronouns, std::vector<PersonDraft> &people)
        : m_context(context),
          m_pronouns(pronouns),
          m_reading(context.reading),
          m_gazetteer(context.gazetteer),
          m_people(people)
    {
    }

    void run(const std::vector<bool> &rolesTaken)
    {
        for (size_t i = 0; i < m_context.roles.size(); ++i) {
            const RolePhrase &phrase = m_context.roles[i];
            if (phrase.isCounterpart)
                resolveCounterpart(phrase);
            else if (rolesTaken[i])
                addApposition(phrase);
            else if (isDefinite(phrase))
                resolve(phrase);
        }
        for (PersonDraft &person : m_people)
            std::sort(person.uses.begin(), person.uses.end(),
                [](const PersonUse &left, const PersonUse &right) { return left.first < right.first; });
    }

private:
    bool in(size_t at, size_t near) const { return at < m_reading.words.size() && m_reading.sameSentence(at, near); }

    // "our president": whose, only the speaker's country tells.
    bool isOurs(const RolePhrase &phrase) const
    {
        static const WordSet first(u"our my your");
        return phrase.determiner == Determiner::Possessive && phrase.possessor < m_reading.words.size() && first.contains(m_reading.word(phrase.possessor));
    }

    bool isDefinite(const RolePhrase &phrase) const
    {
        const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
        const bool honorific = role.kind == Gazetteer::RoleKind::Honorific && (role.terms.empty() || m_reading.words[phrase.headFirst].shape != Shape::Lower);
        if (honorific || phrase.determiner == Determiner::Indefinite)
            return false;
        if (phrase.determiner == Determiner::None && !(phrase.countryStated && phrase.headLast - phrase.headFirst >= 1))
            return false;
        // "foreign minister level", "prime minister candidate": the phrase modifies a noun.
        if (in(phrase.last, phrase.headFirst)) {
            const ReadWord &next = m_reading.words[phrase.last];
            if (next.blankBefore && next.shape == Shape::Lower && next.token->upos == Upos::NOUN && next.token->head >= 0)
                return false;
            if (next.blankBefore && next.shape == Shape::Capital && phrase.last == phrase.headLast)
                return false;
        }
        return true;
    }

    const PersonUse *useBefore(size_t person, size_t at) const
    {
        const PersonUse *last = nullptr;
        const auto look = [&](const std::vector<PersonUse> &uses) {
            for (const PersonUse &use : uses) {
                if (use.first < at && (!last || use.first > last->first))
                    last = &use;
            }
        };
        look(m_people[person].uses);
        if (person < m_pronouns.size())
            look(m_pronouns[person]);
        return last;
    }

    // How near to mind the person is at a word behind its last use: by sentences, as a subject more than as an object, and where the phrase
    // says no country ("the president"), as one whose country the article does not have to say.
    double salience(const PersonDraft &person, const PersonUse &use, const RolePhrase &phrase) const
    {
        const double sentences = m_reading.words[phrase.first].sentence - m_reading.words[use.first].sentence;
        double weight = -1.2 * std::min(sentences, 12.0) - 0.03 * double(std::min<size_t>(phrase.first - use.first, 60));
        for (size_t i = use.first; i < use.last; ++i) {
            if (isSubject(m_reading.words[i].token->relation)) {
                weight += 1.2;
                break;
            }
        }
        // Whom the sentence has named it calls he, not "the president".
        if (!phrase.countryStated && sentences == 0 && use.form != MentionForm::Pronoun)
            weight -= 1.5;
        if (!phrase.countryStated)
            weight += (person.abroad ? 0 : 1.2) + std::min(0.8, 0.1 * double(person.uses.size()));
        return weight;
    }

    // A foreign minister is a minister, but no vice president is a president.
    static bool isKindOf(const QString &own, const QString &said)
    {
        static const WordSet lesser(u"vice deputy assistant former ex acting associate under junior co");
        if (own.startsWith(said, Qt::CaseInsensitive)) {
            const QStringView behind = QStringView(own).sliced(said.size());
            return behind.startsWith(u" for ") || behind.startsWith(u" of "); // "minister for foreign affairs"
        }
        if (own.size() <= said.size() || !own.endsWith(said, Qt::CaseInsensitive) || own.endsWith(u"prime minister", Qt::CaseInsensitive))
            return false;
        const QStringView before = QStringView(own).chopped(said.size());
        return (before.endsWith(u' ') || before.endsWith(u'-')) && !lesser.contains(before.chopped(1).split(u' ').back());
    }

    // "premier" and "prime minister": words for one office of that country, or of so many that it is their meaning. Spain calls its prime minister
    // president; that makes no president of another country a prime minister.
    bool nameOneOffice(const Gazetteer::Role &left, const Gazetteer::Role &right, CountryCode country) const
    {
        std::vector<quint32> shared;
        std::set_intersection(left.terms.begin(), left.terms.end(), right.terms.begin(), right.terms.end(), std::back_inserter(shared));
        std::vector<CountryCode> countries;
        for (const quint32 term : shared) {
            const CountryCode own = m_gazetteer.term(term).country;
            if (!country.isValid() || own == country)
                return true;
            if (std::find(countries.begin(), countries.end(), own) == countries.end())
                countries.push_back(own);
        }
        constexpr size_t many = 6;
        return countries.size() >= many;
    }

    // 0 where the person cannot be meant.
    int fit(const PersonDraft &person, const RolePhrase &phrase) const
    {
        const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
        // "the minister of communication" is no other minister.
        if (phrase.headLast - phrase.headFirst > size_t(role.words.count(u' ')) + 1
            && !person.role.contains(m_reading.phrase(phrase.headFirst, phrase.headLast), Qt::CaseInsensitive))
            return 0;
        if (person.sector == Sector::Igo && phrase.countryStated && phrase.country.isValid() && !person.country.isValid())
            return 0; // the UN's envoy is not America's
        const bool knowsCountry = phrase.country.isValid() && person.country.isValid();
        if (knowsCountry && phrase.country != person.country)
            return 0;
        if (role.gender != Gender::Unknown && person.gender != Gender::Unknown && role.gender != person.gender)
            return 0;
        int best = 0;
        for (const quint32 own : person.roles) {
            const Gazetteer::Role &other = m_gazetteer.role(own);
            const bool sameWords = own == phrase.role || equalFolded(other.words, role.words) || isKindOf(other.words, role.words);
            best = std::max(best, sameWords ? 3 : nameOneOffice(other, role, person.country) ? 2 : 0);
        }
        if (person.known && !phrase.isFormer && termFor(m_gazetteer, *person.known, role, phrase.country, m_context.published))
            best = std::max(best, 2);
        if (best == 0 && person.known && !phrase.isFormer && m_context.published.isValid()) {
            for (const quint32 index : m_gazetteer.person(*person.known).terms) {
                const Gazetteer::Term &term = m_gazetteer.term(index);
                const auto alike = [&](quint32 own) { return nameOneOffice(m_gazetteer.role(own), role, term.country); };
                if (term.covers(m_context.published) && std::any_of(term.roles.begin(), term.roles.end(), alike))
                    best = 2;
            }
        }
        if (person.known && phrase.isFormer && termFor(m_gazetteer, *person.known, role, phrase.country, {})
            && !termFor(m_gazetteer, *person.known, role, phrase.country, m_context.published))
            best = std::max(best, 2);
        return best > 0 && knowsCountry ? best + 2 : best;
    }

    bool overlapsName(const RolePhrase &phrase, const PersonDraft &person) const
    {
        return std::any_of(person.uses.begin(), person.uses.end(),
            [&](const PersonUse &use) { return use.first < phrase.headLast && phrase.headFirst < use.last; });
    }

    void resolve(const RolePhrase &phrase)
    {
        std::optional<size_t> best;
        std::pair<int, double> bestRank{0, 0};
        for (size_t i = 0; i < m_people.size(); ++i) {
            const int fits = overlapsName(phrase, m_people[i]) ? 0 : fit(m_people[i], phrase);
            if (fits == 0 || (isOurs(phrase) && m_people[i].abroad))
                continue;
            const PersonUse *before = useBefore(i, phrase.first);
            // Named before and near is best; else the first to be named after.
            const double nearness = before ? salience(m_people[i], *before, phrase) : -1000 - double(m_people[i].uses.front().first);
            const std::pair<int, double> rank{fits >= 2 && before ? 2 : 1, nearness};
            if (!best || rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        if (!best)
            best = holder(phrase);
        if (best)
            m_people[*best].uses.push_back({phrase.first, phrase.last, MentionForm::Role});
    }

    // "NATO", "UN": how the table of offices calls the organisation of the phrase; empty where it has none.
    QString bodyOf(const RolePhrase &phrase) const
    {
        if (phrase.organization < 0)
            return {};
        const QString name = m_gazetteer.organization(quint32(phrase.organization)).name;
        return name == u"United Nations" ? QStringLiteral("UN") : name == u"European Union" ? QStringLiteral("EU") : name;
    }

    // The only holder on all days on which the article may have been published of an office whose country the phrase states.
    std::optional<size_t> holder(const RolePhrase &phrase)
    {
        const Gazetteer::Role &role = m_gazetteer.role(phrase.role);
        // Words that one country's table alone has ("chairman of the board") do not tell the country, names within them do ("Kremlin chief").
        const bool named = std::any_of(role.words.begin(), role.words.end(), [](QChar c) { return c.isUpper(); });
        // "the NATO secretary general": of an office without a country the words or the organisation in front name the body.
        const QString body = bodyOf(phrase);
        const bool ofCountry = phrase.country.isValid() && (phrase.countryStated || named);
        const bool ofBody = !phrase.country.isValid() && (named || !body.isEmpty());
        if (phrase.isFormer || !m_context.earliest.isValid() || !m_context.latest.isValid() || !(ofCountry || ofBody))
            return {};
        std::optional<quint32> only;
        QString office;
        for (const quint32 index : role.terms) {
            const Gazetteer::Term &term = m_gazetteer.term(index);
            const bool then
                = (!term.from.isValid() || term.from <= m_context.latest) && (!term.to.isValid() || m_context.earliest <= term.to);
            if (term.country != phrase.country || !then || only == term.person
                || (ofBody && !named && !term.office.startsWith(body + u' ')))
                continue;
            if (only)
                return {};
            only = term.person;
            office = term.office;
        }
        if (!only)
            return {};
        for (size_t i = 0; i < m_people.size(); ++i) {
            if (m_people[i].known == only)
                return i;
        }
        const Gazetteer::Person &person = m_gazetteer.person(*only);
        PersonDraft draft;
        draft.name = person.name;
        draft.given = person.given;
        draft.surname = person.surname;
        draft.gender = person.gender;
        draft.known = only;
        draft.country = phrase.country;
        draft.sector = role.sector;
        draft.role = office;
        draft.roles.push_back(phrase.role);
        m_people.push_back(draft);
        return m_people.size() - 1;
    }

    // "Zurabov, the OSCE envoy Heidi Tagliavini and others"
    bool titlesNext(const RolePhrase &phrase) const
    {
        return std::any_of(m_people.begin(), m_people.end(), [&](const PersonDraft &person) {
            return std::any_of(person.uses.begin(), person.uses.end(),
                [&](const PersonUse &use) { return use.first == phrase.last && use.form != MentionForm::Role; });
        });
    }

    // "Zelenskyy, the Ukrainian president": the apposition is a mention of its own.
    void addApposition(const RolePhrase &phrase)
    {
        if (phrase.determiner == Determiner::None || titlesNext(phrase))
            return;
        for (PersonDraft &person : m_people) {
            for (size_t k = 0; k < person.uses.size(); ++k) {
                const PersonUse use = person.uses[k];
                const bool behind = use.last + 1 == phrase.first && m_reading.word(use.last) == u",";
                const bool before = phrase.last + 1 == use.first && m_reading.word(phrase.last) == u",";
                if (use.form != MentionForm::Role && (behind || before)) {
                    person.uses.push_back({phrase.first, phrase.last, MentionForm::Role});
                    return;
                }
            }
        }
    }

    // "his French counterpart": beside a name that person, else the one of that country with an office like the possessor's.
    void resolveCounterpart(const RolePhrase &phrase)
    {
        std::optional<size_t> best;
        size_t bestUse = size_t(-1);
        for (size_t i = 0; i < m_people.size() && !best; ++i) {
            for (const PersonUse &use : m_people[i].uses) {
                const bool beside = use.first == phrase.last || (use.first == phrase.last + 1 && m_reading.word(phrase.last) == u",");
                if (beside && m_reading.sameSentence(use.first, phrase.first)) {
                    best = i;
                    bestUse = use.first;
                    if (!m_people[i].country.isValid())
                        m_people[i].country = phrase.country;
                    break;
                }
            }
        }
        const std::optional<size_t> owner = ownerOf(phrase);
        int bestRank = -1;
        for (size_t i = 0; i < m_people.size() && bestUse == size_t(-1) && phrase.countryStated; ++i) {
            if (m_people[i].country != phrase.country || i == owner)
                continue;
            const bool again = std::find(m_counterparts.begin(), m_counterparts.end(), i) != m_counterparts.end();
            const int rank = (owner && holdAlike(m_people[*owner], m_people[i]) ? 2000 : 0) + (again ? 1000 : 0) + int(std::min<size_t>(m_people[i].uses.size(), 900));
            if (rank > bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        if (!best)
            return;
        m_people[*best].uses.push_back({phrase.first, phrase.last, MentionForm::Role});
        m_counterparts.push_back(*best);
    }

    // Whose counterpart: the person named in front of "'s" or whom "his" means, as far as the pronouns are known.
    std::optional<size_t> ownerOf(const RolePhrase &phrase) const
    {
        const auto covers = [&](const PersonUse &use) { return use.first <= phrase.possessor && phrase.possessor < use.last; };
        for (size_t i = 0; i < m_people.size() && phrase.possessor != size_t(-1); ++i) {
            if (std::any_of(m_people[i].uses.begin(), m_people[i].uses.end(), covers)
                || (i < m_pronouns.size() && std::any_of(m_pronouns[i].begin(), m_pronouns[i].end(), covers)))
                return i;
        }
        return {};
    }

    // Two foreign ministers, two presidents
    bool holdAlike(const PersonDraft &left, const PersonDraft &right) const
    {
        return std::any_of(left.roles.begin(), left.roles.end(), [&](quint32 own) {
            return std::any_of(right.roles.begin(), right.roles.end(),
                [&](quint32 other) { return equalFolded(m_gazetteer.role(own).words, m_gazetteer.role(other).words); });
        });
    }

    const PeopleContext &m_context;
    const std::vector<std::vector<PersonUse>> &m_pronouns;
    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<PersonDraft> &m_people;
    std::vector<size_t> m_counterparts; // people whom the article has called somebody's counterpart
};

} // namespace

void resolveRoles(const PeopleContext &context, const std::vector<bool> &rolesTaken, std::vector<PersonDraft> &people,
    const std::vector<std::vector<PersonUse>> &pronouns)
{
    RoleResolver(context, pronouns, people).run(rolesTaken);
}

} // namespace entente
