// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quantity_table_model.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace gradus {

QuantityTableModel::QuantityTableModel(const Session& session, const Look& look, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_look(look)
{
    connect(&session, &Session::changed, this, &QuantityTableModel::refresh);
    connect(&session, &Session::focusChanged, this, &QuantityTableModel::refresh);
    connect(&session, &Session::highlightChanged, this, &QuantityTableModel::refresh);
}

void QuantityTableModel::setTable(QuantityTable table)
{
    if (table.rows == m_table.rows && table.columns == m_table.columns) {
        m_table = std::move(table);
        refresh();
        return;
    }
    m_currentCell.reset();
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

void QuantityTableModel::refresh()
{
    const auto step = m_session.isReady() ? m_session.snapshot().currentStep() : std::nullopt;
    m_current = step ? step->quantity : Quantity{};
    m_currentCell.reset();
    m_pass = step ? step->pass : Pass::Forward;
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

Quantity QuantityTableModel::quantity(const QModelIndex& index) const
{
    return index.isValid() ? m_table.at(index.row(), index.column()) : Quantity{};
}

QModelIndex QuantityTableModel::indexOf(const Quantity& quantity) const
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            if (m_table.at(row, column) == quantity)
                return index(row, column);
    return {};
}

double QuantityTableModel::value(const QModelIndex& index) const
{
    const Quantity at = quantity(index);
    if (!m_session.isReady() || at.name.empty() || m_session.isHidden(at))
        return std::numeric_limits<double>::quiet_NaN();
    const Reading reading = m_session.snapshot().read(at);
    return reading.isKnown() ? reading.value : std::numeric_limits<double>::quiet_NaN();
}

QModelIndex QuantityTableModel::currentCell() const
{
    if (!m_currentCell)
        m_currentCell = m_current.name.empty() ? QModelIndex() : indexOf(m_current);
    return *m_currentCell;
}

int QuantityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int QuantityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QString QuantityTableModel::toldOf(const Quantity& quantity) const
{
    return QStringLiteral("%1 = %2").arg(nameText(quantity), m_session.exact(quantity));
}

std::span<const std::string> QuantityTableModel::variables() const
{
    return m_session.isReady() ? m_session.snapshot().iteration->variables()
                               : std::span<const std::string>();
}

QString QuantityTableModel::tipOf(const QModelIndex& index) const
{
    const Quantity at = quantity(index);
    QStringList lines{toldOf(at)};
    lines += helpLines(at, variables());
    if (lines[1] == nameText(at))
        lines.removeAt(1);
    if (flags(index) & Qt::ItemIsEditable)
        lines += tr("Double-click or F2 changes it");
    return tipText(lines);
}

// What stands under a heading has its kind in common, or it is about one thing.
QString QuantityTableModel::headingHelp(int section, Qt::Orientation orientation) const
{
    const bool row = orientation == Qt::Vertical;
    if (const auto& own = row ? m_table.rowHelp : m_table.columnHelp)
        if (const QString help = own(section); !help.isEmpty())
            return help;
    const int count = row ? columnCount() : rowCount();
    std::optional<Quantity> first;
    for (int i = 0; i < count; ++i) {
        const Quantity at = row ? m_table.at(section, i) : m_table.at(i, section);
        if (at.name.empty())
            continue;
        if (!first)
            first = at;
        else if (at.name != first->name)
            return helpLines(*first, variables()).join(QStringLiteral(". "));
        else
            break;
    }
    return first ? kindText(*first, variables()) : QString();
}

QVariant QuantityTableModel::data(const QModelIndex& index, int role) const
{
    if (!m_session.isReady() || !index.isValid())
        return {};
    const Quantity at = quantity(index);
    if (at.name.empty()) // nothing stands here
        return {};
    const bool current = at == m_current;
    switch (role) {
    case Qt::EditRole:
        return m_session.exact(quantity(index));
    case Qt::DisplayRole:
        return m_session.shown(at);
    case Qt::ToolTipRole:
        return tipOf(index);
    case Qt::AccessibleDescriptionRole:
        return helpLines(at, variables()).join(QStringLiteral(". "));
    case Qt::AccessibleTextRole:
        return toldOf(at);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        return m_look.number(12, current);
    case Qt::ForegroundRole:
        return m_session.snapshot().read(at).isKnown() ? m_look.theme.text : m_look.theme.quiet;
    case Qt::BackgroundRole:
        if (current)
            return m_look.theme.current;
        if (at == m_session.highlighted())
            return mixed(m_look.theme.panel, m_look.theme.line, 0.6);
        return {};
    default:
        return {};
    }
}

QVariant QuantityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList& names = orientation == Qt::Vertical ? m_table.rows : m_table.columns;
    if (section < 0 || section >= names.size())
        return {};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role == Qt::FontRole)
        return m_look.number(12);
    if (role == Qt::ToolTipRole)
        return tipText({headingHelp(section, orientation)});
    if (role == Qt::AccessibleDescriptionRole)
        return headingHelp(section, orientation);
    return {};
}

QString QuantityTableModel::copied(const QModelIndexList& cells) const
{
    QModelIndexList sorted = cells;
    std::sort(sorted.begin(), sorted.end());
    QString text;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (i > 0)
            text += sorted[i].row() == sorted[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += m_session.exact(quantity(sorted[i])).replace(QChar(0x2212), QLatin1Char('-'));
    }
    return text;
}

Qt::ItemFlags QuantityTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    const Quantity at = quantity(index);
    return m_table.editable && !at.name.empty() && m_table.editable(at) ? usual | Qt::ItemIsEditable
                                                                        : usual;
}

// What is typed goes to the engine, and comes back as a change of the session.
bool QuantityTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    Q_EMIT typed(quantity(index), value.toString());
    return true;
}

} // namespace gradus
