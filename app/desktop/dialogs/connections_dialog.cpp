#include "desktop/dialogs/connections_dialog.h"

#include "desktop/dialogs/config_text.h"
#include "desktop/dialogs/source_form.h"
#include "desktop/dialogs/source_probe.h"
#include "desktop/theme/glyph_painter.h"
#include "engine/paths.h"
#include "net/secret_store.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

QString configPath(const AppConfig &config)
{
    return config.path.isEmpty() ? defaultConfigFiles().front() : config.path;
}

/// What stands in the file; without one, what is in force without a file, so that it stays in force.
QByteArray currentDocument(const AppConfig &config)
{
    QFile file(configPath(config));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    QByteArray document;
    for (const SourceConfig &source : config.sources)
        document = withSource(document, source.id, catalogueKeys(source.id));
    return document;
}

} // namespace

ConnectionsDialog::ConnectionsDialog(const Theme &theme, Engine &engine, SecretStore *keychain,
                                     QWidget *parent)
    : QDialog(parent), m_theme(theme), m_engine(engine), m_keychain(keychain),
      m_model(new SourceListModel(engine.config().sources, this))
{
    setObjectName(u"connections"_s);
    setWindowTitle(u"Connections"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(18);
    addList(layout);
    addForm(layout);
    resize(900, 520);
    m_list->setCurrentIndex(m_model->index(0));
}

ConnectionsDialog::~ConnectionsDialog() = default;

void ConnectionsDialog::addList(QHBoxLayout *layout)
{
    auto *side = new QVBoxLayout;
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setFixedWidth(280);
    m_list->setAccessibleName(u"Sources"_s);
    auto *add = new QPushButton(u"New OAuth2 gateway"_s);
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
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(72);
    m_answer->setAlignment(Qt::AlignTop);
    answerRow->addWidget(m_mark, 0, Qt::AlignTop);
    answerRow->addWidget(m_answer, 1);
    auto *buttons = new QHBoxLayout;
    m_test = new QPushButton(u"Test"_s);
    m_disable = new QPushButton(u"Disable"_s);
    auto *cancel = new QPushButton(u"Close"_s);
    m_save = new QPushButton(u"Save"_s);
    for (QPushButton *button : {m_test, m_disable, cancel})
        button->setAutoDefault(false);
    m_save->setDefault(true);
    buttons->addWidget(m_test);
    buttons->addWidget(m_disable);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    side->addWidget(m_form);
    side->addStretch(1);
    side->addLayout(answerRow);
    side->addLayout(buttons);
    layout->addLayout(side, 1);
    connect(m_test, &QPushButton::clicked, this, &ConnectionsDialog::test);
    connect(m_disable, &QPushButton::clicked, this, &ConnectionsDialog::disableSource);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
}

int ConnectionsDialog::currentRow() const
{
    return m_list->currentIndex().row();
}

void ConnectionsDialog::showRow(int row)
{
    if (row < 0)
        return;
    const SourceListModel::Row &entry = m_model->row(row);
    m_form->setRow(entry);
    m_probe.reset(); // its answer would be about another source
    m_test->setEnabled(true);
    m_disable->setEnabled(entry.enabled && m_engine.config().sources.size() > 1);
    m_save->setText(entry.enabled ? u"Save"_s : entry.ofCatalogue ? u"Enable"_s : u"Add"_s);
    m_save->setEnabled(!(entry.enabled && entry.ofCatalogue));
    m_mark->clear();
    m_answer->clear();
}

void ConnectionsDialog::say(bool good, const QString &text)
{
    m_mark->setPixmap(glyphPixmap(good ? Glyph::Ok : Glyph::Warn, 16, m_theme));
    m_answer->setText(text);
}

void ConnectionsDialog::test()
{
    const SourceConfig source = m_form->source();
    if (const Result<AppConfig> valid = parseConfig(editedDocument(), configPath(m_engine.config()));
        !valid) {
        say(false, valid.error().text());
        return;
    }
    m_probe = std::make_unique<SourceProbe>(source, m_form->typedSecret(), m_keychain);
    connect(
        m_probe.get(), &SourceProbe::finished, this,
        [this, probe = m_probe.get()](const ProbeAnswer &answer) {
            if (probe == m_probe.get()) // else it answered just when another source was chosen
                showAnswer(answer);
        },
        Qt::QueuedConnection);
    m_test->setEnabled(false);
    m_mark->clear();
    m_answer->setText(u"Asking %1"_s.arg(source.baseUrl.toDisplayString()));
    m_probe->start();
}

void ConnectionsDialog::showAnswer(const ProbeAnswer &answer)
{
    m_test->setEnabled(true);
    say(answer.good, answer.text);
    m_probe.reset();
}

/// The configuration with the source as the form has it.
QByteArray ConnectionsDialog::editedDocument() const
{
    const SourceConfig source = m_form->source();
    const bool ofCatalogue = m_model->row(currentRow()).ofCatalogue;
    return withSource(currentDocument(m_engine.config()), source.id,
                      ofCatalogue ? catalogueKeys(source.id) : sourceKeys(source));
}

QCoro::Task<void> ConnectionsDialog::save()
{
    const SourceConfig source = m_form->source();
    const QByteArray document = editedDocument();
    // A secret is kept only for a source that can be saved.
    if (const Result<AppConfig> valid = parseConfig(document, configPath(m_engine.config())); !valid) {
        say(false, valid.error().text());
        co_return;
    }
    const QPointer<ConnectionsDialog> self(this);
    const Result<void> kept = co_await keepSecret(source.secretRef.section(u':', 1), m_form->typedSecret());
    if (!self)
        co_return;
    m_form->clearSecret();
    if (!kept)
        say(false, kept.error().text());
    else
        write(document);
}

QCoro::Task<Result<void>> ConnectionsDialog::keepSecret(QString name, QString secret)
{
    if (secret.isEmpty())
        co_return {};
    if (!m_keychain)
        co_return fail(ErrorCode::SecretUnavailable, u"There is no keyring here to keep the secret in"_s,
                       name);
    co_return co_await m_keychain->write(name, secret);
}

void ConnectionsDialog::disableSource()
{
    write(withoutSource(currentDocument(m_engine.config()), m_model->row(currentRow()).source.id));
}

bool ConnectionsDialog::write(const QByteArray &document)
{
    const QString path = configPath(m_engine.config());
    if (const Result<void> written = saveConfigText(path, document); !written) {
        say(false, written.error().text());
        return false;
    }
    say(true, u"Saved in %1"_s.arg(path));
    Q_EMIT saved();
    return true;
}

} // namespace etcm
