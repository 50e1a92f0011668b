// Tells when a widget is shown or hidden, so that what feeds it asks nothing while nobody can look.
#pragma once

#include <QWidget>

namespace etcm
{

class ShownWatch : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the widget.
    explicit ShownWatch(QWidget *watched);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool isShown);
};

} // namespace etcm
