// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/graph_outline.h"

#include <algorithm>
#include <map>
#include <set>

namespace gradus {

GraphOutline::GraphOutline(const GraphExperiment& experiment, std::vector<GraphCell> cells,
                           bool expressions)
    : m_cells(std::move(cells))
    , m_names(m_cells.size())
    , m_groupOf(m_cells.size(), -1)
    , m_cellOfNode(std::size_t(experiment.graph().size()), -1)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cellOfNode[std::size_t(m_cells[i].node)] = int(i);
    std::string later; // a piece comes before the node that it belongs to
    for (std::size_t i = m_cells.size(); i-- > 0;) {
        const std::string& own = experiment.graph().node(m_cells[i].node).name;
        m_names[i] = later = own.empty() ? later : own;
    }
    addParts(experiment);
    if (expressions)
        addExpressions(experiment);
    m_open.assign(m_groups.size(), false);
}

void GraphOutline::addParts(const GraphExperiment& experiment)
{
    std::map<std::string, int> known;
    for (const auto& [name, kind] : experiment.spec().places) {
        const std::string prefix = name + '.';
        const auto dot = name.rfind('.');
        const auto within =
            dot == std::string::npos ? known.end() : known.find(name.substr(0, dot));
        Group group{.name = name, .parent = within == known.end() ? -1 : within->second};
        group.title = QString::fromStdString(dot == std::string::npos ? name : name.substr(dot + 1))
            + QStringLiteral(": ") + QString::fromStdString(kind);
        const auto holds = [&](const std::string& cell) { return cell.starts_with(prefix); };
        const auto first = std::find_if(m_names.begin(), m_names.end(), holds);
        if (first == m_names.end())
            continue;
        const auto end = std::find_if_not(first, m_names.end(), holds);
        group.first = std::size_t(first - m_names.begin());
        group.last = std::size_t(end - m_names.begin()) - 1;
        group.out = group.last;
        const int out = experiment.graph().find(name);
        for (std::size_t i = group.first; i <= group.last; ++i) {
            m_groupOf[i] = int(m_groups.size());
            if (m_cells[i].node == out)
                group.out = i;
        }
        known[name] = int(m_groups.size());
        m_groups.push_back(std::move(group));
    }
}

void GraphOutline::addExpressions(const GraphExperiment& experiment)
{
    const std::map<std::string, std::string> texts(experiment.spec().expressions.begin(),
                                                   experiment.spec().expressions.end());
    for (std::size_t i = 0; i < m_cells.size();) {
        std::size_t last = i;
        while (last + 1 < m_cells.size()
               && experiment.graph().node(m_cells[last].node).name.empty())
            ++last;
        const auto text = texts.find(m_names[i]);
        if (last > i && text != texts.end()) {
            const QString name = nameOf(last);
            const QString expression = QString::fromStdString(text->second);
            m_groups.push_back({.name = m_names[i],
                                .title = name + QStringLiteral(" = ") + expression,
                                .parent = m_groupOf[i],
                                .first = i,
                                .last = last,
                                .out = last,
                                .expression = true});
            for (std::size_t piece = i; piece <= last; ++piece)
                m_groupOf[piece] = int(m_groups.size()) - 1;
        }
        i = last + 1;
    }
}

int GraphOutline::partOf(std::size_t cell) const
{
    const int group = m_groupOf[cell];
    return group >= 0 && m_groups[std::size_t(group)].expression
        ? m_groups[std::size_t(group)].parent
        : group;
}

QString GraphOutline::withoutParts(QString text, std::size_t cell) const
{
    for (int part = partOf(cell); part >= 0; part = group(part).parent)
        text.remove(QString::fromStdString(group(part).name) + QLatin1Char('.'));
    return text;
}

QString GraphOutline::nameOf(std::size_t cell) const
{
    Quantity value = m_cells[cell].value;
    value.sample = 0;
    return withoutParts(nameText(value), cell);
}

QString GraphOutline::titleOf(std::size_t cell) const
{
    const QString& text = m_cells[cell].text;
    return text.isEmpty() ? nameOf(cell)
                          : nameOf(cell) + QStringLiteral(" = ") + withoutParts(text, cell);
}

QString GraphOutline::slopeOf(std::size_t cell) const
{
    Quantity slope = m_cells[cell].slope;
    slope.sample = 0;
    return slope.name.empty() ? QString() : withoutParts(nameText(slope), cell);
}

bool GraphOutline::open(const std::function<bool(int)>& isOpen)
{
    std::vector<bool> open;
    for (int g = 0; g < int(m_groups.size()); ++g)
        open.push_back(isOpen(g));
    return std::exchange(m_open, open) != open;
}

int GraphOutline::parentOf(int box) const
{
    return isGroup(box) ? group(groupAt(box)).parent : m_groupOf[std::size_t(box)];
}

std::size_t GraphOutline::cellOf(int box) const
{
    return isGroup(box) ? group(groupAt(box)).out : std::size_t(box);
}

int GraphOutline::seen(std::size_t cell) const
{
    int box = boxOfCell(cell);
    for (int g = m_groupOf[cell]; g >= 0; g = group(g).parent)
        if (!isOpen(g))
            box = boxOfGroup(g);
    return box;
}

std::vector<int> GraphOutline::inside(int parent) const
{
    const std::size_t first = parent < 0 ? 0 : group(parent).first;
    const std::size_t end = parent < 0 ? m_cells.size() : group(parent).last + 1;
    std::vector<int> all;
    for (std::size_t cell = first; cell < end; ++cell) {
        int box = boxOfCell(cell);
        while (parentOf(box) != parent)
            box = boxOfGroup(parentOf(box));
        all.push_back(box);
        if (isGroup(box))
            cell = group(groupAt(box)).last;
    }
    return all;
}

std::vector<std::pair<int, int>> GraphOutline::lines() const
{
    std::vector<int> boxOf;
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell)
        boxOf.push_back(seen(cell));
    std::set<std::pair<int, int>> all;
    for (std::size_t to = 0; to < m_cells.size(); ++to)
        for (const std::size_t from : m_cells[to].from)
            if (boxOf[from] != boxOf[to])
                all.emplace(boxOf[from], boxOf[to]);
    return {all.begin(), all.end()};
}

} // namespace gradus
