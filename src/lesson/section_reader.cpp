// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/section_reader.h"

#include "data/data_file.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

Probe* SectionReader::probeOf(const std::string& run) const
{
    const auto found = m_probes.find(run);
    return found == m_probes.end() ? nullptr : &found->second;
}

std::string SectionReader::readRunName(const Value& scalar)
{
    const std::string& name = scalar.text();
    if (m_probes.empty() || (!name.empty() && probeOf(name)))
        return name;
    std::vector<std::string> names;
    for (const auto& [known, probe] : m_probes)
        if (!known.empty())
            names.push_back(known);
    const std::string near = nearest(name, names);
    fault(scalar,
          near.empty() ? Message{GRADUS_TEXT("core", "there is no run \"%1\""), {name}}
                       : Message{GRADUS_TEXT("core", "there is no run \"%1\"; did you mean %2?"),
                                 {name, near}});
    return {};
}

// `run` and `compare`.
void SectionReader::readRuns(Fields& fields, Section& section)
{
    if (const Value* run = fields.optional("run"))
        section.run = readRunName(*run);
    if (const Value* list = fields.optional("compare")) {
        for (const Value& item : list->items())
            section.compared.push_back(readRunName(item));
        if (!list->isList() || section.compared.size() > mostCompared)
            fault(*list,
                  {GRADUS_TEXT("core", "compare is a list of up to %1 runs: [slow, fast]"),
                   {std::to_string(mostCompared)}});
    }
}

void SectionReader::fault(const Value& at, Message message)
{
    m_faults.push_back({at.place(), std::move(message)});
}

const std::vector<std::string>& stageNames()
{
    static const std::vector<std::string> names{"curve",   "surface",  "landscape", "graph",
                                                "network", "function", "state",     "couplings"};
    return names;
}

// Two numbers, the lower first.
std::optional<std::pair<double, double>> SectionReader::readRange(const Value& list)
{
    const auto number = [&](std::size_t i) {
        return i < list.items().size() ? list.items()[i].number() : std::nullopt;
    };
    if (list.items().size() == 2 && number(0) && number(1) && *number(0) < *number(1))
        return std::pair(*number(0), *number(1));
    fault(list, {GRADUS_TEXT("core", "here two numbers are needed, the lower first: [-3, 3]")});
    return std::nullopt;
}

LessonView SectionReader::readView(const Value& value)
{
    Fields fields(value, "view", m_faults);
    LessonView view;
    if (fields.optional("stage"))
        view.stage = stageNames()[fields.choice("stage", stageNames(), 0)];
    if (const Value* x = fields.optional("x"))
        view.x = readRange(*x);
    if (const Value* y = fields.optional("y"))
        view.y = readRange(*y);
    fields.finish();
    return view;
}

std::vector<Section> SectionReader::readScript(const Value& list, const Lesson& lesson)
{
    std::vector<Section> sections;
    if (!list.isList())
        fault(list, {GRADUS_TEXT("core", "script is a list of sections: [{title: …, say: …}]")});
    for (const Value& item : list.items()) {
        sections.push_back(readSection(item));
        if (!item.isMap() || !item.find("view"))
            sections.back().view = lesson.view;
        if (!item.isMap() || !item.find("controls"))
            sections.back().controls = lesson.controls;
    }
    return sections;
}

Section SectionReader::readSection(const Value& value)
{
    Section section{.place = value.place()};
    Fields fields(value, "a section", m_faults);
    readRuns(fields, section);
    m_probe = probeOf(section.run);
    if (const Value* title = fields.optional("title"))
        section.title = readText(*title, "title", m_faults);
    if (const Value* say = fields.optional("say")) {
        section.say = readText(*say, "say", m_faults);
        checkText(section.say, *say);
    }
    if (const Value* start = fields.optional("goto"))
        section.start = readPosition(*start);
    if (const Value* focus = fields.optional("focus"))
        section.focus = readFocus(*focus);
    const std::int64_t within = fields.wholeNumber("within", 10'000, {1, 1e9});
    if (const Value* until = fields.optional("until"))
        section.until = readCondition(*until, within);
    if (const Value* ask = fields.optional("ask"))
        section.questions = readQuestions(*ask);
    if (const Value* picture = fields.optional("picture"))
        section.picture = readPicture(*picture);
    if (const Value* view = fields.optional("view"))
        section.view = readView(*view);
    if (const Value* controls = fields.optional("controls"))
        section.controls = readControls(*controls, m_root, m_faults);
    fields.finish();
    m_probe = probeOf("");
    return section;
}

// A picture must be a file of the lesson's own folder.
Picture SectionReader::readPicture(const Value& value)
{
    Fields parts(value, "picture", m_faults);
    Picture picture{parts.text("file"), {}};
    if (const Value* file = parts.required("file")) {
        const auto found = fileInFolder(m_folder, picture.file);
        if (const auto* message = std::get_if<Message>(&found))
            fault(*file, *message);
    }
    if (const Value* alt = parts.required("alt"))
        picture.alt = readText(*alt, "alt", m_faults);
    parts.finish();
    return picture;
}

std::vector<Quantity> SectionReader::readFocus(const Value& list)
{
    std::vector<Quantity> focus;
    if (!list.isList())
        fault(list, {GRADUS_TEXT("core", "focus is a list of quantities: [\"z[1][1]\"]")});
    for (const Value& item : list.items()) {
        auto quantity = parseQuantity(item.text());
        if (auto* message = std::get_if<Message>(&quantity)) {
            fault(item, std::move(*message));
            continue;
        }
        focus.push_back(std::get<Quantity>(std::move(quantity)));
        checkQuantity(focus.back(), item);
    }
    return focus;
}

std::optional<PositionName> SectionReader::readPosition(const Value& scalar)
{
    auto name = parsePosition(scalar.text());
    if (auto* message = std::get_if<Message>(&name)) {
        fault(scalar, std::move(*message));
        return std::nullopt;
    }
    const auto position = std::get<PositionName>(std::move(name));
    if (m_probe && position.iteration > 0 && position.kind != PositionName::Kind::End) {
        auto step = m_probe->stepOf(position);
        if (auto* message = std::get_if<Message>(&step))
            fault(scalar, std::move(*message));
    }
    return position;
}

std::optional<Condition> SectionReader::readCondition(const Value& scalar, std::int64_t within)
{
    Condition condition{.within = within, .place = scalar.place()};
    if (scalar.text().find(':') != std::string::npos) {
        const auto position = readPosition(scalar);
        if (!position)
            return std::nullopt;
        condition.kind = Condition::Kind::Position;
        condition.position = *position;
        return condition;
    }
    auto expression = readExpression(scalar, m_faults);
    if (!expression)
        return std::nullopt;
    if (expression->root().kind == ExpressionNode::Kind::Quantity) {
        condition.quantity = expression->root().quantity;
        checkQuantity(condition.quantity, scalar);
        return condition;
    }
    if (!expression->isHere())
        fault(scalar,
              {GRADUS_TEXT("core",
                           "what is waited for lies in this run; of and at have no place "
                           "here")});
    checkExpression(*expression, scalar, Wanted::Truth);
    condition.kind = Condition::Kind::Expression;
    condition.expression = std::move(expression);
    return condition;
}

std::vector<Question> SectionReader::readQuestions(const Value& list)
{
    std::vector<Question> questions;
    if (!list.isList())
        fault(list, {GRADUS_TEXT("core", "ask is a list of questions: [{text: …, answer: …}]")});
    for (const Value& item : list.items())
        questions.push_back(readQuestion(item));
    return questions;
}

Question SectionReader::readQuestion(const Value& value)
{
    static const std::vector<std::string> kinds{"number",     "choice", "formula", "order",
                                                "prediction", "reach",  "text"};
    Question question{.place = value.place()};
    Fields fields(value, "a question", m_faults);
    const std::size_t kind = fields.choice("kind", kinds, 0);
    question.points = fields.number("points", 0, {0});
    question.id = fields.text("id");
    if (question.points > 0)
        (void)fields.required("id");
    if (!question.id.empty() && std::find(m_ids.begin(), m_ids.end(), question.id) != m_ids.end())
        fault(*fields.optional("id"),
              {GRADUS_TEXT("core", "another question has the id \"%1\""), {question.id}});
    m_ids.push_back(question.id);
    if (const Value* text = fields.required("text")) {
        question.text = readText(*text, "text", m_faults);
        checkText(question.text, *text);
    }
    if (kind > 1)
        fault(*fields.optional("kind"),
              {GRADUS_TEXT("core",
                           "questions of the kind %1 are not available "
                           "in this version"),
               {kinds[kind]}});
    else if (kind == 1)
        readChoices(fields, question);
    else
        readNumberAnswer(fields, question);
    question.attempts = static_cast<int>(fields.wholeNumber("attempts", 0, {1, 1000}));
    question.feedbackNow = fields.choice("feedback", {"now", "after-hand-in"}, 0) == 0;
    if (const Value* hints = fields.optional("hints"))
        question.hints = readHints(*hints);
    for (const char* key : {"answer", "choices", "tolerance", "within"})
        (void)fields.optional(key);
    fields.finish();
    return question;
}

void SectionReader::readNumberAnswer(Fields& fields, Question& question)
{
    if (const Value* answer = fields.required("answer")) {
        question.answer = readExpression(*answer, m_faults);
        if (question.answer)
            checkExpression(*question.answer, *answer, Wanted::Number);
    }
    const Value* tolerance = fields.optional("tolerance");
    if (!tolerance)
        return;
    std::string text = tolerance->text();
    const bool percent = text.ends_with('%');
    if (percent)
        text.pop_back();
    const auto amount = parseNumber(text);
    if (!amount || *amount < 0) {
        fault(*tolerance,
              {GRADUS_TEXT("core",
                           "tolerance is a share such as 1% or a number such as "
                           "0.001")});
        return;
    }
    question.tolerance = percent ? Tolerance{Tolerance::Kind::Relative, *amount / 100}
                                 : Tolerance{Tolerance::Kind::Absolute, *amount};
}

void SectionReader::readChoices(Fields& fields, Question& question)
{
    question.kind = Question::Kind::Choice;
    const Value* choices = fields.required("choices");
    if (!choices)
        return;
    for (const Value& item : choices->items())
        question.choices.push_back(readText(item, "choices", m_faults));
    if (question.choices.size() < 2)
        fault(*choices, {GRADUS_TEXT("core", "choices is a list of two texts or more")});
    else if (fields.required("answer"))
        question.rightChoice = static_cast<int>(
            fields.wholeNumber("answer", 1, {1, static_cast<double>(question.choices.size())}));
}

std::vector<Hint> SectionReader::readHints(const Value& list)
{
    std::vector<Hint> hints;
    if (!list.isList())
        fault(list, {GRADUS_TEXT("core", "hints is a list of texts")});
    for (const Value& item : list.items()) {
        Hint hint;
        if (item.isMap() && item.find("text")) {
            Fields fields(item, "a hint", m_faults);
            hint.text = readText(*fields.required("text"), "a hint", m_faults);
            hint.cost = fields.number("cost", 0, {0});
            fields.finish();
        } else {
            hint.text = readText(item, "a hint", m_faults);
        }
        checkText(hint.text, item);
        hints.push_back(std::move(hint));
    }
    return hints;
}

std::vector<Expectation> SectionReader::readExpectations(const Value& list)
{
    std::vector<Expectation> expectations;
    if (!list.isList())
        fault(list, {GRADUS_TEXT("core", "expect is a list: [{at: \"2:C\", that: \"C < 0.2\"}]")});
    for (const Value& item : list.items()) {
        Fields fields(item, "an expectation", m_faults);
        const Value* at = fields.required("at");
        const Value* that = fields.required("that");
        fields.finish();
        const auto position = at ? readPosition(*at) : std::nullopt;
        const auto expression = that ? readExpression(*that, m_faults) : std::nullopt;
        if (expression)
            checkExpression(*expression, *that, Wanted::Truth);
        if (position && expression)
            expectations.push_back({*position, *expression, that->place()});
    }
    return expectations;
}

void SectionReader::checkQuantity(const Quantity& quantity, const Value& at)
{
    if (!m_probe)
        return;
    auto shape = m_probe->iteration().shape(quantity);
    if (auto* message = std::get_if<Message>(&shape))
        fault(at, std::move(*message));
}

void SectionReader::checkExpression(const Expression& expression, const Value& at, Wanted wanted)
{
    if (!m_probe)
        return;
    const Evaluation kind = check(expression, ProbeResolver(*m_probe, m_probes));
    if (kind.state == Evaluation::State::Fault)
        m_faults.push_back({at.inside(kind.fault.column), kind.fault.message});
    else if (wanted == Wanted::Truth && !kind.isTruth())
        fault(at, {GRADUS_TEXT("core", "here a comparison is needed, as in C < 0.1")});
    else if (wanted == Wanted::Printable && kind.state == Evaluation::State::Array)
        checkPrintable(kind.array, at);
    else if (wanted != Wanted::Truth && !kind.isNumber())
        fault(at, {GRADUS_TEXT("core", "here one number is needed, not a comparison or an array")});
}

void SectionReader::checkPrintable(const Array& array, const Value& at)
{
    if (array.shape.size() > mostPrinted)
        fault(at,
              {GRADUS_TEXT("core", "a text shows arrays of at most %1 numbers; here are %2"),
               {std::to_string(mostPrinted), std::to_string(array.shape.size())}});
}

void SectionReader::checkText(const LessonText& text, const Value& at)
{
    for (const auto& [language, words] : text.byLanguage) {
        std::size_t open = words.find("{{");
        for (; open != std::string::npos; open = words.find("{{", open + 2)) {
            const std::size_t close = words.find("}}", open);
            const std::string inside = words.substr(open + 2, close - open - 2);
            auto parsed = parseExpression(inside);
            if (close == std::string::npos)
                fault(at, {GRADUS_TEXT("core", "this {{ is never closed")});
            else if (const auto* wrong = std::get_if<ExpressionFault>(&parsed))
                fault(at, wrong->message);
            else
                checkExpression(std::get<Expression>(parsed),
                                Value::scalar("\n", false, at.place()), Wanted::Printable);
        }
    }
}

} // namespace gradus
