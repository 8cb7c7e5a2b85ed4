// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/free_answers.h"

#include "lesson/answer.h"

#include <algorithm>
#include <cctype>

namespace gradus {

namespace {

bool isSign(const std::string& text, std::size_t at, std::string_view sign)
{
    return text.compare(at, sign.size(), sign) == 0;
}

// The pieces of a text that could be typed as a number: "half: 0.5 × 2" has "0.5 × 2".
std::vector<std::string> sumsIn(std::string text)
{
    for (const auto& [from, to] : std::initializer_list<std::pair<std::string_view, const char*>>{
             {"\\times", "×"}, {"\\cdot", "·"}, {"{{", ""}, {"}}", ""}, {"$", ""}, {"\\,", ""}})
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, from.size(), to);
    std::vector<std::string> sums(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        for (const std::string_view sign : {"−", "×", "·", "÷"})
            if (isSign(text, at, sign))
                length = sign.size();
        if (std::isdigit(static_cast<unsigned char>(text[at]))
            || std::string_view("+-*/^(). ").find(text[at]) != std::string_view::npos)
            length = 1;
        if (length > 0)
            sums.back().append(text, at, length);
        else if (!sums.back().empty())
            sums.emplace_back();
        at += std::max<std::size_t>(length, 1);
    }
    for (std::string& sum : sums) {
        sum.erase(0, sum.find_first_not_of(" ."));
        sum.erase(sum.find_last_not_of(" .") + 1);
    }
    return sums;
}

// Three digits, or more than one number: what is only mentioned is shorter.
bool saysMuch(const std::string& sum)
{
    return std::count_if(sum.begin(), sum.end(),
                         [](unsigned char c) { return std::isdigit(c) != 0; })
        >= 3
        || sum.find(' ', sum.find_first_of("0123456789")) != std::string::npos;
}

} // namespace

Faults reviewFreeAnswers(const Question& question, double right)
{
    Faults faults;
    for (const Hint& hint : question.hints) {
        if (hint.cost > 0)
            continue;
        for (const std::string& sum : sumsIn(hint.text.in("en"))) {
            const auto read = readTypedNumber(sum);
            const auto* const number = std::get_if<double>(&read);
            if (!number || !saysMuch(sum) || !isRight(*number, right, question.tolerance))
                continue;
            faults.push_back(
                {question.place,
                 {GRADUS_TEXT("core",
                              "a hint of this question is the finished answer, \"%1\", "
                              "and costs nothing: say the way there, or let it cost "
                              "points: {text: …, cost: …}"),
                  {sum}},
                 Severity::Warning});
            return faults;
        }
    }
    return faults;
}

} // namespace gradus
