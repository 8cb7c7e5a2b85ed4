// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/function_dialog.h"

#include "lesson/answer.h"
#include "panels/panel.h"
#include "panels/reading_preview.h"
#include "session/session.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <cmath>

namespace gradus {

FunctionDialog::FunctionDialog(const Look& look, Typesetter& typesetter, QWidget* parent)
    : QDialog(parent)
    , m_function(new QLineEdit(QStringLiteral("(1 - x)^2 + 100*(y - x^2)^2")))
    , m_start(new QLineEdit)
    , m_rate(new QLineEdit(QStringLiteral("0.001")))
    , m_optimizer(new QComboBox)
    , m_preview(new ReadingPreview(look, typesetter))
    , m_says(makeLabel(look.number(13), look.theme.text, this))
{
    setWindowTitle(tr("Descend a function"));
    setMinimumWidth(look.px(560));
    for (const std::string& name : optimizerNames())
        m_optimizer->addItem(QString::fromStdString(name));
    for (QLineEdit* const edit : {m_function, m_start, m_rate})
        edit->setFont(look.number(15));
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(look.px(72));
    m_says->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* const form = new QFormLayout;
    form->addRow(tr("&Function"), m_function);
    m_preview->setMinimumHeight(look.px(48));
    form->addRow(QString(), m_preview);
    form->addRow(QString(), m_says);
    form->addRow(tr("&Start"), m_start);
    form->addRow(tr("&Optimiser"), m_optimizer);
    form->addRow(tr("&Rate"), m_rate);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Descend"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    m_go->setDefault(true);
    connect(m_start, &QLineEdit::textEdited, this, [this] { m_startTyped = true; });
    for (QLineEdit* const edit : {m_function, m_start, m_rate})
        connect(edit, &QLineEdit::textChanged, this, &FunctionDialog::read);
    read();
    m_function->selectAll();
}

namespace {

// A number as people type it: 0.5, 0,5 or 1/3.
std::optional<double> startNumber(const QString& text)
{
    const auto read = readTypedNumber(text.toStdString());
    const auto* number = std::get_if<double>(&read);
    return number && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

} // namespace

// Parted by ; or by commas. "0,5, 1" has decimal commas, and what a comma without a blank is then
// can be seen from how many numbers there are.
std::vector<double> FunctionDialog::startNumbers() const
{
    const std::size_t wanted = m_typed ? m_typed->graph.variables().size() : 0;
    for (const QString& sign : {QStringLiteral(";"), QStringLiteral(", "), QStringLiteral(",")}) {
        std::vector<double> numbers;
        for (const QString& part : m_start->text().split(sign))
            if (const auto number = startNumber(part))
                numbers.push_back(*number);
        if (numbers.size() == wanted && m_start->text().count(sign) + 1 == qsizetype(wanted))
            return numbers;
    }
    return {};
}

// What is wrong with the start or the rate; empty when nothing is.
QString FunctionDialog::startFault() const
{
    const auto& names = m_typed->graph.variables();
    QStringList wanted;
    for (const std::string& name : names)
        wanted += QString::fromStdString(name);
    if (startNumbers().size() != names.size())
        return tr("The start needs a number for each of %1, with commas between them")
            .arg(wanted.join(QStringLiteral(", ")));
    if (!(startNumber(m_rate->text()).value_or(0) > 0))
        return tr("The rate is a number above 0");
    return {};
}

void FunctionDialog::read()
{
    const auto read = readTypedFunction(m_function->text().toStdString());
    const auto* fault = std::get_if<ExpressionFault>(&read);
    m_typed = fault ? std::nullopt : std::optional(std::get<TypedFunction>(read));
    if (fault) {
        m_preview->showReason(
            tr("Column %1: %2").arg(fault->column).arg(messageText(fault->message)));
        m_says->clear();
        m_go->setEnabled(false);
        return;
    }
    m_preview->showReading(m_typed->expression, m_function->text());
    const auto& names = m_typed->graph.variables();
    if (!m_startTyped) { // the usual start of the valley, else ones
        QStringList ones;
        for (std::size_t i = 0; i < names.size(); ++i)
            ones += i == 0 ? QStringLiteral("-1.2") : QStringLiteral("1");
        const QSignalBlocker quiet(m_start);
        m_start->setText(ones.join(QStringLiteral(", ")));
    }
    QStringList lines;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!m_typed->gradient[i].empty())
            lines += QStringLiteral("∂f/∂%1 = %2")
                         .arg(QString::fromStdString(names[i]),
                              QString::fromStdString(m_typed->gradient[i]));
    const QString wrong = startFault();
    m_says->setText(wrong.isEmpty() ? lines.join(QLatin1Char('\n')) : wrong);
    m_go->setEnabled(wrong.isEmpty());
}

// What a lesson file would say.
Value FunctionDialog::tree() const
{
    const auto word = [](std::string text) { return Value::scalar(std::move(text), false, {}); };
    std::vector<Value> names, start;
    for (const std::string& name : m_typed->graph.variables())
        names.push_back(word(name));
    for (const double number : startNumbers())
        start.push_back(word(exactText(number)));
    const auto optimizer = static_cast<std::size_t>(m_optimizer->currentIndex());
    return Value::map(
        {{word("model"),
          Value::map({{word("kind"), word("descent")},
                      {word("function"), Value::scalar(m_typed->text, true, {})},
                      {word("variables"), Value::list(std::move(names), {})},
                      {word("start"), Value::list(std::move(start), {})}},
                     {})},
         {word("training"),
          Value::map({{word("optimizer"), word(optimizerNames()[optimizer])},
                      {word("rate"), word(exactText(startNumber(m_rate->text()).value_or(0)))}},
                     {})}},
        {});
}

std::shared_ptr<const Lesson> FunctionDialog::lesson() const
{
    if (!m_typed || !startFault().isEmpty())
        return nullptr;
    DescentExperiment::Spec spec{.graph = m_typed->graph,
                                 .function = m_typed->text,
                                 .start = startNumbers(),
                                 .rate = startNumber(m_rate->text()).value_or(0)};
    spec.optimizer.kind = static_cast<Optimizer>(m_optimizer->currentIndex());
    auto lesson = std::make_shared<Lesson>();
    lesson->id = "own-function";
    lesson->kind = "descent";
    lesson->tree = std::make_shared<const Value>(tree());
    lesson->summary.byLanguage["en"] = m_typed->text;
    lesson->title.byLanguage["en"] = tr("Your own function").toStdString();
    lesson->experiment = std::make_shared<const DescentExperiment>(std::move(spec));
    Section section;
    section.title = lesson->title;
    section.say.byLanguage["en"] =
        tr("Step through it with **Next number** (`N`), or run it (`F5`). Drag the square to start "
           "elsewhere; **Compare** puts other optimisers beside it.")
            .toStdString();
    lesson->sections.push_back(std::move(section));
    return lesson;
}

} // namespace gradus
