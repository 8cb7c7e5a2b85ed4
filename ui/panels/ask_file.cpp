// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ask_file.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace gradus {

namespace {

QString keyOf(FilePurpose purpose)
{
    switch (purpose) {
    case FilePurpose::Lesson:
        return QStringLiteral("folder/lessons");
    case FilePurpose::HandedIn:
        return QStringLiteral("folder/handedIn");
    case FilePurpose::Result:
        return QStringLiteral("folder/results");
    case FilePurpose::Picture:
        return QStringLiteral("folder/pictures");
    }
    return {};
}

QString ask(QFileDialog& dialog, FilePurpose purpose)
{
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    const QString file = dialog.selectedFiles().constFirst();
    const bool folder = dialog.fileMode() == QFileDialog::Directory;
    rememberFolder(purpose, folder ? file : QFileInfo(file).absolutePath());
    return file;
}

} // namespace

QString folderFor(FilePurpose purpose)
{
    const QString kept = QSettings().value(keyOf(purpose)).toString();
    if (!kept.isEmpty() && QDir(kept).exists())
        return kept;
    const QString usual = QStandardPaths::writableLocation(purpose == FilePurpose::Picture
                                                               ? QStandardPaths::PicturesLocation
                                                               : QStandardPaths::DocumentsLocation);
    return QDir(usual).exists() ? usual : QDir::homePath();
}

void rememberFolder(FilePurpose purpose, const QString& folder)
{
    QSettings().setValue(keyOf(purpose), folder);
}

QString askToOpen(QWidget* parent, const QString& title, FilePurpose purpose, const QString& filter)
{
    QFileDialog dialog(parent, title, folderFor(purpose), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return ask(dialog, purpose);
}

QString askToSave(QWidget* parent, const QString& title, FilePurpose purpose, const QString& name,
                  const QString& filter, QString* chosen)
{
    QFileDialog dialog(parent, title, folderFor(purpose), filter);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix()); // before it asks what is overwritten
    if (chosen)
        dialog.selectNameFilter(*chosen);
    dialog.selectFile(name);
    const QString file = ask(dialog, purpose);
    if (chosen)
        *chosen = dialog.selectedNameFilter();
    return file;
}

QString askToOpenFolder(QWidget* parent, const QString& title, FilePurpose purpose)
{
    QFileDialog dialog(parent, title, folderFor(purpose));
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return ask(dialog, purpose);
}

} // namespace gradus
