// All connectors the product knows, by name. Built once in app/ and passed on as const.
#pragma once

#include "connectors/descriptor.h"

namespace connectors {

class Library {
public:
    // The connectors compiled into the program. They were held against the schema when it was built.
    [[nodiscard]] static tl::expected<Library, Diagnostics> builtIn();
    // The same with a person's own, CONFIG/connectors/NAME.json: each takes the place of a built-in one of its name. A folder
    // that is not there is no mistake. Codes: those of fromFolder.
    [[nodiscard]] static tl::expected<Library, Diagnostics> withOwn(const QString &configFolder);
    // Every NAME.json there but connector.schema.json. Codes: those of parseDescriptor, descriptor.unreadable {reason},
    // descriptor.wrong-file-name {pointer, name} (the file must be named after the connector, so no name is there
    // twice).
    [[nodiscard]] static tl::expected<Library, Diagnostics> fromFolder(const QString &folder);

    [[nodiscard]] const Descriptor *find(const QString &name) const;
    [[nodiscard]] const std::vector<Descriptor> &all() const { return m_descriptors; } // by category, then name
    // The built-in ones whose place a person's own took: worth saying wherever the library is opened.
    [[nodiscard]] const QStringList &shadowed() const { return m_shadowed; }
    // The known name closest to a mistyped one, empty if none is near (at most a third of its letters differ).
    [[nodiscard]] QString nearest(const QString &name) const;

private:
    void sort();

    std::vector<Descriptor> m_descriptors;
    QStringList m_shadowed;
};

} // namespace connectors
