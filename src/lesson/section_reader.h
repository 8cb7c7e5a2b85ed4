// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "trace/timeline.h"

namespace gradus {

/// The first iteration of an experiment, for checking addresses before anything is played.
class Probe {
public:
    explicit Probe(const Experiment& experiment);

    [[nodiscard]] const Iteration& iteration() const { return *m_snapshot.iteration; }
    [[nodiscard]] SnapshotResolver resolver() const { return SnapshotResolver(m_snapshot); }

private:
    Snapshot m_snapshot;
};

/// Reads a lesson's `script` and `expect` and checks every address in them. Without a probe (the
/// model has faults of its own) only the form is checked.
class SectionReader {
public:
    /// `folder`: the lesson's, the only one that pictures come from.
    SectionReader(const Probe* probe, std::filesystem::path folder, Faults& faults)
        : m_probe(probe)
        , m_folder(std::move(folder))
        , m_faults(faults)
    { }

    [[nodiscard]] std::vector<Section> readScript(const Value& list);
    [[nodiscard]] std::vector<Expectation> readExpectations(const Value& list);

private:
    [[nodiscard]] Section readSection(const Value& value);
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
    void checkExpression(const Expression& expression, const Value& at, bool truth);
    void checkText(const LessonText& text, const Value& at);
    void fault(const Value& at, Message message);

    const Probe* m_probe;
    std::filesystem::path m_folder;
    Faults& m_faults;
    std::vector<std::string> m_ids;
};

} // namespace gradus
