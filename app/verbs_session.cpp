// login, logout, whoami: the session that the other verbs use.
#include "app/environments.h"
#include "app/verbs.h"
#include "identity/sessions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Place {
    cluster::Environment environment;
    std::shared_ptr<identity::Session> session;
};

tl::expected<Place, ExitCode> placeOf(const Invocation &invocation)
{
    const auto environment = chosenEnvironment(invocation);
    if (!environment) {
        return tl::unexpected(invocation.printer->failed(environment.error()));
    }
    auto session = identity::Sessions(invocation.stateFolder).of(*environment);
    if (!session) {
        return tl::unexpected(invocation.printer->failed(
            makeError("identity.nothing-to-sign-in", {{u"environment"_s, environment->name}})));
    }
    return Place{*environment, std::move(session)};
}

ExitCode say(const Invocation &invocation, const Place &place)
{
    const identity::Session &session = *place.session;
    const identity::Person &person = *session.person();
    const QString until = QLocale().toString(session.until().toLocalTime(), QLocale::ShortFormat);
    const bool admin = session.hasRole(place.environment.identity.adminRole);
    Printer &printer = *invocation.printer;
    printer.line(session.until().isValid()
                     ? QCoreApplication::translate("cli", "%1, signed in to %2 until %3", "person, environment, time")
                           .arg(person.name, place.environment.name, until)
                     : QCoreApplication::translate("cli", "%1, signed in to %2").arg(person.name, place.environment.name));
    printer.line(QCoreApplication::translate("cli", "roles: %1").arg(person.roles.join(u", "_s)));
    if (const auto refusal = identity::refusal(place.environment, &session)) {
        printer.warn(*refusal);
    }
    printer.result({{u"person"_s, person.name},
                    {u"display_name"_s, person.displayName},
                    {u"environment"_s, place.environment.name},
                    {u"issuer"_s, session.provider().issuer.toString()},
                    {u"roles"_s, QJsonArray::fromStringList(person.roles)},
                    {u"may_change"_s, admin},
                    {u"until"_s, session.until().toString(Qt::ISODate)}});
    return ExitCode::Done;
}

} // namespace

QCoro::Task<ExitCode> login(Invocation invocation)
{
    const auto place = placeOf(invocation);
    if (!place) {
        co_return place.error();
    }
    Printer *printer = invocation.printer;
    const identity::ShowDevice show = [printer](const QUrl &address, const QString &code) {
        printer->note(QCoreApplication::translate("cli", "Open this address on any device:\n  %1\nIt should show the code %2.")
                          .arg(address.toString(), code));
    };
    identity::Browsing browsing;
    browsing.open = [printer](const QUrl &address) {
        printer->note(QCoreApplication::translate("cli", "Waiting for the browser. If none opened, open this address in one on "
                                                         "this machine:\n  %1")
                          .arg(address.toString(QUrl::FullyEncoded)));
        if (auto opened = identity::openBrowser(address); !opened) {
            printer->warn(opened.error()); // somebody can still open it by hand
        }
        return Result<>();
    };
    auto flow = invocation.has(u"device"_s) ? place->session->signInOnDevice(show, invocation.stop)
                                            : place->session->signIn(browsing, invocation.stop);
    auto signedIn = co_await flow;
    if (!signedIn) {
        co_return printer->failed(signedIn.error());
    }
    if (place->session->kept() == identity::Session::Kept::InMemory) {
        co_return printer->failed(makeError("identity.unsaved-login",
                                            {{u"person"_s, place->session->person()->name},
                                             {u"reason"_s, place->session->keychainProblem()->arguments[u"reason"_s]}}));
    }
    co_return say(invocation, *place);
}

QCoro::Task<ExitCode> logout(Invocation invocation)
{
    const auto place = placeOf(invocation);
    if (!place) {
        co_return place.error();
    }
    auto ended = co_await place->session->signOut(invocation.stop);
    invocation.printer->result({{u"environment"_s, place->environment.name}, {u"ended_at_issuer"_s, ended.has_value()}});
    if (!ended) {
        co_return invocation.printer->failed(ended.error());
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> whoami(Invocation invocation)
{
    const auto place = placeOf(invocation);
    if (!place) {
        co_return place.error();
    }
    auto restored = co_await place->session->restore(invocation.stop);
    if (!restored) {
        Error error = std::move(restored.error());
        co_return invocation.printer->failed(
            error.is("identity.not-signed-in"_L1) ? error.with(u"environment"_s, place->environment.name) : error);
    }
    co_return say(invocation, *place);
}

} // namespace cli
