// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/html/page_metadata.h"

#include "import/html/boilerplate.h"
#include "import/html/html_page.h"
#include "import/html/json_ld.h"

#include <QRegularExpression>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 2000;

class MetadataReader
{
public:
    MetadataReader(const HtmlPage &page, const std::vector<QJsonObject> &data) : m_page(page), m_data(data) {}

    PageMetadata run() const
    {
        PageMetadata found;
        found.url = address();
        found.source = firstOf({inData({"publisher"_L1, "sourceOrganization"_L1}), meta({u"og:site_name"_s, u"application-name"_s, u"publisher"_s,
            u"dc.publisher"_s, u"dcterms.publisher"_s, u"cre"_s})});
        found.title = title(found.source);
        if (found.source.isEmpty())
            found.source = host(found.url);
        found.author = author();
        found.locale = locale();
        found.language = found.locale.section(QRegularExpression(u"[-_]"_s), 0, 0).toLower();
        return found;
    }

private:
    static QString firstOf(const QStringList &values)
    {
        for (const QString &value : values) {
            if (!value.trimmed().isEmpty())
                return unescaped(value).simplified();
        }
        return {};
    }

    // Data are often escaped once too often: "O&#039;Brien".
    static QString unescaped(QString text)
    {
        static const QRegularExpression number(uR"(&#(\d{2,6});)"_s);
        text.truncate(longestValue);
        text.replace(u"&amp;"_s, u"&"_s);
        for (auto m = number.match(text); m.hasMatch(); m = number.match(text)) {
            const char32_t code = m.captured(1).toUInt();
            text.replace(m.capturedStart(), m.capturedLength(), QString::fromUcs4(&code, 1));
        }
        return text.replace(u"&quot;"_s, u"\""_s).replace(u"&apos;"_s, u"'"_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(
            u"&nbsp;"_s, u" "_s);
    }

    QString inData(std::initializer_list<QLatin1StringView> properties) const
    {
        for (const QJsonObject &object : m_data) {
            if (!isArticle(object))
                continue;
            for (const QLatin1StringView property : properties) {
                const QStringList values = stringsOf(object, property);
                if (!values.isEmpty() && !values.front().trimmed().isEmpty() && !values.front().startsWith("http"_L1))
                    return unescaped(values.front()).simplified();
            }
        }
        return {};
    }

    QString meta(const QStringList &names) const
    {
        for (const QString &name : names) {
            for (int i = 0; i < m_page.size(); ++i) {
                if (m_page.node(i).tag != GUMBO_TAG_META)
                    continue;
                const QString content = unescaped(m_page.attribute(i, "content")).simplified();
                if (!content.isEmpty()
                    && (m_page.attribute(i, "property").compare(name, Qt::CaseInsensitive) == 0
                        || m_page.attribute(i, "name").compare(name, Qt::CaseInsensitive) == 0))
                    return content;
            }
        }
        return {};
    }

    QString address() const
    {
        for (int i = 0; i < m_page.size(); ++i) {
            if (m_page.node(i).tag == GUMBO_TAG_LINK && m_page.attribute(i, "rel").compare("canonical"_L1, Qt::CaseInsensitive) == 0
                && m_page.attribute(i, "href").startsWith("http"_L1))
                return m_page.attribute(i, "href").trimmed();
        }
        const QString stated = meta({u"og:url"_s, u"twitter:url"_s});
        if (stated.startsWith("http"_L1))
            return stated;
        for (const QJsonObject &object : m_data) {
            for (const QLatin1StringView property : {"url"_L1, "mainEntityOfPage"_L1, "@id"_L1}) {
                const QStringList values = isArticle(object) ? stringsOf(object, property) : QStringList();
                if (!values.isEmpty() && values.front().startsWith("http"_L1))
                    return values.front();
            }
        }
        return {};
    }

    static QString host(const QString &url)
    {
        QString name = url.section(u'/', 2, 2);
        return name.startsWith("www."_L1) ? name.sliced(4) : name;
    }

    // "Envoys meet in Oslo | The Harbour Times": the outlet's name is no part of the title.
    static QString withoutOutlet(const QString &title, const QString &outlet)
    {
        static const QRegularExpression separator(uR"(\s+[|–—·»-]\s+)"_s);
        qsizetype last = -1;
        for (auto it = separator.globalMatch(title); it.hasNext();) {
            const auto match = it.next();
            const QString behind = title.sliced(match.capturedEnd());
            if (!outlet.isEmpty() && behind.compare(outlet, Qt::CaseInsensitive) == 0)
                return title.first(match.capturedStart());
            if (match.captured().contains(u'|') || match.captured().contains(u'»'))
                last = last < 0 ? match.capturedStart() : last;
        }
        return last > 15 ? title.first(last) : title;
    }

    QString title(const QString &outlet) const
    {
        QStringList headings;
        QString whole;
        for (int i = 0; i < m_page.size(); ++i) {
            if (m_page.node(i).tag == GUMBO_TAG_TITLE && whole.isEmpty())
                whole = m_page.textOf(i);
            if (m_page.node(i).tag != GUMBO_TAG_H1)
                continue;
            const QString text = m_page.textOf(i);
            if (!text.isEmpty())
                headings.append(text);
        }
        // Several h1: the first may be the outlet's name; the page's title begins with the article's.
        const auto begins = std::find_if(headings.begin(), headings.end(), [&](const QString &each) { return whole.startsWith(each.left(20)); });
        const QString heading = begins != headings.end() ? *begins : headings.value(0);
        QString stated = firstOf({inData({"headline"_L1}), meta({u"og:title"_s, u"twitter:title"_s, u"dc.title"_s, u"headline"_s})});
        if (!stated.isEmpty())
            stated = withoutOutlet(stated, outlet);
        // The visible headline is whole, where the data cut theirs or give the page's name; but a first h1 may be the outlet's.
        if (!heading.isEmpty() && heading.size() < 300 && (stated.isEmpty() || stated.startsWith(heading.left(20)) || headings.size() == 1)
            && heading.compare(outlet, Qt::CaseInsensitive) != 0 && (stated.isEmpty() ? whole.contains(heading.left(20)) : heading.size() > 15))
            return heading;
        return !stated.isEmpty() ? stated : !whole.isEmpty() ? withoutOutlet(whole, outlet) : heading;
    }

    QString author() const
    {
        QStringList names;
        for (const QJsonObject &object : m_data) {
            if (isArticle(object) && names.isEmpty())
                names = stringsOf(object, "author"_L1);
        }
        if (names.isEmpty())
            names = QStringList{meta({u"author"_s, u"article:author"_s, u"parsely-author"_s, u"sailthru.author"_s, u"dc.creator"_s, u"byl"_s, u"citation_author"_s})};
        for (int i = 0; i < m_page.size() && clean(names).isEmpty(); ++i) {
            const QStringList words = wordsOfNames(m_page.names(i));
            if (words.contains("comment"_L1) || words.contains("comments"_L1) || words.contains("respond"_L1)) {
                i = m_page.node(i).end - 1;
                continue;
            }
            const bool marked = m_page.attribute(i, "rel") == "author"_L1 || m_page.attribute(i, "itemprop") == "author"_L1 || words.contains("byline"_L1)
                || words.contains("author"_L1);
            const QString text = marked ? m_page.textOf(i) : QString();
            if (!text.isEmpty() && text.size() < 60)
                names = {text};
        }
        return clean(names).join(u", "_s);
    }

    // Names only: no "by", no date or office behind, no addresses.
    static QStringList clean(const QStringList &names)
    {
        static const QRegularExpression by(uR"(^(?:(?:written|posted|veröffentlicht)\s+)?(?:by|von|par|por|di|door|av|author|autor|autorin)\s*:?\s+)"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression behind(uR"(\s*(?:[|•·,/–—(-]\s*)?(?:\b(?:am|on|at|says)\b|\d|[|•·]|https?:|\s[-–—]).*$)"_s);
        QStringList all;
        for (const QString &each : names) {
            const QString name = unescaped(each).simplified().remove(by).remove(behind).simplified();
            const bool isName = name.size() > 1 && name.size() < 100 && std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); })
                && !name.contains(u"://"_s) && !name.contains(u".com"_s) && !name.contains(u"www."_s);
            if (isName && !all.contains(name))
                all.append(name);
        }
        return all;
    }

    QString locale() const
    {
        for (int i = 0; i < m_page.size() && m_page.node(i).tag != GUMBO_TAG_BODY; ++i) {
            if (m_page.node(i).tag != GUMBO_TAG_HTML)
                continue;
            const QString stated = firstOf({m_page.attribute(i, "lang"), m_page.attribute(i, "xml:lang")});
            if (isLocale(stated))
                return stated;
        }
        for (const QString &stated : {inData({"inLanguage"_L1}), meta({u"og:locale"_s, u"language"_s, u"dc.language"_s, u"dcterms.language"_s})}) {
            if (isLocale(stated))
                return stated;
        }
        return {};
    }

    static bool isLocale(const QString &text)
    {
        static const QRegularExpression form(uR"(^[A-Za-z]{2}(?:[-_][A-Za-z0-9]+)*$)"_s);
        return form.match(text).hasMatch();
    }

    const HtmlPage &m_page;
    const std::vector<QJsonObject> &m_data;
};

} // namespace

PageMetadata readMetadata(const HtmlPage &page, const std::vector<QJsonObject> &data)
{
    return MetadataReader(page, data).run();
}

QString statedText(const std::vector<QJsonObject> &data)
{
    QString longest;
    for (const QJsonObject &object : data) {
        const QString text = object.value("articleBody"_L1).toString();
        if (isArticle(object) && text.size() > longest.size())
            longest = text;
    }
    return longest;
}

} // namespace entente
