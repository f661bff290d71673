// For as long as this lives the rules' ConfigMap is marked as Argo CD marks what it keeps.
#pragma once

#include "sandbox.h"

namespace flow {

class GitOpsMark {
public:
    explicit GitOpsMark(const Sandbox &sandbox);
    ~GitOpsMark();
    GitOpsMark(const GitOpsMark &) = delete;
    GitOpsMark &operator=(const GitOpsMark &) = delete;

    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    [[nodiscard]] bool label(const QJsonValue &instance) const;

    kubernetes::Client m_root;
    bool m_isSet;
};

} // namespace flow
