// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_stage.h"

#include "stages/array_painter.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr std::size_t mostCellsUnfolded = 60;
constexpr double readableZoom = 0.85; // a picture that fits at less is folded

} // namespace

ArrayStage::ArrayStage(Session& session, const Look& look, QWidget* parent)
    : MovedStage(session, look, parent)
    , m_gallery(look)
{
    setAccessibleName(tr("Computational graph"));
    const auto repaint = [this] { update(); };
    connect(&session, &Session::changed, this, &ArrayStage::follow);
    connect(&session, &Session::highlightChanged, this, repaint);
    connect(&session, &Session::selectionChanged, this, repaint);
    connect(&session, &Session::focusChanged, this, repaint);
    follow();
}

void ArrayStage::follow()
{
    if (m_iteration != session().snapshot().iteration)
        m_gallery.forget();
    m_iteration = std::dynamic_pointer_cast<const GraphIteration>(session().snapshot().iteration);
    if (m_iteration) {
        m_scene.lit = LitEntries(session());
        const int sample = sampleHere(session().snapshot(), m_scene.sample);
        const bool another = m_scene.outline.cells().empty() || sample != m_scene.sample;
        m_scene.sample = sample;
        if (another)
            choose();
        else
            arrange();
        showCurrent();
    }
    describe();
    update();
}

void ArrayStage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (isShown())
        choose();
}

// All of a graph is shown where it can be read; else parts and expressions are boxes.
void ArrayStage::choose()
{
    const auto cells = graphCells(*m_iteration, m_scene.sample);
    ArrayScene& scene = m_scene;
    if (m_byUser.empty()) {
        m_folded = cells.size() > mostCellsUnfolded;
        m_spare = false;
        if (!m_folded) {
            scene.outline = GraphOutline(experiment(), cells, false);
            scene.outline.open([](int) { return true; });
            scene.layOut(experiment(), look(), m_spare);
            m_folded = !fits(scene);
        }
    }
    scene.outline = GraphOutline(experiment(), cells, m_folded);
    if (m_byUser.empty() && m_folded) { // slopes, where they are not too high
        scene.layOut(experiment(), look(), false);
        m_spare = scene.layout.size().height() > room().height();
    }
    scene.outline.open([this](int group) { return isOpenNow(group); });
    placeAll();
}

bool ArrayStage::fits(const ArrayScene& scene) const
{
    const QSizeF needed = scene.layout.size() * readableZoom;
    return needed.width() <= room().width() && needed.height() <= room().height();
}

// What holds the current step opens, and closes behind it.
bool ArrayStage::isOpenNow(int number) const
{
    const auto& group = m_scene.outline.group(number);
    if (const auto found = m_byUser.find(group.name); found != m_byUser.end())
        return found->second;
    const auto& current = m_scene.lit.current();
    const int cell = current ? m_scene.outline.cellOfNode(current->node) : -1;
    const bool here = cell >= int(group.first) && cell <= int(group.last);
    return !m_folded || (here && !session().isRunning());
}

void ArrayStage::arrange()
{
    if (m_scene.outline.open([this](int group) { return isOpenNow(group); }))
        placeAll();
}

void ArrayStage::placeAll()
{
    m_scene.layOut(experiment(), look(), m_spare);
    if (m_scene.cursor >= 0 && m_scene.layout.rect(m_scene.cursor).isEmpty())
        m_scene.cursor = -1;
    m_pointed.reset();
    m_pointedBox = -1;
    setSizes(m_scene.layout.size(), room());
}

QSizeF ArrayStage::room() const
{
    return QSizeF(width(),
                  height() - statusHeight() - (m_showsWays ? GraphWays::height(look()) : 0));
}

// What the number is made of, as far as there is room, then its box, so that its name is seen, then
// the number itself, if the box is larger.
void ArrayStage::showCurrent()
{
    const auto& current = m_scene.lit.current();
    const int box = current ? m_scene.seen(current->node) : -1;
    if (box < 0)
        return;
    QRectF all = m_scene.layout.rect(box);
    for (const GraphCell& cell : m_scene.outline.cells())
        if (!m_scene.lit.operands(cell.node, current->slope).empty())
            all = all.united(m_scene.layout.rect(m_scene.seen(cell.node)));
    bringIntoSight(all, {16, 16});
    bringIntoSight(m_scene.layout.rect(box), {40, 16});
    if (const auto rect = m_scene.rectOf(*current, session()))
        bringIntoSight(*rect, {30, 30});
}

void ArrayStage::setOpen(const std::string& group, bool open)
{
    m_byUser[group] = open;
    rearrange();
}

void ArrayStage::openAll(bool open)
{
    for (const GraphOutline::Group& group : m_scene.outline.groups())
        m_byUser[group.name] = open;
    rearrange();
}

void ArrayStage::rearrange()
{
    if (isShown())
        arrange();
    describe();
    update();
}

// What was opened or closed stays where it is under the pointer.
void ArrayStage::toggle(int number)
{
    const int box = m_scene.outline.boxOfGroup(number);
    const QPointF before = drawn(m_scene.layout.rect(box).topLeft());
    setOpen(m_scene.outline.group(number).name, !m_scene.outline.isOpen(number));
    moveBy(before - drawn(m_scene.layout.rect(box).topLeft()));
    bringIntoSight(m_scene.layout.handle(box), {8, 8});
}

void ArrayStage::setChoice(ArrayChoice choice)
{
    m_scene.choice = choice;
    if (isShown())
        choose();
    update();
}

void ArrayStage::setWays(bool shown)
{
    m_showsWays = shown;
    m_way = 0;
    setSizes(m_scene.layout.size(), room());
    describe();
}

GraphWays ArrayStage::ways() const
{
    const auto selected =
        m_iteration ? arrayEntry(*m_iteration, session().selected()) : std::nullopt;
    const int cell = selected ? m_scene.outline.cellOfNode(selected->node) : 0;
    return {session(), m_scene.outline.cells(), std::max(0, cell), m_way};
}

void ArrayStage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look().theme.panel);
    if (!isShown())
        return;
    painter.save();
    painter.setClipRect(QRectF(QPointF(), room()));
    painter.translate(view().offset());
    painter.scale(zoom(), zoom());
    ArrayPainter graph(session(), m_scene, m_gallery, look(), isPrinted());
    graph.paint(painter, QRectF(view().inPicture({}), room() / zoom()));
    if (m_showsWays)
        graph.paintWay(painter, ways().marked());
    painter.restore();
    paintStatus(painter);
    if (m_showsWays)
        ways().paint(
            painter,
            QRectF(0, room().height() + statusHeight(), width(), GraphWays::height(look())),
            look());
}

void ArrayStage::lookLike(const Stage& other)
{
    const auto* const like = dynamic_cast<const ArrayStage*>(&other);
    if (!like)
        return;
    m_byUser = like->m_byUser;
    for (const GraphOutline::Group& group : like->m_scene.outline.groups())
        m_byUser[group.name] =
            like->m_scene.outline.isOpen(int(&group - like->m_scene.outline.groups().data()));
    m_folded = like->m_folded;
    m_spare = like->m_spare;
    m_scene.sample = like->m_scene.sample;
    m_scene.choice = like->m_scene.choice;
    m_showsWays = like->m_showsWays;
    m_way = like->m_way;
    if (isShown())
        choose();
    moveLike(*like);
}

} // namespace gradus
