// What the tests of Health, Audit and Environments share: the window's look, the language switched as the window does
// it, a workspace whose servers are not there.
#pragma once

#include "text/words.h"
#include "theme/appearance.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace pagerig {

using namespace Qt::StringLiterals;

inline void dress()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const auto installed
        = theme::Appearance::install(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme::Choice::Light);
    QVERIFY(installed);
    QVERIFY(text::installLanguage(u"en"_s));
}

inline void speak(const QString &language)
{
    QLocale::setDefault(language == "fr"_L1 ? QLocale(QLocale::French, QLocale::France)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(text::installLanguage(language));
    QCoreApplication::processEvents(); // LanguageChange is posted
    QCoreApplication::processEvents();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline const QByteArray kubeconfigText = R"(apiVersion: v1
kind: Config
current-context: alice@nowhere
clusters: [{ name: nowhere, cluster: { server: https://127.0.0.1:1 } }]
users: [{ name: alice, user: { token: t } }]
contexts:
  - { name: alice@nowhere, context: { cluster: nowhere, user: alice, namespace: akko } }
  - { name: bob@nowhere, context: { cluster: nowhere, user: alice } }
)";

inline cluster::Environment nowhere(const QTemporaryDir &folder, const QString &name = u"prod-eu"_s)
{
    const QString kubeconfig = folder.filePath(u"kubeconfig"_s);
    write(kubeconfig, kubeconfigText);
    cluster::Environment environment;
    environment.name = name;
    environment.trino.url = QUrl(u"http://127.0.0.1:1"_s);
    environment.trino.user = u"alice"_s;
    environment.kubernetes.kubeconfig = kubeconfig;
    environment.opa.url = QUrl(u"http://127.0.0.1:1"_s);
    environment.limits.request = std::chrono::seconds(1);
    return environment;
}

inline std::shared_ptr<const connectors::Library> library()
{
    auto library = connectors::Library::builtIn();
    return std::make_shared<const connectors::Library>(std::move(*library));
}

// All texts that can be read on a widget now.
inline QString readable(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisibleTo(widget)) {
            texts.append(label->text());
        }
    }
    return texts.join(u'\n');
}

} // namespace pagerig
