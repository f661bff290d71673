#include "kerberos/reading.h"

#include "kerberos/bytes.h"

#include <array>

namespace kerberos {

namespace {

// Below this, walking the children is quicker than hashing; most blocks stay below.
constexpr int fewChildren = 8;
constexpr int deepestDump = 12; // mitprobe's own bound

void escapeInto(QByteArray &out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 32 || code == 127 || c == '\\') {
            out += "\\x";
            out += hex[code >> 4];
            out += hex[code & 15];
        } else {
            out += c;
        }
    }
}

} // namespace

Tree::Tree()
{
    m_nodes.push_back({});
    m_nodes.back().isBlock = true;
}

std::string_view Tree::own(std::string text)
{
    m_owned.push_back(std::move(text));
    return m_owned.back();
}

int Tree::add(int parent, std::string_view name, std::optional<std::string_view> value, int line)
{
    const int added = static_cast<int>(m_nodes.size());
    m_nodes.push_back({name, value.value_or(std::string_view()), line, -1, -1, -1, 0, !value.has_value()});
    TreeNode &above = node(parent);
    if (above.lastChild < 0) {
        above.firstChild = added;
    } else {
        node(above.lastChild).next = added;
    }
    above.lastChild = added;
    ++above.children;
    if (above.children == fewChildren + 1) {
        for (int child = above.firstChild; child >= 0; child = node(child).next) {
            index(parent, child);
        }
    } else if (above.children > fewChildren) {
        index(parent, added);
    }
    return added;
}

void Tree::index(int parent, int child)
{
    First &first = m_index[{parent, node(child).name}];
    if (first.any < 0) {
        first.any = child;
    }
    if (first.block < 0 && node(child).isBlock) {
        first.block = child;
    }
}

Tree::First Tree::firstOf(int parent, std::string_view name) const
{
    const TreeNode &above = node(parent);
    if (above.children > fewChildren) {
        const auto found = m_index.find({parent, name});
        return found == m_index.end() ? First{} : found->second;
    }
    First first;
    for (int child = above.firstChild; child >= 0; child = node(child).next) {
        if (node(child).name == name) {
            first.any = first.any < 0 ? child : first.any;
            first.block = first.block < 0 && node(child).isBlock ? child : first.block;
        }
    }
    return first;
}

int Tree::find(int parent, std::string_view name) const
{
    return firstOf(parent, name).any;
}

int Tree::findBlock(int parent, std::string_view name) const
{
    return firstOf(parent, name).block;
}

void Tree::dumpChildren(int index, int depth, QByteArray &out) const
{
    if (depth > deepestDump) {
        return;
    }
    std::vector<int> children;
    for (int child = node(index).firstChild; child >= 0; child = node(child).next) {
        children.push_back(child);
    }
    std::ranges::stable_sort(children, {}, [this](int child) { return node(child).name; });
    bool first = true;
    for (const int child : children) {
        if (!first) {
            out += "; ";
        }
        first = false;
        escapeInto(out, node(child).name);
        if (node(child).isBlock) {
            out += '{';
            dumpChildren(child, depth + 1, out);
            out += '}';
        } else {
            out += '=';
            escapeInto(out, node(child).value);
        }
    }
}

QByteArray Tree::dump() const
{
    QByteArray out;
    dumpChildren(root(), 0, out);
    return out;
}

std::optional<std::string_view> firstValue(const Tree &tree, std::string_view section, std::string_view key)
{
    const int block = tree.findBlock(Tree::root(), section);
    if (block < 0) {
        return std::nullopt;
    }
    for (int child = tree.node(block).firstChild; child >= 0; child = tree.node(child).next) {
        if (tree.node(child).name == key && !tree.node(child).isBlock) {
            return tree.node(child).value;
        }
    }
    return std::nullopt;
}

std::optional<bool> mitBoolean(std::string_view text)
{
    static constexpr std::array yes{"y", "yes", "true", "t", "1", "on"};
    static constexpr std::array no{"n", "no", "false", "nil", "0", "off"};
    const auto same = [&](const char *word) { return bytes::sameButCase(text, word); };
    if (std::ranges::any_of(yes, same)) {
        return true;
    }
    if (std::ranges::any_of(no, same)) {
        return false;
    }
    return std::nullopt;
}

std::optional<bool> javaBoolean(std::string_view text)
{
    if (bytes::sameButCase(text, "yes") || bytes::sameButCase(text, "true")) {
        return true;
    }
    if (bytes::sameButCase(text, "no") || bytes::sameButCase(text, "false")) {
        return false;
    }
    return std::nullopt;
}

} // namespace kerberos
