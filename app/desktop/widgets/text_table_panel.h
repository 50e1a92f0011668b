// A panel that lists rows of words under headings.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/text_table_model.h"

class QTableView;

namespace etcm
{

struct TextColumn {
    QString heading;
    bool takesRest = false; ///< of the width; the others are as wide as what stands in them
    bool isNumber = false;
};

class TextTablePanel : public Panel
{
    Q_OBJECT

public:
    TextTablePanel(const Theme &theme, const QString &title, std::vector<TextColumn> columns,
                   QWidget *parent = nullptr);

    void show(const PanelWords &words, std::vector<TextRow> rows);

private:
    TextTableModel *m_model;
    QTableView *m_view;
};

} // namespace etcm
