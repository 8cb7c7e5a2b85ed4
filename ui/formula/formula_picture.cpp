// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula_picture.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace gradus {

namespace {

constexpr qreal unitsPerEm = 1000;

// Words that are set with a font of the system would be drawn far too bold with MathJax's outline.
QString withPlainWords(QString svg)
{
    svg.replace(QStringLiteral("<text "), QStringLiteral("<text stroke=\"none\" "));
    svg.replace(QStringLiteral("font-family=\"serif\""),
                QStringLiteral("font-family=\"sans-serif\""));
    return svg;
}

QByteArray coloured(const QString& svg, const FormulaStyle& style)
{
    QString sheet = QStringLiteral("<style>");
    for (auto it = style.classes.begin(); it != style.classes.end(); ++it)
        sheet += QStringLiteral(".%1{fill:%2;stroke:%2}").arg(it.key(), it.value().name());
    sheet += QStringLiteral("</style>");
    QString text = svg;
    text.replace(QStringLiteral("currentColor"), style.text.name());
    text.insert(text.indexOf(QLatin1Char('>')) + 1, sheet);
    return text.toUtf8();
}

} // namespace

FormulaPicture::FormulaPicture(const QString& svg)
{
    static const QRegularExpression viewBox(
        QStringLiteral("viewBox=\"([-\\d.]+) ([-\\d.]+) ([-\\d.]+) ([-\\d.]+)\""));
    static const QRegularExpression identifier(QStringLiteral(" id=\"([^\"]+)\""));
    const auto box = viewBox.match(svg);
    if (!svg.startsWith(QStringLiteral("<svg")) || !box.hasMatch()) {
        m_error = svg.startsWith(QStringLiteral("ERR:")) ? svg.mid(4) : QStringLiteral("?");
        return;
    }
    const auto number = [&](int i) { return box.captured(i).toDouble() / unitsPerEm; };
    m_box = QRectF(number(1), number(2), number(3), number(4));
    m_svg = withPlainWords(svg);
    const QSvgRenderer renderer(coloured(m_svg, {.text = Qt::black}));
    for (auto it = identifier.globalMatch(m_svg); it.hasNext();) {
        const QString id = it.next().captured(1);
        const QRectF rect = renderer.transformForElement(id).mapRect(renderer.boundsOnElement(id));
        m_terms.push_back({id, QRectF(rect.topLeft() / unitsPerEm, rect.size() / unitsPerEm)});
    }
}

FormulaPicture::~FormulaPicture() = default;

QString FormulaPicture::idAt(QPointF place) const
{
    constexpr qreal reach = 0.15; // small terms may be missed by a little
    for (const Term& term : m_terms) {
        if (term.rect.adjusted(-reach, -reach, reach, reach).contains(place))
            return term.id;
    }
    return {};
}

QString FormulaPicture::svg(const FormulaStyle& style, const QString& spoken) const
{
    if (isError())
        return {};
    static const QRegularExpression root(QStringLiteral("^<svg[^>]*>"));
    static const QRegularExpression identifier(QStringLiteral(" id=\"[^\"]*\""));
    QString text = QString::fromUtf8(coloured(m_svg, style));
    text.remove(identifier); // they would be there once for each formula
    const auto em = [](qreal length) { return QString::number(length, 'f', 3); };
    text.replace(root,
                 QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "
                                "aria-label=\"%1\" viewBox=\"%2 %3 %4 %5\" "
                                "style=\"width:%6em;height:%7em;vertical-align:%8em\">")
                     .arg(spoken.toHtmlEscaped(), em(m_box.x() * unitsPerEm),
                          em(m_box.y() * unitsPerEm), em(m_box.width() * unitsPerEm),
                          em(m_box.height() * unitsPerEm), em(m_box.width()), em(m_box.height()),
                          em(-m_box.bottom())));
    return text;
}

void FormulaPicture::paint(QPainter& painter, QPointF start, qreal pixelsPerEm,
                           const FormulaStyle& style) const
{
    if (isError())
        return;
    FormulaStyle colours = style;
    colours.highlighted.clear(); // the background is drawn here, not by the SVG
    if (!m_renderer || !(m_renderedStyle == colours)) {
        m_renderedStyle = colours;
        m_renderer = std::make_unique<QSvgRenderer>(coloured(m_svg, colours));
    }
    for (const Term& term : m_terms) {
        if (term.id != style.highlighted)
            continue;
        QRectF rect(start + term.rect.topLeft() * pixelsPerEm, term.rect.size() * pixelsPerEm);
        rect.adjust(-3, -3, 3, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.highlight);
        painter.drawRoundedRect(rect, 4, 4);
    }
    const QRectF target(start + m_box.topLeft() * pixelsPerEm, m_box.size() * pixelsPerEm);
    m_renderer->render(&painter, target);
}

} // namespace gradus
