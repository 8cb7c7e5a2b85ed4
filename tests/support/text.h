// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"
#include "trace/position.h"
#include "trace/quantity.h"

#include <QString>
#include <QTest>

#include <cmath>
#include <string>
#include <variant>

namespace gradus {

/// A quantity from its address; fails the test when that is none.
inline Quantity q(const std::string& text)
{
    const auto parsed = parseQuantity(text);
    if (const auto* message = std::get_if<Message>(&parsed))
        qFatal("no quantity: %s (%s)", text.c_str(), english(*message).c_str());
    return std::get<Quantity>(parsed);
}

/// A position from its text.
inline PositionName at(const std::string& text)
{
    const auto parsed = parsePosition(text);
    if (const auto* message = std::get_if<Message>(&parsed))
        qFatal("no position: %s (%s)", text.c_str(), english(*message).c_str());
    return std::get<PositionName>(parsed);
}

/// All faults as `line:col: error: sentence`, one a line.
inline std::string describeAll(const Faults& faults)
{
    std::string text;
    for (const Fault& fault : faults)
        text += describe(fault, "f") + "\n";
    return text;
}

inline QString str(const std::string& text) { return QString::fromStdString(text); }

/// |a − b| relative to max(|b|, 0.01): how the golden values are compared.
inline double relativeError(double a, double b)
{
    if (a == b || (std::isnan(a) && std::isnan(b)))
        return 0;
    const double size = std::abs(b) > 0.01 ? std::abs(b) : 0.01;
    return std::abs(a - b) / size;
}

} // namespace gradus
