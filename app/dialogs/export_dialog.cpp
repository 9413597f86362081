// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/export_dialog.h"

#include "app/export/picture_format.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize previewSize(560, 315);

} // namespace

ExportDialog::ExportDialog(const ChartScene &scene, bool dark, const QString &folder, QWidget *parent)
    : QDialog(parent), m_scene(scene), m_folder(folder), m_chart(new QComboBox(this)), m_range(new QComboBox(this)), m_width(new QSpinBox(this)),
      m_height(new QSpinBox(this)), m_scale(new QComboBox(this)), m_theme(new QComboBox(this)), m_preview(new QLabel(this))
{
    setWindowTitle(tr("Export picture"));
    m_chart->addItem(tr("Timeline"), int(ChartKind::Timeline));
    m_chart->addItem(tr("Activity over time"), int(ChartKind::Activity));
    m_chart->addItem(tr("People and countries"), int(ChartKind::Actors));
    m_chart->addItem(tr("Country by country"), int(ChartKind::Dyads));
    m_chart->addItem(tr("Cooperation and conflict over time"), int(ChartKind::Tone));
    m_chart->addItem(tr("Speakers"), int(ChartKind::Speakers));
    m_range->addItem(tr("As seen"));
    m_range->addItem(tr("Whole timeline"));
    for (QSpinBox *box : {m_width, m_height}) {
        box->setRange(200, 8000);
        box->setSuffix(tr(" px"));
    }
    m_width->setValue(1600);
    m_height->setValue(usualHeight);
    for (const int scale : {1, 2, 3})
        m_scale->addItem(tr("%1 ×").arg(scale), scale);
    m_theme->addItem(tr("Light"), false);
    m_theme->addItem(tr("Dark"), true);
    m_theme->setCurrentIndex(dark ? 1 : 0);
    m_preview->setFixedSize(previewSize);
    m_preview->setFrameShape(QFrame::StyledPanel);

    auto *size = new QHBoxLayout;
    size->addWidget(m_width);
    size->addWidget(new QLabel(u"×"_s, this));
    size->addWidget(m_height);
    auto *form = new QFormLayout;
    form->addRow(tr("&Chart"), m_chart);
    form->addRow(tr("&Range"), m_range);
    form->addRow(tr("&Size"), size);
    form->addRow(tr("Sca&le (PNG)"), m_scale);
    form->addRow(tr("&Theme"), m_theme);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *copyButton = buttons->addButton(tr("Co&py"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_preview);
    layout->addLayout(form);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copyButton, &QPushButton::clicked, this, &ExportDialog::copy);
    // The whole timeline has all of its lanes, however many.
    connect(m_range, &QComboBox::currentIndexChanged, this, [this](int range) {
        m_height->setValue(range == 1 ? std::max(usualHeight, heightOfAllLanes(m_scene)) : usualHeight);
    });
    for (QComboBox *box : {m_chart, m_range, m_theme})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::preview);
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::preview);
    preview();
}

ChartScene ExportDialog::chosenScene() const
{
    ChartScene scene = m_scene;
    if (m_range->currentIndex() == 1)
        scene.window = wholeRange(*scene.events, scene.rows, scene.today);
    return scene;
}

PictureOptions ExportDialog::options(PictureFormat format) const
{
    return {.chart = ChartKind(m_chart->currentData().toInt()), .format = format, .size = {m_width->value(), m_height->value()},
        .scale = m_scale->currentData().toDouble(), .dark = m_theme->currentData().toBool()};
}

void ExportDialog::preview()
{
    const QImage image = renderImage(chosenScene(), [this] {
        PictureOptions one = options(PictureFormat::Png);
        one.scale = 1;
        return one;
    }());
    const QSize shown = previewSize * devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(image.scaled(shown, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_preview->setPixmap(pixmap);
    m_preview->setAlignment(Qt::AlignCenter);
    m_range->setEnabled(m_chart->currentIndex() == 0);
}

void ExportDialog::save()
{
    const QString name = chartName(ChartKind(m_chart->currentData().toInt())) + u".png"_s;
    QString path = QFileDialog::getSaveFileName(this, tr("Export picture"), m_folder.isEmpty() ? name : m_folder + u'/' + name,
        tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"));
    if (path.isEmpty())
        return;
    auto format = pictureFormatOf(path);
    if (!format) {
        path += u".png"_s;
        format = PictureFormat::Png;
    }
    const Outcome written = writePicture(chosenScene(), options(*format), path);
    if (!written) {
        QMessageBox::warning(this, windowTitle(), tr("%1\n\n%2").arg(path, written.error().reason));
        return;
    }
    m_saved = path;
    accept();
}

void ExportDialog::copy()
{
    QGuiApplication::clipboard()->setImage(renderImage(chosenScene(), options(PictureFormat::Png)));
}

} // namespace entente
