// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace gradus {

/// The fields in which something may stand that the run does not have yet. Whoever is about to step
/// or run has it taken first: what is visible is what runs.
class TypedFields : public QObject {
    Q_OBJECT

public:
    /// Hands over what was typed; false where it cannot be taken, which has been said at the field.
    using Take = std::function<bool()>;

    /// A field that lives as long as its owner.
    void add(QObject* owner, Take take);
    /// Has everything taken. False: something stands somewhere that cannot be, and nothing may run.
    [[nodiscard]] bool take();
    /// Whether something waits in the fields of an owner.
    void setWaiting(const QObject* owner, bool waiting);
    [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
    void waitingChanged();

private:
    struct Field {
        QPointer<QObject> owner;
        Take take;
        bool waits = false;
    };
    std::vector<Field> m_fields;
};

} // namespace gradus
