// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Tparameters : public QObject { Q_OBJECT private Q_SLOTS: void a() {} };
QTEST_APPLESS_MAIN(Tparameters)
#include "tst_parameters.moc"
