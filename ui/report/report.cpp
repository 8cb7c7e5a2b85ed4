// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "formula/typesetter.h"
#include "report/document_html.h"
#include "report/figure_object.h"
#include "report/report_pages.h"
#include "session/waiting.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>

namespace gradus {

namespace {

constexpr int bodySize = 14; // pixels of 1/96 inch
constexpr QSize figureSize(660, 420);

// Loads nothing at all.
class ClosedDocument : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

// Calls `visit` with the format of every formula.
template <typename Visit> void eachFormula(const QTextDocument& document, Visit visit)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().isValid()
                && it.fragment().charFormat().objectType() == FormulaObject::type)
                visit(it.fragment().charFormat());
}

// Thin lines, and rows as close as those of a page.
void dressTables(const QTextFrame& frame, const Look& look)
{
    for (QTextFrame* const child : frame.childFrames()) {
        auto* const table = qobject_cast<QTextTable*>(child);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(look.theme.line);
        format.setCellPadding(3);
        format.setCellSpacing(0);
        table->setFormat(format);
        for (QTextCursor row = table->firstCursorPosition(); row < table->lastCursorPosition();
             row.movePosition(QTextCursor::NextBlock)) {
            QTextBlockFormat line = row.blockFormat();
            line.setBottomMargin(0);
            row.setBlockFormat(line);
            if (!row.block().next().isValid())
                break;
        }
    }
}

} // namespace

Report::Report(const QString& markdown, const ReportContent& content, Typesetter& typesetter,
               const QString& language, QObject* parent)
    : QObject(parent)
    , m_title(content.title)
    , m_language(language)
    , m_typesetter(typesetter)
    , m_formulas(new FormulaObject(typesetter, this))
    , m_figureObject(new FigureObject(m_figures, this))
    , m_document(new ClosedDocument(this))
{
    for (const FigureSource& source : content.figures) {
        m_figures.push_back(
            std::make_unique<Figure>(source, FigureShape{.size = figureSize}, language));
        m_figureTitles.push_back(source.title);
    }
    Look look;
    look.language = language;
    m_formulas->style = look.theme.formulaStyle();
    m_document->setDocumentMargin(0);
    m_document->setDefaultFont(look.text(bodySize));
    m_document->documentLayout()->registerHandler(FormulaObject::type, m_formulas);
    m_document->documentLayout()->registerHandler(FigureObject::type, m_figureObject);
    fillWithMarkdown(*m_document, markdown, bodySize);
    FigureObject::place(*m_document);
    dressTables(*m_document->rootFrame(), look);
}

Report::~Report() = default;

bool Report::isReady() const
{
    bool ready = std::all_of(m_figures.begin(), m_figures.end(),
                             [](const auto& figure) { return figure->isReady(); });
    eachFormula(*m_document, [&](const QTextCharFormat& format) {
        // Asking is also what gets it made.
        if (!m_typesetter.picture(format.stringProperty(FormulaObject::Tex),
                                  format.boolProperty(FormulaObject::Display)))
            ready = false;
    });
    return ready;
}

bool Report::wait(int milliseconds) const
{
    return waitUntil([this] { return isReady(); }, milliseconds);
}

QByteArray Report::pdf() const
{
    const auto pages = reportPages(*m_document, [this](QAbstractTextDocumentLayout& layout) {
        layout.registerHandler(FormulaObject::type, m_formulas);
        layout.registerHandler(FigureObject::type, m_figureObject);
    });
    return pagesPdf(*pages, m_title);
}

QString Report::objectHtml(const QTextCharFormat& format) const
{
    if (format.objectType() == FormulaObject::type) {
        const QString tex = format.stringProperty(FormulaObject::Tex);
        const auto picture = m_typesetter.picture(tex, format.boolProperty(FormulaObject::Display));
        return picture && !picture->isError() ? picture->svg(m_formulas->style, tex)
                                              : tex.toHtmlEscaped();
    }
    const auto index = static_cast<std::size_t>(format.intProperty(FigureObject::Index));
    if (format.objectType() != FigureObject::type || index >= m_figures.size())
        return {};
    // As a picture of its own, so that names inside of it stay its own.
    return QStringLiteral("<img alt=\"%1\" src=\"data:image/svg+xml;base64,%2\">")
        .arg(m_figureTitles[index].toHtmlEscaped(),
             QString::fromLatin1(m_figures[index]->bytes(FigureFormat::Svg).toBase64()));
}

QByteArray Report::html() const
{
    QFile frame(QStringLiteral(":/report/frame.html"));
    if (!frame.open(QIODevice::ReadOnly))
        return {};
    const QString body = documentHtml(
        *m_document, [this](const QTextCharFormat& format) { return objectHtml(format); });
    // In one go, so that nothing that was filled in is taken for a mark.
    const QString page = QString::fromUtf8(frame.readAll());
    return page.arg(m_language.toHtmlEscaped(), m_title.toHtmlEscaped(), body).toUtf8();
}

} // namespace gradus
