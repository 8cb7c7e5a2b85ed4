// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lesson_drawing.h"

#include "families/family.h"

#include <QPainter>

namespace gradus {

QPixmap lessonDrawing(const Lesson& lesson, const Look& look)
{
    const QSize size(look.px(120), look.px(72));
    QPixmap picture(size);
    picture.fill(look.theme.panel);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const Family* const family = familyOf(lesson.experiment.get()))
        family->draw(painter, lesson, size, look);
    return picture;
}

} // namespace gradus
