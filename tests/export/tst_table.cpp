// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Ttable : public QObject { Q_OBJECT private Q_SLOTS: void a() {} };
QTEST_APPLESS_MAIN(Ttable)
#include "tst_table.moc"
