// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QAbstractSlider>
#include <QSlider>

namespace gradus {

/// The steps of an iteration as a ribbon coloured by pass, with the position on it. Click, drag or
/// arrow keys travel.
class PassRibbon : public QAbstractSlider {
    Q_OBJECT

public:
    PassRibbon(Session& session, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent*) override { m_dividedFor.reset(); }
    bool event(QEvent* event) override;

private:
    void follow();
    void travel(QPointF to);
    void divide();
    void divideByPixels();
    [[nodiscard]] double xOf(std::int64_t step) const;
    [[nodiscard]] std::int64_t stepAt(double x) const;
    [[nodiscard]] QString tipAt(double x) const;

    // A stretch of one pass: after step `from` up to and including `to`; its share of the width.
    struct Stretch {
        std::int64_t from = 0;
        std::int64_t to = 0;
        double left = 0;
        double right = 0;
        Pass pass = Pass::Forward;
    };

    Session& m_session;
    const Look& m_look;
    std::vector<Stretch> m_stretches; ///< of m_dividedFor
    std::shared_ptr<const Iteration> m_dividedFor;
};

/// Where in time: the ribbon of the iteration and the scrubber over the whole run.
class TimelineBar : public QWidget {
    Q_OBJECT

public:
    explicit TimelineBar(const Desk& desk, QWidget* parent = nullptr);

private:
    void follow();
    [[nodiscard]] static QString runText(const Published& now);

    Session& m_session;
    PassRibbon* m_ribbon;
    QSlider* m_iterations;
    QLabel* m_steps;
    QLabel* m_run;
};

} // namespace gradus
