// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/values_panel.h"

#include "data/data_card.h"
#include "families/family.h"
#include "lesson/lesson_data.h"
#include "lesson/localized.h"
#include "session/lesson_progress.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gradus {

ValuesPanel::ValuesPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("values"), parent)
    , m_area(new QScrollArea)
    , m_data(new QPushButton(tr("Data…")))
{
    title()->setText(tr("Values"));
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 1, 1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_area);
    m_data->setObjectName(QStringLiteral("plain"));
    m_data->setAccessibleName(tr("The card of the data"));
    m_data->hide();
    title()->add(m_data);
    connect(m_data, &QPushButton::clicked, this, &ValuesPanel::dataWanted);
    connect(&session(), &Session::opened, this, &ValuesPanel::tellData);
    tellData();
    connect(&session(), &Session::changed, this, &ValuesPanel::refresh);
    connect(&desk.progress, &LessonProgress::questionChanged, this, &ValuesPanel::refresh);
    connect(&desk.progress, &LessonProgress::sectionChanged, this, &ValuesPanel::refresh);
    connect(&desk.progress, &LessonProgress::wordsChanged, this, &ValuesPanel::refresh);
    connect(&session(), &Session::selectionChanged, this, &ValuesPanel::followSelection);
    refresh();
}

// In one sentence what there is to learn from; the card says the rest.
void ValuesPanel::tellData()
{
    const auto& lesson = session().lesson();
    const ExperimentData own =
        lesson && lesson->experiment ? dataOf(*lesson->experiment) : ExperimentData{};
    m_data->setVisible(own.train != nullptr);
    if (own.train)
        m_data->setToolTip(QString::fromStdString(localized(dataSummary(*own.train, own.test))));
}

// Another family has other tables.
void ValuesPanel::begin()
{
    const auto& lesson = session().lesson();
    const Family* const family = familyOf(lesson ? lesson->experiment.get() : nullptr);
    if (family == m_family)
        return;
    m_family = family;
    delete m_area->takeWidget();
    m_view = family ? family->makeValues(session(), look(), nullptr) : nullptr;
    if (m_view)
        m_area->setWidget(m_view);
}

void ValuesPanel::refresh()
{
    setEnabled(session().isReady());
    if (!session().isReady())
        return;
    begin();
    if (!m_view)
        return;
    m_view->setQuestionOpen(isQuestionOpen());
    m_view->refresh();
    title()->setText(tr("Values"), m_view->state());
}

bool ValuesPanel::isQuestionOpen() const
{
    const LessonProgress& progress = desk().progress;
    const Section* const section = progress.lesson() ? progress.section() : nullptr;
    for (std::size_t i = 0; section && i < section->questions.size(); ++i)
        if (progress.holdsBack(static_cast<int>(i)))
            return true;
    return false;
}

void ValuesPanel::followSelection()
{
    if (isEnabled() && m_view && !session().selected().name.empty())
        m_view->followSelection();
}

} // namespace gradus
