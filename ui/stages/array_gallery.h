// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "stages/array_numbers.h"
#include "stages/array_sheet.h"

#include <QImage>
#include <QPainter>

#include <map>
#include <optional>

namespace gradus {

/// Paints arrays on their sheets, as numbers or as pictures. A picture is made anew only where its
/// numbers have changed.
class ArrayGallery {
public:
    explicit ArrayGallery(const Look& look) : m_look(look) { }

    /// Paints an array with the corner of its sheet at the origin; `current` is the entry that has
    /// just been worked out. `printed`: for paper, of shapes alone.
    void paint(QPainter& painter, const ArrayNumbers& numbers, const ArraySheet& sheet,
               std::optional<std::size_t> current, bool printed);
    /// The greatest size of all numbers that are known; 0 without one.
    [[nodiscard]] double greatest(const ArrayNumbers& numbers, const ArraySheet& sheet);
    void forget() { m_pictures.clear(); }
    /// How many pictures have been made.
    [[nodiscard]] std::size_t made() const { return m_made; }

private:
    struct Picture {
        ArrayNumbers::Version version;
        double greatest = 0;
        std::vector<QImage> maps; ///< none where the numbers themselves are written
    };

    [[nodiscard]] const Picture& picture(const ArrayNumbers& numbers, const ArraySheet& sheet);
    [[nodiscard]] QImage mapImage(const ArrayNumbers& numbers, const ArraySheet& sheet,
                                  std::size_t map, double greatest) const;
    void paintNumbers(QPainter& painter, const ArrayNumbers& numbers, const ArraySheet& sheet,
                      std::optional<std::size_t> current, double greatest) const;
    void paintCells(QPainter& painter, const ArrayNumbers& numbers, const ArraySheet& sheet,
                    double greatest) const;
    void paintDashes(QPainter& painter, const ArrayNumbers& numbers, const ArraySheet& sheet,
                     double greatest) const;

    const Look& m_look;
    std::map<int, Picture> m_pictures; ///< by row of quantities
    std::size_t m_made = 0;
};

/// Paints the scale of colours, from −greatest to greatest.
void paintHeatScale(QPainter& painter, const QRectF& room, double greatest, const Look& look);

} // namespace gradus
