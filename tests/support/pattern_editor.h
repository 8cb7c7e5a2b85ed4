// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/letter_patterns.h"
#include "patterns/draft_edits.h"
#include "patterns/pattern_grid.h"
#include "patterns/patterns_dialog.h"
#include "support/desk.h"

namespace gradus {

/// The dialog as it is shown, and its fields by the names that a screen reader says.
struct Editor {
    Look look;
    PatternsDialog dialog;

    explicit Editor(HopfieldDraft draft = HopfieldDraft::letters(), Look wanted = {})
        : look(wanted)
        , dialog(draft, look)
    {
        dialog.show();
        dialog.activateWindow();
        if (!QTest::qWaitForWindowExposed(&dialog))
            qFatal("the dialog is not shown");
    }
    template <typename Kind> Kind* field(const char* name, QWidget* within = nullptr) const
    {
        for (Kind* const each : (within ? within : &dialog)->findChildren<Kind*>())
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        qFatal("there is no field %s", name);
        return nullptr;
    }
    void press(const char* name) const { field<QToolButton>(name)->click(); }
    [[nodiscard]] PatternGrid& grid() const { return dialog.grid(); }
    [[nodiscard]] QPoint at(int cell) const { return grid().grid().cell(cell).center().toPoint(); }
    void drag(const std::vector<int>& cells) const
    {
        QTest::mousePress(&grid(), Qt::LeftButton, {}, at(cells.front()));
        for (const int cell : cells)
            QTest::mouseMove(&grid(), at(cell));
        QTest::mouseRelease(&grid(), Qt::LeftButton, {}, at(cells.back()));
    }
    [[nodiscard]] Units shown() const { return entryUnits(dialog.draft(), dialog.entry()); }
    [[nodiscard]] std::size_t patterns() const { return dialog.draft().pictures.patterns.size(); }
    [[nodiscard]] std::shared_ptr<const HopfieldExperiment> net()
    {
        dialog.accept();
        if (!QTest::qWaitFor([this] { return dialog.result() == QDialog::Accepted; }, 10'000))
            return nullptr;
        return std::dynamic_pointer_cast<const HopfieldExperiment>(dialog.lesson()->experiment);
    }
};

inline int differing(const Units& a, const Units& b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

inline Units letter(char name) { return *letterPattern(name, 5, 5); }

inline Units changed(Units units, const std::vector<int>& cells)
{
    for (const int cell : cells)
        units[std::size_t(cell)] *= -1;
    return units;
}

} // namespace gradus
