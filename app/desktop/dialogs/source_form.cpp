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
    m_about->setObjectName(u"about"_s);
    layout->addRow(m_about);
    m_id = addField(layout, words("Connections", "Id"),
                    words("Connections", "small letters, digits, - and _; part of every stored row"));
    m_id->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[a-z0-9_-]{1,40}"_s), m_id));
    m_name = addField(layout, words("Connections", "Name"));
    m_baseUrl = addField(layout, words("Connections", "Base address"), u"https://gateway.example"_s);
    addSignIn(layout);
    m_products = addField(layout, words("Connections", "Products"), u"home_dynamic, business_dynamic"_s);
    addCertificates(layout);
    m_baseUrl->setObjectName(u"baseUrl"_s);
}

void SourceForm::addSignIn(QFormLayout *layout)
{
    m_auth = new QComboBox(this);
    m_auth->addItem(words("Connections", "No sign-in"), static_cast<int>(AuthKind::None));
    m_auth->addItem(words("Connections", "OAuth2 client credentials"),
                    static_cast<int>(AuthKind::ClientCredentials));
    m_auth->addItem(words("Connections", "OAuth2 password (legacy)"), static_cast<int>(AuthKind::Password));
    layout->addRow(words("Connections", "Sign-in"), m_auth);
    m_token = addField(layout, words("Connections", "Token address"),
                       words("Connections", "/oauth/token, or https://… on another host"));
    m_clientId = addField(layout, words("Connections", "Client id"));
    m_secret = addField(layout, words("Connections", "Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    const QString ifAsked = words("Connections", "if the provider asks for it");
    m_scope = addField(layout, words("Connections", "Scope"), ifAsked);
    m_audience = addField(layout, words("Connections", "Audience"), ifAsked);
    connect(m_auth, &QComboBox::currentIndexChanged, this, &SourceForm::enableSignInFields);
    connect(m_auth, &QComboBox::activated, this, &SourceForm::edited);
    m_secret->setObjectName(u"secret"_s);
    m_token->setObjectName(u"token"_s);
    m_scope->setObjectName(u"scope"_s);
}

// Of https only.
void SourceForm::addCertificates(QFormLayout *layout)
{
    m_authority = addField(layout, words("Connections", "Authority"),
                           words("Connections", "file with the company’s own; empty: the system’s"));
    m_certificate = addField(layout, words("Connections", "Client certificate"), u"/etc/etcm/desk.pem"_s);
    m_key = addField(layout, words("Connections", "Client key"), u"/etc/etcm/desk.key"_s);
    m_authority->setObjectName(u"authority"_s);
    for (QLineEdit *address : {m_baseUrl, m_token})
        connect(address, &QLineEdit::textChanged, this, &SourceForm::enableCertificates);
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
    const SignInConfig &signIn = m_source.signIn;
    m_token->setText(signIn.tokenUrl.isEmpty() ? signIn.tokenPath : signIn.tokenUrl.toString());
    m_clientId->setText(signIn.clientId);
    m_scope->setText(signIn.scope);
    m_audience->setText(signIn.audience);
    m_authority->setText(m_source.security.tls.authority);
    m_certificate->setText(m_source.security.tls.clientCertificate);
    m_key->setText(m_source.security.tls.clientKey);
    m_products->setText(m_source.tariffNames.join(u", "_s));
    clearSecret();
    // The id is part of every stored row: once in use it is never changed.
    m_id->setReadOnly(row.configured || row.ofCatalogue);
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_baseUrl),
                           static_cast<QWidget *>(m_auth), static_cast<QWidget *>(m_products)})
        field->setEnabled(!row.ofCatalogue);
    enableSignInFields();
    enableCertificates();
}

void SourceForm::enableSignInFields()
{
    const bool signIn =
        m_auth->isEnabled() && m_auth->currentData().toInt() != static_cast<int>(AuthKind::None);
    for (QLineEdit *field : {m_token, m_clientId, m_scope, m_audience})
        field->setEnabled(signIn);
    m_secret->setEnabled(signIn || !m_source.signIn.queryKey.isEmpty());
    enableCertificates();
}

void SourceForm::enableCertificates()
{
    const bool secure = m_baseUrl->isEnabled() &&
                        (m_baseUrl->text().trimmed().startsWith("https:"_L1) ||
                         (m_token->isEnabled() && m_token->text().trimmed().startsWith("https:"_L1)));
    for (QLineEdit *field : {m_authority, m_certificate, m_key})
        field->setEnabled(secure);
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

SignInConfig SourceForm::signIn() const
{
    SignInConfig signIn = m_source.signIn;
    signIn.kind = static_cast<AuthKind>(m_auth->currentData().toInt());
    const QString token = m_token->text().trimmed();
    const bool elsewhere = token.contains("://"_L1);
    signIn.tokenPath = elsewhere ? QString() : token;
    signIn.tokenUrl = elsewhere ? QUrl(token) : QUrl();
    signIn.clientId = m_clientId->text().trimmed();
    signIn.scope = m_scope->text().trimmed();
    signIn.audience = m_audience->text().trimmed();
    if (signIn.kind == AuthKind::None) {
        signIn.tokenUrl.clear();
        signIn.scope.clear();
        signIn.audience.clear();
    }
    if (signIn.kind == AuthKind::None && signIn.queryKey.isEmpty())
        signIn.secretRef.clear();
    else if (!typedSecret().isEmpty() || signIn.secretRef.isEmpty())
        signIn.secretRef = u"keychain:"_s + m_id->text().trimmed();
    return signIn;
}

SourceConfig SourceForm::source() const
{
    SourceConfig source = m_source;
    source.id = m_id->text().trimmed();
    source.name = m_name->text().trimmed();
    source.baseUrl = QUrl(m_baseUrl->text().trimmed());
    source.signIn = signIn();
    const auto file = [](const QLineEdit *field) {
        return field->isEnabled() ? field->text().trimmed() : QString();
    };
    source.security.tls = {file(m_authority), file(m_certificate), file(m_key)};
    source.tariffNames.clear();
    for (const QString &name : m_products->text().split(u',', Qt::SkipEmptyParts))
        if (!name.trimmed().isEmpty())
            source.tariffNames << name.trimmed();
    return source;
}

} // namespace etcm
