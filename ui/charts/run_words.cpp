// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/run_words.h"

#include "session/control_words.h"
#include "session/session.h"

#include <QCoreApplication>

namespace gradus {

QString runWords(const Session& session)
{
    constexpr qsizetype most = 3; // changes that are told
    constexpr int longest = 24; // letters of a setting
    const auto words = [](const char* text) {
        return QCoreApplication::translate("RunWords", text);
    };
    QStringList changes;
    if (!session.run().empty())
        changes += QString::fromStdString(session.run());
    const auto add = [&](const QString& name, QString value) {
        if (value.size() > longest)
            value = value.left(longest - 1) + QStringLiteral("…");
        changes += QStringLiteral("%1 = %2").arg(name, value);
    };
    for (const Override& change : session.changes())
        add(change.key == "training.rate" ? QStringLiteral("η") : controlName(change.key),
            QString::fromStdString(change.value));
    if (const auto& edits = session.published().edits)
        for (const Edit& edit : *edits)
            add(nameText(edit.quantity), numberText(edit.value));
    if (changes.isEmpty())
        return words(QT_TRANSLATE_NOOP("RunWords", "as in the lesson"));
    if (const qsizetype more = changes.size() - most; more > 0) {
        changes.resize(most);
        changes += words(QT_TRANSLATE_NOOP("RunWords", "%1 more")).arg(more);
    }
    return changes.join(QStringLiteral(", "));
}

} // namespace gradus
