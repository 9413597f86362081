// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace entente {

// One line of text a cell, elided where it does not fit. The styles' own way of painting lays each text out several times, which for a table of
// some seventy cells is most of what repainting the window costs.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // What a cell had to cut stands in its tooltip.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    // The whole text of a cell, and what of it is shown in `width` pixels.
    virtual QString wholeText(const QModelIndex &index, const QLocale &locale) const;
    virtual QString shownText(const QModelIndex &index, const QStyleOptionViewItem &option, int width) const;
};

// Dates in the reader's words: the longest form that has room, so that nothing is cut in its middle; the tooltip says all.
class DateDelegate : public CellDelegate
{
    Q_OBJECT
public:
    struct Words {
        QStringList forms; // the longest first
        QString whole;
    };
    DateDelegate(std::function<Words(const QModelIndex &)> words, QObject *parent) : CellDelegate(parent), m_words(std::move(words)) {}
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    QString shownText(const QModelIndex &index, const QStyleOptionViewItem &option, int width) const override;

private:
    std::function<Words(const QModelIndex &)> m_words;
};

} // namespace entente
