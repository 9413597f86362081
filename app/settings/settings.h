// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QSettings;

namespace entente {

enum class ThemeChoice { System, Light, Dark, HighContrast, HighContrastDark };

// What the program remembers between starts. Every value has a default; a damaged file gives defaults.
class Settings
{
public:
    // `store` must outlive this object.
    explicit Settings(QSettings &store) : m_store(store) {}

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    QString lastProject() const; // empty where the last session had none
    void setLastProject(const QString &path);
    QStringList recentProjects() const; // newest first, at most ten
    void addRecentProject(const QString &path);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    int lanes() const; // FacetKind as its number
    void setLanes(int kind);
    QString laneArrangement(int kind) const; // text of the view's own, by FacetKind
    void setLaneArrangement(int kind, const QString &text);
    // Events that the reader pinned in a project, by EventId as its number.
    QList<qint64> pinnedEvents(const QString &project) const;
    void setPinnedEvents(const QString &project, const QList<qint64> &events);
    QString lastFolder() const;
    void setLastFolder(const QString &path);

private:
    QSettings &m_store;
};

} // namespace entente
