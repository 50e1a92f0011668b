// Connections: the sources that are polled, catalogue entries to enable, and own OAuth2 gateways.
#pragma once

#include "desktop/dialogs/source_list_model.h"
#include "domain/result.h"

#include <QDialog>

#include <functional>
#include <memory>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace etcm
{
class Engine;
class SecretStore;
class SecretWriter;
class SourceForm;
class SourceProbe;
class Theme;
struct ProbeAnswer;

/// What the next dialog opens with, when a change has ended the session of the one before.
struct ConnectionsStart {
    QString sourceId;    ///< of the row that is chosen
    QString said;        ///< what was done
    QByteArray geometry; ///< of the dialog
};

class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectionsDialog(const Theme &theme, Engine &engine, SecretStore *keychain, const ConnectionsStart &view,
                      QWidget *parent = nullptr);
    ~ConnectionsDialog() override;

    /// While it waits for the keyring, Escape and Cancel end the waiting and nothing else.
    void reject() override;

Q_SIGNALS:
    /// The configuration file was written; it is valid.
    void saved(const etcm::ConnectionsStart &view);

private:
    void addList(QHBoxLayout *layout);
    void addForm(QHBoxLayout *layout);
    void addButtons(QVBoxLayout *side);
    void showRow(int row);
    void refreshButtons();
    [[nodiscard]] int currentRow() const;
    void test();
    /// What was found out holds for the input of that moment only.
    void dropAnswer();
    [[nodiscard]] QByteArray edited(const QByteArray &document) const;
    void showAnswer(const ProbeAnswer &answer);
    void save();
    void keepSecret(const QString &name, const QString &secret);
    void secretKept(const std::optional<Error> &failure);
    void toggleSource();
    void askToDelete();
    /// Writes the changed configuration and says so, or says why not.
    void change(const std::function<QByteArray(const QByteArray &)> &edit);
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
    QPushButton *m_toggle;
    QPushButton *m_delete;
    QPushButton *m_test;
    QPushButton *m_close;
    std::unique_ptr<SourceProbe> m_probe;
    std::unique_ptr<SecretWriter> m_secret; ///< while the keyring is waited for
};

} // namespace etcm
