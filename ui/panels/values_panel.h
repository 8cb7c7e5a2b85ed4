// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph_iteration.h"
#include "models/graph_tables.h"
#include "models/network_tables.h"
#include "panels/heat_map.h"
#include "panels/panel.h"

#include <QComboBox>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace gradus {

/// All quantities in two tables. Of a network: a layer's neurons, and one of its matrices; the
/// layer follows the current step. Of a graph: the variables, and the nodes. A matrix that is too
/// large to read is shown as a picture first.
class ValuesPanel : public Panel {
    Q_OBJECT

public:
    explicit ValuesPanel(const Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] const QuantityTableModel& neurons() const { return *m_neurons; }
    [[nodiscard]] const QuantityTableModel& matrix() const { return *m_matrix; }
    void showLayer(int layer);
    void showMatrix(int kind);
    /// True while the matrix is shown as a picture.
    [[nodiscard]] bool showsPicture() const { return m_asPicture->isChecked(); }

private:
    void refresh();
    void refreshNetwork(const NetworkIteration& network);
    void refreshGraph();
    void refreshTensors(const GraphIteration& graph);
    void fillTensors(const GraphExperiment& experiment);
    void showNode(int index);
    void showJacobian(int index);
    [[nodiscard]] const GraphIteration* tensors() const;
    [[nodiscard]] int nodeHere(const GraphIteration& graph) const;
    void noteOldValues(const QString& words);
    void fillLayers(const NetworkView& view);
    void fillKinds(const NetworkView& view);
    void showTables();
    static void reveal(QTableView* table, const QuantityTableModel& model,
                       const Quantity& quantity);
    void followStep(const NetworkView& view, const Quantity& quantity);
    void followSelection();
    void sizeTable(QTableView* table) const;
    [[nodiscard]] QWidget* makeMatrix();
    void showMatrixPart(bool visible);
    void chooseForm();
    [[nodiscard]] QTableView* makeTable(QuantityTableModel* model, const QString& name);

    QComboBox* m_layer;
    QComboBox* m_kind;
    QuantityTableModel* m_neurons;
    QuantityTableModel* m_matrix;
    QTableView* m_neuronTable;
    QTableView* m_matrixTable;
    HeatMap* m_picture;
    QToolButton* m_asPicture;
    QStackedWidget* m_matrixForms; ///< the table, the picture
    QLabel* m_note;
    const Experiment* m_filledFor = nullptr;
    int m_followed = -1; ///< the layer of the step that was followed last
    int m_sample = 1;
    std::vector<int> m_nodes; ///< of a graph, in m_layer's order
    std::vector<std::pair<int, int>> m_edges; ///< of its node, in m_kind's order: node, below
    bool m_rows = false; ///< gradients are written as rows
};

} // namespace gradus
