// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/vary.h"

#include "data/random.h"
#include "lesson/decimal.h"
#include "trace/fields.h"

#include <QCryptographicHash>
#include <QString>

#include <algorithm>

namespace gradus {

namespace {

constexpr std::uint64_t mostStudentSeeds = 999'999'999;

bool isVaryLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isVaryName(std::string_view name)
{
    return !name.empty() && name.size() <= 32 && isVaryLetter(name.front())
        && std::all_of(name.begin(), name.end(),
                       [](char c) { return isVaryLetter(c) || (c >= '0' && c <= '9'); });
}

// One of n values, each equally likely. The parts are joined by a byte that stands in none of them;
// of the hash the first 64 bits are the seed.
std::uint64_t drawBelow(std::uint64_t n, const std::string& student, const std::string& lesson,
                        const std::string& name)
{
    const std::string joined = student + '\0' + lesson + '\0' + name;
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(joined), QCryptographicHash::Sha256);
    std::uint64_t seed = 0;
    for (int i = 0; i < 8; ++i)
        seed = seed << 8 | static_cast<unsigned char>(hash[i]);
    return Random(seed).below(n);
}

// One name of `vary`.
struct VariedName {
    std::string name;
    Place place;
    std::vector<std::string> values; ///< never empty: after a fault it is "1"
    std::string drawn = {};
    bool used = false;
};

// Reads what one name may be.
class VariedReader {
public:
    VariedReader(const Value& value, Faults& faults)
        : m_value(value)
        , m_fields(value, "a name of vary", faults)
    { }

    std::vector<std::string> read()
    {
        if (const Value* list = m_fields.optional("choose"))
            readChosen(*list);
        else
            readSteps();
        m_fields.finish();
        return m_values.empty() ? std::vector<std::string>{"1"} : m_values;
    }

private:
    void readChosen(const Value& list)
    {
        if (!list.isList() || list.items().size() < 2
            || list.items().size() > static_cast<std::size_t>(mostVariedValues))
            m_fields.fault(
                list,
                {GRADUS_TEXT("core", "choose is a list of 2 to %1 numbers: [0.1, 0.2, 0.5]"),
                 {std::to_string(mostVariedValues)}});
        std::vector<double> numbers;
        for (const Value& item : list.items()) {
            const auto number = readNumber(item, "choose", m_fields.faults());
            if (!number)
                continue;
            if (std::find(numbers.begin(), numbers.end(), *number) != numbers.end())
                m_fields.fault(
                    item,
                    {GRADUS_TEXT("core", "%1 stands here for the second time"), {item.text()}});
            numbers.push_back(*number);
            m_values.push_back(item.text());
        }
    }

    void readSteps()
    {
        const auto from = readTyped("from");
        const auto to = readTyped("to");
        const auto step = readTyped("step");
        if (!from || !to || !step)
            return;
        const int exponent = std::min({from->exponent, to->exponent, step->exponent});
        const auto low = withExponent(*from, exponent);
        const auto high = withExponent(*to, exponent);
        const auto stride = withExponent(*step, exponent);
        if (!low || !high || !stride)
            m_fields.fault(m_value,
                           {GRADUS_TEXT("core", "these numbers need more than %1 digits together"),
                            {std::to_string(mostDecimalDigits)}});
        else if (low->units >= high->units)
            m_fields.fault(*m_value.find("to"), {GRADUS_TEXT("core", "to is larger than from")});
        else if (stride->units <= 0)
            m_fields.fault(*m_value.find("step"), {GRADUS_TEXT("core", "step is larger than 0")});
        else
            list(*low, *high, *stride);
    }

    std::optional<Decimal> readTyped(const char* key)
    {
        const Value* value = m_fields.required(key);
        if (!value || !readNumber(*value, key, m_fields.faults()))
            return std::nullopt;
        auto number = readDecimal(value->text());
        if (!number && value->text().find('/') != std::string::npos)
            m_fields.fault(*value,
                           {GRADUS_TEXT("core",
                                        "what goes in steps is a decimal number; fractions stand "
                                        "under choose: [1/3, 2/3]")});
        else if (!number)
            m_fields.fault(*value,
                           {GRADUS_TEXT("core", "here a number has at most %1 digits"),
                            {std::to_string(mostDecimalDigits)}});
        return number;
    }

    void list(const Decimal& low, const Decimal& high, const Decimal& stride)
    {
        const std::int64_t steps = (high.units - low.units) / stride.units;
        if (steps * stride.units != high.units - low.units)
            m_fields.fault(*m_value.find("step"),
                           {GRADUS_TEXT("core", "whole steps of %1 do not lead from %2 to %3"),
                            {decimalText(stride), decimalText(low), decimalText(high)}});
        else if (steps >= mostVariedValues)
            m_fields.fault(*m_value.find("step"),
                           {GRADUS_TEXT("core", "a name has at most %1 values; here are %2"),
                            {std::to_string(mostVariedValues), std::to_string(steps + 1)}});
        else
            for (std::int64_t k = 0; k <= steps; ++k)
                m_values.push_back(decimalText({low.units + k * stride.units, low.exponent}));
    }

    const Value& m_value;
    Fields m_fields;
    std::vector<std::string> m_values;
};

// Draws the numbers and puts them into the tree.
class NumberDrawing {
public:
    NumberDrawing(const Value& root, std::string student, Faults& faults)
        : m_root(root)
        , m_student(std::move(student))
        , m_faults(faults)
    {
        if (const Value* id = root.find("id"))
            m_lesson = id->text();
    }

    DrawnLesson draw()
    {
        if (const Value* vary = m_root.find("vary"))
            readNames(*vary);
        for (VariedName& name : m_names) {
            const std::uint64_t place = m_student.empty()
                ? 0
                : drawBelow(name.values.size(), m_student, m_lesson, name.name);
            name.drawn = name.values[place];
            m_result.drawn.push_back({name.name, name.drawn});
        }
        m_result.tree = withNumbers(m_root);
        for (const VariedName& name : m_names)
            if (!name.used)
                m_faults.push_back({name.place,
                                    {GRADUS_TEXT("core",
                                                 "no number of the lesson is =%1: it varies "
                                                 "nothing"),
                                     {name.name}},
                                    Severity::Warning});
        return std::move(m_result);
    }

private:
    void readNames(const Value& vary)
    {
        if (!vary.isMap() || vary.members().empty() || vary.members().size() > mostVaried)
            fault(vary,
                  {GRADUS_TEXT("core",
                               "vary is a map of up to %1 names: {p: {from: 0.1, to: 0.9, step: "
                               "0.1}, e: {choose: [0.1, 0.2, 0.5]}}"),
                   {std::to_string(mostVaried)}});
        for (const auto& [key, value] : vary.members()) {
            if (key.text().starts_with("x-"))
                continue;
            if (!isVaryName(key.text()))
                fault(key,
                      {GRADUS_TEXT("core",
                                   "a name of vary is a letter, and letters or digits behind it: "
                                   "p, w2")});
            else
                m_names.push_back({key.text(), key.place(), VariedReader(value, m_faults).read()});
        }
    }

    Value withNumbers(const Value& value)
    {
        if (value.isScalar())
            return withNumber(value);
        if (value.isList()) {
            std::vector<Value> items;
            for (const Value& item : value.items())
                items.push_back(withNumbersBelow(item, std::to_string(items.size())));
            return Value::list(std::move(items), value.place());
        }
        if (!value.isMap())
            return value;
        std::vector<Value::Member> members;
        for (const auto& [key, member] : value.members()) {
            const bool apart = m_path.empty() && key.text() == "vary";
            members.emplace_back(key, apart ? member : withNumbersBelow(member, key.text()));
        }
        return Value::map(std::move(members), value.place());
    }

    // One path that grows and shrinks: a copy for each of many items could be long.
    Value withNumbersBelow(const Value& value, const std::string& part)
    {
        const std::size_t length = m_path.size();
        m_path += (length == 0 ? "" : ".") + part;
        Value changed = withNumbers(value);
        m_path.resize(length);
        return changed;
    }

    Value withNumber(const Value& scalar)
    {
        const std::string& text = scalar.text();
        if (text.starts_with('=') && isVaryName(std::string_view(text).substr(1)))
            return Value::scalar(valueOf(text.substr(1), scalar), false, scalar.place());
        if (text == "student" && (m_path.ends_with(".seed") || m_path == "seed"))
            return Value::scalar(studentSeed(m_path), false, scalar.place());
        if (text.find("{{") == std::string::npos)
            return scalar;
        std::string filled = withNumbersInText(scalar);
        return filled == text ? scalar // which knows the places of its words
                              : Value::scalar(std::move(filled), scalar.quoted(), scalar.place());
    }

    std::string studentSeed(const std::string& path)
    {
        const std::string seed =
            std::to_string(1 + drawBelow(mostStudentSeeds, m_student, m_lesson, path));
        m_result.drawn.push_back({path, seed});
        return seed;
    }

    std::string withNumbersInText(const Value& scalar)
    {
        std::string text = scalar.text();
        std::size_t close = 0; // the next one behind `open`, looked for only when that is passed
        for (std::size_t open = text.find("{{"); open != std::string::npos;
             open = text.find("{{", open + 1)) {
            if (close <= open)
                close = text.find("}}", open);
            if (close == std::string::npos)
                break;
            const std::size_t first = text.find_first_not_of(' ', open + 2);
            if (text[first] != '=')
                continue;
            const std::size_t last = text.find_last_not_of(' ', close - 1);
            const std::string name = text.substr(first + 1, last - first);
            if (isVaryName(name)) {
                text.replace(open, close + 2 - open, valueOf(name, scalar));
                close = 0;
            }
        }
        return text;
    }

    std::string valueOf(const std::string& name, const Value& at)
    {
        if (VariedName* const found = find(name)) {
            found->used = true;
            return found->drawn;
        }
        std::vector<std::string> known;
        for (const VariedName& other : m_names)
            known.push_back(other.name);
        const std::string near = nearest(name, known);
        fault(at,
              near.empty()
                  ? Message{GRADUS_TEXT("core", "vary has no name \"%1\""), {name}}
                  : Message{GRADUS_TEXT("core", "vary has no name \"%1\"; did you mean =%2?"),
                            {name, near}});
        return "1";
    }

    VariedName* find(const std::string& name)
    {
        const auto found = std::find_if(m_names.begin(), m_names.end(),
                                        [&](const auto& other) { return other.name == name; });
        return found == m_names.end() ? nullptr : &*found;
    }

    void fault(const Value& at, Message message)
    {
        m_faults.push_back({at.place(), std::move(message)});
    }

    const Value& m_root;
    std::string m_path; ///< of the value that is looked at: `model.initial.seed`
    std::string m_student;
    std::string m_lesson;
    Faults& m_faults;
    std::vector<VariedName> m_names;
    DrawnLesson m_result;
};

} // namespace

std::string foldedStudent(const std::string& typed)
{
    // Folding case can undo the composition, hence the form is taken once more.
    return QString::fromStdString(typed)
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC)
        .trimmed()
        .toStdString();
}

DrawnLesson drawNumbers(const Value& root, const std::string& student, Faults& faults)
{
    return NumberDrawing(root, foldedStudent(student), faults).draw();
}

} // namespace gradus
