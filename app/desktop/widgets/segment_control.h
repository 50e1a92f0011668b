// Two or more exclusive choices in one row.
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace etcm
{

class SegmentControl : public QWidget
{
    Q_OBJECT

public:
    /// `name` is for screen readers: what is chosen here.
    SegmentControl(const QString &name, const QStringList &choices, QWidget *parent = nullptr);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< -1: none is chosen
    void setLarge();            ///< as high as the other controls of a toolbar

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_buttons;
};

} // namespace etcm
