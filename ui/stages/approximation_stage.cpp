// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/approximation_stage.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <limits>

namespace gradus {

namespace {

constexpr int mostHandled = 24; // pieces: of more the handles would lie on each other
constexpr std::size_t mostParts = 64; // steps whose part of the sum is drawn
constexpr double leastDrag = 8; // pixels: less is a click

Quantity ofPiece(PieceNumber number, int piece)
{
    return Quantity::vector(std::string(pieceNumberName(number)), piece);
}

// The heights at the points of the experiment's grid: height(k, x, y). The grid's points are the
// middles of cells; that the picture spreads them over the whole ranges moves nothing by a pixel.
FunctionSurface gridSurface(const ApproximationIteration& iteration, const QString& title,
                            const std::function<double(std::size_t, double, double)>& height)
{
    const ApproximationExperiment& experiment = iteration.experiment();
    const int side = experiment.gridSide();
    FunctionSurface surface{title, {side, side, {}}};
    for (std::size_t k = 0; k < experiment.gridSize(); ++k) {
        const auto [x, y] = experiment.gridPoint(k);
        surface.heights.heights.push_back(height(k, x, y));
    }
    return surface;
}

} // namespace

ApproximationStage::ApproximationStage(Session& session, const Look& look, QWidget* parent)
    : FunctionStage(session, look, parent)
{
    setToolTip(tr("Drag over the picture to add a bump; drag an edge or a top to move it"));
    renew();
}

QList<QWidget*> ApproximationStage::makeTools()
{
    const auto tool = [this](const QString& text, const QString& tip, auto act) {
        QToolButton* const button = makeTool(text, tip, tip);
        connect(button, &QToolButton::clicked, this, act);
        return button;
    };
    const auto experiment = session().experiment();
    const auto* approximation = dynamic_cast<const ApproximationExperiment*>(experiment.get());
    if (approximation && approximation->inputs() == 2)
        return {
            tool(tr("+ Tower"), tr("Add a tower in the middle"), &ApproximationStage::addTower),
            tool(tr("− Last"), tr("Take the last piece away"), &ApproximationStage::removeLast)};
    return {tool(tr("+ Step"), tr("Add a step in the middle"),
                 [this] { addStep((range(0).low + range(0).high) / 2); }),
            tool(tr("+ Bump"), tr("Add a bump in the middle"),
                 [this] {
                     const PlotRange x = range(0);
                     addBump(x.low + 0.4 * x.width(), x.low + 0.6 * x.width());
                 }),
            tool(tr("− Last"), tr("Take the last piece away"), &ApproximationStage::removeLast)};
}

const ApproximationIteration* ApproximationStage::iteration() const
{
    return session().isReady()
        ? dynamic_cast<const ApproximationIteration*>(session().snapshot().iteration.get())
        : nullptr;
}

QString ApproximationStage::variable(int axis) const
{
    return QString::fromStdString(iteration()->experiment().variable(axis));
}

void ApproximationStage::workOut(const PlotRange& x, int places)
{
    if (variables() == 1)
        take({makeCurves(x, places), {}, {}, {}});
    else
        take({{}, makeSurfaces(), {}, {}});
}

PlotRange ApproximationStage::range(int axis) const
{
    const Interval& interval = iteration()->experiment().interval(axis);
    return {interval.low, interval.high};
}

FunctionCurves ApproximationStage::makeCurves(const PlotRange& x, int places) const
{
    const ApproximationIteration& here = *iteration();
    FunctionCurves curves;
    curves.x = x;
    curves.interval = range(0);
    std::vector<double> at;
    for (int i = 0; i < places; ++i)
        at.push_back(x.low + x.width() * i / (places - 1));
    curves.sum.resize(at.size());
    here.sums(at, curves.sum, step());
    for (const double place : at)
        curves.target.push_back(here.target(std::array{place}));
    const auto current = session().snapshot().currentStep();
    const auto units = here.unitsAt(step());
    for (const PlacedUnit& unit : units) {
        FunctionCurves::Part part;
        part.quantity = Quantity::neuron("b", 1, unit.number);
        part.current = current && unit.piece == here.placing();
        if (units.size() > mostParts && !part.current)
            continue; // of so many lines nothing would be seen
        for (const double place : at)
            part.values.push_back(unit.out * steepStep(unit.weight, unit.bias, place));
        curves.parts.push_back(std::move(part));
    }
    addCompared(at, curves);
    return curves;
}

// The runs beside, at the end of the same iteration.
void ApproximationStage::addCompared(std::span<const double> places, FunctionCurves& curves) const
{
    for (const ComparedRun& run : session().published().compared) {
        const auto* other =
            dynamic_cast<const ApproximationIteration*>(run.snapshot.iteration.get());
        if (!other || other->experiment().inputs() != 1)
            continue;
        curves.others.push_back({run.name, std::vector<double>(places.size())});
        other->sums(places, curves.others.back().values, other->stepCount());
    }
}

void ApproximationStage::addCompared(std::vector<FunctionSurface>& surfaces) const
{
    for (const ComparedRun& run : session().published().compared) {
        const auto* other =
            dynamic_cast<const ApproximationIteration*>(run.snapshot.iteration.get());
        if (!other || other->experiment().inputs() != 2)
            continue;
        const auto& sums = other->gridSums();
        surfaces.push_back(
            gridSurface(*other, tr("g of %1").arg(run.name),
                        [&](std::size_t k, double, double) { return sums.empty() ? 0 : sums[k]; }));
    }
}

// While a tower is under way the cross of its four steps is shown; then what the threshold leaves.
// All on the grid over which the errors are measured: a thousand towers need not be summed again.
std::vector<FunctionSurface> ApproximationStage::makeSurfaces() const
{
    const ApproximationIteration& here = *iteration();
    const int placing = here.placing();
    const int pieces = here.piecesAt(step());
    const bool whole = placing == 0 || pieces >= placing;
    const auto& targets = here.experiment().gridTargets();
    std::vector<FunctionSurface> all{gridSurface(
        here, QStringLiteral("f"), [&](std::size_t k, double, double) { return targets[k]; })};
    const auto units = here.unitsAt(step());
    if (!whole && !units.empty() && units.back().piece == placing) {
        all.push_back(
            gridSurface(here, tr("four steps make a cross"), [&](std::size_t, double x, double y) {
                // What a step leaves far away is nothing to look at.
                constexpr double fine = 1e3;
                return std::round(here.cross(placing, x, y, step()) * fine) / fine;
            }));
        all.back().comparable = false;
        return all;
    }
    const auto& sums = here.gridSums();
    all.push_back(
        gridSurface(here, tr("g, the sum of %n tower(s)", nullptr, pieces),
                    [&](std::size_t k, double x, double y) {
                        const double sum = sums.empty() ? 0 : sums[k];
                        return whole ? sum : sum - here.contribution(placing, std::array{x, y});
                    }));
    addCompared(all);
    return all;
}

QStringList ApproximationStage::remarks() const
{
    return {tr("%n piece(s)", nullptr, iteration()->piecesAt(step())),
            shownWith(tr("largest error"), Quantity::plain("error.max")),
            shownWith(tr("mean error"), Quantity::plain("error.mean"))};
}

bool ApproximationStage::isOpen() const
{
    return hasPicture() && variables() == 1 && !session().barrier();
}

// The edges on the axis and the top of every piece that is there, while they can be told apart.
std::vector<ApproximationStage::Handle> ApproximationStage::handles() const
{
    std::vector<Handle> all;
    const ApproximationIteration& here = *iteration();
    const int pieces = here.piecesAt(step());
    if (pieces > mostHandled)
        return all;
    for (int i = 1; i <= pieces; ++i) {
        const Piece& piece = here.state().pieces[static_cast<std::size_t>(i - 1)];
        const double height = here.experiment().height(piece);
        const double y = frame().at(0, 0).y();
        const double left = piece.number(PieceNumber::Left);
        const double right = piece.single ? range(0).high : piece.number(PieceNumber::Right);
        all.push_back({i, PieceNumber::Left, {frame().at(left, 0).x(), y}});
        if (!piece.single)
            all.push_back({i, PieceNumber::Right, {frame().at(right, 0).x(), y}});
        const double from = std::max(left, range(0).low);
        const double to = std::min(right, range(0).high);
        all.push_back({i, PieceNumber::Height, frame().at((from + to) / 2, height)});
    }
    return all;
}

void ApproximationStage::mousePressEvent(QMouseEvent* event)
{
    if (!isOpen() || event->button() != Qt::LeftButton
        || !frame().rect().contains(event->position()))
        return;
    m_pointer = event->position();
    for (const Handle& handle : handles()) {
        const QPointF away = handle.at - event->position();
        if (std::hypot(away.x(), away.y()) < look().px(9)) {
            m_held = handle;
            session().select(ofPiece(handle.number, handle.piece));
            return;
        }
    }
    m_from = event->position();
}

void ApproximationStage::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_held || m_from)
        update();
    else
        FunctionStage::mouseMoveEvent(event);
}

void ApproximationStage::mouseReleaseEvent(QMouseEvent* event)
{
    const auto held = std::exchange(m_held, std::nullopt);
    const auto from = std::exchange(m_from, std::nullopt);
    update();
    if (!isOpen())
        return;
    if (held) {
        drop(*held, event->position());
    } else if (from && std::abs(from->x() - event->position().x()) >= leastDrag) {
        const double a = frame().xAt(from->x());
        const double b = frame().xAt(event->position().x());
        addBump(std::min(a, b), std::max(a, b), frame().yAt(event->position().y()));
    }
}

// A number that was dragged is as round as a pixel allows.
void ApproximationStage::drop(const Handle& handle, QPointF at)
{
    const bool height = handle.number == PieceNumber::Height;
    const PlotRange& range = height ? frame().y() : frame().x();
    const double pixels = height ? frame().rect().height() : frame().rect().width();
    const double unit = std::pow(10, std::floor(std::log10(range.width() / pixels)));
    const double value = height ? frame().yAt(at.y()) : frame().xAt(at.x());
    session().edit({{ofPiece(handle.number, handle.piece), std::round(value / unit) * unit}},
                   session().snapshot().position);
}

// A further piece is placed at once, where none is planned before it.
void ApproximationStage::append(std::vector<std::pair<Quantity, double>> numbers)
{
    const Snapshot& here = session().snapshot();
    const bool atEnd = here.position.step >= here.stepCount();
    const bool last = iteration()->placing() == 0
        || iteration()->placing() == iteration()->addressing().pieceCount();
    const std::int64_t next = here.position.iteration + (atEnd ? 1 : 0);
    std::optional<Position> then;
    if (last && (atEnd || iteration()->placing() == 0))
        then = Position{next, std::numeric_limits<std::int64_t>::max()};
    session().edit(numbers, here.position, then);
}

void ApproximationStage::addStep(double at, std::optional<double> height)
{
    const int piece = iteration()->addressing().pieceCount() + 1;
    std::vector<std::pair<Quantity, double>> numbers{{ofPiece(PieceNumber::Left, piece), at}};
    if (height)
        numbers.emplace_back(ofPiece(PieceNumber::Height, piece), *height);
    append(std::move(numbers));
}

void ApproximationStage::addBump(double left, double right, std::optional<double> height)
{
    const int piece = iteration()->addressing().pieceCount() + 1;
    std::vector<std::pair<Quantity, double>> numbers{{ofPiece(PieceNumber::Left, piece), left},
                                                     {ofPiece(PieceNumber::Right, piece), right}};
    if (height)
        numbers.emplace_back(ofPiece(PieceNumber::Height, piece), *height);
    append(std::move(numbers));
}

void ApproximationStage::addTower()
{
    if (session().barrier())
        return;
    const int piece = iteration()->addressing().pieceCount() + 1;
    const auto at = [&](int axis, double share) {
        return range(axis).low + share * range(axis).width();
    };
    append({{ofPiece(PieceNumber::Left, piece), at(0, 0.35)},
            {ofPiece(PieceNumber::Right, piece), at(0, 0.65)},
            {ofPiece(PieceNumber::Bottom, piece), at(1, 0.35)},
            {ofPiece(PieceNumber::Top, piece), at(1, 0.65)}});
}

void ApproximationStage::removeLast()
{
    const int pieces = hasPicture() ? iteration()->addressing().pieceCount() : 0;
    if (pieces > 0)
        session().edit({{Quantity::plain("pieces"), pieces - 1.0}}, session().snapshot().position);
}

void ApproximationStage::paintMore(QPainter& painter)
{
    if (!isOpen())
        return;
    paintHandles(painter);
    paintDragged(painter);
}

void ApproximationStage::paintHandles(QPainter& painter) const
{
    const double size = look().px(5);
    painter.setPen(QPen(look().theme.update, 1.5));
    painter.setBrush(look().theme.panel);
    for (const Handle& handle : handles()) {
        if (handle.number == PieceNumber::Height)
            painter.drawRect(QRectF(handle.at - QPointF(size * 1.6, size * 0.6),
                                    QSizeF(size * 3.2, size * 1.2)));
        else
            painter.drawPolygon(QPolygonF{handle.at, handle.at + QPointF(-size, size * 1.6),
                                          handle.at + QPointF(size, size * 1.6)});
    }
}

void ApproximationStage::paintDragged(QPainter& painter) const
{
    painter.setPen(QPen(look().theme.update, 2, Qt::DashLine));
    QColor ground = look().theme.update;
    ground.setAlphaF(0.15F);
    painter.setBrush(ground);
    if (m_from) {
        painter.drawRect(QRectF(QPointF(m_from->x(), frame().at(0, 0).y()), m_pointer));
    } else if (m_held && m_held->number == PieceNumber::Height) {
        painter.drawLine(QPointF(frame().rect().left(), m_pointer.y()),
                         QPointF(frame().rect().right(), m_pointer.y()));
    } else if (m_held) {
        painter.drawLine(QPointF(m_pointer.x(), frame().rect().top()),
                         QPointF(m_pointer.x(), frame().rect().bottom()));
    }
}

} // namespace gradus
