// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fitting_area.h"

#include <QEvent>
#include <QScrollBar>

namespace gradus {

namespace {

// A bar that has its place whether it is needed or not: what it scrolls may be higher where it is
// wider, and a bar that came and went with it would never come to rest.
class KeptScrollBar : public QScrollBar {
public:
    using QScrollBar::QScrollBar;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (maximum() > minimum())
            QScrollBar::paintEvent(event);
    }
};

} // namespace

FittingArea::FittingArea(QWidget* content, int least, QWidget* parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setVerticalScrollBar(new KeptScrollBar(Qt::Vertical));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setWidget(content);
    content->installEventFilter(this);
}

QSize FittingArea::sizeHint() const
{
    return {100, std::max(m_least, widget()->sizeHint().height())};
}

bool FittingArea::eventFilter(QObject* object, QEvent* event)
{
    if (object == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

} // namespace gradus
