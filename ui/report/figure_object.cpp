// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figure_object.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace gradus {

FigureObject::FigureObject(const std::vector<std::unique_ptr<Figure>>& figures, QObject* parent)
    : QObject(parent)
    , m_figures(figures)
{ }

void FigureObject::place(QTextDocument& document)
{
    for (int at = document.characterCount() - 2; at >= 0; --at) {
        QTextCursor cursor(&document);
        cursor.setPosition(at);
        cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        const QTextCharFormat old = cursor.charFormat();
        if (!old.isImageFormat())
            continue;
        const QString name = old.toImageFormat().name();
        bool known = name.startsWith(QStringLiteral("figure:"));
        const int index = name.mid(7).toInt(&known);
        QTextCharFormat format;
        format.setObjectType(type);
        format.setProperty(Index, index);
        known ? cursor.insertText(QString(QChar::ObjectReplacementCharacter), format)
              : cursor.removeSelectedText();
    }
}

const Figure* FigureObject::figure(const QTextFormat& format) const
{
    const auto index = static_cast<std::size_t>(format.intProperty(Index));
    return index < m_figures.size() ? m_figures[index].get() : nullptr;
}

QSizeF FigureObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format)
{
    const Figure* const drawn = figure(format);
    if (!drawn)
        return {};
    const QSizeF size(drawn->size());
    const double room = document->textWidth() > 0 ? document->textWidth() : size.width();
    return size * std::min(1.0, room / size.width());
}

void FigureObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                              const QTextFormat& format)
{
    const Figure* const drawn = figure(format);
    if (!drawn)
        return;
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(rect.width() / drawn->size().width(), rect.height() / drawn->size().height());
    drawn->paint(*painter);
    painter->restore();
}

} // namespace gradus
