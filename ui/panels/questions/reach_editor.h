// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QProgressBar>

class QVBoxLayout;

namespace gradus {

/// A state that is brought about in the run itself: whether it is there, how many iterations are
/// used up, and, for who asks, the very condition.
class ReachEditor : public AnswerEditor {
    Q_OBJECT

public:
    ReachEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override { return m_given; }
    void setGiven(const QString& given) override;
    void setOpen(bool open) override;
    [[nodiscard]] QString rightText(const AnswerKey&) const override { return {}; }
    [[nodiscard]] QString buttonText() const override { return {}; }

private:
    void addCondition(QVBoxLayout* column);
    void refresh();
    [[nodiscard]] QString stateText() const;

    const Desk m_desk;
    const Question& m_question;
    int m_index;
    QString m_given;
    bool m_open = true;
    QLabel* m_state;
    QProgressBar* m_bar;
};

} // namespace gradus
