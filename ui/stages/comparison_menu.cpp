// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/comparison_menu.h"

#include "descent/descent_experiment.h"

#include <QMenu>

#include <algorithm>

namespace gradus {

ComparisonMenu::ComparisonMenu(Session& session, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("plain"));
    setText(tr("Compare") + QStringLiteral(" ▾"));
    setAccessibleName(tr("Compare"));
    setToolTip(tr("Other optimisers and rates beside this run, from the same start"));
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    fill();
}

// Beside what runs, with the settings that it has now. What was chosen before is still chosen.
void ComparisonMenu::fill()
{
    const auto descent = std::dynamic_pointer_cast<const DescentExperiment>(
        m_session.lesson() ? m_session.experiment() : nullptr);
    if (!descent)
        return;
    const auto offer = [&](const QString& name, Optimizer kind, double rate) {
        DescentExperiment::Spec spec = descent->spec();
        spec.optimizer.kind = kind;
        spec.rate = rate;
        auto* const action = menu()->addAction(name);
        action->setCheckable(true);
        const auto& own = m_session.ownCompared();
        action->setChecked(std::any_of(own.begin(), own.end(), [&](const Run& run) {
            return run.name == name.toStdString();
        }));
        connect(action, &QAction::toggled, this, &ComparisonMenu::compare);
        m_offered.emplace_back(
            action, Run{name.toStdString(), {}, std::make_shared<const DescentExperiment>(spec)});
    };
    const auto& spec = descent->spec();
    for (std::size_t i = 0; i < optimizerNames().size(); ++i)
        if (static_cast<Optimizer>(i) != spec.optimizer.kind)
            offer(QString::fromStdString(optimizerNames()[i]), static_cast<Optimizer>(i),
                  spec.rate);
    menu()->addSeparator();
    for (const double share : {0.1, 0.5, 2.0, 10.0})
        offer(QStringLiteral("η = ") + plainNumber(spec.rate * share), spec.optimizer.kind,
              spec.rate * share);
    if (!m_session.ownCompared().empty() && !m_session.changes().empty())
        compare(); // from now on with these settings
}

// Where as many runs are shown as there is room for, no more can be chosen.
void ComparisonMenu::compare()
{
    std::vector<Run> runs;
    for (const auto& [action, run] : m_offered)
        if (action->isChecked())
            runs.push_back(run);
    const std::size_t room = mostCompared - m_session.comparedNames().size();
    for (const auto& [action, run] : m_offered)
        action->setEnabled(action->isChecked() || runs.size() < room);
    m_session.compare(std::move(runs));
}

} // namespace gradus
