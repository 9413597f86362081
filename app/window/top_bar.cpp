// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/top_bar.h"

#include "views/filters/chip_bar.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include <utility>

namespace entente {

namespace {

constexpr int typingPause = 60; // ms without a key before the search follows

} // namespace

std::vector<std::pair<FacetKind, QString>> laneChoices()
{
    return {{FacetKind::Country, TopBar::tr("Lanes: country")}, {FacetKind::Person, TopBar::tr("Lanes: person")},
        {FacetKind::Organization, TopBar::tr("Lanes: organisation")}, {FacetKind::Quad, TopBar::tr("Lanes: class")},
        {FacetKind::Type, TopBar::tr("Lanes: type")}, {FacetKind::Source, TopBar::tr("Lanes: source")}};
}

TopBar::TopBar(ShownEvents &events, FilterState &filter, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_filter(filter), m_theme(theme), m_find(new QLineEdit(this)), m_chips(new ChipBar(events, filter, theme, locale, this)),
      m_happened(new QToolButton(this)), m_published(new QToolButton(this)), m_lanes(new QComboBox(this)), m_export(new QToolButton(this))
{
    m_find->setPlaceholderText(tr("Find in articles and events…  Ctrl+F"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(180);
    m_find->setMaximumWidth(330);
    m_find->setAccessibleName(tr("Find"));
    m_find->setToolTip(tr("Marks what it finds while you type. Enter filters by it, F3 opens the next article, Escape ends the search."));
    m_find->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(m_find, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_find, &QLineEdit::returnPressed, this, &TopBar::filter);
    connect(&m_typing, &QTimer::timeout, this, &TopBar::find);
    connect(&m_filter, &FilterState::changed, this, [this](const Filter &changed) {
        // Only where the words changed: what is being typed stays under all other filters.
        if (std::exchange(m_filtered, changed.text) == changed.text)
            return;
        m_find->setText(changed.text);
        find();
    });

    const auto axisButton = [this](QToolButton *button, const QString &text, const QString &tip, TimeAxis axis) {
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, axis] { emit axisChosen(axis); });
    };
    axisButton(m_happened, tr("Happened"), tr("The axis shows when things happened"), TimeAxis::Happened);
    axisButton(m_published, tr("Published"), tr("The axis shows when things were first published"), TimeAxis::Published);
    auto *axes = new QButtonGroup(this);
    axes->addButton(m_happened);
    axes->addButton(m_published);
    m_happened->setChecked(true);

    for (const auto &[kind, name] : laneChoices())
        m_lanes->addItem(name, int(kind));
    m_lanes->setToolTip(tr("What a lane of the timeline stands for"));
    m_lanes->setAccessibleName(tr("Lanes"));
    connect(m_lanes, &QComboBox::activated, this, [this] { emit lanesChosen(FacetKind(m_lanes->currentData().toInt())); });

    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Save the timeline or a chart as a picture"));
    connect(m_export, &QToolButton::clicked, this, &TopBar::exportRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 6);
    layout->setSpacing(8);
    layout->addWidget(m_find, 2);
    layout->addWidget(m_chips, 5);
    layout->addWidget(m_happened);
    layout->addWidget(m_published);
    layout->addWidget(m_lanes);
    layout->addWidget(m_export);
    setTheme(theme);
}

void TopBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette p = theme.palette();
    p.setColor(QPalette::Window, theme.pane);
    setPalette(p);
    setAutoFillBackground(true);
    m_chips->setTheme(theme);
}

void TopBar::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void TopBar::setAxis(TimeAxis axis)
{
    (axis == TimeAxis::Happened ? m_happened : m_published)->setChecked(true);
}

void TopBar::setLanes(FacetKind kind)
{
    m_lanes->setCurrentIndex(std::max(0, m_lanes->findData(int(kind))));
}

void TopBar::find()
{
    m_typing.stop();
    const QString text = m_find->text().trimmed();
    if (std::exchange(m_found, text) != text)
        emit findChanged(text);
}

void TopBar::filter()
{
    find();
    Filter filter = m_filter.filter();
    filter.text = m_find->text().trimmed();
    if (filter != m_filter.filter())
        m_filter.setFilter(filter, filter.text.isEmpty() ? tr("Clear find") : tr("Find “%1”").arg(filter.text));
}

void TopBar::endFind()
{
    m_find->clear();
    filter();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = watched == m_find && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride);
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        endFind();
    return true;
}

void TopBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.line);
}

} // namespace entente
