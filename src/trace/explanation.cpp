// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/explanation.h"

#include "trace/number.h"

namespace gradus {

namespace {

std::string resultText(const Explanation& explanation, const Printing& printing)
{
    if (printing.hidden && printing.hidden(explanation.quantity))
        return "?";
    return styledText(explanation.result, printing.numbers);
}

} // namespace

std::string plainText(const Explanation& explanation, const Printing& printing, bool withResult)
{
    const std::string formula = plainText(explanation.formula, printing);
    if (printing.face == Face::Numbers)
        return withResult ? formula + " = " + resultText(explanation, printing) : formula;
    std::string text = print(explanation.quantity) + " = ";
    if (explanation.name)
        text += plainText(*explanation.name, printing) + " = ";
    return text + formula;
}

std::string latex(const Explanation& explanation, const Printing& printing)
{
    const std::string formula = latex(explanation.formula, printing);
    if (printing.face == Face::Numbers)
        return "= " + formula;
    std::string left = latex(explanation.quantity);
    if (printing.ids)
        left = "\\cssId{result}{\\class{" + std::string(passName(explanation.pass)) + "}{" + left
            + "}}";
    std::string text = left + " = ";
    if (explanation.name) {
        // The short form has the same operands; only the formula's carry the ids.
        Printing plain = printing;
        plain.ids = false;
        text += latex(*explanation.name, plain) + " = ";
    }
    return text + formula;
}

std::string spoken(const Explanation& explanation, const Printing& printing)
{
    const auto say = [&printing](const Message& message) {
        return printing.words ? printing.words(message) : english(message);
    };
    Printing symbols = printing;
    symbols.face = Face::Symbols;
    Printing numbers = printing;
    numbers.face = Face::Numbers;
    return say({GRADUS_TEXT("core", "%1 is %2. In numbers: %3. The result is %4."),
                {spoken(explanation.quantity, printing.words), spoken(explanation.formula, symbols),
                 spoken(explanation.formula, numbers), resultText(explanation, printing)}});
}

} // namespace gradus
