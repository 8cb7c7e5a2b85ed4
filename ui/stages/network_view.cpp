// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/network_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

using Part = NetworkPart;
using Kind = NetworkElement::Kind;

bool belongsToSample(Part part) { return part <= Part::SampleSlope; }

} // namespace

NetworkView::NetworkView(const Session& session, int sample)
    : m_session(session)
    , m_iteration(std::dynamic_pointer_cast<const NetworkIteration>(session.snapshot().iteration))
    , m_sample(std::clamp(sampleAt(session.snapshot(), sample), 1,
                          std::max(1, m_iteration->sampleCount())))
{ }

int sampleAt(const Snapshot& snapshot, int otherwise)
{
    const auto step = snapshot.position.step > 0 ? snapshot.currentStep() : snapshot.nextStep();
    return step && step->sample > 0 ? step->sample : otherwise;
}

NetworkAddress NetworkView::address(Part part, int layer, int j, int k) const
{
    NetworkAddress address{.part = part, .layer = layer, .j = j, .k = k};
    address.sample = belongsToSample(part) ? m_sample : 0;
    const bool softmax =
        part == Part::Slope && experiment().activation(layer) == Activation::Softmax;
    if (softmax && k == 0)
        address.k = j;
    address.bias = k == 0 && (part == Part::SampleSlope || address.isOfParameter());
    return address;
}

Quantity NetworkView::quantity(Part part, int layer, int j, int k) const
{
    return m_iteration->addressing().quantity(address(part, layer, j, k));
}

Reading NetworkView::read(Part part, int layer, int j, int k) const
{
    return m_iteration->read(address(part, layer, j, k), snapshot().position.step);
}

QString NetworkView::shown(Part part, int layer, int j, int k) const
{
    return m_session.shownInPicture(quantity(part, layer, j, k));
}

double NetworkView::weight(int layer, int j, int k) const
{
    return read(Part::Parameter, layer, j, k).value;
}

QString NetworkView::nameOf(int layer, int j) const
{
    const DataLabels& labels = experiment().train().labels();
    const bool output = layer == experiment().layers();
    if (layer != 0 && !output)
        return {};
    const auto& names = layer == 0 ? labels.inputs : labels.outputs;
    const auto at = static_cast<std::size_t>(j - 1);
    constexpr qsizetype longest = 40; // letters
    const QString name = at < names.size() ? QString::fromStdString(names[at]) : QString();
    return name.size() > longest ? name.left(longest - 1) + QChar(0x2026) : name;
}

std::vector<NetworkElement> NetworkView::elementsOf(const Quantity& quantity) const
{
    std::vector<NetworkElement> elements;
    const auto meaning = m_iteration->addressing().address(quantity);
    if (const auto* a = std::get_if<NetworkAddress>(&meaning)) {
        const int last = experiment().layers();
        if (a->sample > 0 && a->sample != m_sample)
            return elements;
        if (a->part == Part::Input)
            elements.push_back(NetworkElement::neuron(0, a->j));
        else if (a->part == Part::Target)
            elements.push_back(NetworkElement::neuron(last, a->j));
        else if (a->part == Part::SampleCost || a->part == Part::MeanCost)
            elements.push_back({Kind::Cost});
        else if (a->part == Part::SampleSlope || a->isOfParameter())
            elements.push_back(a->bias ? NetworkElement::neuron(a->layer, a->j)
                                       : NetworkElement::edge(a->layer, a->j, a->k));
        else if (a->j > 0)
            elements.push_back(NetworkElement::neuron(a->layer, a->j));
        return elements;
    }
    if (std::holds_alternative<Message>(m_iteration->shape(quantity)))
        return elements;
    // A whole layer's edges would only be a blur: a matrix points at nothing but its layer's name.
    for (const Quantity& element : m_iteration->elements(quantity)) {
        const auto inner = elementsOf(element);
        if (inner.empty() || inner.front().kind == Kind::Edge)
            return elements;
        elements.push_back(inner.front());
    }
    return elements;
}

Quantity NetworkView::quantityOf(const NetworkElement& element) const
{
    switch (element.kind) {
    case Kind::Neuron:
        return element.layer == 0 ? quantity(Part::Input, 0, element.j)
                                  : quantity(Part::A, element.layer, element.j);
    case Kind::Edge:
        return quantity(Part::Parameter, element.layer, element.j, element.k);
    case Kind::Cost:
        return quantity(Part::SampleCost, 0);
    case Kind::None:
        break;
    }
    return {};
}

std::vector<Quantity> NetworkView::quantitiesOf(const NetworkElement& element) const
{
    const auto [kind, l, j, k] = element;
    switch (kind) {
    case Kind::Cost:
        return {quantity(Part::SampleCost, 0)};
    case Kind::Edge: // a weight that is fixed has no slope
        if (!experiment().parts(l).weightsLearn())
            return {quantity(Part::Parameter, l, j, k)};
        return {quantity(Part::Parameter, l, j, k), quantity(Part::SampleSlope, l, j, k)};
    case Kind::None:
        return {};
    case Kind::Neuron:
        break;
    }
    if (l == 0)
        return {quantity(Part::Input, 0, j), quantity(Part::CostSlope, 0, j)};
    std::vector<Quantity> all{quantity(Part::Z, l, j), quantity(Part::A, l, j)};
    if (l == experiment().layers())
        all.push_back(quantity(Part::Target, 0, j));
    all.push_back(quantity(Part::CostSlope, l, j));
    all.push_back(quantity(Part::Slope, l, j));
    all.push_back(quantity(Part::Delta, l, j));
    if (experiment().parts(l).bias)
        all.push_back(quantity(Part::Parameter, l, j));
    if (experiment().parts(l).biasesLearn())
        all.push_back(quantity(Part::SampleSlope, l, j));
    return all;
}

QString NetworkView::describe(const NetworkElement& element) const
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate("NetworkView", source);
    };
    QString description;
    switch (element.kind) {
    case Kind::Neuron:
        description = element.layer == 0
            ? text(QT_TRANSLATE_NOOP("NetworkView", "Input %1")).arg(element.j)
            : text(QT_TRANSLATE_NOOP("NetworkView", "Neuron %1 of layer %2"))
                  .arg(element.j)
                  .arg(element.layer);
        if (const QString name = nameOf(element.layer, element.j); !name.isEmpty())
            description += QStringLiteral(" · ") + name;
        break;
    case Kind::Edge:
        description =
            text(QT_TRANSLATE_NOOP("NetworkView", "Weight from neuron %1 to neuron %2 of layer %3"))
                .arg(element.k)
                .arg(element.j)
                .arg(element.layer);
        break;
    case Kind::Cost:
        description = text(QT_TRANSLATE_NOOP("NetworkView", "Cost of this sample"));
        break;
    case Kind::None:
        return {};
    }
    for (const Quantity& quantity : quantitiesOf(element))
        description +=
            QStringLiteral("\n%1 = %2").arg(nameText(quantity), m_session.exact(quantity));
    return description;
}

} // namespace gradus
