#include "desktop/dialogs/dialogs.h"

#include "desktop/dialogs/connections_dialog.h"
#include "desktop/dialogs/export_dialog.h"
#include "desktop/dialogs/help_dialog.h"
#include "engine/engine.h"

namespace etcm
{
using namespace Qt::StringLiterals;

Dialogs::Dialogs(Theme &theme, Engine &engine, SecretStore *keychain, QWidget &window)
    : m_theme(theme), m_engine(engine), m_keychain(keychain), m_window(window)
{
}

Dialogs::~Dialogs() = default;

bool Dialogs::raiseOpen(const QString &name)
{
    auto *dialog = m_window.findChild<QDialog *>(name, Qt::FindDirectChildrenOnly);
    if (!dialog)
        return false;
    dialog->raise();
    dialog->activateWindow();
    return true;
}

void Dialogs::show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void Dialogs::showForm(QDialog *dialog)
{
    ++m_forms;
    connect(dialog, &QObject::destroyed, this, [this] { Q_EMIT typing(--m_forms > 0); });
    Q_EMIT typing(true);
    show(dialog);
}

void Dialogs::openExport()
{
    if (!raiseOpen(u"export"_s))
        showForm(new ExportDialog(m_theme, m_engine, &m_window));
}

void Dialogs::openConnections()
{
    openConnections({});
}

void Dialogs::openConnections(const ConnectionsStart &view)
{
    if (raiseOpen(u"connections"_s))
        return;
    auto *dialog = new ConnectionsDialog(m_theme, m_engine, m_keychain, view, &m_window);
    connect(dialog, &ConnectionsDialog::saved, this, &Dialogs::configurationSaved);
    showForm(dialog);
}

void Dialogs::openHelp(const QString &topic)
{
    if (!raiseOpen(topic))
        show(new HelpDialog(m_theme, topic, &m_window));
}

} // namespace etcm
