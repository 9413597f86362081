// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/view_text.h"

#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// JSON's numbers would round the larger ones.
QString number(qint64 value) { return QString::number(value); }

std::optional<QDate> dayOf(const QJsonValue &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

QString viewText(const ViewState &view)
{
    QJsonArray keys;
    for (const FacetKey key : view.filter.keys)
        keys.append(u"%1:%2"_s.arg(int(key.kind)).arg(key.value));
    QJsonObject object{{u"view"_s, 1}, {u"begin"_s, number(view.window.begin)}, {u"end"_s, number(view.window.end)}, {u"lanes"_s, int(view.lanes)},
        {u"axis"_s, int(view.axis)}, {u"keys"_s, keys}, {u"text"_s, view.filter.text}, {u"hypothetical"_s, view.filter.showHypothetical}};
    if (view.filter.from)
        object.insert(u"from"_s, view.filter.from->toString(Qt::ISODate));
    if (view.filter.to)
        object.insert(u"to"_s, view.filter.to->toString(Qt::ISODate));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ViewState> viewFrom(const QString &text, const Corpus &corpus)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const int lanes = object.value("lanes"_L1).toInt(-1);
    ViewState view;
    view.window = {object.value("begin"_L1).toString().toLongLong(), object.value("end"_L1).toString().toLongLong()};
    if (object.value("view"_L1).toInt() != 1 || lanes < 0 || lanes >= facetKindCount || view.window.length() <= 0)
        return std::nullopt;
    view.lanes = FacetKind(lanes);
    view.axis = object.value("axis"_L1).toInt() == int(TimeAxis::Published) ? TimeAxis::Published : TimeAxis::Happened;
    const QJsonArray keys = object.value("keys"_L1).toArray();
    for (const QJsonValue &value : keys) {
        const QStringList parts = value.toString().split(u':');
        if (parts.size() != 2 || parts[0].toInt() < 0 || parts[0].toInt() >= facetKindCount)
            continue;
        const FacetKey key{FacetKind(parts[0].toInt()), parts[1].toLongLong()};
        if (corpus.find(key))
            view.filter.keys.insert(key);
    }
    view.filter.from = dayOf(object.value("from"_L1));
    view.filter.to = dayOf(object.value("to"_L1));
    view.filter.text = object.value("text"_L1).toString();
    view.filter.showHypothetical = object.value("hypothetical"_L1).toBool();
    return view;
}

QString viewTextOfPicture(const QString &path)
{
    return QImageReader(path).text(viewTextKey);
}

} // namespace entente
