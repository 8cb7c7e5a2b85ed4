// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "session/session.h"
#include "shell/theme.h"

#include <QToolButton>
#include <QWidget>

namespace gradus {

/// A big picture of what is stepped through.
class Stage : public QWidget {
    Q_OBJECT

public:
    Stage(Session& session, const Look& look, QWidget* parent)
        : QWidget(parent)
        , m_session(session)
        , m_look(look)
    { }

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }
    /// The controls of this picture, made for a panel's title, which owns them.
    [[nodiscard]] virtual QList<QWidget*> makeTools() { return {}; }
    /// What a section of the lesson wants to be seen.
    virtual void setView(const LessonView&) { }

protected:
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Look& look() const { return m_look; }

private:
    Session& m_session;
    const Look& m_look;
};

/// A plain button of a picture that does something when it is clicked.
[[nodiscard]] QToolButton* makeTool(const QString& text, const QString& name, const QString& tip);
/// A plain button that stays on or off: "☑ Follow".
[[nodiscard]] QToolButton* makeToggle(const QString& name, const QString& tip, bool on);

} // namespace gradus
