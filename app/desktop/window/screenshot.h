// --screenshot: wait for painted data, write a PNG, be done.
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QSize>

class QWidget;

namespace etcm
{

/// Grabs the window's client area once it has painted and the first answers are in. After 15 s it takes what
/// is painted, or gives up if nothing is.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(QWidget &window, QString file, QSize size, QObject *parent = nullptr);

    /// The page has painted what is stored; later calls change nothing.
    void paintedData();
    /// Every endpoint was polled, or cannot be. `justNow`: they need a moment to be shown.
    void firstAnswersCame(bool justNow);

Q_SIGNALS:
    void taken();
    void failed(const etcm::Error &error);

private:
    void takeIfReady();
    void take();
    void giveUp(const Error &error);

    QWidget &m_window;
    QString m_file;
    bool m_painted = false;
    bool m_answered = false;
    bool m_asked = false;
    bool m_finished = false;
};

} // namespace etcm
