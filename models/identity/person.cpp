#include "identity/person.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace identity {

Person personIn(const QJsonObject &id, const QJsonObject &access, const QJsonObject &info)
{
    const auto first = [&](QLatin1StringView name) {
        for (const QJsonObject *claims : {&id, &access, &info}) {
            if (const QString value = (*claims)[name].toString(); !value.isEmpty()) {
                return value;
            }
        }
        return QString();
    };
    Person person{first("sub"_L1), first("preferred_username"_L1), first("name"_L1), {}};
    if (person.name.isEmpty()) {
        person.name = person.subject;
    }
    for (const QJsonObject *claims : {&access, &id, &info}) {
        const QJsonArray roles = (*claims)["realm_access"_L1]["roles"_L1].toArray();
        for (const QJsonValue &role : roles) {
            person.roles += role.toString();
        }
    }
    person.roles.removeDuplicates();
    person.roles.sort();
    return person;
}

} // namespace identity
