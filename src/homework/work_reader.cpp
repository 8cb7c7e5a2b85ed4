// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_json.h"

#include "trace/position.h"

#include <QDateTime>

#include <algorithm>

namespace gradus {

namespace {

constexpr std::int64_t mostSections = 100'000;
constexpr std::int64_t mostVersions = 1'000'000;

bool isHex(const std::string& text, std::size_t digits)
{
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isWorkLessonId(const std::string& id)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !id.empty() && id.size() <= 64 && plain(id.front())
        && std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-'; });
}

// Reads a submission; a member function per part.
class WorkReading {
public:
    WorkReading(const nlohmann::json& root, JsonFaults& faults)
        : m_root(root, "", faults)
        , m_faults(faults)
    { }

    StudentWork read()
    {
        if (m_root.whole("gradus-work", 1, mostVersions) != workVersion) {
            m_root.fault("gradus-work",
                         {GRADUS_TEXT("core", "this program reads version %1 of submissions"),
                          {std::to_string(workVersion)}});
            return std::move(m_work);
        }
        readHead();
        readDrawn();
        readPlace();
        const auto& answers = m_root.object("answers", WorkLimits::questions);
        for (const auto& [id, answer] : answers.items())
            readAnswer(id, answer, pointerTo("/answers", id));
        m_work.edits = readEdits(m_root);
        m_work.changes = readChanges(m_root);
        readReached();
        m_work.notes = m_root.text("notes", WorkLimits::notes, false);
        m_root.finish();
        return std::move(m_work);
    }

private:
    void readHead()
    {
        JsonObject student(m_root.object("student", 100, true), "/student", m_faults);
        m_work.student = student.text("id", WorkLimits::name);
        m_work.name = student.text("name", WorkLimits::name, false);
        student.finish();
        JsonObject lesson(m_root.object("lesson", 100, true), "/lesson", m_faults);
        m_work.lesson = lesson.text("id", WorkLimits::name);
        if (!m_work.lesson.empty() && !isWorkLessonId(m_work.lesson))
            lesson.fault("id",
                         {GRADUS_TEXT("core",
                                      "id is made of small letters, digits and -, as in "
                                      "chain-rule")});
        m_work.gradedHash = hash(lesson, "graded_hash", 64);
        m_work.textHash = hash(lesson, "text_hash", 64);
        lesson.finish();
        JsonObject program(m_root.object("program", 100, true), "/program", m_faults);
        m_work.program = program.text("version", WorkLimits::name);
        m_work.kernel = program.text("kernel", WorkLimits::name);
        program.finish();
        m_work.begun = time(m_root, "begun");
        m_work.changed = time(m_root, "changed");
    }

    void readDrawn()
    {
        const auto& drawn = m_root.object("drawn", WorkLimits::drawn);
        JsonObject fields(drawn, "/drawn", m_faults);
        for (const auto& [name, value] : drawn.items())
            m_work.drawn[name] = fields.text(name.c_str(), WorkLimits::name);
    }

    void readPlace()
    {
        m_work.section = static_cast<int>(m_root.whole("section", 1, mostSections));
        m_work.furthest = static_cast<int>(m_root.whole("furthest", 1, mostSections));
        m_work.run = m_root.text("run", WorkLimits::name, false);
        m_work.position = m_root.text("position", WorkLimits::name, false);
        if (!m_work.position.empty())
            checkPosition(m_root, m_work.position);
    }

    void readAnswer(const std::string& id, const nlohmann::json& value, const std::string& pointer)
    {
        JsonObject fields(value, pointer, m_faults);
        QuestionWork& question = m_work.answers[id];
        const auto& attempts = fields.list("attempts", WorkLimits::attempts);
        for (std::size_t i = 0; i < attempts.size(); ++i) {
            JsonObject one(attempts[i], pointer + "/attempts/" + std::to_string(i), m_faults);
            Attempt attempt;
            attempt.given = one.text("given", WorkLimits::given);
            attempt.time = time(one, "time");
            attempt.verdict = static_cast<AttemptVerdict>(one.word("verdict", verdictNames()));
            if (attempts[i].is_object() && attempts[i].contains("by"))
                attempt.by = readBy(one);
            one.finish();
            question.attempts.push_back(std::move(attempt));
        }
        question.hints = static_cast<int>(fields.whole("hints", 0, 1000));
        question.shown = fields.flag("shown");
        question.seen = fields.flag("seen", false);
        question.draft = fields.text("draft", WorkLimits::given, false);
        fields.finish();
    }

    RunWork readBy(JsonObject& attempt)
    {
        JsonObject fields(attempt.object("by", 100), attempt.pointer("by"), m_faults);
        RunWork by;
        by.run = fields.text("run", WorkLimits::name, false);
        by.changes = readChanges(fields);
        by.edits = readEdits(fields);
        fields.finish();
        return by;
    }

    std::vector<EditWork> readEdits(JsonObject& parent)
    {
        std::vector<EditWork> all;
        const auto& edits = parent.list("edits", WorkLimits::edits);
        for (std::size_t i = 0; i < edits.size(); ++i) {
            JsonObject one(edits[i], parent.pointer("edits") + '/' + std::to_string(i), m_faults);
            EditWork edit;
            edit.run = one.text("run", WorkLimits::name, false);
            edit.quantity = one.text("quantity", WorkLimits::name);
            const auto quantity = parseQuantity(edit.quantity);
            if (const auto* message = std::get_if<Message>(&quantity))
                one.fault("quantity", *message);
            edit.value = one.number("value");
            edit.position = one.text("position", WorkLimits::name);
            checkPosition(one, edit.position);
            one.finish();
            all.push_back(std::move(edit));
        }
        return all;
    }

    std::vector<Override> readChanges(JsonObject& parent)
    {
        std::vector<Override> all;
        const auto& changes = parent.list("changes", WorkLimits::changes);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            JsonObject one(changes[i], parent.pointer("changes") + '/' + std::to_string(i),
                           m_faults);
            Override change;
            change.key = one.text("key", WorkLimits::name);
            change.value = one.text("value", WorkLimits::name);
            one.finish();
            all.push_back(std::move(change));
        }
        return all;
    }

    void readReached()
    {
        const auto& reached = m_root.list("reached", WorkLimits::reached);
        for (std::size_t i = 0; i < reached.size(); ++i) {
            JsonObject one(reached[i], "/reached/" + std::to_string(i), m_faults);
            ReachedPosition place;
            place.section = static_cast<int>(one.whole("section", 1, mostSections));
            place.run = one.text("run", WorkLimits::name, false);
            place.position = one.text("position", WorkLimits::name);
            checkPosition(one, place.position);
            place.stateHash = hash(one, "state_hash", 16);
            one.finish();
            m_work.reached.push_back(std::move(place));
        }
    }

    static std::string hash(JsonObject& fields, const char* key, std::size_t digits)
    {
        std::string text = fields.text(key, WorkLimits::name);
        if (!text.empty() && !isHex(text, digits))
            fields.fault(key,
                         {GRADUS_TEXT("core", "here %1 hexadecimal digits are needed"),
                          {std::to_string(digits)}});
        return text;
    }

    static std::string time(JsonObject& fields, const char* key)
    {
        std::string text = fields.text(key, WorkLimits::name);
        if (!text.empty()
            && (text.back() != 'Z'
                || !QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs)
                        .isValid()))
            fields.fault(
                key, {GRADUS_TEXT("core", "here a time is needed, in UTC: 2026-11-25T14:09:26Z")});
        return text;
    }

    static void checkPosition(JsonObject& fields, const std::string& text)
    {
        const auto position = parsePosition(text);
        if (const auto* message = std::get_if<Message>(&position); message && !text.empty())
            fields.fault("position", *message);
    }

    JsonObject m_root;
    JsonFaults& m_faults;
    StudentWork m_work;
};

} // namespace

WorkResult readWork(std::string_view json, std::size_t mostBytes)
{
    WorkResult result;
    const auto root = parseJson(json, mostBytes, WorkLimits::depth, result.faults);
    if (!root)
        return result;
    StudentWork work = WorkReading(*root, result.faults).read();
    if (result.faults.empty())
        result.work = std::move(work);
    return result;
}

} // namespace gradus
