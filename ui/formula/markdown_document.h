// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_picture.h"

#include <QTextDocument>
#include <QTextObjectInterface>

namespace gradus {

class Typesetter;

/// Draws formulas in the lines of a document.
class FormulaObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    enum Property { Tex = QTextFormat::UserProperty + 1, Display };

    explicit FormulaObject(Typesetter& typesetter, QObject* parent);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;
    /// The colours; those of the text come from the view.
    FormulaStyle style;

private:
    static qreal emOf(const FormulaPicture& picture, const QTextDocument& document,
                      const QTextFormat& format);

    Typesetter& m_typesetter;
};

/// Makes a document of Markdown with `$inline$` and `$$displayed$$` formulas. A FormulaObject must
/// be registered with the document's layout to draw them. HTML in it is text like any other, and so
/// is the definition of a link: nothing that was written disappears. Sizes in pixels.
void fillWithMarkdown(QTextDocument& document, const QString& markdown, int textSize);

/// The text without its marks, formulas as TeX: for screen readers.
[[nodiscard]] QString plainMarkdown(const QString& markdown);

} // namespace gradus
