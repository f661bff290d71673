// Joins one setting of an environment with the widget that edits it, so that the form is a list of bindings: filled,
// read, and told its problems in one loop each. Not for the settings' rules, which are cluster::parseEnvironment's.
#pragma once

#include "cluster/environment.h"
#include "environments_page/form_field.h"

#include <functional>

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

    void add(Binding binding) const;
};

// "~/…" as a person types it.
[[nodiscard]] QString withoutTilde(const QString &path);

} // namespace environments_page
