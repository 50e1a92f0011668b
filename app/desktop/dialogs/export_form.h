// The left side of the export dialog: range, products, components, format.
#pragma once

#include "desktop/dialogs/export_preview.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QDateEdit;
class QLabel;
class QVBoxLayout;

namespace etcm
{

class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// Starts with today and tomorrow, as of `now`.
    ExportForm(const QStringList &tariffNames, UtcTime now, QWidget *parent = nullptr);

    /// Says at each group what is missing there.
    void showProblems(const ExportProblems &problems);

    [[nodiscard]] ExportRequest request() const;
    /// Whether <name>.meta.json is wanted beside the file.
    [[nodiscard]] bool withDetails() const;

Q_SIGNALS:
    void changed();

private:
    void addRange(QVBoxLayout *layout, UtcTime now);
    void addProducts(QVBoxLayout *layout, const QStringList &tariffNames);
    void addFormats(QVBoxLayout *layout);
    QLabel *addProblem(QVBoxLayout *layout, const QString &name);
    QCheckBox *addCheck(QVBoxLayout *layout, const QString &text, bool on);

    QDateEdit *m_from;
    QDateEdit *m_to;
    std::vector<std::pair<QString, QCheckBox *>> m_products;
    std::vector<std::pair<TariffType, QCheckBox *>> m_types;
    QLabel *m_rangeProblem;
    QLabel *m_productProblem;
    QLabel *m_typeProblem;
    QButtonGroup *m_presets;
    QCheckBox *m_long;
    QCheckBox *m_excelTimes;
    QCheckBox *m_guard;
    QCheckBox *m_details;
};

} // namespace etcm
