// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a lesson in the program's own window and types into the line of its first question until
// somebody ends it. After each key it says on standard output how many letters the line has.
#include "shell/program.h"

#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <unistd.h>

using namespace gradus;

namespace {

QLineEdit* answerLine(const MainWindow& window)
{
    for (QLineEdit* const line : window.findChildren<QLineEdit*>())
        if (line->maxLength() == 200 && line->isVisible() && line->isEnabled())
            return line;
    return nullptr;
}

} // namespace

int main(int count, char** arguments)
{
    if (count < 3)
        return 2;
    qputenv("GRADUS_WORK", arguments[1]);
    QApplication application(count, arguments);
    QCoreApplication::setApplicationName(QStringLiteral("gradus"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromLocal8Bit(arguments[1]) + QStringLiteral("/settings"));
    Program program(application);
    program.start(QString::fromLocal8Bit(arguments[2]));
    const auto ready = [&] {
        return program.session().isReady() && answerLine(program.window())
            && program.progress().section() && program.progress().asked(0).key;
    };
    if (!QTest::qWaitFor(ready, 20'000))
        return 1;
    program.work().goOn();
    if (!QTest::qWaitFor(ready, 20'000))
        return 1;
    QLineEdit* const line = answerLine(program.window());
    for (qsizetype typed = line->text().size(); typed < 180; ++typed) {
        QTest::keyClick(line, static_cast<char>('0' + static_cast<int>(typed % 10)));
        const std::string said = std::to_string(line->text().size()) + '\n';
        if (::write(STDOUT_FILENO, said.data(), said.size()) < 0)
            return 1;
    }
    line->clear(); // the next one begins anew
    QTest::keyClick(line, '0');
    QTest::keyClick(line, Qt::Key_Backspace);
    return 0;
}
