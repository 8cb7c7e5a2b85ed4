// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/lesson_panel.h"

#include "formula/markdown_view.h"
#include "lesson/localized.h"
#include "panels/fitted_picture.h"
#include "panels/reload_bar.h"
#include "panels/resume_bar.h"
#include "panels/student_bar.h"
#include "session/lesson_reload.h"
#include "trace/meaning.h"

#include <QApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

// As seen from `here`: a quantity of another iteration is named with that.
QString placeText(const PositionName& position, Position here)
{
    return position.kind == PositionName::Kind::Quantity && position.iteration == here.iteration
        ? nameText(position.quantity)
        : positionText(position);
}

// What has no letter stands with its article.
QString hereText(const Quantity& quantity)
{
    return wordsFor(quantity).empty() ? nameText(quantity)
                                      : QString::fromStdString(spoken(quantity, localized));
}

// A position by its numbers.
QString placeText(Position position)
{
    return positionText({.iteration = position.iteration, .step = position.step});
}

// [word](term:) is short for [word](term:word).
QString withTermLinks(const QString& text)
{
    static const QRegularExpression shortForm(QStringLiteral("\\[([^\\]]+)\\]\\(term:\\)"));
    QString full;
    qsizetype at = 0;
    for (auto matches = shortForm.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString word = match.captured(1);
        full += text.mid(at, match.capturedStart() - at);
        full += QStringLiteral("[%1](term:%2)")
                    .arg(word, QString::fromLatin1(QUrl::toPercentEncoding(word)));
        at = match.capturedEnd();
    }
    return full + text.mid(at);
}

} // namespace

LessonPanel::LessonPanel(const Desk& desk, QWidget* parent)
    : Panel(desk, QStringLiteral("lesson"), parent)
    , m_progress(desk.progress)
    , m_bar(new QProgressBar)
    , m_scroll(new QScrollArea)
    , m_said(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_status(makeLabel(desk.look.text(13), desk.look.theme.quiet, this))
    , m_previous(new QPushButton(tr("‹ Previous section")))
    , m_next(new QPushButton(tr("Next section ›")))
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress in the lesson"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_said->setWordWrap(true);
    m_said->hide();
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::RichText);
    connect(m_status, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == QStringLiteral("start") && m_progress.start())
            session().seek(*m_progress.start());
        else
            m_progress.goToCondition();
    });
    m_next->setObjectName(QStringLiteral("primary"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_previous);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 8, 12);
    column->setSpacing(8);
    column->addWidget(m_bar);
    if (desk.work) {
        auto* const who = new StudentBar(desk, this);
        connect(who, &StudentBar::studentWanted, this, &LessonPanel::studentWanted);
        column->addWidget(who);
        column->addWidget(new ResumeBar(desk, this));
    }
    if (desk.reload)
        column->addWidget(new ReloadBar(desk, this));
    column->addWidget(m_scroll, 1);
    column->addWidget(m_said);
    column->addWidget(m_status);
    column->addLayout(buttons);
    setMinimumWidth(look().px(260));

    connect(m_previous, &QPushButton::clicked, &m_progress, &LessonProgress::previous);
    connect(m_next, &QPushButton::clicked, &m_progress, &LessonProgress::next);
    connect(&m_progress, &LessonProgress::sectionChanged, this, &LessonPanel::showSection);
    connect(&m_progress, &LessonProgress::wordsChanged, this, &LessonPanel::retell);
    QScrollBar* const bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_keptScroll)
            bar->setValue(*m_keptScroll);
        else if (m_wanted)
            m_scroll->ensureWidgetVisible(m_wanted);
    });
    connect(bar, &QScrollBar::actionTriggered, this, [this] {
        m_keptScroll.reset();
        m_wanted = nullptr;
    });
    connect(&m_progress, &LessonProgress::reached, this, &LessonPanel::showStatus);
    connect(&session(), &Session::changed, this, &LessonPanel::showStatus);
    connect(&session(), &Session::blocked, this, [this] {
        for (QuestionView* const question : m_questions)
            if (question->insist())
                QTimer::singleShot(0, question,
                                   [this, question] { m_scroll->ensureWidgetVisible(question); });
    });
    if (desk.work)
        connect(desk.work, &LessonWork::troubled, this, &LessonPanel::say);
    connect(&m_progress, &LessonProgress::sectionEntered, this, [this] { say({}); });
    connect(&session(), &Session::opened, this, &LessonPanel::lock);
    if (desk.reload)
        connect(desk.reload, &LessonReload::followed, this, &LessonPanel::lock);
    if (session().isReady())
        showSection();
}

// A page of another version cannot be worked on; the new one is on its way.
void LessonPanel::lock()
{
    if (m_page && m_shown != session().lesson())
        m_page->setEnabled(false);
}

void LessonPanel::clear()
{
    m_questions.clear();
    m_page = new QWidget;
    m_page->setObjectName(QStringLiteral("page"));
    auto* const column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 8, 8, 8);
    column->setSpacing(12);
    m_scroll->setWidget(m_page); // deletes the page before
}

QLabel* LessonPanel::addHeading(const QString& text)
{
    QLabel* const heading = makeLabel(look().text(20, true), look().theme.text, m_page);
    heading->setWordWrap(true);
    heading->setText(text);
    m_page->layout()->addWidget(heading);
    return heading;
}

MarkdownView* LessonPanel::addText(const QString& text)
{
    auto* const view = new MarkdownView(desk().typesetter, m_page);
    view->setFormulaStyle(look().theme.formulaStyle());
    view->setTextSize(look().px(15));
    if (m_progress.lesson())
        view->setImageFolder(QString::fromStdString(m_progress.lesson()->folder.string()));
    view->setText(withTermLinks(text));
    view->growWithText();
    view->setMaximumWidth(look().px(15 * 36)); // about 70 letters a line
    connect(view, &MarkdownView::linkActivated, this, &LessonPanel::explainTerm);
    connect(view, &QTextBrowser::highlighted, this, &LessonPanel::explainTerm);
    m_page->layout()->addWidget(view);
    return view;
}

// A marked word explains itself, on hover and on click.
void LessonPanel::explainTerm(const QUrl& link)
{
    if (link.scheme() != QStringLiteral("term")) {
        QToolTip::hideText();
        return;
    }
    const auto& terms = m_progress.lesson()->terms;
    const auto found = terms.find(QUrl::fromPercentEncoding(link.path().toUtf8()).toStdString());
    if (found == terms.end())
        return;
    const QString text = m_progress.filled(found->second, look().language);
    QToolTip::showText(QCursor::pos(), QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
}

// A verdict or a hint: also when what it says is still being set and grows.
void LessonPanel::bringIntoSight(QWidget* part)
{
    m_keptScroll.reset();
    m_wanted = part;
    QTimer::singleShot(0, part, [this, part] {
        if (m_wanted == part)
            m_scroll->ensureWidgetVisible(part);
    });
}

void LessonPanel::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

// The question that the cursor is in; their number where it is in none.
std::size_t LessonPanel::focusedQuestion() const
{
    const auto focused =
        std::find_if(m_questions.begin(), m_questions.end(), [](const QuestionView* question) {
            return question->isAncestorOf(QApplication::focusWidget());
        });
    return static_cast<std::size_t>(focused - m_questions.begin());
}

void LessonPanel::focusAnswer()
{
    const std::size_t count = m_questions.size();
    const std::size_t here = focusedQuestion();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = ((here < count ? here + 1 : 0) + i) % count;
        if (m_progress.isSettled(static_cast<int>(at)))
            continue;
        m_questions[at]->focusAnswer();
        m_scroll->ensureWidgetVisible(m_questions[at]);
        return;
    }
    say(count == 0 ? tr("This section asks nothing.") : tr("Everything here is answered."));
}

// The same section in other words: what was in sight stays there, also while formulas that are
// being set change the heights, until the reader scrolls.
void LessonPanel::retell()
{
    const int scroll = m_keptScroll.value_or(m_scroll->verticalScrollBar()->value());
    const std::size_t place = focusedQuestion();
    showSection();
    if (place < m_questions.size())
        m_questions[place]->focusAnswer();
    m_keptScroll = scroll;
    m_scroll->verticalScrollBar()->setValue(scroll);
}

void LessonPanel::showSection()
{
    m_keptScroll.reset();
    const QWidget* const focused = QApplication::focusWidget();
    const bool goes = focused && (focused == m_next || (m_page && m_page->isAncestorOf(focused)));
    m_wanted = nullptr;
    clear();
    m_shown = session().lesson();
    const int count = m_progress.sectionCount();
    const Lesson& lesson = *m_progress.lesson();
    const QString name = QString::fromStdString(lesson.title.in(look().language.toStdString()));
    if (m_progress.isOver() || count == 0)
        title()->setText(name);
    else
        title()->setText(tr("%1 of %2").arg(m_progress.current() + 1).arg(count), name);
    m_bar->setRange(0, std::max(1, count));
    m_bar->setValue(m_progress.current());
    if (const Section* const section = m_progress.section())
        showText(*section);
    else
        showEnd();
    static_cast<QVBoxLayout*>(m_page->layout())->addStretch(1);
    m_scroll->verticalScrollBar()->setValue(0);
    m_previous->setEnabled(m_progress.current() > 0);
    m_next->setVisible(!m_progress.isOver());
    m_next->setText(m_progress.current() == count - 1 ? tr("Finish ›") : tr("Next section ›"));
    if (goes && (focused != m_next || m_next->isHidden()))
        m_scroll->setFocus(); // not the button that comes next: Space would press it
    showStatus();
}

void LessonPanel::showText(const Section& section)
{
    if (!section.title.empty())
        addHeading(m_progress.filled(section.title, look().language));
    if (section.picture) {
        const auto path = m_progress.lesson()->folder / section.picture->file;
        auto* const picture = new FittedPicture(QString::fromStdString(path.string()), m_page);
        picture->setAccessibleName(m_progress.filled(section.picture->alt, look().language));
        m_page->layout()->addWidget(picture);
    }
    addText(m_progress.filled(section.say, look().language));
    for (std::size_t i = 0; i < section.questions.size(); ++i) {
        auto* const view = new QuestionView(desk(), static_cast<int>(i), m_page);
        m_questions.push_back(view);
        connect(view, &QuestionView::told, this, &LessonPanel::bringIntoSight);
        m_page->layout()->addWidget(view);
    }
}

void LessonPanel::showEnd()
{
    const Lesson& lesson = *m_progress.lesson();
    if (m_progress.sectionCount() == 0) {
        addHeading(QString::fromStdString(lesson.title.in(look().language.toStdString())));
        addText(tr("This lesson has no text. Step through it with the buttons above."));
        return;
    }
    addHeading(tr("That was the lesson"));
    if (!lesson.learned.empty())
        addText(QStringLiteral("**%1**\n\n%2")
                    .arg(tr("What you have learned"),
                         m_progress.filled(lesson.learned, look().language)));
    const auto [right, all] = m_progress.score();
    if (all > 0)
        addText(tr("You answered %1 of %2 questions yourself.").arg(right).arg(all));
    if (desk().work && desk().work->isKept() && all > 0) {
        auto* const handIn = new QPushButton(tr("Hand in…"));
        connect(handIn, &QPushButton::clicked, this, &LessonPanel::handInWanted);
        m_page->layout()->addWidget(handIn);
    }
    if (lesson.next.empty())
        return;
    auto* const next = new QPushButton(tr("Go to the next lesson"));
    next->setObjectName(QStringLiteral("primary"));
    const QString id = QString::fromStdString(lesson.next);
    connect(next, &QPushButton::clicked, this, [this, id] { Q_EMIT lessonWanted(id); });
    m_page->layout()->addWidget(next);
}

// "You are at δ⁽¹⁾₂; this section speaks of δ⁽¹⁾₁ · Go there"
QString LessonPanel::awayText() const
{
    const Section* const section = m_progress.section();
    if (!section || !m_progress.start() || !session().isReady())
        return {};
    const Position now = session().snapshot().position;
    const bool before = now < *m_progress.start();
    const bool after = now.iteration > m_progress.start()->iteration + 1 && !section->until;
    if (!before && !after)
        return {};
    const auto step = session().snapshot().currentStep();
    const QString here = step ? hereText(step->quantity) : placeText(now);
    const QString there =
        section->start ? placeText(*section->start, now) : placeText(*m_progress.start());
    return tr("You are at %1; this section begins at %2.").arg(here, there)
        + QStringLiteral(" <a href=\"start\">%1</a>").arg(tr("Go there"));
}

QString LessonPanel::missingText() const
{
    const Section* const section = m_progress.section();
    if (!section || m_progress.isReached())
        return {};
    const Condition& until = *section->until;
    QString what;
    switch (until.kind) {
    case Condition::Kind::Quantity:
        what = tr("Still to come: %1.").arg(nameText(until.quantity));
        break;
    case Condition::Kind::Position:
        what = tr("Go on to %1.").arg(placeText(until.position, session().snapshot().position));
        break;
    case Condition::Kind::Expression:
        what = tr("Go on until %1.")
                   .arg(QString::fromStdString(until.expression->text()).toHtmlEscaped());
        break;
    }
    return what + QStringLiteral(" <a href=\"until\">%1</a>").arg(tr("Take me there"));
}

void LessonPanel::showStatus()
{
    const QString away = awayText();
    m_status->setText(away.isEmpty() ? missingText() : away);
    m_status->setVisible(!m_status->text().isEmpty());
    const Section* const section = m_progress.section();
    m_next->setToolTip(section && !m_progress.isReached()
                           ? tr("You may go on, but this section still waits for something.")
                           : QString());
}

} // namespace gradus
