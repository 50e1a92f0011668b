// --screenshot: wait for painted data, write a PNG, be done.
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QSize>

class QWidget;

namespace etcm
{

/// Grabs the window's client area once paintedData() was called; gives up after 15 s.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(QWidget &window, QString file, QSize size, QObject *parent = nullptr);

    /// The page has painted its data; later calls change nothing.
    void paintedData();

Q_SIGNALS:
    void taken();
    void failed(const etcm::Error &error);

private:
    void take();
    void giveUp(const Error &error);

    QWidget &m_window;
    QString m_file;
    bool m_asked = false;
    bool m_finished = false;
};

} // namespace etcm
