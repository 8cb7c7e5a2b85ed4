// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

class QPushButton;

namespace gradus {

class Typesetter;
class LessonProgress;
class LessonReload;
class LessonWork;

/// What every panel is given; it outlives the panels.
struct Desk {
    Session& session;
    LessonProgress& progress;
    Typesetter& typesetter;
    const Look& look;
    LessonWork* work = nullptr; ///< null where nothing is kept
    LessonReload* reload = nullptr; ///< null where files are not watched
};

/// The small quiet title of a panel, with room for a few controls; also the handle to drag it by.
class PanelTitle : public QFrame {
    Q_OBJECT

public:
    explicit PanelTitle(const Look& look, QWidget* parent = nullptr);

    /// `state` stands behind the title in a colour of its own.
    void setText(const QString& title, const QString& state = {}, const QColor& colour = {});
    /// Adds a control at the right end.
    void add(QWidget* control);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();

    QLabel* m_label;
    QHBoxLayout* m_row;
    QColor m_quiet;
    QString m_text;
    QString m_state;
    QColor m_colour;
};

/// A part of the workbench: a title and a body.
class Panel : public QFrame {
    Q_OBJECT

public:
    Panel(const Desk& desk, const QString& name, QWidget* parent = nullptr);

    /// Where it is known by in saved layouts; not translated.
    [[nodiscard]] QString name() const { return objectName(); }
    [[nodiscard]] PanelTitle* title() const { return m_title; }

protected:
    [[nodiscard]] Session& session() const { return m_desk.session; }
    [[nodiscard]] const Look& look() const { return m_desk.look; }
    [[nodiscard]] const Desk& desk() const { return m_desk; }

private:
    Desk m_desk;
    PanelTitle* m_title;
};

/// A label in a size of the design.
[[nodiscard]] QLabel* makeLabel(const QFont& font, const QColor& colour, QWidget* parent);

/// Makes a dialog's button one that Enter presses where it has the focus, never from elsewhere.
void pressOnlyWithFocus(QPushButton* button);

} // namespace gradus
