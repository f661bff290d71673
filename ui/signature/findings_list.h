// What verifying found: each record that nobody vouches for as it stands, with a way to sign it, and each rule of a stranger.
#pragma once

#include "provisioning/verify.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace signature {

// Of records and of rules; records without a signature count only where there is a key to sign them with.
[[nodiscard]] int findingsIn(const provisioning::Verification &found);

class FindingsList : public QWidget {
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent);

    void setFound(const std::optional<provisioning::Verification> &found, const QString &whyNoSigning);
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    void signWanted(const QString &catalog);

private:
    void addRecord(const provisioning::VerifiedCatalog &record, const QString &whyNoSigning);
    void addNotice(const Error &error);
    void say();

    std::optional<provisioning::Verification> m_found;
    QLabel *m_summary;
    QVBoxLayout *m_lines;
};

} // namespace signature
