// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/marking_dialog.h"

#include "export/feedback_page.h"
#include "exports/saving.h"
#include "lesson/localized.h"
#include "panels/ask_file.h"

#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

MarkingDialog::MarkingDialog(const Desk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_title(makeLabel(desk.look.text(15), desk.look.theme.text, this))
    , m_folder(makeLabel(desk.look.text(13), desk.look.theme.quiet, this))
    , m_choose(new QPushButton)
    , m_progress(new QProgressBar)
    , m_tabs(new QTabWidget)
    , m_marks(new MarksModel(desk.look, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_statistics(new StatisticsModel(desk.look, this))
    , m_remarks(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_visit(new QPushButton(tr("&Open this student's state")))
    , m_saveTable(new QPushButton(tr("Save the &table…")))
    , m_savePages(new QPushButton(tr("Save &feedback pages…")))
{
    setObjectName(QStringLiteral("marking"));
    setWindowTitle(tr("Marking"));
    const Look& look = desk.look;
    const QSize room = screen()->availableSize() - QSize(16, 48); // for the frame of the window
    resize(QSize(look.px(1080), look.px(680)).boundedTo(room));
    m_sorted->setSourceModel(m_marks);
    m_sorted->setSortRole(MarksModel::sortRole);
    m_sorted->setDynamicSortFilter(false); // a row stays where it is while points are entered
    m_students = makeTable(m_sorted, tr("Students"));
    m_students->setSortingEnabled(true);
    m_students->sortByColumn(MarksModel::Student, Qt::AscendingOrder);
    m_questions = makeTable(m_statistics, tr("Questions"));
    m_tabs->addTab(m_students, tr("St&udents"));
    m_tabs->addTab(m_questions, tr("&Questions"));
    m_remarks->setWordWrap(true);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* const reading = new QScrollArea; // of what may be an essay
    reading->setWidget(m_remarks);
    reading->setWidgetResizable(true);
    reading->setFrameShape(QFrame::NoFrame);
    reading->setMinimumHeight(look.px(72));
    reading->setAccessibleName(tr("Remarks and answers"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(look.px(8));
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 3);
    column->addWidget(reading, 1);
    column->addWidget(makeFoot());
    connect(m_students, &QTableView::activated, this, &MarkingDialog::activate);
    connect(m_marks, &MarksModel::pointsEntered, this, &MarkingDialog::enterPoints);
    connect(m_marks, &MarksModel::refused, m_remarks, &QLabel::setText);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MarkingDialog::showRemarks);
    connect(&m_run, &MarkingRun::progressed, this, &MarkingDialog::showProgress);
    connect(&m_run, &MarkingRun::ended, this, &MarkingDialog::end);
    connect(&desk.session, &Session::opened, this, &MarkingDialog::refresh);
    refresh();
}

MarkingDialog::~MarkingDialog()
{
    m_run.disconnect(this);
    m_run.stopAndWait();
    m_marks->disconnect(this); // a cell that is being typed into is committed as the window goes
}

MarkingDialog* MarkingDialog::showFor(QWidget* window, const Desk& desk)
{
    auto* dialog = window->findChild<MarkingDialog*>(QStringLiteral("marking"));
    if (!dialog)
        dialog = new MarkingDialog(desk, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

QWidget* MarkingDialog::makeHead()
{
    auto* const head = new QWidget;
    auto* const column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    m_choose->setObjectName(QStringLiteral("primary"));
    pressOnlyWithFocus(m_choose);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the marking is"));
    m_progress->hide();
    connect(m_choose, &QPushButton::clicked, this,
            [this] { m_run.isRunning() ? m_run.stop() : askForFolder(); });
    auto* const row = new QHBoxLayout;
    row->setSpacing(m_desk.look.px(16));
    row->addWidget(m_choose);
    row->addWidget(m_folder, 1);
    row->addWidget(m_progress, 1);
    column->addLayout(row);
    return head;
}

QTableView* MarkingDialog::makeTable(QAbstractItemModel* model, const QString& name)
{
    auto* const table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_desk.look.px(26));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MarkingDialog::showRemarks);
    return table;
}

QWidget* MarkingDialog::makeFoot()
{
    auto* const foot = new QWidget;
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* const close = new QPushButton(tr("&Close"));
    for (QPushButton* const button : {m_visit, m_saveTable, m_savePages, close})
        pressOnlyWithFocus(button);
    m_visit->setToolTip(tr("The lesson as this student had it, where it was left (Enter); "
                           "Lesson ▸ Mark submissions brings this table back"));
    connect(m_visit, &QPushButton::clicked, this, &MarkingDialog::visit);
    connect(m_saveTable, &QPushButton::clicked, this, &MarkingDialog::askForFile);
    connect(m_savePages, &QPushButton::clicked, this, &MarkingDialog::askForPages);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    row->addWidget(m_visit);
    row->addStretch(1);
    row->addWidget(m_saveTable);
    row->addWidget(m_savePages);
    row->addWidget(close);
    return foot;
}

void MarkingDialog::mark(const QString& folder)
{
    const auto& lesson = m_desk.session.lesson();
    if (!lesson || !lesson->source)
        return;
    m_marks->show(nullptr);
    m_statistics->show({});
    m_lessonFile = QString::fromStdString(lesson->file.string());
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_run.start(m_lessonFile, folder);
    refresh();
}

void MarkingDialog::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void MarkingDialog::end(bool whole)
{
    m_marks->show(&m_run.works());
    m_sorted->sort(m_students->horizontalHeader()->sortIndicatorSection(),
                   m_students->horizontalHeader()->sortIndicatorOrder());
    m_statistics->show(classStatistics(m_run.works()));
    for (QTableView* const table : {m_students, m_questions}) {
        table->resizeColumnsToContents();
        for (int i = 0; i < table->model()->columnCount(); ++i)
            table->setColumnWidth(i, table->columnWidth(i) + m_desk.look.px(12));
    }
    if (m_marks->rowCount() > 0)
        m_students->selectRow(0);
    if (m_statistics->rowCount() > 0)
        m_questions->selectRow(0);
    refresh();
    if (!m_run.works().empty())
        m_folder->setText(m_folder->text() + QStringLiteral(" · ") + summary());
    if (!whole)
        m_remarks->setText(tr("Stopped; nothing was marked."));
    else if (m_run.works().empty())
        m_remarks->setText(tr("There are no submissions (*.json) in this folder."));
    else if (!m_run.pointsFaults().empty())
        m_remarks->setText(faultsText());
    Q_EMIT ended(whole);
}

const MarkedWork* MarkingDialog::chosen() const
{
    const QModelIndex index = m_sorted->mapToSource(m_students->currentIndex());
    return index.isValid() && !m_run.isRunning() ? &m_marks->workAt(index.row()) : nullptr;
}

QString MarkingDialog::remarksOn(const MarkedWork& work, int column) const
{
    const QString details = m_marks->details(work, column);
    QStringList lines{m_marks->remarks(work)};
    if (!details.isEmpty())
        lines += m_marks->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
            + QStringLiteral(" – ") + details;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

// What is wrong with the points that the folder keeps, with lines.
QString MarkingDialog::faultsText() const
{
    const QString file = QFileInfo(m_run.pointsFile()).fileName();
    QStringList lines;
    for (const Fault& fault : m_run.pointsFaults())
        lines += fault.place.line > 0
            ? tr("%1, line %2: %3").arg(file).arg(fault.place.line).arg(messageText(fault.message))
            : tr("%1: %2").arg(file, messageText(fault.message));
    return lines.join(QLatin1Char('\n'));
}

void MarkingDialog::enterPoints(int work, int question, std::optional<double> points)
{
    const QString why = m_run.enter(work, question, points);
    m_statistics->show(classStatistics(m_run.works()));
    if (why.isEmpty())
        return showRemarks();
    m_remarks->setText(tr("The points are in this table, and cannot be kept in the folder: %1. "
                          "Save the table.")
                           .arg(why));
}

// Enter and a double click: where points can be entered that, else the student's state.
void MarkingDialog::activate(const QModelIndex& index)
{
    if (!(index.flags() & Qt::ItemIsEditable))
        visit();
    else
        m_students->edit(index);
}

// How many of what, and what fails most.
QString MarkingDialog::summary() const
{
    const auto& works = m_run.works();
    const auto marked = std::count_if(works.begin(), works.end(),
                                      [](const MarkedWork& work) { return work.isMarked(); });
    const auto altered = std::count_if(works.begin(), works.end(),
                                       [](const MarkedWork& work) { return work.isAltered(); });
    QString text = tr("%1 marked, %2 could not be; signs of alteration in %3")
                       .arg(marked)
                       .arg(static_cast<std::ptrdiff_t>(works.size()) - marked)
                       .arg(altered);
    if (const QuestionStatistics* const hardest = hardestOf(m_statistics->questions()))
        text += QStringLiteral(" · ")
            + tr("fails most: %1 (%2 of %3 right)")
                  .arg(QString::fromStdString(hardest->key))
                  .arg(hardest->right)
                  .arg(hardest->students);
    return text;
}

// What there is to say of the chosen student or question.
void MarkingDialog::showRemarks()
{
    QString text;
    const QModelIndex question = m_questions->currentIndex();
    if (m_tabs->currentWidget() == m_questions && question.isValid())
        text = m_statistics->wrongs(
            m_statistics->questions()[static_cast<std::size_t>(question.row())]);
    else if (const MarkedWork* const work = chosen())
        text = remarksOn(*work, m_students->currentIndex().column());
    m_remarks->setText(text);
    refresh();
}

void MarkingDialog::refresh()
{
    const auto& lesson = m_desk.session.lesson();
    const bool running = m_run.isRunning();
    const bool fits = lesson && lesson->source;
    m_title->setText(
        fits ? QString::fromStdString(lesson->title.in(m_desk.look.language.toStdString()))
             : tr("Open the lesson first that the students worked in."));
    m_choose->setText(running ? tr("&Stop") : tr("Choose a fol&der…"));
    m_choose->setEnabled(running || fits);
    m_progress->setVisible(running);
    m_folder->setVisible(!running);
    if (m_folder->text().isEmpty())
        m_folder->setText(tr("A folder of the files that students handed in."));
    const MarkedWork* const work = chosen();
    m_visit->setEnabled(m_tabs->currentWidget() == m_students && work && work->isMarked());
    m_saveTable->setEnabled(!running && m_marks->rowCount() > 0);
    m_savePages->setEnabled(!running && m_statistics->rowCount() > 0);
}

void MarkingDialog::visit()
{
    const MarkedWork* const work = chosen();
    if (!work || !work->isMarked())
        return;
    hide(); // it would lie over the workbench
    Q_EMIT visitWanted(m_lessonFile, QString::fromStdString(work->file.string()));
}

QString MarkingDialog::saveTable(const QString& file, MarksLayout layout) const
{
    const MarksSource source{*m_run.lesson(), m_run.works(), m_desk.look.language.toStdString(),
                             localized};
    const bool json = file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    return saveFile(
        file,
        QByteArray::fromStdString(json ? marksJson(source) : utf8Mark + marksCsv(source, layout)));
}

QString MarkingDialog::savePages(const QString& folder) const
{
    const auto names = pageNames(m_run.works());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const MarkedWork& work = m_run.works()[i];
        if (!work.counts())
            continue;
        const QString file = QDir(folder).filePath(QString::fromStdString(names[i] + ".html"));
        const QString why =
            saveFile(file,
                     QByteArray::fromStdString(feedbackPage(
                         work, *m_run.lesson(), m_desk.look.language.toStdString(), localized)));
        if (!why.isEmpty())
            return why;
    }
    return {};
}

void MarkingDialog::askForFolder()
{
    const QString folder =
        askToOpenFolder(this, tr("The folder of what was handed in"), FilePurpose::HandedIn);
    if (!folder.isEmpty())
        mark(folder);
}

void MarkingDialog::askForFile()
{
    const QString full = tr("Spreadsheets and Moodle (*.csv)");
    const QString canvas = tr("Canvas (*.csv)");
    const QString json = tr("Everything as JSON (*.json)");
    QString chosen = full;
    QString file =
        askToSave(this, tr("Save the table"), FilePurpose::HandedIn, QStringLiteral("grades.csv"),
                  QStringList{full, canvas, json}.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    if (chosen == json && file.endsWith(QStringLiteral(".csv")))
        file.replace(file.size() - 3, 3, QStringLiteral("json"));
    const MarksLayout layout = chosen == canvas ? MarksLayout::Canvas : MarksLayout::Full;
    const QString why = saveTable(file, layout);
    m_remarks->setText(why.isEmpty() ? tr("The table is in %1.").arg(file) : why);
}

void MarkingDialog::askForPages()
{
    const QString folder =
        askToOpenFolder(this, tr("A folder for the feedback pages"), FilePurpose::HandedIn);
    if (folder.isEmpty())
        return;
    const QString why = savePages(folder);
    m_remarks->setText(why.isEmpty() ? tr("The feedback pages are in %1.").arg(folder) : why);
}

// Esc stops first.
void MarkingDialog::reject()
{
    if (m_run.isRunning())
        m_run.stop();
    else
        QDialog::reject();
}

} // namespace gradus
