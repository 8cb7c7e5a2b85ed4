// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/questions/order_editor.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr int numberRole = Qt::UserRole; // of the choice, from 1

} // namespace

OrderList::OrderList(QWidget* parent) : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(2);
    setResizeMode(QListView::Adjust);
}

bool OrderList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return false;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    Q_EMIT reordered();
    return true;
}

void OrderList::fitRows()
{
    if (count() == 0)
        return;
    doItemsLayout();
    const int rows = visualItemRect(item(count() - 1)).bottom() - visualItemRect(item(0)).top();
    const int height = rows + 2 * (frameWidth() + spacing()) + fontMetrics().descent();
    setFixedHeight(height);
}

void OrderList::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->modifiers().testFlag(Qt::AltModifier) && (up || event->key() == Qt::Key_Down)) {
        if (dragEnabled())
            moveCurrent(up ? -1 : 1);
        return;
    }
    QListWidget::keyPressEvent(event);
}

void OrderList::dropEvent(QDropEvent* event)
{
    QListWidget::dropEvent(event);
    Q_EMIT reordered();
}

void OrderList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    fitRows();
}

OrderEditor::OrderEditor(const EditorPlace& place, QWidget* parent)
    : AnswerEditor(parent)
    , m_desk(place.desk)
    , m_question(place.question)
    , m_list(new OrderList)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_list->setFont(m_desk.look.text(13));
    m_list->setAccessibleName(tr("To be put in order"));
    QLabel* const note = makeLabel(m_desk.look.text(12), m_desk.look.theme.quiet, this);
    note->setWordWrap(true);
    note->setText(tr("Drag the rows, or move one with Alt and the up and down keys. First at the "
                     "top."));
    column->addWidget(m_list);
    column->addWidget(note);
    setFocusProxy(m_list);
    connect(m_list, &OrderList::reordered, this, [this] {
        m_touched = true;
        number();
        Q_EMIT edited();
    });
    fill(shuffledOrder(m_question, m_desk.progress.student()));
}

QString OrderEditor::choiceText(int number) const
{
    return m_desk.progress.filled(m_question.choices[static_cast<std::size_t>(number - 1)],
                                  m_desk.look.language);
}

void OrderEditor::fill(const std::vector<int>& order)
{
    m_list->clear();
    for (const int choice : order) {
        auto* const item = new QListWidgetItem(m_list);
        item->setData(numberRole, choice);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
    number();
    m_list->setCurrentRow(0);
}

// Every row says its place.
void OrderEditor::number()
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        const QString text = choiceText(item->data(numberRole).toInt());
        item->setText(QStringLiteral("%1.  %2").arg(row + 1).arg(text));
        item->setData(Qt::AccessibleTextRole,
                      tr("%1, place %2 of %3").arg(text).arg(row + 1).arg(m_list->count()));
    }
    m_list->fitRows();
}

QString OrderEditor::given() const
{
    std::vector<int> order;
    for (int row = 0; row < m_list->count(); ++row)
        order.push_back(m_list->item(row)->data(numberRole).toInt());
    return QString::fromStdString(printNumbers(order));
}

void OrderEditor::setGiven(const QString& given)
{
    const auto order = readNumbers(given.toStdString(), m_question.choices.size());
    if (!m_touched && order && order->size() == m_question.choices.size())
        fill(*order);
}

void OrderEditor::setOpen(bool open) { m_list->setDragEnabled(open); }

QString OrderEditor::rightText(const AnswerKey& key) const
{
    QStringList right;
    for (const int number : key.choices)
        right += choiceText(number);
    return right.join(QStringLiteral(" → "));
}

} // namespace gradus
