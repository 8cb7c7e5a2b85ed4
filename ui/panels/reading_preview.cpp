// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/reading_preview.h"

#include "expression/expression_tex.h"
#include "formula/formula_label.h"

#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr int typingPause = 120; // milliseconds

} // namespace

ReadingPreview::ReadingPreview(const Look& look, Typesetter& typesetter, QWidget* parent)
    : QWidget(parent)
    , m_formula(new FormulaLabel(typesetter))
    , m_says(makeLabel(look.text(13), look.theme.quiet, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_formula);
    column->addWidget(m_says);
    m_formula->setFormulaStyle(look.theme.formulaStyle());
    m_formula->setPixelsPerEm(look.px(16));
    m_formula->setFocusPolicy(Qt::NoFocus); // nothing in it can be chosen
    m_formula->hide();
    m_says->setWordWrap(true);
    m_says->hide();
    m_wait.setSingleShot(true);
    m_wait.setInterval(typingPause);
    connect(&m_wait, &QTimer::timeout, this, [this] { m_formula->setFormula(m_tex, m_typed); });
}

void ReadingPreview::showReading(const Expression& expression, const QString& typed)
{
    m_tex = QString::fromStdString(latex(expression));
    m_typed = tr("Read as: %1").arg(typed);
    QStringList notes;
    for (const ExpressionFault& note : expression.notes())
        notes += messageText(note.message);
    m_says->setText(notes.join(QStringLiteral("; ")));
    m_says->setVisible(!notes.isEmpty());
    m_formula->setVisible(!m_tex.isEmpty());
    m_wait.start();
}

void ReadingPreview::showReason(const QString& reason)
{
    m_wait.stop();
    m_formula->hide();
    m_says->setText(reason);
    m_says->setVisible(!reason.isEmpty());
}

} // namespace gradus
