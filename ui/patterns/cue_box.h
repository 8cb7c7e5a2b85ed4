// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>

namespace gradus {

/// Where recalling starts: at a pattern with so many percent of its units turned, or at a drawing.
class CueBox : public QWidget {
    Q_OBJECT

public:
    explicit CueBox(const Look& look, QWidget* parent = nullptr);

    void setDraft(const HopfieldDraft& draft);

Q_SIGNALS:
    /// `what` names the field, so that the moves of one slider are one change.
    void edited(const gradus::DraftCue& cue, const QString& what);

private:
    void tell(const QString& what);

    QComboBox* m_from; ///< the patterns, and at the end the drawing
    QSlider* m_slider;
    QSpinBox* m_percent;
    QSpinBox* m_seed;
    QLabel* m_says; ///< how many units that are
    HopfieldDraft m_draft;
};

} // namespace gradus
