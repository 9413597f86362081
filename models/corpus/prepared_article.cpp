// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/prepared_article.h"

#include "corpus/fold.h"

#include <algorithm>
#include <set>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype titleLength = 80;
// Text without line breaks is one paragraph: a quote belongs to events this near only.
constexpr qsizetype nearEnough = 300;

bool isFurniture(const Annotations &annotations, qsizetype position)
{
    return std::any_of(annotations.furniture.begin(), annotations.furniture.end(), [position](TextSpan span) { return span.contains(position); });
}

// The first words of the article that are not furniture.
QString firstWords(const Article &article, const Annotations &annotations)
{
    qsizetype begin = 0;
    while (begin < article.text.size() && (article.text[begin].isSpace() || isFurniture(annotations, begin)))
        ++begin;
    if (begin == article.text.size())
        return {};
    const QString line = article.text.mid(begin, 4 * titleLength).section(u'\n', 0, 0).simplified();
    if (line.size() <= titleLength)
        return line;
    const qsizetype cut = line.lastIndexOf(u' ', titleLength - 1);
    return line.left(cut > titleLength / 2 ? cut : titleLength - 1) + u'…';
}

QString titleOf(const Article &article, const Annotations &annotations)
{
    for (const QString &title : {article.title.simplified(), firstWords(article, annotations), article.key, article.path.section(u'/', -1)}) {
        if (!title.isEmpty())
            return title;
    }
    return u"Article %1"_s.arg(qint64(article.id));
}

// Words of four letters and more that every act of speech may have, whatever it says.
bool isEmptyWord(const QString &word)
{
    static const std::set<QString> words = {
        u"that"_s,  u"this"_s,  u"these"_s, u"those"_s, u"with"_s,  u"from"_s,   u"into"_s,      u"over"_s,     u"they"_s,      u"them"_s,  u"their"_s, u"have"_s,
        u"been"_s,  u"were"_s,  u"would"_s, u"will"_s,  u"shall"_s, u"should"_s, u"could"_s,     u"must"_s,     u"said"_s,      u"says"_s,  u"saying"_s, u"told"_s,
        u"tells"_s, u"added"_s, u"after"_s, u"before"_s, u"which"_s, u"also"_s,  u"about"_s,     u"when"_s,     u"what"_s,      u"where"_s, u"there"_s, u"while"_s,
        u"than"_s,  u"then"_s,  u"more"_s,  u"most"_s,  u"some"_s,  u"such"_s,   u"very"_s,      u"here"_s,     u"your"_s,      u"ours"_s,  u"being"_s, u"does"_s,
        u"called"_s, u"asked"_s, u"urged"_s, u"accused"_s, u"rejected"_s, u"reporters"_s, u"statement"_s, u"according"_s, u"president"_s, u"minister"_s};
    return words.contains(word);
}

quint32 stemHash(QStringView word)
{
    quint64 hash = 1469598103934665603ULL;
    // Six letters stand for the stem: "negotiated", "negotiations".
    for (const QChar c : word.first(std::min<qsizetype>(6, word.size())))
        hash = (hash ^ c.unicode()) * 1099511628211ULL;
    return quint32(hash ^ (hash >> 32));
}

// The hashes of words that say something, `names` left out.
std::vector<quint32> sayingWords(QStringView text, const std::set<QString> &names)
{
    std::vector<quint32> hashes;
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        const bool says = word.size() >= 4 || word.front().isDigit();
        if (says && !isEmptyWord(word) && !names.contains(word))
            hashes.push_back(stemHash(word));
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

// What an act of speech says: its words without the names of those who take part, who are compared on their own.
std::vector<quint32> contentWords(QStringView text, std::span<const quint32> actors, std::span<const quint32> recipients, const std::vector<PreparedEntity> &entities)
{
    std::set<QString> names;
    for (const auto participants : {actors, recipients}) {
        for (const quint32 index : participants) {
            const QStringList words = foldedWords(entities[index].name);
            names.insert(words.begin(), words.end());
        }
    }
    return sayingWords(text, names);
}

bool shareParagraph(QStringView text, TextSpan a, TextSpan b)
{
    if (a.overlaps(b))
        return true;
    const TextSpan gap = a.end <= b.begin ? TextSpan{a.end, b.begin} : TextSpan{b.end, a.begin};
    return gap.length() <= nearEnough && !gap.in(text).contains(u'\n');
}

std::vector<quint32> indices(const std::vector<EntityIndex> &list)
{
    std::vector<quint32> result;
    for (const EntityIndex index : list) {
        if (std::find(result.begin(), result.end(), quint32(index)) == result.end())
            result.push_back(quint32(index));
    }
    return result;
}

TextSpan inside(TextSpan span, qsizetype length)
{
    const qsizetype begin = std::clamp<qsizetype>(span.begin, 0, length);
    return {begin, std::clamp(span.end, begin, length)};
}

// The place's entity, made where the mention gives only its name.
quint32 placeOf(const EventMention &mention, std::vector<PreparedEntity> &entities)
{
    if (mention.place)
        return quint32(*mention.place);
    if (mention.placeName.isEmpty())
        return 0xffffffff;
    const auto same = std::find_if(entities.begin(), entities.end(), [&](const PreparedEntity &entity) {
        return entity.kind != EntityKind::Person && entity.name == mention.placeName;
    });
    if (same != entities.end())
        return quint32(same - entities.begin());
    entities.push_back({EntityKind::Place, mention.placeName, {}, Sector::Unknown, {}, 1});
    return quint32(entities.size() - 1);
}

} // namespace

EventId eventIdOf(ArticleId article, size_t ordinal)
{
    return EventId((qint64(article) << 16) | qint64(ordinal & 0xffff));
}

QuoteId quoteIdOf(ArticleId article, size_t ordinal)
{
    return QuoteId((qint64(article) << 16) | qint64(ordinal & 0xffff));
}

std::vector<quint32> labelWords(const PreparedMention &mention)
{
    return sayingWords(mention.label.toString(), {});
}

void PreparedMention::setNumbers(std::span<const quint32> actors, std::span<const quint32> recipients, std::span<const quint32> words)
{
    constexpr size_t most = 0xffff;
    m_actors = quint16(std::min(actors.size(), most));
    m_recipients = quint16(std::min(recipients.size(), most));
    m_numbers.clear();
    m_numbers.reserve(size_t(m_actors) + m_recipients + words.size());
    m_numbers.insert(m_numbers.end(), actors.begin(), actors.begin() + m_actors);
    m_numbers.insert(m_numbers.end(), recipients.begin(), recipients.begin() + m_recipients);
    m_numbers.insert(m_numbers.end(), words.begin(), words.end());
}

bool isSpeech(EventType type)
{
    switch (type) {
    case EventType::Statement:
    case EventType::Support:
    case EventType::Request:
    case EventType::Accuse:
    case EventType::Reject:
    case EventType::Threaten:
    case EventType::Concede: return true;
    default: return false;
    }
}

PreparedArticle prepare(const Article &article, const Annotations &annotations)
{
    PreparedArticle prepared;
    prepared.info.id = article.id;
    prepared.info.title = titleOf(article, annotations);
    prepared.info.source = article.source;
    prepared.info.path = article.path;
    prepared.info.published = publicationOf(article, annotations);
    prepared.info.warnings = article.warnings;
    prepared.sketch = sketchOf(article.text);

    prepared.entities.reserve(annotations.entities.size());
    for (const Entity &entity : annotations.entities)
        prepared.entities.push_back({entity.kind, entity.name, entity.country, entity.sector, entity.role, int(entity.mentions.size())});

    const qsizetype length = article.text.size();
    for (size_t i = 0; i < annotations.events.size(); ++i) {
        const EventMention &mention = annotations.events[i];
        PreparedMention event;
        event.id = eventIdOf(article.id, i);
        event.spans.push_back(inside(mention.span, length));
        for (const TextSpan span : mention.furtherEvidence)
            event.spans.push_back(inside(span, length));
        event.type = mention.type;
        event.status = mention.status;
        event.mode = mention.mode;
        const std::vector<quint32> actors = indices(mention.actors);
        const std::vector<quint32> recipients = indices(mention.recipients);
        event.place = placeOf(mention, prepared.entities);
        event.time = eventTime(mention.date, prepared.info.published);
        event.label = mention.label;
        std::vector<quint32> words;
        if (isSpeech(mention.type))
            words = contentWords(event.spans.front().in(article.text), actors, recipients, prepared.entities);
        else if (actors.size() + recipients.size() < 2)
            words = labelWords(event);
        event.setNumbers(actors, recipients, words);
        prepared.mentions.push_back(std::move(event));
    }

    for (size_t i = 0; i < annotations.quotes.size(); ++i) {
        const Quote &quote = annotations.quotes[i];
        PreparedQuote info;
        const TextSpan span = inside(quote.span, length);
        info.info.id = quoteIdOf(article.id, i);
        info.info.article = article.id;
        info.info.span = span;
        info.info.text = span.in(article.text).toString();
        info.info.kind = quote.kind;
        info.info.speakerName = quote.speakerName;
        info.info.date = quote.date;
        if (quote.speaker) {
            info.speaker = quint32(*quote.speaker);
            const PreparedEntity &speaker = prepared.entities[info.speaker];
            info.info.speakerRole = speaker.role;
            info.info.speakerCountry = speaker.country;
        }
        for (quint32 j = 0; j < prepared.mentions.size(); ++j) {
            const auto &spans = prepared.mentions[j].spans;
            if (std::any_of(spans.begin(), spans.end(), [&](TextSpan each) { return shareParagraph(article.text, each, span); }))
                info.mentions.push_back(j);
        }
        prepared.quotes.push_back(std::move(info));
    }
    return prepared;
}

} // namespace entente
