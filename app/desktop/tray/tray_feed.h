// The two numbers in the tray's menu, read again when new facts are stored.
#pragma once

#include "desktop/tray/tray_state.h"

#include <QObject>

namespace etcm
{
class Engine;

class TrayFeed : public QObject
{
    Q_OBJECT

public:
    explicit TrayFeed(Engine &engine, QObject *parent = nullptr);

    [[nodiscard]] const TrayFacts &facts() const { return m_facts; }
    /// Asks the store; valid between the engine's start() and stop().
    void read(Endpoint endpoint);
    /// Asks again if the slot of the price is over.
    void readIfSlotIsOver();

private:
    void readPrice();
    void readPlant();

    Engine &m_engine;
    TrayFacts m_facts;
};

} // namespace etcm
