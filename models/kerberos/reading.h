// What one of the two programs that read a krb5.conf makes of it: accepted or not, where it stopped and in whose words,
// and the values it would see. MIT is libkrb5 1.20.1 (profile library), Java is sun.security.krb5.Config (JDK 17 to
// 25).
#pragma once

#include <QByteArrayList>
#include <QString>

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kerberos {

enum class Reader { Mit, Java };

// Nodes refer to bytes that the Tree keeps alive. Flat: a child list is firstChild, then next.
struct TreeNode {
    std::string_view name;
    std::string_view value; // of a relation
    int line = 0; // 1-based, in the file that holds it
    int firstChild = -1;
    int lastChild = -1;
    int next = -1;
    int children = 0;
    bool isBlock = false; // a section or { … }
};

class Tree {
public:
    Tree();

    [[nodiscard]] const TreeNode &node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] TreeNode &node(int index) { return m_nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] static constexpr int root() { return 0; }
    int add(int parent, std::string_view name, std::optional<std::string_view> value, int line);
    // The first child of this name; with `blocksOnly` the first that is a block. -1 for none. Constant time on average.
    [[nodiscard]] int find(int parent, std::string_view name) const;
    [[nodiscard]] int findBlock(int parent, std::string_view name) const;

    void keep(const QByteArray &bytes) { m_bytes.push_back(bytes); } // so that views into them stay valid
    [[nodiscard]] std::string_view own(std::string text);
    // In the probes' notation: `a{k=v; k=w}; b{}`, sorted by name, controls and \ as \xNN.
    [[nodiscard]] QByteArray dump() const;

private:
    struct Key {
        int parent;
        std::string_view name;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<std::string_view>{}(key.name)
                ^ (static_cast<std::size_t>(key.parent) * 0x9E3779B97F4A7C15U);
        }
    };
    struct First {
        int any = -1;
        int block = -1;
    };
    void index(int parent, int child);
    void dumpChildren(int index, int depth, QByteArray &out) const;
    [[nodiscard]] First firstOf(int parent, std::string_view name) const;

    std::vector<TreeNode> m_nodes;
    std::unordered_map<Key, First, KeyHash> m_index; // of parents with many children only
    std::deque<std::string> m_owned;
    std::vector<QByteArray> m_bytes;
};

struct Verdict {
    QString problem; // empty: accepted. Else MIT's constant ("PROF_SECTION_SYNTAX") or Java's exception and message
    int line = 0; // 1-based line of the file itself where it was noticed; 0 where no line is to blame

    [[nodiscard]] bool accepted() const { return problem.isEmpty(); }
    bool operator==(const Verdict &) const = default;
};

struct Reading {
    Verdict verdict;
    // MIT: krb5_init_context's own error, which also looks at booleans. Java has no such second look: always empty.
    QString contextProblem;
    QByteArray defaultRealm; // as bytes; "!" and the program's own error where asking for it fails
    QByteArrayList kdcs; // of the default realm, as values; Java joins all by blanks and cuts at commas: one string
    QString kdcProblem; // Java: why asking fails
    std::vector<int> enctypes; // MIT: permitted_enctypes; Java: default_tkt_enctypes
    QString enctypeProblem;
    Tree tree; // empty when not accepted
};

// The first value at section / key, or section / block / key.
[[nodiscard]] std::optional<std::string_view> firstValue(const Tree &tree, std::string_view section,
                                                         std::string_view key);

// "yes" as MIT's profile_get_boolean reads it (letter case aside); nullopt: PROF_BAD_BOOLEAN.
[[nodiscard]] std::optional<bool> mitBoolean(std::string_view text);
// As Config.getBooleanObject; nullopt: as if unset.
[[nodiscard]] std::optional<bool> javaBoolean(std::string_view text);

} // namespace kerberos
