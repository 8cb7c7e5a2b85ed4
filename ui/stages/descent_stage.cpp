// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/descent_stage.h"

#include "stages/comparison_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>
#include <limits>

namespace gradus {

DescentStage::DescentStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setToolTip(tr("Drag the first point, or press the arrow keys, to start elsewhere"));
    connect(&session, &Session::changed, this, &DescentStage::follow);
    connect(&session, &Session::focusChanged, this, [this] { update(); });
}

QList<QWidget*> DescentStage::makeTools()
{
    QToolButton* const follow =
        makeToggle(tr("Follow"), tr("The picture grows where the walk leaves it"), m_follows);
    connect(follow, &QToolButton::toggled, this, &DescentStage::setFollows);
    return {follow, new ComparisonMenu(session())};
}

void DescentStage::setFollows(bool follows)
{
    m_follows = follows;
    follow();
}

void DescentStage::setView(const LessonView& view)
{
    const auto range = [](const std::optional<std::pair<double, double>>& from) {
        return from ? std::optional(PlotRange{from->first, from->second}) : std::nullopt;
    };
    if (range(view.x) == m_firstX && range(view.y) == m_firstY)
        return;
    m_firstX = range(view.x);
    m_firstY = range(view.y);
    forgetView();
    follow();
}

void DescentStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const DescentStage*>(&other)) {
        m_firstX = like->m_firstX;
        m_firstY = like->m_firstY;
        m_follows = like->m_follows;
    }
    follow();
}

void DescentStage::follow()
{
    const auto step = session().isReady() ? session().snapshot().currentStep() : std::nullopt;
    setAccessibleDescription(
        step ? tr("%1 is %2").arg(nameText(step->quantity), session().shown(step->quantity))
             : QString());
    if (iteration())
        lookAgain();
    update();
}

void DescentStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (iteration())
        lookAgain();
}

const DescentIteration* DescentStage::iteration() const
{
    return session().isReady()
        ? dynamic_cast<const DescentIteration*>(session().snapshot().iteration.get())
        : nullptr;
}

std::optional<double> DescentStage::known(const Quantity& quantity) const
{
    const Reading reading = session().snapshot().read(quantity);
    if (!reading.isKnown() || session().isHidden(quantity))
        return std::nullopt;
    return reading.value;
}

std::optional<double> DescentStage::known(DescentPart part, int variable) const
{
    const DescentExperiment& experiment = iteration()->experiment();
    const int node = part == DescentPart::Slope ? experiment.nodeOf(variable) : -1;
    return known(experiment.quantity({part, node, variable}));
}

std::vector<std::vector<double>> DescentStage::walk() const
{
    std::vector<std::vector<double>> places;
    for (const Trail::Point& point : session().published().trail)
        if (point.iteration < iteration()->number())
            places.push_back(point.place);
    places.push_back(iteration()->state().x);
    return places;
}

std::vector<Companion> DescentStage::runs() const
{
    const QString name = QString::fromStdString(session().run());
    Companion own{name.isEmpty() ? tr("this run") : name, walk()};
    if (const auto f = known(Quantity::plain("f")))
        own.f = numberText(*f);
    double square = 0;
    for (int i = 0; i < iteration()->experiment().variables(); ++i) {
        const auto slope = known(DescentPart::Slope, i);
        square += slope ? *slope * *slope : std::numeric_limits<double>::quiet_NaN();
    }
    if (!std::isnan(square))
        own.slope = numberText(std::sqrt(square));
    if (const auto all = overAllSamples(*iteration()); all && !std::isnan(square)) {
        own.ofAll = true;
        own.f = numberText((*all)[0]);
        own.slope = numberText((*all)[1]);
    }
    std::vector<Companion> all{std::move(own)};
    for (Companion& other : companionsOf(session().published(), iteration()->number()))
        all.push_back(std::move(other));
    return all;
}

void DescentStage::paintRuns(QPainter& painter, QPointF away) const
{
    const auto all = runs();
    if (all.size() < 2)
        return;
    const QSizeF size = runTableSize(all, look());
    const QRectF room = m_frame.rect().adjusted(6, 6, -6, -6);
    const QPointF corner(away.x() > room.center().x() ? room.left() : room.right() - size.width(),
                         away.y() > room.center().y() ? room.top() : room.bottom() - size.height());
    paintRunTable(painter, corner, all, iteration()->number(), look());
}

double DescentStage::valueAt(const std::vector<double>& place) const
{
    return iteration()->experiment().height(place);
}

void DescentStage::setFrame(const PlotRange& x, const PlotRange& y)
{
    m_frame = PlotFrame(rect(), x, y, look());
}

PlotRange DescentStage::firstRange(int variable) const
{
    if (const auto& given = variable == 0 ? m_firstX : m_firstY)
        return *given;
    const double start = iteration()->experiment().spec().start[static_cast<std::size_t>(variable)];
    const double half = std::max(1.0, 1.5 * std::abs(start));
    return {-half, half};
}

PlotRange DescentStage::followed(std::optional<PlotRange>& own, int variable) const
{
    constexpr double most = 2; // widths beyond this run's picture
    const auto axis = static_cast<std::size_t>(variable);
    PlotRange range = own.value_or(firstRange(variable));
    if (!follows())
        return range;
    for (const auto& place : walk())
        range.include(place[axis]);
    own = range;
    std::vector<double> beside;
    for (const Companion& run : companionsOf(session().published(), iteration()->number()))
        for (const auto& place : run.places)
            if (axis < place.size())
                beside.push_back(place[axis]);
    range.includeNear(beside, most);
    return range;
}

void DescentStage::mousePressEvent(QMouseEvent* event)
{
    if (!iteration() || event->button() != Qt::LeftButton || session().barrier())
        return;
    const QPointF away = event->position() - pointOf(walk().front());
    if (std::hypot(away.x(), away.y()) < look().px(16))
        m_moved = walk().front();
}

void DescentStage::mouseMoveEvent(QMouseEvent* event)
{
    if (m_moved.empty())
        return;
    m_moved = placeAt(event->position());
    update();
}

void DescentStage::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_moved.empty())
        moveStart(std::exchange(m_moved, {}));
}

void DescentStage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const double across = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    const double down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (!iteration() || (across == 0 && down == 0)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const QPointF step(across * m_frame.rect().width() / 50, down * m_frame.rect().height() / 50);
    moveStart(placeAt(pointOf(walk().front()) + step));
}

// Another start is an edit at the very beginning; the old run stays as a branch.
void DescentStage::moveStart(const std::vector<double>& place)
{
    std::vector<std::pair<Quantity, double>> changes;
    const auto& names = iteration()->experiment().graph().variables();
    const std::vector<double> before = walk().front();
    for (std::size_t i = 0; i < place.size(); ++i)
        if (std::isfinite(place[i]) && place[i] != before[i])
            changes.emplace_back(Quantity::plain(names[i]), place[i]);
    if (!changes.empty())
        session().edit(changes, {1, 0});
}

} // namespace gradus
