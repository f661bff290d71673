// The whole window on a sandbox's environment, and what a person does with any of it: for the tests that go through it.
#pragma once

#include "sandbox.h"
#include "shell/language.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace flow {

class WindowRig {
protected:
    static constexpr int patience = 60'000; // ms

    void dress() // once
    {
        const auto appearance = theme::Appearance::install(*qApp, theme::Choice::Light);
        QVERIFY(appearance.has_value());
        m_appearance = *appearance;
        auto library = connectors::Library::builtIn();
        QVERIFY(library.has_value());
        m_library = std::make_shared<const connectors::Library>(std::move(*library));
    }

    void open(int height = 800)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<shell::Preferences>(m_folder->path());
        shell::speak(QStringLiteral("en"));
        m_workspaces = std::make_unique<workspace::Workspaces>(
            m_library, workspace::Workspaces::Folders {m_folder->path(), m_folder->filePath(QStringLiteral("state"))});
        m_workspaces->open({QStringLiteral("alice"), m_sandbox.environmentFile(QStringLiteral("alice"))});
        QVERIFY(m_workspaces->current() != nullptr);
        m_window = std::make_unique<window::MainWindow>(*m_workspaces, *m_appearance, *m_preferences);
        m_window->resize(1280, height);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
    }

    void close()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_workspaces->withWorkUnderWay().empty(), patience); // of a test that failed midway
        m_window.reset();
        m_workspaces.reset();
    }

    [[nodiscard]] workspace::Workspace &workspace() const { return *m_workspaces->current(); }
    [[nodiscard]] window::PageHost &pages() const { return m_window->pages(); }
    template<typename P>
    [[nodiscard]] P *front() const // by C++'s own type: not every page has a meta-object of its own
    {
        return dynamic_cast<P *>(pages().page());
    }
    template<typename P>
    [[nodiscard]] static P *part(const QWidget *of) // the same of what a page is made of
    {
        for (QWidget *child : of->findChildren<QWidget *>()) {
            if (auto *const found = dynamic_cast<P *>(child)) {
                return found;
            }
        }
        return nullptr;
    }

    void drop(const QString &path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    [[nodiscard]] QString texts() const // all that can be read in the window
    {
        QString all;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            all += label->isVisible() ? QString(label->text() + QLatin1Char('\n')) : QString();
        }
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            all += button->isVisible() ? QString(button->text() + QLatin1Char('\n')) : QString();
        }
        return all;
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }

    Sandbox m_sandbox;
    theme::Appearance *m_appearance = nullptr;
    std::shared_ptr<const connectors::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Preferences> m_preferences;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace flow
