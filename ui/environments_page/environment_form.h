// All settings of one environment, in groups. It edits a value: filled with one, read as one, told by the environment
// file's own rules what is wrong with it. Not for files, nor for saving.
#pragma once

#include "environments_page/bindings.h"

class QComboBox;
class QVBoxLayout;

namespace widgets {
class Card;
}

namespace environments_page {

class CaField;

class EnvironmentForm : public QWidget {
    Q_OBJECT

public:
    explicit EnvironmentForm(QWidget *parent = nullptr);
    ~EnvironmentForm() override;

    void setEnvironment(const cluster::Environment &environment); // nothing counts as touched any more
    [[nodiscard]] cluster::Environment environment() const; // as typed; check problems() before trusting it
    // Equal as long as nothing was changed, also where what was typed is no value.
    [[nodiscard]] QByteArray snapshot() const;

    // Every problem, by the path of its setting. Codes: those of parseEnvironment, environment.bad-name, kubeconfig.*.
    [[nodiscard]] QList<std::pair<QString, Error>> problems() const;
    void showAllProblems(); // also at fields that were not left yet; the first one gets the keys
    void setProblem(const QString &setting, const Error &error); // found elsewhere

    [[nodiscard]] QString valueOf(const QString &setting) const; // as written in the file; empty where it is none
    void accept(const QString &setting, const QString &value);
    [[nodiscard]] FormField *field(const QString &setting) const;

Q_SIGNALS:
    void edited();
    void pasted(const QString &whose, const QByteArray &pem); // "trino", "opa", "metadata", "vault" or "identity"

private:
    void makeName(QWidget *page);
    void makeTrino();
    void makeKubernetes();
    void makeOpa();
    void makeMetadata();
    void makeIdentity();
    void makeVault();
    void makeCredentials();
    void makeSignature();
    void makeNames();
    void makeAccess();
    void makeLimits();
    void makeAuthentication(widgets::Card *card);
    FormField *makeCa(QWidget *parent, const QString &setting, const QString &whose, Builder::At<QString> at);
    [[nodiscard]] Builder builder(QWidget *parent);
    widgets::Card *card(const widgets::Words &title, const widgets::Words &line);
    void changed();
    void showProblems();
    void offerContexts();

    cluster::Environment m_given; // what has no field here stays as it is
    std::vector<Binding> m_bindings;
    QVBoxLayout *m_column;
    QComboBox *m_contexts = nullptr;
    QString m_wantedContext;
    QStringList m_knownContexts;
    std::optional<Error> m_kubeconfigProblem;
    bool m_filling = false;
};

} // namespace environments_page
