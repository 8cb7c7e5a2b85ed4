// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/section_reader.h"

#include "data/data_file.h"
#include "lesson/kinds.h"
#include "lesson/lesson_files.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

std::string SectionReader::readRunName(const Value& scalar)
{
    const std::string& name = scalar.text();
    if (!m_check.canLookUp() || (!name.empty() && m_check.hasRun(name)))
        return name;
    const std::vector<std::string> names = m_check.runNames();
    const std::string near = nearest(name, names);
    m_check.fault(scalar,
                  near.empty()
                      ? Message{GRADUS_TEXT("core", "there is no run \"%1\""), {name}}
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
            m_check.fault(*list,
                          {GRADUS_TEXT("core", "compare is a list of up to %1 runs: [slow, fast]"),
                           {std::to_string(mostCompared)}});
    }
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
    m_check.fault(list,
                  {GRADUS_TEXT("core", "here two numbers are needed, the lower first: [-3, 3]")});
    return std::nullopt;
}

LessonView SectionReader::readView(const Value& value)
{
    Fields fields(value, "view", m_faults);
    LessonView view;
    if (const Value* stage = fields.optional("stage")) {
        const auto& names = stageNames();
        const std::size_t which = fields.choice("stage", names, 0);
        if (names[which] == stage->text()) // else a fault has been said
            view.stage = names[which];
    }
    if (const Value* x = fields.optional("x"))
        view.x = readRange(*x);
    if (const Value* y = fields.optional("y"))
        view.y = readRange(*y);
    fields.finish();
    return view;
}

void SectionReader::checkView(const LessonView& view, const Lesson& lesson, const std::string& run,
                              const Value& place)
{
    std::shared_ptr<const Experiment> experiment = run.empty() ? lesson.experiment : nullptr;
    for (const Run& other : lesson.runs)
        if (other.name == run)
            experiment = other.experiment;
    if (!m_check.canLookUp() || !experiment)
        return;
    const Stages stages = kindStages(lesson.kind, *experiment);
    const Value* const stage = place.isMap() ? place.find("stage") : nullptr;
    if (!view.stage.empty() && !stages.has(view.stage)) {
        m_check.fault(stage ? *stage : place, stages.whyNot(view.stage));
        return;
    }
    const std::string shown = view.stage.empty() ? stages.names.front() : view.stage;
    for (const char* const axis : {"x", "y"})
        if (const Value* const range = place.isMap() ? place.find(axis) : nullptr;
            range && (axis[0] == 'x' ? view.x : view.y) && !stages.isPlane(shown))
            m_faults.push_back({range->place(),
                                {GRADUS_TEXT("core",
                                             "the picture \"%1\" of this model has no part of a "
                                             "plane to choose; %2 changes nothing"),
                                 {shown, axis}},
                                Severity::Warning});
}

std::vector<Section> SectionReader::readScript(const Value& list, const Lesson& lesson)
{
    std::vector<Section> sections;
    if (!list.isList())
        m_check.fault(list,
                      {GRADUS_TEXT("core", "script is a list of sections: [{title: …, say: …}]")});
    constexpr std::size_t most = 500;
    if (list.items().size() > most) {
        m_check.fault(list,
                      {GRADUS_TEXT("core", "this script has %1 sections; a lesson has at most %2"),
                       {std::to_string(list.items().size()), std::to_string(most)}});
        return sections;
    }
    for (const Value& item : list.items()) {
        sections.push_back(readSection(item));
        Section& section = sections.back();
        const Value* const view = item.isMap() ? item.find("view") : nullptr;
        if (!view)
            section.view = lesson.view;
        if (view || !section.run.empty()) // the lesson's own view has been checked
            checkView(section.view, lesson, section.run, view ? *view : item);
        if (!item.isMap() || !item.find("controls"))
            sections.back().controls = lesson.controls;
    }
    if (!sections.empty() && !sections.front().picture)
        sections.front().picture = lesson.picture;
    return sections;
}

Section SectionReader::readSection(const Value& value)
{
    Section section{.place = value.place()};
    Fields fields(value, "a section", m_faults);
    readRuns(fields, section);
    m_check.use(section.run);
    if (const Value* title = fields.optional("title"))
        section.title = readText(*title, "title", m_faults);
    if (const Value* say = fields.optional("say")) {
        section.say = readText(*say, "say", m_faults);
        m_check.checkText(section.say, *say);
    }
    if (const Value* start = fields.optional("goto"))
        section.start = m_check.readPosition(*start);
    if (const Value* focus = fields.optional("focus"))
        section.focus = readFocus(*focus);
    const std::int64_t within = fields.wholeNumber("within", 10'000, {1, 1e9});
    if (const Value* until = fields.optional("until"))
        section.until = readCondition(*until, within);
    if (const Value* ask = fields.optional("ask"))
        section.questions = m_questions.readQuestions(*ask);
    if (const Value* picture = fields.optional("picture"))
        section.picture = readPicture(*picture);
    if (const Value* view = fields.optional("view"))
        section.view = readView(*view);
    if (const Value* controls = fields.optional("controls"))
        section.controls = readControls(*controls, m_root, m_faults);
    fields.finish();
    m_check.use("");
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
            m_check.fault(*file, *message);
        else if (auto fault = pictureFault(std::get<std::filesystem::path>(found)))
            m_check.fault(*file, std::move(*fault));
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
        m_check.fault(list, {GRADUS_TEXT("core", "focus is a list of quantities: [\"z[1][1]\"]")});
    for (const Value& item : list.items()) {
        auto quantity = parseQuantity(item.text());
        if (auto* message = std::get_if<Message>(&quantity)) {
            m_check.fault(item, std::move(*message));
            continue;
        }
        focus.push_back(std::get<Quantity>(std::move(quantity)));
        m_check.checkQuantity(focus.back(), item);
    }
    return focus;
}

std::optional<Condition> SectionReader::readCondition(const Value& scalar, std::int64_t within)
{
    Condition condition{.within = within, .place = scalar.place()};
    if (scalar.text().find(':') != std::string::npos) {
        const auto position = m_check.readPosition(scalar);
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
        m_check.checkQuantity(condition.quantity, scalar);
        return condition;
    }
    if (!expression->isHere())
        m_check.fault(scalar,
                      {GRADUS_TEXT("core",
                                   "what is waited for lies in this run; of and at have no place "
                                   "here")});
    m_check.checkExpression(*expression, scalar, AddressChecker::Wanted::Truth);
    condition.kind = Condition::Kind::Expression;
    condition.expression = std::move(expression);
    return condition;
}

std::vector<Expectation> SectionReader::readExpectations(const Value& list)
{
    std::vector<Expectation> expectations;
    if (!list.isList())
        m_check.fault(
            list, {GRADUS_TEXT("core", "expect is a list: [{at: \"2:C\", that: \"C < 0.2\"}]")});
    for (const Value& item : list.items()) {
        Fields fields(item, "an expectation", m_faults);
        const Value* at = fields.required("at");
        const Value* that = fields.required("that");
        fields.finish();
        const auto position = at ? m_check.readPosition(*at) : std::nullopt;
        const auto expression = that ? readExpression(*that, m_faults) : std::nullopt;
        if (expression)
            m_check.checkExpression(*expression, *that, AddressChecker::Wanted::Truth);
        if (position && expression)
            expectations.push_back({*position, *expression, that->place()});
    }
    return expectations;
}

} // namespace gradus
