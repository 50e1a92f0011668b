// Opens the dialogs when they are first asked for: none of them costs anything at the start.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QDialog;
class QWidget;

namespace etcm
{
class Engine;
class SecretStore;
class Theme;
struct ConnectionsStart;

class Dialogs : public QObject
{
    Q_OBJECT

public:
    /// `keychain` may be null: then no secret can be typed.
    Dialogs(Theme &theme, Engine &engine, SecretStore *keychain, QWidget &window);
    ~Dialogs() override;

    void openExport();
    void openConnections();
    void openConnections(const ConnectionsStart &view);
    /// "keys", "about" or "licences".
    void openHelp(const QString &topic);

Q_SIGNALS:
    /// Whether a dialog is open whose input would be lost with its window.
    void typing(bool isOpen);
    /// The dialog dies with the session that the new configuration ends; the next one opens with `view`.
    void configurationSaved(const etcm::ConnectionsStart &view);

private:
    void show(QDialog *dialog);
    void showForm(QDialog *dialog);
    /// Brings an open dialog to the front; false if there is none.
    bool raiseOpen(const QString &name);

    Theme &m_theme;
    Engine &m_engine;
    SecretStore *m_keychain;
    QWidget &m_window;
    int m_forms = 0; ///< that are open
};

} // namespace etcm
