// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/result_chart.h"
#include "experiments/experiments_dialog.h"
#include "experiments/fields_form.h"
#include "support/desk.h"

#include <QLineEdit>
#include <QPushButton>

namespace gradus {

/// The experiments dialog on a lesson.
struct Lab {
    TestDesk t;
    std::unique_ptr<ExperimentsDialog> dialog;

    explicit Lab(const std::shared_ptr<const Lesson>& lesson)
    {
        t.open(lesson);
        dialog = std::make_unique<ExperimentsDialog>(t.session, t.look);
        dialog->show();
        if (!QTest::qWaitForWindowExposed(dialog.get()))
            qFatal("no window");
    }
    explicit Lab(const std::string& lesson) : Lab(readLesson(lesson).lesson) { }

    void type(int field, const QString& text) const
    {
        qobject_cast<QLineEdit*>(dialog->form().field(field))->setText(text);
    }
    /// Every field that is typed, in order.
    void typeAll(const QStringList& texts) const
    {
        for (int i = 0; i < texts.size(); ++i)
            type(i, texts[i]);
    }
    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* const each : dialog->findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')) == text)
                return each;
        return nullptr;
    }
    /// Presses Start and waits for the end; whether all was measured.
    [[nodiscard]] bool runToEnd() const
    {
        QSignalSpy ended(dialog.get(), &ExperimentsDialog::ended);
        QTest::mouseClick(button(QStringLiteral("Start")), Qt::LeftButton);
        if (!QTest::qWaitFor([&] { return !ended.isEmpty(); }, 60'000))
            qFatal("the experiment does not end");
        return ended[0][0].toBool();
    }
    void waitForRows() const
    {
        if (!QTest::qWaitFor([this] { return !rows().empty(); }, 60'000))
            qFatal("no row comes");
    }
    [[nodiscard]] const MeasuredRows& rows() const { return dialog->table().rows(); }
    [[nodiscard]] double number(std::size_t row, std::size_t column) const
    {
        return numberIn(rows()[row][column]);
    }
    [[nodiscard]] bool says(const QString& part) const
    {
        for (const QLabel* const label : dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    [[nodiscard]] const ResultPicture& picture() const { return dialog->chart().picture(); }
    [[nodiscard]] QStringList offered() const
    {
        const auto* const list = dialog->findChild<QComboBox*>();
        QStringList all;
        for (int i = 0; i < list->count(); ++i)
            all += list->itemData(i).toString();
        return all;
    }
};

} // namespace gradus
