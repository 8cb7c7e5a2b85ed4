// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/couplings_picture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gradus {

namespace {

double greatestCoupling(const Couplings& couplings)
{
    double greatest = 0;
    for (int i = 0; i < couplings.units(); ++i)
        for (int j = 0; j < i; ++j)
            greatest = std::max(greatest, std::abs(couplings.value(i, j)));
    return greatest > 0 ? greatest : 1;
}

} // namespace

CouplingsPicture::CouplingsPicture(const Theme& theme)
    : m_unknown(mixed(theme.panel, theme.line, 0.5).rgb())
{
    for (int i = 0; i <= shades; ++i) {
        const double strength = double(i) / shades;
        m_positive[std::size_t(i)] = mixed(theme.panel, theme.positive, strength).rgb();
        m_negative[std::size_t(i)] = mixed(theme.panel, theme.negative, strength).rgb();
    }
}

bool CouplingsPicture::follow(const Session& session)
{
    const std::int64_t before = m_step;
    m_here = session.isReady()
        ? std::dynamic_pointer_cast<const HopfieldIteration>(session.snapshot().iteration)
        : nullptr;
    if (!m_here)
        return false;
    m_step = session.snapshot().position.step;
    const auto of = m_here->experiment().shared_from_this();
    const bool finished = m_here->number() > 0;
    Pairs hidden = hiddenPairs(session);
    const bool same = m_of == of && m_finished == finished && m_hidden == hidden;
    m_hidden = std::move(hidden);
    if (m_of != of)
        m_greatest = greatestCoupling(m_here->experiment().couplings());
    m_of = of;
    m_finished = finished;
    findStage();
    const std::int64_t changed = std::abs(m_step - before);
    if (!same || (!finished && changed > std::int64_t(units()) * units() / 4))
        paintAll(finished ? units() : std::min(units(), mostGrowing));
    else if (!finished && changed > 0)
        paintSteps(std::min(before, m_step) + 1, std::max(before, m_step));
    return true;
}

// W is symmetric: who asks for W[1,2] asks for W[2,1], too.
CouplingsPicture::Pairs CouplingsPicture::hiddenPairs(const Session& session) const
{
    Pairs hidden;
    for (const Quantity& quantity : session.asked()) {
        const auto found = hopfieldNamed(quantity, m_here->experiment().sizes());
        const auto* const named = std::get_if<HopfieldNamed>(&found);
        if (named && named->first.part == HopfieldPart::Coupling && named->shape.isScalar()
            && session.isHidden(quantity))
            hidden.emplace_back(std::minmax(named->first.i, named->first.j));
    }
    return hidden;
}

bool CouplingsPicture::isHidden(int i, int j) const
{
    return !m_hidden.empty()
        && std::find(m_hidden.begin(), m_hidden.end(), std::pair<int, int>(std::minmax(i, j)))
        != m_hidden.end();
}

double CouplingsPicture::value(int i, int j) const
{
    if (isHidden(i, j))
        return std::numeric_limits<double>::quiet_NaN();
    const HopfieldExperiment& net = m_here->experiment();
    if (m_finished)
        return net.couplings().value(i, j);
    return net.storing().stage(i, j, stageOf(i, j));
}

// Pairs come to a stage row by row, the first of all is that of the first two units.
void CouplingsPicture::findStage()
{
    if (m_finished || units() < 2)
        return;
    m_stage = m_here->steps().stageAt(0, 1, m_step);
    m_last = {units(), 0}; // all of them
    if (m_step == 0)
        return;
    const HopfieldAddress address = m_here->steps().at(m_step);
    if (address.part == HopfieldPart::Stage)
        m_last = {address.i, address.j};
}

// In the stage before where the pair's turn is still to come.
int CouplingsPicture::stageOf(int i, int j) const
{
    const auto pair = std::pair<int, int>(std::minmax(i, j));
    return pair <= m_last ? m_stage : m_stage - 1;
}

QRgb CouplingsPicture::colour(int i, int j) const
{
    const double value = this->value(i, j);
    if (std::isnan(value))
        return m_unknown;
    const double strength = std::min(1.0, std::abs(value) / m_greatest);
    const auto shade = static_cast<std::size_t>(std::lround(strength * shades));
    return value < 0 ? m_negative[shade] : m_positive[shade];
}

int CouplingsPicture::unitAt(int pixel) const
{
    return static_cast<int>(std::int64_t(pixel) * units() / m_image.width());
}

// −1 where the image leaves the unit out.
int CouplingsPicture::pixelOf(int unit) const
{
    const auto side = std::int64_t(m_image.width());
    const int pixel = static_cast<int>((unit * side + units() - 1) / units());
    return pixel < m_image.width() && unitAt(pixel) == unit ? pixel : -1;
}

void CouplingsPicture::paintAll(int side)
{
    m_image = QImage(side, side, QImage::Format_RGB32);
    for (int row = 0; row < side; ++row) {
        auto* const line = reinterpret_cast<QRgb*>(m_image.scanLine(row));
        for (int column = 0; column < side; ++column)
            line[column] = colour(unitAt(row), unitAt(column));
    }
}

void CouplingsPicture::paintPair(int i, int j)
{
    const int row = pixelOf(i);
    const int column = pixelOf(j);
    if (row < 0 || column < 0)
        return;
    m_image.setPixel(column, row, colour(i, j));
    m_image.setPixel(row, column, colour(i, j));
}

void CouplingsPicture::paintSteps(std::int64_t first, std::int64_t last)
{
    for (std::int64_t step = first; step <= last; ++step) {
        const HopfieldAddress address = m_here->steps().at(step);
        if (address.part == HopfieldPart::Stage)
            paintPair(address.i, address.j);
    }
}

} // namespace gradus
