// SPDX-License-Identifier: GPL-3.0-or-later
// open_window [PROJECT.entente] [--size WxH] [--searches N]: opens the program's own window on a project (without one, on the bundled sample),
// paints it whole, searches it, and prints one JSON line of what that took; asserts nothing.
#include "app/window/main_window.h"
#include "app/window/timeline_pane.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <unistd.h>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

// Milliseconds since the process was started, from the kernel's own books (to a hundredth of a second), and of processor time.
double sinceStart()
{
    QFile stat(u"/proc/self/stat"_s);
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6 - fields.value(19).toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
}

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
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

double at(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

// Words in nearly every article, in many, in few and in none; whole, unfinished and several.
const QStringList questions{u"the"_s, u"the of"_s, u"of the and in"_s, u"t"_s, u"th"_s, u"con"_s, u"talks"_s, u"ceasefire talks"_s, u"mini"_s, u"president"_s,
    u"sanctions border"_s, u"gov"_s, u"for"_s, u"peace negotiations summit"_s, u"nowhere"_s, u"to be in a"_s, u"minister met"_s, u"was"_s, u"stat"_s, u"s"_s};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"project"_s, u"The project; the bundled sample where left out."_s);
    parser.addOption({u"size"_s, u"Size of the window."_s, u"WxH"_s, u"1600x900"_s});
    parser.addOption({u"searches"_s, u"How many searches to time."_s, u"N"_s, u"200"_s});
    parser.addOption({u"shot"_s, u"Write a picture of the window here."_s, u"FILE"_s});
    parser.process(app);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const QString project = parser.positionalArguments().value(0);

    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Settings settings(store);
    Workspace workspace;
    bool isSettled = false;
    QObject::connect(&workspace.session, &Session::settled, &app, [&] { isSettled = true; });
    QObject::connect(&workspace.session, &Session::problem, &app, [](const Error &error) { std::fprintf(stderr, "%s\n", qPrintable(error.reason)); });
    if (project.isEmpty())
        workspace.session.prepareImport();
    if (!workspace.session.startEmpty())
        return 1;
    MainWindow window(workspace, settings, [] { return QDate(2025, 6, 1); }, QLocale(QLocale::English));
    window.resize(size[0].toInt(), size.value(1).toInt());
    const double built = sinceStart();
    if (project.isEmpty())
        window.openSample();
    else
        window.openPaths({project});
    window.show();
    app.processEvents();
    window.repaint();
    const double shown = sinceStart();
    const auto isComplete = [&] { return isSettled && workspace.events.corpus().eventCount() > 0 && !window.timeline().view().isBuilding(); };
    QTimer look; // threads that build for a view do not wake the loop when they are done
    look.start(5);
    while (!isComplete())
        app.processEvents(QEventLoop::WaitForMoreEvents);
    look.stop();
    app.processEvents();
    window.repaint();
    const double open = sinceStart();
    const double openProcessor = processorTime();
    const long openPeak = peakMegabytes();
    if (parser.isSet(u"shot"_s))
        window.grab().save(parser.value(u"shot"_s));

    std::vector<double> searches;   // until the articles are known and listed
    std::vector<double> withEvents; // until their events are ticked in the overview
    qsizetype hits = 0;
    const int count = project.isEmpty() ? 0 : parser.value(u"searches"_s).toInt();
    bool isFound = false;
    bool isWhole = false;
    QElapsedTimer timer;
    const auto passed = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    QObject::connect(&workspace.session, &Session::found, &app, [&](const std::shared_ptr<const FoundArticles> &found) {
        isFound = true;
        isWhole = found->corpus != nullptr;
        (isWhole ? withEvents : searches).push_back(passed());
        hits += isWhole ? 0 : qsizetype(found->all.size());
    });
    const auto search = [&](const QString &words) {
        isFound = isWhole = false;
        timer.start();
        workspace.session.search(words);
        while (!isWhole)
            app.processEvents(QEventLoop::WaitForMoreEvents);
        app.processEvents(); // and painted
    };
    double first = 0;
    if (count > 0) {
        search(u"warm"_s); // a second after opening it is ready; here it is asked for at once
        first = withEvents.back();
        searches.clear();
        withEvents.clear();
        hits = 0;
    }
    const double before = processorTime();
    for (int i = 0; i < count; ++i)
        search(questions[i % questions.size()]);
    const double searchProcessor = count > 0 ? (processorTime() - before) / count : 0;

    std::printf("{\"project\":\"%s\",\"articles\":%zu,\"events\":%u,\"window_ms\":%.0f,\"shown_ms\":%.0f,\"open_ms\":%.0f,\"open_processor_ms\":%.0f,\"open_peak_mb\":%ld,"
                "\"first_search_ms\":%.1f,\"search_ms\":{\"median\":%.2f,\"p95\":%.2f,\"max\":%.2f},\"with_events_ms\":{\"median\":%.2f,\"p95\":%.2f},"
                "\"search_processor_ms\":%.2f,\"hits\":%lld,\"peak_mb\":%ld}\n",
                project.isEmpty() ? "sample" : qPrintable(project.section(u'/', -1)), workspace.events.corpus().articles().size(),
                workspace.events.corpus().eventCount(), built, shown, open, openProcessor, openPeak, first, at(searches, 0.5), at(searches, 0.95),
                at(searches, 1.0), at(withEvents, 0.5), at(withEvents, 0.95), searchProcessor, qlonglong(hits), peakMegabytes());
    std::fflush(stdout);
    return 0;
}
