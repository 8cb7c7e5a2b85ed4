// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/values_view.h"

#include "families/whole_numbers.h"
#include "lesson/answer.h"
#include "models/lesson_copy.h"
#include "panels/panel.h"
#include "session/texts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr int readableColumns = 12; // a wider table is shown as a picture first
constexpr int readableRows = 40;

// What is being typed into a cell stays while the numbers around it change.
class CellDelegate : public WholeNumbers {
public:
    using WholeNumbers::WholeNumbers;

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        const auto* const line = qobject_cast<QLineEdit*>(editor);
        if (!line || !line->isModified())
            WholeNumbers::setEditorData(editor, index);
    }
};

} // namespace

ValuesView::ValuesView(Session& session, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_look(look)
    , m_firstChoice(new QComboBox)
    , m_secondChoice(new QComboBox)
    , m_first(new QuantityTableModel(session, look, this))
    , m_second(new QuantityTableModel(session, look, this))
    , m_firstTable(makeTable(m_first))
    , m_secondTable(makeTable(m_second))
    , m_picture(new HeatMap(*m_second, look))
    , m_asPicture(new QToolButton)
    , m_forms(new QStackedWidget)
    , m_note(makeLabel(look.text(12), look.theme.quiet, this))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    m_firstChoice->setAccessibleName(tr("Layer"));
    m_secondChoice->setAccessibleName(tr("Matrix"));
    m_note->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(15, 4, 7, 12);
    column->setSpacing(8);
    column->addWidget(m_firstChoice);
    column->addWidget(m_firstTable);
    column->addWidget(makeSecond(), 1);
    column->addWidget(m_note);
    session.typed().add(this, [this] {
        const bool first = takeTyped(*m_firstTable);
        return takeTyped(*m_secondTable) && first;
    });
    connect(m_firstChoice, &QComboBox::activated, this, &ValuesView::showFirst);
    connect(m_secondChoice, &QComboBox::activated, this, &ValuesView::showSecond);
}

QWidget* ValuesView::makeSecond()
{
    auto* const whole = new QWidget;
    auto* const column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const row = new QHBoxLayout;
    row->addWidget(m_secondChoice, 1);
    row->addWidget(m_asPicture);
    column->addLayout(row);
    column->addWidget(m_forms, 1);
    m_forms->setMinimumHeight(m_look.px(90));
    m_forms->addWidget(m_secondTable);
    m_forms->addWidget(m_picture);
    m_asPicture->setText(tr("Picture"));
    m_asPicture->setToolTip(tr("Show the matrix as a picture: colour for the sign, strength for "
                               "the size"));
    m_asPicture->setAccessibleName(tr("Show the matrix as a picture"));
    m_asPicture->setCheckable(true);
    connect(m_asPicture, &QToolButton::toggled, m_forms,
            [this](bool picture) { m_forms->setCurrentIndex(picture ? 1 : 0); });
    connect(m_second, &QAbstractItemModel::modelReset, this, &ValuesView::chooseForm);
    connect(m_picture, &HeatMap::pointed, this,
            [this](const QModelIndex& at) { m_session.highlight(m_second->quantity(at)); });
    connect(m_picture, &HeatMap::chosen, this,
            [this](const QModelIndex& at) { m_session.select(m_second->quantity(at)); });
    return whole;
}

QTableView* ValuesView::makeTable(QuantityTableModel* model)
{
    auto* const table = new QTableView;
    table->setModel(model);
    table->setItemDelegate(new CellDelegate(table));
    table->setTabKeyNavigation(false); // arrows move in it, Tab leaves it
    table->setMouseTracking(true);
    table->setShowGrid(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerItem);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->verticalHeader()->setDefaultSectionSize(m_look.px(24));
    table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int number =
        QFontMetrics(m_look.number(12, true)).horizontalAdvance(wideNumber()) + m_look.px(16);
    table->horizontalHeader()->setDefaultSectionSize(std::max(m_look.px(84), number));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
    auto* const copy = new QAction(tr("Copy with all digits"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [model, table] {
        QGuiApplication::clipboard()->setText(
            model->copied(table->selectionModel()->selectedIndexes()));
    });
    table->addAction(copy);
    addLessonCopies(table, m_session);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(model, &QuantityTableModel::typed, this,
            [this, table](const Quantity& quantity, const QString& text) {
                change(*table, quantity, text);
            });
    connect(table, &QTableView::entered, this,
            [this, model](const QModelIndex& at) { m_session.highlight(model->quantity(at)); });
    connect(table, &QTableView::clicked, this,
            [this, model](const QModelIndex& at) { m_session.select(model->quantity(at)); });
    return table;
}

// Typed as answers are: 0.5, 1/3, 0,5. What cannot be read changes nothing and is said at the cell.
void ValuesView::change(const QTableView& table, const Quantity& quantity, const QString& text)
{
    const auto number = readTypedNumber(text.toStdString());
    if (const auto* value = std::get_if<double>(&number)) {
        m_session.edit({{quantity, *value}}, m_session.snapshot().position);
        return;
    }
    const QString why = messageText(std::get<Message>(number));
    QTimer::singleShot(0, &table, [&table, why] { // a cell's editor that closes hides it
        explain(table, why);
    });
}

void ValuesView::explain(const QTableView& table, const QString& why)
{
    const QRect cell = table.visualRect(table.currentIndex());
    QToolTip::showText(table.viewport()->mapToGlobal(cell.bottomLeft()), plainTip(why),
                       table.viewport());
}

// What is being typed into a cell counts as if Enter had been pressed; what cannot be read stays.
bool ValuesView::takeTyped(const QTableView& table)
{
    auto* const line = table.viewport()->findChild<QLineEdit*>();
    if (!line)
        return true;
    QAbstractItemDelegate* const delegate = table.itemDelegate();
    const auto number = readTypedNumber(line->text().toStdString());
    if (const auto* why = std::get_if<Message>(&number); why && line->isModified()) {
        explain(table, messageText(*why));
        return false;
    }
    if (line->isModified())
        Q_EMIT delegate->commitData(line);
    Q_EMIT delegate->closeEditor(line);
    return true;
}

// A table of another size is shown as what can be read of it.
void ValuesView::chooseForm()
{
    m_asPicture->setChecked(
        m_mayBePicture
        && (m_second->columnCount() > readableColumns || m_second->rowCount() > readableRows));
}

void ValuesView::nameTables(const QString& first, const QString& second)
{
    m_firstTable->setAccessibleName(first);
    m_secondTable->setAccessibleName(second);
}

// A heading is never cut; of very wide tables only the first columns are looked at.
void ValuesView::fitHeadings(QTableView& table)
{
    constexpr int mostFitted = 16;
    QHeaderView& heading = *table.horizontalHeader();
    for (int i = 0; i < std::min(heading.count(), mostFitted); ++i)
        heading.resizeSection(i,
                              std::max(heading.defaultSectionSize(), heading.sectionSizeHint(i)));
    if (const int rows = table.verticalHeader()->count(); rows > 0)
        table.verticalHeader()->headerDataChanged(Qt::Vertical, 0, rows - 1);
    table.doItemsLayout(); // the names of rows are as wide as these, not as those before
}

void ValuesView::setSecond(QuantityTable table)
{
    m_second->setTable(std::move(table));
    fitHeadings(*m_secondTable);
}

void ValuesView::setFirst(QuantityTable table, int mostRows)
{
    m_first->setTable(std::move(table));
    const int rows = std::min(m_first->rowCount(), mostRows)
        * m_firstTable->verticalHeader()->defaultSectionSize();
    m_firstTable->setFixedHeight(rows + m_firstTable->horizontalHeader()->sizeHint().height()
                                 + m_firstTable->horizontalScrollBar()->sizeHint().height() + 4);
    fitHeadings(*m_firstTable);
}

void ValuesView::showSecondPart(bool visible, bool choice)
{
    m_mayBePicture = choice;
    m_secondChoice->setVisible(visible && choice);
    m_asPicture->setVisible(visible && choice);
    m_forms->setVisible(visible);
    if (!choice)
        m_asPicture->setChecked(false);
}

void ValuesView::reveal(const Quantity& quantity)
{
    if (const QModelIndex cell = m_first->indexOf(quantity); cell.isValid())
        m_firstTable->scrollTo(cell);
    else if (const QModelIndex other = m_second->indexOf(quantity); other.isValid())
        m_secondTable->scrollTo(other);
}

void ValuesView::revealSecond(int row, int column)
{
    m_secondTable->scrollTo(m_second->index(row, column));
}

void ValuesView::followSelection() { reveal(m_session.selected()); }

void ValuesView::setNote(const QString& words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void ValuesView::noteOldValues(const QString& words)
{
    const auto step = m_session.snapshot().currentStep();
    setNote(step && step->pass == Pass::Update ? words : QString());
}

} // namespace gradus
