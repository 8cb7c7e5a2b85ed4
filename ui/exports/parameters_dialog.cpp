// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/parameters_dialog.h"

#include "network/network_iteration.h"
#include "panels/panel.h"
#include "session/texts.h"
#include "trace/timeline.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gradus {

namespace {

// "(0.5, −1)", of many numbers the first.
QString tupleText(const std::vector<double>& numbers)
{
    constexpr std::size_t most = 10;
    QStringList texts;
    for (std::size_t i = 0; i < numbers.size() && i < most; ++i)
        texts += numberText(numbers[i]);
    if (numbers.size() > most)
        texts += QStringLiteral("…");
    return QStringLiteral("(%1)").arg(texts.join(QStringLiteral(", ")));
}

} // namespace

ParametersDialog::ParametersDialog(const Look& look,
                                   std::shared_ptr<const NetworkExperiment> network,
                                   NamedArrays arrays, QWidget* parent)
    : QDialog(parent)
    , m_network(std::move(network))
    , m_arrays(std::move(arrays))
    , m_rows(new QTableWidget)
    , m_notes(makeLabel(look.text(12), look.theme.text, this))
    , m_answer(makeLabel(look.text(13), look.theme.text, this))
    , m_transposed(new QCheckBox(tr("In the file a &row of weights is an input")))
{
    setWindowTitle(tr("Take over parameters"));
    m_rows->setColumnCount(3);
    m_rows->setHorizontalHeaderLabels({tr("parameter"), tr("array in the file"), tr("shape")});
    m_rows->setAccessibleName(tr("Which array becomes which parameters"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->setMinimumSize(look.px(420), look.px(150));
    m_transposed->setToolTip(
        tr("Keras and scikit-learn save weights with a row for each input, PyTorch with a row for "
           "each neuron."));
    for (QLabel* const label : {m_notes, m_answer}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_rows);
    column->addWidget(m_transposed);
    column->addWidget(m_notes);
    column->addWidget(m_answer);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_transposed, &QCheckBox::toggled, this, [this](bool on) {
        m_naming.transposed = on;
        match();
    });
    match();
}

void ParametersDialog::match()
{
    const auto matched = matchParameters(m_arrays, m_network->layout(), m_naming);
    const auto* const match = std::get_if<ParameterMatch>(&matched);
    const auto changed = withParameters(m_network, m_arrays, m_naming);
    const auto* const network = std::get_if<std::shared_ptr<const Experiment>>(&changed);
    m_take->setEnabled(match && network);
    m_rows->setVisible(match);
    m_answer->setVisible(match && network);
    if (!match || !network) {
        m_notes->setText(
            messageText(match ? std::get<Message>(changed) : std::get<Message>(matched)));
        return;
    }
    {
        const QSignalBlocker quiet(m_transposed);
        m_transposed->setChecked(match->turned);
    }
    showRows(*match);
    QStringList notes;
    const auto all = match->notes();
    for (std::size_t i = 1; i < all.size(); ++i) // the first one is the table
        notes += messageText(all[i]);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
    m_answer->setText(answer(dynamic_cast<const NetworkExperiment&>(**network)));
}

void ParametersDialog::showRows(const ParameterMatch& match)
{
    m_rows->setRowCount(static_cast<int>(match.rows.size()));
    for (int i = 0; i < m_rows->rowCount(); ++i) {
        const ParameterMatch::Row& row = match.rows[static_cast<std::size_t>(i)];
        const QString shape = QString::fromStdString(shapeText(row.shape));
        const bool turned = match.turned && row.parameter.front() == 'w';
        const QStringList cells{QString::fromStdString(row.parameter),
                                QString::fromStdString(row.array),
                                turned ? tr("%1, turned").arg(shape) : shape};
        for (int column = 0; column < 3; ++column)
            m_rows->setItem(i, column, new QTableWidgetItem(cells[column]));
    }
    m_rows->resizeColumnsToContents();
}

// What the network makes of the first sample of its first iteration.
QString ParametersDialog::answer(const NetworkExperiment& network) const
{
    Timeline timeline(network.start());
    timeline.seek({1, 0});
    const auto& iteration = dynamic_cast<const NetworkIteration&>(*timeline.now().iteration);
    const auto read = [&](NetworkPart part, int layer, int count) {
        std::vector<double> numbers;
        for (int j = 1; j <= count; ++j)
            numbers.push_back(iteration.value({.part = part, .layer = layer, .j = j, .sample = 1}));
        return tupleText(numbers);
    };
    const int last = network.layers();
    return tr("For its first sample x = %1 the network then answers a = %2; wanted is y = %3.")
        .arg(read(NetworkPart::Input, 0, network.size(0)),
             read(NetworkPart::A, last, network.size(last)),
             read(NetworkPart::Target, 0, network.size(last)));
}

} // namespace gradus
