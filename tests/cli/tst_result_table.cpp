// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupts.h"
#include "cli/result_table.h"
#include "support/text.h"

#include <limits>

using namespace gradus;

class TestResultTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsInEveryFormat_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("csv");
        const auto row = [](const char* name, int which, const char* text, const char* json,
                            const char* csv) {
            QTest::newRow(name) << which << QString::fromUtf8(text) << QString::fromUtf8(json)
                                << QString::fromUtf8(csv);
        };
        row("nothing", 0, "-", "null", "");
        row("a word", 1, "a,b", "\"a,b\"", "\"a,b\"");
        row("a number", 2, "0.3333", "0.3333333333333333", "0.3333333333333333");
        row("a whole number", 3, "13002", "13002", "13002");
        row("infinite", 4, "inf", "\"inf\"", "inf");
        row("absent", 5, "-", "null", "");
        row("present", 6, "0.5", "0.5", "0.5");
    }
    void cellsInEveryFormat()
    {
        QFETCH(int, which);
        const std::vector<TableCell> cells{TableCell(),
                                           "a,b",
                                           1.0 / 3,
                                           std::int64_t(13002),
                                           std::numeric_limits<double>::infinity(),
                                           std::optional<double>(),
                                           std::optional(0.5)};
        const TableCell& cell = cells[std::size_t(which)];
        QTEST(str(cell.print(Format::Text)), "text");
        QTEST(str(cell.print(Format::JsonLines)), "json");
        QTEST(str(cell.print(Format::Csv)), "csv");
    }
    void interruptsAreNoticedAndForgotten()
    {
        {
            const Interrupts interrupts;
            QVERIFY(!interrupts.came());
            raise(SIGINT); // would end the test
            QVERIFY(interrupts.came());
            QVERIFY(interrupts.came());
        }
        const Interrupts later;
        QVERIFY(!later.came());
        raise(SIGTERM);
        QVERIFY(later.came());
    }
};

QTEST_APPLESS_MAIN(TestResultTable)
#include "tst_result_table.moc"
