// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/timeline_bar.h"

#include "panels/busy_note.h"

#include <QGridLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

int whole(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

constexpr std::size_t mostEvenPasses = 12;
constexpr double leastShare = 0.07; // of the width, for a pass of few steps

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

// A few passes: each is drawn as wide as its share of steps, but wide enough to be seen and hit.
// Many (a batch): by steps alone, looked up pixel by pixel.
void PassRibbon::divide()
{
    m_stretches.clear();
    m_dividedFor = m_session.snapshot().iteration;
    const Iteration& iteration = *m_dividedFor;
    const auto count = static_cast<double>(iteration.stepCount());
    for (std::int64_t k = 1; k <= iteration.stepCount() && m_stretches.size() <= mostEvenPasses;) {
        const std::int64_t end = iteration.groupEnd(k, Level::Pass);
        m_stretches.push_back({k - 1, end, 0, 0, iteration.step(k).pass});
        k = end + 1;
    }
    if (m_stretches.size() > mostEvenPasses) {
        divideByPixels();
        return;
    }
    double total = 0;
    const auto share = [count](const Stretch& stretch) {
        return std::max(leastShare, static_cast<double>(stretch.to - stretch.from) / count);
    };
    for (const Stretch& stretch : m_stretches)
        total += share(stretch);
    double x = 0;
    for (Stretch& stretch : m_stretches) {
        stretch.left = x;
        x += share(stretch) / total;
        stretch.right = x;
    }
}

void PassRibbon::divideByPixels()
{
    m_stretches.clear();
    const std::int64_t count = m_dividedFor->stepCount();
    for (int x = 0; x < width(); ++x) {
        const std::int64_t from = x * count / width();
        const std::int64_t to = (x + 1) * count / width();
        const Pass pass = m_dividedFor->step(std::min(count, from + 1)).pass;
        if (m_stretches.empty() || m_stretches.back().pass != pass)
            m_stretches.push_back({from, to, double(x) / width(), 0, pass});
        m_stretches.back().to = to;
        m_stretches.back().right = double(x + 1) / width();
    }
}

double PassRibbon::xOf(std::int64_t step) const
{
    for (const Stretch& stretch : m_stretches) {
        if (step > stretch.to)
            continue;
        const double share = double(step - stretch.from) / double(stretch.to - stretch.from);
        return width() * (stretch.left + share * (stretch.right - stretch.left));
    }
    return width();
}

std::int64_t PassRibbon::stepAt(double x) const
{
    const double at = std::clamp(x / width(), 0.0, 1.0);
    for (const Stretch& stretch : m_stretches) {
        if (at > stretch.right)
            continue;
        const double share = (at - stretch.left) / (stretch.right - stretch.left);
        return stretch.from + std::llround(share * double(stretch.to - stretch.from));
    }
    return maximum();
}

void PassRibbon::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_look.theme;
    const QRectF bar(0, 4, width(), height() - 8);
    if (!m_session.isReady())
        return;
    if (m_dividedFor != m_session.snapshot().iteration)
        divide();
    const double here = xOf(value());
    painter.setFont(m_look.text(12));
    for (const Stretch& stretch : m_stretches) {
        const QRectF part(stretch.left * width(), bar.top(),
                          (stretch.right - stretch.left) * width(), bar.height());
        const QColor colour = theme.of(stretch.pass);
        const QColor faint = mixed(theme.panel, colour, 0.3);
        const QString name = passText(stretch.pass);
        const bool named = painter.fontMetrics().horizontalAdvance(name) + 8 <= part.width();
        const auto paint = [&](const QRectF& clip, const QColor& ground) {
            painter.setClipRect(clip);
            painter.fillRect(part, ground);
            painter.setPen(readableOn(ground));
            if (named)
                painter.drawText(part, Qt::AlignCenter, name);
        };
        paint(QRectF(here, 0, width(), height()), faint); // what is still to come
        paint(QRectF(0, 0, here, height()), colour);
    }
    painter.setClipping(false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(QRectF(std::clamp(here - 2, 0.0, width() - 4.0), 0, 4, height()), 2, 2);
    if (!hasFocus())
        return;
    painter.setPen(QPen(theme.positive, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(1, -2, -1, 2));
}

// The pass under the mouse, and the number that is worked out there.
QString PassRibbon::tipAt(double x) const
{
    QStringList lines;
    if (m_session.isReady() && maximum() > 0 && width() > 0 && m_dividedFor) {
        const std::int64_t step = std::clamp<std::int64_t>(stepAt(x), 1, maximum());
        const Iteration& iteration = *m_session.snapshot().iteration;
        const Step at = iteration.step(step);
        lines += passHelp(at.pass);
        lines +=
            tr("Step %1: %2").arg(step).arg(helpLines(at.quantity, iteration.variables()).front());
    }
    return tipText(lines += tr("The steps of this iteration. Click or drag to travel."));
}

bool PassRibbon::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip)
        setToolTip(tipAt(static_cast<QHelpEvent*>(event)->pos().x()));
    return QAbstractSlider::event(event);
}

void PassRibbon::travel(QPointF to)
{
    if (width() > 0)
        setValue(whole(stepAt(to.x())));
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
    m_steps->setToolTip(tipText({tr("A step is one number that is worked out. An iteration is all "
                                    "of them once, up to the update.")}));
    m_run->setToolTip(tipText({tr("How many times the run has been through all steps. As far as "
                                  "the lesson plans is what Run does.")}));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_ribbon, 0, 0);
    auto* const notes = new QHBoxLayout;
    notes->addWidget(m_steps);
    notes->addStretch(1);
    notes->addWidget(new BusyNote(desk.session));
    grid->addLayout(notes, 1, 0);
    grid->addWidget(m_iterations, 0, 1);
    grid->addWidget(m_run, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    connect(m_iterations, &QSlider::valueChanged, this, [this](int iteration) {
        m_session.seek(Position{iteration, 0});
    });
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
        m_iterations->setRange(whole(now.first), whole(last));
        if (!m_iterations->isSliderDown())
            m_iterations->setValue(whole(at.iteration));
    }
    m_steps->setText(
        tr("Step %1 of %2 in this iteration").arg(at.step).arg(now.snapshot.stepCount()));
    m_run->setText(runText(now));
}

// What the lesson plans is said where one is within it; beyond it is no "100 of 5".
QString TimelineBar::runText(const Published& now)
{
    const std::int64_t here = now.snapshot.position.iteration;
    if (now.halt && here == now.snapshot.iteration->number())
        return tr("Iteration %1 · the run ends here").arg(here);
    if (here == 0)
        return tr("Preparation, before iteration 1 of %1 planned").arg(now.planned);
    if (here <= now.planned)
        return tr("Iteration %1 of %2 planned").arg(here).arg(now.planned);
    return now.planned == 1 ? tr("Iteration %1").arg(here)
                            : tr("Iteration %1 · beyond the %2 planned").arg(here).arg(now.planned);
}

} // namespace gradus
