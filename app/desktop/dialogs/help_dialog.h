// Keys, about and licences: text to read.
#pragma once

#include <QDialog>

namespace etcm
{
class Theme;

class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const Theme &theme, const QString &topic, QWidget *parent = nullptr);
};

/// Rich text of a topic: "keys", "about", "licences".
[[nodiscard]] QString helpText(const QString &topic);

} // namespace etcm
