#include "desktop/dialogs/source_form.h"

#include "wording/language.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace etcm
{
using namespace Qt::StringLiterals;

SourceForm::SourceForm(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_about = new QLabel(this);
    m_about->setWordWrap(true);
    m_about->setProperty("role", u"context"_s);
    layout->addRow(m_about);
    m_id = addField(layout, words("Connections", "Id"),
                    words("Connections", "small letters, digits, - and _; part of every stored row"));
    m_id->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[a-z0-9_-]{1,40}"_s), m_id));
    m_name = addField(layout, words("Connections", "Name"));
    m_baseUrl = addField(layout, words("Connections", "Base address"), u"https://gateway.example"_s);
    m_auth = new QComboBox(this);
    m_auth->addItem(words("Connections", "No sign-in"), static_cast<int>(AuthKind::None));
    m_auth->addItem(words("Connections", "OAuth2 client credentials"),
                    static_cast<int>(AuthKind::ClientCredentials));
    m_auth->addItem(words("Connections", "OAuth2 password (legacy)"), static_cast<int>(AuthKind::Password));
    layout->addRow(words("Connections", "Sign-in"), m_auth);
    m_tokenPath = addField(layout, words("Connections", "Token address"), u"/oauth/token"_s);
    m_clientId = addField(layout, words("Connections", "Client id"));
    m_secret = addField(layout, words("Connections", "Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_products = addField(layout, words("Connections", "Products"), u"home_dynamic, business_dynamic"_s);
    connect(m_auth, &QComboBox::currentIndexChanged, this, &SourceForm::enableSignInFields);
    connect(m_auth, &QComboBox::activated, this, &SourceForm::edited);
    m_secret->setObjectName(u"secret"_s);
    m_baseUrl->setObjectName(u"baseUrl"_s);
}

QLineEdit *SourceForm::addField(QFormLayout *layout, const QString &label, const QString &hint)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(hint);
    layout->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &SourceForm::edited);
    return field;
}

void SourceForm::setRow(const SourceListModel::Row &row)
{
    m_source = row.source;
    m_about->setText(row.ofCatalogue
                         ? row.about
                         : words("Connections", "An own gateway that speaks the energy-api dialect."));
    m_id->setText(m_source.id);
    m_name->setText(m_source.name);
    m_baseUrl->setText(m_source.baseUrl.toString());
    m_auth->setCurrentIndex(m_auth->findData(static_cast<int>(m_source.signIn.kind)));
    m_tokenPath->setText(m_source.signIn.tokenPath);
    m_clientId->setText(m_source.signIn.clientId);
    m_products->setText(m_source.tariffNames.join(u", "_s));
    clearSecret();
    // The id is part of every stored row: once in use it is never changed.
    m_id->setReadOnly(row.configured || row.ofCatalogue);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_baseUrl),
                           static_cast<QWidget *>(m_auth), static_cast<QWidget *>(m_products)})
        field->setEnabled(!row.ofCatalogue);
    enableSignInFields();
}

void SourceForm::enableSignInFields()
{
    const bool signIn =
        m_auth->isEnabled() && m_auth->currentData().toInt() != static_cast<int>(AuthKind::None);
    for (QLineEdit *field : {m_tokenPath, m_clientId, m_secret})
        field->setEnabled(signIn);
}

void SourceForm::clearSecret()
{
    m_secret->clear();
    m_secret->setPlaceholderText(m_source.signIn.secretRef.isEmpty()
                                     ? words("Connections", "goes to the system keyring")
                                     : words("Connections", "kept as it is; type to replace"));
}

QString SourceForm::typedSecret() const
{
    return m_secret->isEnabled() ? m_secret->text() : QString();
}

SourceConfig SourceForm::source() const
{
    SourceConfig source = m_source;
    source.id = m_id->text().trimmed();
    source.name = m_name->text().trimmed();
    source.baseUrl = QUrl(m_baseUrl->text().trimmed());
    source.signIn.kind = static_cast<AuthKind>(m_auth->currentData().toInt());
    source.signIn.tokenPath = m_tokenPath->text().trimmed();
    source.signIn.clientId = m_clientId->text().trimmed();
    source.tariffNames.clear();
    for (const QString &name : m_products->text().split(u',', Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty())
            source.tariffNames << name.trimmed();
    if (source.signIn.kind == AuthKind::None)
        source.signIn.secretRef.clear();
    else if (!typedSecret().isEmpty() || source.signIn.secretRef.isEmpty())
        source.signIn.secretRef = u"keychain:"_s + source.id;
    return source;
}

} // namespace etcm
