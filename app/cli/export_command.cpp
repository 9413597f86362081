// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "app/cli/filter_options.h"
#include "app/cli/load_corpus.h"
#include "app/export/chart_scene.h"
#include "app/export/data_export.h"
#include "app/export/picture_format.h"
#include "corpus/corpus_builder.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>
#include <variant>

namespace entente::cli {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    QStringList paths;
    QString out;
    PictureOptions picture;
    FacetKind lanes = FacetKind::Country;
    std::optional<DataKind> data; // written instead of a chart, where asked for
    DataFormat dataFormat = DataFormat::Csv;
};

std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression pattern(uR"(^(\d{2,5})[xX×](\d{2,5})$)"_s);
    const auto match = pattern.match(text);
    return match.hasMatch() ? std::optional(QSize(match.captured(1).toInt(), match.captured(2).toInt())) : std::nullopt;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Writes a chart or the data of what articles or projects tell."_s);
    parser.addOptions({{u"out"_s, u"The file to write; its ending decides the format."_s, u"PATH"_s},
        {u"format"_s, u"The format, where the ending does not tell."_s, u"FORMAT"_s},
        {u"chart"_s, u"timeline (default), activity, actors, dyads, tone or speakers."_s, u"CHART"_s, u"timeline"_s},
        {u"size"_s, u"Width and height in pixels."_s, u"WIDTHxHEIGHT"_s, u"1600x900"_s}, {u"scale"_s, u"Device pixels a pixel, for PNG."_s, u"N"_s, u"1"_s},
        {u"theme"_s, u"light or dark."_s, u"THEME"_s, u"light"_s},
        {u"lanes"_s, u"country, person, organization, class or source."_s, u"LANES"_s, u"country"_s},
        {u"data"_s, u"events, quotes, articles or entities instead of a chart (csv, json, jsonl, html; events also ics, timelinejs, jsonld, plover)."_s,
            u"KIND"_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s}});
    addFilterOptions(parser);
    parser.addPositionalArgument(u"inputs"_s, u"Projects, files and folders."_s, u"PROJECT.entente|FILE..."_s);
}

// What is wrong with the part of the command line that asks for data, or nothing.
std::optional<QString> readData(const QCommandLineParser &parser, Request &request)
{
    for (const QString &each : {u"chart"_s, u"size"_s, u"scale"_s, u"theme"_s, u"lanes"_s}) {
        if (parser.isSet(each))
            return u"--%1 is for charts, not for --data"_s.arg(each);
    }
    request.data = dataKindNamed(parser.value(u"data"_s));
    if (!request.data)
        return u"--data is events, quotes, articles or entities"_s;
    const QString name = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : QFileInfo(request.out).suffix();
    const auto format = dataFormatNamed(name);
    if (!format)
        return u"the format of data must be csv, json, jsonl, html, ics, timelinejs, jsonld or plover: by --out's ending or by --format"_s;
    if (!canExport(*request.data, *format))
        return u"the format %1 is for --data events only; there are csv, json, jsonl and html for all"_s.arg(name);
    request.dataFormat = *format;
    return std::nullopt;
}

// What is wrong with the command line, or nothing.
std::optional<QString> read(const QCommandLineParser &parser, Request &request)
{
    request.paths = parser.positionalArguments();
    request.out = parser.value(u"out"_s);
    if (request.paths.isEmpty())
        return u"export needs at least one project, file or folder"_s;
    if (request.out.isEmpty())
        return u"export needs --out PATH"_s;
    if (parser.isSet(u"data"_s))
        return readData(parser, request);
    const auto format = parser.isSet(u"format"_s) ? pictureFormatNamed(parser.value(u"format"_s)) : pictureFormatOf(request.out);
    if (!format)
        return u"the format must be png, svg or pdf: by --out's ending or by --format"_s;
    request.picture.format = *format;
    const auto chart = chartNamed(parser.value(u"chart"_s));
    if (!chart)
        return u"--chart: there is no “%1”; there are timeline, activity, actors, dyads, tone and speakers"_s.arg(parser.value(u"chart"_s));
    request.picture.chart = *chart;
    const auto size = sizeFrom(parser.value(u"size"_s));
    if (!size)
        return u"--size takes WIDTHxHEIGHT, as in 1600x900"_s;
    request.picture.size = *size;
    bool ok = false;
    request.picture.scale = parser.value(u"scale"_s).toDouble(&ok);
    if (!ok || request.picture.scale < 0.25 || request.picture.scale > 8)
        return u"--scale takes a number from 0.25 to 8"_s;
    const QString theme = parser.value(u"theme"_s);
    if (theme != "light"_L1 && theme != "dark"_L1)
        return u"--theme is light or dark"_s;
    request.picture.dark = theme == "dark"_L1;
    static const std::pair<QString, FacetKind> lanes[] = {{u"country"_s, FacetKind::Country}, {u"person"_s, FacetKind::Person},
        {u"organization"_s, FacetKind::Organization}, {u"class"_s, FacetKind::Quad}, {u"source"_s, FacetKind::Source}};
    const auto lane = std::find_if(std::begin(lanes), std::end(lanes), [&](const auto &each) { return each.first == parser.value(u"lanes"_s); });
    if (lane == std::end(lanes))
        return u"--lanes is country, person, organization, class or source"_s;
    request.lanes = lane->second;
    return std::nullopt;
}

} // namespace

ExitStatus exportChart(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        return WrongCommandLine;
    }
    if (parser.isSet(u"help"_s)) {
        printLine(parser.helpText().toUtf8());
        return Done;
    }
    Request request;
    if (const auto wrong = read(parser, request)) {
        printError(*wrong);
        return WrongCommandLine;
    }
    const auto loaded = loadArticles(request.paths);
    if (!loaded) {
        printError(loaded.error());
        return NothingDone;
    }
    if (loaded->articles.empty())
        return NothingDone;
    CorpusBuilder builder;
    for (const AnnotatedArticle &each : loaded->articles)
        builder.add(each.article, each.annotations);
    ChartScene scene{.events = builder.build(), .rows = {}, .filter = {}, .window = {}, .lanes = request.lanes, .today = QDate::currentDate(),
        .locale = QLocale::c()};
    const auto filter = filterFrom(parser, *scene.events);
    if (!filter) {
        printError(filter.error());
        return WrongCommandLine;
    }
    scene.filter = *filter;
    answerText(scene.filter, loaded->articles, scene.events);
    scene.rows = apply(scene.filter, *scene.events);
    if (request.data) {
        const DataScene data{.corpus = *scene.events, .rows = scene.rows, .filter = scene.filter};
        if (const Outcome written = writeData(data, *request.data, request.dataFormat, request.out); !written) {
            printError(written.error());
            return NothingDone;
        }
        return loaded->failed == 0 ? Done : SomeInputsFailed;
    }
    scene.window = wholeRange(*scene.events, scene.rows, scene.today);
    if (const Outcome written = writePicture(scene, request.picture, request.out); !written) {
        printError(written.error());
        return NothingDone;
    }
    return loaded->failed == 0 ? Done : SomeInputsFailed;
}

} // namespace entente::cli
