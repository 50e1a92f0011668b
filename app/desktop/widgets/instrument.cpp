#include "desktop/widgets/instrument.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <mutex>

namespace etcm
{
namespace
{

class InstrumentAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit InstrumentAccessible(Instrument *instrument)
        : QAccessibleWidget(instrument, QAccessible::ProgressBar), m_instrument(instrument)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QVariant currentValue() const override
    {
        const std::optional<double> value = m_instrument->value();
        return value ? QVariant(*value) : QVariant();
    }
    void setCurrentValue(const QVariant &) override {} // an instrument is read only
    QVariant maximumValue() const override { return m_instrument->maximum(); }
    QVariant minimumValue() const override { return m_instrument->minimum(); }
    QVariant minimumStepSize() const override { return {}; }

private:
    Instrument *m_instrument;
};

QAccessibleInterface *instrumentFactory(const QString &, QObject *object)
{
    auto *instrument = qobject_cast<Instrument *>(object);
    return instrument ? new InstrumentAccessible(instrument) : nullptr;
}

} // namespace

Instrument::Instrument(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    static std::once_flag installed;
    std::call_once(installed, [] { QAccessible::installFactory(instrumentFactory); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Instrument::setReading(std::optional<double> value, double minimum, double maximum,
                            const QString &spoken)
{
    const bool moved = value != m_value;
    m_value = value;
    m_minimum = minimum;
    m_maximum = maximum;
    setAccessibleName(spoken);
    if (moved && QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, value ? QVariant(*value) : QVariant());
        QAccessible::updateAccessibility(&event);
    }
    update();
}

} // namespace etcm
