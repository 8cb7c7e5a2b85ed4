// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Tarray_file : public QObject { Q_OBJECT private Q_SLOTS: void a() {} };
QTEST_APPLESS_MAIN(Tarray_file)
#include "tst_array_file.moc"
