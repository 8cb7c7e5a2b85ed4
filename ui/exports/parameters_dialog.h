// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_parameters.h"
#include "shell/theme.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace gradus {

class NetworkExperiment;

/// Shows which array of a file becomes which parameters of a network, and what the network then
/// answers for its first sample, before they are taken over. Whether a row of weights is an input
/// can be said here; where the arrays do not fit it says why.
class ParametersDialog : public QDialog {
    Q_OBJECT

public:
    ParametersDialog(const Look& look, std::shared_ptr<const NetworkExperiment> network,
                     NamedArrays arrays, QWidget* parent = nullptr);

    /// What the person said of the file.
    [[nodiscard]] const ParameterNaming& naming() const { return m_naming; }
    [[nodiscard]] bool canTake() const { return m_take->isEnabled(); }
    /// A row of weights is an input.
    void setTransposed(bool transposed) { m_transposed->setChecked(transposed); }

private:
    void match();
    void showRows(const ParameterMatch& match);
    [[nodiscard]] QString answer(const NetworkExperiment& network) const;

    std::shared_ptr<const NetworkExperiment> m_network;
    NamedArrays m_arrays;
    ParameterNaming m_naming;
    QTableWidget* m_rows;
    QLabel* m_notes;
    QLabel* m_answer;
    QCheckBox* m_transposed;
    QPushButton* m_take;
};

} // namespace gradus
