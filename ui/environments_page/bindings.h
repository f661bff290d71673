// Joins one setting of an environment with the widget that edits it, so that the form is a list of bindings: filled,
// read, and told its problems in one loop each. Not for the settings' rules, which are cluster::parseEnvironment's.
#pragma once

#include "cluster/environment.h"
#include "environments_page/form_field.h"

#include <functional>
#include <initializer_list>

class QHBoxLayout;

namespace environments_page {

struct Binding {
    QStringList settings; // paths as parseEnvironment names them: "trino.url"
    FormField *field = nullptr;
    std::function<void(const cluster::Environment &)> fill;
    std::function<void(cluster::Environment &)> read;
    std::function<QString()> typed = {}; // where the value does not keep what was typed (a bad address)
    std::function<void(const QString &)> accept = {}; // a suggestion
    bool touched = false; // left once: its problems may show

    [[nodiscard]] bool isFor(const QString &setting) const;
};

// What a section of the form adds its bindings to.
struct Builder {
    QWidget *parent;
    std::function<void()> edited;
    std::vector<Binding> &bindings;

    template <typename T> using At = std::function<T &(cluster::Environment &)>;

    FormField *text(const QString &setting, const widgets::Words &label, At<QString> at,
                    const widgets::Words &help = {}, const QString &placeholder = {}) const;
    FormField *address(const QString &setting, const widgets::Words &label, At<QUrl> at, const widgets::Words &help,
                       const QString &placeholder) const;
    FormField *file(const QString &setting, const widgets::Words &label, At<QString> at,
                    const widgets::Words &help = {}) const;
    FormField *names(const QString &setting, const widgets::Words &label, At<QStringList> at,
                     const widgets::Words &help = {}) const;
    FormField *seconds(const QString &setting, const widgets::Words &label, At<std::chrono::seconds> at,
                       const widgets::Words &help) const;
    // From 1 to `most`; `unit` stands after the number.
    FormField *number(const QString &setting, const widgets::Words &label, At<int> at, int most, const widgets::Words &help,
                      const widgets::Words &unit = {}) const;
    // A list of addresses; what is none is not taken.
    FormField *addresses(const QString &setting, const widgets::Words &label, At<QList<QUrl>> at,
                         const widgets::Words &help) const;
    // Where a secret is found, never the secret itself.
    FormField *secret(const QStringList &settings, const widgets::Words &label, At<std::optional<cluster::SecretSource>> at,
                      const widgets::Words &help = {}) const;
    // One of several, in the order of the enumeration behind them.
    struct Choice {
        std::vector<widgets::Words> names;
        std::function<int(const cluster::Environment &)> chosen;
        std::function<void(cluster::Environment &, int)> choose;
    };
    FormField *choice(const QStringList &settings, const widgets::Words &label, Choice choice,
                      const widgets::Words &help = {}) const;
    // Now, and whenever another is chosen.
    static void follow(FormField *choice, const std::function<void(int)> &arrange);

    void add(Binding binding) const;
};

[[nodiscard]] QHBoxLayout *sideBySide(std::initializer_list<QWidget *> fields);

// "~/…" as a person types it.
[[nodiscard]] QString withoutTilde(const QString &path);

} // namespace environments_page
