// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/controls_bar.h"

#include "session/control_words.h"
#include "session/lesson_progress.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

ControlsBar::ControlsBar(const Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_again(new QToolButton)
    , m_reset(new QToolButton)
    , m_fault(makeLabel(desk.look.text(13), desk.look.theme.negative, this))
    , m_note(makeLabel(desk.look.text(12), desk.look.theme.quiet, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(15, 0, 12, 4);
    column->setSpacing(4);
    m_again->setParent(this);
    m_reset->setParent(this);
    m_again->setText(tr("Again"));
    m_again->setToolTip(tr("Run again from the same start (A)"));
    m_again->setAccessibleName(tr("Run again from the same start"));
    connect(m_again, &QToolButton::clicked, this, &ControlsBar::again);
    m_reset->setObjectName(QStringLiteral("plain"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("The settings of the lesson"));
    m_reset->setAccessibleName(tr("The settings of the lesson"));
    connect(m_reset, &QToolButton::clicked, this, &ControlsBar::reset);
    m_fault->setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    m_fault->hide();
    m_note->setWordWrap(true);
    m_note->setText(tr("Not used yet: Enter, or whatever runs, takes it; Esc takes it back."));
    m_note->hide();
    m_desk.session.typed().add(this, [this] { return apply(); });
    connect(&m_desk.session, &Session::opened, this, [this] { m_before.clear(); });
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
    const std::string& run = m_desk.session.run();
    if ((!run.empty() && run != ownRun())
        || (m_desk.session.lesson() && !m_desk.session.lesson()->tree))
        wanted.clear(); // a run that is looked at has its settings from the lesson
    else if (m_desk.session.lesson())
        for (const Override& setting : settingsOf(*m_desk.session.lesson(), ownRun()))
            for (Control& control : wanted)
                if (control.key == setting.key)
                    control.value = setting.value;
    if (wanted != m_shown) {
        m_shown = wanted;
        m_before.clear();
        clear();
        for (const Control& control : m_shown) {
            auto* const name = makeLabel(m_desk.look.text(12), m_desk.look.theme.quiet, this);
            name->setText(controlName(control.key));
            QWidget* const field = makeField(control);
            for (QWidget* const each : {static_cast<QWidget*>(name), field})
                each->setToolTip(tipText({controlHelp(control.key)}));
            name->setBuddy(field);
            m_rows.push_back({control, name, field});
        }
        arrange();
    }
    for (const Row& row : m_rows)
        setValue(row, running(row));
    say({});
    showNote();
    setVisible(!m_rows.empty());
}

// The run that the section begins with; empty: the lesson's own.
std::string ControlsBar::ownRun() const
{
    const Section* const section = m_desk.progress.lesson() ? m_desk.progress.section() : nullptr;
    return section ? section->run : std::string();
}

// The value that runs.
QString ControlsBar::running(const Row& row) const
{
    if (!m_desk.session.run().empty())
        return QString::fromStdString(row.control.value);
    for (const Override& change : m_desk.session.changes())
        if (change.key == row.control.key)
            return QString::fromStdString(change.value);
    return QString::fromStdString(row.control.value);
}

void ControlsBar::say(const QString& fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void ControlsBar::showNote()
{
    const bool waits = std::any_of(m_rows.begin(), m_rows.end(),
                                   [this](const Row& row) { return valueOf(row) != running(row); });
    m_note->setVisible(waits && m_fault->isHidden());
    m_reset->setEnabled(waits || !m_desk.session.changes().empty());
    m_desk.session.typed().setWaiting(this, waits);
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
        choice->installEventFilter(this);
        return choice;
    }
    auto* const line = new QLineEdit(this);
    line->setFont(m_desk.look.number(13));
    line->setAccessibleName(name);
    line->setFixedWidth(m_desk.look.px(control.kind == Control::Kind::Text ? 280 : 72));
    connect(line, &QLineEdit::editingFinished, this, &ControlsBar::apply);
    connect(line, &QLineEdit::textEdited, this, [this] {
        say({});
        showNote();
    });
    line->installEventFilter(this);
    return line;
}

// As many settings in a row as there is room for.
void ControlsBar::arrange()
{
    auto* const column = static_cast<QVBoxLayout*>(layout());
    column->removeWidget(m_fault);
    column->removeWidget(m_note);
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
    column->addWidget(m_note);
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

// A decimal comma is read, too.
QString ControlsBar::valueOf(const Row& row) const
{
    if (const auto* choice = qobject_cast<const QComboBox*>(row.field))
        return choice->currentText();
    const QString text = qobject_cast<const QLineEdit*>(row.field)->text().trimmed();
    static const QRegularExpression withComma(QStringLiteral("^[-+]?\\d*,\\d+$"));
    const bool comma =
        row.control.kind == Control::Kind::Number && withComma.match(text).hasMatch();
    return comma ? QString(text).replace(QLatin1Char(','), QLatin1Char('.')) : text;
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

// What cannot be is said below and changes nothing. False where it is so.
bool ControlsBar::apply()
{
    std::vector<Override> changes;
    const Row* typed = nullptr; // the first that differs from what runs
    for (const Row& row : m_rows) {
        const QString value = valueOf(row);
        if (!typed && value != running(row))
            typed = &row;
        if (value.toStdString() != row.control.value)
            changes.push_back({row.control.key, value.toStdString()});
    }
    say({});
    if (typed)
        return tryToUse(changes, *typed);
    showNote();
    return true;
}

bool ControlsBar::tryToUse(const std::vector<Override>& changes, const Row& typed)
{
    const Lesson& lesson = *m_desk.session.lesson();
    const ExperimentResult result = changes.empty()
        ? ExperimentResult{lesson.experiment, {}}
        : readVariant(lesson, joined(settingsOf(lesson, ownRun()), changes));
    if (result.experiment) {
        m_before.push_back(m_desk.session.changes());
        use(changes);
        return true;
    }
    for (const Fault& fault : result.faults)
        if (fault.severity == Severity::Error) {
            say(messageText(fault.message));
            break;
        }
    showNote();
    if (auto* const line = qobject_cast<QLineEdit*>(typed.field); line && !line->hasFocus())
        line->setFocus();
    return false;
}

// Changes in what the section begins with; none: that itself. What was typed is no longer undone
// letter by letter, as it runs now.
void ControlsBar::use(const std::vector<Override>& changes)
{
    Session& session = m_desk.session;
    const std::vector<Override> all =
        joined(changes.empty() ? changes : settingsOf(*session.lesson(), ownRun()), changes);
    session.useVariant(all.empty() ? nullptr : readVariant(*session.lesson(), all).experiment, all);
    if (all.empty() && !ownRun().empty())
        session.useRun(ownRun(), session.comparedNames(), std::nullopt);
    for (const Row& row : m_rows)
        if (auto* const line = qobject_cast<QLineEdit*>(row.field))
            line->setText(line->text());
    showNote();
}

// Esc: what runs stands in the field again.
void ControlsBar::takeBack(const Row& row)
{
    setValue(row, running(row));
    say({});
    showNote();
}

// The settings before the last change, and with them the run.
void ControlsBar::undo()
{
    if (m_before.empty())
        return;
    const std::vector<Override> changes = m_before.back();
    m_before.pop_back();
    use(changes);
}

// In a field where nothing is typed Ctrl+Z takes the setting back.
bool ControlsBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const Row& each) { return each.field == watched; });
    if (row == m_rows.end() || (!pressed && event->type() != QEvent::ShortcutOverride))
        return QFrame::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    const auto* const line = qobject_cast<const QLineEdit*>(watched);
    const bool back = key->key() == Qt::Key_Escape && valueOf(*row) != running(*row);
    const bool before = key->matches(QKeySequence::Undo) && line && !line->isUndoAvailable();
    if (!back && !before)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (pressed && back)
        takeBack(*row);
    else if (pressed)
        undo();
    return true;
}

void ControlsBar::reset()
{
    if (m_desk.session.changes().empty())
        fill(); // what is typed is all that there is
    else
        tryToUse({}, m_rows.front());
}

// As far as the run had come, also where what was typed begins another.
void ControlsBar::again()
{
    Session& session = m_desk.session;
    const std::int64_t reached = session.published().furthest;
    if (session.typed().take())
        session.afterChanges([&session, reached] { session.again(reached); });
}

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
