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
    const auto step = knownAt(quantity, *snapshot().iteration);
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

// Of the current step; at the end of an epoch of what belongs to the epoch, where that is selected.
std::shared_ptr<const Explanation> Session::explanation() const
{
    if (!isReady() || snapshot().position.step < 1)
        return nullptr;
    const Snapshot& now = snapshot();
    const bool ofEpoch = now.iteration->isOfEpoch(m_selected) && !isHidden(m_selected)
        && now.read(m_selected).isKnown();
    const Quantity asked = ofEpoch ? m_selected : Quantity();
    if (m_explained.iteration != now.iteration || m_explained.position != now.position
        || m_explainedOfEpoch != asked) {
        m_explained = now;
        m_explainedOfEpoch = asked;
        m_explanation = std::make_shared<const Explanation>(
            ofEpoch ? *now.iteration->explainOfEpoch(asked)
                    : now.iteration->explain(now.position.step));
    }
    return m_explanation;
}

} // namespace gradus
