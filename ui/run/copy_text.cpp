#include "run/copy_text.h"

#include "cluster/exchange_text.h"

#include "cluster/exchange_text.h"

using namespace Qt::StringLiterals;

namespace run {

namespace {

std::optional<QString> textOf(const http::Exchange &exchange, CopyForm form)
{
    switch (form) {
    case CopyForm::Curl:
        return exchange.curl.isEmpty() ? std::nullopt : std::optional(exchange.curl);
    case CopyForm::Kubectl:
        return cluster::asKubectl(exchange);
    case CopyForm::Sql:
        return cluster::asSql(exchange);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> copyText(const std::vector<http::Exchange> &exchanges, CopyForm form)
{
    QStringList texts;
    for (const http::Exchange &exchange : exchanges) {
        if (const auto text = textOf(exchange, form); text && !texts.contains(*text)) {
            texts += *text;
        }
    }
    if (texts.isEmpty()) {
        return std::nullopt;
    }
    return QString(texts.join(form == CopyForm::Sql ? u";\n"_s : u"\n"_s) + u'\n');
}

} // namespace run
