// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_picture.h"
#include "trace/step.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>
#include <optional>

class QApplication;

namespace gradus {

/// The colours of the program. Each means one thing, everywhere; sign and pass are never told by
/// colour alone (dashes, signs and words tell them too).
struct Theme {
    bool dark = false;
    QColor ground, panel, line; ///< behind panels; of panels; of borders
    QColor text, quiet;
    QColor positive, negative; ///< sign of a weight or activation
    QColor forward, cost, backward, update; ///< the passes
    QColor current; ///< behind the current value
    std::array<QColor, 5> runs; ///< of runs beside the one that is stepped through

    /// The colour of a pass; the text's colour where there is none.
    [[nodiscard]] QColor of(std::optional<Pass> pass) const;
    [[nodiscard]] FormulaStyle formulaStyle() const;
};

[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();

/// A colour between two: `share` 0 gives `from`, 1 gives `to`.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double share);
/// Black or white, whichever is easier to read on a colour.
[[nodiscard]] QColor readableOn(const QColor& ground);
/// The colour of a number in a picture of many: the sign's, the stronger the nearer the number's
/// size comes to the greatest; of no number a grey.
[[nodiscard]] QColor heatColour(const Theme& theme, double value, double greatest);

/// How a window looks and speaks; fixed for the window's life. A change makes a new window.
struct Look {
    Theme theme = lightTheme();
    double scale = 1; ///< of all text, 1 … 2
    QString language = QStringLiteral("en"); ///< `en` or `zh`
    bool motion = true; ///< steps move their value along its path

    /// A length of the design in pixels of this look.
    [[nodiscard]] int px(double length) const { return static_cast<int>(length * scale + 0.5); }
    /// The face for text; sizes are 12, 13, 15 and 20.
    [[nodiscard]] QFont text(int size, bool bold = false) const;
    /// The face for numbers: tabular figures.
    [[nodiscard]] QFont number(int size, bool bold = false) const;
};

/// Gives the application the look's palette, fonts and style sheet.
void dress(QApplication& application, const Look& look);

} // namespace gradus
