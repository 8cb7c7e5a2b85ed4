// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/document.h"

#include "export/formula_lines.h"
#include "trace/formula_mathml.h"
#include "trace/number.h"

#include <algorithm>

namespace gradus {

namespace {

std::string said(const Message& message, const Words& words)
{
    return words ? words(message) : english(message);
}

// The paragraphs of a step: its rule and sentence, and what else a reader should know.
std::vector<std::string> stepTexts(const Explanation& explanation, const Words& words)
{
    std::vector<std::string> texts{said(explanation.sentence, words)};
    for (const Message& note : explanation.notes)
        texts.push_back(said(note, words));
    return texts;
}

// A form writes each sort of block in its own way.
class DocumentPrinter {
public:
    explicit DocumentPrinter(const Document& document) : m_document(document) { }
    virtual ~DocumentPrinter() = default;

    std::string print()
    {
        begin();
        for (const Document::Block& block : m_document.blocks)
            switch (block.kind) {
            case Document::Block::Kind::Heading:
                heading(block.level, block.text);
                break;
            case Document::Block::Kind::Paragraph:
                paragraph(block.text);
                break;
            case Document::Block::Kind::Step:
                step(*block.explanation);
                break;
            case Document::Block::Kind::Values:
                values(block.values);
                break;
            }
        end();
        return std::move(m_text);
    }

protected:
    [[nodiscard]] std::string stop() const { return m_document.chinese ? "。" : "."; }

    virtual void begin() = 0;
    virtual void heading(int level, const std::string& text) = 0;
    virtual void paragraph(const std::string& text) = 0;
    virtual void step(const Explanation& explanation) = 0;
    virtual void values(const std::vector<KnownValue>& values) = 0;
    virtual void end() = 0;

    [[nodiscard]] std::string formula(const Explanation& explanation, DocumentFormat format) const
    {
        return printFormula(explanation, format, m_document.digits, m_document.words);
    }

    const Document& m_document;
    std::string m_text;
};

class LatexPrinter final : public DocumentPrinter {
public:
    using DocumentPrinter::DocumentPrinter;

private:
    void begin() override
    {
        m_text = m_document.chinese ? "% xelatex\n\\documentclass[a4paper]{ctexart}\n"
                                    : "% pdflatex\n\\documentclass[a4paper]{article}\n"
                                      "\\usepackage[utf8]{inputenc}\n\\usepackage[T1]{fontenc}\n";
        m_text += "\\usepackage{amsmath,longtable}\n\\usepackage[margin=25mm]{geometry}\n"
                  "\\setlength{\\parindent}{0pt}\n\\setlength{\\parskip}{4pt}\n"
                  "\\allowdisplaybreaks\n\\begin{document}\n{\\LARGE\\bfseries "
            + latexText(m_document.title) + "\\par}\n";
    }

    void heading(int level, const std::string& text) override
    {
        const std::string under[] = {"", "sub", "subsub"};
        m_text +=
            "\n\\" + under[std::clamp(level, 1, 3) - 1] + "section*{" + latexText(text) + "}\n";
    }

    void paragraph(const std::string& text) override { m_text += latexText(text) + "\n\n"; }

    void step(const Explanation& explanation) override
    {
        m_text += "\\medskip\n\\textbf{"
            + latexText(said(explanation.ruleName, m_document.words) + stop()) + "}";
        for (const std::string& text : stepTexts(explanation, m_document.words))
            m_text += " " + latexText(text);
        m_text += "\n" + formula(explanation, DocumentFormat::Latex) + "\n";
    }

    void values(const std::vector<KnownValue>& values) override
    {
        m_text += "\\begin{longtable}{ll@{\\qquad}ll@{\\qquad}ll}\n";
        for (std::size_t i = 0; i < values.size(); ++i)
            m_text += "$" + latex(values[i].first)
                + "$ & $= " + texNumberText(values[i].second, m_document.digits) + "$"
                + (i % 3 == 2 || i + 1 == values.size() ? " \\\\\n" : " & ");
        m_text += "\\end{longtable}\n";
    }

    void end() override { m_text += "\\end{document}\n"; }
};

constexpr std::string_view pageStyle =
    ":root { color-scheme: light dark }\n"
    "body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.5;\n"
    "  font-family: Inter, system-ui, \"Noto Sans CJK SC\", \"WenQuanYi Micro Hei\", sans-serif }\n"
    "h2 { border-top: 1px solid; padding-top: .6rem; margin-top: 2rem }\n"
    "section { margin: 1rem 0; overflow-x: auto }\n"
    "section p { margin: 0 }\n"
    "math { font-size: 1.1em }\n"
    "math[display=block] { margin: .4rem 0 .4rem 2rem; text-align: left }\n"
    "mtd { text-align: left; padding: .2em .1em }\n"
    "mtd:first-child { text-align: right }\n"
    ".values { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)) }\n";

class HtmlPrinter final : public DocumentPrinter {
public:
    using DocumentPrinter::DocumentPrinter;

private:
    void begin() override
    {
        const std::string title = escapedMarkup(m_document.title);
        m_text = "<!DOCTYPE html>\n<html lang=\"" + std::string(m_document.chinese ? "zh" : "en")
            + "\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
            + title + "</title>\n<style>\n" + std::string(pageStyle)
            + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    }

    void heading(int level, const std::string& text) override
    {
        const std::string tag = "h" + std::to_string(level + 1);
        m_text += "<" + tag + ">" + escapedMarkup(text) + "</" + tag + ">\n";
    }

    void paragraph(const std::string& text) override
    {
        m_text += "<p>" + escapedMarkup(text) + "</p>\n";
    }

    void step(const Explanation& explanation) override
    {
        m_text += "<section>\n<p><strong>"
            + escapedMarkup(said(explanation.ruleName, m_document.words) + stop()) + "</strong>";
        for (const std::string& text : stepTexts(explanation, m_document.words))
            m_text += " " + escapedMarkup(text);
        m_text += "</p>\n" + formula(explanation, DocumentFormat::Html) + "</section>\n";
    }

    void values(const std::vector<KnownValue>& values) override
    {
        m_text += "<div class=\"values\">\n";
        for (const auto& [quantity, value] : values)
            m_text += "<div><math>" + mathml(quantity) + "<mo>=</mo>"
                + mathmlOfTex(texNumberText(value, m_document.digits)) + "</math></div>\n";
        m_text += "</div>\n";
    }

    void end() override { m_text += "</body>\n</html>\n"; }
};

class TextPrinter final : public DocumentPrinter {
public:
    using DocumentPrinter::DocumentPrinter;

private:
    void begin() override { m_text = m_document.title + "\n"; }

    void heading(int level, const std::string& text) override
    {
        m_text += "\n" + std::string(static_cast<std::size_t>(level), '#') + " " + text + "\n";
    }

    void paragraph(const std::string& text) override { m_text += text + "\n"; }

    void step(const Explanation& explanation) override
    {
        m_text += "\n" + said(explanation.ruleName, m_document.words) + "\n";
        for (const std::string& text : stepTexts(explanation, m_document.words))
            m_text += text + "\n";
        m_text += formula(explanation, DocumentFormat::Text);
    }

    void values(const std::vector<KnownValue>& values) override
    {
        for (const auto& [quantity, value] : values)
            m_text += "  " + gradus::print(quantity) + " = "
                + styledText(value, {.digits = m_document.digits}) + "\n";
    }

    void end() override { }
};

} // namespace

std::string printDocument(const Document& document, DocumentFormat format)
{
    switch (format) {
    case DocumentFormat::Latex:
        return LatexPrinter(document).print();
    case DocumentFormat::Html:
        return HtmlPrinter(document).print();
    case DocumentFormat::Text:
        break;
    }
    return TextPrinter(document).print();
}

} // namespace gradus
