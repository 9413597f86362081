// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/synthetic_events.h"
#include "timeline/made_events.h"
#include "views/timeline/timeline_picture.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

#include "views/timeline/timeline_painter.h"

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Painted {
    Layout layout;
    QImage image;
    QColor at(QPoint place) const { return image.pixelColor(place); }
};

Painted paintOne(made::MadeEvent event, const Theme &theme, int days = 30, QImage::Format format = QImage::Format_RGB32)
{
    event.from = event.from.isValid() ? event.from : QDate(2025, 4, 10);
    event.countries = {u"France"_s};
    const auto corpus = made::corpusOf({event});
    LabelCache labels(QFont(), 280);
    labels.setCorpus(corpus);
    LayoutMemory memory(labels);
    TimelineInput input;
    input.index = TimelineIndex::build(corpus, corpus->all(), TimeAxis::Happened, FacetKind::Country);
    input.window = {startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 4, 1).addDays(days))};
    input.size = {1200, 300};
    input.today = startOf(QDate(2025, 4, 28));
    Painted painted{layOut(input, memory), QImage(input.size, format)};
    QPainter painter(&painted.image);
    TimelinePainter(theme, TimelineFonts(QFont()), QLocale(QLocale::English), input.metrics).paint(painter, painted.layout, labels);
    return painted;
}

made::MadeEvent eventOf(EventType type, EventStatus status = EventStatus::Occurred)
{
    made::MadeEvent event;
    event.type = type;
    event.status = status;
    event.label = u"x"_s;
    return event;
}

int distance(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

QByteArray svgOf(const TimelinePicture &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({900, 500});
    generator.setViewBox(QRect(0, 0, 900, 500));
    QPainter painter(&generator);
    paintTimelinePicture(painter, {900, 500}, picture, Theme::light(), QLocale(QLocale::English));
    painter.end();
    return buffer.data();
}

} // namespace

class TimelinePaintTest : public QObject
{
    Q_OBJECT
private slots:
    void marksHaveTheColourOfTheirClass()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            for (const EventType type : {EventType::Consult, EventType::Aid, EventType::Accuse, EventType::Assault, EventType::Statement}) {
                const Painted painted = paintOne(eventOf(type), theme);
                QCOMPARE(painted.at(painted.layout.marks.front().box.center()), theme.of(quadClassOf(type)));
            }
        }
    }

    void plannedMarksAreHollow()
    {
        const Theme theme = Theme::light();
        const Painted painted = paintOne(eventOf(EventType::Consult, EventStatus::Planned), theme);
        const QRect box = painted.layout.marks.front().box;
        QCOMPARE(painted.at(box.center()), theme.pane);
        QVERIFY(distance(painted.at(box.center() - QPoint(5, 0)), theme.of(QuadClass::VerbalCooperation)) < 60);
    }

    void deniedMarksAreStruckThrough()
    {
        const Theme theme = Theme::light();
        const Painted painted = paintOne(eventOf(EventType::Consult, EventStatus::Denied), theme);
        QVERIFY(distance(painted.at(painted.layout.marks.front().box.center()), theme.ink) < 150);
    }

    void imprecisionFadesTowardsBothEnds()
    {
        const Theme theme = Theme::light();
        made::MadeEvent event = eventOf(EventType::Assault);
        event.from = QDate(2025, 4, 7);
        event.to = QDate(2025, 4, 13);
        event.precision = DatePrecision::Week;
        const Painted painted = paintOne(event, theme);
        const MarkItem &mark = painted.layout.marks.front();
        const int y = mark.box.center().y();
        const auto strength = [&](qint64 x) { return distance(painted.at(QPoint(int(x), y)), theme.pane); };
        // A third of the way in: the label stands in the middle.
        const qint64 third = (mark.end - mark.begin) / 3;
        QVERIFY(strength(mark.begin + 6) < strength(mark.begin + third));
        QVERIFY(strength(mark.end - 6) < strength(mark.end - third));
        QCOMPARE(painted.at(QPoint(int(mark.begin) - 4, y)), theme.weekend); // nothing beyond its days: a Sunday
    }

    void rangesAreSolidFromEndToEnd()
    {
        const Theme theme = Theme::light();
        made::MadeEvent event = eventOf(EventType::Assault);
        event.from = QDate(2025, 4, 7);
        event.to = QDate(2025, 4, 13);
        event.isRange = true;
        const Painted painted = paintOne(event, theme);
        const MarkItem &mark = painted.layout.marks.front();
        const qint64 third = (mark.end - mark.begin) / 3; // the label stands in the middle
        for (const qint64 x : {mark.begin + 3, mark.begin + third, mark.end - third, mark.end - 3})
            QCOMPARE(painted.at(QPoint(int(x), mark.box.center().y())), theme.of(QuadClass::MaterialConflict));
    }

    void todayIsALine()
    {
        const Theme theme = Theme::light();
        const Painted painted = paintOne(eventOf(EventType::Consult), theme);
        QVERIFY(painted.layout.today);
        int dashes = 0;
        for (int y = painted.layout.plot.top(); y < painted.layout.plot.bottom(); ++y)
            dashes += painted.at(QPoint(*painted.layout.today, y)) == theme.today;
        QVERIFY(dashes > 80);
    }

    // Columns are written as pixels onto some images and painted on others: both look the same.
    void columnsLookTheSameOnEveryImage()
    {
        const auto corpus = bench::syntheticCorpus(30'000);
        const auto paint = [&](QImage::Format format) {
            QImage image(900, 500, format);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintTimelinePicture(painter, image.size(),
                                 {.corpus = corpus, .rows = corpus->all(), .window = {bench::syntheticBegin, bench::syntheticEnd}, .today = QDate(2025, 1, 1)},
                                 Theme::light(), QLocale(QLocale::English));
            painter.end();
            return image.convertToFormat(QImage::Format_RGB32);
        };
        const QImage written = paint(QImage::Format_RGB32);
        const QImage painted = paint(QImage::Format_ARGB32_Premultiplied);
        int different = 0;
        for (int y = 0; y < written.height(); ++y) {
            for (int x = 0; x < written.width(); ++x)
                different += distance(written.pixelColor(x, y), painted.pixelColor(x, y)) > 6;
        }
        QVERIFY2(different < written.width() * written.height() / 1000, qPrintable(QString::number(different)));
    }

    void picturesNeedNoWindowAndKeepTheirWords()
    {
        const auto corpus = made::corpusOf(made::talksOfSpring2025());
        const QByteArray svg = svgOf({.corpus = corpus,
                                      .rows = corpus->all(),
                                      .window = {startOf(QDate(2025, 4, 1)), startOf(QDate(2025, 5, 21))},
                                      .today = QDate(2025, 5, 20),
                                      .caption = u"A caption with its counts"_s});
        QVERIFY(svg.contains("<svg"));
        QVERIFY(svg.contains("Missiles hit Sumy on Palm Sunday"));
        QVERIFY(svg.contains("A caption with its counts"));
        QVERIFY(!svg.contains("<image")); // shapes, not pictures of them
    }

    void todayStandsBesideAYearAndNotOverIt()
    {
        const auto corpus = made::corpusOf(made::talksOfSpring2025());
        const auto inkWith = [&](QDate today) {
            QImage image(1200, 400, QImage::Format_RGB32);
            QPainter painter(&image);
            paintTimelinePicture(painter, image.size(),
                {.corpus = corpus, .rows = corpus->all(), .window = {startOf(QDate(2025, 1, 1)), startOf(QDate(2029, 12, 1))}, .today = today},
                Theme::light(), QLocale(QLocale::English));
            int dark = 0;
            for (int y = 0; y < 22; ++y) { // the ruler's upper half
                for (int x = 0; x < image.width(); ++x)
                    dark += distance(image.pixelColor(x, y), Theme::light().ink) < 60;
            }
            return dark;
        };
        const int whole = inkWith(QDate(2000, 1, 1)); // out of view
        QVERIFY(whole > 0);
        for (int day = -40; day < 40; ++day)
            QVERIFY(inkWith(QDate(2027, 1, 1).addDays(day)) * 100 >= whole * 95);
    }
};

QTEST_MAIN(TimelinePaintTest)
#include "tst_timeline_paint.moc"
