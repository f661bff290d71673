#include "app/definitions.h"

#include "app/environments.h"
#include "connectors/render.h"
#include "provisioning/credentials.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace cli {

catalog::ParsedDefinition readDefinition(const QString &path, const connectors::Library &library)
{
    const QString shownName = path == "-"_L1 ? u"<stdin>"_s : path;
    const auto content = contentOf(path);
    if (!content) {
        catalog::ParsedDefinition unread;
        unread.file = shownName;
        unread.diagnostics.push_back({Severity::Error, content.error(), shownName, {}});
        return unread;
    }
    auto parsed = catalog::parseDefinition(*content, shownName);
    const QString folder = path == "-"_L1 ? QDir::currentPath() : QFileInfo(path).absolutePath();
    if (auto read = provisioning::readKrb5Conf(parsed.definition, folder); !read) {
        parsed.diagnostics.push_back(
            {Severity::Error, read.error(), shownName, parsed.positionOf(u"/credentials/kerberos/krb5_conf"_s)});
    }
    for (Diagnostic &diagnostic : connectors::check(parsed, library)) {
        parsed.diagnostics.push_back(std::move(diagnostic));
    }
    std::ranges::stable_sort(parsed.diagnostics, {}, [](const Diagnostic &diagnostic) {
        return std::tuple(diagnostic.position.line, diagnostic.position.column);
    });
    return parsed;
}

} // namespace cli
