// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class Tdocument : public QObject { Q_OBJECT private Q_SLOTS: void a() {} };
QTEST_APPLESS_MAIN(Tdocument)
#include "tst_document.moc"
