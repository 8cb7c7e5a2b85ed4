// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/cost_surface_stage.h"

#include "stages/companions.h"

#include <QHBoxLayout>
#include <QPointer>

#include <cmath>

namespace gradus {

namespace {

constexpr int gridColumns = 45;
constexpr int gridRows = 33;
constexpr std::size_t mostListed = 400; // parameters to choose from

} // namespace

CostSurfaceStage::CostSurfaceStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_random(new QToolButton(this))
    , m_again(new QToolButton(this))
{
    setAccessibleName(tr("Surface of the cost"));
    m_pool.setMaxThreadCount(1);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(look.px(12), 0, look.px(12), 0);
    m_first->setAccessibleName(tr("Parameter to the right"));
    m_second->setAccessibleName(tr("Parameter upwards"));
    m_random->setText(tr("Random directions"));
    m_random->setCheckable(true);
    m_random->setObjectName(QStringLiteral("plain"));
    m_again->setText(tr("Others"));
    m_again->setToolTip(tr("Two other random directions"));
    m_again->setObjectName(QStringLiteral("plain"));
    m_again->setEnabled(false);
    row->addWidget(m_first);
    row->addWidget(m_second);
    row->addWidget(m_random);
    row->addWidget(m_again);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(row);
    column->addStretch(1);
    const auto restart = [this] {
        m_x = m_y = {0, 0};
        work();
    };
    for (QComboBox* const choice : {m_first, m_second})
        connect(choice, &QComboBox::activated, this, restart);
    connect(m_random, &QToolButton::toggled, this, [this, restart](bool on) {
        m_first->setEnabled(!on);
        m_second->setEnabled(!on);
        m_again->setEnabled(on);
        restart();
    });
    connect(m_again, &QToolButton::clicked, this, [this, restart] {
        ++m_seed;
        restart();
    });
    connect(&session, &Session::changed, this, &CostSurfaceStage::follow);
    fillParameters();
    m_x = m_y = {0, 0};
    follow();
}

CostSurfaceStage::~CostSurfaceStage()
{
    if (m_outdated)
        *m_outdated = true;
    m_pool.clear();
    m_pool.waitForDone();
}

std::optional<SurfaceModel> CostSurfaceStage::model() const
{
    return session().isReady() && m_first->count() >= 2
        ? surfaceModel(session().snapshot().iteration)
        : std::nullopt;
}

void CostSurfaceStage::fillParameters()
{
    if (!session().isReady())
        return;
    const SurfaceParameters parameters =
        surfaceParameters(*session().snapshot().iteration, mostListed);
    for (const Quantity& quantity : parameters.all)
        for (QComboBox* const choice : {m_first, m_second})
            choice->addItem(nameText(quantity), QString::fromStdString(print(quantity)));
    const auto first = static_cast<int>(parameters.first);
    m_first->setCurrentIndex(first);
    m_second->setCurrentIndex(std::min(first + 1, m_second->count() - 1));
}

void CostSurfaceStage::lookLike(const Stage& other)
{
    if (const auto* const like = dynamic_cast<const CostSurfaceStage*>(&other)) {
        m_seed = like->m_seed;
        m_first->setCurrentIndex(like->m_first->currentIndex());
        m_second->setCurrentIndex(like->m_second->currentIndex());
        m_random->setChecked(like->m_random->isChecked());
        m_x = like->m_x;
        m_y = like->m_y;
    }
    work();
}

SurfacePlane CostSurfaceStage::planeThrough(const SurfaceModel& model) const
{
    if (m_random->isChecked())
        return model.random(m_seed);
    const auto chosen = [](const QComboBox* choice) {
        return std::get<Quantity>(parseQuantity(choice->currentData().toString().toStdString()));
    };
    return model.along(chosen(m_first), chosen(m_second));
}

// The plane goes through the parameters of this iteration: another iteration, another plane.
void CostSurfaceStage::follow()
{
    const auto here = model();
    if (!here)
        return;
    if (m_stateShown != here->state)
        work();
    m_stateShown = here->state;
}

void CostSurfaceStage::work()
{
    const auto here = model();
    if (!here)
        return;
    const SurfacePlane over = planeThrough(*here);
    m_samples = over.samples;
    followWays(over, here->place);
    include();
    m_frame =
        PlotFrame(QRectF(rect()).adjusted(0, look().px(34), 0, 0), m_shownX, m_shownY, look());
    const int number = ++m_asked;
    m_pool.clear(); // what has not begun is out of date
    if (m_outdated)
        *m_outdated = true; // and what has begun need not go on
    m_outdated = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([over, outdated = m_outdated, frame = m_frame, number,
                  stage = QPointer<CostSurfaceStage>(this)] {
        const auto cost = [&](double x, double y) { return *outdated ? 0 : over.cost(x, y); };
        HeightGrid grid = sampled(cost, frame, gridColumns, gridRows);
        QMetaObject::invokeMethod(
            stage.data(),
            [stage, number, grid = std::move(grid)]() mutable {
                if (stage)
                    stage->receive(number, std::move(grid));
            },
            Qt::QueuedConnection);
    });
    update();
}

// Where this run and those beside it have been, as the plane has it.
void CostSurfaceStage::followWays(const SurfacePlane& over, const std::vector<double>& here)
{
    const std::int64_t iteration = session().snapshot().iteration->number();
    const auto wayOf = [&](const std::vector<Trail::Point>& trail) {
        QPolygonF way;
        for (const Trail::Point& point : trail)
            if (point.iteration < iteration && point.place.size() == here.size()) {
                const auto at = over.coordinates(point.place);
                way += QPointF(at[0], at[1]);
            }
        return way;
    };
    m_way = wayOf(session().published().trail);
    const auto at = over.coordinates(here);
    m_way += QPointF(at[0], at[1]);
    m_beside.clear();
    for (const ComparedRun& run : session().published().compared)
        m_beside.emplace_back(run.name, wayOf(run.trail));
}

// All of this run's way, and those beside it as far as they do not run away.
void CostSurfaceStage::include()
{
    constexpr double most = 2; // widths
    if (m_x.width() <= 0) {
        m_x = {m_way.back().x() - 3, m_way.back().x() + 3};
        m_y = {m_way.back().y() - 3, m_way.back().y() + 3};
    }
    for (const QPointF& point : m_way) {
        m_x.include(point.x());
        m_y.include(point.y());
    }
    std::vector<double> across;
    std::vector<double> up;
    for (const auto& [name, way] : m_beside)
        for (const QPointF& point : way) {
            across.push_back(point.x());
            up.push_back(point.y());
        }
    m_shownX = m_x;
    m_shownY = m_y;
    m_shownX.includeNear(across, most);
    m_shownY.includeNear(up, most);
}

void CostSurfaceStage::receive(int number, HeightGrid grid)
{
    if (number != m_asked)
        return;
    m_done = number;
    m_grid = std::move(grid);
    m_picture = SurfacePicture(m_grid, m_frame, look());
    update();
}

void CostSurfaceStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    work();
}

QString CostSurfaceStage::nameOf(const QComboBox* choice, const QString& otherwise) const
{
    return m_random->isChecked() ? otherwise : choice->currentText();
}

void CostSurfaceStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (m_done == 0 || m_way.empty())
        return;
    m_picture.paint(painter, look());
    m_frame.paintAxes(painter, look(), nameOf(m_first, tr("first direction")),
                      nameOf(m_second, tr("second direction")), false);
    painter.setClipRect(m_frame.rect());
    const auto drawn = [this](const QPolygonF& way) {
        QPolygonF points;
        for (const QPointF& point : way)
            points += m_frame.at(point.x(), point.y());
        return points;
    };
    for (std::size_t i = m_beside.size(); i-- > 0;)
        paintWay(painter, drawn(m_beside[i].second), static_cast<int>(i) + 1, look());
    const QPolygonF way = drawn(m_way);
    paintWay(painter, way, 0, look());
    painter.setPen(QPen(look().theme.text, 2));
    painter.setBrush(look().theme.current);
    painter.drawEllipse(way.back(), look().px(6), look().px(6));
    paintNames(painter);
    painter.setClipping(false);
    painter.setFont(look().text(12));
    painter.setPen(look().theme.quiet);
    painter.drawText(
        m_frame.rect().adjusted(0, 0, 0, look().px(40)), Qt::AlignLeft | Qt::AlignBottom,
        tr("Mean cost of %n sample(s); all else as it is in this iteration", nullptr, m_samples));
}

// Which way is whose, in the upper right corner.
void CostSurfaceStage::paintNames(QPainter& painter) const
{
    painter.setFont(look().text(12));
    const double row = QFontMetricsF(painter.font()).height() + 2;
    QRectF line(m_frame.rect().left(), m_frame.rect().top() + 4, m_frame.rect().width() - 8, row);
    for (std::size_t i = 0; i < m_beside.size(); ++i) {
        if (m_beside[i].second.isEmpty())
            continue;
        const int which = static_cast<int>(i) + 1;
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(m_beside[i].first);
        painter.setPen(look().theme.text);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_beside[i].first);
        painter.setPen(QPen(companionColour(look(), which), 2));
        painter.setBrush(look().theme.panel);
        paintMark(painter, {line.right() - wide - look().px(12), line.center().y()}, which,
                  look().px(4));
        line.translate(0, row);
    }
}

} // namespace gradus
