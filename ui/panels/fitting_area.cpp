// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fitting_area.h"

#include <QEvent>

namespace gradus {

FittingArea::FittingArea(QWidget* content, int least, QWidget* parent)
    : QScrollArea(parent)
    , m_least(least)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
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
