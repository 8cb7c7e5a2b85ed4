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
    void readIdentity(class Fields& fields, Question& question);
    void readByKind(class Fields& fields, Question& question);
    void readNumber(class Fields& fields, Question& question);
    void readTolerance(class Fields& fields, Question& question);
    [[nodiscard]] std::vector<KnownSlip> readSlips(const Value& list, const Question& question);
    void readFormula(class Fields& fields, Question& question);
    void readVariables(const Value& value, Question& question);
    void checkFormula(const Expression& formula, const Value& at, const Question& question);
    void readChoices(class Fields& fields, Question& question);
    void readChoice(const Value& item, Question& question);
    [[nodiscard]] LessonText readSay(class Fields& fields, const Question& question);
    void readRightChoices(class Fields& fields, Question& question);
    void readOrder(class Fields& fields, Question& question);
    void readPrediction(class Fields& fields, Question& question);
    void readClaim(const Value& item, Question& question);
    void readReach(class Fields& fields, Question& question);
    [[nodiscard]] LessonText readWords(const Value& value, const std::string& what);
    [[nodiscard]] std::vector<Hint> readHints(const Value& list);

    const Value& m_root;
    AddressChecker& m_check;
    Faults& m_faults;
    std::vector<std::string> m_ids;
};

} // namespace gradus
