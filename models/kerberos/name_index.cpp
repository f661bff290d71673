#include "kerberos/name_index.h"

#include <algorithm>
#include <functional>

namespace kerberos {

namespace {

std::uint32_t hashOf(std::string_view name)
{
    const std::size_t whole = std::hash<std::string_view>{}(name);
    return static_cast<std::uint32_t>(whole ^ (whole >> 32U));
}

} // namespace

std::size_t NameIndex::placeOf(std::string_view name, std::uint32_t hash) const
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t at = hash & mask;
    while (m_places[at].number != 0
           && (m_places[at].hash != hash || m_all[m_places[at].number - 1].name != name)) {
        at = (at + 1) & mask;
    }
    return at;
}

bool NameIndex::insert(std::string_view name, int entry)
{
    if (2 * (m_all.size() + 1) > m_places.size()) {
        grow();
    }
    const std::uint32_t hash = hashOf(name);
    Place &place = m_places[placeOf(name, hash)];
    if (place.number != 0) {
        return false;
    }
    m_all.push_back({name, entry});
    place = {hash, static_cast<std::uint32_t>(m_all.size())};
    return true;
}

int NameIndex::find(std::string_view name) const
{
    if (m_all.empty()) {
        return -1;
    }
    const Place &place = m_places[placeOf(name, hashOf(name))];
    return place.number == 0 ? -1 : m_all[place.number - 1].entry;
}

void NameIndex::grow()
{
    constexpr std::size_t least = 16;
    std::vector<Place> old(std::max(least, 4 * m_places.size()));
    old.swap(m_places);
    const std::size_t mask = m_places.size() - 1;
    for (const Place &place : old) {
        std::size_t at = place.hash & mask;
        while (place.number != 0 && m_places[at].number != 0) {
            at = (at + 1) & mask;
        }
        if (place.number != 0) {
            m_places[at] = place;
        }
    }
}

} // namespace kerberos
