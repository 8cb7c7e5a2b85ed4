// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/fitted_picture.h"

#include <QImageReader>
#include <QPainter>

namespace gradus {

FittedPicture::FittedPicture(const QString& file, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_size(QImageReader(file).size())
{
    if (!m_size.isValid())
        m_size = QImageReader(file).read().size(); // some kinds tell only when they are read
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int FittedPicture::heightForWidth(int width) const
{
    if (m_size.isEmpty())
        return 0;
    return qRound(double(m_size.height()) * std::min(width, m_size.width()) / m_size.width());
}

void FittedPicture::paintEvent(QPaintEvent*)
{
    if (m_size.isEmpty())
        return;
    const QSize seen(std::min(width(), m_size.width()), heightForWidth(width()));
    const QSize pixels = seen * devicePixelRatioF();
    if (m_image.size() != pixels) {
        QImageReader reader(m_file);
        reader.setScaledSize(pixels);
        m_image = reader.read();
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(), seen), m_image);
}

} // namespace gradus
