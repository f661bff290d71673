// A person before the real window, with a browser that fills in Keycloak's real form and a keychain of their own: what the tests
// of signing in by the window stand on. Run under `with_keyring`; CM_PICTURES names a folder for what was seen.
#pragma once

#include "sandbox.h"
#include "window/main_window.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

class SessionWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void open(const QString &file);
    void sitsBefore(const QString &person) const; // the browser, from now on
    void admin(const QStringList &words) const;
    void letPodsBePatched(bool may) const; // by whom the kubelet is made to come at once
    void signIn();
    [[nodiscard]] QString shortLived(const QString &name) const;
    [[nodiscard]] workspace::Workspace &workspace() const { return *m_workspaces->current(); }
    [[nodiscard]] identity::Session &session() const { return *workspace().session(); }
    [[nodiscard]] QString texts() const;
    [[nodiscard]] QString menu() const; // of the person, opened
    void drop(const QString &path) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    void click(const QString &text) const;
    void picture(const QString &name) const;
    void holdsNoToken(identity::Session &session) const; // no file of ours, no clipboard, no step's request

    flow::Sandbox m_sandbox;
    theme::Appearance *m_appearance = nullptr;
    std::shared_ptr<const connectors::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Preferences> m_preferences;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
    std::unique_ptr<window::MainWindow> m_window;
};

inline constexpr int patience = 60'000; // ms

[[nodiscard]] QString here(const QString &file); // of this folder
void write(const QString &path, const QByteArray &content);
