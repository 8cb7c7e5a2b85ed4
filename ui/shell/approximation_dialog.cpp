// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/approximation_dialog.h"

#include "lesson/answer.h"
#include "lesson/kinds.h"
#include "panels/panel.h"
#include "panels/reading_preview.h"
#include "trace/number.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace gradus {

namespace {

Value word(const std::string& text) { return Value::scalar(text, false, {}); }
Value textValue(const std::string& text) { return Value::scalar(text, true, {}); }

Value mapOf(const std::vector<std::pair<std::string, Value>>& members)
{
    std::vector<Value::Member> all;
    for (const auto& [key, value] : members)
        all.emplace_back(word(key), value);
    return Value::map(std::move(all), {});
}

// A number as people type it (0,5, π, 1/3), as a lesson would have it; else as it stands.
std::string intervalEnd(const QString& typed)
{
    const std::string text = typed.trimmed().toStdString();
    const auto number = readTypedNumber(text);
    const auto* value = std::get_if<double>(&number);
    return value ? exactText(*value) : text;
}

// A network 1-n-1 that learns a function, with the settings that usually work.
Value trainingTree(const std::string& function, const Value& interval, int units)
{
    const Value layers =
        Value::list({mapOf({{"size", word("1")}}),
                     mapOf({{"size", word(std::to_string(units))}, {"activation", word("tanh")}}),
                     mapOf({{"size", word("1")}, {"activation", word("identity")}})},
                    {});
    return mapOf({{"model",
                   mapOf({{"kind", word("network")},
                          {"layers", layers},
                          {"cost", word("half-squared-error")},
                          {"initial",
                           mapOf({{"scheme", word("normal")},
                                  {"sd", word("3")},
                                  {"bias-sd", word("3")},
                                  {"seed", word("1")}})}})},
                  {"data",
                   mapOf({{"function", textValue(function)},
                          {"x", interval},
                          {"samples", word("200")},
                          {"test", word("200")}})},
                  {"training",
                   mapOf({{"optimizer", word("adam")},
                          {"rate", word("0.01")},
                          {"batch", word("20")},
                          {"shuffle", word("true")},
                          {"iterations", word("5000")}})}});
}

} // namespace

ApproximationDialog::ApproximationDialog(const Look& look, Typesetter& typesetter, QWidget* parent)
    : QDialog(parent)
    , m_function(new QLineEdit(QStringLiteral("0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)")))
    , m_low(new QLineEdit(QStringLiteral("0")))
    , m_high(new QLineEdit(QStringLiteral("1")))
    , m_way(new QComboBox)
    , m_count(new QSpinBox)
    , m_countName(new QLabel(tr("&Number")))
    , m_preview(new ReadingPreview(look, typesetter))
    , m_says(makeLabel(look.text(13), look.theme.negative, this))
{
    setWindowTitle(tr("Approximate a function"));
    setMinimumWidth(look.px(600));
    for (QLineEdit* const edit : {m_function, m_low, m_high})
        edit->setFont(look.number(15));
    m_way->addItems({tr("by bumps, side by side"), tr("by hand: I place the pieces"),
                     tr("by a network that learns it")});
    m_count->setRange(1, 1000);
    m_count->setValue(10);
    m_countName->setBuddy(m_count);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(look.px(40));
    auto* const form = new QFormLayout;
    form->addRow(tr("&Function of x"), m_function);
    m_preview->setMinimumHeight(look.px(48));
    form->addRow(QString(), m_preview);
    form->addRow(tr("F&rom"), m_low);
    form->addRow(tr("&To"), m_high);
    form->addRow(tr("&How"), m_way);
    form->addRow(m_countName, m_count);
    form->addRow(QString(), m_says);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Approximate"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("primary"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    m_go->setDefault(true);
    for (QLineEdit* const edit : {m_function, m_low, m_high})
        connect(edit, &QLineEdit::textChanged, this, &ApproximationDialog::read);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ApproximationDialog::read);
    connect(m_count, &QSpinBox::valueChanged, this, &ApproximationDialog::read);
    read();
}

void ApproximationDialog::setWay(Way way) { m_way->setCurrentIndex(static_cast<int>(way)); }

// What a lesson file would say.
Value ApproximationDialog::tree() const
{
    const std::string& function = m_written;
    const Value interval =
        Value::list({word(intervalEnd(m_low->text())), word(intervalEnd(m_high->text()))}, {});
    const auto way = static_cast<Way>(m_way->currentIndex());
    if (way == Way::Training)
        return trainingTree(function, interval, m_count->value());
    return mapOf(
        {{"model",
          mapOf({{"kind", word("approximation")},
                 {"function", textValue(function)},
                 {"x", interval},
                 {"pieces", word(way == Way::Hand ? "0" : std::to_string(m_count->value()))}})}});
}

// Shows what is read of the function; false where nothing can be.
bool ApproximationDialog::readFunction()
{
    const std::string text = m_function->text().toStdString();
    const ReadingContext context = ReadingContext::over({"x"});
    const auto typed = parseExpression(text, context.asTyped());
    if (const auto* fault = std::get_if<ExpressionFault>(&typed)) {
        m_preview->showReason(messageText(fault->message));
        return false;
    }
    const auto& expression = std::get<Expression>(typed);
    m_preview->showReading(expression, m_function->text());
    const auto plain = parseExpression(text, context);
    const auto* same = std::get_if<Expression>(&plain);
    m_written = same && print(*same) == print(expression) ? text : print(expression);
    return true;
}

// Read as a lesson would be, so that the same things are wrong in the same words.
void ApproximationDialog::read()
{
    const auto way = static_cast<Way>(m_way->currentIndex());
    m_count->setEnabled(way != Way::Hand);
    m_countName->setText(way == Way::Training ? tr("U&nits") : tr("&Number of bumps"));
    m_lesson.reset();
    if (!readFunction()) {
        m_go->setEnabled(false);
        m_says->clear();
        return;
    }
    auto lesson = std::make_shared<Lesson>();
    lesson->kind = way == Way::Training ? "network" : "approximation";
    lesson->tree = std::make_shared<const Value>(tree());
    const ExperimentResult made = readVariant(*lesson, {});
    m_go->setEnabled(made.experiment != nullptr);
    m_says->setText(made.faults.empty() ? QString() : messageText(made.faults.front().message));
    if (!made.experiment)
        return;
    lesson->id = "own-approximation";
    lesson->title.byLanguage["en"] = tr("Your own approximation").toStdString();
    lesson->summary.byLanguage["en"] = m_function->text().toStdString();
    lesson->experiment = made.experiment;
    Section section;
    section.title = lesson->title;
    section.say.byLanguage["en"] =
        (way == Way::Training
             ? tr(
                 "Run it (`F5`) and watch the units bend their sum to the function; stop anywhere "
                 "(`Esc`) and step into the numbers. Above the picture you change the network; `A` "
                 "runs it again from the same start.")
             : tr(
                 "Step with **Next number** (`N`): each weight and bias says why it is what it is. "
                 "Drag over the picture to add a bump, drag edges and tops to move them."))
            .toStdString();
    Faults faults;
    std::vector<Value> keys;
    if (way == Way::Training)
        keys = {word("model.layers.1.size"), word("model.layers.1.activation"),
                word("training.optimizer"), word("training.rate"), word("model.initial.seed")};
    else if (way == Way::Bumps)
        keys = {word("model.pieces")};
    section.controls = readControls(Value::list(keys, {}), *lesson->tree, faults);
    lesson->controls = section.controls;
    lesson->sections.push_back(std::move(section));
    m_lesson = std::move(lesson);
}

} // namespace gradus
