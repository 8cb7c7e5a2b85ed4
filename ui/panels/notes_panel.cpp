// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/notes_panel.h"

#include "session/lesson_work.h"

#include <QVBoxLayout>

namespace gradus {

NotesPanel::NotesPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("notes"), parent)
    , m_notes(new QPlainTextEdit)
{
    title()->setText(tr("My notes"));
    m_notes->setFont(look().text(13));
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("Whatever you want to remember. It is handed in with your "
                                   "answers. Markdown and $TeX$ are welcome."));
    m_notes->setAccessibleName(tr("My notes"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    column->addWidget(m_notes);
    if (!desk.work)
        return;
    connect(m_notes, &QPlainTextEdit::textChanged, this,
            [this] { this->desk().work->setNotes(m_notes->toPlainText()); });
    connect(desk.work, &LessonWork::opened, this, &NotesPanel::refresh);
    refresh();
}

void NotesPanel::refresh()
{
    m_notes->setEnabled(desk().work->isKept());
    const QString notes = QString::fromStdString(desk().work->work().notes);
    const QSignalBlocker quiet(m_notes);
    if (m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
}

} // namespace gradus
