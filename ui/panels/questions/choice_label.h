// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QAbstractButton>

namespace gradus {

/// The words of a choice beside its button, which does not wrap them itself; a click on them is one
/// on the button.
class ChoiceLabel : public QLabel {
    Q_OBJECT

public:
    ChoiceLabel(const Desk& desk, const QString& text, QAbstractButton* button, QWidget* parent);

protected:
    void mousePressEvent(QMouseEvent* event) override;

private:
    QAbstractButton* m_button;
};

} // namespace gradus
