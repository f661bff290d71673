// One line about the keytab that a catalog signs in with, looked at once for each keytab. Hidden where a catalog has none.
#pragma once

#include "health/keytab_health.h"

#include <QWidget>

#include <map>

class QLabel;

namespace health_page {

class KeytabLine : public QWidget {
    Q_OBJECT

public:
    explicit KeytabLine(QWidget *parent);
    ~KeytabLine() override; // ends what is being asked

    void lookAt(const std::optional<provisioning::Site> &site, const provisioning::CatalogEntry &entry);
    void forget(); // what was seen: it is looked at anew

private:
    using Seen = std::optional<Result<health::KeytabHealth>>; // none: being looked at

    void say();

    std::map<QString, Seen> m_seen; // by catalog and stamp: another keytab has another
    QString m_shown;
    QLabel *m_line;
    std::stop_source m_stop;
};

// In the present language.
[[nodiscard]] QString keytabText(const health::KeytabHealth &keytab, const QDateTime &now);

} // namespace health_page
