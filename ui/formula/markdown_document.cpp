// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/markdown_document.h"

#include "formula/typesetter.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

namespace gradus {

namespace {

// Takes the formulas out of a Markdown text: picture marks stand in for them until they are placed.
class FormulaCutter {
public:
    explicit FormulaCutter(const QString& text) : m_text(text) { }

    QString cut()
    {
        QString result;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('\\') && peek(1) == QLatin1Char('$')) {
                result += QLatin1Char('$');
                m_at += 2;
            } else if (c == QLatin1Char('`')) {
                result += takeCode();
            } else if (c == QLatin1Char('$')) {
                result += takeFormula();
            } else {
                if (c == QLatin1Char('[') && definesLink())
                    result += QLatin1Char('\\'); // or the line would vanish
                result += c;
                ++m_at;
            }
        }
        return result;
    }

    QStringList formulas; ///< each begins with d (displayed) or i (inline)

private:
    [[nodiscard]] QChar peek(qsizetype ahead) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    // As in "[1]: the first weight", which Markdown takes for the target of a link.
    [[nodiscard]] bool definesLink() const
    {
        constexpr qsizetype longestName = 1000;
        const qsizetype close =
            QStringView(m_text).mid(m_at, longestName).indexOf(QLatin1Char(']'));
        return close > 0 && peek(close + 1) == QLatin1Char(':');
    }

    QString takeCode()
    {
        qsizetype ticks = 0;
        while (peek(ticks) == QLatin1Char('`'))
            ++ticks;
        const qsizetype end = m_text.indexOf(QString(ticks, QLatin1Char('`')), m_at + ticks);
        const qsizetype length = end < 0 ? ticks : end + ticks - m_at;
        m_at += length;
        return m_text.mid(m_at - length, length);
    }

    QString takeFormula()
    {
        const bool display = peek(1) == QLatin1Char('$');
        const QString mark = display ? QStringLiteral("$$") : QStringLiteral("$");
        const qsizetype start = m_at + mark.size();
        const qsizetype end = m_text.indexOf(mark, start);
        const QString tex = end < 0 ? QString() : m_text.mid(start, end - start);
        if (tex.trimmed().isEmpty() || (!display && tex.contains(QStringLiteral("\n\n")))) {
            m_at = start;
            return mark;
        }
        m_at = end + mark.size();
        formulas += (display ? QLatin1Char('d') : QLatin1Char('i')) + tex.trimmed();
        const QString image = QStringLiteral("![m](math:%1)").arg(formulas.size() - 1);
        return display ? QStringLiteral("\n\n") + image + QStringLiteral("\n\n") : image;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

// Turns the picture marks into formulas.
void placeFormulas(QTextDocument& document, const QStringList& formulas)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (int offset = 0; offset < block.length() - 1; ++offset) {
            QTextCursor cursor(&document);
            cursor.setPosition(block.position() + offset + 1);
            const QString name = cursor.charFormat().toImageFormat().name();
            if (!cursor.charFormat().isImageFormat() || !name.startsWith(QStringLiteral("math:")))
                continue;
            const int index = name.mid(5).toInt();
            QTextCharFormat format;
            QFont own = document.defaultFont();
            format.setFont(own);
            format.setObjectType(FormulaObject::type);
            format.setProperty(FormulaObject::Tex, formulas.value(index).mid(1));
            format.setProperty(FormulaObject::Display,
                               formulas.value(index).startsWith(QLatin1Char('d')));
            format.setVerticalAlignment(QTextCharFormat::AlignNormal);
            cursor.setPosition(block.position() + offset);
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
        }
    }
}

void styleBlocks(QTextDocument& document, int textSize)
{
    constexpr int leading = 150;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(leading, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(textSize * 0.7);
        format.setTopMargin(0);
        if (block.text() == QString(QChar::ObjectReplacementCharacter)) {
            format.setAlignment(Qt::AlignHCenter);
            format.setBottomMargin(textSize * 1.4);
            format.setTopMargin(textSize * 0.5);
            if (block.begin().fragment().charFormat().isImageFormat()) // no leading over a picture
                format.setLineHeight(0, QTextBlockFormat::SingleHeight);
        }
        cursor.setBlockFormat(format);
    }
}

} // namespace

FormulaObject::FormulaObject(Typesetter& typesetter, QObject* parent)
    : QObject(parent)
    , m_typesetter(typesetter)
{ }

// A formula wider than its room is drawn smaller, as far as it can be read.
qreal FormulaObject::emOf(const FormulaPicture& picture, const QTextDocument& document,
                          const QTextFormat& format)
{
    constexpr qreal smallest = 0.6;
    const qreal em = format.toCharFormat().font().pixelSize();
    const qreal room = document.textWidth();
    const qreal width = picture.width() * em;
    return room <= 0 || width <= room ? em : em * std::max(smallest, room / width);
}

QSizeF FormulaObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const QString tex = format.stringProperty(Tex);
    const auto picture = m_typesetter.picture(tex, format.boolProperty(Display));
    const QFontMetricsF metrics(format.toCharFormat().font());
    const qreal em = format.toCharFormat().font().pixelSize();
    if (!picture
        || picture->isError()) // about as wide as it will be, so that the text moves little
        return {picture ? metrics.horizontalAdvance(tex) : em * 0.4 * qreal(tex.size()),
                metrics.ascent()};
    const qreal size = emOf(*picture, *document, format);
    return {picture->width() * size, std::max(picture->ascent() * size, metrics.ascent())};
}

void FormulaObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int,
                               const QTextFormat& format)
{
    const QString tex = format.stringProperty(Tex);
    const auto picture = m_typesetter.picture(tex, format.boolProperty(Display));
    if (!picture)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (picture->isError()) {
        painter->setFont(format.toCharFormat().font());
        painter->setPen(style.text);
        painter->drawText(rect.bottomLeft(), tex);
    } else {
        // The object's box ends on the baseline; what hangs below is drawn beyond it.
        picture->paint(*painter, rect.bottomLeft(), emOf(*picture, *document, format), style);
    }
    painter->restore();
}

void fillWithMarkdown(QTextDocument& document, const QString& markdown, int textSize)
{
    constexpr auto features =
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub).toInt()
        | QTextDocument::MarkdownNoHTML; // x<y and y>z is no element

    QFont base = document.defaultFont();
    base.setPixelSize(textSize);
    document.setDefaultFont(base);
    FormulaCutter cutter(markdown);
    const QString text = cutter.cut();
    document.setMarkdown(text, QTextDocument::MarkdownFeatures::fromInt(features));
    placeFormulas(document, cutter.formulas);
    styleBlocks(document, textSize);
}

QString plainMarkdown(const QString& markdown)
{
    QString text = markdown;
    text.remove(QStringLiteral("**"));
    text.remove(QLatin1Char('`'));
    text.remove(QLatin1Char('$'));
    return text;
}

} // namespace gradus
