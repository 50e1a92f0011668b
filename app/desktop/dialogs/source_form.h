// The fields of one source. A typed secret leaves this form once, to the keychain; it is never shown.
#pragma once

#include "desktop/dialogs/source_list_model.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace etcm
{

class SourceForm : public QWidget
{
    Q_OBJECT

public:
    explicit SourceForm(QWidget *parent = nullptr);

    void setRow(const SourceListModel::Row &row);
    /// The source as the fields say, everything else as it was.
    [[nodiscard]] SourceConfig source() const;
    /// Empty: nothing was typed, the stored one stays.
    [[nodiscard]] QString typedSecret() const;
    void clearSecret();

Q_SIGNALS:
    /// Something was typed or chosen: what was found out about the earlier input holds no longer.
    void edited();

private:
    QLineEdit *addField(QFormLayout *layout, const QString &label, const QString &hint = {});
    void addSignIn(QFormLayout *layout);
    void addCertificates(QFormLayout *layout);
    void enableSignInFields();
    void enableCertificates();
    [[nodiscard]] SignInConfig signIn() const;

    SourceConfig m_source;
    QLabel *m_about;
    QLineEdit *m_id;
    QLineEdit *m_name;
    QLineEdit *m_baseUrl;
    QComboBox *m_auth;
    QLineEdit *m_token; ///< a path of this host, or an address on another one
    QLineEdit *m_clientId;
    QLineEdit *m_secret;
    QLineEdit *m_scope;
    QLineEdit *m_audience;
    QLineEdit *m_products;
    QLineEdit *m_authority;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
};

} // namespace etcm
