// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>

namespace gradus {

namespace {

constexpr int pixelsPerInch = 96;
constexpr double margin = 2 / 2.54 * pixelsPerInch;

QSizeF pageSize() { return QPageSize(QPageSize::A4).size(QPageSize::Inch) * pixelsPerInch; }

// What a heading must not be parted from: the headings under it, a line of text, and what that
// leads to.
QTextBlock lastOfBeginning(QTextBlock heading)
{
    while (heading.isValid() && heading.blockFormat().headingLevel() > 0)
        heading = heading.next();
    const QTextBlock next = heading.isValid() ? heading.next() : heading;
    return next.isValid() && next.blockFormat().headingLevel() == 0 ? next : heading;
}

void breakBefore(const QTextBlock& block)
{
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
}

// A heading over another goes with it. One that has been moved is not moved again.
void keepHeadingsWithText(QTextDocument& pages)
{
    for (QTextBlock block = pages.begin(); block.isValid(); block = block.next()) {
        const bool heading = block.blockFormat().headingLevel() > 0;
        if (!heading
            || (block.previous().isValid() && block.previous().blockFormat().headingLevel() > 0))
            continue;
        const QTextBlock text = lastOfBeginning(block);
        if (text.isValid() && pageOf(text) != pageOf(block))
            breakBefore(block);
    }
}

} // namespace

int pageOf(const QTextBlock& block)
{
    const QTextDocument& pages = *block.document();
    // A line that does not fit is moved, its block is not.
    const double top = pages.documentLayout()->blockBoundingRect(block).top()
        + (block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).y() : 0);
    return static_cast<int>(top / pages.pageSize().height());
}

std::unique_ptr<QTextDocument> reportPages(QTextDocument& document, const PrepareLayout& prepare)
{
    std::unique_ptr<QTextDocument> pages(document.clone(&document)); // that loads what is loaded
    prepare(*pages->documentLayout());
    QTextFrameFormat frame = pages->rootFrame()->frameFormat();
    frame.setMargin(margin);
    pages->rootFrame()->setFrameFormat(frame);
    pages->setPageSize(pageSize());
    keepHeadingsWithText(*pages);
    return pages;
}

QByteArray pagesPdf(const QTextDocument& pages, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Gradus"));
    writer.setResolution(pixelsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({}); // the document brings its own
    const QSizeF page = pages.pageSize();
    QPainter painter(&writer);
    for (int i = 0; i < pages.pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        const QRectF view(0, i * page.height(), page.width(), page.height());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = view;
        context.palette.setColor(QPalette::Text, Qt::black);
        pages.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(pages.defaultFont());
        painter.drawText(QRectF(0, page.height() - margin, page.width() - margin, margin / 2),
                         Qt::AlignRight | Qt::AlignBottom, QString::number(i + 1));
    }
    painter.end();
    return bytes;
}

} // namespace gradus
