// The token that Vault's requests carry: got by signing in when it is first needed, again before it runs out. Only for this folder.
#pragma once

#include "cluster/vault.h"

#include <QJsonObject>

namespace vault {

[[nodiscard]] http::Request requestTo(const Place &place, const QByteArray &method, const QString &apiPath,
                                      std::chrono::milliseconds deadline);
[[nodiscard]] QJsonObject dataOf(const http::Response &response); // "data" of an answer
// What a status other than 2xx means. `path` is what was asked for.
[[nodiscard]] Error refused(const http::Response &response, const Place &place, const QString &path);

class Session {
public:
    Session(Place place, Login login, http::Client http, std::chrono::milliseconds deadline);

    // A token that is good for now. `refused` is one that was not.
    [[nodiscard]] static QCoro::Task<Result<Secret>> token(std::shared_ptr<Session> session, std::stop_token stop);
    // For what nobody has to sign in for.
    [[nodiscard]] static QCoro::Task<Result<http::Response>> sendUnsigned(std::shared_ptr<Session> session,
                                                                          http::Request request, std::stop_token stop);
    // After a 403: whether signing in again may help, because the token is not of just now. Forgets it then.
    [[nodiscard]] bool forgetOldToken();

private:
    [[nodiscard]] static QCoro::Task<Result<http::Request>> loginRequest(std::shared_ptr<Session> session,
                                                                         std::stop_token stop);

    Place m_place;
    Login m_login;
    http::Client m_http;
    std::chrono::milliseconds m_deadline;
    std::optional<Secret> m_token;
    std::chrono::steady_clock::time_point m_since;
    std::chrono::steady_clock::time_point m_until;
};

} // namespace vault
