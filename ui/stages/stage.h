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
    /// What is seen, as a lesson would ask for it; no ranges where a picture has none.
    [[nodiscard]] virtual LessonView seen() const { return {}; }
    /// Shows the same part in the same way as another picture of the same kind does.
    virtual void lookLike(const Stage&) { }
    /// False while the picture is still being worked out.
    [[nodiscard]] virtual bool isReady() const { return true; }
    /// A picture for paper paints everything anew, so that nothing in it is made of pixels that
    /// need not be.
    void setPrinted(bool printed) { m_printed = printed; }

protected:
    [[nodiscard]] bool isPrinted() const { return m_printed; }
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Look& look() const { return m_look; }

private:
    Session& m_session;
    const Look& m_look;
    bool m_printed = false;
};

/// A plain button of a picture that does something when it is clicked.
[[nodiscard]] QToolButton* makeTool(const QString& text, const QString& name, const QString& tip);
/// A plain button that stays on or off: "☑ Follow".
[[nodiscard]] QToolButton* makeToggle(const QString& name, const QString& tip, bool on);

} // namespace gradus
