// Tells once when all parts of a page have painted data: what waits for a page waits for that.
#pragma once

#include <QObject>

#include <vector>

class QWidget;

namespace etcm
{

class FirstPaint : public QObject
{
    Q_OBJECT

public:
    FirstPaint(const std::vector<QWidget *> &parts, QObject *parent);

    /// The parts have data: what they paint from now on counts. Those that cannot be seen have nothing to
    /// paint.
    void dataCame() { m_hasData = true; }

Q_SIGNALS:
    void done();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_hasData = false;
    std::vector<QObject *> m_unpainted;
};

} // namespace etcm
