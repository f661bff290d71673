// A running sandbox as a test meets it: sites for its people, the product's own program, and a photograph of everything
// a registration could have touched.
#pragma once

#include "provisioning/plan.h"

#include <QJsonObject>
#include <QTemporaryDir>

class QProcess;

namespace flow {

// QCoro::waitFor for a result without a default.
template<typename T>
T finished(QCoro::Task<T> task)
{
    std::optional<T> result;
    const auto run = [&]() -> QCoro::Task<> { result.emplace(co_await task); };
    QCoro::waitFor(run());
    return std::move(*result);
}

struct Called { // of the program
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const;
};

// Where two photographs differ, a line each, "PLACE: BEFORE → AFTER": a test's message shows the first of them.
[[nodiscard]] QStringList differences(const QJsonValue &before, const QJsonValue &after, const QString &place = {});

// The rules' object comes with the first catalog, and stays when its last rule was taken away by hand: empty it is as good as none.
[[nodiscard]] QJsonObject withoutEmptyRules(QJsonObject photograph);

class Sandbox {
public:
    Sandbox(); // reads the stack.json that CM_SANDBOX names; ends the test program where it is missing

    [[nodiscard]] QString environmentFile(const QString &user) const;
    [[nodiscard]] cluster::Environment environment(const QString &user) const;
    [[nodiscard]] provisioning::Site site(cluster::Environment environment, http::ExchangeLog log = {}) const;
    [[nodiscard]] provisioning::Site site(const QString &user) const { return site(environment(user)); }
    [[nodiscard]] cluster::KubernetesEndpoint rootKubernetes() const; // a test's own rights
    [[nodiscard]] QString passwordFile() const; // of trino_readonly in PostgreSQL
    [[nodiscard]] QByteArray password() const; // what it holds
    [[nodiscard]] int postgresPort() const;
    [[nodiscard]] QByteArray superuserPassword() const; // of PostgreSQL
    [[nodiscard]] QByteArray definition(const QString &name, const QString &passwordFile, int port = 0) const;
    // Writes it into the folder of this test run and returns the path.
    [[nodiscard]] QString definitionFile(const QString &name, const QString &passwordFile = {}, int port = 0) const;
    [[nodiscard]] QString write(const QString &fileName, const QByteArray &content) const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    // An environment file like the user's, changed by the function.
    [[nodiscard]] QString environmentFile(const QString &user, const std::function<void(cluster::Environment &)> &change) const;

    // catalog-manager --env-file … --state-dir … ARGUMENTS
    [[nodiscard]] Called call(const QStringList &arguments, const QString &user = QStringLiteral("alice"),
                              const QString &stateFolder = {}) const;
    void start(QProcess &program, const QString &environmentFile, const QStringList &arguments, const QString &stateFolder = {}) const;
    [[nodiscard]] Called callWith(const QString &environmentFile, const QStringList &arguments,
                                  const QString &stateFolder = {}) const;
    // Statement as a person; the rows, or the error.
    [[nodiscard]] Result<trino::QueryResult> query(const QString &user, const QString &sql) const;
    void stack(const QStringList &arguments) const; // tests/stack/stack ARGUMENTS, on this sandbox

    // Everything of ours: Secrets and ConfigMaps (data, labels, who owns which key) and Trino's catalogs.
    [[nodiscard]] QJsonObject photograph() const;

private:
    QJsonObject m_stack;
    QTemporaryDir m_folder;
};

} // namespace flow
