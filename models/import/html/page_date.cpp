// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/page_date.h"

#include "import/html/boilerplate.h"
#include "import/html/html_page.h"
#include "import/html/json_ld.h"
#include "import/html/visible_date.h"
#include "import/published_date.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Claim {
    QDate day;
    QString reason;
    int hourUtc = -1; // where the day is written with a time in UTC or in no zone: that hour
};
using MaybeClaim = std::optional<Claim>;

class DateFinder
{
public:
    DateFinder(const HtmlPage &page, const std::vector<QJsonObject> &data, const QString &url, SlashOrder order)
        : m_page(page), m_data(data), m_url(url), m_order(order), m_secondary(secondaryElements(page))
    {
    }

    MaybeClaim find() const
    {
        for (const auto step : {&DateFinder::inStructuredData, &DateFinder::inMeta, &DateFinder::inAddress, &DateFinder::inItemProperty,
                 &DateFinder::belowHeadline, &DateFinder::inTimeElement, &DateFinder::inNamedElement, &DateFinder::inVagueMeta,
                 &DateFinder::besideLabel, &DateFinder::inText, &DateFinder::changedInData, &DateFinder::changedInMeta, &DateFinder::inFoot}) {
            if (MaybeClaim claim = (this->*step)())
                return asReadersSaw(*claim);
        }
        return std::nullopt;
    }

    // The date that the page states of itself and that cannot be true, where there is no other: why not.
    QString impossible() const
    {
        QStringList stated;
        for (const QJsonObject &object : m_data)
            stated += isArticle(object) ? stringsOf(object, "datePublished"_L1) : QStringList();
        for (int i = 0; i < m_page.size(); ++i) {
            if (m_page.attribute(i, "property") == "article:published_time"_L1 || m_page.attribute(i, "itemprop") == "datePublished"_L1)
                stated += m_page.attribute(i, "content");
        }
        for (const QString &value : stated) {
            const auto parsed = parsePublished(value);
            if (const QString *reason = std::get_if<QString>(&parsed); reason && !value.trimmed().isEmpty())
                return *reason;
        }
        return {};
    }

private:
    // Where dates belong to something else: comments, related articles, the page's foot.
    static std::vector<bool> secondaryElements(const HtmlPage &page)
    {
        static const QSet<QString> words{u"comment"_s, u"comments"_s, u"related"_s, u"sidebar"_s, u"footer"_s, u"widget"_s, u"popular"_s, u"trending"_s,
            u"recommended"_s, u"recommendations"_s, u"teaser"_s, u"carousel"_s, u"ticker"_s, u"nav"_s, u"menu"_s, u"copyright"_s};
        static const QSet<QString> tops{u"head"_s, u"header"_s, u"top"_s, u"topbar"_s, u"masthead"_s};
        int headline = 0;
        while (headline < page.size() && page.node(headline).tag != GUMBO_TAG_H1)
            ++headline;
        std::vector<bool> secondary(size_t(page.size()), false);
        for (int i = 0; i < page.size(); ++i) {
            const HtmlPage::Node &node = page.node(i);
            bool marked = node.parent >= 0 && secondary[size_t(node.parent)];
            if (!marked && node.element && node.tag != GUMBO_TAG_BODY && node.tag != GUMBO_TAG_HTML) {
                marked = node.tag == GUMBO_TAG_ASIDE || node.tag == GUMBO_TAG_NAV || node.tag == GUMBO_TAG_SCRIPT || node.tag == GUMBO_TAG_STYLE;
                if (!marked && node.tag != GUMBO_TAG_ARTICLE) {
                    const QStringList names = wordsOfNames(page.names(i));
                    marked = std::any_of(names.begin(), names.end(), [](const QString &word) { return words.contains(word); });
                    const bool top = node.tag == GUMBO_TAG_HEADER
                        || std::any_of(names.begin(), names.end(), [](const QString &word) { return tops.contains(word); });
                    marked = marked || (top && headline < page.size() && headline >= node.end);
                }
            }
            secondary[size_t(i)] = marked;
        }
        return secondary;
    }

    MaybeClaim claim(const QString &value, const QString &reason) const
    {
        const auto day = machineDate(value, m_order);
        return day ? MaybeClaim({*day, reason, hourInUtc(value)}) : std::nullopt;
    }

    static int hourInUtc(const QString &value)
    {
        static const QRegularExpression time(uR"(\d[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|UTC|GMT|[+-]00:?00)?$)"_s);
        const auto match = time.match(value.trimmed());
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    }

    // Late in the evening in UTC it is the next day further east, and early in the morning still the day before further west: the day that the page
    // shows to its readers, or has in its address, counts.
    Claim asReadersSaw(Claim claim) const
    {
        if (claim.hourUtc < 0)
            return claim;
        for (const MaybeClaim &shown : {belowHeadline(), inAddress(), inTimeElement(), inNamedElement()}) {
            const bool next = shown && shown->day == claim.day.addDays(1) && claim.hourUtc >= 12;
            const bool previous = shown && shown->day == claim.day.addDays(-1) && claim.hourUtc <= 11;
            if (shown && shown->day == claim.day)
                return claim;
            if (next || previous)
                return {shown->day, claim.reason + u", as the day was where it is read"_s};
        }
        return claim;
    }

    MaybeClaim inData(std::initializer_list<QLatin1StringView> properties) const
    {
        for (const bool articles : {true, false}) {
            for (const QLatin1StringView property : properties) {
                for (const QJsonObject &object : m_data) {
                    if (isArticle(object) != articles)
                        continue;
                    const QStringList values = stringsOf(object, property);
                    if (values.isEmpty())
                        continue;
                    if (auto found = claim(values.front(), u"stated in the page's structured data (%1)"_s.arg(property)))
                        return found;
                }
            }
        }
        return std::nullopt;
    }
    MaybeClaim inStructuredData() const { return inData({"datePublished"_L1, "dateCreated"_L1, "uploadDate"_L1}); }
    MaybeClaim changedInData() const { return inData({"dateModified"_L1}); }

    MaybeClaim metaNamed(const QStringList &names) const
    {
        for (const QString &name : names) {
            for (int i = 0; i < m_page.size(); ++i) {
                if (m_page.node(i).tag != GUMBO_TAG_META)
                    continue;
                for (const char *key : {"property", "name", "itemprop", "http-equiv"}) {
                    if (m_page.attribute(i, key).compare(name, Qt::CaseInsensitive) != 0)
                        continue;
                    if (auto found = claim(m_page.attribute(i, "content"), u"stated in the page's meta data (%1)"_s.arg(name)))
                        return found;
                }
            }
        }
        return std::nullopt;
    }
    MaybeClaim inMeta() const
    {
        static const QStringList names{u"article:published_time"_s, u"og:article:published_time"_s, u"og:published_time"_s, u"datePublished"_s,
            u"rnews:datePublished"_s, u"publication_date"_s, u"publish_date"_s, u"publishdate"_s, u"publish-date"_s, u"published_time"_s,
            u"pubdate"_s, u"published"_s, u"published-date"_s, u"parsely-pub-date"_s, u"sailthru.date"_s, u"article.published"_s,
            u"article_date_original"_s, u"cXenseParse:recs:publishtime"_s, u"cxenseparse:publishtime"_s, u"citation_publication_date"_s,
            u"citation_online_date"_s, u"dcterms.created"_s, u"dcterms.issued"_s, u"dc.date.issued"_s, u"dc.date.created"_s, u"dcsext.articlefirstpublished"_s, u"originalpublicationdate"_s, u"originalpublishdate"_s, u"article.created"_s,
            u"date_published"_s, u"article:post_date"_s, u"bt:pubdate"_s, u"vr:published_time"_s, u"shareaholic:article_published_time"_s,
            u"search.published"_s, u"releasedate"_s};
        return metaNamed(names);
    }
    // Names that may also mean when the page was made or fetched.
    MaybeClaim inVagueMeta() const
    {
        static const QStringList names{u"date"_s, u"dc.date"_s, u"dcterms.date"_s, u"datecreated"_s, u"created"_s, u"dc.created"_s, u"timestamp"_s,
            u"time"_s, u"content_date"_s};
        if (auto found = metaNamed(names))
            return found;
        static const QSet<QString> parts{u"published"_s, u"uploaded"_s, u"pubdate"_s, u"created"_s, u"publishtime"_s};
        for (int i = 0; i < m_page.size(); ++i) {
            const QString property = m_page.node(i).tag == GUMBO_TAG_META ? m_page.attribute(i, "property") : QString();
            if (parts.contains(property.section(u':', -1).toLower())) {
                if (auto found = claim(m_page.attribute(i, "content"), u"stated in the page's meta data (%1)"_s.arg(property)))
                    return found;
            }
        }
        return std::nullopt;
    }
    MaybeClaim changedInMeta() const
    {
        static const QStringList names{u"article:modified_time"_s, u"og:updated_time"_s, u"og:article:modified_time"_s, u"dateModified"_s, u"last-modified"_s,
            u"lastmod"_s, u"modified"_s, u"dcterms.modified"_s, u"dc.date.modified"_s, u"revision_date"_s, u"updated_time"_s};
        return metaNamed(names);
    }

    MaybeClaim inAddress() const
    {
        static const QRegularExpression path(uR"([/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.?-]|$))"_s);
        static const QRegularExpression digits(uR"([/_-](20[0-3]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=[/_.?-]|$))"_s);
        for (const QRegularExpression &pattern : {path, digits}) {
            if (const auto m = pattern.match(m_url); m.hasMatch()) {
                const QDate day(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
                if (day.isValid())
                    return Claim{day, u"stated in the page's address"_s};
            }
        }
        return std::nullopt;
    }

    // A marked-up date: its machine-readable attribute, else its text.
    MaybeClaim ofElement(int index, const QString &reason) const
    {
        for (const char *key : {"datetime", "content", "title", "data-datetime", "data-timestamp", "data-date", "data-published", "data-utime"}) {
            if (auto found = claim(m_page.attribute(index, key), reason))
                return found;
        }
        return claim(m_page.textOf(index).left(200), reason);
    }

    template<typename Test>
    MaybeClaim firstElement(Test test, const QString &reason) const
    {
        for (const bool secondary : {false, true}) {
            for (int i = 0; i < m_page.size(); ++i) {
                if (m_secondary[size_t(i)] != secondary || !m_page.node(i).element || !test(i))
                    continue;
                if (auto found = ofElement(i, reason))
                    return found;
            }
        }
        return std::nullopt;
    }

    MaybeClaim inItemProperty() const
    {
        return firstElement([this](int i) { return m_page.attribute(i, "itemprop").contains("datePublished"_L1, Qt::CaseInsensitive); },
            u"stated beside the article (datePublished)"_s);
    }
    MaybeClaim inTimeElement() const
    {
        const QString reason = u"stated beside the article (time)"_s;
        const auto isTime = [this](int i) { return m_page.node(i).tag == GUMBO_TAG_TIME; };
        if (auto found = firstElement([&](int i) { return isTime(i) && (m_page.hasAttribute(i, "pubdate") || saysPublished(i)); }, reason))
            return found;
        return firstElement([&](int i) { return isTime(i) && !saysChanged(i); }, reason);
    }
    bool saysPublished(int index) const
    {
        const QStringList words = wordsOfNames(m_page.names(index));
        return words.contains("published"_L1) || words.contains("pubdate"_L1) || words.contains("entry"_L1) || words.contains("dt"_L1);
    }
    bool saysChanged(int index) const
    {
        const QStringList words = wordsOfNames(m_page.names(index));
        return words.contains("updated"_L1) || words.contains("modified"_L1);
    }

    MaybeClaim inNamedElement() const
    {
        static const QSet<QString> words{u"date"_s, u"dates"_s, u"datum"_s, u"published"_s, u"pubdate"_s, u"publishdate"_s, u"publish"_s, u"publication"_s,
            u"posted"_s, u"postdate"_s, u"timestamp"_s, u"dateline"_s, u"byline"_s, u"datetime"_s, u"time"_s, u"fecha"_s, u"data"_s, u"meta"_s,
            u"postmeta"_s, u"info"_s, u"created"_s, u"submitted"_s, u"dtreviewed"_s, u"artikeldatum"_s, u"autor"_s, u"author"_s};
        return firstElement(
            [this](int i) {
                const GumboTag tag = m_page.node(i).tag;
                if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_META || tag == GUMBO_TAG_INPUT)
                    return false;
                const QStringList names = wordsOfNames(m_page.names(i));
                if (std::none_of(names.begin(), names.end(), [](const QString &word) { return words.contains(word); }))
                    return false;
                return m_page.textOf(i).size() < 300;
            },
            u"stated beside the article"_s);
    }

    // Right below the headline, in a line that is hardly more than its date.
    MaybeClaim belowHeadline() const
    {
        int begin = -1;
        for (int i = 0; i < m_page.size() && begin < 0; ++i) {
            if (m_page.node(i).tag == GUMBO_TAG_H1 && !m_secondary[size_t(i)])
                begin = m_page.node(i).end;
        }
        int seen = 0;
        for (int i = begin; i >= 0 && i < m_page.size() && seen < 400; ++i) {
            if (!m_page.isText(i) || m_secondary[size_t(i)])
                continue;
            const QString run = QString::fromUtf8(m_page.node(i).text).simplified();
            seen += int(run.size());
            if (run.size() > 70)
                continue;
            if (const auto day = firstVisibleDate(run, m_order))
                return Claim{*day, u"stated below the headline (“%1”)"_s.arg(run)};
        }
        return std::nullopt;
    }

    // Short runs of the page, those of secondary matter only where asked for.
    template<typename Use>
    MaybeClaim eachRun(bool secondary, Use use) const
    {
        for (int i = 0; i < m_page.size(); ++i) {
            if (!m_page.isText(i) || m_secondary[size_t(i)] != secondary)
                continue;
            const GumboTag holder = m_page.node(i).parent >= 0 ? m_page.node(m_page.node(i).parent).tag : GUMBO_TAG_LAST;
            if (holder == GUMBO_TAG_SCRIPT || holder == GUMBO_TAG_STYLE)
                continue;
            if (auto found = use(QString::fromUtf8(m_page.node(i).text).simplified()))
                return found;
        }
        return std::nullopt;
    }

    MaybeClaim besideLabel() const { return besideLabel(false); }
    MaybeClaim inFoot() const { return besideLabel(true); }
    MaybeClaim besideLabel(bool secondary) const
    {
        static const QRegularExpression label(
            uR"((?:publi|posted|veröffentlicht|erstellt|stand\b|erschienen|vom\b|datum|date|updated|aktualisiert|on\b|am\b))"_s,
            QRegularExpression::CaseInsensitiveOption);
        return eachRun(secondary, [&](const QString &run) -> MaybeClaim {
            if (run.size() > 120)
                return std::nullopt;
            const auto dates = visibleDates(run, m_order);
            if (dates.empty() || !label.match(run.left(dates.front().begin)).hasMatch())
                return std::nullopt;
            return Claim{dates.front().day, u"stated on the page (“%1”)"_s.arg(run.left(60))};
        });
    }

    MaybeClaim inText() const
    {
        // A line that is hardly more than its date, then any date.
        for (const int longest : {60, 100000}) {
            auto found = eachRun(false, [&](const QString &run) -> MaybeClaim {
                const auto dates = run.size() <= longest ? visibleDates(run, m_order) : std::vector<VisibleDate>();
                return dates.empty() ? std::nullopt : MaybeClaim({dates.front().day, u"stated on the page (“%1”)"_s.arg(run.left(60))});
            });
            if (found)
                return found;
        }
        return std::nullopt;
    }

    const HtmlPage &m_page;
    const std::vector<QJsonObject> &m_data;
    QString m_url;
    SlashOrder m_order;
    std::vector<bool> m_secondary;
};

// English pages are American unless they say or lie elsewhere.
SlashOrder slashOrder(const QString &language, const QString &url)
{
    static const QRegularExpression elsewhere(uR"(^https?://[^/]*\.(?:uk|au|nz|ie|in|za|ng|ke|my|sg|pk|gh)(?:[/:]|$))"_s);
    const bool american = language.startsWith("en"_L1, Qt::CaseInsensitive) && !language.startsWith("en-gb"_L1, Qt::CaseInsensitive)
        && !language.startsWith("en-au"_L1, Qt::CaseInsensitive) && !elsewhere.match(url).hasMatch();
    return american ? SlashOrder::MonthFirst : SlashOrder::DayFirst;
}

} // namespace

PageDate publishedDate(const HtmlPage &page, const std::vector<QJsonObject> &data, const QString &url, const QString &language)
{
    const DateFinder finder(page, data, url, slashOrder(language, url));
    if (const auto claim = finder.find())
        return {PublicationDate::stated(claim->day, claim->reason), {}};
    return {{}, finder.impossible()};
}

} // namespace entente
