// What the desktop is told about an alert, and when it is not told again.
#pragma once

#include "domain/alert.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace etcm
{

/// One desktop notice. A notice with the same key takes the place of the one before.
struct Notice {
    QString key; ///< the incident
    QString title;
    QString body; ///< at most two lines, plain text
    Severity severity = Severity::Warning;
    bool recovered = false;
    UtcTime at;
    AlertTransition transition{};            ///< that it tells
    std::vector<AlertTransition> incident{}; ///< up to that transition; may be empty
};

/// The same notice in the language of now.
[[nodiscard]] Notice toldAgain(const Notice &notice);

/// Turns transitions into notices: only those the rules marked as notified, each transition of an incident
/// once. The rules mark a recovery only if its failure was told, perhaps by an earlier run of the program.
class NoticeLedger
{
public:
    [[nodiscard]] std::optional<Notice> noticeFor(const AlertTransition &transition);

private:
    struct Incident {
        std::vector<AlertTransition> transitions; ///< from its first failure on
        std::optional<Severity> told;
    };
    [[nodiscard]] std::optional<Notice> firing(const AlertTransition &transition);
    [[nodiscard]] std::optional<Notice> ending(const AlertTransition &transition);

    QHash<QString, Incident> m_open;
    QSet<QString> m_ended;
};

} // namespace etcm
