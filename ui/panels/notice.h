// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace gradus {

/// Words in a frame above a lesson's text, and beneath them what can be done.
class Notice : public QFrame {
    Q_OBJECT

public:
    explicit Notice(const Look& look, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QLabel* words() const { return m_words; }
    /// Gives the frame a thick left edge.
    void setEdge(const QColor& colour);
    /// Puts something small at the right of the words.
    void addBeside(QWidget* widget);
    void addButtons(const QList<QPushButton*>& buttons);

private:
    void draw(const QString& more);

    Theme m_theme;
    QLabel* m_words;
    QHBoxLayout* m_row;
    QVBoxLayout* m_column;
};

} // namespace gradus
