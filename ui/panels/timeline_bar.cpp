// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/timeline_bar.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

int whole(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

// A stretch of pixels of one pass.
struct Stretch {
    int from = 0;
    int to = 0;
    Pass pass = Pass::Forward;
};

// One look a pixel: as quick for a million steps as for ten.
std::vector<Stretch> stretches(const Iteration& iteration, int width)
{
    std::vector<Stretch> all;
    const std::int64_t count = iteration.stepCount();
    for (int x = 0; count > 0 && x < width; ++x) {
        const std::int64_t step = std::min(count, x * count / width + 1);
        const Pass pass = iteration.step(step).pass;
        if (all.empty() || all.back().pass != pass)
            all.push_back({x, x, pass});
        all.back().to = x + 1;
    }
    return all;
}

} // namespace

PassRibbon::PassRibbon(Session& session, const Look& look, QWidget* parent)
    : QAbstractSlider(parent)
    , m_session(session)
    , m_look(look)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Step of the iteration"));
    setToolTip(tr("The steps of this iteration. Click or drag to travel."));
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int step) {
        if (m_session.isReady())
            m_session.seek(Position{m_session.snapshot().position.iteration, step});
    });
    connect(&session, &Session::changed, this, &PassRibbon::follow);
    follow();
}

QSize PassRibbon::sizeHint() const { return {400, m_look.px(30)}; }

void PassRibbon::follow()
{
    const QSignalBlocker quiet(this);
    const bool ready = m_session.isReady();
    setRange(0, ready ? whole(m_session.snapshot().stepCount()) : 0);
    setPageStep(std::max(1, maximum() / 10));
    setValue(ready ? whole(m_session.snapshot().position.step) : 0);
    update();
}

double PassRibbon::xOf(std::int64_t step) const
{
    return maximum() > 0 ? static_cast<double>(step) * width() / maximum() : 0.0;
}

void PassRibbon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_look.theme;
    const QRectF bar(0, 4, width(), height() - 8);
    if (!m_session.isReady())
        return;
    const double here = xOf(value());
    painter.setFont(m_look.text(12));
    for (const Stretch& stretch : stretches(*m_session.snapshot().iteration, width())) {
        const QRectF part(stretch.from, bar.top(), stretch.to - stretch.from, bar.height());
        const QColor colour = theme.of(stretch.pass);
        const QColor faint = mixed(theme.panel, colour, 0.3);
        painter.fillRect(part, faint); // what is still to come
        painter.fillRect(part.intersected(QRectF(0, bar.top(), here, bar.height())), colour);
        const QString name = passText(stretch.pass);
        if (painter.fontMetrics().horizontalAdvance(name) + 8 > part.width())
            continue;
        painter.setPen(readableOn(part.center().x() < here ? colour : faint));
        painter.drawText(part, Qt::AlignCenter, name);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(QRectF(std::clamp(here - 2, 0.0, width() - 4.0), 0, 4, height()), 2, 2);
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme.positive, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(1, -2, -1, 2));
}

void PassRibbon::travel(QPointF to)
{
    if (width() > 0)
        setValue(static_cast<int>(std::clamp(to.x() / width(), 0.0, 1.0) * maximum() + 0.5));
}

void PassRibbon::mousePressEvent(QMouseEvent* event) { travel(event->position()); }

void PassRibbon::mouseMoveEvent(QMouseEvent* event) { travel(event->position()); }

TimelineBar::TimelineBar(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_session(desk.session)
    , m_ribbon(new PassRibbon(desk.session, desk.look))
    , m_iterations(new QSlider(Qt::Horizontal))
    , m_steps(makeLabel(desk.look.text(12), desk.look.theme.quiet, this))
    , m_run(makeLabel(desk.look.text(12), desk.look.theme.quiet, this))
{
    m_iterations->setAccessibleName(tr("Iteration of the run"));
    m_iterations->setToolTip(tr("The iterations of the run. Drag to travel."));
    m_iterations->setTracking(true);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_ribbon, 0, 0);
    grid->addWidget(m_steps, 1, 0);
    grid->addWidget(m_iterations, 0, 1);
    grid->addWidget(m_run, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    connect(m_iterations, &QSlider::valueChanged, this,
            [this](int iteration) { m_session.seek(Position{iteration, 0}); });
    connect(&m_session, &Session::changed, this, &TimelineBar::follow);
    connect(&m_session, &Session::opened, this, &TimelineBar::follow);
    follow();
}

void TimelineBar::follow()
{
    const bool ready = m_session.isReady();
    setEnabled(ready);
    if (!ready)
        return;
    const Published& now = m_session.published();
    const Position at = now.snapshot.position;
    {
        const QSignalBlocker quiet(m_iterations);
        const std::int64_t last = std::max(now.planned, std::max(now.furthest, at.iteration));
        m_iterations->setRange(1, whole(last));
        if (!m_iterations->isSliderDown())
            m_iterations->setValue(whole(at.iteration));
    }
    m_steps->setText(tr("Step %1 of %2 in this iteration").arg(at.step).arg(now.snapshot.stepCount()));
    m_run->setText(now.halt && at.iteration == now.snapshot.iteration->number()
                       ? tr("Iteration %1 · the run ends here").arg(at.iteration)
                       : tr("Iteration %1 of %2 planned").arg(at.iteration).arg(now.planned));
}

} // namespace gradus
