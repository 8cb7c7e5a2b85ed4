// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_hash.h"

#include "data/data_file.h"
#include "trace/number.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace gradus {

namespace {

// The keys of a question that say what is right and what it is worth. Of `choices` count their
// number and what must hold for each, of hints the cost, of slips the values.
constexpr std::array gradedQuestionKeys{"kind",   "answer", "that",      "within",   "tolerance",
                                        "digits", "points", "variables", "attempts", "solution"};

// Feeds a hash such that different trees give different bytes: every text with its length, every
// list and map with its size.
class TreeHash {
public:
    void word(std::string_view text)
    {
        number(text.size());
        m_hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }

    void number(std::uint64_t value)
    {
        std::array<char, 8> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(value >> (8 * i));
        m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }

    /// A value, or that there is none.
    void tree(const Value* value)
    {
        word(!value || value->isNull() ? "none"
                 : value->isScalar()   ? "scalar"
                 : value->isList()     ? "list"
                                       : "map");
        if (!value)
            return;
        if (value->isScalar()) {
            const auto spelt = parseNumber(value->text());
            word(spelt ? exactText(*spelt) : value->text());
        } else if (value->isList()) {
            number(value->items().size());
            for (const Value& item : value->items())
                tree(&item);
        } else if (value->isMap()) {
            map(*value);
        }
    }

    /// The bytes of a file of the lesson's folder; nothing where there is no such file.
    void file(const std::filesystem::path& folder, const Value* name)
    {
        const auto found = name && name->isScalar()
            ? fileInFolder(folder, name->text())
            : std::variant<std::filesystem::path, Message>(Message{});
        const auto* const path = std::get_if<std::filesystem::path>(&found);
        QFile bytes(path ? QString::fromStdString(path->string()) : QString());
        if (!path || !bytes.open(QIODevice::ReadOnly))
            return word("none");
        number(static_cast<std::uint64_t>(bytes.size()));
        m_hash.addData(&bytes);
    }

    [[nodiscard]] std::string hex() const { return m_hash.result().toHex().toStdString(); }

private:
    void map(const Value& value)
    {
        std::vector<const Value::Member*> members;
        for (const Value::Member& member : value.members())
            if (!member.first.text().starts_with("x-") && !member.second.isNull())
                members.push_back(&member);
        std::sort(members.begin(), members.end(),
                  [](const auto* a, const auto* b) { return a->first.text() < b->first.text(); });
        number(members.size());
        for (const Value::Member* member : members) {
            word(member->first.text());
            tree(&member->second);
        }
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

const Value* childOf(const Value* value, const char* key)
{
    return value ? value->find(key) : nullptr;
}

void hashDataFiles(const Lesson& lesson, TreeHash& hash)
{
    const Value* const data = lesson.source->find("data");
    const auto& folder = lesson.folder;
    const Value* const parameters = childOf(lesson.source->find("model"), "parameters");
    if (parameters && !parameters->isList())
        hash.file(folder, parameters->isMap() ? parameters->find("file") : parameters);
    const Value* const csv = childOf(data, "csv");
    hash.file(folder, csv && csv->isMap() ? csv->find("file") : csv);
    if (const Value* const test = childOf(childOf(data, "test"), "csv"))
        hash.file(folder, test); // only here, so that all other lessons keep their hashes
    for (const char* key : {"images", "labels", "test-images", "test-labels"})
        hash.file(folder, childOf(childOf(data, "idx"), key));
}

// Where a section starts: the run, and the way from the last `goto` to it.
void hashStart(const std::vector<Value>& sections, std::size_t place, TreeHash& hash)
{
    std::size_t from = place;
    while (from > 0 && !sections[from].find("goto"))
        --from;
    hash.tree(sections[from].find("goto"));
    hash.number(place - from);
    for (; from < place; ++from)
        for (const char* key : {"run", "until", "within"})
            hash.tree(sections[from].find(key));
    hash.tree(sections[place].find("run"));
}

void hashQuestion(const Value& question, TreeHash& hash)
{
    for (const char* key : gradedQuestionKeys) {
        hash.word(key);
        hash.tree(question.find(key));
    }
    const auto count = [&](const char* key) {
        const Value* const list = question.find(key);
        return list ? list->items().size() : std::size_t(0);
    };
    hash.number(count("choices"));
    if (const Value* choices = question.find("choices"))
        for (const Value& choice : choices->items())
            hash.tree(choice.find("that"));
    hash.number(count("slips"));
    if (const Value* slips = question.find("slips"))
        for (const Value& slip : slips->items())
            hash.tree(slip.find("value"));
    hash.number(count("hints"));
    if (const Value* hints = question.find("hints"))
        for (const Value& hint : hints->items())
            hash.tree(hint.find("cost"));
}

// The questions by their ids: moving one to where it starts from the same place changes nothing.
void hashQuestions(const Value& script, TreeHash& hash)
{
    struct Asked {
        const Value* question;
        std::size_t section;
    };
    std::map<std::string, Asked> byId;
    const std::vector<Value>& sections = script.items();
    for (std::size_t i = 0; i < sections.size(); ++i)
        if (const Value* ask = sections[i].find("ask"))
            for (const Value& question : ask->items())
                if (const Value* id = question.find("id"))
                    byId.emplace(id->text(), Asked{&question, i});
    hash.number(byId.size());
    for (const auto& [id, asked] : byId) {
        hash.word(id);
        hashStart(sections, asked.section, hash);
        hashQuestion(*asked.question, hash);
    }
}

void hashPictures(const Lesson& lesson, const Value& script, TreeHash& hash)
{
    for (const Value& section : script.items())
        hash.file(lesson.folder, childOf(section.find("picture"), "file"));
}

void hashRun(const Lesson& lesson, TreeHash& hash)
{
    for (const char* key :
         {"gradus", "id", "model", "data", "training", "recall", "runs", "vary"}) {
        hash.word(key);
        hash.tree(lesson.source->find(key));
    }
    hashDataFiles(lesson, hash);
}

// Where a question is asked from, by what leads there alone.
void hashWay(const std::vector<Value>& sections, std::size_t place, TreeHash& hash)
{
    std::size_t from = place;
    while (from > 0 && !sections[from].find("goto"))
        --from;
    hash.tree(sections[from].find("goto"));
    for (; from < place; ++from)
        if (const Value* until = sections[from].find("until")) {
            hash.tree(sections[from].find("run"));
            hash.tree(until);
            hash.tree(sections[from].find("within"));
        }
    hash.tree(sections[place].find("run"));
}

} // namespace

LessonParts partsOf(const Lesson& lesson)
{
    TreeHash run;
    hashRun(lesson, run);
    LessonParts parts{run.hex(), {}};
    const Value* const script = lesson.source->find("script");
    const std::size_t count = script ? script->items().size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        auto& row = parts.questions.emplace_back();
        const Value* const ask = script->items()[i].find("ask");
        for (std::size_t q = 0; ask && q < ask->items().size(); ++q) {
            TreeHash hash;
            hashWay(script->items(), i, hash);
            hashQuestion(ask->items()[q], hash);
            row.push_back(hash.hex());
        }
    }
    return parts;
}

LessonHashes hashesOf(const Lesson& lesson)
{
    TreeHash graded;
    hashRun(lesson, graded);
    const Value* const script = lesson.source->find("script");
    if (script)
        hashQuestions(*script, graded);
    TreeHash text;
    text.word(graded.hex());
    text.tree(lesson.source.get());
    if (script)
        hashPictures(lesson, *script, text);
    return {graded.hex(), text.hex()};
}

} // namespace gradus
