// The frame of every panel: header, body, and a notice in the body's place when there is nothing to draw.
#pragma once

#include "desktop/theme/theme.h"
#include "models/panel_words.h"

#include <QWidget>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QAction)

namespace etcm
{
class NoticeView;
class PanelHeader;

class Panel : public QWidget
{
    Q_OBJECT

public:
    Panel(const Theme &theme, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] PanelHeader &header() { return *m_header; }
    [[nodiscard]] QWidget *body() const { return m_body; }
    void setWords(const PanelWords &words);
    [[nodiscard]] const PanelWords &shownWords() const { return m_words; }

    /// What "Copy" puts on the clipboard: a table with tabs. Adds the menu entry.
    void setTable(std::function<QString()> table);
    /// Not empty ("DEMO"): what is shown is not real, and what is copied says so.
    void setOrigin(const QString &origin) { m_origin = origin; }
    /// The table as it is copied; with an origin as its first column.
    [[nodiscard]] QString copiedTable() const;
    /// Adds "Export CSV…" to the menu, which emits exportRequested().
    void enableExport();
    void setMaximised(bool maximised);

Q_SIGNALS:
    void maximiseRequested();
    void exportRequested();

protected:
    void setBody(QWidget *body, const QMargins &margins = {12, 10, 12, 10});
    [[nodiscard]] const Theme &theme() const { return m_theme; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillMenu();
    void copyPicture();

    const Theme &m_theme;
    QString m_title;
    PanelHeader *m_header;
    NoticeView *m_notice;
    QWidget *m_body = nullptr;
    QMargins m_margins;
    PanelWords m_words;
    std::function<QString()> m_table;
    QString m_origin;
    QAction *m_copy;
    QAction *m_export;
    QAction *m_maximise;
};

} // namespace etcm
