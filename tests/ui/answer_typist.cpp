// SPDX-License-Identifier: GPL-3.0-or-later
// Opens a lesson in the program's own window, waits for a byte on standard input, and types into
// the line of the first question until somebody ends it. After each key it says on standard output
// how many letters the line has.
#include "shell/program.h"

#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <unistd.h>

using namespace gradus;

namespace {

constexpr qsizetype longest = 180; // letters, then the line is cleared

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
    char go = 0;
    if (::read(STDIN_FILENO, &go, 1) != 1)
        return 1;
    for (;;) {
        const qsizetype length = line->text().size();
        if (length == longest)
            line->clear(); // nobody typed that: the next key begins anew
        QTest::keyClick(line, static_cast<char>('0' + static_cast<int>(length % longest % 10)));
        const std::string said = std::to_string(line->text().size()) + '\n';
        if (::write(STDOUT_FILENO, said.data(), said.size()) < 0)
            return 1;
    }
}
