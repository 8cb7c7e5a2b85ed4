// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/theme.h"

#include <QApplication>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>

namespace gradus {

namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(value); }

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.ground);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.ground);
    palette.setColor(QPalette::Button, theme.panel);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.panel);
    palette.setColor(QPalette::PlaceholderText, theme.quiet);
    palette.setColor(QPalette::Link, theme.positive);
    palette.setColor(QPalette::Highlight, theme.positive);
    palette.setColor(QPalette::HighlightedText, readableOn(theme.positive));
    palette.setColor(QPalette::Mid, theme.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, mixed(theme.quiet, theme.panel, 0.35));
    return palette;
}

// The sheet is written with names of colours, which are replaced by those of the theme.
constexpr const char* sheet = R"(
QMainWindow, QMainWindow::separator { background: @ground; }
QMainWindow::separator { width: 8px; height: 8px; }
QMainWindow::separator:hover { background: @line; }
QMenuBar, QStatusBar { background: @panel; }
QMenuBar { border-bottom: 1px solid @line; padding: 2px 4px; }
QMenuBar::item:selected, QMenu::item:selected { background: @soft; color: @text; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 20px; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolBar { background: @panel; border: none; border-bottom: 1px solid @line; padding: 6px; spacing: 6px; }
QToolBar#timeline { border-bottom: none; border-top: 1px solid @line; padding: 8px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 4px; }
QToolButton, QPushButton { background: @panel; color: @text; border: 1px solid @line;
    border-radius: 6px; padding: 6px 10px; }
QToolButton:hover, QPushButton:hover { background: @soft; }
QToolButton:pressed, QPushButton:pressed, QToolButton:checked, QPushButton:checked { background: @line; }
QToolButton:focus, QPushButton:focus { border: 1px solid @positive; }
QToolButton:disabled, QPushButton:disabled { color: @faint; background: @ground; }
QToolButton::menu-indicator { width: 0px; }
QToolButton#primary, QPushButton#primary { background: @text; color: @panel; border-color: @text; }
QToolButton#primary:hover, QPushButton#primary:hover { background: @loud; }
QToolButton#primary:focus, QPushButton#primary:focus { border: 2px solid @positive; }
QToolButton#primary:disabled, QPushButton#primary:disabled { background: @faint; border-color: @faint; }
QToolButton#plain, QPushButton#plain { border: 1px solid transparent; background: transparent;
    padding: 2px 6px; color: @quiet; }
QToolButton#plain:hover, QPushButton#plain:hover { color: @text; background: @soft; }
QToolButton#plain:focus, QPushButton#plain:focus { border: 1px solid @positive; }
QFrame#panel { background: @panel; border: 1px solid @line; border-radius: 6px; }
QFrame#card { background: @panel; border: 1px solid @line; border-radius: 6px; }
QFrame#card:hover, QFrame#card:focus { border: 1px solid @positive; }
QLineEdit { background: @panel; border: 1px solid @quiet; border-radius: 6px;
    padding: 5px 8px; selection-background-color: @positive; }
QLineEdit:focus { border: 1px solid @positive; }
QRadioButton::indicator, QCheckBox::indicator { width: 12px; height: 12px;
    border: 1px solid @quiet; background: @panel; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator:focus, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: @positive; }
QRadioButton::indicator:checked { border-color: @text; background: qradialgradient(cx: 0.5,
    cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 @text, stop: 0.55 @text, stop: 0.65 @panel); }
QCheckBox::indicator:checked { border-color: @text; background: qradialgradient(cx: 0.5,
    cy: 0.5, radius: 0.7, fx: 0.5, fy: 0.5, stop: 0 @text, stop: 0.75 @text, stop: 0.85 @panel); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @faint; }
QTextBrowser, QScrollArea, QTableView, QTreeView { background: @panel; border: none; }
QScrollArea#ground, QWidget#ground { background: @ground; }
QWidget#page { background: @panel; }
QHeaderView { background: @panel; }
QHeaderView::section { background: @panel; color: @quiet; border: none; padding: 3px 6px; }
QTableView { gridline-color: @line; }
QTableCornerButton::section { background: @panel; border: none; }
QTabBar::tab { background: transparent; color: @quiet; padding: 6px 10px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @text; }
QTabBar::tab:focus { color: @positive; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; margin: -6px 0; border-radius: 8px; background: @text; }
QSlider::handle:horizontal:focus { background: @positive; }
QSlider::handle:horizontal:disabled { background: @faint; }
QToolTip { background: @panel; color: @text; border: 1px solid @line; padding: 4px; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: @text; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; min-width: 24px; min-height: 24px; }
QScrollBar::handle:hover { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString sheetOf(const Theme& theme)
{
    QString text = QString::fromUtf8(sheet);
    const std::pair<const char*, QColor> names[] = {
        {"@ground", theme.ground},
        {"@panel", theme.panel},
        {"@line", theme.line},
        {"@text", theme.text},
        {"@quiet", theme.quiet},
        {"@positive", theme.positive},
        {"@soft", mixed(theme.panel, theme.line, 0.5)},
        {"@loud", mixed(theme.text, theme.panel, 0.2)},
        {"@faint", mixed(theme.quiet, theme.panel, 0.35)},
    };
    for (const auto& [name, colour] : names)
        text.replace(QLatin1String(name), colour.name());
    return text;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

QFont faceOf(const QStringList& families, QFont::StyleHint hint, int pixels, bool bold)
{
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(hint);
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

} // namespace

QColor Theme::of(std::optional<Pass> pass) const
{
    if (!pass)
        return text;
    switch (*pass) {
    case Pass::Forward:
        return forward;
    case Pass::Cost:
        return cost;
    case Pass::Backward:
        return backward;
    case Pass::Update:
        break;
    }
    return update;
}

FormulaStyle Theme::formulaStyle() const
{
    FormulaStyle style;
    style.text = text;
    for (const Pass pass : {Pass::Forward, Pass::Cost, Pass::Backward, Pass::Update}) {
        const auto name = passName(pass);
        style.classes.insert(QString::fromLatin1(name.data(), qsizetype(name.size())), of(pass));
    }
    style.classes.insert(QStringLiteral("parameter"), text);
    style.highlight = current;
    return style;
}

const Theme& lightTheme()
{
    static const Theme theme{
        .dark = false,
        .ground = rgb(0xF4F5F3),
        .panel = rgb(0xFFFFFF),
        .line = rgb(0xDADCD8),
        .text = rgb(0x1D2329),
        .quiet = rgb(0x69737C),
        .positive = rgb(0x0072B2),
        .negative = rgb(0xC44E00),
        .forward = rgb(0x007A59),
        .cost = rgb(0x4A4F55),
        .backward = rgb(0xA9478F),
        .update = rgb(0x7A6A00),
        .current = rgb(0xFFF4C2),
        .runs = {rgb(0x2F62B0), rgb(0xB3431F), rgb(0x237A4B), rgb(0x7E4FA8), rgb(0x3D4247)},
    };
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{
        .dark = true,
        .ground = rgb(0x1B1E22),
        .panel = rgb(0x24282D),
        .line = rgb(0x3A4047),
        .text = rgb(0xE6E9EC),
        .quiet = rgb(0x9AA4AE),
        .positive = rgb(0x5DB3EA),
        .negative = rgb(0xFF8F5A),
        .forward = rgb(0x3CC79B),
        .cost = rgb(0xB9C0C7),
        .backward = rgb(0xDB85C4),
        .update = rgb(0xD6C84A),
        .current = rgb(0x4A431F),
        .runs = {rgb(0x7AA8F0), rgb(0xF28B66), rgb(0x63CF95), rgb(0xC09BEA), rgb(0xD5DADF)},
    };
    return theme;
}

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

QColor readableOn(const QColor& ground)
{
    // The luminance at which black and white are equally far (WCAG 2's contrast formula).
    constexpr double balance = 0.179;
    return luminance(ground) > balance ? QColor(Qt::black) : QColor(Qt::white);
}

QColor heatColour(const Theme& theme, double value, double greatest)
{
    if (std::isnan(value))
        return mixed(theme.panel, theme.line, 0.5);
    const double share = greatest > 0 ? std::min(1.0, std::abs(value) / greatest) : 0;
    return mixed(theme.panel, value < 0 ? theme.negative : theme.positive, share);
}

QFont Look::text(int size, bool bold) const
{
    return faceOf({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"),
                   QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("DejaVu Sans")},
                  QFont::SansSerif, px(size), bold);
}

QFont Look::number(int size, bool bold) const
{
    return faceOf({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                   QStringLiteral("WenQuanYi Micro Hei Mono")},
                  QFont::Monospace, px(size), bold);
}

void dress(QApplication& application, const Look& look)
{
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.setPalette(paletteOf(look.theme));
    application.setFont(look.text(13));
    application.setStyleSheet(sheetOf(look.theme));
}

} // namespace gradus
