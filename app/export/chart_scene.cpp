// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chart_scene.h"

#include "app/export/view_text.h"
#include "app/export/whole_file.h"
#include "views/charts/activity_chart.h"
#include "views/charts/summary_charts.h"
#include "views/filters/filter_words.h"
#include "views/format/date_words.h"
#include "views/timeline/timeline_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1) { return QCoreApplication::translate("Export", text, nullptr, n); }

constexpr int largestSide = 20'000; // pixels: a larger image would not fit into memory on many machines

const std::pair<ChartKind, QString> chartNames[] = {{ChartKind::Timeline, u"timeline"_s}, {ChartKind::Activity, u"activity"_s},
    {ChartKind::Actors, u"actors"_s}, {ChartKind::Dyads, u"dyads"_s}, {ChartKind::Tone, u"tone"_s}, {ChartKind::Speakers, u"speakers"_s}};

std::optional<SummaryKind> summaryOf(ChartKind chart)
{
    switch (chart) {
    case ChartKind::Actors: return SummaryKind::Actors;
    case ChartKind::Dyads: return SummaryKind::Dyads;
    case ChartKind::Tone: return SummaryKind::Tone;
    case ChartKind::Speakers: return SummaryKind::Speakers;
    case ChartKind::Timeline:
    case ChartKind::Activity: break;
    }
    return std::nullopt;
}

TimelinePicture pictureOf(const ChartScene &scene)
{
    return {.corpus = scene.events, .rows = scene.rows, .window = scene.window, .lanes = scene.lanes, .axis = scene.axis, .today = scene.today,
        .caption = captionOf(scene), .index = scene.index, .arrangement = scene.arrangement, .pinned = scene.pinned};
}

void paintChart(QPainter &painter, const ChartScene &scene, const PictureOptions &options)
{
    const Theme theme = options.dark ? Theme::dark() : Theme::light();
    const QRectF area(QPointF(), QSizeF(options.size));
    if (options.chart == ChartKind::Activity) {
        paintActivity(painter, area, *scene.events, scene.rows, theme, scene.locale, captionOf(scene));
        return;
    }
    if (const auto summary = summaryOf(options.chart)) {
        paintSummary(painter, area, *summary, *scene.events, scene.rows, theme, scene.locale, captionOf(scene), scene.filter);
        return;
    }
    paintTimelinePicture(painter, options.size, pictureOf(scene), theme, scene.locale);
}

Outcome renderPng(const ChartScene &scene, const PictureOptions &options, QIODevice &device, const QString &path)
{
    QImage image = renderImage(scene, options);
    if (image.isNull())
        return Error{path, u"there is not enough memory for a picture of this size"_s};
    image.setText(u"Software"_s, u"Entente"_s);
    image.setText(u"Description"_s, captionOf(scene));
    image.setText(viewTextKey, viewText({scene.filter, scene.window, scene.lanes, scene.axis}));
    if (!image.save(&device, "PNG", 80))
        return Error{path, u"the picture could not be written"_s};
    return std::monostate();
}

Outcome renderSvg(const ChartScene &scene, const PictureOptions &options, QIODevice &device, const QString &path)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(), options.size));
    generator.setTitle(u"Entente"_s);
    generator.setDescription(captionOf(scene));
    QPainter painter;
    if (!painter.begin(&generator))
        return Error{path, u"the picture could not be written"_s};
    paintChart(painter, scene, options);
    return std::monostate();
}

Outcome renderPdf(const ChartScene &scene, const PictureOptions &options, QIODevice &device, const QString &path)
{
    QPdfWriter writer(&device);
    writer.setTitle(captionOf(scene));
    writer.setCreator(u"Entente"_s);
    writer.setResolution(96);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(options.size) * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
    QPainter painter;
    if (!painter.begin(&writer))
        return Error{path, u"the picture could not be written"_s};
    paintChart(painter, scene, options);
    return std::monostate();
}

} // namespace

QString chartName(ChartKind chart)
{
    const auto found = std::find_if(std::begin(chartNames), std::end(chartNames), [chart](const auto &each) { return each.first == chart; });
    return found == std::end(chartNames) ? QString() : found->second;
}

std::optional<ChartKind> chartNamed(QStringView name)
{
    const auto found = std::find_if(std::begin(chartNames), std::end(chartNames), [name](const auto &each) { return each.second == name; });
    return found == std::end(chartNames) ? std::nullopt : std::optional(found->first);
}

QImage renderImage(const ChartScene &scene, const PictureOptions &options)
{
    QImage image(options.size * options.scale, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(options.scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintChart(painter, scene, options);
    return image;
}

TimeRange wholeRange(const Corpus &corpus, const RowSet &rows, QDate today)
{
    Instant first = std::numeric_limits<Instant>::max();
    Instant last = std::numeric_limits<Instant>::min();
    for (const Row row : rows) {
        if (row >= corpus.datedCount())
            break;
        first = std::min(first, corpus.begins()[row]);
        last = std::max(last, corpus.ends()[row]);
    }
    if (first >= last)
        return {startOf(today) - 3 * msPerDay, startOf(today) + 4 * msPerDay};
    const Instant margin = std::max<Instant>(2 * msPerDay, (last - first) / 20);
    return {first - margin, last + margin};
}

int heightOfAllLanes(const ChartScene &scene) { return heightOfAllLanes(pictureOf(scene)); }

QString captionOf(const ChartScene &scene)
{
    QStringList parts;
    const QString filter = filterWords(scene.filter, *scene.events, scene.locale);
    parts.append(filter.isEmpty() ? tr("All events") : filter);
    parts.append(tr("%1 to %2").arg(dayWords(dayOf(scene.window.begin), scene.locale), dayWords(dayOf(scene.window.end - 1), scene.locale)));
    const quint64 undated = scene.rows.cardinality() - scene.rows.rank(scene.events->datedCount() > 0 ? scene.events->datedCount() - 1 : 0)
        * (scene.events->datedCount() > 0 ? 1 : 0);
    parts.append(tr("%1 events, %2 undated, %3 articles")
                     .arg(scene.locale.toString(scene.rows.cardinality()), scene.locale.toString(undated),
                         scene.locale.toString(qulonglong(scene.events->articles().size()))));
    return parts.join(u" · "_s);
}

Outcome writePicture(const ChartScene &scene, const PictureOptions &options, const QString &path)
{
    const QSize pixels = options.format == PictureFormat::Png ? options.size * options.scale : options.size;
    if (pixels.width() < 200 || pixels.height() < 120 || pixels.width() > largestSide || pixels.height() > largestSide)
        return Error{path, u"a picture has from 200 × 120 to %1 × %1 pixels"_s.arg(largestSide)};
    return writeWhole(path, [&](QIODevice &file) {
        switch (options.format) {
        case PictureFormat::Png: return renderPng(scene, options, file, path);
        case PictureFormat::Svg: return renderSvg(scene, options, file, path);
        case PictureFormat::Pdf: return renderPdf(scene, options, file, path);
        }
        return Outcome(std::monostate());
    });
}

} // namespace entente
