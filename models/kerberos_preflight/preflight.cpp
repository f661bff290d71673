#include "kerberos_preflight/preflight.h"

#include "kerberos/enctypes.h"
#include "kerberos_preflight/inputs.h"
#include "kerberos_preflight/kdc_address.h"
#include "kerberos_preflight/kdc_exchange.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace kerberos {

namespace {

constexpr int mostExchanges = 20; // a sign-in takes two or three, a way through realms one for each

class Preflight {
public:
    Preflight(PreflightRequest request, std::stop_token stop, std::function<void(PreflightEvent)> onEvent)
        : m_request(std::move(request)), m_stop(std::move(stop)), m_onEvent(std::move(onEvent))
    {
        m_clock.start();
    }

    QCoro::Task<PreflightReport> run()
    {
        auto outcome = co_await tried();
        if (!outcome) {
            m_report.failure = outcome.error();
        }
        m_report.elapsed = milliseconds(m_clock.elapsed());
        co_return m_report;
    }

private:
    QCoro::Task<Result<>> tried()
    {
        auto inputs = inputsOf(m_request);
        if (!inputs) {
            co_return failure(inputs.error());
        }
        m_inputs = std::move(*inputs);
        m_settings.emplace(m_inputs.tree);
        Asked &asked = m_inputs.asked;
        tell(makeError("preflight.event-keys",
                       {{u"principal"_s, asked.principal},
                        {u"held"_s, asked.held},
                        {u"kvnos"_s, asked.kvnos},
                        {u"permitted"_s, asked.permitted}}));
        if (const auto kdcs = realmKdcs(m_inputs.tree, asked.realm); !kdcs) {
            co_return failure(kdcs.error());
        }
        auto signIn = SignIn::open(*m_settings);
        if (!signIn) {
            co_return failure(errorOf(signIn.error(), asked));
        }
        m_signIn = std::move(*signIn);
        if (const auto begun = m_signIn->begin(asked.principal, m_inputs.keys); !begun) {
            co_return failure(errorOf(begun.error(), asked));
        }
        const auto first = co_await exchanged(&SignIn::step);
        if (!first) {
            co_return failure(first.error());
        }
        const auto ticket = m_signIn->ticket();
        if (!ticket) {
            co_return failure(errorOf(ticket.error(), asked));
        }
        m_report.ticket = *ticket;
        tellTicket(*ticket);
        if (m_inputs.service.isEmpty()) {
            co_return Result<>();
        }
        asked.service = m_inputs.service;
        if (const auto begun = m_signIn->beginService(asked.service); !begun) {
            co_return failure(errorOf(begun.error(), asked));
        }
        const auto second = co_await exchanged(&SignIn::serviceStep);
        if (!second) {
            co_return failure(second.error());
        }
        const auto serviceTicket = m_signIn->serviceTicket();
        if (!serviceTicket) {
            co_return failure(errorOf(serviceTicket.error(), asked));
        }
        m_report.serviceTicket = *serviceTicket;
        tellTicket(*serviceTicket);
        co_return Result<>();
    }

    // What libkrb5 wants sent is sent, until it wants nothing more.
    QCoro::Task<Result<>> exchanged(Krb5Result<Step> (SignIn::*next)(const QByteArray &))
    {
        QByteArray answer;
        for (int i = 0; i < mostExchanges; ++i) {
            const auto step = (m_signIn.get()->*next)(answer);
            if (!step) {
                co_return failure(errorOf(step.error(), m_inputs.asked));
            }
            if (step->message.isEmpty()) {
                co_return Result<>();
            }
            auto answered = co_await ask(*step);
            if (!answered) {
                co_return failure(answered.error());
            }
            answer = *answered;
            if (const auto number = m_signIn->refusalIn(answer)) {
                tellRefusal(*number);
            }
        }
        co_return failure("preflight.refused", {{u"message"_s, u"loop"_s}});
    }

    QCoro::Task<Result<QByteArray>> ask(Step step)
    {
        const auto realm = realmKdcs(m_inputs.tree, step.realm);
        if (!realm) {
            co_return failure(realm.error());
        }
        const Transport transport
            = step.tooBigForUdp || step.message.size() > realm->udpLimit ? Transport::Tcp : Transport::Udp;
        std::vector<Error> failures;
        for (const KdcAddress &kdc : realm->kdcs) {
            auto answer = co_await askOne(kdc, transport, step.message);
            if (answer || answer.error().is("preflight.cancelled"_L1) || answer.error().is("preflight.timeout"_L1)) {
                co_return answer;
            }
            failures.push_back(answer.error());
        }
        if (failures.size() == 1) {
            co_return failure(failures.front());
        }
        QStringList names;
        for (const KdcAddress &kdc : realm->kdcs) {
            names += kdc.shown();
        }
        co_return failure("preflight.kdcs-unreachable",
                          {{u"realm"_s, step.realm},
                           {u"kdcs"_s, names.join(u", "_s)},
                           {u"number"_s, QString::number(KRB5_KDC_UNREACH)}});
    }

    // Each address in turn. Where only TCP answers, that is a failure too: a JVM whose datagrams are lost never tries
    // it.
    QCoro::Task<Result<QByteArray>> askOne(KdcAddress kdc, Transport transport, QByteArray message)
    {
        const qint64 end = m_clock.elapsed() + m_request.kdcBound.count();
        const auto addresses = co_await addressesOf(kdc.host, untilOrDeadline(end, 1), m_stop);
        if (!addresses) {
            co_return failure(told(addresses.error()));
        }
        std::vector<std::pair<QHostAddress, Transport>> attempts;
        for (const QHostAddress &address : *addresses) {
            attempts.emplace_back(address, transport);
            if (transport == Transport::Udp) {
                attempts.emplace_back(address, Transport::Tcp);
            }
        }
        std::optional<Error> first;
        auto left = static_cast<qint64>(attempts.size());
        for (const auto &[address, by] : attempts) {
            const milliseconds bound = untilOrDeadline(end, left--);
            const QString name = nameOf(by, address, kdc);
            tell(makeError("preflight.event-sent", {{u"kdc"_s, name}, {u"size"_s, QString::number(message.size())}}));
            auto answer = co_await askKdc(by, address, kdc.port, message, bound, m_stop);
            if (answer) {
                tell(makeError("preflight.event-answer",
                               {{u"kdc"_s, name}, {u"size"_s, QString::number(answer->size())}}));
                if (by != transport) {
                    co_return failure("preflight.tcp-only", {{u"kdc"_s, kdc.shown()}});
                }
                m_report.kdc = name;
                m_inputs.asked.kdc = name;
                co_return answer;
            }
            Error error = told(answer.error());
            if (error.is("preflight.cancelled"_L1)) {
                co_return failure(error);
            }
            if (m_clock.elapsed() >= m_request.deadline.count()) {
                const double seconds = std::chrono::duration<double>(m_request.deadline).count();
                co_return failure("preflight.timeout", {{u"seconds"_s, QString::number(seconds)}});
            }
            if (!first) {
                first = error.with(u"kdc"_s, kdc.shown());
            }
        }
        co_return failure(*first);
    }

    milliseconds untilOrDeadline(qint64 end, qint64 shares) const
    {
        const qint64 now = m_clock.elapsed();
        return milliseconds(std::max<qint64>(std::min((end - now) / shares, m_request.deadline.count() - now), 0));
    }

    static QString nameOf(Transport transport, const QHostAddress &address, const KdcAddress &kdc)
    {
        const KdcAddress numeric{address.toString(), kdc.port};
        const QString text = (transport == Transport::Udp ? u"udp "_s : u"tcp "_s) + numeric.shown();
        return numeric.host == kdc.host ? text : QString(text + u" ("_s + kdc.host + u')');
    }

    void tell(Error what)
    {
        m_report.trace.push_back({milliseconds(m_clock.elapsed()), std::move(what)});
        if (m_onEvent) {
            m_onEvent(m_report.trace.back());
        }
    }

    void tellRefusal(int number) // RFC 4120 7.5.9
    {
        constexpr int preauthRequired = 25;
        constexpr int responseTooBig = 52;
        switch (number) {
        case preauthRequired:
            return tell(makeError("preflight.event-preauth"));
        case responseTooBig:
            return tell(makeError("preflight.event-too-big"));
        default:
            return tell(makeError("preflight.event-refusal", {{u"number"_s, QString::number(number)}}));
        }
    }

    Error told(const Error &error)
    {
        tell(error);
        return error;
    }

    void tellTicket(const Ticket &ticket)
    {
        tell(makeError("preflight.event-ticket",
                       {{u"service"_s, ticket.service},
                        {u"enctype"_s, enctypeName(ticket.enctype)},
                        {u"until"_s, ticket.until.toString(Qt::ISODate)}}));
    }

    PreflightRequest m_request;
    std::stop_token m_stop;
    std::function<void(PreflightEvent)> m_onEvent;
    QElapsedTimer m_clock;
    Inputs m_inputs;
    std::optional<Settings> m_settings; // before m_signIn, which looks in it until it is gone
    std::unique_ptr<SignIn> m_signIn;
    PreflightReport m_report;
};

} // namespace

QCoro::Task<PreflightReport> preflight(PreflightRequest request, std::stop_token stop,
                                       std::function<void(PreflightEvent)> onEvent)
{
    Preflight preflight(std::move(request), std::move(stop), std::move(onEvent));
    co_return co_await preflight.run();
}

} // namespace kerberos
