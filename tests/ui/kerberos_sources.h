// Sources that sign in by Kerberos, for the wizard's tests: tpch's description under another name, with that fact.
#pragma once

#include "connectors/library.h"
#include "look_rig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kerberossources {

using namespace Qt::StringLiterals;

inline QByteArray descriptor(const QString &name, const QJsonValue &kerberos)
{
    QJsonObject described = QJsonDocument::fromJson(pagerig::contentOf(u":/connectors/tpch.json"_s)).object();
    described.insert(u"name"_s, name);
    described.insert(u"title"_s, QJsonObject {{u"en"_s, name}, {u"fr"_s, name}});
    if (kerberos.isObject()) {
        described.insert(u"kerberos"_s, kerberos);
    }
    return QJsonDocument(described).toJson();
}

// lake must, depot may, plain cannot; asking may, and wants a field of the form then.
inline std::shared_ptr<const connectors::Library> library()
{
    const auto builtIn = connectors::Library::builtIn(); // brings the resources
    const QTemporaryDir folder;
    const auto add = [&folder](const QString &name, const QJsonValue &kerberos) {
        pagerig::write(folder.filePath(name + u".json"_s), descriptor(name, kerberos));
    };
    add(u"lake"_s, QJsonObject {{u"required"_s, true}});
    add(u"depot"_s, QJsonObject {{u"required"_s, false}});
    add(u"plain"_s, {});
    const QJsonArray none;
    const QJsonObject signIn {{u"principals"_s, none}, {u"keytabs"_s, none}, {u"sets"_s, QJsonObject()}, {u"asks"_s, QJsonArray {u"tpch.splits-per-node"_s}}};
    add(u"asking"_s, QJsonObject {{u"required"_s, false}, {u"signIns"_s, QJsonArray {signIn}}});
    auto read = connectors::Library::fromFolder(folder.path());
    if (!builtIn || !read) {
        qFatal("a source cannot be read");
    }
    return std::make_shared<const connectors::Library>(std::move(*read));
}

} // namespace kerberossources
