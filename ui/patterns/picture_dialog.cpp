// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/picture_dialog.h"

#include "panels/panel.h"
#include "patterns/units_pixmap.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

constexpr int previewSide = 190; // pixels of the design

} // namespace

PictureDialog::PictureDialog(InkPicture picture, int width, int height, const Look& look,
                             QWidget* parent)
    : QDialog(parent)
    , m_picture(std::move(picture))
    , m_width(width)
    , m_height(height)
    , m_look(look)
    , m_level(new QSlider(Qt::Horizontal))
    , m_light(new QCheckBox(tr("&Light is up")))
    , m_preview(new QLabel)
    , m_says(makeLabel(look.text(12), look.theme.quiet, this))
{
    setWindowTitle(tr("A picture as a pattern"));
    m_level->setRange(1, 100);
    m_level->setValue(std::clamp(qRound(m_picture.middle() * 100), 1, 100));
    auto* const name = new QLabel(tr("&Up from this much ink"));
    name->setBuddy(m_level);
    m_level->setAccessibleName(tr("Up from this much ink"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(look.px(8));
    column->addWidget(m_preview, 1, Qt::AlignCenter);
    column->addWidget(name);
    column->addWidget(m_level);
    m_says->setWordWrap(true);
    column->addWidget(m_light);
    column->addWidget(m_says);
    column->addWidget(buttons);
    add->setDefault(true);
    connect(m_level, &QSlider::valueChanged, this, &PictureDialog::draw);
    connect(m_light, &QCheckBox::toggled, this, &PictureDialog::draw);
    draw();
}

void PictureDialog::draw()
{
    m_units = thresholded(m_picture.on(m_width, m_height, m_light->isChecked()),
                          m_level->value() / 100.0);
    m_preview->setPixmap(unitsPixmap(m_units, m_width, m_look.px(previewSide), m_look));
    const auto up = std::count(m_units.begin(), m_units.end(), std::int8_t(1));
    m_says->setText(tr("%1 × %2 pixels on %3 × %4 cells; ink from %5 %; %6 cells are up")
                        .arg(m_picture.shape.columns)
                        .arg(m_picture.shape.rows)
                        .arg(m_width)
                        .arg(m_height)
                        .arg(m_level->value())
                        .arg(up));
}

} // namespace gradus
