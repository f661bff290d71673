#include "identity/device.h"

namespace identity {

QCoro::Task<Result<Granted>> authorizeDevice(Party party, ShowDevice show, std::stop_token stop)
{
    auto device = co_await askDeviceCode(party, stop);
    if (!device) {
        co_return failure(std::move(device.error()));
    }
    show(device->address, device->userCode);
    const auto end = std::chrono::steady_clock::now() + device->lifetime;
    while (std::chrono::steady_clock::now() < end) {
        const bool slept = co_await http::sleepFor(device->interval, stop);
        if (!slept) {
            co_return failure("identity.cancelled");
        }
        auto answer = co_await askForDevice(party, *device, stop);
        if (!answer) {
            co_return failure(std::move(answer.error()));
        }
        if (answer->tokens) {
            co_return Granted{std::move(*answer->tokens), {}, {}};
        }
        if (answer->slowDown) { // RFC 8628 §3.5
            device->interval += std::chrono::seconds(5);
        }
    }
    co_return failure("identity.device-expired");
}

} // namespace identity
