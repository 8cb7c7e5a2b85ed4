// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/formula_panel.h"

#include "lesson/localized.h"
#include "panels/fitting_area.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>

#include <utility>

namespace gradus {

namespace {

constexpr int formulaEm = 19;

FormulaLabel* makeFormula(const Desk& desk, QWidget* parent)
{
    auto* const label = new FormulaLabel(desk.typesetter, parent);
    label->setFormulaStyle(desk.look.theme.formulaStyle());
    label->setPixelsPerEm(desk.look.px(formulaEm));
    return label;
}

} // namespace

FormulaPanel::FormulaPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("formula"), parent)
{
    auto* const content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    m_note = makeLabel(look().text(13), look().theme.quiet, content);
    m_sentence = makeLabel(look().text(15), look().theme.text, content);
    m_nothing = makeLabel(look().text(15), look().theme.quiet, content);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(16, 0, 16, 6);
    column->setSpacing(4);
    for (QLabel* const label : {m_nothing, m_note, m_sentence}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_sentence->hide();
    column->addStretch(1);
    m_words = new QScrollArea;
    m_words->setWidgetResizable(true);
    m_words->setWidget(content);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    makeLines();
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 1, 1);
    outer->setSpacing(4);
    m_area = new FittingArea(m_lines, look().px(36));
    outer->addWidget(m_area);
    outer->addWidget(m_resultRow);
    outer->addWidget(m_words, 1);
    makeTools();
    connect(&session(), &Session::changed, this, &FormulaPanel::follow);
    connect(&session(), &Session::focusChanged, this, &FormulaPanel::refresh);
    connect(&session(), &Session::highlightChanged, this, &FormulaPanel::showHighlight);
    connect(&session(), &Session::selectionChanged, this, &FormulaPanel::refresh);
    refresh();
}

// Symbols and numbers scroll where there is no room for them; the result below them is never cut.
void FormulaPanel::makeLines()
{
    const Theme& theme = look().theme;
    m_lines = new QWidget;
    m_lines->setObjectName(QStringLiteral("page"));
    m_symbols = makeFormula(desk(), m_lines);
    m_numbers = makeFormula(desk(), m_lines);
    m_resultRow = new QWidget;
    m_result = makeLabel(look().number(20, true), theme.text, m_resultRow);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* const grid = new QGridLayout(m_lines);
    auto* const row = new QHBoxLayout(m_resultRow);
    grid->setContentsMargins(16, 0, 16, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    const std::pair<QString, QWidget*> rows[] = {
        {tr("symbols"), m_symbols}, {tr("numbers"), m_numbers}, {tr("result"), m_result}};
    const QString help[] = {tr("The rule, in letters. Point at a letter to see what it is."),
                            tr("The same with the numbers of this step in place of the letters."),
                            tr("What comes out.")};
    const QFontMetrics metrics(look().text(12));
    int wide = 0;
    for (const auto& [name, widget] : rows)
        wide = std::max(wide, metrics.horizontalAdvance(name));
    for (int i = 0; i < 3; ++i) {
        QLabel* const name = makeLabel(look().text(12), theme.quiet, this);
        name->setText(rows[i].first);
        name->setToolTip(tipText({help[i]}));
        name->setFixedWidth(wide);
        name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (i == 2) {
            row->addWidget(name);
            row->addWidget(m_result, 1);
        } else {
            grid->addWidget(name, i, 0, Qt::AlignRight | Qt::AlignVCenter);
            grid->addWidget(rows[i].second, i, 1);
        }
    }
    for (FormulaLabel* const label : {m_symbols, m_numbers}) {
        connectTerms(label);
        connect(label, &FormulaLabel::shown, this, &FormulaPanel::showResult);
    }
}

void FormulaPanel::makeTools()
{
    m_explain = new QPushButton(tr("Explain"));
    m_explain->setObjectName(QStringLiteral("plain"));
    m_explain->setCheckable(true);
    m_explain->setToolTip(tr("Says in a sentence what this step does"));
    connect(m_explain, &QPushButton::toggled, this, &FormulaPanel::setExplained);
    title()->add(m_explain);
    auto* const copy = new QToolButton;
    copy->setObjectName(QStringLiteral("plain"));
    copy->setText(tr("Copy ▾"));
    copy->setAccessibleName(tr("Copy the formula"));
    copy->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(copy);
    menu->addAction(tr("As text"), this, &FormulaPanel::copyText);
    menu->addAction(tr("As LaTeX"), this, &FormulaPanel::copyLatex);
    copy->setMenu(menu);
    title()->add(copy);
}

void FormulaPanel::connectTerms(FormulaLabel* label)
{
    connect(label, &FormulaLabel::hovered, this, [this, label](const QString& id) {
        const Quantity quantity = quantityOf(id);
        label->setToolTip(
            quantity.name.empty()
                ? QString()
                : tipText(helpLines(quantity, session().snapshot().iteration->variables())));
        session().highlight(quantity);
    });
    connect(label, &FormulaLabel::clicked, this,
            [this](const QString& id) { session().select(quantityOf(id)); });
}

// How many terms of a long sum have room, judged by its length as text.
std::size_t FormulaPanel::termsThatFit(const Explanation& explanation) const
{
    constexpr double emsOfLetter = 0.4;
    constexpr double smaller = 0.7; // a formula may be drawn a little smaller
    constexpr std::size_t most = 7;
    constexpr std::size_t least = 2;
    const double room = (m_lines->width() - look().px(80)) / (emsOfLetter * smaller);
    Printing numbers = printing(Face::Numbers);
    for (numbers.terms = most; numbers.terms > least; --numbers.terms)
        if (double(plainText(explanation, numbers).size()) * look().px(formulaEm) <= room)
            break;
    return numbers.terms;
}

void FormulaPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, &FormulaPanel::refresh, Qt::QueuedConnection);
}

Printing FormulaPanel::printing(Face face) const
{
    Printing printing;
    printing.face = face;
    printing.ids = true;
    printing.hidden = [this](const Quantity& quantity) { return session().isHidden(quantity); };
    printing.numbers = numberStyle();
    printing.words = localized;
    return printing;
}

Quantity FormulaPanel::quantityOf(const QString& id) const
{
    const auto explanation = session().explanation();
    if (!explanation || id.isEmpty())
        return {};
    if (id == QStringLiteral("result"))
        return explanation->quantity;
    const auto all = operands(explanation->formula);
    const auto index = static_cast<std::size_t>(id.mid(1).toUInt());
    return index < all.size() ? all[index] : Quantity{};
}

// While a run goes on, formula and result are those of one iteration: typesetting takes longer than
// an iteration does, so the next one is taken when this one is there.
void FormulaPanel::follow()
{
    if (!session().isRunning() || (m_symbols->isShown() && m_numbers->isShown()))
        refresh();
}

void FormulaPanel::showResult()
{
    if (session().isRunning() && !m_numbers->isShown())
        return;
    m_result->setText(QStringLiteral("= ") + m_next);
    m_result->setToolTip(m_nextTip);
    m_result->setAccessibleName(tr("Result: %1").arg(m_nextExact));
}

// Words have a line at least.
void FormulaPanel::makeRoom()
{
    const bool words = !m_lines->isHidden() && m_note->isHidden() && m_sentence->isHidden();
    m_words->setMinimumHeight(words ? 1 : look().px(38));
}

void FormulaPanel::refresh()
{
    const auto explanation = session().explanation();
    m_nothing->setVisible(!explanation);
    m_lines->setVisible(explanation != nullptr);
    m_area->setVisible(explanation != nullptr);
    m_resultRow->setVisible(explanation != nullptr);
    m_note->setVisible(explanation != nullptr);
    m_sentence->setVisible(explanation && m_explain->isChecked());
    if (explanation)
        showExplanation(*explanation);
    else
        showNothing();
    makeRoom();
}

void FormulaPanel::showNothing()
{
    title()->setText(tr("Formula"));
    if (!session().isReady()) {
        m_nothing->clear();
        return;
    }
    const auto next = session().snapshot().nextStep();
    m_nothing->setText(
        next ? tr("Nothing has been worked out in this iteration yet. The next number is %1: press "
                  "N, and here will stand where it comes from.")
                   .arg(nameText(next->quantity))
             : QString());
}

void FormulaPanel::showTitle(const Explanation& explanation)
{
    const Snapshot& now = session().snapshot();
    title()->setText(tr("Step %1 of %2").arg(now.position.step).arg(now.stepCount()),
                     messageText(explanation.ruleName), look().theme.of(explanation.pass));
}

void FormulaPanel::showExplanation(const Explanation& explanation)
{
    showTitle(explanation);
    Printing numbers = printing(Face::Numbers);
    numbers.terms = termsThatFit(explanation);
    const QString words = QString::fromStdString(spoken(explanation, printing(Face::Numbers)));
    m_symbols->setFormula(QString::fromStdString(latex(explanation, printing(Face::Symbols))),
                          words);
    m_numbers->setFormula(QString::fromStdString(latex(explanation, numbers)), words);
    m_next = session().shown(explanation.quantity);
    m_nextExact = session().exact(explanation.quantity);
    QStringList tip{m_nextExact};
    m_nextTip = tipText(
        tip += helpLines(explanation.quantity, session().snapshot().iteration->variables()));
    showResult();
    QStringList notes;
    for (const Message& note : explanation.notes)
        notes += messageText(note);
    if (const auto& halt = session().published().halt;
        halt && halt->step == session().snapshot().position.step)
        notes += messageText(halt->why);
    m_note->setText(notes.join(QStringLiteral(" ")));
    m_note->setVisible(!notes.isEmpty());
    m_sentence->setText(messageText(explanation.sentence));
    showHighlight();
}

void FormulaPanel::showHighlight()
{
    const auto explanation = session().explanation();
    if (!explanation)
        return;
    QString id;
    const auto all = operands(explanation->formula);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == session().highlighted())
            id = QStringLiteral("q%1").arg(i);
    if (explanation->quantity == session().highlighted())
        id = QStringLiteral("result");
    m_symbols->setHighlighted(id);
    m_numbers->setHighlighted(id);
}

void FormulaPanel::setExplained(bool explained)
{
    m_explain->setChecked(explained);
    m_sentence->setVisible(explained && session().explanation());
    makeRoom();
}

QString FormulaPanel::asText() const
{
    const auto explanation = session().explanation();
    if (!explanation)
        return {};
    Printing plain = printing(Face::Symbols);
    const QString symbols = QString::fromStdString(plainText(*explanation, plain));
    plain.face = Face::Numbers;
    plain.numbers = {.digits = 0};
    return symbols + QStringLiteral("\n= ")
        + QString::fromStdString(plainText(*explanation, plain));
}

QString FormulaPanel::asLatex() const
{
    const auto explanation = session().explanation();
    if (!explanation)
        return {};
    Printing plain = printing(Face::Symbols);
    plain.ids = false;
    const QString symbols = QString::fromStdString(latex(*explanation, plain));
    plain.face = Face::Numbers;
    return QStringLiteral("\\begin{aligned}\n%1 \\\\\n%2 \\\\\n= %3\n\\end{aligned}\n")
        .arg(symbols, QString::fromStdString(latex(*explanation, plain)),
             session().exact(explanation->quantity).replace(QChar(0x2212), QLatin1Char('-')));
}

void FormulaPanel::copyText() const { QGuiApplication::clipboard()->setText(asText()); }

void FormulaPanel::copyLatex() const { QGuiApplication::clipboard()->setText(asLatex()); }

} // namespace gradus
