#include "kerberos_preflight/settings.h"

#include <profile.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

namespace kerberos {

namespace {

constexpr std::array allowed{
    "allow_weak_crypto",
    "allow_rc4",
    "allow_des3",
    "canonicalize",
    "clockskew",
    "default_realm",
    "default_tgs_enctypes",
    "forwardable",
    "kdc_default_options",
    "noaddresses",
    "default_tkt_enctypes",
    "permitted_enctypes",
    "proxiable",
    "preferred_preauth_types",
    "renew_lifetime",
    "spake_preauth_groups",
    "ticket_lifetime",
};

// A JVM fails on a skewed clock where libkrb5 would quietly correct it, and asks nobody but the KDCs it is told.
const QMap<QByteArray, QByteArrayList> forced{
    {"libdefaults/kdc_timesync", {"0"}},         {"libdefaults/dns_lookup_kdc", {"false"}},
    {"libdefaults/dns_lookup_realm", {"false"}}, {"libdefaults/dns_canonicalize_hostname", {"false"}},
    {"libdefaults/dns_uri_lookup", {"false"}},
};

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

char *copied(const QByteArray &text)
{
    auto *copy = static_cast<char *>(std::malloc(static_cast<std::size_t>(text.size()) + 1));
    if (copy) {
        std::memcpy(copy, text.constData(), static_cast<std::size_t>(text.size()) + 1);
    }
    return copy;
}

void freeValues(void *, char **values)
{
    for (char **value = values; value && *value; ++value) {
        std::free(*value);
    }
    std::free(values);
}

long getValues(void *data, const char *const *names, char ***values)
{
    QByteArrayList path;
    for (; *names; ++names) {
        path += *names;
    }
    const QByteArrayList *found = static_cast<const Settings *>(data)->find(path.join('/'));
    if (!found) {
        return PROF_NO_RELATION;
    }
    auto **list = static_cast<char **>(std::calloc(static_cast<std::size_t>(found->size()) + 1, sizeof(char *)));
    if (!list) {
        return ENOMEM;
    }
    for (qsizetype i = 0; i < found->size(); ++i) {
        list[i] = copied(found->at(i));
        if (!list[i]) {
            freeValues(nullptr, list);
            return ENOMEM;
        }
    }
    *values = list;
    return 0;
}

} // namespace

Settings::Settings(const Tree &tree) : m_values(forced)
{
    const int libdefaults = tree.findBlock(Tree::root(), "libdefaults");
    for (int i = libdefaults < 0 ? -1 : tree.node(libdefaults).firstChild; i >= 0; i = tree.node(i).next) {
        const TreeNode &node = tree.node(i);
        if (!node.isBlock && std::ranges::find(allowed, node.name) != allowed.end()) {
            m_values["libdefaults/" + bytesOf(node.name)] += bytesOf(node.value);
        }
    }
    // [capaths] CLIENT = { SERVER = REALM … }: the way from one realm to another.
    const int capaths = tree.findBlock(Tree::root(), "capaths");
    for (int i = capaths < 0 ? -1 : tree.node(capaths).firstChild; i >= 0; i = tree.node(i).next) {
        for (int j = tree.node(i).firstChild; j >= 0; j = tree.node(j).next) {
            m_values["capaths/" + bytesOf(tree.node(i).name) + '/' + bytesOf(tree.node(j).name)]
                += bytesOf(tree.node(j).value);
        }
    }
}

const QByteArrayList *Settings::find(const QByteArray &path) const
{
    const auto found = m_values.constFind(path);
    return found == m_values.cend() ? nullptr : &*found;
}

void Settings::Release::operator()(_profile_t *profile) const
{
    profile_release(profile);
}

std::unique_ptr<_profile_t, Settings::Release> Settings::profile() const
{
    profile_vtable table{};
    table.minor_ver = 1;
    table.get_values = getValues;
    table.free_values = freeValues;
    profile_t profile = nullptr;
    profile_init_vtable(&table, const_cast<Settings *>(this), &profile); // read only, whatever its type says
    return std::unique_ptr<_profile_t, Release>(profile);
}

} // namespace kerberos
