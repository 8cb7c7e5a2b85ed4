// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/start_page.h"

#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"
#include "panels/panel.h"
#include "session/lesson_work.h"
#include "shell/lesson_drawing.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

int questionCount(const Lesson& lesson)
{
    int all = 0;
    for (const Section& section : lesson.sections)
        all += static_cast<int>(section.questions.size());
    return all;
}

// "section 3 of 8 · 4 of 7 answered"
QString progressText(const Lesson& lesson, const LessonWork* keeper)
{
    const auto count = static_cast<int>(lesson.sections.size());
    const auto work = keeper ? keeper->of(lesson.id) : std::nullopt;
    const int reached = work ? work->section - 1 : 0;
    int answered = 0;
    if (work)
        for (const auto& [key, question] : work->answers)
            answered += question.attempts.empty() ? 0 : 1;
    const int all = questionCount(lesson);
    const QString answers = all > 0 && answered > 0
        ? QStringLiteral(" · ") + StartPage::tr("%1 of %2 answered").arg(answered).arg(all)
        : QString();
    if (answered > 0 && reached <= 0)
        return StartPage::tr("section %1 of %2").arg(1).arg(count) + answers;
    if (reached <= 0)
        return StartPage::tr("not begun yet");
    if (reached >= count)
        return StartPage::tr("✓ finished") + answers;
    return StartPage::tr("section %1 of %2").arg(reached + 1).arg(count) + answers;
}

} // namespace

LessonCard::LessonCard(std::shared_ptr<const Lesson> shown, const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_lesson(std::move(shown))
    , m_state(makeLabel(look.text(12), look.theme.quiet, this))
    , m_file(QString::fromStdString(m_lesson->file.string()))
{
    const Lesson& lesson = *m_lesson;
    setObjectName(QStringLiteral("card"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    const std::string language = look.language.toStdString();
    const QString name = QString::fromStdString(lesson.title.in(language));
    m_summary = QString::fromStdString(lesson.summary.in(language));
    setAccessibleName(name);
    auto* const picture = new QLabel(this);
    picture->setPixmap(lessonDrawing(lesson, look));
    QLabel* const title = makeLabel(look.text(15, true), look.theme.text, this);
    QLabel* const text = makeLabel(look.text(13), look.theme.text, this);
    title->setText(name);
    text->setText(m_summary);
    title->setWordWrap(true);
    text->setWordWrap(true);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(text);
    words->addWidget(m_state);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(16);
    row->addWidget(picture);
    row->addLayout(words, 1);
}

void LessonCard::showProgress(const LessonWork* work)
{
    const QString state =
        tr("Level %1 · %2").arg(m_lesson->level).arg(progressText(*m_lesson, work));
    m_state->setText(state);
    setAccessibleDescription(m_summary + QStringLiteral(" ") + state);
}

void LessonCard::mouseReleaseEvent(QMouseEvent*) { Q_EMIT chosen(m_file); }

void LessonCard::keyPressEvent(QKeyEvent* event)
{
    const bool chosenByKey = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (chosenByKey)
        Q_EMIT chosen(m_file);
    else
        QFrame::keyPressEvent(event);
}

StartPage::StartPage(const Look& look, const QStringList& recent, const LessonWork* work,
                     QWidget* parent)
    : QScrollArea(parent)
    , m_look(look)
    , m_work(work)
{
    setObjectName(QStringLiteral("ground"));
    setWidgetResizable(true);
    auto* const page = new QWidget;
    page->setMaximumWidth(look.px(760));
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(24, 32, 24, 32);
    column->setSpacing(12);
    QLabel* const greeting = makeLabel(look.text(20, true), look.theme.text, page);
    greeting->setText(tr("Neural networks, one number at a time"));
    QLabel* const hint = makeLabel(look.text(15), look.theme.quiet, page);
    hint->setText(tr("Choose a lesson. You can step forwards and backwards through everything "
                     "that the network computes."));
    hint->setWordWrap(true);
    column->addWidget(greeting);
    column->addWidget(hint);
    column->addSpacing(8);
    addCards(column);
    auto* const open = new QPushButton(tr("Open a lesson file…"));
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    column->addSpacing(8);
    auto* const function = new QPushButton(tr("Descend a function of your own…"));
    connect(function, &QPushButton::clicked, this, &StartPage::functionWanted);
    auto* const approximation = new QPushButton(tr("Approximate a function of your own…"));
    connect(approximation, &QPushButton::clicked, this, &StartPage::approximationWanted);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(function);
    buttons->addWidget(approximation);
    buttons->addStretch(1);
    column->addLayout(buttons);
    addRecent(column, recent);
    column->addStretch(1);
    auto* const outer = new QWidget;
    outer->setObjectName(QStringLiteral("ground"));
    auto* const centred = new QHBoxLayout(outer);
    centred->addStretch(1);
    centred->addWidget(page, 8);
    centred->addStretch(1);
    setWidget(outer);
    refresh();
}

void StartPage::refresh()
{
    for (LessonCard* const card : m_cards)
        card->showProgress(m_work);
}

void StartPage::addCards(QVBoxLayout* column)
{
    for (const auto& file : lessonFiles(lessonsFolder())) {
        const LessonResult result = readLesson(file);
        if (!result.lesson)
            continue;
        auto* const card = new LessonCard(result.lesson, m_look);
        m_cards.append(card);
        connect(card, &LessonCard::chosen, this, &StartPage::lessonChosen);
        column->addWidget(card);
    }
}

void StartPage::addRecent(QVBoxLayout* column, const QStringList& recent)
{
    if (recent.isEmpty())
        return;
    QLabel* const heading = makeLabel(m_look.text(13, true), m_look.theme.quiet, this);
    heading->setText(tr("Recently opened"));
    column->addWidget(heading);
    for (const QString& file : recent) {
        auto* const button = new QPushButton(QFileInfo(file).fileName());
        button->setObjectName(QStringLiteral("plain"));
        button->setToolTip(file);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT lessonChosen(file); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace gradus
