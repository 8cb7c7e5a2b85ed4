// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_panel.h"

#include "models/lesson_copy.h"
#include "session/lesson_progress.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace gradus {

StagePanel::StagePanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("stage"), parent)
    , m_body(new QWidget)
    , m_choice(new QComboBox)
    , m_tools(new QWidget)
    , m_controls(new ControlsBar(desk))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_controls);
    column->addWidget(m_body, 1);
    new QVBoxLayout(m_body);
    m_body->layout()->setContentsMargins(0, 0, 0, 0);
    new QHBoxLayout(m_tools);
    m_tools->layout()->setContentsMargins(0, 0, 0, 0);
    title()->add(m_tools);
    m_choice->setAccessibleName(tr("Picture"));
    connect(m_choice, &QComboBox::activated, this, &StagePanel::showStage);
    title()->add(m_choice);
    connect(&session(), &Session::opened, this, &StagePanel::open);
    connect(&session(), &Session::restarted, this, &StagePanel::restart);
    connect(&session(), &Session::changed, this, &StagePanel::refresh);
    connect(&session(), &Session::refused, this, [this](const QString& why) { m_refused = why; });
    connect(&desk.progress, &LessonProgress::sectionChanged, this, &StagePanel::followSection);
    connect(&desk.progress, &LessonProgress::wordsChanged, this, [this] {
        if (const Section* const section = this->desk().progress.section();
            section && section->view != m_view)
            followSection();
    });
    makeCopies();
    begin();
}

// The first picture of the lesson's family is shown at first.
void StagePanel::begin()
{
    m_experiment = session().experiment();
    m_family = familyOf(m_experiment.get());
    m_choices = m_family ? m_family->stages(*m_experiment) : std::vector<StageChoice>();
    m_choice->clear();
    for (const StageChoice& choice : m_choices)
        m_choice->addItem(choice.name);
    m_choice->setVisible(m_choices.size() > 1);
    showStage(0);
}

// Another version of a lesson is looked at as the one before was.
void StagePanel::open()
{
    const std::string before = std::exchange(m_id, session().lesson()->id);
    if (!before.empty() && m_id == before)
        restart();
    else
        begin();
}

// A run with another model gets a picture of its own, of the kind that was looked at.
void StagePanel::restart()
{
    if (session().experiment() == m_experiment)
        return;
    const QString before = m_choice->currentText();
    begin();
    const int again = m_choice->findText(before);
    if (again > 0) {
        m_choice->setCurrentIndex(again);
        showStage(again);
    }
}

void StagePanel::showStage(int choice)
{
    delete m_stage;
    m_stage = nullptr;
    qDeleteAll(m_tools->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    if (choice < static_cast<int>(m_choices.size())) {
        m_stage = m_choices[static_cast<std::size_t>(choice)].make(session(), look(), m_body);
        m_body->layout()->addWidget(m_stage);
        for (QWidget* const tool : m_stage->makeTools())
            m_tools->layout()->addWidget(tool);
        if (const Section* const section = desk().progress.section())
            m_stage->setView(section->view);
    }
    refresh();
}

// A section may ask for a picture and for a part of the plane.
void StagePanel::followSection()
{
    const Section* const section = desk().progress.section();
    if (!section || !m_stage)
        return;
    m_view = section->view;
    showView(section->view);
}

void StagePanel::showView(const LessonView& view)
{
    const QString wanted = QString::fromStdString(view.stage);
    for (int i = 0; i < static_cast<int>(m_choices.size()); ++i)
        if (m_choices[static_cast<std::size_t>(i)].id == wanted && m_choice->currentIndex() != i) {
            m_choice->setCurrentIndex(i);
            showStage(i);
            break;
        }
    m_stage->setView(view);
}

void StagePanel::showAgain(const LessonView& view)
{
    if (m_stage && !view.stage.empty())
        showView(view);
}

LessonView StagePanel::seen() const
{
    if (!m_stage)
        return {};
    LessonView view = m_stage->seen();
    view.stage = m_choices[static_cast<std::size_t>(shown())].id.toStdString();
    return view;
}

// What is seen can be put into a lesson, by the picture's context menu.
void StagePanel::makeCopies()
{
    addLessonCopies(this, session());
    addCopy(this, tr("Copy the &view as lesson YAML"), [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(viewYaml(seen())));
        return QString();
    });
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void StagePanel::refresh()
{
    if (!session().isReady() || !m_family) {
        title()->setText(QString());
        return;
    }
    const Snapshot& here = session().snapshot();
    const QString subject = m_family->subject(here);
    const auto step = here.currentStep();
    if (const QString refused = std::exchange(m_refused, {}); !refused.isEmpty())
        title()->setText(subject, refused, look().theme.negative);
    else if (const auto& halt = session().published().halt;
             halt && step && halt->step <= step->number)
        title()->setText(subject, messageText(halt->why), look().theme.negative);
    else if (const auto stop = here.iteration->stop();
             stop && step && step->number == here.stepCount())
        title()->setText(subject, messageText(*stop), look().theme.text);
    else
        title()->setText(subject, step ? tr("%1 pass").arg(passText(step->pass)) : QString(),
                         step ? look().theme.of(step->pass) : QColor());
}

} // namespace gradus
