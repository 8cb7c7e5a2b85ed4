// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/field_reader.h"

#include "lesson/answer.h"
#include "session/session.h"

#include <QCoreApplication>

namespace gradus {

namespace {

QString fieldTr(const char* source) { return QCoreApplication::translate("Experiments", source); }

QString noWhole(const QString& text, std::int64_t most)
{
    if (text.isEmpty())
        return fieldTr(QT_TRANSLATE_NOOP("Experiments", "a whole number from 1 to %1 is missing"))
            .arg(most);
    return fieldTr(QT_TRANSLATE_NOOP("Experiments", "“%1” is no whole number from 1 to %2"))
        .arg(text)
        .arg(most);
}

QString noShare(const QString& text)
{
    if (text.isEmpty())
        return fieldTr(QT_TRANSLATE_NOOP("Experiments", "a number from 0 to 1 is missing"));
    return fieldTr(QT_TRANSLATE_NOOP("Experiments", "“%1” is no number from 0 to 1")).arg(text);
}

// 0 where it is no whole number from 1 to a limit.
std::int64_t wholeIn(const QString& text, std::int64_t most)
{
    bool good = false;
    const qlonglong number = text.toLongLong(&good);
    return good && number >= 1 && number <= most ? number : 0;
}

// As people type it: 0.5, ½ or 1/3.
std::optional<double> typedNumber(const QString& text)
{
    const auto read = readTypedNumber(text.toStdString());
    const auto* number = std::get_if<double>(&read);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

FieldReader::FieldReader(const std::vector<ExperimentField>& fields, QStringList values)
    : m_values(std::move(values))
{
    for (const ExperimentField& field : fields)
        m_labels += field.label;
}

void FieldReader::addFault(int field, const QString& text)
{
    m_faults.push_back(
        {field, fieldTr(QT_TRANSLATE_NOOP("Experiments", "%1: %2")).arg(m_labels[field], text)});
}

QStringList FieldReader::list(int field)
{
    QStringList items = text(field).split(QLatin1Char(','));
    for (QString& item : items)
        item = item.trimmed();
    if (items.size() > mostItems) {
        addFault(field,
                 fieldTr(QT_TRANSLATE_NOOP("Experiments", "a list has at most %1 items"))
                     .arg(mostItems));
        return {};
    }
    return items;
}

std::vector<int> FieldReader::wholes(int field, int most)
{
    std::vector<int> numbers;
    for (const QString& item : list(field)) {
        numbers.push_back(static_cast<int>(wholeIn(item, most)));
        if (numbers.back() == 0) {
            addFault(field, noWhole(item, most));
            return {};
        }
    }
    return numbers;
}

std::int64_t FieldReader::whole(int field, std::int64_t most)
{
    const std::int64_t number = wholeIn(text(field), most);
    if (number == 0)
        addFault(field, noWhole(text(field), most));
    return number;
}

std::optional<std::int64_t> FieldReader::wholeOrNone(int field, std::int64_t most)
{
    if (text(field).isEmpty())
        return std::nullopt;
    const std::int64_t number = whole(field, most);
    return number > 0 ? std::optional(number) : std::nullopt;
}

double FieldReader::share(int field)
{
    const auto shares = this->shares(field);
    if (shares.size() == 1)
        return shares[0];
    if (!shares.empty())
        addFault(field, noShare(text(field)));
    return 0;
}

std::vector<double> FieldReader::shares(int field)
{
    std::vector<double> numbers;
    for (const QString& item : list(field)) {
        const auto number = typedNumber(item);
        if (!number || *number < 0 || *number > 1) {
            addFault(field, noShare(item));
            return {};
        }
        numbers.push_back(*number);
    }
    return numbers;
}

std::optional<double> FieldReader::positiveOrNone(int field, double most)
{
    if (text(field).isEmpty())
        return std::nullopt;
    const auto number = typedNumber(text(field));
    if (number && *number > 0 && *number <= most)
        return number;
    addFault(field,
             fieldTr(QT_TRANSLATE_NOOP("Experiments", "“%1” is no number above 0, at most %2"))
                 .arg(text(field), plainNumber(most)));
    return std::nullopt;
}

} // namespace gradus
