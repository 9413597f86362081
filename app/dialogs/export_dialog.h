// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/chart_scene.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace entente {

// Chooses chart, range, size, scale, theme and file, and writes the picture.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const ChartScene &scene, bool dark, const QString &folder, QWidget *parent);

    QString savedPath() const { return m_saved; }

private:
    void preview();
    void save();
    void copy();
    ChartScene chosenScene() const;
    PictureOptions options(PictureFormat format) const;

    static constexpr int usualHeight = 900;
    ChartScene m_scene;
    QString m_folder;
    QString m_saved;
    QComboBox *m_chart;
    QComboBox *m_range;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_scale;
    QComboBox *m_theme;
    QLabel *m_preview;
};

} // namespace entente
