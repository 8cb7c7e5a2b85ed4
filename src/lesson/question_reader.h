// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/address_checker.h"
#include "lesson/lesson.h"

namespace gradus {

/// Reads what a section asks and checks every address in it.
class QuestionReader {
public:
    /// `root`: the whole lesson.
    QuestionReader(const Value& root, AddressChecker& check)
        : m_root(root)
        , m_check(check)
        , m_faults(check.faults())
    { }

    [[nodiscard]] std::vector<Question> readQuestions(const Value& list);

private:
    [[nodiscard]] Question readQuestion(const Value& value);
    void readNumberAnswer(class Fields& fields, Question& question);
    void readChoices(class Fields& fields, Question& question);
    [[nodiscard]] std::vector<Hint> readHints(const Value& list);

    [[maybe_unused]] const Value& m_root;
    AddressChecker& m_check;
    Faults& m_faults;
    std::vector<std::string> m_ids;
};

} // namespace gradus
