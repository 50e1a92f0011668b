// The right half of the Alerts page: the card of one alert, and what can be done about it.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/incident_card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace etcm
{
class Badge;
class LookStrip;
class ReasonList;
class StepList;
class TextLine;
class TileStrip;

class IncidentPanel : public Panel
{
    Q_OBJECT

public:
    explicit IncidentPanel(const Theme &theme, QWidget *parent = nullptr);

    /// A note that is being typed stays while the card is the same alert's.
    void setCard(const IncidentCard &card);
    /// With the note that stands in the field.
    void acknowledge();

Q_SIGNALS:
    void acknowledged(const QString &incidentId, const QString &note);
    void lookRequested();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeColumns();

    struct Parts {
        TextLine *title;
        Badge *badge;
        TextLine *subtitle;
        QLineEdit *note;
        QPushButton *acknowledge;
        TileStrip *facts;
        QWidget *looksPart;
        LookStrip *looks;
        StepList *steps;
        QWidget *evidencePart;
        QLabel *evidence;
        QWidget *reasonsPart;
        ReasonList *reasons;
        QLabel *verdict;
    };
    Parts m_parts{};
    IncidentCard m_card;
};

} // namespace etcm
