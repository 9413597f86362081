// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_annotations.h"

#include <QRandomGenerator>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

class Maker
{
public:
    explicit Maker(QRandomGenerator &random) : m_random(random) {}

    int below(int limit) { return m_random.bounded(limit); }
    bool coin() { return below(2) == 1; }

    QString words()
    {
        static const QStringList all{u"minister"_s, u"Élysée"_s, u"“we”"_s, u"😀"_s, u"Zelenskyy"_s, u"-"_s, u"\t"_s, u"'; DROP TABLE article; --"_s, u"%1"_s, u"Київ"_s};
        QString result;
        for (int i = below(6); i > 0; --i)
            result += all[below(int(all.size()))] + u' ';
        return result;
    }
    QDate day() { return below(5) == 0 ? QDate() : QDate(1600, 1, 1).addDays(below(200'000)); }
    TextSpan span()
    {
        const qsizetype begin = below(5000);
        return {begin, begin + below(400)};
    }
    template<typename Enum>
    Enum one(int count)
    {
        return static_cast<Enum>(below(count));
    }
    CountryCode country() { return coin() ? CountryCode() : CountryCode(char('A' + below(26)), char('A' + below(26))); }
    EntityIndex entityIndex() { return EntityIndex(below(1000)); }
    std::optional<EntityIndex> maybeEntity() { return coin() ? std::nullopt : std::optional(entityIndex()); }

    template<typename Make>
    auto some(int most, Make make)
    {
        std::vector<decltype(make())> values;
        for (int i = below(most + 1); i > 0; --i)
            values.push_back(make());
        return values;
    }

    PartialDate partialDate()
    {
        return {.value = words(), .endValue = words(), .earliest = day(), .latest = day(), .precision = one<DatePrecision>(6), .basis = one<DateBasis>(5),
            .isRange = coin()};
    }
    PublicationDate published() { return {.kind = one<PublicationKind>(4), .day = day(), .earliest = day(), .latest = day(), .reasons = {words(), words()}}; }
    Entity entity()
    {
        return {.kind = one<EntityKind>(4), .name = words(), .country = country(), .sector = one<Sector>(17), .role = words(),
            .mentions = some(4, [this] { return EntityMention{span(), one<MentionForm>(6)}; })};
    }
    Quote quote()
    {
        return {.span = span(), .kind = one<QuoteKind>(3), .speaker = maybeEntity(), .speakerName = words(), .cue = span(), .date = day()};
    }
    EventMention event()
    {
        return {.span = span(), .furtherEvidence = some(3, [this] { return span(); }), .type = one<EventType>(eventTypeCount), .mode = words(),
            .status = one<EventStatus>(eventStatusCount), .actors = some(3, [this] { return entityIndex(); }),
            .recipients = some(3, [this] { return entityIndex(); }), .place = maybeEntity(), .placeName = words(), .date = partialDate(), .label = words()};
    }

private:
    QRandomGenerator &m_random;
};

} // namespace

Annotations randomAnnotations(QRandomGenerator &random)
{
    Maker make(random);
    Annotations all;
    all.furniture = make.some(4, [&] { return make.span(); });
    all.dates = make.some(5, [&] { return DateMention{make.span(), make.one<TimexType>(4), make.words(), make.day(), make.day()}; });
    all.entities = make.some(6, [&] { return make.entity(); });
    all.quotes = make.some(5, [&] { return make.quote(); });
    all.events = make.some(6, [&] { return make.event(); });
    all.published = make.published();
    return all;
}

AnnotatedArticle randomArticle(QRandomGenerator &random, const QString &key)
{
    Maker make(random);
    AnnotatedArticle result;
    Article &article = result.article;
    article.key = key;
    article.path = u"/news/"_s + key;
    article.title = make.words();
    article.url = make.words();
    article.source = make.words();
    article.author = make.words();
    article.language = u"en"_s;
    if (make.coin())
        article.published = PublicationDate::stated(QDate(2000, 1, 1).addDays(make.below(9000)), u"stated in the text"_s);
    if (make.coin())
        article.warnings = QStringList{u"the date 2025-02-31 does not exist"_s, u"another"_s};
    article.text = u"Text of "_s + key + u"\r\n\n "_s + make.words() + make.words();
    result.annotations = randomAnnotations(random);
    return result;
}

QString firstDifference(const Article &left, const Article &right)
{
    if (left.id != right.id)
        return u"id: %1, %2"_s.arg(qint64(left.id)).arg(qint64(right.id));
    const std::pair<const char *, QString Article::*> texts[] = {{"key", &Article::key}, {"path", &Article::path}, {"title", &Article::title},
        {"url", &Article::url}, {"source", &Article::source}, {"author", &Article::author}, {"language", &Article::language}, {"text", &Article::text}};
    for (const auto &[name, field] : texts) {
        if (left.*field != right.*field)
            return u"%1: “%2”, “%3”"_s.arg(QString::fromLatin1(name), left.*field, right.*field);
    }
    if (left.published != right.published)
        return u"published: %1, %2"_s.arg(left.published.day.toString(Qt::ISODate), right.published.day.toString(Qt::ISODate));
    if (left.warnings != right.warnings)
        return u"warnings: %1, %2"_s.arg(left.warnings.join(u'|'), right.warnings.join(u'|'));
    return {};
}

} // namespace entente
