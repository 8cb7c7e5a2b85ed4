// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/question_state.h"
#include "panels/panel.h"
#include "report/report_content.h"

namespace gradus {

struct StudentWork;

/// All that a report on what is open can have in it: the student's notes and answers, the figures,
/// the values at the position and the cost of the iterations. A question's answer is as the student
/// gave it; what an open question hides stays hidden.
[[nodiscard]] ReportContent reportContent(const Desk& desk, std::vector<FigureSource> figures);

/// The answers that stand in a student's work.
[[nodiscard]] std::vector<ReportAnswer> reportAnswers(const Lesson& lesson, const StudentWork& work,
                                                      const QString& language);

} // namespace gradus
