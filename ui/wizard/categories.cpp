#include "wizard/categories.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wizard {

namespace {

struct Category {
    const char *id; // as connector.schema.json lists them
    const char *words;
};

// As a person meets sources, not by the alphabet.
constexpr std::array categories{
    Category{"relational", QT_TRANSLATE_NOOP("connector categories", "Relational databases")},
    Category{"lakehouse", QT_TRANSLATE_NOOP("connector categories", "Data lakes")},
    Category{"warehouse", QT_TRANSLATE_NOOP("connector categories", "Warehouses")},
    Category{"document", QT_TRANSLATE_NOOP("connector categories", "Document and key-value stores")},
    Category{"stream", QT_TRANSLATE_NOOP("connector categories", "Streams")},
    Category{"monitoring", QT_TRANSLATE_NOOP("connector categories", "Monitoring")},
    Category{"test", QT_TRANSLATE_NOOP("connector categories", "Samples and tests")},
};

auto find(const QString &category)
{
    return std::ranges::find_if(categories, [&](const Category &one) { return category == QLatin1String(one.id); });
}

} // namespace

QString categoryWords(const QString &category)
{
    const auto found = find(category);
    return found == categories.end() ? category : QCoreApplication::translate("connector categories", found->words);
}

qsizetype categoryPlace(const QString &category)
{
    return find(category) - categories.begin();
}

} // namespace wizard
