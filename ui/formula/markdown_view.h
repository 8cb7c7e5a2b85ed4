// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_picture.h"

#include <QTextBrowser>
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

/// Shows Markdown with `$inline$` and `$$displayed$$` formulas. Nothing is loaded but what the
/// program holds and pictures of one folder; links never navigate.
class MarkdownView : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(Typesetter& typesetter, QWidget* parent = nullptr);

    void setText(const QString& markdown);
    /// The size of the text in pixels; leading and spacing follow.
    void setTextSize(int pixels);
    void setFormulaStyle(const FormulaStyle& style);
    /// The folder that pictures may come from (not from above it); empty: none.
    void setImageFolder(const QString& folder) { m_imageFolder = folder; }
    /// Makes the view as high as its text, so that it can stand in a scrolled column.
    void growWithText();

Q_SIGNALS:
    void linkActivated(const QUrl& link);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    QMimeData* createMimeDataFromSelection() const override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    void placeFormulas(const QStringList& formulas);
    void styleBlocks();

    Typesetter& m_typesetter;
    FormulaObject* m_object;
    QString m_markdown;
    QString m_imageFolder;
    int m_textSize = 15;
};

/// The text without its marks, formulas as TeX: for screen readers.
[[nodiscard]] QString plainMarkdown(const QString& markdown);

} // namespace gradus
