// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formula_lines.h"

#include "export/document.h"
#include "trace/formula_mathml.h"
#include "trace/number.h"

#include <array>

namespace gradus {

namespace {

using PrintOne = std::string (*)(const Formula&, const Printing&);

FormulaLines linesOf(const Explanation& explanation, std::string left, std::string result,
                     Printing printing, PrintOne print)
{
    FormulaLines lines{std::move(left), {}};
    if (explanation.name)
        lines.right.push_back(print(*explanation.name, printing));
    lines.right.push_back(print(explanation.formula, printing));
    printing.face = Face::Numbers;
    for (std::string line : {print(explanation.formula, printing), std::move(result)})
        if (line != lines.right.back())
            lines.right.push_back(std::move(line));
    return lines;
}

// What pdflatex needs another way to write.
struct LatexSign {
    std::string_view sign;
    std::string_view tex;
};
constexpr std::array latexSigns{
    LatexSign{"\\", "\\textbackslash{}"},
    LatexSign{"{", "\\{"},
    LatexSign{"}", "\\}"},
    LatexSign{"$", "\\$"},
    LatexSign{"&", "\\&"},
    LatexSign{"#", "\\#"},
    LatexSign{"_", "\\_"},
    LatexSign{"%", "\\%"},
    LatexSign{"~", "\\textasciitilde{}"},
    LatexSign{"^", "\\textasciicircum{}"},
    LatexSign{"<", "$<$"},
    LatexSign{">", "$>$"},
    LatexSign{"|", "$|$"},
    LatexSign{"\"", "\\textquotedbl{}"},
    LatexSign{"−", "$-$"},
    LatexSign{"·", "$\\cdot$"},
    LatexSign{"×", "$\\times$"},
    LatexSign{"′", "$'$"},
    LatexSign{"±", "$\\pm$"},
    LatexSign{"½", "$\\tfrac12$"},
    LatexSign{"∂", "$\\partial$"},
    LatexSign{"Σ", "$\\Sigma$"},
    LatexSign{"∇", "$\\nabla$"},
    LatexSign{"√", "$\\surd$"},
    LatexSign{"∞", "$\\infty$"},
    LatexSign{"≤", "$\\le$"},
    LatexSign{"≥", "$\\ge$"},
    LatexSign{"≠", "$\\ne$"},
    LatexSign{"→", "$\\to$"},
    LatexSign{"…", "\\dots{}"},
    LatexSign{"–", "--"},
    LatexSign{"—", "---"},
    LatexSign{"“", "``"},
    LatexSign{"”", "''"},
    LatexSign{"‘", "`"},
    LatexSign{"’", "'"},
    LatexSign{"α", "$\\alpha$"},
    LatexSign{"β", "$\\beta$"},
    LatexSign{"γ", "$\\gamma$"},
    LatexSign{"δ", "$\\delta$"},
    LatexSign{"Δ", "$\\Delta$"},
    LatexSign{"ε", "$\\varepsilon$"},
    LatexSign{"η", "$\\eta$"},
    LatexSign{"θ", "$\\theta$"},
    LatexSign{"λ", "$\\lambda$"},
    LatexSign{"μ", "$\\mu$"},
    LatexSign{"ξ", "$\\xi$"},
    LatexSign{"π", "$\\pi$"},
    LatexSign{"ρ", "$\\rho$"},
    LatexSign{"σ", "$\\sigma$"},
    LatexSign{"φ", "$\\varphi$"},
    LatexSign{"Φ", "$\\Phi$"},
    LatexSign{"ᵀ", "$^{T}$"},
    LatexSign{"ᵗ", "$^{t}$"},
    LatexSign{"ᵢ", "$_{i}$"},
    LatexSign{"ⱼ", "$_{j}$"},
    LatexSign{"ₖ", "$_{k}$"},
    LatexSign{"₀", "$_{0}$"},
    LatexSign{"₁", "$_{1}$"},
    LatexSign{"₂", "$_{2}$"},
    LatexSign{"₃", "$_{3}$"},
    LatexSign{"₄", "$_{4}$"},
    LatexSign{"₅", "$_{5}$"},
    LatexSign{"₆", "$_{6}$"},
    LatexSign{"₇", "$_{7}$"},
    LatexSign{"₈", "$_{8}$"},
    LatexSign{"₉", "$_{9}$"},
    LatexSign{"⁰", "$^{0}$"},
    LatexSign{"¹", "$^{1}$"},
    LatexSign{"²", "$^{2}$"},
    LatexSign{"³", "$^{3}$"},
    LatexSign{"⁴", "$^{4}$"},
    LatexSign{"⁵", "$^{5}$"},
    LatexSign{"⁶", "$^{6}$"},
    LatexSign{"⁷", "$^{7}$"},
    LatexSign{"⁸", "$^{8}$"},
    LatexSign{"⁹", "$^{9}$"},
    LatexSign{"⁻", "$^{-}$"},
    LatexSign{"⁽", "$^{(}$"},
    LatexSign{"⁾", "$^{)}$"},
    LatexSign{"ᵖ", "$^{p}$"},
    LatexSign{"ⁿ", "$^{n}$"},
};

const LatexSign* latexSignAt(std::string_view text)
{
    for (const LatexSign& row : latexSigns)
        if (text.starts_with(row.sign))
            return &row;
    return nullptr;
}

std::string alignedLatex(const FormulaLines& lines)
{
    std::string text = "\\begin{align*}\n" + lines.left;
    for (std::size_t i = 0; i < lines.right.size(); ++i)
        text += (i > 0 ? " \\\\\n" : " ") + std::string("&= ") + lines.right[i];
    return text + "\n\\end{align*}\n";
}

std::string alignedMathml(const FormulaLines& lines)
{
    std::string text = "<math display=\"block\"><mtable displaystyle=\"true\">\n";
    for (std::size_t i = 0; i < lines.right.size(); ++i)
        text += "<mtr><mtd>" + (i == 0 ? mathmlOfTex(lines.left) : std::string())
            + "</mtd><mtd><mo>=</mo>" + mathmlOfTex(lines.right[i]) + "</mtd></mtr>\n";
    return text + "</mtable></math>\n";
}

std::string alignedText(const FormulaLines& lines)
{
    std::string text = "  " + lines.left + " = " + lines.right.front() + "\n";
    for (std::size_t i = 1; i < lines.right.size(); ++i)
        text += "    = " + lines.right[i] + "\n";
    return text;
}

} // namespace

std::string texNumberText(double value, int digits)
{
    return latex(Formula::number(value), {.numbers = {.digits = digits}});
}

FormulaLines texLines(const Explanation& explanation, int digits, const Words& words)
{
    return linesOf(explanation, latex(explanation.quantity),
                   texNumberText(explanation.result, digits),
                   {.numbers = {.digits = digits}, .words = words},
                   [](const Formula& f, const Printing& p) { return latex(f, p); });
}

FormulaLines textLines(const Explanation& explanation, int digits, const Words& words)
{
    const std::string result = styledText(explanation.result, {.digits = digits});
    return linesOf(explanation, print(explanation.quantity), result,
                   {.numbers = {.digits = digits}, .words = words},
                   [](const Formula& f, const Printing& p) { return plainText(f, p); });
}

std::string printFormula(const Explanation& explanation, DocumentFormat format, int digits,
                         const Words& words)
{
    if (format == DocumentFormat::Text)
        return alignedText(textLines(explanation, digits, words));
    const FormulaLines lines = texLines(explanation, digits, words);
    return format == DocumentFormat::Latex ? alignedLatex(lines) : alignedMathml(lines);
}

std::string latexText(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const LatexSign* const sign = latexSignAt(text.substr(i));
        if (sign)
            result += sign->tex;
        else
            result += text[i];
        i += sign ? sign->sign.size() : 1;
    }
    return result;
}

} // namespace gradus
