// SPDX-License-Identifier: GPL-3.0-or-later
// timeline --events N [--size WxH] [--shot FILE] [--dark] [--demo]: prints one JSON line of what the timeline costs at that size; asserts nothing.
#include "bench/synthetic_events.h"
#include "timeline/made_events.h"
#include "views/timeline/timeline_view.h"
#include "workspace/filter_state.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QFile>
#include <QFontDatabase>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 60;

struct Times {
    std::vector<double> values;
    double at(double share)
    {
        std::ranges::sort(values);
        return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
    }
    QByteArray json() { return QByteArrayLiteral("{\"median\":") + QByteArray::number(at(0.5), 'f', 3) + ",\"p95\":" + QByteArray::number(at(0.95), 'f', 3) + '}'; }
};

bool countsProcessorTime = false; // set once from the command line

double now()
{
    timespec time{};
    clock_gettime(countsProcessorTime ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

template<typename Work>
double milliseconds(Work work)
{
    const double begin = now();
    work();
    return now() - begin;
}

long peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLong() / 1024;
    }
    return -1;
}

TimeRange panned(int frame)
{
    const double width = double(bench::syntheticEnd - bench::syntheticBegin) / 5;
    const double begin = double(bench::syntheticBegin) + (double(bench::syntheticEnd - bench::syntheticBegin) - width) * frame / (frames - 1);
    return {Instant(begin), Instant(begin + width)};
}

TimeRange zoomed(int frame)
{
    const double span = double(bench::syntheticEnd - bench::syntheticBegin);
    const double width = span * std::pow(3.0 * double(msPerDay) / span, double(frame) / (frames - 1));
    const double middle = double(bench::syntheticBegin) + span / 2;
    return {Instant(middle - width / 2), Instant(middle + width / 2)};
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"events"_s, u"Number of events."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"size"_s, u"Size of the view."_s, u"WxH"_s, u"1600x900"_s});
    parser.addOption({u"shot"_s, u"Write a picture here and measure nothing."_s, u"FILE"_s});
    parser.addOption({u"days"_s, u"Days that the picture shows."_s, u"DAYS"_s});
    parser.addOption({u"demo"_s, u"A small corpus instead of a synthetic one."_s});
    parser.addOption({u"dark"_s, u"Dark theme."_s});
    parser.addOption({u"font"_s, u"Font size in pixels."_s, u"PX"_s, u"13"_s});
    parser.addOption({u"cpu"_s, u"Count processor time instead of time on the wall: for busy machines."_s});
    parser.process(app);
    countsProcessorTime = parser.isSet(u"cpu"_s);

    QFont font = app.font();
    font.setPixelSize(parser.value(u"font"_s).toInt());
    app.setFont(font);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const Theme theme = parser.isSet(u"dark"_s) ? Theme::dark() : Theme::light();

    QUndoStack undo;
    FilterState filter(undo);
    ShownEvents events(filter);
    Selection selection;
    TimeWindow window;
    const size_t count = parser.value(u"events"_s).toULongLong();
    const auto corpus = parser.isSet(u"demo"_s) ? made::corpusOf(made::talksOfSpring2025()) : bench::syntheticCorpus(count);

    TimelineView view(events, selection, window, theme, [] { return QDate(2025, 5, 20); }, QLocale(QLocale::English));
    view.setAnimated(false);
    view.resize(size[0].toInt(), size.value(1).toInt());
    const auto settle = [&] {
        do
            app.processEvents();
        while (view.isBuilding());
        view.viewport()->repaint();
    };
    const double firstPaint = milliseconds([&] {
        events.replaceSnapshot(corpus);
        view.show();
        settle();
    });

    if (parser.isSet(u"shot"_s)) {
        if (parser.isSet(u"demo"_s)) {
            window.show({startOf(QDate(2025, 3, 30)), startOf(QDate(2025, 5, 21))});
            selection.select(EventId(34));
            window.show({startOf(QDate(2025, 3, 30)), startOf(QDate(2025, 5, 21))});
        }
        if (parser.isSet(u"days"_s)) {
            const TimeRange range = window.range();
            const auto half = Instant(parser.value(u"days"_s).toDouble() * double(msPerDay) / 2);
            const Instant middle = parser.isSet(u"demo"_s) ? startOf(QDate(2025, 4, 20)) : range.begin + range.length() / 2;
            window.show({middle - half, middle + half});
        }
        settle();
        const QPixmap shot = view.grab();
        return shot.save(parser.value(u"shot"_s)) ? 0 : 1;
    }

    Times pan, zoom, filtered, unfiltered;
    const auto frame = [&](TimeRange range) {
        window.show(range);
        view.viewport()->repaint();
    };
    frame(panned(0));
    for (int i = 0; i < frames; ++i)
        pan.values.push_back(milliseconds([&] { frame(panned(i)); }));
    for (int i = frames - 1; i >= 0; --i)
        zoom.values.push_back(milliseconds([&] { frame(zoomed(i)); }));
    frame({bench::syntheticBegin, bench::syntheticEnd});
    const FacetKey person{FacetKind::Person, 1007};
    for (int i = 0; i < 9; ++i) {
        filtered.values.push_back(milliseconds([&] {
            filter.toggle(person, u"Person 7"_s);
            settle();
        }));
        unfiltered.values.push_back(milliseconds([&] {
            filter.clear();
            settle();
        }));
    }
    const double png = milliseconds([&] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        view.grab().save(&buffer, "PNG");
    });
    std::printf("{\"events\":%zu,\"size\":\"%dx%d\",\"first_paint_ms\":%.1f,\"pan_ms\":%s,\"zoom_ms\":%s,\"filter_ms\":%.2f,\"unfilter_ms\":%.2f,"
                "\"png_ms\":%.1f,\"peak_mb\":%ld}\n",
                count, view.width(), view.height(), firstPaint, pan.json().constData(), zoom.json().constData(), filtered.at(0.5), unfiltered.at(0.5), png,
                peakMegabytes());
    return 0;
}
