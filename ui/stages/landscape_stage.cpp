// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_stage.h"

#include "stages/hopfield_view.h"
#include "stages/landscape_words.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr double listWidth = 190; // pixels of the design
constexpr double listHeight = 72;
constexpr double besideFrom = 560; // of the stage's width: the list stands beside it, else
constexpr double belowFrom = 260; // of its height: below

} // namespace

LandscapeStage::LandscapeStage(Session& session, const Look& look, QWidget* parent)
    : Stage(session, look, parent)
    , m_pages(new QStackedWidget(this))
    , m_beside(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_valleys(new ValleysView(this->look()))
    , m_list(new QListWidget)
    , m_way(new WayView(this->look()))
    , m_note(new QWidget(this))
    , m_words(new QLabel)
    , m_stop(
          makeTool(tr("Stop"), tr("Stop estimating"), tr("Stop here and show what has been found")))
{
    setAccessibleName(tr("Landscape of the energy"));
    m_list->setAccessibleName(tr("All minima, from the lowest"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFont(look.text(12));
    auto* const valleys = new QWidget;
    valleys->setLayout(m_beside);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->addWidget(m_valleys, 1);
    m_beside->addWidget(m_list);
    m_pages->addWidget(valleys);
    m_pages->addWidget(m_way);
    auto* const note = new QHBoxLayout(m_note);
    note->setContentsMargins(look.px(12), 4, look.px(12), 4);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(look.text(12));
    note->addWidget(m_words, 1);
    note->addWidget(m_stop);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_pages, 1);
    connect(m_stop, &QToolButton::clicked, this, &LandscapeStage::stop);
    connect(&m_work, &LandscapeWork::finished, this, &LandscapeStage::receive);
    connect(&m_work, &LandscapeWork::progressed, this, [this](int done) {
        if (isEstimate())
            say(tr("Estimating: %1 of %2 random starts").arg(done).arg(m_starts), true);
    });
    connect(m_valleys, &ValleysView::minimumSelected, m_list,
            [this](int minimum) { m_list->setCurrentRow(minimum); });
    connect(m_list, &QListWidget::currentRowChanged, m_valleys, &ValleysView::select);
    connect(&session, &Session::changed, this, &LandscapeStage::follow);
    connect(&session, &Session::focusChanged, this, &LandscapeStage::follow);
    follow();
}

QList<QWidget*> LandscapeStage::makeTools()
{
    QList<QWidget*> tools;
    if (isEstimate()) {
        auto* const starts = new QComboBox;
        starts->setAccessibleName(tr("Random starts"));
        starts->setToolTip(tr("How many random starts the landscape is estimated from"));
        for (const int count : {100, 1000, 10'000})
            starts->addItem(tr("%1 starts").arg(QLocale::c().toString(count)), count);
        starts->setCurrentIndex(starts->findData(m_starts));
        connect(starts, &QComboBox::activated, this,
                [this, starts] { setStarts(starts->currentData().toInt()); });
        tools += starts;
    }
    QToolButton* const way =
        makeToggle(tr("Path"), tr("The energy along the straight path between two states"),
                   m_pages->currentIndex() == 1);
    connect(way, &QToolButton::toggled, this, &LandscapeStage::showWay);
    m_listTool = makeToggle(tr("List"), tr("All minima in a list"), m_listWanted.value_or(m_roomy));
    // What follows from the room is nobody's wish.
    connect(m_listTool, &QToolButton::clicked, this, &LandscapeStage::showList);
    return tools << m_listTool << way;
}

void LandscapeStage::showWay(bool way) { m_pages->setCurrentIndex(way ? 1 : 0); }

void LandscapeStage::setStarts(int starts)
{
    m_starts = starts;
    follow();
}

bool LandscapeStage::isEstimate() const
{
    const HopfieldIteration* const here = hopfieldIteration(session());
    return here && here->experiment().units() > Landscape::mostUnits;
}

void LandscapeStage::follow()
{
    m_scene = landscapeScene(session());
    m_pages->setVisible(m_scene.experiment != nullptr);
    if (!m_scene.experiment) {
        if (session().isReady())
            say(tr("The couplings are still being stored. The landscape is that of the finished "
                   "net: finish this iteration to see it."),
                false);
        return;
    }
    const LandscapeOrder order{m_scene.experiment, m_scene.thresholds, isEstimate() ? m_starts : 0};
    if (order != m_work.order()) {
        m_landscape.reset();
        m_work.ask(order);
    }
    m_scene.landscape = m_landscape;
    if (!m_work.isWorking())
        say(m_roomy || !m_scene.isExact() ? sampleText(m_scene) : QString(), false);
    fillList();
    m_valleys->setScene(m_scene);
    m_way->setScene(m_scene);
}

void LandscapeStage::receive(const std::shared_ptr<const Landscape>& landscape)
{
    m_landscape = landscape;
    follow();
}

void LandscapeStage::say(const QString& text, bool canStop)
{
    m_words->setText(text);
    m_stop->setVisible(canStop);
    m_note->setVisible(!text.isEmpty());
}

void LandscapeStage::fillList()
{
    if (m_listed == m_landscape && m_listedHidden == m_scene.energiesHidden)
        return;
    const QSignalBlocker quiet(m_list);
    const int before = m_listed == m_landscape ? m_list->currentRow() : -1;
    m_listed = m_landscape;
    m_listedHidden = m_scene.energiesHidden;
    m_list->clear();
    const std::size_t count = m_landscape ? m_landscape->minima.size() : 0;
    for (std::size_t k = 0; k < count; ++k)
        addToList(static_cast<int>(k));
    m_list->setCurrentRow(before);
    if (before < 0)
        m_valleys->select(-1);
}

void LandscapeStage::addToList(int minimum)
{
    const LandscapeMinimum& at = m_landscape->minima[static_cast<std::size_t>(minimum)];
    auto* const item = new QListWidgetItem(
        QStringLiteral("%1 %2\n    E = %3 · %4")
            .arg(QString(minimumMark(at.name.kind)), messageText(minimumText(at.name)),
                 minimumEnergyText(m_scene, minimum), basinShareText(*m_landscape, at.basin)),
        m_list);
    item->setData(Qt::AccessibleTextRole, minimumText(m_scene, minimum));
    item->setToolTip(minimumText(m_scene, minimum));
}

void LandscapeStage::resizeEvent(QResizeEvent* event)
{
    Stage::resizeEvent(event);
    arrange();
}

// Where there is room for one only, the list takes the place of the picture.
void LandscapeStage::arrange()
{
    const bool beside = width() >= look().px(besideFrom);
    const bool room = beside || height() >= look().px(belowFrom);
    const bool listed = m_listWanted.value_or(room);
    m_beside->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_list->setMinimumSize(0, 0);
    m_list->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (beside)
        m_list->setFixedWidth(look().px(listWidth));
    else if (room)
        m_list->setFixedHeight(look().px(listHeight));
    m_list->setVisible(listed);
    m_valleys->setVisible(room || !listed);
    m_roomy = room;
    if (m_listTool && m_listTool->isChecked() != listed)
        m_listTool->setChecked(listed);
    follow();
}

void LandscapeStage::showList(bool list)
{
    m_listWanted = list;
    arrange();
}

} // namespace gradus
