// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QListWidget>

namespace gradus {

/// A list whose rows go where they are dragged, or with Alt and the up and down keys.
class OrderList : public QListWidget {
    Q_OBJECT

public:
    explicit OrderList(QWidget* parent = nullptr);

    /// Moves the current row up (−1) or down (1). False when it is at the end.
    bool moveCurrent(int by);
    /// As high as its rows, at its width.
    void fitRows();

Q_SIGNALS:
    void reordered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

/// Things to be put in order, first at the top.
class OrderEditor : public AnswerEditor {
    Q_OBJECT

public:
    OrderEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override;
    void setGiven(const QString& given) override;
    void setOpen(bool open) override;
    [[nodiscard]] QString rightText(const AnswerKey& key) const override;

private:
    void fill(const std::vector<int>& order);
    void number();
    [[nodiscard]] QString choiceText(int number) const;

    const Desk m_desk;
    const Question& m_question;
    OrderList* m_list;
    bool m_touched = false; ///< the student has moved something
};

} // namespace gradus
