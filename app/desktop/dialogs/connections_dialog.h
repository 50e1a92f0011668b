// Connections: the sources that are polled, catalogue entries to enable, and own OAuth2 gateways.
#pragma once

#include "desktop/dialogs/source_list_model.h"
#include "domain/result.h"

#include <QCoroTask>
#include <QDialog>

#include <memory>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace etcm
{
class Engine;
class SecretStore;
class SourceForm;
class SourceProbe;
class Theme;
struct ProbeAnswer;

class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectionsDialog(const Theme &theme, Engine &engine, SecretStore *keychain, QWidget *parent = nullptr);
    ~ConnectionsDialog() override;

Q_SIGNALS:
    /// The configuration file was written; it is valid.
    void saved();

private:
    void addList(QHBoxLayout *layout);
    void addForm(QHBoxLayout *layout);
    void showRow(int row);
    [[nodiscard]] int currentRow() const;
    void test();
    [[nodiscard]] QByteArray editedDocument() const;
    void showAnswer(const ProbeAnswer &answer);
    QCoro::Task<void> save();
    QCoro::Task<Result<void>> keepSecret(QString name, QString secret);
    void disableSource();
    /// Writes and says so, or says why not.
    bool write(const QByteArray &document);
    void say(bool good, const QString &text);

    const Theme &m_theme;
    Engine &m_engine;
    SecretStore *m_keychain;
    SourceListModel *m_model;
    QListView *m_list;
    SourceForm *m_form;
    QLabel *m_mark;
    QLabel *m_answer;
    QPushButton *m_save;
    QPushButton *m_disable;
    QPushButton *m_test;
    std::unique_ptr<SourceProbe> m_probe;
};

} // namespace etcm
