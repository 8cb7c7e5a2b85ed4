// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/cue_box.h"

#include "panels/panel.h"
#include "patterns/form_rows.h"
#include "patterns/pattern_list_model.h"

#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace gradus {

namespace {

int differingUnits(const Units& a, const Units& b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] != b[i] ? 1 : 0;
    return count;
}

} // namespace

CueBox::CueBox(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_from(makeChoice({}))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_percent(makeNumber(0, 100, look))
    , m_seed(makeNumber(0, std::numeric_limits<int>::max(), look))
    , m_says(makeLabel(look.text(12), look.theme.quiet, this))
{
    QVBoxLayout* const column = beginPart(this, tr("Cue"), look);
    m_slider->setRange(0, 100);
    m_slider->setAccessibleName(tr("Turned units, percent"));
    m_percent->setSuffix(tr(" %"));
    m_says->setWordWrap(true);
    addRow(column, tr("&Start from"), m_from, look);
    addRow(column, tr("T&urned"), m_percent, look);
    column->addWidget(m_slider);
    addRow(column, tr("S&eed"), m_seed, look);
    column->addWidget(m_says);
    connect(m_from, &QComboBox::activated, this, [this] { tell(QString()); });
    connect(m_slider, &QSlider::valueChanged, m_percent, &QSpinBox::setValue);
    connect(m_percent, &QSpinBox::valueChanged, this, [this] { tell(QStringLiteral("percent")); });
    connect(m_seed, &QSpinBox::valueChanged, this, [this] { tell(QStringLiteral("seed")); });
}

void CueBox::setDraft(const HopfieldDraft& draft)
{
    m_draft = draft;
    const int patterns = static_cast<int>(draft.pictures.patterns.size());
    const QSignalBlocker quiet[] = {QSignalBlocker(m_from), QSignalBlocker(m_slider),
                                    QSignalBlocker(m_percent), QSignalBlocker(m_seed)};
    if (m_from->count() != patterns + 1) {
        m_from->clear();
        for (int p = 1; p <= patterns; ++p)
            m_from->addItem(PatternListModel::nameOf(p));
        m_from->addItem(tr("a drawing"));
    }
    const DraftCue& cue = draft.cue;
    m_from->setCurrentIndex(cue.pattern.value_or(patterns));
    m_slider->setValue(cue.percent);
    m_percent->setValue(cue.percent);
    m_seed->setValue(
        static_cast<int>(std::min<std::uint64_t>(cue.seed, std::numeric_limits<int>::max())));
    for (QWidget* const field : std::initializer_list<QWidget*>{m_slider, m_percent, m_seed})
        field->setEnabled(cue.pattern.has_value());
    m_says->setText(
        cue.pattern ? tr("%1 of %2 units are turned.")
                          .arg(differingUnits(draft.start(),
                                              draft.pictures.patterns[std::size_t(*cue.pattern)]))
                          .arg(draft.pictures.units())
                    : tr("Draw it on the grid: choose Cue in the list."));
}

// A drawing begins as what the cue was.
void CueBox::tell(const QString& what)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_percent->value());
    DraftCue cue = m_draft.cue;
    const int patterns = static_cast<int>(m_draft.pictures.patterns.size());
    const bool drawing = m_from->currentIndex() >= patterns;
    if (drawing && cue.pattern)
        cue.picture = m_draft.start();
    cue.pattern = drawing ? std::nullopt : std::optional(m_from->currentIndex());
    cue.percent = m_percent->value();
    cue.seed = static_cast<std::uint64_t>(m_seed->value());
    Q_EMIT edited(cue, what);
}

} // namespace gradus
