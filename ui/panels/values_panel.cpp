// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/values_panel.h"

#include "models/tensor_tables.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

constexpr int readableColumns = 12; // a wider matrix is shown as a picture first
constexpr int readableRows = 40;

} // namespace

ValuesPanel::ValuesPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("values"), parent)
    , m_layer(new QComboBox)
    , m_kind(new QComboBox)
    , m_neurons(new QuantityTableModel(desk.session, desk.look, this))
    , m_matrix(new QuantityTableModel(desk.session, desk.look, this))
    , m_neuronTable(makeTable(m_neurons, tr("Values of the layer's neurons")))
    , m_matrixTable(makeTable(m_matrix, tr("Values of the layer's weights")))
    , m_picture(new HeatMap(*m_matrix, desk.look))
    , m_asPicture(new QToolButton)
    , m_matrixForms(new QStackedWidget)
    , m_note(makeLabel(desk.look.text(12), desk.look.theme.quiet, this))
{
    title()->setText(tr("Values"));
    m_layer->setAccessibleName(tr("Layer"));
    m_kind->setAccessibleName(tr("Matrix"));
    m_note->setWordWrap(true);
    auto* const content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 1, 1);
    outer->addWidget(scroll);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(15, 4, 7, 12);
    column->setSpacing(8);
    column->addWidget(m_layer);
    column->addWidget(m_neuronTable);
    column->addWidget(makeMatrix(), 1);
    column->addWidget(m_note);
    connect(m_layer, &QComboBox::activated, this, &ValuesPanel::showLayer);
    connect(m_kind, &QComboBox::activated, this, &ValuesPanel::showMatrix);
    connect(&session(), &Session::changed, this, &ValuesPanel::refresh);
    connect(&session(), &Session::selectionChanged, this, &ValuesPanel::followSelection);
    refresh();
}

QWidget* ValuesPanel::makeMatrix()
{
    auto* const whole = new QWidget;
    auto* const column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_kind, 1);
    row->addWidget(m_asPicture);
    column->addLayout(row);
    column->addWidget(m_matrixForms, 1);
    m_matrixForms->setMinimumHeight(look().px(90));
    m_matrixForms->addWidget(m_matrixTable);
    m_matrixForms->addWidget(m_picture);
    m_asPicture->setText(tr("Picture"));
    m_asPicture->setToolTip(tr("Show the matrix as a picture: colour for the sign, strength for "
                               "the size"));
    m_asPicture->setAccessibleName(tr("Show the matrix as a picture"));
    m_asPicture->setCheckable(true);
    connect(m_asPicture, &QToolButton::toggled, m_matrixForms,
            [this](bool picture) { m_matrixForms->setCurrentIndex(picture ? 1 : 0); });
    connect(m_matrix, &QAbstractItemModel::modelReset, this, &ValuesPanel::chooseForm);
    connect(m_picture, &HeatMap::pointed, this,
            [this](const QModelIndex& at) { session().highlight(m_matrix->quantity(at)); });
    connect(m_picture, &HeatMap::chosen, this,
            [this](const QModelIndex& at) { session().select(m_matrix->quantity(at)); });
    return whole;
}

// A matrix of another size is shown as what can be read of it.
void ValuesPanel::chooseForm()
{
    m_asPicture->setChecked(m_matrix->columnCount() > readableColumns
                            || m_matrix->rowCount() > readableRows);
}

void ValuesPanel::showMatrixPart(bool visible)
{
    m_kind->setVisible(visible);
    m_asPicture->setVisible(visible);
    m_matrixForms->setVisible(visible);
}

QTableView* ValuesPanel::makeTable(QuantityTableModel* model, const QString& name)
{
    auto* const table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setMouseTracking(true);
    table->setShowGrid(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerItem);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->setDefaultSectionSize(look().px(24));
    table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setDefaultSectionSize(look().px(84));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
    auto* const copy = new QAction(tr("Copy with all digits"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [model, table] {
        QGuiApplication::clipboard()->setText(
            model->copied(table->selectionModel()->selectedIndexes()));
    });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table, &QTableView::entered, this,
            [this, model](const QModelIndex& at) { session().highlight(model->quantity(at)); });
    connect(table, &QTableView::clicked, this,
            [this, model](const QModelIndex& at) { session().select(model->quantity(at)); });
    return table;
}

void ValuesPanel::refresh()
{
    setEnabled(session().isReady());
    if (!session().isReady())
        return;
    const Iteration& iteration = *session().snapshot().iteration;
    const auto* network = dynamic_cast<const NetworkIteration*>(&iteration);
    const GraphIteration* const graph = tensors();
    m_layer->setVisible(network || graph);
    if (network) {
        refreshNetwork(*network);
    } else if (graph) {
        refreshTensors(*graph);
    } else {
        m_kind->hide();
        m_asPicture->hide();
        m_asPicture->setChecked(false);
        m_matrixForms->show();
        refreshGraph();
    }
}

void ValuesPanel::refreshNetwork(const NetworkIteration& network)
{
    const NetworkView view(session(), m_sample);
    const bool otherSample = view.sample() != m_sample;
    m_sample = view.sample();
    const bool other = m_filledFor != &network.experiment();
    if (other) {
        m_filledFor = &network.experiment();
        fillLayers(view);
    }
    const auto step = session().snapshot().currentStep();
    const int layer = step && step->layer > 0 ? step->layer : m_followed;
    if (layer >= 0 && layer != m_followed && m_layer->currentIndex() != layer) {
        m_layer->setCurrentIndex(layer);
        showTables();
    } else if (other || otherSample) {
        showTables();
    }
    m_followed = layer;
    if (step)
        followStep(view, step->quantity);
    noteOldValues(tr("z, a, δ and C belong to the parameters before this update."));
    title()->setText(tr("Values"),
                     network.experiment().isBatched()
                         ? tr("sample %1 of %2").arg(m_sample).arg(network.sampleCount())
                         : QString());
}

const GraphIteration* ValuesPanel::tensors() const
{
    return session().isReady()
        ? dynamic_cast<const GraphIteration*>(session().snapshot().iteration.get())
        : nullptr;
}

// The node that the current step gives a number to; else the one that was looked at.
int ValuesPanel::nodeHere(const GraphIteration& graph) const
{
    const auto step = session().snapshot().currentStep();
    return step ? graph.experiment().stepAddress(step->number).node : -1;
}

void ValuesPanel::refreshTensors(const GraphIteration& graph)
{
    if (m_filledFor != &graph.experiment())
        fillTensors(graph.experiment());
    const int node = nodeHere(graph);
    const auto found = std::find(m_nodes.begin(), m_nodes.end(), node);
    if (node != m_followed && found != m_nodes.end())
        showNode(static_cast<int>(found - m_nodes.begin()));
    m_followed = node;
    if (const auto step = session().snapshot().currentStep()) {
        reveal(m_neuronTable, *m_neurons, step->quantity);
        const bool backwards = step->pass == Pass::Backward;
        m_note->setText(!backwards   ? QString()
                            : m_rows ? tr("slope = upstream slope × Jacobian, as rows")
                                     : tr("slope = Jacobian turned over × upstream slope, as "
                                          "columns"));
        m_note->setVisible(backwards);
    }
    title()->setText(tr("Values"));
}

void ValuesPanel::fillTensors(const GraphExperiment& experiment)
{
    m_filledFor = &experiment;
    m_rows = experiment.spec().rows;
    m_nodes = tensorNodes(experiment);
    m_followed = -1;
    m_layer->clear();
    for (const int node : m_nodes)
        m_layer->addItem(tensorName(experiment, node));
    m_neuronTable->setAccessibleName(tr("Entries of the node"));
    m_matrixTable->setAccessibleName(tr("Jacobian"));
    showNode(0);
}

// A node's entries, and the Jacobians of the nodes that it goes into, or else of its own.
void ValuesPanel::showNode(int index)
{
    const GraphExperiment& experiment = tensors()->experiment();
    m_layer->setCurrentIndex(index);
    const int node = m_nodes[static_cast<std::size_t>(index)];
    m_neurons->setTable(tensorTable(experiment.shared_from_this(), node));
    sizeTable(m_neuronTable);
    m_edges.clear();
    for (const int above : experiment.consumers(node))
        m_edges.emplace_back(above, node);
    for (const int below : experiment.graph().node(node).operands)
        if (!experiment.graph().node(below).constant
            && std::find(m_edges.begin(), m_edges.end(), std::pair(node, below)) == m_edges.end())
            m_edges.emplace_back(node, below);
    m_kind->clear();
    for (const auto& [above, below] : m_edges)
        m_kind->addItem(tr("Jacobian ∂%1/∂%2")
                            .arg(nameText(experiment.whole(GraphPart::Value, above)),
                                 nameText(experiment.whole(GraphPart::Value, below))));
    showMatrixPart(!m_edges.empty());
    if (!m_edges.empty())
        showJacobian(0);
}

void ValuesPanel::showJacobian(int index)
{
    m_kind->setCurrentIndex(index);
    const auto [above, below] = m_edges[static_cast<std::size_t>(index)];
    m_matrix->setTable(jacobianTable(tensors()->experiment().shared_from_this(), above, below));
}

void ValuesPanel::refreshGraph()
{
    const Iteration& iteration = *session().snapshot().iteration;
    const auto* descent = dynamic_cast<const DescentIteration*>(&iteration);
    const int sample = sampleHere(session().snapshot(), m_sample);
    if (descent && (m_filledFor != &descent->experiment() || sample != m_sample)) {
        m_sample = sample;
        m_filledFor = &descent->experiment();
        m_neurons->setTable(variableTable(descent->experiment().shared_from_this()));
        m_matrix->setTable(graphTable(graphCells(iteration, sample)));
        m_neuronTable->setAccessibleName(tr("Values of the variables"));
        m_matrixTable->setAccessibleName(tr("Values of the nodes"));
        sizeTable(m_neuronTable);
    }
    if (const auto step = session().snapshot().currentStep()) {
        reveal(m_neuronTable, *m_neurons, step->quantity);
        reveal(m_matrixTable, *m_matrix, step->quantity);
    }
    noteOldValues(tr("The nodes belong to the variables before this update."));
    const bool batched = descent && descent->experiment().isBatched();
    title()->setText(tr("Values"),
                     batched ? tr("sample %1 of %2").arg(m_sample).arg(iteration.sampleCount())
                             : QString());
}

// In an update the older numbers stay, and say so.
void ValuesPanel::noteOldValues(const QString& words)
{
    const auto step = session().snapshot().currentStep();
    m_note->setText(step && step->pass == Pass::Update ? words : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void ValuesPanel::reveal(QTableView* table, const QuantityTableModel& model,
                         const Quantity& quantity)
{
    const QModelIndex cell = model.indexOf(quantity);
    if (cell.isValid())
        table->scrollTo(cell);
}

void ValuesPanel::fillLayers(const NetworkView& view)
{
    m_layer->clear();
    m_layer->addItem(tr("Layer 0 · input"));
    for (int l = 1; l <= view.experiment().layers(); ++l) {
        const auto kind = static_cast<std::size_t>(view.experiment().activation(l));
        m_layer->addItem(
            tr("Layer %1 · %2").arg(l).arg(QString::fromStdString(activationNames()[kind])));
    }
    m_layer->setCurrentIndex(1);
    m_followed = -1;
}

void ValuesPanel::fillKinds(const NetworkView& view)
{
    const QString before = m_kind->currentText();
    m_kind->clear();
    for (const MatrixKind& kind : matrixKinds(view, m_layer->currentIndex()))
        m_kind->addItem(kind.name, static_cast<int>(kind.part));
    m_kind->setCurrentIndex(std::max(0, m_kind->findText(before)));
}

void ValuesPanel::showTables()
{
    const NetworkView view(session(), m_sample);
    const int layer = m_layer->currentIndex();
    m_neurons->setTable(neuronTable(view, layer));
    fillKinds(view);
    showMatrixPart(layer > 0);
    if (layer > 0)
        m_matrix->setTable(
            matrixTable(view, layer, static_cast<NetworkPart>(m_kind->currentData().toInt())));
    sizeTable(m_neuronTable);
}

// The neurons' table is as high as its rows; what is left belongs to the matrix.
void ValuesPanel::sizeTable(QTableView* table) const
{
    const int rows = table->model()->rowCount() * table->verticalHeader()->defaultSectionSize();
    table->setFixedHeight(rows + table->horizontalHeader()->sizeHint().height()
                          + table->horizontalScrollBar()->sizeHint().height() + 4);
}

void ValuesPanel::showLayer(int layer)
{
    if (tensors()) {
        showNode(layer);
        return;
    }
    m_layer->setCurrentIndex(layer);
    showTables();
}

void ValuesPanel::showMatrix(int kind)
{
    if (tensors()) {
        showJacobian(kind);
        return;
    }
    m_kind->setCurrentIndex(kind);
    const NetworkView view(session(), m_sample);
    m_matrix->setTable(matrixTable(view, m_layer->currentIndex(),
                                   static_cast<NetworkPart>(m_kind->currentData().toInt())));
}

// The current number stays in sight: its matrix is chosen, its cell scrolled to.
void ValuesPanel::followStep(const NetworkView& view, const Quantity& quantity)
{
    const auto meaning = view.iteration().addressing().address(quantity);
    const auto* at = std::get_if<NetworkAddress>(&meaning);
    if (!at || at->j == 0 || (at->layer != m_layer->currentIndex() && at->layer > 0))
        return;
    if (at->k == 0 || at->part == NetworkPart::Input) {
        m_neuronTable->scrollTo(m_neurons->indexOf(quantity));
        return;
    }
    const int kind = m_kind->findData(static_cast<int>(at->part));
    if (kind >= 0 && kind != m_kind->currentIndex())
        showMatrix(kind);
    m_matrixTable->scrollTo(m_matrix->index(at->j - 1, at->k - 1));
}

void ValuesPanel::followSelection()
{
    if (!isEnabled() || session().selected().name.empty())
        return;
    if (const GraphIteration* const graph = tensors()) {
        const auto found = graph->experiment().named(session().selected());
        const auto* named = std::get_if<GraphExperiment::Named>(&found);
        const auto node =
            named ? std::find(m_nodes.begin(), m_nodes.end(), named->first.node) : m_nodes.end();
        if (node != m_nodes.end())
            showNode(static_cast<int>(node - m_nodes.begin()));
        return;
    }
    if (!m_layer->isVisibleTo(this)) {
        reveal(m_neuronTable, *m_neurons, session().selected());
        reveal(m_matrixTable, *m_matrix, session().selected());
        return;
    }
    const NetworkView view(session(), m_sample);
    const auto elements = view.elementsOf(session().selected());
    if (elements.empty() || elements.front().kind == NetworkElement::Kind::Cost)
        return;
    const NetworkElement& at = elements.front();
    if (at.layer != m_layer->currentIndex())
        showLayer(at.layer);
    QTableView* const table = at.kind == NetworkElement::Kind::Edge ? m_matrixTable : m_neuronTable;
    const QModelIndex cell = at.kind == NetworkElement::Kind::Edge
        ? m_matrix->index(at.j - 1, at.k - 1)
        : m_neurons->index(0, at.j - 1);
    table->scrollTo(cell);
}

} // namespace gradus
