// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QCryptographicHash>
#include <QSettings>

#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<ThemeChoice, QLatin1StringView> themes[] = {{ThemeChoice::System, "system"_L1}, {ThemeChoice::Light, "light"_L1},
    {ThemeChoice::Dark, "dark"_L1}, {ThemeChoice::HighContrast, "high-contrast"_L1}, {ThemeChoice::HighContrastDark, "high-contrast-dark"_L1}};

// A path holds signs that parts of a key are not to have.
QString pinsOf(const QString &project)
{
    return u"pins/"_s + QString::fromLatin1(QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

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
    for (const auto &[choice, words] : themes) {
        if (name == words)
            return choice;
    }
    return ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    for (const auto &[each, words] : themes) {
        if (each == choice)
            m_store.setValue("look/theme"_L1, QString(words));
    }
}

QList<qint64> Settings::pinnedEvents(const QString &project) const
{
    QList<qint64> events;
    const QStringList numbers = m_store.value(pinsOf(project)).toStringList();
    for (const QString &number : numbers) {
        bool isNumber = false;
        const qint64 event = number.toLongLong(&isNumber);
        if (isNumber)
            events.append(event);
    }
    return events;
}

void Settings::setPinnedEvents(const QString &project, const QList<qint64> &events)
{
    if (events.isEmpty())
        return m_store.remove(pinsOf(project));
    QStringList numbers;
    for (const qint64 event : events)
        numbers.append(QString::number(event));
    m_store.setValue(pinsOf(project), numbers);
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
