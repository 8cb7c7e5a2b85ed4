// SPDX-License-Identifier: GPL-3.0-or-later
// What the views of a session share: where they point, and how they show a quantity.
#include "session/session.h"

#include <algorithm>

namespace gradus {

void Session::highlight(const Quantity& quantity)
{
    if (m_highlighted == quantity)
        return;
    m_highlighted = quantity;
    Q_EMIT highlightChanged();
}

void Session::select(const Quantity& quantity)
{
    if (m_selected == quantity)
        return;
    m_selected = quantity;
    Q_EMIT selectionChanged();
}

void Session::setFocus(std::vector<Quantity> focus)
{
    m_focus = std::move(focus);
    Q_EMIT focusChanged();
}

void Session::setAsked(std::vector<Quantity> asked)
{
    m_asked = std::move(asked);
    Q_EMIT focusChanged();
}

bool Session::isHidden(const Quantity& quantity) const
{
    if (std::find(m_asked.begin(), m_asked.end(), quantity) == m_asked.end() || !isReady())
        return false;
    const auto step = snapshot().iteration->indexOf(quantity);
    const bool before = step && snapshot().position.step < *step;
    return !before || !snapshot().read(quantity).isKnown();
}

QString Session::text(const Quantity& quantity, const NumberStyle& style) const
{
    if (isHidden(quantity))
        return QStringLiteral("?");
    const Reading reading = snapshot().read(quantity);
    return reading.isKnown() ? numberText(reading.value, style) : QStringLiteral("·");
}

QString Session::shown(const Quantity& quantity) const { return text(quantity, numberStyle()); }

QString Session::shownInPicture(const Quantity& quantity) const
{
    return text(quantity, pictureStyle());
}

QString Session::exact(const Quantity& quantity) const { return text(quantity, {.digits = 0}); }

std::shared_ptr<const Explanation> Session::explanation() const
{
    if (!isReady() || snapshot().position.step < 1)
        return nullptr;
    if (m_explained.iteration != snapshot().iteration
        || m_explained.position != snapshot().position) {
        m_explained = snapshot();
        m_explanation = std::make_shared<const Explanation>(
            snapshot().iteration->explain(snapshot().position.step));
    }
    return m_explanation;
}

} // namespace gradus
