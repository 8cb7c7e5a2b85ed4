// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/day.h"
#include "support/desk.h"
#include "support/desktop.h"

#include <QDialog>
#include <QTimer>

using namespace gradus;

namespace {

// The dialog that is open, whether or not it waits; null where there is none.
QDialog* openDialog()
{
    for (QWidget* const window : QApplication::topLevelWidgets())
        if (auto* const dialog = qobject_cast<QDialog*>(window); dialog && dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace

class TestDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void enterPressesTheLoudestButton_data();
    void enterPressesTheLoudestButton();

private:
    TestSettings m_settings;
};

void TestDialogs::enterPressesTheLoudestButton_data()
{
    QTest::addColumn<QString>("action");
    for (const char* action :
         {"Descend a function…", "Approximate a function…", "Draw patterns…", "Save a picture…",
          "Export…", "Lab report…", "Hand in…", "Experiments…"})
        QTest::newRow(action) << QString::fromUtf8(action);
}

// The button that stands out is the one that Enter presses, wherever the focus begins.
void TestDialogs::enterPressesTheLoudestButton()
{
    QFETCH(QString, action);
    Day day("four-equations");
    day.work().setStudent(QStringLiteral("ada"), {});
    day.settle();
    QStringList loud, pressed;
    const auto look = [&] {
        QDialog* const dialog = openDialog();
        if (!dialog)
            return;
        for (const QPushButton* const button : dialog->findChildren<QPushButton*>()) {
            if (button->objectName() == QStringLiteral("primary"))
                loud += button->text();
            if (button->isDefault())
                pressed += button->text();
        }
        dialog->close();
    };
    QTimer::singleShot(0, this, look);
    actionNamed(day.program.window(), action)->trigger();
    look(); // of a dialog that waits for nobody
    QCOMPARE(loud.size(), 1);
    QCOMPARE(pressed, loud);
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
