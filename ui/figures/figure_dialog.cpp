// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_dialog.h"

#include "exports/saving.h"
#include "panels/ask_file.h"
#include "panels/panel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

constexpr int renewAfter = 120; // milliseconds
constexpr int longestWait = 60'000;

QSpinBox* makeSide(const QString& name)
{
    auto* const side = new QSpinBox;
    side->setRange(FigureShape::least, FigureShape::most);
    side->setSingleStep(20);
    side->setSuffix(QStringLiteral(" px"));
    side->setAccessibleName(name);
    return side;
}

} // namespace

FigureDialog::FigureDialog(std::vector<FigureSource> figures, QString lessonId, const Look& look,
                           QWidget* parent)
    : QDialog(parent)
    , m_figures(std::move(figures))
    , m_lessonId(std::move(lessonId))
    , m_look(look)
    , m_choice(new QComboBox)
    , m_format(new QComboBox)
    , m_width(makeSide(tr("Width")))
    , m_height(makeSide(tr("Height")))
    , m_sharpness(new QComboBox)
    , m_textSize(new QComboBox)
    , m_dark(new QCheckBox(tr("&Dark")))
    , m_preview(new QLabel)
    , m_says(makeLabel(look.text(13), look.theme.text, this))
    , m_save(new QPushButton(tr("&Save…")))
    , m_copy(new QPushButton(tr("&Copy")))
{
    setWindowTitle(tr("Save a picture"));
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setMinimumSize(look.px(280), look.px(200));
    m_preview->setAccessibleName(tr("Preview"));
    m_says->setWordWrap(true);
    auto* const row = new QHBoxLayout;
    row->addWidget(makeFields());
    row->addWidget(m_preview, 1);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_says);
    column->addWidget(makeFoot());
    m_renewing.setSingleShot(true);
    m_renewing.setInterval(renewAfter);
    m_waiting.setInterval(renewAfter);
    connect(&m_renewing, &QTimer::timeout, this, &FigureDialog::renew);
    connect(&m_waiting, &QTimer::timeout, this, &FigureDialog::showPreview);
    recall();
    resize(look.px(780), look.px(440));
    renew();
}

FigureDialog::~FigureDialog() = default;

QWidget* FigureDialog::makeFields()
{
    for (const FigureSource& source : m_figures)
        m_choice->addItem(source.title);
    m_format->addItem(tr("SVG (scales)"), static_cast<int>(FigureFormat::Svg));
    m_format->addItem(tr("PDF (scales)"), static_cast<int>(FigureFormat::Pdf));
    m_format->addItem(tr("PNG (pixels)"), static_cast<int>(FigureFormat::Png));
    for (const int sharpness : {1, 2, 3, 4})
        m_sharpness->addItem(tr("%1 × as sharp").arg(sharpness), sharpness);
    for (const int percent : {100, 125, 150, 200})
        m_textSize->addItem(tr("%1 %").arg(percent), percent / 100.0);
    auto* const fields = new QWidget;
    auto* const form = new QFormLayout(fields);
    form->addRow(tr("&Picture"), m_choice);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Width"), m_width);
    form->addRow(tr("&Height"), m_height);
    form->addRow(tr("&Text"), m_textSize);
    form->addRow(tr("P&ixels"), m_sharpness);
    form->addRow(QString(), m_dark);
    m_sharpness->setToolTip(tr("Pixels of a PNG for each pixel of the size"));
    const auto later = [this] { m_renewing.start(); };
    for (QComboBox* const box : {m_choice, m_format, m_sharpness, m_textSize})
        connect(box, &QComboBox::currentIndexChanged, this, later);
    for (QSpinBox* const side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, later);
    connect(m_dark, &QCheckBox::toggled, this, later);
    return fields;
}

QWidget* FigureDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* const close = new QPushButton(tr("Close"));
    m_save->setObjectName(QStringLiteral("primary"));
    m_copy->setToolTip(tr("Puts the picture on the clipboard"));
    row->addStretch(1);
    for (QPushButton* const button : {close, m_copy, m_save})
        row->addWidget(button);
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &FigureDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &FigureDialog::askForFile);
    return foot;
}

bool FigureDialog::hasFigure() const
{
    return m_choice->currentIndex() >= 0
        && m_choice->currentIndex() < static_cast<int>(m_figures.size());
}

FigureShape FigureDialog::shape() const
{
    return {QSize(m_width->value(), m_height->value()), m_sharpness->currentData().toDouble(),
            m_dark->isChecked(), m_textSize->currentData().toDouble()};
}

void FigureDialog::setShape(const FigureShape& shape)
{
    m_width->setValue(shape.size.width());
    m_height->setValue(shape.size.height());
    m_sharpness->setCurrentIndex(
        std::max(0, m_sharpness->findData(static_cast<int>(shape.sharpness))));
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(shape.textScale)));
    m_dark->setChecked(shape.dark);
}

FigureFormat FigureDialog::format() const
{
    return static_cast<FigureFormat>(m_format->currentData().toInt());
}

void FigureDialog::setFormat(FigureFormat format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void FigureDialog::choose(int figure)
{
    m_choice->setCurrentIndex(figure);
    renew();
}

void FigureDialog::renew()
{
    m_renewing.stop();
    m_sharpness->setEnabled(format() == FigureFormat::Png);
    m_save->setEnabled(hasFigure());
    m_copy->setEnabled(hasFigure());
    m_figure.reset();
    if (!hasFigure()) {
        m_says->setText(tr("Nothing is open that could be drawn."));
        return;
    }
    m_says->clear();
    m_figure = std::make_unique<Figure>(
        m_figures[static_cast<std::size_t>(m_choice->currentIndex())], shape(), m_look.language);
    showPreview();
}

void FigureDialog::showPreview()
{
    if (!m_figure)
        return;
    const bool ready = m_figure->isReady();
    ready ? m_waiting.stop() : m_waiting.start();
    const double ratio = devicePixelRatioF();
    const QSize room = m_preview->contentsRect().size() * ratio;
    QPixmap picture = QPixmap::fromImage(
        m_figure->image(1).scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    m_preview->setPixmap(picture);
}

void FigureDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    m_renewing.start();
}

QString FigureDialog::save(const QString& file)
{
    const auto format = formatOf(file);
    if (!format)
        return tr("A picture's file ends in .svg, .pdf or .png.");
    if (m_renewing.isActive())
        renew();
    if (!m_figure || !m_figure->wait(longestWait))
        return tr("The picture is not ready yet.");
    return saveFile(file, m_figure->bytes(*format));
}

void FigureDialog::copy()
{
    if (m_renewing.isActive())
        renew();
    if (!m_figure || !m_figure->wait(longestWait))
        return;
    QGuiApplication::clipboard()->setMimeData(m_figure->mimeData().release());
    m_says->setText(tr("The picture is on the clipboard."));
    remember();
}

void FigureDialog::askForFile()
{
    if (!hasFigure())
        return;
    const QString ending = endingOf(format());
    const FigureSource& source = m_figures[static_cast<std::size_t>(m_choice->currentIndex())];
    const QString file = askToSave(this, tr("Save a picture"), FilePurpose::Picture,
                                   QStringLiteral("%1-%2.%3").arg(m_lessonId, source.name, ending),
                                   tr("Pictures (*.svg *.pdf *.png)"));
    if (file.isEmpty())
        return;
    const QString wrong = save(file);
    m_says->setText(wrong.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(file)) : wrong);
    if (wrong.isEmpty())
        remember();
}

void FigureDialog::remember() const
{
    QSettings settings;
    const FigureShape now = shape();
    settings.setValue(QStringLiteral("figure/size"), now.size);
    settings.setValue(QStringLiteral("figure/sharpness"), now.sharpness);
    settings.setValue(QStringLiteral("figure/text"), now.textScale);
    settings.setValue(QStringLiteral("figure/dark"), now.dark);
    settings.setValue(QStringLiteral("figure/format"), endingOf(format()));
}

void FigureDialog::recall()
{
    const QSettings settings;
    FigureShape shape;
    shape.size = settings.value(QStringLiteral("figure/size"), shape.size).toSize();
    shape.sharpness = settings.value(QStringLiteral("figure/sharpness"), 2).toDouble();
    shape.textScale = settings.value(QStringLiteral("figure/text"), 1).toDouble();
    shape.dark = settings.value(QStringLiteral("figure/dark"), false).toBool();
    setShape(shape);
    const auto format =
        formatOf(QStringLiteral("x.") + settings.value(QStringLiteral("figure/format")).toString());
    setFormat(format.value_or(FigureFormat::Svg));
}

} // namespace gradus
