// Reading an environment file section by section, each finding at its line and column. Only for this folder.
#pragma once

#include "base/document.h"
#include "cluster/environment.h"

namespace cluster {

struct Findings {
    QString file;
    Diagnostics all;

    void add(Error error, Position position);
    [[nodiscard]] QString beside(const QString &path) const; // absolute: a relative path is beside the file
};

// One map of the file. Reading a field makes it known; finish() reports those that nobody asked for. What is not there leaves
// the value as it is.
class Section {
public:
    enum class Need { Optional, Required };

    Section(const document::Node *node, QString path, Position parent, Findings &findings);

    [[nodiscard]] bool isGiven() const { return m_node != nullptr; }
    [[nodiscard]] Position position() const { return m_position; }
    [[nodiscard]] QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }
    [[nodiscard]] const document::Node *find(const QString &key);
    [[nodiscard]] Section section(const QString &key) { return {find(key), pathOf(key), m_position, m_findings}; }

    void missing(const QString &key);
    void wrongType(const document::Node &node, const QString &path, const QString &expected);

    void text(const QString &key, QString &into, Need need = Need::Optional);
    void path(const QString &key, QString &into, Need need = Need::Optional);
    void flag(const QString &key, bool &into);
    void colour(const QString &key, QString &into);
    void names(const QString &key, QStringList &into);
    void seconds(const QString &key, std::chrono::seconds &into);
    void number(const QString &key, int &into, int most);
    void url(const QString &key, QUrl &into);
    void urls(const QString &key, QList<QUrl> &into); // a list of them, where it is given
    void address(const QString &key, QString &into); // HOST:PORT, where it is given
    void schedule(const QString &key, QString &into); // five fields of cron; what they mean is left to whoever runs it
    // {file: PATH} or {env: NAME}. The value itself has no place in this file.
    [[nodiscard]] std::optional<SecretSource> secret(const QString &key, Need need);
    // A secret over plain http is everybody's on the way, except on this machine.
    void refuseSecretOverHttp(const QUrl &url, const QString &field);

    void finish();

private:
    const document::Node *m_node;
    QString m_path;
    Position m_position;
    Findings &m_findings;
    QStringList m_known;
};

void readVault(Section &root, VaultEndpoint &into);
void readCredentialRest(Section &root, Environment &environment); // after readVault()

} // namespace cluster
