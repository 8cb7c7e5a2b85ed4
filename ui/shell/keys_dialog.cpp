// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keys_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QScreen>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace gradus {

namespace {

QString rowsOf(const QWidget& window)
{
    QString rows;
    for (const QAction* const action : window.findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->text().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys += key.toString(QKeySequence::NativeText);
        QString name = action->text();
        rows += QStringLiteral("<tr><td style=\"padding-right:24px\">%1</td><td>%2</td></tr>")
                    .arg(name.remove(QLatin1Char('&')).toHtmlEscaped(),
                         keys.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    return rows;
}

} // namespace

KeysDialog::KeysDialog(QWidget& window, const Look& look) : QDialog(&window)
{
    setWindowTitle(tr("Keys"));
    auto* const sheet = new QTextBrowser;
    sheet->setFrameShape(QFrame::NoFrame);
    sheet->setFont(look.text(13));
    sheet->setAccessibleName(tr("Keys"));
    sheet->setHtml(QStringLiteral("<table>%1</table>").arg(rowsOf(window)));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(sheet, 1);
    column->addWidget(buttons);
    sheet->document()->setTextWidth(-1);
    const QSize text = sheet->document()->size().toSize();
    const QSize around = column->sizeHint() - sheet->sizeHint()
        + QSize(sheet->verticalScrollBar()->sizeHint().width() + look.px(16), look.px(8));
    resize((text + around).boundedTo(window.screen()->availableSize() * 9 / 10));
    sheet->setFocus();
}

} // namespace gradus
