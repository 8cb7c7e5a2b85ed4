// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/utf8.h"

#include <QTest>

using namespace gradus;

class TestUtf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lengths_data();
    void lengths();
    void bytesWithinCharacters();
};

void TestUtf8::lengths_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("length");
    const auto row = [](const char* name, const char* bytes, int length) {
        QTest::newRow(name) << QByteArray(bytes) << length;
    };
    row("a letter", "a", 1);
    row("two bytes", "\xC3\xA9", 2);
    row("three bytes", "\xE4\xB8\xAD", 3);
    row("four bytes", "\xF0\x9D\x91\xA5", 4);
    row("the last of all", "\xF4\x8F\xBF\xBF", 4);
    row("beyond the last", "\xF4\x90\x80\x80", 0);
    row("a byte of none", "\xFF", 0);
    row("the middle of one", "\x80", 0);
    row("half of one", "\xE4\xB8", 0);
    row("another behind its beginning", "\xC3z", 0);
    row("overlong of two", "\xC0\xBC", 0);
    row("overlong of three", "\xE0\x80\xBC", 0);
    row("overlong of four", "\xF0\x80\x80\xBC", 0);
    row("a surrogate", "\xED\xA0\x80", 0);
}

void TestUtf8::lengths()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, length);
    QCOMPARE(utf8Length(bytes.toStdString(), 0), std::size_t(length));
}

void TestUtf8::bytesWithinCharacters()
{
    QVERIFY(continuesCharacter('\x80') && continuesCharacter('\xBF'));
    QVERIFY(!continuesCharacter('a') && !continuesCharacter('\xC3'));
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
