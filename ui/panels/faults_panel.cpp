// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/faults_panel.h"

#include "session/texts.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

FaultsPanel::FaultsPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("faults"), parent)
    , m_list(new QTreeWidget)
{
    title()->setText(tr("Faults"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Line"), tr("Column"), tr("Kind"), tr("What is wrong")});
    m_list->setAccessibleName(tr("Faults of the lesson file"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 8, 8);
    column->addWidget(m_list);
    const auto button = [this](const QString& text, auto act) {
        auto* const made = new QPushButton(text);
        made->setObjectName(QStringLiteral("plain"));
        connect(made, &QPushButton::clicked, this, act);
        title()->add(made);
    };
    button(tr("Read the file again"), [this] { Q_EMIT reloadWanted(); });
    button(tr("Open in an editor"), [this] { edit(); });
    button(tr("Copy"), [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_list, &QTreeWidget::itemActivated, this, &FaultsPanel::edit);
    setMinimumHeight(look().px(120));
}

void FaultsPanel::edit()
{
    const QTreeWidgetItem* const item =
        m_list->currentItem() ? m_list->currentItem() : m_list->topLevelItem(0);
    const QString other = item ? item->data(0, Qt::UserRole).toString() : QString();
    Q_EMIT editWanted(other.isEmpty() ? m_file : other, item ? item->text(0).toInt() : 1);
}

void FaultsPanel::setFaults(const QString& file, const Faults& faults)
{
    m_file = file;
    m_list->clear();
    const auto errors = std::count_if(faults.begin(), faults.end(), [](const Fault& fault) {
        return fault.severity == Severity::Error;
    });
    const QString name = QFileInfo(file).fileName();
    title()->setText(errors > 0 ? tr("%1 cannot be opened").arg(name)
                                : tr("Warnings about %1").arg(name),
                     tr("%n fault(s)", nullptr, static_cast<int>(faults.size())));
    for (const Fault& fault : faults) {
        const auto number = [](int n) { return n > 0 ? QString::number(n) : QString(); };
        const QString kind = fault.severity == Severity::Error ? tr("error") : tr("warning");
        QString what = messageText(fault.message);
        if (!fault.file.empty())
            what.prepend(QString::fromStdString(fault.file) + QStringLiteral(": "));
        auto* const item = new QTreeWidgetItem(
            m_list, {number(fault.place.line), number(fault.place.column), kind, what});
        item->setToolTip(3, plainTip(what));
        if (!fault.file.empty()) // of the data
            item->setData(0, Qt::UserRole,
                          QFileInfo(file).dir().filePath(QString::fromStdString(fault.file)));
    }
    for (int i = 0; i < 3; ++i)
        m_list->resizeColumnToContents(i);
}

QString FaultsPanel::asText() const
{
    QString text;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* const item = m_list->topLevelItem(i);
        text += QStringLiteral("%1:%2:%3: %4: %5\n")
                    .arg(m_file, item->text(0), item->text(1), item->text(2), item->text(3));
    }
    return text;
}

} // namespace gradus
