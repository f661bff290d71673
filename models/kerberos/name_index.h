// Which entry was the first of a name, for many names: in the order of the text, found in constant time. Private to
// models/kerberos.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kerberos {

class NameIndex {
public:
    struct Named {
        std::string_view name; // of bytes that outlive this
        int entry = -1;
    };

    // False: the name is there already. By open addressing: a node for each name costs more than reading it.
    bool insert(std::string_view name, int entry);
    [[nodiscard]] int find(std::string_view name) const; // the entry, -1 for none
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) >= 0; }
    [[nodiscard]] std::size_t size() const { return m_all.size(); }
    [[nodiscard]] auto begin() const { return m_all.begin(); }
    [[nodiscard]] auto end() const { return m_all.end(); }

private:
    struct Place {
        std::uint32_t hash = 0;
        std::uint32_t number = 0; // in m_all, from 1; 0 is free
    };
    [[nodiscard]] std::size_t placeOf(std::string_view name, std::uint32_t hash) const;
    void grow();

    std::vector<Named> m_all;
    std::vector<Place> m_places; // a power of two, at most half of them taken
};

} // namespace kerberos
