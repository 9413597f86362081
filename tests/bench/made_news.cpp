// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/made_news.h"

#include <QHash>
#include <QLocale>

#include <cmath>

namespace entente::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 vocabulary = 20'000;
constexpr int days = 1826;
const QDate firstDay(2021, 1, 1);

const char *const frequentWords[] = {"the", "of", "to", "and", "in", "a", "that", "on", "for", "with", "was", "by", "is", "it", "as", "at", "from",
    "has", "be", "an", "not", "were", "his", "their", "after", "have", "which", "this", "will", "but", "who", "been", "would", "had", "its", "they",
    "government", "president", "minister", "talks", "foreign", "security", "officials", "country", "war", "meeting", "agreement", "statement",
    "ceasefire", "sanctions", "military", "support", "leaders", "visit", "border", "forces", "peace", "negotiations", "trade", "summit", "treaty",
    "embassy", "delegation", "tariffs", "ambassador", "parliament", "missile", "energy", "aid", "crisis", "proposal", "election", "humanitarian"};

struct Deed {
    EventType type;
    const char *verb;
};
const Deed deeds[] = {{EventType::Consult, "met"}, {EventType::Consult, "telephoned"}, {EventType::Statement, "spoke about"}, {EventType::Agree, "signed an accord with"},
    {EventType::Support, "backed"}, {EventType::Cooperate, "worked with"}, {EventType::Aid, "sent aid to"}, {EventType::Request, "asked"}, {EventType::Accuse, "accused"},
    {EventType::Reject, "rejected a plan of"}, {EventType::Threaten, "warned"}, {EventType::Sanction, "imposed sanctions on"}, {EventType::Assault, "attacked"},
    {EventType::Coerce, "detained citizens of"}, {EventType::Mobilize, "moved troops towards"}, {EventType::Concede, "yielded to"}};

const char *const offices[] = {"foreign minister", "president", "prime minister", "ambassador", "defence minister", "spokesperson", "envoy", "member of parliament"};

QString capitalised(QString word)
{
    word[0] = word[0].toUpper();
    return word;
}

} // namespace

// The text grows paragraph by paragraph; who is named gets an entity when first named.
struct MadeNews::Writing {
    AnnotatedArticle article;
    QDate published;
    QHash<const Entity *, EntityIndex> known;

    qsizetype write(const QString &text)
    {
        const qsizetype begin = article.article.text.size();
        article.article.text += text;
        return begin;
    }
    EntityIndex name(const Entity &entity)
    {
        auto found = known.find(&entity);
        auto &entities = article.annotations.entities;
        if (found == known.end()) {
            found = known.insert(&entity, EntityIndex(entities.size()));
            entities.push_back(entity);
        }
        const qsizetype begin = write(entity.name);
        entities[size_t(*found)].mentions.push_back({{begin, begin + entity.name.size()}, MentionForm::Name});
        return *found;
    }
};

MadeNews::MadeNews(quint32 seed) : m_random(seed)
{
    static const char *const syllables[] = {"ba", "con", "der", "est", "fi", "gor", "han", "il", "jun", "ka", "lem", "mor", "nat", "or", "pel", "qui", "ran",
        "sto", "tur", "ul", "ver", "wen", "yor", "zan", "ment", "tion", "al", "er"};
    const auto invented = [this](int length) {
        QString word;
        for (int i = 0; i < length; ++i)
            word += QLatin1StringView(syllables[below(std::size(syllables))]);
        return word;
    };
    for (const char *each : frequentWords)
        m_words.push_back(QString::fromLatin1(each));
    while (m_words.size() < vocabulary)
        m_words.push_back(invented(2 + int(below(3))));
    // Zipf's law with Mandelbrot's offset, drawn from a table.
    for (quint32 rank = 0; rank < vocabulary; ++rank) {
        const auto copies = quint32(100'000.0 / std::pow(rank + 2.7, 1.0)) + 1;
        m_wordAt.insert(m_wordAt.end(), copies, rank);
    }

    const auto entity = [](EntityKind kind, const QString &name, const CountryCode &country, Sector sector, const QString &role) {
        Entity made;
        made.kind = kind;
        made.name = name;
        made.country = country;
        made.sector = sector;
        made.role = role;
        return made;
    };
    for (char c = 0; c < 24; ++c) {
        const CountryCode code('Q', char('A' + c));
        m_countries.push_back(entity(EntityKind::Country, capitalised(invented(2)) + u"ia"_s, code, Sector::Gov, {}));
    }
    for (quint32 i = 0; i < 240; ++i) {
        const QString name = capitalised(invented(2)) + u' ' + capitalised(invented(3));
        m_people.push_back(entity(EntityKind::Person, name, m_countries[i % 24].country, Sector::Gov, QString::fromLatin1(offices[i / 24 % std::size(offices)])));
    }
    for (quint32 i = 0; i < 30; ++i)
        m_organizations.push_back(entity(EntityKind::Organization, capitalised(invented(2)) + u" Council"_s, {}, Sector::Igo, {}));
    for (quint32 i = 0; i < 60; ++i)
        m_places.push_back(entity(EntityKind::Place, capitalised(invented(2)) + u"grad"_s, m_countries[i % 24].country, Sector::Unknown, {}));
}

quint32 MadeNews::often(quint32 limit)
{
    return quint32(quint64(below(limit)) * below(limit) / limit);
}

const QString &MadeNews::word()
{
    return m_words[m_wordAt[below(quint32(m_wordAt.size()))]];
}

QString MadeNews::words(int count)
{
    QString text = word();
    for (int i = 1; i < count; ++i)
        text += u' ' + word();
    return text;
}

void MadeNews::addEvent(Writing &writing)
{
    const Deed &deed = deeds[below(std::size(deeds))];
    const QString verb = QString::fromLatin1(deed.verb);
    EventMention event;
    event.type = deed.type;
    const qsizetype begin = writing.article.article.text.size();
    const auto actor = [this]() -> const Entity & {
        const quint32 draw = below(10);
        return draw < 6 ? m_people[often(240)] : draw < 9 ? m_countries[often(24)] : m_organizations[often(30)];
    };
    const Entity &from = actor();
    const Entity &to = actor();
    event.actors.push_back(writing.name(from));
    writing.write(u' ' + verb + u' ');
    if (&from != &to)
        event.recipients.push_back(writing.name(to));
    else
        writing.write(u"itself"_s);
    if (below(3) == 0) {
        const Entity &place = m_places[often(60)];
        writing.write(u" in "_s);
        event.place = writing.name(place);
        event.placeName = place.name;
    }
    const QString about = words(3);
    writing.write(u" over "_s + about);
    const quint32 draw = below(40);
    const QDate day = writing.published.addDays(-int(below(5)));
    if (draw == 0) {
        event.status = EventStatus::Planned;
    } else if (draw == 1) {
        event.status = EventStatus::Hypothetical;
    }
    if (draw < 36) {
        const QString written = QLocale::c().toString(day, u"d MMMM yyyy"_s);
        const qsizetype at = writing.write(u" on "_s + written) + 4;
        writing.article.annotations.dates.push_back({{at, at + written.size()}, TimexType::Date, day.toString(Qt::ISODate), day, day});
        event.date = PartialDate::day(day, DateBasis::Stated);
    } else if (draw < 38) {
        writing.write(u" in "_s + day.toString(u"yyyy-MM"_s));
        event.date = PartialDate::fromTimex(day.toString(u"yyyy-MM"_s), DateBasis::Stated);
    } else if (draw < 39) {
        event.date = PartialDate::day(day, DateBasis::Published);
    }
    event.span = {begin, writing.article.article.text.size()};
    event.label = (from.name + u' ' + verb + u' ' + (event.recipients.empty() ? QString() : to.name + u' ') + u"over "_s + about).left(80);
    writing.write(u". "_s);
    writing.article.annotations.events.push_back(std::move(event));
}

void MadeNews::addQuote(Writing &writing)
{
    Quote quote;
    writing.write(u"“"_s);
    const QString said = capitalised(words(8 + int(below(12))));
    const qsizetype begin = writing.write(said);
    quote.span = {begin, begin + said.size()};
    writing.write(u",” "_s);
    const Entity &speaker = m_people[often(240)];
    quote.speaker = writing.name(speaker);
    quote.speakerName = speaker.name;
    const qsizetype cue = writing.write(u" said. "_s) + 1;
    quote.cue = {cue, cue + 4};
    quote.date = writing.published;
    writing.article.annotations.quotes.push_back(std::move(quote));
}

AnnotatedArticle MadeNews::next()
{
    Writing writing;
    const int number = m_articles++;
    writing.published = firstDay.addDays(int(below(days)));
    Article &article = writing.article.article;
    article.key = u"made-%1"_s.arg(number);
    article.path = u"made/%1.txt"_s.arg(number);
    article.source = u"Wire %1"_s.arg(often(40));
    article.language = u"en"_s;
    article.published = PublicationDate::stated(writing.published, {});
    article.title = capitalised(words(6 + int(below(4))));
    writing.article.annotations.published = article.published;
    const int events = 10 + int(below(2));
    for (int i = 0; i < events; ++i) {
        addEvent(writing);
        if (below(4) == 0)
            addQuote(writing);
        writing.write(capitalised(words(4 + int(below(8)))) + u".\n\n"_s);
    }
    return std::move(writing.article);
}

} // namespace entente::bench
