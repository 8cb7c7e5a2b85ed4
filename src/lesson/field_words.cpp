// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/field_words.h"

#include "lesson/course_map.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"
#include "lesson/lesson_teaching.h"
#include "lesson/reading_length.h"
#include "trace/text_places.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>

namespace gradus {

namespace {

// What nobody knows from daily life, or knows as something else.
constexpr std::array<std::string_view, 31> wordsOfTheField{"activation function",
                                                           "attractor",
                                                           "back-propagation",
                                                           "backpropagation",
                                                           "bias",
                                                           "chain rule",
                                                           "cost function",
                                                           "cross-entropy",
                                                           "crosstalk",
                                                           "curvature",
                                                           "gradient",
                                                           "gradient descent",
                                                           "Hessian",
                                                           "hidden layer",
                                                           "Jacobian",
                                                           "learning rate",
                                                           "local minimum",
                                                           "loss function",
                                                           "momentum",
                                                           "overfitting",
                                                           "pseudo-inverse",
                                                           "regularization",
                                                           "ReLU",
                                                           "saddle point",
                                                           "sigmoid",
                                                           "softmax",
                                                           "spurious state",
                                                           "standard deviation",
                                                           "vanishing gradient",
                                                           "variance",
                                                           "weight"};

constexpr std::size_t longestName = 200; // bytes of a label or of a term's name

struct Letter {
    std::string_view name; ///< as TeX has it
    std::string_view sign;
};
constexpr std::array<Letter, 18> lettersOfFormulas{{{"alpha", "α"},
                                                    {"beta", "β"},
                                                    {"gamma", "γ"},
                                                    {"delta", "δ"},
                                                    {"epsilon", "ε"},
                                                    {"varepsilon", "ε"},
                                                    {"eta", "η"},
                                                    {"theta", "θ"},
                                                    {"kappa", "κ"},
                                                    {"lambda", "λ"},
                                                    {"mu", "μ"},
                                                    {"xi", "ξ"},
                                                    {"rho", "ρ"},
                                                    {"sigma", "σ"},
                                                    {"tau", "τ"},
                                                    {"varphi", "φ"},
                                                    {"phi", "φ"},
                                                    {"nabla", "∇"}}};

bool isLetter(const std::string& text, std::size_t at)
{
    return at < text.size() && std::isalpha(static_cast<unsigned char>(text[at]));
}

std::string lower(std::string_view text)
{
    std::string small(text);
    for (char& c : small)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small;
}

// Where a word stands by itself or in its plural.
std::size_t findWord(const std::string& text, std::string_view word)
{
    const std::string small = lower(text);
    const std::string wanted = lower(word);
    for (std::size_t at = small.find(wanted); at != std::string::npos;
         at = small.find(wanted, at + 1)) {
        std::size_t end = at + wanted.size();
        for (const char* plural : {"es", "s"})
            if (small.compare(end, std::string_view(plural).size(), plural) == 0) {
                end += std::string_view(plural).size();
                break;
            }
        if ((at == 0 || !isLetter(small, at - 1)) && !isLetter(small, end))
            return at;
    }
    return std::string::npos;
}

// Where a letter stands as TeX or as it is.
std::size_t findLetter(const std::string& text, const Letter& letter)
{
    const std::string name = "\\" + std::string(letter.name);
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
        if (!isLetter(text, at + name.size()))
            return at;
    return text.find(letter.sign);
}

// The labels of links to terms, and what stands in italics.
std::vector<std::string> marked(const std::string& text)
{
    std::vector<std::string> all;
    for (std::size_t at = text.find("](term:"); at != std::string::npos;
         at = text.find("](term:", at + 1)) {
        const std::size_t from = at - std::min(at, longestName);
        const std::string label = text.substr(from, at - from);
        const std::string target = text.substr(at + 7, longestName);
        const std::size_t open = label.rfind('[');
        const std::size_t close = target.find(')');
        if (open == std::string::npos || close == std::string::npos)
            continue;
        all.push_back(label.substr(open + 1));
        all.push_back(target.substr(0, close));
    }
    const std::string words = withoutFormulas(text, ' ', true);
    for (std::size_t at = words.find('*'); at != std::string::npos;) {
        const bool bold = words.compare(at, 2, "**") == 0;
        const std::size_t begin = at + (bold ? 2 : 1);
        const std::size_t close = words.find(bold ? "**" : "*", begin);
        if (close == std::string::npos)
            break;
        if (!bold)
            all.push_back(words.substr(begin, close - begin));
        at = words.find('*', close + (bold ? 2 : 1));
    }
    return all;
}

// Paragraphs: what a blank line parts. A formula on a line of its own belongs to what is around it.
std::vector<std::string> paragraphsOf(const std::string& text)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return parts;
}

// Whatever a text is, its English.
const Value* englishOf(const Value* text)
{
    return !text || text->isScalar() ? text : text->find("en");
}

class FieldWordSearch {
public:
    explicit FieldWordSearch(const Lesson& lesson)
    {
        const Value& root = *lesson.source;
        if (const Value* terms = root.find("terms"))
            for (const auto& [term, says] : terms->members())
                if (const Value* text = englishOf(&says))
                    explain(term.text() + " " + text->text(), {term.text()});
        if (const Value* script = root.find("script"))
            for (const Value& section : script->items())
                readSection(section);
    }

    FieldWords found;

private:
    void readSection(const Value& section)
    {
        read(englishOf(section.find("say")));
        if (const Value* ask = section.find("ask"))
            for (const Value& question : ask->items())
                read(englishOf(question.find("text")));
    }

    void read(const Value* text)
    {
        if (!text || !text->isScalar())
            return;
        for (const std::string& paragraph : paragraphsOf(text->text()))
            if (const auto names = marked(paragraph); !names.empty())
                explain(paragraph, names);
        use(*text);
    }

    // A paragraph or an entry that names something: its letters are explained by that.
    void explain(const std::string& paragraph, const std::vector<std::string>& names)
    {
        for (const std::string_view word : wordsOfTheField)
            for (const std::string& name : names)
                if (findWord(name, word) != std::string::npos)
                    found.explained.insert(std::string(word));
        for (const Letter& letter : lettersOfFormulas)
            if (findLetter(paragraph, letter) != std::string::npos)
                found.explained.insert(std::string(letter.sign));
    }

    void use(const Value& text)
    {
        const std::string plain = withoutFormulas(text.text(), ' ', true);
        std::vector<std::pair<std::size_t, UsedWord>> here;
        const auto take = [&](std::size_t at, std::string_view word, bool letter) {
            const bool known = std::any_of(found.used.begin(), found.used.end(),
                                           [&](const UsedWord& used) { return used.word == word; });
            if (at != std::string::npos && !known)
                here.push_back({at, {std::string(word), {}, letter}});
        };
        for (const std::string_view word : wordsOfTheField)
            take(findWord(plain, word), word, false);
        for (const Letter& letter : lettersOfFormulas)
            take(findLetter(text.text(), letter), letter.sign, true);
        std::sort(here.begin(), here.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        TextPlaces places(text);
        for (auto& [at, word] : here) {
            word.place = places.at(at);
            found.used.push_back(std::move(word));
        }
    }
};

} // namespace

FieldWords fieldWordsOf(const Lesson& lesson) { return FieldWordSearch(lesson).found; }

std::set<std::string> explainedIn(const Lesson& lesson) { return fieldWordsOf(lesson).explained; }

std::set<std::string> explainedBefore(const Lesson& lesson)
{
    std::set<std::string> known;
    // A file that is named alone lies here.
    const std::filesystem::path folder = lesson.folder.empty() ? "." : lesson.folder;
    const auto course = readCourseMap(folder).map;
    const auto before = course ? course->before(lesson.id) : std::set<std::string>();
    if (before.empty())
        return known;
    for (const auto& file : lessonFiles(folder))
        if (before.count(file.stem().string()))
            if (const LessonResult earlier = readLesson(file); earlier.lesson)
                known.merge(explainedIn(*earlier.lesson));
    return known;
}

} // namespace gradus
