// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/feed/feed_articles.h"

#include "import/html/markup_text.h"
#include "import/plain_text.h"
#include "import/published_date.h"

#include <QFileInfo>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto contentNamespace = "http://purl.org/rss/1.0/modules/content/"_L1;

struct Entry {
    QString id;
    QString title;
    QString link;
    QString author;
    QString published;
    QString updated;
    QString summary; // markup
    QString content; // markup
};

class FeedReader
{
public:
    FeedReader(const QByteArray &bytes, const QString &path, const ImportSink &sink)
        : m_xml(bytes), m_path(path), m_name(QFileInfo(path).fileName()), m_sink(sink)
    {
    }

    bool run()
    {
        if (!m_xml.readNextStartElement()) {
            tellBreak();
            return true;
        }
        const QStringView root = m_xml.name();
        if (root != u"rss" && root != u"feed" && root != u"RDF") {
            m_sink.problem({m_path, u"the XML is no feed: its root is “%1”, not rss, feed or RDF"_s.arg(root)});
            return true;
        }
        m_language = m_xml.attributes().value(u"xml:lang"_s).toString();
        bool goesOn = true;
        while (goesOn && m_xml.readNextStartElement())
            goesOn = readPart();
        if (m_xml.hasError())
            tellBreak();
        else if (goesOn && m_count == 0)
            m_sink.problem({m_path, u"the feed has no entries"_s});
        return goesOn;
    }

private:
    // A child of the root or of the channel.
    bool readPart()
    {
        const QStringView name = m_xml.name();
        if (name == u"item" || name == u"entry")
            return readEntry();
        if (name == u"channel") {
            while (m_xml.readNextStartElement()) {
                if (!readPart())
                    return false;
            }
        } else if (name == u"title" && m_source.isEmpty()) {
            m_source = text().simplified();
        } else if (name == u"language") {
            m_language = text().trimmed();
        } else {
            m_xml.skipCurrentElement();
        }
        return true;
    }

    bool readEntry()
    {
        const qint64 line = m_xml.lineNumber();
        Entry entry;
        while (m_xml.readNextStartElement())
            readField(entry);
        if (m_xml.hasError())
            return true; // half an entry is none
        ++m_count;
        const QString place = u"%1:%2"_s.arg(m_name).arg(line);
        Article article;
        article.text = textOfMarkup(entry.content);
        if (article.text.isEmpty())
            article.text = textOfMarkup(entry.summary);
        if (article.text.isEmpty()) {
            m_sink.problem({m_path, u"the entry in line %1 has no text"_s.arg(line), line});
            return true;
        }
        article.key = entry.id.isEmpty() ? place : entry.id;
        article.path = m_path;
        article.title = textOfMarkup(entry.title).simplified();
        article.url = entry.link;
        article.author = entry.author;
        article.source = m_source;
        article.language = m_language.section(u'-', 0, 0).toLower();
        setPublished(article, entry.published.isEmpty() ? entry.updated : entry.published);
        completeFromHeader(article);
        return m_sink.article(std::move(article));
    }

    void readField(Entry &entry)
    {
        const QString name = m_xml.name().toString();
        if (name == "title"_L1 && entry.title.isEmpty()) // media:title may follow
            entry.title = markup();
        else if (name == "guid"_L1 || name == "id"_L1)
            entry.id = text().trimmed();
        else if (name == "link"_L1)
            readLink(entry);
        else if (name == "author"_L1 || name == "creator"_L1)
            entry.author = author();
        else if (name == "pubDate"_L1 || name == "published"_L1 || name == "issued"_L1 || name == "date"_L1)
            entry.published = text().trimmed();
        else if (name == "updated"_L1 || name == "modified"_L1)
            entry.updated = text().trimmed();
        else if (name == "encoded"_L1 && m_xml.namespaceUri() == contentNamespace)
            entry.content = text();
        else if (name == "content"_L1 && !m_xml.attributes().hasAttribute(u"url"_s)) // media:content has an address
            entry.content = markup();
        else if ((name == "description"_L1 || name == "summary"_L1) && entry.summary.isEmpty())
            entry.summary = markup();
        else
            m_xml.skipCurrentElement();
    }

    void readLink(Entry &entry)
    {
        const QString target = m_xml.attributes().value(u"href"_s).toString();
        const QStringView relation = m_xml.attributes().value(u"rel"_s);
        const QString inside = text().trimmed();
        if (relation.isEmpty() || relation == u"alternate")
            entry.link = target.isEmpty() ? inside : target;
    }

    QString author()
    {
        QString name;
        QString inside;
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement) {
            if (m_xml.isCharacters())
                inside += m_xml.text();
            else if (m_xml.isStartElement() && m_xml.name() == u"name")
                name = text().simplified();
            else if (m_xml.isStartElement())
                m_xml.skipCurrentElement();
        }
        return name.isEmpty() ? inside.simplified() : name;
    }

    QString text() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements); }

    // Markup as text (escaped or CDATA), or, in Atom's xhtml, as elements.
    QString markup()
    {
        const QStringView type = m_xml.attributes().value(u"type"_s);
        if (type == u"text")
            return text().toHtmlEscaped();
        if (type != u"xhtml")
            return text();
        QString all;
        QXmlStreamWriter writer(&all);
        for (int depth = 1; !m_xml.atEnd();) {
            m_xml.readNext();
            depth += m_xml.isStartElement() ? 1 : m_xml.isEndElement() ? -1 : 0;
            if (depth == 0)
                break;
            if (m_xml.isStartElement())
                writer.writeStartElement(m_xml.name().toString());
            else if (m_xml.isEndElement())
                writer.writeEndElement();
            else if (m_xml.isCharacters())
                writer.writeCharacters(m_xml.text().toString());
        }
        return all;
    }

    void setPublished(Article &article, const QString &date)
    {
        if (date.isEmpty())
            return;
        const auto parsed = parsePublished(date);
        if (const QDate *day = std::get_if<QDate>(&parsed))
            article.published = PublicationDate::stated(*day, u"stated by the feed"_s);
        else
            article.warnings.append(std::get<QString>(parsed));
    }

    void tellBreak()
    {
        m_sink.problem({m_path, u"invalid XML in line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()), m_xml.lineNumber()});
    }

    QXmlStreamReader m_xml;
    QString m_path;
    QString m_name;
    const ImportSink &m_sink;
    QString m_source;
    QString m_language;
    int m_count = 0;
};

} // namespace

bool importFeed(const QByteArray &bytes, const QString &path, const ImportSink &sink)
{
    return FeedReader(bytes, path, sink).run();
}

} // namespace entente
