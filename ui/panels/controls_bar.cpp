// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/controls_bar.h"

#include "session/lesson_progress.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace gradus {

namespace {

struct ControlWords {
    const char* key;
    const char* words;
};
constexpr std::array controlWords{
    ControlWords{"training.rate", QT_TRANSLATE_NOOP("Controls", "rate η")},
    ControlWords{"training.optimizer", QT_TRANSLATE_NOOP("Controls", "optimiser")},
    ControlWords{"training.batch", QT_TRANSLATE_NOOP("Controls", "batch")},
    ControlWords{"training.shuffle", QT_TRANSLATE_NOOP("Controls", "shuffle")},
    ControlWords{"training.seed", QT_TRANSLATE_NOOP("Controls", "seed of the order")},
    ControlWords{"training.momentum", QT_TRANSLATE_NOOP("Controls", "momentum β")},
    ControlWords{"training.l1", QT_TRANSLATE_NOOP("Controls", "penalty λ₁")},
    ControlWords{"training.l2", QT_TRANSLATE_NOOP("Controls", "penalty λ₂")},
    ControlWords{"training.iterations", QT_TRANSLATE_NOOP("Controls", "iterations")},
    ControlWords{"model.cost", QT_TRANSLATE_NOOP("Controls", "cost")},
    ControlWords{"model.initial.seed", QT_TRANSLATE_NOOP("Controls", "seed of the start")},
    ControlWords{"model.function", QT_TRANSLATE_NOOP("Controls", "function")},
    ControlWords{"model.pieces", QT_TRANSLATE_NOOP("Controls", "pieces")},
    ControlWords{"model.steepness", QT_TRANSLATE_NOOP("Controls", "steepness")},
    ControlWords{"data.function", QT_TRANSLATE_NOOP("Controls", "function")},
    ControlWords{"data.samples", QT_TRANSLATE_NOOP("Controls", "samples")},
    ControlWords{"data.noise", QT_TRANSLATE_NOOP("Controls", "noise")},
    ControlWords{"recall.seed", QT_TRANSLATE_NOOP("Controls", "seed")},
    ControlWords{"recall.mode", QT_TRANSLATE_NOOP("Controls", "order")},
    ControlWords{"recall.start.pattern", QT_TRANSLATE_NOOP("Controls", "pattern of the cue")},
    ControlWords{"recall.start.noise", QT_TRANSLATE_NOOP("Controls", "noise of the cue")},
    ControlWords{"recall.start.seed", QT_TRANSLATE_NOOP("Controls", "seed of the noise")},
    ControlWords{"model.rule", QT_TRANSLATE_NOOP("Controls", "rule")},
    ControlWords{"recall.temperature", QT_TRANSLATE_NOOP("Controls", "temperature T")},
};

QString controlTr(const char* words) { return QCoreApplication::translate("Controls", words); }

} // namespace

QString controlName(const std::string& key)
{
    for (const ControlWords& known : controlWords)
        if (key == known.key)
            return controlTr(known.words);
    const QStringList parts = QString::fromStdString(key).split(QLatin1Char('.'));
    const bool layer = parts.size() == 4 && parts[1] == QStringLiteral("layers");
    if (layer && parts[3] == QStringLiteral("size"))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "units in layer %1")).arg(parts[2]);
    if (layer && parts[3] == QStringLiteral("activation"))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "activation of layer %1")).arg(parts[2]);
    return parts.last();
}

ControlsBar::ControlsBar(const Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_again(new QToolButton)
    , m_reset(new QToolButton)
    , m_fault(makeLabel(desk.look.text(13), desk.look.theme.negative, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(15, 0, 12, 4);
    column->setSpacing(4);
    m_again->setParent(this);
    m_reset->setParent(this);
    m_again->setText(tr("Again"));
    m_again->setToolTip(tr("Run again from the same start (A)"));
    m_again->setAccessibleName(tr("Run again from the same start"));
    connect(m_again, &QToolButton::clicked, &m_desk.session, &Session::again);
    m_reset->setObjectName(QStringLiteral("plain"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The settings of the lesson"));
    m_reset->setAccessibleName(tr("The settings of the lesson"));
    connect(m_reset, &QToolButton::clicked, this, &ControlsBar::reset);
    m_fault->setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_fault->hide();
    connect(&m_desk.session, &Session::opened, this, &ControlsBar::fill);
    connect(&m_desk.session, &Session::restarted, this, &ControlsBar::fill);
    connect(&m_desk.progress, &LessonProgress::sectionChanged, this, &ControlsBar::fill);
    connect(&m_desk.progress, &LessonProgress::wordsChanged, this, &ControlsBar::fill);
    fill();
}

ControlsBar::~ControlsBar() { clear(); }

// A field that goes says first that its text is finished: nobody must hear that any more.
void ControlsBar::clear()
{
    for (const Row& row : m_rows) {
        row.field->disconnect(this);
        delete row.name;
        delete row.field;
    }
    m_rows.clear();
}

// The fields are made anew only where a section leaves other settings.
void ControlsBar::fill()
{
    const Section* const section = m_desk.progress.lesson() ? m_desk.progress.section() : nullptr;
    auto wanted = section          ? section->controls
        : m_desk.progress.lesson() ? m_desk.progress.lesson()->controls
                                   : std::vector<Control>();
    if (!m_desk.session.run().empty()
        || (m_desk.session.lesson() && !m_desk.session.lesson()->tree))
        wanted.clear(); // a run has its settings from the lesson
    if (wanted != m_shown) {
        m_shown = wanted;
        clear();
        for (const Control& control : m_shown) {
            auto* const name = makeLabel(m_desk.look.text(12), m_desk.look.theme.quiet, this);
            name->setText(controlName(control.key));
            QWidget* const field = makeField(control);
            name->setBuddy(field);
            m_rows.push_back({control, name, field});
        }
        arrange();
    }
    for (const Row& row : m_rows) {
        QString value = QString::fromStdString(row.control.value);
        for (const Override& change : m_desk.session.changes())
            if (change.key == row.control.key)
                value = QString::fromStdString(change.value);
        setValue(row, value);
    }
    m_reset->setEnabled(!m_desk.session.changes().empty());
    m_fault->hide();
    setVisible(!m_rows.empty());
}

QWidget* ControlsBar::makeField(const Control& control)
{
    const QString name = controlName(control.key);
    if (control.kind == Control::Kind::Choice) {
        auto* const choice = new QComboBox(this);
        for (const std::string& word : control.choices)
            choice->addItem(QString::fromStdString(word));
        choice->setAccessibleName(name);
        connect(choice, &QComboBox::activated, this, &ControlsBar::apply);
        return choice;
    }
    auto* const line = new QLineEdit(this);
    line->setFont(m_desk.look.number(13));
    line->setAccessibleName(name);
    line->setFixedWidth(m_desk.look.px(control.kind == Control::Kind::Text ? 280 : 72));
    connect(line, &QLineEdit::editingFinished, this, &ControlsBar::apply);
    return line;
}

// As many settings in a row as there is room for.
void ControlsBar::arrange()
{
    auto* const column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(m_fault);
    while (QLayoutItem* const item = column->takeAt(0))
        delete item; // a row; what stands in it stays
    const int gap = m_desk.look.px(8);
    const int ends = m_reset->sizeHint().width() + m_again->sizeHint().width() + 3 * gap;
    QHBoxLayout* row = nullptr;
    int used = 0;
    for (const Row& each : m_rows) {
        const int wide = each.name->sizeHint().width() + 2 * gap
            + std::clamp(each.field->sizeHint().width(), each.field->minimumWidth(),
                         each.field->maximumWidth());
        if (!row || used + wide > width() - ends - m_desk.look.px(32)) {
            row = new QHBoxLayout;
            row->setSpacing(gap);
            column->addLayout(row);
            used = 0;
        }
        row->addWidget(each.name);
        row->addWidget(each.field);
        used += wide;
    }
    for (int i = 0; i < column->count(); ++i)
        static_cast<QHBoxLayout*>(column->itemAt(i)->layout())->addStretch(1);
    if (column->count() > 0) {
        auto* const first = static_cast<QHBoxLayout*>(column->itemAt(0)->layout());
        first->addWidget(m_reset);
        first->addWidget(m_again);
    }
    column->addWidget(m_fault);
    updateGeometry();
}

// The settings go into as many rows as they need: they never make the window wider.
QSize ControlsBar::minimumSizeHint() const
{
    return {m_desk.look.px(200), layout()->minimumSize().height()};
}

void ControlsBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

QString ControlsBar::valueOf(const Row& row) const
{
    if (const auto* choice = qobject_cast<const QComboBox*>(row.field))
        return choice->currentText();
    return qobject_cast<const QLineEdit*>(row.field)->text().trimmed();
}

void ControlsBar::setValue(const Row& row, const QString& value)
{
    if (auto* const choice = qobject_cast<QComboBox*>(row.field))
        choice->setCurrentText(value);
    else if (auto* const line = qobject_cast<QLineEdit*>(row.field); line->text() != value) {
        line->setText(value);
        line->setCursorPosition(0);
    }
}

// What cannot be is said below and changes nothing.
void ControlsBar::apply()
{
    std::vector<Override> changes;
    for (const Row& row : m_rows)
        if (const std::string value = valueOf(row).toStdString(); value != row.control.value)
            changes.push_back({row.control.key, value});
    m_fault->hide();
    if (changes == m_desk.session.changes())
        return;
    if (changes.empty()) {
        m_desk.session.useVariant(nullptr, {});
        return;
    }
    const ExperimentResult result = readVariant(*m_desk.session.lesson(), changes);
    if (result.experiment) {
        m_desk.session.useVariant(result.experiment, changes);
        return;
    }
    for (const Fault& fault : result.faults)
        if (fault.severity == Severity::Error) {
            m_fault->setText(messageText(fault.message));
            break;
        }
    m_fault->show();
}

void ControlsBar::reset() { m_desk.session.useVariant(nullptr, {}); }

QWidget* ControlsBar::field(const QString& key) const
{
    for (const Row& row : m_rows)
        if (row.control.key == key.toStdString())
            return row.field;
    return nullptr;
}

void ControlsBar::change(const QString& key, const QString& value)
{
    for (const Row& row : m_rows)
        if (row.control.key == key.toStdString())
            setValue(row, value);
    apply();
}

} // namespace gradus
