// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_panel.h"

#include "charts/cost_chart.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <limits>

namespace gradus {

CostPanel::CostPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("cost"), parent)
    , m_chart(new CostChart(desk.look))
    , m_scale(new QComboBox)
    , m_empty(makeLabel(desk.look.text(13), desk.look.theme.quiet, this))
{
    title()->setText(tr("Cost"));
    m_scale->addItems({tr("linear"), tr("logarithmic")});
    m_scale->setAccessibleName(tr("Scale of the cost"));
    title()->add(m_scale);
    m_empty->setText(
        tr("Finish an iteration, or run some, and the curve of the cost begins here."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addWidget(m_empty);
    column->addWidget(m_chart, 1);
    setMinimumHeight(look().px(90));
    connect(m_scale, &QComboBox::activated, this,
            [this](int index) { m_chart->setLogarithmic(index == 1); });
    connect(m_chart, &CostChart::iterationClicked, this, [this](qint64 iteration) {
        session().seek(Position{iteration, 0});
    });
    connect(&session(), &Session::changed, this, &CostPanel::refresh);
    connect(&session(), &Session::opened, this, &CostPanel::refresh);
    refresh();
}

void CostPanel::setLogarithmic(bool logarithmic)
{
    m_scale->setCurrentIndex(logarithmic ? 1 : 0);
    m_chart->setLogarithmic(logarithmic);
}

int CostPanel::pointCount() const { return m_chart->pointCount(); }

void CostPanel::refresh()
{
    const Published& now = session().published();
    const bool some = session().isReady() && !now.curve.empty();
    m_empty->setVisible(!some);
    m_chart->setVisible(some);
    if (!some)
        return;
    m_chart->setCurve(now.curve, now.furthest);
    const std::int64_t window = m_chart->meanWindow();
    title()->setText(tr("Cost"), window > 0 ? tr("bold: mean of %1").arg(window) : QString());
    const auto cost = now.snapshot.iteration->costQuantity();
    const Reading reading =
        cost && !session().isHidden(*cost) ? now.snapshot.read(*cost) : Reading::notYet();
    m_chart->setMarker(now.snapshot.position.iteration,
                       reading.isKnown() ? reading.value
                                         : std::numeric_limits<double>::quiet_NaN());
}

} // namespace gradus
