// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "lesson/question_reader.h"

namespace gradus {

/// Reads a lesson's `script` and `expect` and checks every address in them. Without probes (the
/// model has faults of its own) only the form is checked.
class SectionReader {
public:
    /// `folder`: the lesson's, the only one that pictures come from.
    SectionReader(const Value& root, Probes& probes, std::filesystem::path folder, Faults& faults)
        : m_root(root)
        , m_check(probes, faults)
        , m_questions(root, m_check)
        , m_folder(std::move(folder))
        , m_faults(faults)
    { }

    /// Sections that have no view and no controls of their own have those of the lesson.
    [[nodiscard]] std::vector<Section> readScript(const Value& list, const Lesson& lesson);
    [[nodiscard]] LessonView readView(const Value& value);
    /// A picture that the model of a run cannot be shown in is a fault at a place, a part of the
    /// plane that its picture does not show a warning.
    void checkView(const LessonView& view, const Lesson& lesson, const std::string& run,
                   const Value& place);
    [[nodiscard]] std::vector<Expectation> readExpectations(const Value& list);
    [[nodiscard]] Picture readPicture(const Value& value);

private:
    void readRuns(class Fields& fields, Section& section);
    [[nodiscard]] std::string readRunName(const Value& scalar);
    [[nodiscard]] Section readSection(const Value& value);
    [[nodiscard]] std::optional<std::pair<double, double>> readRange(const Value& list);
    [[nodiscard]] std::vector<Quantity> readFocus(const Value& list);
    [[nodiscard]] std::optional<Condition> readCondition(const Value& scalar, std::int64_t within);

    const Value& m_root; ///< the whole lesson
    AddressChecker m_check;
    QuestionReader m_questions;
    std::filesystem::path m_folder;
    Faults& m_faults;
};

} // namespace gradus
