// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_change.h"

#include <algorithm>

namespace gradus {

namespace {

int countOf(const Lesson& lesson) { return static_cast<int>(lesson.sections.size()); }

const Section& sectionOf(const Lesson& lesson, int section)
{
    return lesson.sections[static_cast<std::size_t>(section)];
}

// Which section of that title it is, from 0: titles may come again.
int rankOf(const Lesson& lesson, int section)
{
    const auto& title = sectionOf(lesson, section).title.byLanguage;
    int rank = 0;
    for (int i = 0; i < section; ++i)
        rank += sectionOf(lesson, i).title.byLanguage == title ? 1 : 0;
    return rank;
}

// The section of the same title, the same of several; a title that was changed in one language is
// known by the other. Else the one in the same place, or the last.
int findSection(const Lesson& before, int section, const Lesson& now)
{
    const LessonText& title = sectionOf(before, section).title;
    for (const auto& [language, words] : title.byLanguage) {
        int rank = rankOf(before, section);
        for (int i = 0; i < countOf(now); ++i) {
            const auto& titles = sectionOf(now, i).title.byLanguage;
            const auto found = titles.find(language);
            if (found != titles.end() && found->second == words && rank-- == 0)
                return i;
        }
    }
    return std::min(section, std::max(0, countOf(now) - 1));
}

bool sameBeginning(const Section& a, const Section& b)
{
    return a.start == b.start && a.run == b.run && a.compared == b.compared;
}

// What a section waits for, as text; empty where it waits for nothing.
std::string untilText(const Section& section)
{
    if (!section.until)
        return {};
    switch (section.until->kind) {
    case Condition::Kind::Quantity:
        return print(section.until->quantity);
    case Condition::Kind::Position:
        return print(section.until->position);
    case Condition::Kind::Expression:
        break;
    }
    return section.until->expression->text();
}

std::optional<QuestionPlace> placeOfId(const Lesson& lesson, const std::string& id)
{
    for (int s = 0; s < countOf(lesson); ++s) {
        const auto& questions = sectionOf(lesson, s).questions;
        for (int q = 0; q < static_cast<int>(questions.size()); ++q)
            if (questions[static_cast<std::size_t>(q)].id == id)
                return QuestionPlace{s, q};
    }
    return std::nullopt;
}

// Where a question of the new version stood, whatever it asked then.
std::optional<QuestionPlace> placeBefore(const Lesson& before, const Lesson& now,
                                         QuestionPlace place, const std::vector<int>& sections)
{
    const auto& questions = sectionOf(now, place.section).questions;
    const std::string& id = questions[static_cast<std::size_t>(place.question)].id;
    if (!id.empty())
        return placeOfId(before, id);
    const auto end = sections.end() - 1; // the end of the lesson has no questions
    const auto from = std::find(sections.begin(), end, place.section);
    if (from == end)
        return std::nullopt;
    return QuestionPlace{static_cast<int>(from - sections.begin()), place.question};
}

// Empty where there is no such question.
std::string hashOf(const LessonParts& parts, QuestionPlace place)
{
    const auto& row = parts.questions[static_cast<std::size_t>(place.section)];
    const auto at = static_cast<std::size_t>(place.question);
    return at < row.size() ? row[at] : std::string();
}

} // namespace

std::optional<QuestionPlace> LessonChange::placeNow(QuestionPlace before) const
{
    for (std::size_t s = 0; s < questions.size(); ++s)
        for (std::size_t q = 0; q < questions[s].size(); ++q)
            if (questions[s][q] == before)
                return QuestionPlace{static_cast<int>(s), static_cast<int>(q)};
    return std::nullopt;
}

LessonChange changeOf(const Lesson& before, const LessonParts& partsBefore, const Lesson& now,
                      const LessonParts& partsNow)
{
    LessonChange change;
    change.sameRun = partsBefore.run == partsNow.run;
    for (int i = 0; i < countOf(before); ++i) {
        const int place = findSection(before, i, now);
        change.sections.push_back(place);
        const bool there = place < countOf(now);
        change.sameStart.push_back(there
                                   && sameBeginning(sectionOf(before, i), sectionOf(now, place)));
        change.sameEnd.push_back(
            there && untilText(sectionOf(before, i)) == untilText(sectionOf(now, place)));
    }
    const bool fresh = before.sections.empty() && !now.sections.empty();
    change.sections.push_back(fresh ? 0 : countOf(now));
    change.sameStart.push_back(!fresh);
    change.sameEnd.push_back(!fresh);
    for (int s = 0; s < countOf(now); ++s) {
        auto& row = change.questions.emplace_back();
        const auto& hashes = partsNow.questions[static_cast<std::size_t>(s)];
        for (int q = 0; q < static_cast<int>(hashes.size()); ++q) {
            auto place = placeBefore(before, now, {s, q}, change.sections);
            if (place && hashOf(partsBefore, *place) != hashes[static_cast<std::size_t>(q)])
                place.reset();
            row.push_back(place);
        }
    }
    return change;
}

} // namespace gradus
