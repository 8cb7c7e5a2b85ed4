// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiments_dialog.h"

#include "charts/result_chart.h"
#include "experiments/fields_form.h"
#include "exports/saving.h"
#include "figures/figure_dialog.h"
#include "figures/figure_sources.h"
#include "panels/ask_file.h"
#include "panels/panel.h"

#include <QAction>
#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

ExperimentsDialog::ExperimentsDialog(Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_look(look)
    , m_choice(new QComboBox)
    , m_about(makeLabel(look.text(13), look.theme.quiet, this))
    , m_form(new FieldsForm(look))
    , m_go(new QPushButton)
    , m_progress(new QProgressBar)
    , m_count(makeLabel(look.number(12), look.theme.quiet, this))
    , m_faults(makeLabel(look.text(13), look.theme.text, this))
    , m_view(new QTableView)
    , m_model(new MeasuredTableModel(look, this))
    , m_chart(new ResultChart(look))
    , m_results(new QSplitter)
    , m_sentence(makeLabel(look.text(15), look.theme.text, this))
    , m_save(new QPushButton(tr("Save as CS&V…")))
    , m_picture(new QPushButton(tr("Save the &picture…")))
{
    setWindowTitle(tr("Experiments"));
    const QSize room = screen()->availableSize() - QSize(16, 48); // for the frame of the window
    resize(QSize(look.px(1080), look.px(680)).boundedTo(room));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(look.px(8));
    column->addWidget(makeHead());
    column->addWidget(makeResults(), 1);
    column->addWidget(m_sentence);
    column->addWidget(makeFoot());
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        for (const ExperimentKind* const kind : experimentKinds())
            if (m_choice->currentData() == QLatin1String(kind->id))
                showKind(kind);
    });
    connect(m_form, &FieldsForm::edited, this, &ExperimentsDialog::readFields);
    connect(&m_runner, &ExperimentRunner::measured, this, &ExperimentsDialog::take);
    connect(&m_runner, &ExperimentRunner::ended, this, &ExperimentsDialog::end);
    connect(&session, &Session::opened, this, &ExperimentsDialog::followLesson);
    connect(&session, &Session::restarted, this, &ExperimentsDialog::followRun);
    followLesson();
}

ExperimentsDialog::~ExperimentsDialog()
{
    m_runner.disconnect(this);
    m_runner.stopAndWait();
}

QWidget* ExperimentsDialog::makeHead()
{
    auto* const head = new QWidget(this);
    auto* const column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(8));
    m_choice->setAccessibleName(tr("Experiment"));
    m_about->setWordWrap(true);
    auto* const first = new QHBoxLayout;
    first->setSpacing(m_look.px(16));
    first->addWidget(m_choice);
    first->addWidget(m_about, 1);
    column->addLayout(first);
    column->addWidget(m_form);
    m_go->setObjectName(QStringLiteral("primary"));
    QSizePolicy keepsRoom = m_progress->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsRoom);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("How far the experiment is"));
    m_faults->setWordWrap(true);
    m_faults->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_go, &QPushButton::clicked, this, [this] { isRunning() ? stop() : start(); });
    auto* const row = new QHBoxLayout;
    row->setSpacing(m_look.px(16));
    row->addWidget(m_go);
    row->addWidget(m_progress, 1);
    row->addWidget(m_count);
    column->addLayout(row);
    m_go->setDefault(true);
    column->addWidget(m_faults);
    return head;
}

QWidget* ExperimentsDialog::makeResults()
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Results"));
    m_view->setShowGrid(false);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(m_look.px(24));
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setMinimumSectionSize(m_look.px(56));
    m_view->setMinimumWidth(m_look.px(180));
    auto* const copy = new QAction(tr("Copy with all digits"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ExperimentsDialog::copyCells);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_results->setChildrenCollapsible(false);
    m_results->setHandleWidth(m_look.px(8));
    m_results->addWidget(m_view);
    m_results->addWidget(m_chart);
    m_results->setStretchFactor(0, 2);
    m_results->setStretchFactor(1, 3);
    m_results->setSizes({m_look.px(430), m_look.px(610)});
    return m_results;
}

QWidget* ExperimentsDialog::makeFoot()
{
    auto* const foot = new QWidget;
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* const close = new QPushButton(tr("&Close"));
    for (QPushButton* const button : {m_save, m_picture, close})
        pressOnlyWithFocus(button);
    connect(m_save, &QPushButton::clicked, this, &ExperimentsDialog::askForFile);
    connect(m_picture, &QPushButton::clicked, this, &ExperimentsDialog::savePicture);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    row->addWidget(m_save);
    row->addWidget(m_picture);
    row->addStretch(1);
    row->addWidget(close);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return foot;
}

// Another lesson: nothing of what was typed or measured belongs to it.
void ExperimentsDialog::followLesson()
{
    m_typed.clear();
    const auto kinds = kindsFor(m_session.experiment().get());
    const bool stays = std::find(kinds.begin(), kinds.end(), m_kind) != kinds.end();
    const ExperimentKind* const kind = stays ? m_kind : kinds.empty() ? nullptr : kinds.front();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const ExperimentKind* const each : kinds)
        m_choice->addItem(each->name(), QString::fromLatin1(each->id));
    m_choice->setCurrentIndex(kind ? m_choice->findData(QString::fromLatin1(kind->id)) : -1);
    m_choice->setVisible(kind);
    showKind(kind);
}

// Another run of the same lesson, or other settings: results stay to be compared with.
void ExperimentsDialog::followRun()
{
    const auto experiment = m_session.experiment();
    if (!m_kind || !experiment || !m_kind->fits(*experiment)) {
        followLesson();
        return;
    }
    readFields();
    say();
}

bool ExperimentsDialog::choose(const QString& id)
{
    const int which = m_choice->findData(id);
    if (which >= 0)
        m_choice->setCurrentIndex(which);
    return which >= 0;
}

void ExperimentsDialog::showKind(const ExperimentKind* kind)
{
    m_runner.stopAndWait();
    m_kind = kind;
    m_plan.reset();
    m_model->begin({});
    m_chart->setPicture({});
    m_about->setText(kind ? kind->about()
                          : tr("There is nothing to compare here: experiments are made with "
                               "networks, approximations, Hopfield nets, and functions that "
                               "are a mean over samples."));
    m_form->setFields(kind ? kind->fields(*m_session.experiment()) : std::vector<ExperimentField>(),
                      kind ? m_typed.value(QString::fromLatin1(kind->id)) : QStringList());
    orderTabs();
    readFields();
    say();
}

// The fields are newer than what stands below them.
void ExperimentsDialog::orderTabs()
{
    QWidget* before = m_choice;
    for (QWidget* const field : m_form->fields()) {
        setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, m_go);
}

void ExperimentsDialog::readFields()
{
    m_next.reset();
    QStringList wrong;
    if (m_kind) {
        const auto experiment = m_session.experiment();
        m_typed.insert(QString::fromLatin1(m_kind->id), m_form->values());
        FieldReader reader(m_kind->fields(*experiment), m_form->values());
        m_next = m_kind->plan(experiment, reader);
        for (const FieldFault& fault : reader.faults())
            wrong += fault.text;
    }
    m_faults->setText(wrong.join(QLatin1Char('\n')));
    m_faults->setVisible(!wrong.isEmpty());
    refresh();
}

void ExperimentsDialog::start()
{
    if (!m_next || isRunning())
        return;
    m_plan = m_next;
    m_measured = m_session.experiment();
    m_done = 0;
    m_model->begin(m_plan->columns());
    m_chart->setPicture(m_plan->picture({}));
    m_runner.start(m_plan);
    say();
    refresh();
}

void ExperimentsDialog::take(const MeasuredRows& rows, int done)
{
    m_done = done;
    if (rows.empty()) {
        refresh();
        return;
    }
    const QScrollBar& bar = *m_view->verticalScrollBar();
    const bool follows = bar.value() == bar.maximum(); // nobody has scrolled up to look
    const bool first = m_model->rows().empty();
    m_model->add(rows);
    if (first)
        fitTable();
    if (follows)
        m_view->scrollToBottom();
    m_chart->setPicture(m_plan->picture(m_model->rows()));
    say();
    refresh();
}

// The table takes what its columns need, as long as the picture keeps most of the room.
void ExperimentsDialog::fitTable()
{
    m_view->resizeColumnsToContents();
    const int wanted = m_view->horizontalHeader()->length()
        + m_view->verticalScrollBar()->sizeHint().width() + m_look.px(8);
    const int table = std::min(wanted, m_results->width() * 11 / 20);
    m_results->setSizes({table, m_results->width() - table});
}

void ExperimentsDialog::end(bool whole)
{
    m_view->resizeColumnsToContents();
    say();
    refresh();
    Q_EMIT ended(whole);
}

// What can be done now, and how far it is.
void ExperimentsDialog::refresh()
{
    const bool running = isRunning();
    m_go->setText(running ? tr("S&top") : tr("&Start"));
    m_go->setToolTip(running ? tr("Keeps what has been measured (Esc)") : QString());
    m_go->setEnabled(running || m_next);
    m_choice->setEnabled(!running);
    m_form->setEnabled(!running);
    for (QPushButton* const button : {m_save, m_picture})
        button->setEnabled(!running && !m_model->rows().empty());
    m_progress->setVisible(m_plan != nullptr);
    m_count->setVisible(m_plan != nullptr);
    if (!m_plan)
        return;
    m_progress->setRange(0, m_plan->total());
    m_progress->setValue(m_done);
    m_count->setText(tr("%1 of %2").arg(m_done).arg(m_plan->total()));
}

void ExperimentsDialog::say()
{
    QStringList parts;
    if (m_plan) {
        parts += m_plan->sentence(m_model->rows());
        if (!isRunning() && m_done < m_plan->total())
            parts += tr("Stopped after %1 of %2.").arg(m_done).arg(m_plan->total());
        if (m_measured != m_session.experiment())
            parts += tr("The run has changed since then; Start measures anew.");
    } else if (m_kind)
        parts += tr("Start measures; each result is shown as soon as it is there.");
    parts.removeAll(QString());
    m_sentence->setText(parts.join(QLatin1Char(' ')));
    m_chart->setAccessibleDescription(m_sentence->text());
}

void ExperimentsDialog::copyCells()
{
    QGuiApplication::clipboard()->setText(
        m_model->copied(m_view->selectionModel()->selectedIndexes()));
}

void ExperimentsDialog::askForFile()
{
    const QString name =
        QStringLiteral("%1-%2.csv")
            .arg(QString::fromStdString(m_session.lesson()->id), QString::fromLatin1(m_kind->id));
    const QString file =
        askToSave(this, tr("Save the results"), FilePurpose::Result, name, tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    const QString wrong = save(file);
    m_faults->setText(wrong);
    m_faults->setVisible(!wrong.isEmpty());
}

std::vector<FigureSource> ExperimentsDialog::figures() const
{
    return {resultFigure(QString::fromLatin1(m_kind->id), m_kind->name(), m_chart->picture())};
}

void ExperimentsDialog::savePicture()
{
    FigureDialog(figures(), QString::fromStdString(m_session.lesson()->id), m_look, this).exec();
}

QString ExperimentsDialog::save(const QString& file) const
{
    return saveFile(file, m_model->csv().toUtf8());
}

// Esc stops first, and closes what is not running.
void ExperimentsDialog::reject()
{
    if (isRunning())
        stop();
    else
        QDialog::reject();
}

void ExperimentsDialog::closeEvent(QCloseEvent* event)
{
    m_runner.stopAndWait();
    QDialog::closeEvent(event);
}

} // namespace gradus
