// SPDX-License-Identifier: GPL-3.0-or-later
// timeline --events N [--size WxH]: prints one JSON line of what the window's views cost at that size; asserts nothing.
// With --shot FILE it writes a picture instead; --demo, --days, --dark and --font choose what the picture shows.
#include "bench/measure.h"
#include "bench/synthetic_events.h"
#include "bench/whole_window.h"
#include "timeline/made_events.h"
#include "views/timeline/timeline_picture.h"
#include "views/timeline/timeline_view.h"

#include <QApplication>
#include <QBuffer>
#include <QCommandLineParser>
#include <QPainter>

#include <cmath>
#include <cstdio>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace entente;
using namespace entente::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int frames = 60;
constexpr int filterRounds = 9;
constexpr double span = double(syntheticEnd - syntheticBegin);

TimeRange panned(int frame)
{
    const double width = span / 5;
    const double begin = double(syntheticBegin) + (span - width) * frame / (frames - 1);
    return {Instant(begin), Instant(begin + width)};
}

TimeRange zoomed(int frame)
{
    const double width = span * std::pow(3.0 * double(msPerDay) / span, double(frame) / (frames - 1));
    const double middle = double(syntheticBegin) + span / 2;
    return {Instant(middle - width / 2), Instant(middle + width / 2)};
}

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOption({u"events"_s, u"Number of events."_s, u"N"_s, u"1000000"_s});
    parser.addOption({u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1600x900"_s});
    parser.addOption({u"cpu"_s, u"Count processor time instead of time on the wall: for busy machines."_s});
    parser.addOption({u"shot"_s, u"Write a picture here and measure nothing."_s, u"FILE"_s});
    parser.addOption({u"days"_s, u"Days that the picture shows."_s, u"DAYS"_s});
    parser.addOption({u"demo"_s, u"A small corpus instead of a synthetic one."_s});
    parser.addOption({u"dark"_s, u"Dark theme."_s});
    parser.addOption({u"font"_s, u"Font size in pixels."_s, u"PX"_s, u"13"_s});
}

int writePicture(const QCommandLineParser &parser, Workplace &workplace, WholeWindow &window)
{
    const bool isDemo = parser.isSet(u"demo"_s);
    if (isDemo) {
        workplace.window.show({startOf(QDate(2025, 3, 30)), startOf(QDate(2025, 5, 21))});
        workplace.selection.select(EventId(34));
    }
    if (parser.isSet(u"days"_s)) {
        const TimeRange range = workplace.window.range();
        const auto half = Instant(parser.value(u"days"_s).toDouble() * double(msPerDay) / 2);
        const Instant middle = isDemo ? startOf(QDate(2025, 4, 20)) : range.begin + range.length() / 2;
        workplace.window.show({middle - half, middle + half});
    }
    window.settle();
    return window.grab().save(parser.value(u"shot"_s)) ? 0 : 1;
}

// A figure that leaves a view out would be no figure of the whole window.
void demandPaints(const WholeWindow &window, const std::map<QString, int> &before, std::initializer_list<QString> names, const char *work)
{
    for (const QString &name : names) {
        if (window.paints().at(name) == before.at(name))
            std::fprintf(stderr, "timeline: the %s was not painted on %s\n", qPrintable(name), work);
    }
}

class Bench
{
public:
    Bench(Workplace &workplace, WholeWindow &window, ClockKind clock) : m_workplace(workplace), m_window(window), m_clock(clock) {}

    void openSnapshot(const std::shared_ptr<const Corpus> &corpus)
    {
        const auto before = m_window.paints();
        m_firstPaint = milliseconds(m_clock, [&] {
            m_workplace.events.replaceSnapshot(corpus);
            m_window.show();
            m_window.settle();
        });
        demandPaints(m_window, before, {u"timeline"_s, u"overview"_s, u"event table"_s, u"quote list"_s, u"facets"_s}, "opening");
    }

    void moveInTime()
    {
        const auto frame = [&](TimeRange range) {
            const auto before = m_window.paints();
            const double took = milliseconds(m_clock, [&] {
                m_workplace.window.show(range);
                m_window.settle();
            });
            demandPaints(m_window, before, {u"timeline"_s, u"overview"_s}, "moving");
            return took;
        };
        frame(zoomed(frames / 2));
        for (int i = 0; i < frames; ++i)
            m_pan.add(frame(panned(i)));
        for (int i = frames - 1; i >= 0; --i)
            m_zoom.add(frame(zoomed(i)));
        m_workplace.window.show({syntheticBegin, syntheticEnd});
        m_window.settle();
    }

    void filterByPerson()
    {
        const FacetKey person{FacetKind::Person, 1007};
        const auto change = [&](Times &times, auto work) {
            const auto before = m_window.paints();
            times.add(milliseconds(m_clock, [&] {
                work();
                m_window.settle();
            }));
            demandPaints(m_window, before, {u"timeline"_s, u"overview"_s, u"event table"_s, u"quote list"_s, u"facets"_s}, "filtering");
        };
        for (int i = 0; i < filterRounds; ++i) {
            change(m_filter, [&] { m_workplace.filter.toggle(person, u"Person 7"_s); });
            change(m_unfilter, [&] { m_workplace.filter.clear(); });
        }
    }

    void savePicture()
    {
        Times times;
        for (int i = 0; i < 3; ++i) {
            times.add(milliseconds(m_clock, [&] {
                QByteArray bytes;
                QBuffer buffer(&bytes);
                timelinePicture().save(&buffer, "PNG");
            }));
        }
        m_png = times.median();
    }

    // The timeline as it is seen, as large as the window: what copying and saving it as a picture cost.
    QImage timelinePicture()
    {
        QImage image(m_window.size(), QImage::Format_RGB32);
        const ShownEvents &events = m_workplace.events;
        const TimelinePicture picture{.corpus = events.snapshot(), .rows = events.rows(), .window = m_workplace.window.range(),
            .lanes = m_window.timeline().grouping(), .today = QDate(2025, 5, 20), .caption = u"Every event"_s,
            .index = m_window.timeline().sharedIndex()};
        QPainter painter(&image);
        paintTimelinePicture(painter, image.size(), picture, Theme::light(), QLocale(QLocale::English));
        return image;
    }

    void print(size_t events) const
    {
        std::printf("{\"events\":%zu,\"size\":\"%dx%d\",\"first_paint_ms\":%.1f,\"pan_ms\":%s,\"zoom_ms\":%s,\"filter_ms\":%.2f,\"unfilter_ms\":%.2f,"
                    "\"png_ms\":%.1f,\"peak_mb\":%ld}\n",
            events, m_window.width(), m_window.height(), m_firstPaint, m_pan.json().constData(), m_zoom.json().constData(), m_filter.median(),
            m_unfilter.median(), m_png, peakMegabytes());
    }

private:
    Workplace &m_workplace;
    WholeWindow &m_window;
    ClockKind m_clock;
    double m_firstPaint = 0;
    Times m_pan, m_zoom, m_filter, m_unfilter;
    double m_png = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20); // as the program's window does
#endif
    QApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    QFont font = app.font();
    font.setPixelSize(parser.value(u"font"_s).toInt());
    app.setFont(font);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const size_t count = parser.value(u"events"_s).toULongLong();

    Workplace workplace;
    const auto corpus = parser.isSet(u"demo"_s) ? made::corpusOf(made::talksOfSpring2025()) : syntheticCorpus(count);
    WholeWindow window(workplace, parser.isSet(u"dark"_s) ? Theme::dark() : Theme::light(), QDate(2025, 5, 20));
    window.resize(size[0].toInt(), size.value(1).toInt());

    Bench bench(workplace, window, parser.isSet(u"cpu"_s) ? ClockKind::Processor : ClockKind::Wall);
    bench.openSnapshot(corpus);
    if (parser.isSet(u"shot"_s))
        return writePicture(parser, workplace, window);
    bench.moveInTime();
    bench.filterByPerson();
    bench.savePicture();
    bench.print(count);
    return 0;
}
