// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/markdown_document.h"

#include <QTextBrowser>

namespace gradus {

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
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void fitPictures();

    Typesetter& m_typesetter;
    FormulaObject* m_object;
    QString m_markdown;
    QString m_imageFolder;
    int m_textSize = 15;
};

} // namespace gradus
