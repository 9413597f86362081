// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QSettings>

namespace entente {

using namespace Qt::StringLiterals;

QByteArray Settings::windowGeometry() const { return m_store.value("window/geometry"_L1).toByteArray(); }
QByteArray Settings::windowState() const { return m_store.value("window/state"_L1).toByteArray(); }

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_store.setValue("window/geometry"_L1, geometry);
    m_store.setValue("window/state"_L1, state);
}

QString Settings::lastProject() const { return m_store.value("project/last"_L1).toString(); }
void Settings::setLastProject(const QString &path) { m_store.setValue("project/last"_L1, path); }
QStringList Settings::recentProjects() const { return m_store.value("project/recent"_L1).toStringList(); }

void Settings::addRecentProject(const QString &path)
{
    QStringList recent = recentProjects();
    recent.removeAll(path);
    recent.prepend(path);
    m_store.setValue("project/recent"_L1, QStringList(recent.first(std::min<qsizetype>(10, recent.size()))));
}

ThemeChoice Settings::theme() const
{
    const QString name = m_store.value("look/theme"_L1).toString();
    return name == "light"_L1 ? ThemeChoice::Light : name == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    m_store.setValue("look/theme"_L1, choice == ThemeChoice::Light ? u"light"_s : choice == ThemeChoice::Dark ? u"dark"_s : u"system"_s);
}

int Settings::lanes() const { return m_store.value("timeline/lanes"_L1, 1).toInt(); }
void Settings::setLanes(int kind) { m_store.setValue("timeline/lanes"_L1, kind); }

QString Settings::laneArrangement(int kind) const { return m_store.value(u"timeline/arrangement%1"_s.arg(kind)).toString(); }

void Settings::setLaneArrangement(int kind, const QString &text)
{
    const QString key = u"timeline/arrangement%1"_s.arg(kind);
    text.isEmpty() ? m_store.remove(key) : m_store.setValue(key, text);
}

QString Settings::lastFolder() const { return m_store.value("files/folder"_L1).toString(); }
void Settings::setLastFolder(const QString &path) { m_store.setValue("files/folder"_L1, path); }

} // namespace entente
