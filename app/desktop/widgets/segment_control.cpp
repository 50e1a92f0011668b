#include "desktop/widgets/segment_control.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace etcm
{
using namespace Qt::StringLiterals;

SegmentControl::SegmentControl(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new QPushButton(choices[i], this);
        button->setCheckable(true);
        button->setAccessibleName(name + u": "_s + choices[i]);
        button->setProperty("role", u"segment"_s);
        button->setProperty("small", true);
        button->setProperty("seg", i == 0 ? u"first"_s : i + 1 == choices.size() ? u"last"_s : u"mid"_s);
        m_buttons->addButton(button, i);
        row->addWidget(button);
    }
    setCurrent(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &SegmentControl::chosen);
}

int SegmentControl::current() const
{
    return m_buttons->checkedId();
}

void SegmentControl::setCurrent(int index)
{
    m_buttons->setExclusive(false); // else the last choice could not be taken back
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(m_buttons->id(button) == index);
    m_buttons->setExclusive(true);
}

void SegmentControl::setLarge()
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setProperty("small", false);
}

} // namespace etcm
