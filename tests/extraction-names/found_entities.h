// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/names/names.h"
#include "language/tokenise.h"
#include "support/gazetteer_tables.h"

#include <memory>

namespace entente::testing {

// What findEntities finds in a text, by words alone: the tests must hold without tags and trees.
class Finder
{
public:
    Finder()
    {
        auto loaded = Gazetteer::load(bundledTables());
        if (!loaded)
            qFatal("%s", qPrintable(loaded.error().reason));
        m_gazetteer = std::make_unique<Gazetteer>(std::move(*loaded));
    }

    std::vector<Entity> find(const QString &text, QDate published = {}, const std::vector<TextSpan> &furniture = {}) const
    {
        NamesContext context;
        if (published.isValid())
            context.published = PublicationDate::stated(published, QString());
        context.furniture = furniture;
        return findEntities(tokenise(text), *m_gazetteer, context);
    }

    // "Marco Rubio|Donald Trump": the names of one kind in text order.
    QString names(const QString &text, EntityKind kind, QDate published = {}) const
    {
        QStringList list;
        for (const Entity &entity : find(text, published)) {
            if (entity.kind == kind)
                list.append(entity.name);
        }
        return list.join(u'|');
    }

    // The words of an entity's mentions: "Rubio|he|the secretary of state".
    static QString mentions(const std::vector<Entity> &entities, QStringView name, const QString &text)
    {
        QStringList list;
        for (const Entity &entity : entities) {
            if (entity.name != name)
                continue;
            for (const EntityMention &mention : entity.mentions)
                list.append(mention.span.in(text).toString());
        }
        return list.join(u'|');
    }

    // The countries of countries and places, as codes in the order of first mention.
    QString countries(const QString &text) const
    {
        QStringList list;
        for (const Entity &entity : find(text)) {
            const QString code = entity.country.toString();
            if ((entity.kind == EntityKind::Country || entity.kind == EntityKind::Place) && !code.isEmpty() && !list.contains(code))
                list.append(code);
        }
        return list.join(u'|');
    }

    const Gazetteer &gazetteer() const { return *m_gazetteer; }

private:
    std::unique_ptr<Gazetteer> m_gazetteer;
};

} // namespace entente::testing
