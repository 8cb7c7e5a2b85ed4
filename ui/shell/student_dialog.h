// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QDialog>
#include <QLineEdit>

class QLabel;

namespace gradus {

/// Asks who works here: an identifier, which the numbers of a lesson are drawn from and which
/// stands on what is handed in, and a name.
class StudentDialog : public QDialog {
    Q_OBJECT

public:
    StudentDialog(const Look& look, const QString& identifier, const QString& name,
                  QWidget* parent = nullptr);

    /// Says what another identifier would change.
    void warn(const QString& sentence);

    [[nodiscard]] QString identifier() const { return m_identifier->text().trimmed(); }
    [[nodiscard]] QString name() const { return m_name->text().trimmed(); }

private:
    QLineEdit* m_identifier;
    QLineEdit* m_name;
    QLabel* m_warning;
};

} // namespace gradus
