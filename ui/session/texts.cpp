// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/texts.h"

#include "lesson/localized.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

NumberStyle& chosen()
{
    static NumberStyle style;
    return style;
}

} // namespace

const NumberStyle& numberStyle() { return chosen(); }

void setNumberStyle(const NumberStyle& style) { chosen() = style; }

QString numberText(double value) { return numberText(value, numberStyle()); }

QString numberText(double value, const NumberStyle& style)
{
    return QString::fromStdString(styledText(value, style))
        .replace(QLatin1Char('-'), QChar(0x2212));
}

QString plainNumber(double value, int digits) { return numberText(value, {.digits = digits}); }

QString wideNumber(const NumberStyle& style)
{
    constexpr double wide = -1.0 / 810; // −0.001234567901…
    NumberStyle decimal = style;
    if (style.form == NumberStyle::Form::Fraction) // most numbers are none
        decimal.form = NumberStyle::Form::Usual;
    return numberText(wide, decimal);
}

NumberStyle pictureStyle()
{
    constexpr int mostDigits = 6;
    NumberStyle style = numberStyle();
    style.digits = std::min(style.digits, mostDigits);
    return style;
}

QString nameText(const Quantity& quantity) { return QString::fromStdString(shortText(quantity)); }

QString messageText(const Message& message)
{
    return QString::fromStdString(localizedIn(message, numberStyle()));
}

QString passText(Pass pass)
{
    switch (pass) {
    case Pass::Forward:
        return QCoreApplication::translate("pass", "forward");
    case Pass::Cost:
        return QCoreApplication::translate("pass", "cost");
    case Pass::Backward:
        return QCoreApplication::translate("pass", "backward");
    case Pass::Update:
        break;
    }
    return QCoreApplication::translate("pass", "update");
}

} // namespace gradus
