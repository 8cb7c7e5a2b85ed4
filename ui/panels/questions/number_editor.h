// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QLineEdit>

namespace gradus {

class ReadingPreview;

/// A line for a number; below it what is read of an expression, typeset.
class NumberEditor : public AnswerEditor {
    Q_OBJECT

public:
    NumberEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override { return m_line->text(); }
    void setGiven(const QString& given) override;
    void setOpen(bool open) override { m_line->setReadOnly(!open); }
    [[nodiscard]] QString rightText(const AnswerKey& key) const override;
    [[nodiscard]] QString buttonText() const override;

private:
    void preview();

    bool m_prediction;
    QLineEdit* m_line;
    ReadingPreview* m_preview;
};

/// A line to type an answer into.
[[nodiscard]] QLineEdit* makeAnswerLine(const Look& look);

} // namespace gradus
