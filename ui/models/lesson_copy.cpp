// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lesson_copy.h"

#include "session/texts.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QCursor>
#include <QGuiApplication>
#include <QToolTip>

#include <algorithm>

namespace gradus {

namespace {

QString copyText(const char* text) { return QCoreApplication::translate("LessonCopy", text); }

// True while a question asks for a number that can be read here.
bool wouldAnswer(const Session& session)
{
    const auto& asked = session.asked();
    return std::any_of(asked.begin(), asked.end(), [&](const Quantity& quantity) {
        return session.isHidden(quantity) && session.snapshot().read(quantity).isKnown();
    });
}

} // namespace

QString copyAsLesson(const Session& session, LessonPart part)
{
    if (!session.isReady())
        return copyText(QT_TRANSLATE_NOOP("LessonCopy", "No lesson is open."));
    if (part != LessonPart::Position && wouldAnswer(session))
        return copyText(
            QT_TRANSLATE_NOOP("LessonCopy", "A question asks for one of these numbers."));
    const auto text = lessonYaml(part, session.snapshot());
    if (const auto* const why = std::get_if<Message>(&text))
        return messageText(*why);
    QGuiApplication::clipboard()->setText(QString::fromStdString(std::get<std::string>(text)));
    return {};
}

QAction* addCopy(QWidget* widget, const QString& text, const std::function<QString()>& act)
{
    auto* const action = new QAction(text, widget);
    QObject::connect(action, &QAction::triggered, widget, [widget, act] {
        if (const QString why = act(); !why.isEmpty())
            QToolTip::showText(QCursor::pos(), plainTip(why), widget);
    });
    widget->addAction(action);
    return action;
}

void addLessonCopies(QWidget* widget, const Session& session)
{
    const auto add = [&](LessonPart part, const char* text) {
        addCopy(widget, copyText(text), [&session, part] { return copyAsLesson(session, part); });
    };
    add(LessonPart::Parameters,
        QT_TRANSLATE_NOOP("LessonCopy", "Copy the &parameters as lesson YAML"));
    add(LessonPart::Data, QT_TRANSLATE_NOOP("LessonCopy", "Copy the &data points as lesson YAML"));
    add(LessonPart::Position, QT_TRANSLATE_NOOP("LessonCopy", "Copy the p&osition as lesson YAML"));
}

} // namespace gradus
