// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"
#include "support/lessons.h"

namespace gradus {

/// A lesson with one question, in YAML's flow style, and what is needed to judge it.
class Asked {
public:
    explicit Asked(const std::string& text, NetworkCase network = {},
                   const std::string& section = "")
        : m_lesson(lessonOf(network.yaml() + "script:\n  - say: hello\n    ask: [" + text + "]\n"
                            + section))
        , m_runs(m_lesson->experiment, m_lesson->runs)
        , m_timeline(m_lesson->experiment->start())
    {
        if (m_lesson->sections[0].start)
            go(m_timeline, print(*m_lesson->sections[0].start));
        m_start = m_timeline.now();
        auto key = answerKey(question(), m_timeline, m_runs);
        if (!key)
            qFatal("the answer never becomes known");
        m_key = *key;
    }

    [[nodiscard]] const Question& question() const { return m_lesson->sections[0].questions[0]; }
    [[nodiscard]] const AnswerKey& key() const { return m_key; }
    [[nodiscard]] const Lesson& lesson() const { return *m_lesson; }
    [[nodiscard]] Timeline& timeline() { return m_timeline; }
    [[nodiscard]] Verdict give(const std::string& given, std::optional<Position> seen = {}) const
    {
        return judge(question(), m_key, given, seen);
    }
    [[nodiscard]] Verdict::Kind kindOf(const std::string& given) const { return give(given).kind; }
    /// What is said of an answer, in English.
    [[nodiscard]] std::string remark(const std::string& given) const
    {
        const Verdict verdict = give(given);
        return verdict.say.empty() ? english(verdict.remark) : verdict.say.in("en");
    }

private:
    std::shared_ptr<const Lesson> m_lesson;
    RunSet m_runs;
    Timeline m_timeline;
    Snapshot m_start;
    AnswerKey m_key;
};

} // namespace gradus
