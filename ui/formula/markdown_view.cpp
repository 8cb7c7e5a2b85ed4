// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/markdown_view.h"

#include "formula/typesetter.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QResizeEvent>
#include <QTextBlock>

#include <algorithm>
#include <vector>

namespace gradus {

MarkdownView::MarkdownView(Typesetter& typesetter, QWidget* parent)
    : QTextBrowser(parent)
    , m_typesetter(typesetter)
    , m_object(new FormulaObject(typesetter, this))
{
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    document()->setDocumentMargin(0);
    document()->documentLayout()->registerHandler(FormulaObject::type, m_object);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownView::linkActivated);
    connect(&typesetter, &Typesetter::ready, this, [this] {
        if (!m_markdown.isEmpty())
            document()->markContentsDirty(0, document()->characterCount());
    });
}

void MarkdownView::setText(const QString& markdown)
{
    if (m_markdown == markdown)
        return;
    m_markdown = markdown;
    render();
}

void MarkdownView::setTextSize(int pixels)
{
    m_textSize = pixels;
    render();
}

void MarkdownView::setFormulaStyle(const FormulaStyle& style)
{
    m_object->style = style;
    viewport()->update();
}

void MarkdownView::render()
{
    document()->setDefaultFont(font());
    fillWithMarkdown(*document(), m_markdown, m_textSize);
    fitPictures();
    setAccessibleName(plainMarkdown(m_markdown));
}

// A picture that is wider than the text is shown smaller.
void MarkdownView::fitPictures()
{
    const int room = viewport()->width();
    std::vector<QTextFragment> pictures;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part)
            if (part.fragment().charFormat().isImageFormat())
                pictures.push_back(part.fragment());
    for (const QTextFragment& fragment : pictures) {
        QTextImageFormat format = fragment.charFormat().toImageFormat();
        const auto image =
            document()->resource(QTextDocument::ImageResource, format.name()).value<QImage>();
        const double width = std::min(image.width(), room);
        if (image.isNull() || format.width() == width)
            continue;
        format.setWidth(width);
        QTextCursor cursor(document());
        cursor.setPosition(fragment.position());
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void MarkdownView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitPictures();
}

void MarkdownView::growWithText()
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto grow = [this](const QSizeF& size) {
        constexpr int slack = 4;
        setFixedHeight(static_cast<int>(size.height()) + slack);
    };
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            grow);
    grow(document()->size());
}

QVariant MarkdownView::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource || m_imageFolder.isEmpty() || !name.isRelative())
        return {};
    const QString folder = QDir(m_imageFolder).canonicalPath();
    const QString file = QFileInfo(QDir(folder).filePath(name.path())).canonicalFilePath();
    if (folder.isEmpty() || !file.startsWith(folder + QLatin1Char('/')))
        return {};
    return QImage(file);
}

// A formula is copied as its TeX.
QMimeData* MarkdownView::createMimeDataFromSelection() const
{
    QString text;
    const QTextCursor selection = textCursor();
    for (int at = selection.selectionStart(); at < selection.selectionEnd(); ++at) {
        QTextCursor cursor(document());
        cursor.setPosition(at + 1);
        const QChar c = document()->characterAt(at);
        if (cursor.charFormat().objectType() == FormulaObject::type)
            text +=
                QStringLiteral("$%1$").arg(cursor.charFormat().stringProperty(FormulaObject::Tex));
        else
            text += c == QChar::ParagraphSeparator ? QLatin1Char('\n') : c;
    }
    auto* const mime = new QMimeData;
    mime->setText(text);
    return mime;
}

void MarkdownView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_markdown.isEmpty())
        render();
}

} // namespace gradus
