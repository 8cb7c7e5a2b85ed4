// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/patterns_dialog.h"

#include "panels/ask_file.h"
#include "panels/panel.h"
#include "patterns/cue_box.h"
#include "patterns/draft_edits.h"
#include "patterns/net_box.h"
#include "patterns/own_net.h"
#include "patterns/pattern_grid.h"
#include "patterns/picture_dialog.h"
#include "patterns/presets_box.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace gradus {

int PatternsDialog::entry() const { return std::max(0, m_list->currentIndex().row()); }

void PatternsDialog::choose(int entry)
{
    m_list->setCurrentIndex(
        m_model->index(std::clamp(entry, 0, static_cast<int>(draft().pictures.patterns.size()))));
}

void PatternsDialog::change(HopfieldDraft draft, const QString& name)
{
    m_history.change(std::move(draft), name);
    say(QString(), false);
    refresh();
}

// The same draft everywhere.
void PatternsDialog::refresh()
{
    const HopfieldDraft& now = draft();
    const int shown = entry();
    m_model->setDraft(now);
    choose(shown);
    m_cue->setDraft(now);
    m_net->setDraft(now);
    m_net->say(QString());
    m_presets->setGrid(now.pictures.width, now.pictures.height);
    const QSignalBlocker quiet[] = {QSignalBlocker(m_width), QSignalBlocker(m_height)};
    m_width->setValue(now.pictures.width);
    m_height->setValue(now.pictures.height);
    m_sizeSays->hide();
    showEntry(entry());
}

void PatternsDialog::showEntry(int entry)
{
    const HopfieldDraft& now = draft();
    const int patterns = static_cast<int>(now.pictures.patterns.size());
    const QString name = PatternListModel::nameOf(entry);
    m_title->setText(tr("%1 · %2 × %3 = %4 units")
                         .arg(name)
                         .arg(now.pictures.width)
                         .arg(now.pictures.height)
                         .arg(now.pictures.units()));
    m_grid->setPicture(entryUnits(now, entry), now.pictures.width, name, now.zeroOne);
    m_remove->setEnabled(entry > 0);
    m_removeAll->setEnabled(patterns > 0);
    m_up->setEnabled(entry > 1);
    m_down->setEnabled(entry > 0 && entry < patterns);
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
}

void PatternsDialog::say(const QString& text, bool wrong)
{
    QPalette palette = m_says->palette();
    palette.setColor(QPalette::WindowText, wrong ? m_look.theme.negative : m_look.theme.quiet);
    m_says->setPalette(palette);
    m_says->setText(text);
}

// A size that cannot be stays in its field, with why below it; the grid stays as it was.
void PatternsDialog::resizeGrid()
{
    const int units = m_width->value() * m_height->value();
    const bool good = units >= 2 && units <= HopfieldExperiment::mostUnits;
    m_sizeSays->setVisible(!good);
    m_sizeSays->setText(tr("%1 × %2 = %3 units; a net has from 2 to %4")
                            .arg(m_width->value())
                            .arg(m_height->value())
                            .arg(units)
                            .arg(HopfieldExperiment::mostUnits));
    if (good)
        change(draft().resized(m_width->value(), m_height->value()));
}

void PatternsDialog::add()
{
    const int before = entry();
    const Units blank(static_cast<std::size_t>(draft().pictures.units()), -1);
    const int behind = before == 0 ? static_cast<int>(draft().pictures.patterns.size()) : before;
    change(withPatterns(draft(), behind, {blank}));
    choose(behind + 1);
    m_grid->setFocus();
}

// Of the cue a pattern at the end.
void PatternsDialog::copy()
{
    const int behind = entry() == 0 ? static_cast<int>(draft().pictures.patterns.size()) : entry();
    change(withPatterns(draft(), behind, {entryUnits(draft(), entry())}));
    choose(behind + 1);
}

void PatternsDialog::remove()
{
    if (entry() > 0)
        change(without(draft(), entry()));
}

void PatternsDialog::removeAll()
{
    HopfieldDraft empty = withEntry(draft(), 0, draft().start());
    empty.pictures.patterns.clear();
    change(std::move(empty));
}

void PatternsDialog::moveUp()
{
    const int from = entry();
    if (from < 2)
        return;
    change(swapped(draft(), from, from - 1));
    choose(from - 1);
}

void PatternsDialog::moveDown()
{
    const int from = entry();
    if (from == 0 || from >= static_cast<int>(draft().pictures.patterns.size()))
        return;
    change(swapped(draft(), from, from + 1));
    choose(from + 1);
}

void PatternsDialog::clearCells()
{
    change(
        withEntry(draft(), entry(), Units(static_cast<std::size_t>(draft().pictures.units()), -1)));
}

void PatternsDialog::invert()
{
    Units units = entryUnits(draft(), entry());
    for (std::int8_t& unit : units)
        unit *= -1;
    change(withEntry(draft(), entry(), std::move(units)));
}

void PatternsDialog::turnSome()
{
    change(withNoise(draft(), entry(), m_share->value(), m_noiseSeed++));
}

void PatternsDialog::undo()
{
    if (m_history.undo())
        refresh();
}

void PatternsDialog::redo()
{
    if (m_history.redo())
        refresh();
}

void PatternsDialog::askForFile()
{
    const QString file = askToOpen(
        this, tr("Load patterns"), FilePurpose::Picture,
        tr("Drawings and pictures (*.txt *.png *.jpg *.jpeg *.bmp *.gif);;All files (*)"));
    if (!file.isEmpty())
        load(file);
}

void PatternsDialog::load(const QString& file)
{
    PatternFile read = readPatternFile(file);
    const QString name = QFileInfo(file).fileName();
    if (const auto* wrong = std::get_if<QString>(&read)) {
        say(tr("%1: %2").arg(name, *wrong), true);
        return;
    }
    PatternPictures pictures{draft().pictures.width, draft().pictures.height, {}};
    if (auto* picture = std::get_if<InkPicture>(&read)) {
        PictureDialog dialog(std::move(*picture), pictures.width, pictures.height, m_look, this);
        if (dialog.exec() != Accepted)
            return;
        pictures.patterns.push_back(dialog.units());
    } else {
        pictures = std::get<PatternPictures>(std::move(read));
    }
    auto grown = withPictures(draft(), pictures);
    if (!grown) {
        say(tr("%1: together with the patterns that are there this is too much for a net")
                .arg(name),
            true);
        return;
    }
    change(std::move(*grown));
    choose(static_cast<int>(draft().pictures.patterns.size()));
    say(tr("Added from %1: %2 patterns").arg(name).arg(pictures.patterns.size()), false);
}

void PatternsDialog::askWhere()
{
    const QString file = askToSave(this, tr("Save the patterns"), FilePurpose::Picture,
                                   QStringLiteral("patterns.txt"), tr("Drawings in text (*.txt)"));
    if (!file.isEmpty())
        save(file);
}

void PatternsDialog::save(const QString& file)
{
    const QString wrong = writePatternFile(file, draft().pictures);
    say(wrong.isEmpty() ? tr("The patterns were saved in %1").arg(QFileInfo(file).fileName())
                        : wrong,
        !wrong.isEmpty());
}

// Return ends what is typed in a field; it does not make the net at once.
void PatternsDialog::keyPressEvent(QKeyEvent* event)
{
    const bool ends = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QWidget* const field = focusWidget();
    if (ends
        && (qobject_cast<const QAbstractSpinBox*>(field) || qobject_cast<const QLineEdit*>(field)))
        return;
    QDialog::keyPressEvent(event);
}

void PatternsDialog::accept()
{
    if (m_maker.isWorking())
        return;
    if (m_sizeSays->isVisible()) { // what is typed is not what would be made
        m_width->setFocus();
        return;
    }
    if (draft().pictures.patterns.empty()) {
        say(tr("There is no pattern to store yet: draw one, or add ready-made ones"), true);
        return;
    }
    m_go->setEnabled(false);
    m_body->setEnabled(false);
    say(tr("The patterns are being stored …"), false);
    m_maker.start(ownNet(draft()));
}

void PatternsDialog::take(const std::shared_ptr<const Lesson>& lesson, const Faults& faults)
{
    m_go->setEnabled(true);
    m_body->setEnabled(true);
    say(QString(), false);
    if (!lesson) {
        m_grid->setFocus();
        m_net->say(faults.empty() ? QString() : messageText(faults.front().message));
        return;
    }
    m_lesson = lesson;
    QDialog::accept();
}

} // namespace gradus
