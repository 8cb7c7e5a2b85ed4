// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quantity_table_model.h"
#include "panels/heat_map.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace gradus {

/// All quantities of a family in two tables with a choice above each: of a network a layer's
/// neurons and one of its matrices. A second table that is too large to read is shown as a picture
/// first. Families fill it.
class ValuesView : public QWidget {
    Q_OBJECT

public:
    ValuesView(Session& session, const Look& look, QWidget* parent);

    [[nodiscard]] const QuantityTableModel& first() const { return *m_first; }
    [[nodiscard]] const QuantityTableModel& second() const { return *m_second; }
    /// True while the second table is shown as a picture.
    [[nodiscard]] bool showsPicture() const { return m_asPicture->isChecked(); }
    /// What the first table is about: a layer, a node. From 0.
    virtual void showFirst(int choice) = 0;
    /// What the second table is about: a matrix. From 0.
    virtual void showSecond(int choice) = 0;
    /// Shows what belongs to the current position.
    virtual void refresh() = 0;
    /// Brings what is selected into sight.
    virtual void followSelection();
    /// While a question is open nothing is said that follows from several numbers: it might answer.
    void setQuestionOpen(bool open) { m_questionOpen = open; }
    /// What is said below the tables; empty: nothing.
    [[nodiscard]] QString note() const { return m_note->text(); }
    /// What stands behind the panel's title: "sample 2 of 4".
    [[nodiscard]] virtual QString state() const { return {}; }

protected:
    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] bool isQuestionOpen() const { return m_questionOpen; }
    [[nodiscard]] QComboBox& firstChoice() const { return *m_firstChoice; }
    [[nodiscard]] QComboBox& secondChoice() const { return *m_secondChoice; }
    void nameTables(const QString& first, const QString& second);
    /// The first table is as high as its rows, up to so many; what is left belongs to the second.
    void setFirst(QuantityTable table, int mostRows = 100'000);
    void setSecond(QuantityTable table);
    void showSecondPart(bool visible, bool choice = true);
    /// Scrolls to a quantity in the first or the second table, where it stands in one.
    void reveal(const Quantity& quantity);
    /// Scrolls to a cell of the second table, which is too large to be searched.
    void revealSecond(int row, int column);
    /// Words below the tables; none: nothing.
    void setNote(const QString& words);
    /// In an update the older numbers stay, and say so.
    void noteOldValues(const QString& words);

private:
    static void fitHeadings(QTableView& table);
    [[nodiscard]] QWidget* makeSecond();
    [[nodiscard]] QTableView* makeTable(QuantityTableModel* model);
    void chooseForm();
    void change(const QTableView& table, const Quantity& quantity, const QString& text);
    static void explain(const QTableView& table, const QString& why);
    [[nodiscard]] static bool takeTyped(const QTableView& table);

    Session& m_session;
    const Look& m_look;
    QComboBox* m_firstChoice;
    QComboBox* m_secondChoice;
    QuantityTableModel* m_first;
    QuantityTableModel* m_second;
    QTableView* m_firstTable;
    QTableView* m_secondTable;
    HeatMap* m_picture;
    QToolButton* m_asPicture;
    QStackedWidget* m_forms; ///< of the second table: to read, as a picture
    QLabel* m_note;
    bool m_mayBePicture = true;
    bool m_questionOpen = false;
};

} // namespace gradus
