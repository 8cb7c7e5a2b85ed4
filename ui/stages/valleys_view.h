// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_picture.h"

#include <QWidget>

namespace gradus {

/// The valleys of a net's landscape, and the net's walk in it. The arrow keys go from minimum to
/// minimum; what is pointed at says its energy and where it leads.
class ValleysView : public QWidget {
    Q_OBJECT

public:
    ValleysView(const Look& look, QWidget* parent = nullptr);

    void setScene(const LandscapeScene& scene);
    [[nodiscard]] const LandscapeScene& scene() const { return m_scene; }
    [[nodiscard]] const LandscapeLayout& arrangement() const { return m_layout; }
    [[nodiscard]] const LandscapePicture& picture() const { return m_picture; }
    /// Where the walk goes along, up to the current state.
    [[nodiscard]] QPolygonF way() const;
    /// The minimum that is selected; −1: none.
    [[nodiscard]] int selected() const { return m_selected; }
    void select(int minimum);
    /// What is said of what is pointed at, else of the selected minimum, else of the net.
    [[nodiscard]] QString reading() const;

Q_SIGNALS:
    void minimumSelected(int minimum);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    void choose(int minimum);
    void paintWalk(QPainter& painter) const;
    void paintBeside(QPainter& painter) const;
    [[nodiscard]] QPolygonF wayOf(const std::vector<std::uint32_t>& walk) const;
    void paintPointed(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] QRectF room() const;
    [[nodiscard]] double readingHeight() const;

    const Look& m_look;
    LandscapeScene m_scene;
    LandscapeLayout m_layout;
    LandscapePicture m_picture;
    std::shared_ptr<const Landscape> m_drawn; ///< what the picture is of
    bool m_drawnHidden = false;
    int m_selected = -1;
    int m_pointedMinimum = -1;
    std::optional<std::uint32_t> m_pointed; ///< state
};

} // namespace gradus
