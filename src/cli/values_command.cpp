// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "export/values_table.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

// Prints values as they come.
class ValuePrinter {
public:
    ValuePrinter(Format format, Output& out) : m_out(out)
    {
        if (format == Format::Text)
            return;
        m_table.emplace(format, valueColumns(), [this](std::string_view text) {
            m_out << text;
            return m_out.good();
        });
    }

    // False when it cannot be written.
    bool print(const Quantity& quantity, double value)
    {
        if (m_table)
            return m_table->add({gradus::print(quantity), value});
        m_out << gradus::print(quantity) << " = " << exactText(value) << "\n";
        return m_out.good();
    }

private:
    Output& m_out;
    std::optional<TableWriter> m_table; ///< none: text
};

void declareValues(QCommandLineParser& parser)
{
    declareStudent(parser);
    parser.addOption(
        {QStringLiteral("at"),
         QCoreApplication::translate("cli", "the position to look at, such as 1:end or 3:C"),
         QStringLiteral("position")});
    declareParameters(parser);
    declareFormat(parser);
}

// The scalars of one named quantity; false after a complaint.
bool printNamed(ValuePrinter& printer, const std::string& name, const Snapshot& now)
{
    const auto values = namedValues(now, name);
    if (const auto* message = std::get_if<Message>(&values)) {
        complain(localized(*message));
        return false;
    }
    for (const auto& [quantity, value] : std::get<std::vector<KnownValue>>(values))
        printer.print(quantity, value);
    return true;
}

int runValues(const QCommandLineParser& parser)
{
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    if (!parser.isSet(QStringLiteral("at")))
        complain(QCoreApplication::translate("cli", "say where to look: --at 1:end").toStdString());
    const auto at = parser.isSet(QStringLiteral("at"))
        ? readPositionOption(parser.value(QStringLiteral("at")))
        : std::nullopt;
    if (!format || !at)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, true);
    if (!argument.lesson)
        return argument.status;
    Timeline timeline(argument.lesson->experiment->start());
    if (const int status = seekOrComplain(timeline, *at); status != Done)
        return status;
    Output out;
    ValuePrinter printer(*format, out);
    const QStringList names = argumentsAfterLesson(parser);
    bool good = true;
    for (const QString& name : names)
        good = printNamed(printer, name.toStdString(), timeline.now()) && good;
    const Snapshot& now = timeline.now();
    if (names.isEmpty())
        forEachKnown(
            *now.iteration, now.position.step,
            [&](const Quantity& quantity, double value) { return printer.print(quantity, value); });
    return good ? Done : BadInput;
}

} // namespace

const Command valuesCommand{
    "values",
    QT_TRANSLATE_NOOP("cli", "Prints the quantities that are known at a position."),
    "LESSON --at POS [QUANTITY…] [--format text|jsonl|csv]",
    "gradus-cli values lessons/four-equations.yaml --at 1:end C delta[2]",
    declareValues,
    runValues};

} // namespace gradus
