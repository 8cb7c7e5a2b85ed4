// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/network_values.h"

#include "models/epoch_table.h"
#include "network/network_measures.h"

#include <algorithm>

namespace gradus {

void NetworkValues::refresh()
{
    const NetworkView now = view();
    const bool otherSample = now.sample() != m_sample;
    m_sample = now.sample();
    const bool other = m_filledFor != &now.experiment();
    if (other) {
        m_filledFor = &now.experiment();
        nameTables(tr("Values of the layer's neurons"), tr("Values of the layer's weights"));
        fillLayers();
    }
    const auto step = session().snapshot().currentStep();
    const int layer = step && step->layer > 0 ? step->layer : m_followed;
    if (layer >= 0 && layer != m_followed && firstChoice().currentIndex() != layer)
        showFirst(layer);
    else if (other || otherSample)
        showTables();
    m_followed = layer;
    if (step)
        followStep(step->quantity);
    const bool updating = step && step->pass == Pass::Update;
    setNote(updating ? tr("z, a, δ and C belong to the parameters before this update.")
                : isQuestionOpen() ? QString()
                                   : stackText());
}

// Without a non-linearity all layers together are one: its matrix and its bias.
QString NetworkValues::stackText() const
{
    constexpr Eigen::Index readable = 24; // numbers
    const NetworkIteration& here = view().iteration();
    const auto stack = here.experiment().layers() > 1 ? linearStack(here.experiment(), here.state())
                                                      : std::nullopt;
    if (!stack || stack->matrix.size() > readable)
        return {};
    QStringList rows;
    for (Eigen::Index j = 0; j < stack->matrix.rows(); ++j) {
        QStringList row;
        for (Eigen::Index k = 0; k < stack->matrix.cols(); ++k)
            row += numberText(stack->matrix(j, k));
        rows += row.join(QStringLiteral(", "));
    }
    QStringList biases;
    for (const double bias : stack->bias)
        biases += numberText(bias);
    return tr("No layer bends anything: all of them together are the one layer a = (%1) x + (%2).")
        .arg(rows.join(QStringLiteral("; ")), biases.join(QStringLiteral(", ")));
}

QString NetworkValues::state() const
{
    const NetworkView now = view();
    return now.experiment().isBatched()
        ? tr("sample %1 of %2").arg(m_sample).arg(now.iteration().sampleCount())
        : QString();
}

void NetworkValues::fillLayers()
{
    const NetworkView now = view();
    firstChoice().clear();
    firstChoice().addItem(tr("Layer 0 · input"));
    for (int l = 1; l <= now.experiment().layers(); ++l) {
        const auto kind = static_cast<std::size_t>(now.experiment().activation(l));
        firstChoice().addItem(
            tr("Layer %1 · %2").arg(l).arg(QString::fromStdString(activationNames()[kind])));
    }
    firstChoice().addItem(tr("All data"));
    firstChoice().setCurrentIndex(1);
    m_followed = -1;
}

void NetworkValues::fillKinds()
{
    const QString before = secondChoice().currentText();
    secondChoice().clear();
    const int layer = firstChoice().currentIndex();
    for (const MatrixKind& kind : matrixKinds(view(), layer)) {
        secondChoice().addItem(kind.name, static_cast<int>(kind.part));
        secondChoice().setItemData(secondChoice().count() - 1,
                                   tipText({kindText(view().quantity(kind.part, layer, 1, 1))}),
                                   Qt::ToolTipRole);
    }
    secondChoice().setCurrentIndex(std::max(0, secondChoice().findText(before)));
}

void NetworkValues::showTables()
{
    const int layer = firstChoice().currentIndex();
    if (layer > view().experiment().layers()) {
        setFirst(epochTable(view().iteration()));
        showSecondPart(false);
        return;
    }
    setFirst(neuronTable(view(), layer));
    fillKinds();
    showSecondPart(layer > 0);
    if (layer > 0)
        showSecond(secondChoice().currentIndex());
}

void NetworkValues::showFirst(int layer)
{
    firstChoice().setCurrentIndex(layer);
    showTables();
}

void NetworkValues::showSecond(int kind)
{
    secondChoice().setCurrentIndex(kind);
    secondChoice().setToolTip(secondChoice().currentData(Qt::ToolTipRole).toString());
    setSecond(matrixTable(view(), firstChoice().currentIndex(),
                          static_cast<NetworkPart>(secondChoice().currentData().toInt())));
}

// The current number stays in sight: its matrix is chosen, its cell scrolled to.
void NetworkValues::followStep(const Quantity& quantity)
{
    const auto meaning = view().iteration().addressing().address(quantity);
    const auto* at = std::get_if<NetworkAddress>(&meaning);
    if (!at || at->j == 0 || (at->layer != firstChoice().currentIndex() && at->layer > 0))
        return;
    if (at->k == 0 || at->part == NetworkPart::Input) {
        reveal(quantity);
        return;
    }
    const int kind = secondChoice().findData(static_cast<int>(at->part));
    if (kind >= 0 && kind != secondChoice().currentIndex())
        showSecond(kind);
    revealSecond(at->j - 1, at->k - 1);
}

void NetworkValues::followSelection()
{
    if (view().iteration().isOfEpoch(session().selected())) {
        showFirst(view().experiment().layers() + 1);
        return;
    }
    const auto elements = view().elementsOf(session().selected());
    if (elements.empty() || elements.front().kind == NetworkElement::Kind::Cost)
        return;
    const NetworkElement& at = elements.front();
    if (at.layer != firstChoice().currentIndex())
        showFirst(at.layer);
    if (at.kind == NetworkElement::Kind::Edge)
        revealSecond(at.j - 1, at.k - 1);
    else
        reveal(first().quantity(first().index(0, at.j - 1)));
}

} // namespace gradus
