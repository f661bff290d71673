// The classes of the program test-surroundings.
#pragma once

#include <QObject>

#include <memory>

namespace flow {
class Surroundings;
}

[[nodiscard]] std::unique_ptr<QObject> gitOpsTest(flow::Surroundings &around);
[[nodiscard]] std::unique_ptr<QObject> coordinatorsTest(flow::Surroundings &around);
