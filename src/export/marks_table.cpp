// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/marks_table.h"

#include "export/table.h"
#include "trace/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gradus {

namespace {

std::string wordsOf(const Message& message, const Words& words)
{
    return words ? words(message) : english(message);
}

const std::string& markName(AnswerMark mark) { return markNames()[static_cast<std::size_t>(mark)]; }

// Of what is marked so far.
std::string percentText(const MarkedWork& work)
{
    return work.markedOf > 0 ? pointsText(std::round(work.points / work.markedOf * 1000) / 10) : "";
}

// The questions of the lesson, as the first work that was marked has them.
const std::vector<MarkedQuestion>& questionsOf(const std::vector<MarkedWork>& works)
{
    static const std::vector<MarkedQuestion> none;
    const auto marked = std::find_if(works.begin(), works.end(),
                                     [](const MarkedWork& work) { return work.isMarked(); });
    return marked == works.end() ? none : marked->questions;
}

std::string csvRow(const std::vector<std::string>& cells)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row += (i > 0 ? "," : "") + cells[i];
    return row + "\r\n";
}

void addQuestion(std::vector<std::string>& row, const MarkedQuestion& question, const Words& words)
{
    row.push_back(question.points ? pointsText(*question.points) : "");
    row.push_back(harmlessCell(markName(question.mark)));
    row.push_back(harmlessCell(question.given));
    row.push_back(harmlessCell(question.reason.empty() ? "" : wordsOf(question.reason, words)));
}

std::string fullCsv(const MarksSource& source)
{
    const auto& questions = questionsOf(source.works);
    std::vector<std::string> head;
    for (const char* key : {"student", "name", "file", "state", "altered", "points", "of",
                            "percent", "marked so far", "to read"})
        head.push_back(harmlessCell(key));
    for (const MarkedQuestion& question : questions) {
        head.push_back(harmlessCell(question.key));
        for (const char* more : {" verdict", " given", " reason"})
            head.push_back(harmlessCell(question.key + more));
    }
    head.push_back(harmlessCell("remarks"));
    std::string csv = csvRow(head);
    for (const MarkedWork& work : source.works) {
        std::vector<std::string> row{harmlessCell(work.student),
                                     harmlessCell(work.name),
                                     harmlessCell(work.fileName),
                                     harmlessCell(stateName(work)),
                                     harmlessCell(work.isAltered() ? "yes" : "no"),
                                     work.counts() ? pointsText(work.points) : "",
                                     work.isMarked() ? pointsText(work.of) : "",
                                     work.counts() ? percentText(work) : "",
                                     work.isMarked() ? pointsText(work.markedOf) : "",
                                     work.isMarked() ? std::to_string(work.toRead) : ""};
        for (std::size_t i = 0; i < questions.size(); ++i) {
            if (i < work.questions.size())
                addQuestion(row, work.questions[i], source.words);
            else
                row.insert(row.end(), 4, "");
        }
        row.push_back(harmlessCell(problemTexts(work, source.words)));
        csv += csvRow(row);
    }
    return csv;
}

// Canvas knows students by the SIS login; it wants the columns in this order, and what is possible
// in the row below their names.
std::string canvasCsv(const MarksSource& source)
{
    const std::string title = source.lesson.title.in(source.language);
    double of = 0;
    for (const MarkedQuestion& question : questionsOf(source.works))
        of += question.of;
    std::vector<std::string> head;
    for (const char* key : {"Student", "ID", "SIS User ID", "SIS Login ID", "Section"})
        head.push_back(harmlessCell(key));
    head.push_back(harmlessCell(title));
    std::string csv = csvRow(head)
        + csvRow({harmlessCell("    Points Possible"), "", "", "", "", pointsText(of)});
    for (const MarkedWork& work : source.works)
        if (work.counts())
            csv += csvRow({harmlessCell(work.name.empty() ? work.student : work.name), "",
                           harmlessCell(work.student), harmlessCell(work.student), "",
                           work.isAllMarked() ? pointsText(work.points) : ""});
    return csv;
}

// Puts JSON together; what is inside is JSON already.
class JsonText {
public:
    JsonText& add(const char* key, const std::string& json)
    {
        m_members += (m_members.empty() ? "" : ", ") + jsonText(key) + ": " + json;
        return *this;
    }
    JsonText& text(const char* key, std::string_view words) { return add(key, jsonText(words)); }
    JsonText& flag(const char* key, bool value) { return add(key, value ? "true" : "false"); }
    JsonText& whole(const char* key, int value) { return add(key, std::to_string(value)); }
    JsonText& number(const char* key, double value) { return add(key, pointsText(value)); }
    [[nodiscard]] std::string json() const { return "{" + m_members + "}"; }

private:
    std::string m_members;
};

template <typename Item, typename ToJson>
std::string jsonList(const std::vector<Item>& items, const char* between, ToJson toJson)
{
    std::string list;
    for (const Item& item : items)
        list += (list.empty() ? "" : between) + toJson(item);
    return "[" + list + "]";
}

class MarksJson {
public:
    explicit MarksJson(const MarksSource& source) : m_source(source) { }

    std::string json()
    {
        JsonText all;
        all.text("lesson", m_source.lesson.id)
            .text("title", m_source.lesson.title.in(m_source.language))
            .add("submissions",
                 jsonList(m_source.works, ",\n ",
                          [this](const MarkedWork& work) { return workOf(work); }))
            .add("statistics",
                 jsonList(classStatistics(m_source.works), ",\n ",
                          [this](const auto& of) { return statisticsOf(of); }));
        return all.json() + "\n";
    }

private:
    std::string workOf(const MarkedWork& work)
    {
        JsonText json;
        json.text("file", work.fileName)
            .text("state", stateName(work))
            .text("student", work.student)
            .text("name", work.name)
            .text("changed", work.changed)
            .flag("altered", work.isAltered())
            .flag("stale", work.stale)
            .flag("counts", work.counts())
            .flag("states_compared", work.statesCompared);
        if (work.isMarked())
            json.number("points", work.points)
                .number("of", work.of)
                .number("marked_so_far", work.markedOf)
                .whole("to_read", work.toRead);
        json.add("problems", jsonList(work.problems, ", ", [this](const MarkProblem& problem) {
                     return problemOf(problem);
                 }));
        json.add("questions",
                 jsonList(work.questions, ",\n  ",
                          [this](const MarkedQuestion& question) { return questionOf(question); }));
        return json.json();
    }
    std::string problemOf(const MarkProblem& problem)
    {
        constexpr std::array kinds{"fault", "alteration", "note"};
        JsonText json;
        json.text("kind", kinds[static_cast<std::size_t>(problem.kind)])
            .text("text", wordsOf(problem.message, m_source.words));
        if (!problem.where.empty())
            json.text("where", problem.where);
        return json.json();
    }
    std::string questionOf(const MarkedQuestion& question)
    {
        JsonText json;
        json.text("id", question.key)
            .whole("section", question.section)
            .whole("number", question.number)
            .text("given", question.given)
            .text("verdict", markName(question.mark));
        if (!question.reason.empty())
            json.text("reason", wordsOf(question.reason, m_source.words));
        if (!question.draft.empty())
            json.text("draft", question.draft);
        json.add("wrong",
                 jsonList(question.wrong, ", ",
                          [this](const WrongAnswer& wrong) { return wrongOf(wrong).json(); }))
            .add("unreadable",
                 jsonList(question.unreadable, ", ",
                          [this](const UnreadableAnswer& one) { return unreadableOf(one); }))
            .whole("attempts", question.attempts)
            .whole("hints", question.hints)
            .add("points", question.points ? pointsText(*question.points) : "null")
            .number("of", question.of);
        if (question.posed)
            json.text("right", question.posed->right);
        return json.json();
    }
    std::string unreadableOf(const UnreadableAnswer& one)
    {
        return JsonText()
            .text("given", one.given)
            .text("reason", wordsOf(one.reason, m_source.words))
            .json();
    }
    JsonText wrongOf(const WrongAnswer& wrong)
    {
        JsonText json;
        json.text("given", wrong.given);
        const std::string remark = wrongText(wrong, m_source.language, m_source.words);
        if (!remark.empty())
            json.text("remark", remark);
        return json;
    }
    std::string statisticsOf(const QuestionStatistics& of)
    {
        JsonText json;
        json.text("id", of.key)
            .whole("students", of.students)
            .whole("right", of.right)
            .whole("wrong", of.wrong)
            .whole("shown", of.shown)
            .whole("unanswered", of.unanswered)
            .whole("to_read", of.toRead)
            .whole("unreadable", of.unreadable)
            .whole("read", of.read)
            .add("mean_points", of.marked > 0 ? pointsText(of.points) : "null")
            .number("share_right", of.shareRight())
            .number("mean_attempts", of.attempts)
            .whole("hints", of.hints)
            .add("common_wrong", jsonList(of.wrongs, ", ", [this](const CommonWrong& common) {
                     return wrongOf(common.answer).whole("students", common.students).json();
                 }));
        return json.json();
    }

    const MarksSource& m_source;
};

} // namespace

std::string harmlessCell(std::string_view text)
{
    std::string harmless(text);
    const bool number =
        parseNumber(harmless) && text.find_first_not_of("-+.0123456789eE") == text.npos;
    for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
        if (text.starts_with(sign) && !number) {
            harmless = "'" + harmless;
            break;
        }
    std::string cell = "\"";
    for (const char c : harmless)
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    return cell + '"';
}

std::string problemTexts(const MarkedWork& work, const Words& words)
{
    std::string text;
    for (const MarkProblem& problem : work.problems)
        text += (text.empty() ? "" : "; ") + (problem.where.empty() ? "" : problem.where + ": ")
            + wordsOf(problem.message, words);
    return text;
}

std::string wrongText(const WrongAnswer& wrong, const std::string& language, const Words& words)
{
    if (!wrong.say.empty())
        return wrong.say.in(language);
    return wrong.remark.empty() ? std::string() : wordsOf(wrong.remark, words);
}

std::string givenText(const PosedQuestion* posed, const std::string& given,
                      const std::string& language)
{
    const auto numbers =
        posed && !posed->choices.empty() ? readNumbers(given, posed->choices.size()) : std::nullopt;
    if (!numbers)
        return given;
    std::string words;
    for (const int number : *numbers)
        words += (words.empty() ? "" : "; ")
            + posed->choices[static_cast<std::size_t>(number) - 1].in(language);
    return words;
}

std::string pointsText(double points) { return exactText(std::round(points * 1e6) / 1e6); }

std::string marksCsv(const MarksSource& source, MarksLayout layout)
{
    return layout == MarksLayout::Canvas ? canvasCsv(source) : fullCsv(source);
}

std::string marksJson(const MarksSource& source) { return MarksJson(source).json(); }

} // namespace gradus
