// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/start_page.h"

#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"
#include "panels/panel.h"
#include "session/lesson_work.h"
#include "session/texts.h"
#include "shell/lesson_drawing.h"
#include "shell/own_lessons.h"
#include "shell/settings.h"

#include <QComboBox>
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

// The sections that lie behind a student.
int reachedSection(const Lesson& lesson, const LessonWork* keeper)
{
    const auto work = keeper ? keeper->of(lesson.id) : std::nullopt;
    return work ? work->section - 1 : 0;
}

QString titleOf(const LessonText& text, const Look& look)
{
    return QString::fromStdString(text.in(look.language.toStdString()));
}

// "section 3 of 8 · 4 of 7 answered"
QString progressText(const Lesson& lesson, const LessonWork* keeper)
{
    const auto count = static_cast<int>(lesson.sections.size());
    const auto work = keeper ? keeper->of(lesson.id) : std::nullopt;
    const int reached = reachedSection(lesson, keeper);
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

bool LessonCard::isFinished(const LessonWork* work) const
{
    const auto count = static_cast<int>(m_lesson->sections.size());
    return count > 0 && reachedSection(*m_lesson, work) >= count;
}

bool LessonCard::isBegun(const LessonWork* work) const
{
    const auto kept = work ? work->of(m_lesson->id) : std::nullopt;
    return kept && (kept->section > 1 || !kept->answers.empty());
}

std::string LessonCard::id() const { return m_lesson->file.stem().string(); }

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
    , m_recent(recent)
    , m_work(work)
    , m_course(readCourseMap(lessonsFolder()).map)
    , m_ways(new QComboBox)
    , m_about(makeLabel(look.text(13), look.theme.quiet, this))
    , m_next(new QPushButton)
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
    addNext(column);
    addWays(column);
    addCards(column);
    addOpen(column);
    m_files = new QWidget(page);
    column->addWidget(m_files);
    column->addStretch(1);
    auto* const outer = new QWidget;
    outer->setObjectName(QStringLiteral("ground"));
    auto* const centred = new QHBoxLayout(outer);
    centred->addStretch(1);
    centred->addWidget(page, 8);
    centred->addStretch(1);
    setWidget(outer);
    showWay();
}

void StartPage::addNext(QVBoxLayout* column)
{
    m_next->setObjectName(QStringLiteral("primary"));
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT lessonChosen(recommended()); });
    column->addWidget(m_next, 0, Qt::AlignLeft);
}

// "An evening · 6 lessons"
void StartPage::addWays(QVBoxLayout* column)
{
    m_ways->setAccessibleName(tr("Way through the course"));
    m_about->setWordWrap(true);
    column->addWidget(m_ways, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    if (!m_course || m_course->ways.empty()) {
        m_ways->hide();
        m_about->hide();
        return;
    }
    for (const CourseWay& way : m_course->ways)
        m_ways->addItem(
            tr("%1 · %2 lessons").arg(titleOf(way.title, m_look)).arg(way.lessons.size()),
            QString::fromStdString(way.id));
    const int chosen = m_ways->findData(loadWay());
    m_ways->setCurrentIndex(chosen >= 0 ? chosen : m_ways->count() - 1);
    connect(m_ways, &QComboBox::currentIndexChanged, this, [this] {
        saveWay(m_ways->currentData().toString());
        showWay();
    });
}

void StartPage::addCards(QVBoxLayout* column)
{
    QList<LessonCard*> cards;
    for (const auto& file : lessonFiles(lessonsFolder()))
        if (const LessonResult result = readLesson(file); result.lesson) {
            cards.append(new LessonCard(result.lesson, m_look));
            connect(cards.last(), &LessonCard::chosen, this, &StartPage::lessonChosen);
        }
    for (std::size_t i = 0; m_course && i < m_course->parts.size(); ++i) {
        const CoursePart& part = m_course->parts[i];
        QList<LessonCard*> of;
        for (const std::string& id : part.lessons)
            for (LessonCard* const card : cards)
                if (card->id() == id)
                    of.append(card);
        for (LessonCard* const card : of)
            cards.removeOne(card);
        addPart(column, titleOf(part.title, m_look), of);
    }
    addPart(column, m_course ? tr("Other lessons") : QString(), cards);
}

void StartPage::addPart(QVBoxLayout* column, const QString& title, const QList<LessonCard*>& cards)
{
    QLabel* const heading = makeLabel(m_look.text(15, true), m_look.theme.text, this);
    heading->setText(title);
    column->addWidget(heading);
    for (LessonCard* const card : cards)
        column->addWidget(card);
    m_parts.append({heading, cards});
}

void StartPage::addOpen(QVBoxLayout* column)
{
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
}

const CourseWay* StartPage::way() const
{
    const int index = m_ways->currentIndex();
    return m_course && index >= 0 ? &m_course->ways[static_cast<std::size_t>(index)] : nullptr;
}

// The first lesson of the way that is not finished; without a course the first of all.
LessonCard* StartPage::nextCard() const
{
    std::set<std::string> finished;
    std::map<std::string, LessonCard*> byId;
    LessonCard* first = nullptr;
    for (const Part& part : m_parts)
        for (LessonCard* const card : part.cards) {
            byId[card->id()] = card;
            if (card->isFinished(m_work))
                finished.insert(card->id());
            else if (!first)
                first = card;
        }
    const CourseWay* const at = way();
    if (!at)
        return first;
    for (const std::string& id : at->lessons) // what has no card cannot be opened
        if (!byId.count(id))
            finished.insert(id);
    const auto found = byId.find(m_course->next(*at, finished));
    return found == byId.end() ? nullptr : found->second;
}

QString StartPage::recommended() const
{
    const LessonCard* const card = nextCard();
    return card ? card->file() : QString();
}

// Cards off the way are hidden, and headings with nothing below them.
void StartPage::showWay()
{
    const CourseWay* const at = way();
    m_about->setText(at ? titleOf(at->summary, m_look) : QString());
    m_about->setVisible(!m_about->text().isEmpty());
    for (const Part& part : m_parts) {
        bool any = false;
        for (LessonCard* const card : part.cards) {
            const bool shown = !at || at->id == "everything"
                || std::count(at->lessons.begin(), at->lessons.end(), card->id()) > 0;
            card->setVisible(shown);
            any = any || shown;
        }
        part.heading->setVisible(any && !part.heading->text().isEmpty());
    }
    refresh();
}

void StartPage::refresh()
{
    for (const Part& part : m_parts)
        for (LessonCard* const card : part.cards)
            card->showProgress(m_work);
    const LessonCard* const next = nextCard();
    m_next->setVisible(next != nullptr);
    if (next)
        m_next->setText(next->isBegun(m_work) ? tr("Go on with: %1").arg(next->accessibleName())
                                              : tr("Begin with: %1").arg(next->accessibleName()));
    fillFiles();
}

void StartPage::fillFiles()
{
    constexpr std::size_t mostOwn = 6;
    for (QWidget* const old :
         m_files->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater(); // it may be the one that was pressed
    }
    delete m_files->layout();
    auto* const column = new QVBoxLayout(m_files);
    column->setContentsMargins(0, 0, 0, 0);
    const auto head = [&](const QString& words) {
        QLabel* const heading = makeLabel(m_look.text(13, true), m_look.theme.quiet, m_files);
        heading->setText(words);
        column->addWidget(heading);
    };
    const OwnLessons own(OwnLessons::usualFolder());
    const auto made = own.latest(mostOwn);
    if (!made.empty())
        head(tr("Made by yourself"));
    for (const OwnLessons::Entry& entry : made)
        addFile(entry.name(), entry.file);
    QStringList others = m_recent;
    others.removeIf([&own](const QString& file) { return own.holds(file); });
    if (!others.isEmpty())
        head(tr("Recently opened"));
    for (const QString& file : others)
        addFile(QFileInfo(file).fileName(), file);
}

void StartPage::addFile(const QString& name, const QString& file)
{
    constexpr int widest = 560;
    auto* const button = new QPushButton(m_files);
    button->setObjectName(QStringLiteral("plain"));
    const QString shown = button->fontMetrics().elidedText(name, Qt::ElideRight, m_look.px(widest));
    button->setText(plainCaption(shown));
    button->setAccessibleName(name);
    button->setToolTip(plainTip(name + QLatin1Char('\n') + file));
    connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT lessonChosen(file); });
    m_files->layout()->addWidget(button);
    m_files->layout()->setAlignment(button, Qt::AlignLeft);
}

} // namespace gradus
