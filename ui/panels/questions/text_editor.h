// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/questions/answer_editor.h"

#include <QPlainTextEdit>

namespace gradus {

/// A few lines for words that nobody judges here.
class TextEditor : public AnswerEditor {
    Q_OBJECT

public:
    TextEditor(const EditorPlace& place, QWidget* parent);

    [[nodiscard]] QString given() const override { return m_words->toPlainText(); }
    void setGiven(const QString& given) override;
    void setOpen(bool open) override { m_words->setReadOnly(!open); }
    [[nodiscard]] QString rightText(const AnswerKey&) const override { return {}; }
    [[nodiscard]] QString buttonText() const override { return tr("Keep"); }

private:
    QPlainTextEdit* m_words;
};

} // namespace gradus
