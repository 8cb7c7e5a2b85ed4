// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/texts.h"

#include "lesson/localized.h"
#include "trace/meaning.h"

#include <QCoreApplication>
#include <QTextDocument>

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

QString nameText(const Quantity& quantity)
{
    const Message words = wordsFor(quantity);
    return words.empty() ? QString::fromStdString(shortText(quantity)) : messageText(words);
}

QString kindText(const Quantity& quantity, std::span<const std::string> variables)
{
    const Message kind = meaning(quantity, variables);
    return kind.empty() ? QString() : messageText(kind);
}

QStringList helpLines(const Quantity& quantity, std::span<const std::string> variables)
{
    if (std::find(variables.begin(), variables.end(), quantity.name) != variables.end())
        return {QString::fromStdString(shortText(quantity))};
    const QString name = nameText(quantity);
    const std::string said = spoken(quantity, localized);
    QStringList lines{said == print(quantity) || !wordsFor(quantity).empty()
                          ? name
                          : name + QStringLiteral(": ") + QString::fromStdString(said)};
    if (const QString kind = kindText(quantity, variables); !kind.isEmpty())
        lines += kind;
    return lines;
}

QString tipText(const QStringList& lines)
{
    QStringList escaped;
    for (const QString& line : lines)
        escaped += line.toHtmlEscaped();
    return escaped.isEmpty()
        ? QString()
        : QStringLiteral("<p>%1</p>").arg(escaped.join(QStringLiteral("<br>")));
}

QString positionText(const PositionName& position)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("position", text); };
    const bool end = position.kind == PositionName::Kind::End;
    if (position.kind == PositionName::Kind::Quantity)
        return say(QT_TRANSLATE_NOOP("position", "%1 of iteration %2"))
            .arg(nameText(position.quantity))
            .arg(position.iteration);
    if (position.iteration == 0 && (end || position.step == 0))
        return end ? say(QT_TRANSLATE_NOOP("position", "the end of the preparation"))
                   : say(QT_TRANSLATE_NOOP("position", "the start of the preparation"));
    if (end)
        return say(QT_TRANSLATE_NOOP("position", "the end of iteration %1"))
            .arg(position.iteration);
    if (position.step == 0)
        return say(QT_TRANSLATE_NOOP("position", "the start of iteration %1"))
            .arg(position.iteration);
    return say(QT_TRANSLATE_NOOP("position", "step %1 of iteration %2"))
        .arg(position.step)
        .arg(position.iteration);
}

QString messageText(const Message& message)
{
    return QString::fromStdString(localizedIn(message, numberStyle()));
}

QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

QString plainCaption(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

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

QString passHelp(Pass pass)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("pass", text); };
    switch (pass) {
    case Pass::Forward:
        return say(QT_TRANSLATE_NOOP(
            "pass", "Forward: from what is given to the result, one number after the other."));
    case Pass::Cost:
        return say(
            QT_TRANSLATE_NOOP("pass", "Cost: how far the result is from what it is to become."));
    case Pass::Backward:
        return say(QT_TRANSLATE_NOOP(
            "pass", "Backward: from the result back, how much each number has to do with it."));
    case Pass::Update:
        break;
    }
    return say(
        QT_TRANSLATE_NOOP("pass", "Update: what the run changes before the next iteration."));
}

} // namespace gradus
