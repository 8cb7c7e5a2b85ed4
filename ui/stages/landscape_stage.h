// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/landscape_work.h"
#include "stages/stage.h"
#include "stages/valleys_view.h"
#include "stages/way_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QStackedWidget>

namespace gradus {

/// The energies of a Hopfield net's states: the valleys of its minima with the net's walk in them,
/// or the energy along the way between two states. Of a small net all states, of a larger one what
/// random starts reach.
class LandscapeStage : public Stage {
    Q_OBJECT

public:
    LandscapeStage(Session& session, const Look& look, QWidget* parent);

    [[nodiscard]] QList<QWidget*> makeTools() override;
    [[nodiscard]] const ValleysView& valleys() const { return *m_valleys; }
    [[nodiscard]] const WayView& way() const { return *m_way; }
    [[nodiscard]] const QListWidget& list() const { return *m_list; }
    [[nodiscard]] const LandscapeScene& scene() const { return m_scene; }
    /// True when the landscape of the session's position is there.
    [[nodiscard]] bool hasLandscape() const { return m_scene.landscape && !m_work.isWorking(); }
    [[nodiscard]] bool isReady() const override { return !m_work.isWorking(); }
    /// What is said above the picture: how much is known, or how far the work is.
    [[nodiscard]] QString note() const { return m_words->text(); }
    /// Shows the way between two states, else the valleys.
    void showWay(bool way);
    /// Shows the list of all minima, or not. Without a wish it is there where it has room.
    void showList(bool list);
    /// How many random starts an estimate takes.
    void setStarts(int starts);
    /// Ends an estimate with what it has found.
    void stop() { m_work.stop(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void arrange();
    void receive(const std::shared_ptr<const Landscape>& landscape);
    void say(const QString& text, bool canStop);
    void fillList();
    void addToList(int minimum);
    [[nodiscard]] bool isEstimate() const;

    LandscapeWork m_work;
    LandscapeScene m_scene;
    std::shared_ptr<const Landscape> m_landscape; ///< of the last order
    int m_starts = 1000;
    QStackedWidget* m_pages;
    QBoxLayout* m_beside;
    ValleysView* m_valleys;
    QListWidget* m_list;
    WayView* m_way;
    QWidget* m_note;
    QLabel* m_words;
    QToolButton* m_stop;
    std::shared_ptr<const Landscape> m_listed; ///< what the list is of
    bool m_listedHidden = false;
    std::optional<bool> m_listWanted;
    bool m_roomy = true; ///< for picture and list
    QPointer<QToolButton> m_listTool;
};

} // namespace gradus
