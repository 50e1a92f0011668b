// Export prices: what goes into the file is shown before it is written.
#pragma once

#include "desktop/dialogs/export_preview.h"
#include "files/whole_file.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace etcm
{
class Engine;
class ExportForm;
class ExportJob;
class Theme;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Theme &theme, Engine &engine, QWidget *parent = nullptr);
    ~ExportDialog() override;

private:
    void addPreview(QVBoxLayout *layout);
    void addFile(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    [[nodiscard]] ExportRequest request() const;
    void refreshPreview();
    void refreshName(const ExportRequest &request);
    void showPreview(const ExportRequest &request, Result<std::vector<StoredSeries>> series);
    void showVerdict(const ExportRequest &request, const Result<std::vector<StoredSeries>> &series);
    void say(bool good, const QString &text);
    void chooseFolder();
    void startExport();
    void askToReplace();
    void runExport(IfExists ifExists);
    void finishExport(bool good, const QString &text);
    [[nodiscard]] QString path() const;

    Theme &m_theme;
    Engine &m_engine;
    ExportForm *m_form;
    QPlainTextEdit *m_text;
    QLabel *m_format;
    QLineEdit *m_file;
    QString m_folder;
    bool m_nameIsTyped = false; ///< then it stays, whatever else changes
    QLabel *m_verdictMark;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QPushButton *m_export;
    std::unique_ptr<ExportJob> m_job;
    int m_previewNumber = 0; ///< answers to older questions are dropped
};

} // namespace etcm
