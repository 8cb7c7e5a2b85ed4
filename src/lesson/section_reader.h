// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "lesson/probe.h"

namespace gradus {

/// Reads a lesson's `script` and `expect` and checks every address in them. Without probes (the
/// model has faults of its own) only the form is checked.
class SectionReader {
public:
    /// `folder`: the lesson's, the only one that pictures come from.
    SectionReader(const Value& root, Probes& probes, std::filesystem::path folder, Faults& faults)
        : m_root(root)
        , m_probes(probes)
        , m_probe(probeOf(""))
        , m_folder(std::move(folder))
        , m_faults(faults)
    { }

    /// Sections that have no view and no controls of their own have those of the lesson.
    [[nodiscard]] std::vector<Section> readScript(const Value& list, const Lesson& lesson);
    [[nodiscard]] LessonView readView(const Value& value);
    [[nodiscard]] std::vector<Expectation> readExpectations(const Value& list);

private:
    [[nodiscard]] Probe* probeOf(const std::string& run) const;
    void readRuns(class Fields& fields, Section& section);
    [[nodiscard]] std::string readRunName(const Value& scalar);
    [[nodiscard]] Section readSection(const Value& value);
    [[nodiscard]] std::optional<std::pair<double, double>> readRange(const Value& list);
    [[nodiscard]] Picture readPicture(const Value& value);
    [[nodiscard]] std::vector<Quantity> readFocus(const Value& list);
    [[nodiscard]] std::optional<PositionName> readPosition(const Value& scalar);
    [[nodiscard]] std::optional<Condition> readCondition(const Value& scalar, std::int64_t within);
    [[nodiscard]] std::vector<Question> readQuestions(const Value& list);
    [[nodiscard]] Question readQuestion(const Value& value);
    void readNumberAnswer(class Fields& fields, Question& question);
    void readChoices(class Fields& fields, Question& question);
    [[nodiscard]] std::vector<Hint> readHints(const Value& list);
    void checkQuantity(const Quantity& quantity, const Value& at);
    /// What an expression must have as its value.
    enum class Wanted { Truth, Number, Printable };
    void checkExpression(const Expression& expression, const Value& at, Wanted wanted);
    void checkPrintable(const Array& array, const Value& at);
    void checkText(const LessonText& text, const Value& at);
    void fault(const Value& at, Message message);

    const Value& m_root; ///< the whole lesson
    Probes& m_probes;
    Probe* m_probe; ///< of the run that is spoken of; null where there is none
    std::filesystem::path m_folder;
    Faults& m_faults;
    std::vector<std::string> m_ids;
};

} // namespace gradus
