// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QLabel>

namespace gradus {

/// How patterns are stored and recalled: the rule, the values of the units, their order.
class NetBox : public QWidget {
    Q_OBJECT

public:
    explicit NetBox(const Look& look, QWidget* parent = nullptr);

    void setDraft(const HopfieldDraft& draft);
    /// What is wrong with these settings, below them; empty: nothing.
    void say(const QString& wrong);

Q_SIGNALS:
    void edited(const gradus::HopfieldDraft& draft);

private:
    void tell();

    QComboBox* m_rule;
    QComboBox* m_values;
    QComboBox* m_mode;
    QLabel* m_says;
    HopfieldDraft m_draft;
};

} // namespace gradus
