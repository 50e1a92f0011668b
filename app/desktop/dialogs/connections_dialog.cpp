#include "desktop/dialogs/connections_dialog.h"

#include "desktop/dialogs/config_edit.h"
#include "desktop/dialogs/config_text.h"
#include "desktop/dialogs/secret_writer.h"
#include "desktop/dialogs/source_form.h"
#include "desktop/dialogs/source_probe.h"
#include "desktop/theme/glyph_painter.h"
#include "net/secret_store.h"
#include "wording/language.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

ConnectionsDialog::ConnectionsDialog(const Theme &theme, Engine &engine, SecretStore *keychain,
                                     const ConnectionsStart &view, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_engine(engine), m_keychain(keychain),
      m_model(new SourceListModel(engine.config(), this))
{
    setObjectName(u"connections"_s);
    setWindowTitle(words("Connections", "Connections"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(18);
    addList(layout);
    addForm(layout);
    resize(900, 660);
    restoreGeometry(view.geometry);
    const QModelIndexList known =
        m_model->match(m_model->index(0), SourceListModel::IdRole, view.sourceId, 1, Qt::MatchExactly);
    m_list->setCurrentIndex(known.value(0, m_model->index(0)));
    if (!view.said.isEmpty())
        say(true, view.said);
}

ConnectionsDialog::~ConnectionsDialog() = default;

void ConnectionsDialog::addList(QHBoxLayout *layout)
{
    auto *side = new QVBoxLayout;
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setFixedWidth(280);
    m_list->setAccessibleName(words("Connections", "Sources"));
    auto *add = new QPushButton(words("Connections", "New OAuth2 gateway"));
    add->setAutoDefault(false);
    side->addWidget(m_list, 1);
    side->addWidget(add);
    layout->addLayout(side);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    connect(add, &QPushButton::clicked, this,
            [this] { m_list->setCurrentIndex(m_model->index(m_model->addGateway())); });
}

void ConnectionsDialog::addForm(QHBoxLayout *layout)
{
    auto *side = new QVBoxLayout;
    m_form = new SourceForm(this);
    auto *answerRow = new QHBoxLayout;
    m_mark = new QLabel;
    m_answer = new QLabel;
    m_answer->setObjectName(u"answer"_s);
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(72);
    m_answer->setAlignment(Qt::AlignTop);
    answerRow->addWidget(m_mark, 0, Qt::AlignTop);
    answerRow->addWidget(m_answer, 1);
    side->addWidget(m_form);
    side->addStretch(1);
    side->addLayout(answerRow);
    addButtons(side);
    layout->addLayout(side, 1);
    connect(m_form, &SourceForm::edited, this, &ConnectionsDialog::dropAnswer);
}

void ConnectionsDialog::addButtons(QVBoxLayout *side)
{
    auto *buttons = new QHBoxLayout;
    const auto add = [&](const QString &name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    m_test = add(u"test"_s, words("Connections", "Test"));
    m_toggle = add(u"toggle"_s, words("Connections", "Disable"));
    m_delete = add(u"delete"_s, words("Connections", "Delete…"));
    buttons->addStretch(1);
    m_close = add(u"close"_s, words("Connections", "Close"));
    m_save = add(u"save"_s, words("Connections", "Save"));
    m_save->setDefault(true);
    side->addLayout(buttons);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_toggle, &QPushButton::clicked, this, &ConnectionsDialog::toggleSource);
    connect(m_delete, &QPushButton::clicked, this, &ConnectionsDialog::askToDelete);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ConnectionsDialog::save);
}

int ConnectionsDialog::currentRow() const
{
    return m_list->currentIndex().row();
}

void ConnectionsDialog::showRow(int row)
{
    if (row < 0)
        return;
    m_form->setRow(m_model->row(row));
    dropAnswer();
    refreshButtons();
}

void ConnectionsDialog::refreshButtons()
{
    const SourceListModel::Row &entry = m_model->row(currentRow());
    const bool waits = m_secret != nullptr;
    // The last source that is polled stays: a monitor without any says nothing for ever.
    const bool mayGo = entry.configured && (!entry.enabled || m_engine.config().sources.size() > 1);
    m_form->setEnabled(!waits);
    m_list->setEnabled(!waits);
    m_test->setEnabled(!waits && !m_probe);
    m_toggle->setText(entry.configured && !entry.enabled ? words("Connections", "Enable")
                                                         : words("Connections", "Disable"));
    m_toggle->setEnabled(!waits && mayGo);
    m_delete->setEnabled(!waits && mayGo);
    m_save->setText(entry.configured    ? words("Connections", "Save")
                    : entry.ofCatalogue ? words("Connections", "Enable")
                                        : words("Connections", "Add"));
    m_save->setEnabled(!waits && !(entry.configured && entry.ofCatalogue));
    m_close->setText(waits ? words("Connections", "Cancel") : words("Connections", "Close"));
}

void ConnectionsDialog::dropAnswer()
{
    m_probe.reset();
    m_mark->clear();
    m_answer->clear();
    m_test->setEnabled(true);
}

void ConnectionsDialog::say(bool good, const QString &text)
{
    m_mark->setPixmap(glyphPixmap(good ? Glyph::Ok : Glyph::Warn, 16, m_theme));
    m_answer->setText(text);
}

void ConnectionsDialog::test()
{
    const SourceConfig source = m_form->source();
    const Result<QByteArray> document = currentDocument(m_engine.config());
    const QString path = configPath(m_engine.config());
    if (!document) {
        say(false, document.error().text());
        return;
    }
    if (const Result<AppConfig> valid = parseConfig(edited(*document), path); !valid) {
        say(false, valid.error().text());
        return;
    }
    m_probe = std::make_unique<SourceProbe>(source, m_form->typedSecret(), m_keychain);
    connect(
        m_probe.get(), &SourceProbe::finished, this,
        [this, probe = m_probe.get()](const ProbeAnswer &answer) {
            if (probe == m_probe.get()) // else it answered just when something else was asked
                showAnswer(answer);
        },
        Qt::QueuedConnection);
    m_test->setEnabled(false);
    m_mark->clear();
    m_answer->setText(words("Connections", "Asking %1").arg(source.baseUrl.toDisplayString()));
    m_probe->start();
}

void ConnectionsDialog::showAnswer(const ProbeAnswer &answer)
{
    m_probe.reset();
    m_test->setEnabled(true);
    say(answer.good, answer.text);
}

/// The document with the source as the form has it.
QByteArray ConnectionsDialog::edited(const QByteArray &document) const
{
    const SourceConfig source = m_form->source();
    const bool ofCatalogue = m_model->row(currentRow()).ofCatalogue;
    return withSource(document, source.id, ofCatalogue ? catalogueKeys(source.id) : sourceKeys(source));
}

void ConnectionsDialog::save()
{
    const SourceConfig source = m_form->source();
    const QString secret = m_form->typedSecret();
    const Result<QByteArray> document = currentDocument(m_engine.config());
    if (secret.isEmpty() || !document) {
        change([this](const QByteArray &text) { return edited(text); });
        return;
    }
    // A secret is kept only for a source that can be saved.
    const Result<QByteArray> valid =
        checkedEdit(*document, edited(*document), configPath(m_engine.config()), source.id);
    if (!valid)
        say(false, valid.error().text());
    else if (!m_keychain)
        say(false,
            words("Connections",
                  "There is no keyring here to keep the secret in. Name its place in the file: env:NAME or "
                  "file:PATH."));
    else
        keepSecret(source.signIn.secretRef.section(u':', 1), secret);
}

void ConnectionsDialog::keepSecret(const QString &name, const QString &secret)
{
    m_secret = std::make_unique<SecretWriter>(*m_keychain, name, secret);
    connect(
        m_secret.get(), &SecretWriter::finished, this,
        [this, writer = m_secret.get()](const std::optional<Error> &failure) {
            if (writer == m_secret.get())
                secretKept(failure);
        },
        Qt::QueuedConnection);
    dropAnswer();
    refreshButtons();
    m_answer->setText(words("Connections", "Waiting for the system keyring. Answer its prompt, or cancel."));
    m_secret->start();
}

void ConnectionsDialog::secretKept(const std::optional<Error> &failure)
{
    m_secret.reset();
    refreshButtons();
    if (failure) {
        say(false, words("Connections", "Not saved, what you typed is still here: %1").arg(failure->text()));
        return;
    }
    change([this](const QByteArray &text) { return edited(text); });
    m_form->clearSecret();
}

void ConnectionsDialog::reject()
{
    if (!m_secret) {
        QDialog::reject();
        return;
    }
    m_secret.reset();
    refreshButtons();
    say(false,
        words(
            "Connections",
            "Not saved, what you typed is still here. If the keyring's prompt is answered later, the secret "
            "is kept there all the same."));
}

void ConnectionsDialog::toggleSource()
{
    const SourceListModel::Row &row = m_model->row(currentRow());
    change([id = row.source.id, on = !row.enabled](const QByteArray &text) {
        return withSource(text, id, enabledKeys(on));
    });
}

void ConnectionsDialog::askToDelete()
{
    const SourceConfig source = m_model->row(currentRow()).source;
    auto *question = new QMessageBox(
        QMessageBox::Question, windowTitle(),
        words("Connections", "Delete %1?").arg(source.name.isEmpty() ? source.id : source.name),
        QMessageBox::Cancel, this);
    question->setInformativeText(words(
        "Connections",
        "Its settings leave the configuration file; the file as it is now is kept as .bak beside it. Stored "
        "prices and readings stay, and so does the secret in the keyring. To pause it, use Disable."));
    QPushButton *confirmed =
        question->addButton(words("Connections", "Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(confirmed, &QPushButton::clicked, this, [this, id = source.id] {
        change([id](const QByteArray &text) { return withoutSource(text, id); });
    });
    question->open();
}

void ConnectionsDialog::change(const std::function<QByteArray(const QByteArray &)> &edit)
{
    const QString path = configPath(m_engine.config());
    const Result<QByteArray> before = currentDocument(m_engine.config());
    Result<QByteArray> after = before;
    if (before)
        after = checkedEdit(*before, edit(*before), path, m_form->source().id);
    Result<void> written;
    if (after)
        written = saveConfigText(path, *after);
    if (!after || !written) {
        say(false, (after ? written.error() : after.error()).text());
        return;
    }
    const QString said = words("Connections", "Saved in %1").arg(path);
    say(true, said);
    Q_EMIT saved({m_form->source().id, said, saveGeometry()});
}

} // namespace etcm
