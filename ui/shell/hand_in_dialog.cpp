// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hand_in_dialog.h"

#include "session/lesson_work.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <map>

namespace gradus {

HandInDialog::HandInDialog(const Desk& desk, QWidget* parent) : QDialog(parent)
{
    const Look& look = desk.look;
    const LessonWork& work = *desk.work;
    setWindowTitle(tr("Hand in"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    const auto add = [&](const QString& text, const QFont& font, const QColor& colour) {
        QLabel* const label = makeLabel(font, colour, this);
        label->setWordWrap(true);
        label->setText(text);
        label->setMinimumWidth(look.px(400));
        column->addWidget(label);
    };
    const auto [answered, all] = work.answered();
    const std::string language = look.language.toStdString();
    add(QString::fromStdString(desk.session.lesson()->title.in(language)), look.text(15, true),
        look.theme.text);
    add(tr("Student: %1").arg(work.student()), look.text(13), look.theme.text);
    add(tr("%1 of %2 questions have an answer.").arg(answered).arg(all), look.text(13),
        look.theme.text);
    if (answered < all)
        add(tr("Without an answer: %1").arg(openText(work.unanswered())), look.text(13),
            look.theme.text);
    add(tr("One file is written. It holds your answers with their times, the hints you asked for, "
           "your changes and your notes, and nothing else about this computer. You can go on "
           "working and hand in again."),
        look.text(12), look.theme.quiet);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* const write =
        buttons->addButton(tr("Write the file…"), QDialogButtonBox::AcceptRole);
    write->setObjectName(QStringLiteral("primary"));
    column->addWidget(buttons);
    write->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString HandInDialog::openText(const std::vector<std::pair<int, int>>& unanswered)
{
    std::map<int, QStringList> bySection;
    for (const auto& [section, number] : unanswered)
        bySection[section] += QString::number(number);
    QStringList parts;
    for (const auto& [section, numbers] : bySection)
        parts += tr("section %1: question %2").arg(section).arg(numbers.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

} // namespace gradus
