// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/yaml_document.h"

#include "lesson/yaml_advice.h"
#include "trace/utf8.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>
#include <sstream>

namespace gradus {

namespace {

// The source with its lines, for turning yaml-cpp's byte columns into columns of characters.
class Source {
public:
    explicit Source(const std::string& bytes)
        : m_origin(std::make_shared<const std::string>(bytes))
        , m_bytes(*m_origin)
    {
        m_lines.push_back(0);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (bytes[i] == '\n')
                m_lines.push_back(i + 1);
        }
    }

    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const
    {
        const auto line = static_cast<std::size_t>(mark.line < 0 ? 0 : mark.line);
        const std::size_t start = line < m_lines.size() ? m_lines[line] : m_bytes.size();
        return std::min(m_bytes.size(), start + static_cast<std::size_t>(std::max(0, mark.column)));
    }

    [[nodiscard]] Place place(const YAML::Mark& mark) const
    {
        if (mark.line < 0)
            return {};
        const auto line = std::min(static_cast<std::size_t>(mark.line), m_lines.size() - 1);
        const std::size_t end = offset(mark);
        // Places come in order, so counting goes on where it stopped: a line may be very long.
        if (line != m_line || m_counted > end) {
            m_line = line;
            m_counted = m_lines[line];
            m_column = 1;
        }
        for (; m_counted < end; ++m_counted)
            m_column += continuesCharacter(m_bytes[m_counted]) ? 0 : 1;
        return {static_cast<int>(line) + 1, m_column};
    }

    [[nodiscard]] TextOrigin origin(const YAML::Mark& mark) const
    {
        return {m_origin, offset(mark)};
    }

    [[nodiscard]] char at(std::size_t offset) const
    {
        return offset < m_bytes.size() ? m_bytes[offset] : '\0';
    }

    // True when a quoted text that begins here has an end.
    [[nodiscard]] bool isClosed(std::size_t offset) const
    {
        const char quote = at(offset);
        for (std::size_t i = offset + 1; i < m_bytes.size(); ++i) {
            if (quote == '"' && m_bytes[i] == '\\')
                ++i;
            else if (m_bytes[i] == quote && quote == '\'' && at(i + 1) == quote)
                ++i;
            else if (m_bytes[i] == quote)
                return true;
        }
        return false;
    }

private:
    std::shared_ptr<const std::string> m_origin;
    const std::string& m_bytes;
    std::vector<std::size_t> m_lines;
    // How far columns have been counted: on this line, up to this byte.
    mutable std::size_t m_line = 0;
    mutable std::size_t m_counted = 0;
    mutable int m_column = 1;
};

struct Refused {
    Fault fault;
};

// Builds the tree from yaml-cpp's events; refuses by throwing, which ends the parse.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(const Source& source, bool json, Faults& faults)
        : m_source(source)
        , m_json(json)
        , m_faults(faults)
    { }

    [[nodiscard]] Value take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark&) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        count(mark, anchor);
        add(Value::null(m_source.place(mark)));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        refuse(mark,
               {GRADUS_TEXT("core",
                            "anchors and aliases (& and *) are not allowed in lessons; "
                            "quote a text that begins with one of these signs")});
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        count(mark, anchor);
        checkTag(mark, tag);
        const char first = m_source.at(m_source.offset(mark));
        if (tag == "!" && (first == '"' || first == '\''))
            checkQuoted(mark, first, value);
        add(Value::scalar(value, tag == "!", m_source.place(mark), m_source.origin(mark)));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        begin(mark, tag, anchor, false);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        begin(mark, tag, anchor, true);
    }
    void OnMapEnd() override { end(); }

private:
    struct Frame {
        Place place;
        bool map = false;
        std::vector<Value> values; ///< of a map: key, value, key, value …
    };

    [[noreturn]] void refuse(const YAML::Mark& mark, Message message) const
    {
        throw Refused{{m_source.place(mark), std::move(message)}};
    }

    void count(const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            OnAlias(mark, anchor);
        if (++m_nodes > mostLessonNodes)
            refuse(mark,
                   {GRADUS_TEXT("core", "a lesson has at most %1 values"),
                    {std::to_string(mostLessonNodes)}});
    }

    void checkTag(const YAML::Mark& mark, const std::string& tag) const
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse(mark, {GRADUS_TEXT("core", "tags (!…) are not allowed in lessons")});
    }

    void checkQuoted(const YAML::Mark& mark, char quote, const std::string& value) const
    {
        if (!m_source.isClosed(m_source.offset(mark)))
            refuse(mark, {GRADUS_TEXT("core", "this quote is never closed")});
        for (const char c : value) {
            const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
            if (quote == '"' && control && !(m_json && c == '\n'))
                refuse(mark,
                       {GRADUS_TEXT("core",
                                    "in double quotes a backslash begins a control "
                                    "character; write formulas in single quotes or in a "
                                    "block (|)")});
        }
    }

    void begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, bool map)
    {
        count(mark, anchor);
        checkTag(mark, tag);
        if (m_stack.size() >= static_cast<std::size_t>(deepestLesson))
            refuse(mark,
                   {GRADUS_TEXT("core", "this is nested too deeply (the limit is %1)"),
                    {std::to_string(deepestLesson)}});
        m_stack.push_back({m_source.place(mark), map, {}});
    }

    void end()
    {
        Frame frame = std::move(m_stack.back());
        m_stack.pop_back();
        if (!frame.map) {
            add(Value::list(std::move(frame.values), frame.place));
            return;
        }
        std::vector<Value::Member> members;
        std::set<std::string> seen;
        for (std::size_t i = 0; i + 1 < frame.values.size(); i += 2)
            if (isNewKey(frame.values[i], seen))
                members.emplace_back(std::move(frame.values[i]), std::move(frame.values[i + 1]));
        add(Value::map(std::move(members), frame.place));
    }

    // A second one is a fault and left out, so that no reader sees it.
    bool isNewKey(const Value& key, std::set<std::string>& seen)
    {
        if (!key.isScalar() || seen.insert(key.text()).second)
            return true;
        m_faults.push_back(
            {key.place(), {GRADUS_TEXT("core", "the key \"%1\" stands here twice"), {key.text()}}});
        return false;
    }

    void add(Value value)
    {
        if (m_stack.empty())
            m_root = std::move(value);
        else
            m_stack.back().values.push_back(std::move(value));
    }

    const Source& m_source;
    bool m_json;
    Faults& m_faults;
    int m_nodes = 0;
    std::vector<Frame> m_stack;
    Value m_root;
};

std::optional<Fault> checkBytes(const std::string& bytes)
{
    if (bytes.size() > largestLesson)
        return Fault{{1, 1},
                     {GRADUS_TEXT("core", "a lesson file has at most %1 bytes"),
                      {std::to_string(largestLesson)}}};
    Place place{1, 1};
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = utf8Length(bytes, i);
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (length == 0)
            return Fault{place,
                         {GRADUS_TEXT("core", "this is not valid UTF-8; save the file as UTF-8")}};
        const bool space = byte == '\n' || byte == '\t' || byte == '\r';
        if ((byte < 0x20 && !space) || byte == 0x7F)
            return Fault{place, {GRADUS_TEXT("core", "a control character stands here")}};
        place = byte == '\n' ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
        i += length;
    }
    return std::nullopt;
}

// Where a line --- ends the first document; the first may begin with one.
Place secondDocument(const std::string& bytes)
{
    const std::size_t first = bytes.find_first_not_of(" \n\r\t");
    const std::size_t at = first == std::string::npos ? first : bytes.find("\n---", first);
    if (at == std::string::npos)
        return {1, 1};
    return {static_cast<int>(std::count(bytes.begin(), bytes.begin() + std::ptrdiff_t(at), '\n'))
                + 2,
            1};
}

} // namespace

Value readYaml(const std::string& bytes, bool json, Faults& faults)
{
    if (auto fault = checkBytes(bytes)) {
        faults.push_back(std::move(*fault));
        return {};
    }
    const Source source(bytes);
    TreeBuilder builder(source, json, faults);
    try {
        std::istringstream stream(bytes);
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            faults.push_back({{1, 1}, {GRADUS_TEXT("core", "the file is empty")}});
            return {};
        }
        Value root = builder.take();
        if (!parser.HandleNextDocument(builder))
            return root;
        faults.push_back({secondDocument(bytes),
                          {GRADUS_TEXT("core",
                                       "a lesson file holds one document; take out the line "
                                       "---")}});
    } catch (const Refused& refused) {
        faults.push_back(refused.fault);
    } catch (const YAML::Exception& exception) {
        faults.push_back(yamlFault(bytes, source.place(exception.mark), exception.msg));
    }
    return {};
}

} // namespace gradus
