#include "cluster/environment_section.h"

#include "base/nearest.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using document::Kind;
using document::Node;

namespace cluster {

void Findings::add(Error error, Position position)
{
    all.push_back({Severity::Error, std::move(error), file, position});
}

QString Findings::beside(const QString &path) const
{
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(file).absoluteDir().absoluteFilePath(path));
}

Section::Section(const Node *node, QString path, Position parent, Findings &findings)
    : m_node(node), m_path(std::move(path)), m_position(node != nullptr ? node->position : parent), m_findings(findings)
{
    if (m_node != nullptr && m_node->kind == Kind::Null) {
        m_node = nullptr; // "limits:" with nothing under it
    }
    if (m_node != nullptr && m_node->kind != Kind::Map) {
        wrongType(*m_node, m_path, u"map"_s);
        m_node = nullptr;
    }
}

const Node *Section::find(const QString &key)
{
    m_known.append(key);
    const Node *value = m_node != nullptr ? m_node->find(key) : nullptr;
    return value != nullptr && value->kind != Kind::Null ? value : nullptr;
}

void Section::missing(const QString &key)
{
    m_findings.add(makeError("environment.missing-field", {{u"field"_s, pathOf(key)}}), m_position);
}

void Section::text(const QString &key, QString &into, Need need)
{
    const Node *value = find(key);
    if (value == nullptr || (value->isText() && value->scalar.isEmpty())) {
        if (need == Need::Required) {
            missing(key);
        }
    } else if (!value->isText()) {
        wrongType(*value, pathOf(key), u"text"_s);
    } else {
        into = value->scalar;
    }
}

void Section::path(const QString &key, QString &into, Need need)
{
    text(key, into, need);
    into = m_findings.beside(into);
}

void Section::flag(const QString &key, bool &into)
{
    const Node *value = find(key);
    if (value == nullptr) {
        return;
    }
    if (value->scalar != "true"_L1 && value->scalar != "false"_L1) {
        wrongType(*value, pathOf(key), u"true, false"_s);
    }
    into = value->scalar == "true"_L1;
}

void Section::colour(const QString &key, QString &into)
{
    text(key, into);
    static const QRegularExpression known(u"^#[0-9A-Fa-f]{6}$"_s);
    if (!into.isEmpty() && !known.match(into).hasMatch()) {
        m_findings.add(makeError("environment.bad-colour", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                       find(key)->position);
    }
}

void Section::names(const QString &key, QStringList &into)
{
    const Node *value = find(key);
    if (value == nullptr) {
        return;
    }
    if (value->kind != Kind::Sequence) {
        wrongType(*value, pathOf(key), u"list"_s);
        return;
    }
    into.clear();
    for (const Node &item : value->items) {
        if (item.isText()) {
            into.append(item.scalar);
        } else {
            wrongType(item, pathOf(key), u"text"_s);
        }
    }
}

void Section::seconds(const QString &key, std::chrono::seconds &into)
{
    int count = static_cast<int>(into.count());
    number(key, count, 3600);
    into = std::chrono::seconds(count);
}

void Section::number(const QString &key, int &into, int most)
{
    const Node *value = find(key);
    if (value == nullptr) {
        return;
    }
    bool isNumber = false;
    const int count = value->scalar.toInt(&isNumber);
    if (!isNumber || count < 1 || count > most) {
        m_findings.add(
            makeError("environment.bad-number", {{u"field"_s, pathOf(key)}, {u"value"_s, value->scalar}}),
            value->position);
        return;
    }
    into = count;
}

void Section::url(const QString &key, QUrl &into)
{
    QString written;
    text(key, written, Need::Required);
    if (written.isEmpty()) {
        return;
    }
    const Position position = find(key)->position;
    into = QUrl(written, QUrl::StrictMode);
    const bool fits = into.isValid() && !into.host().isEmpty() && !into.hasQuery() && !into.hasFragment()
        && (into.scheme() == "https"_L1 || into.scheme() == "http"_L1);
    if (!into.userInfo().isEmpty()) {
        m_findings.add(makeError("environment.inline-secret", {{u"field"_s, pathOf(key)}}), position);
    } else if (!fits) {
        m_findings.add(makeError("environment.bad-url", {{u"field"_s, pathOf(key)}, {u"value"_s, written}}),
                       position);
    }
}

void Section::urls(const QString &key, QList<QUrl> &into)
{
    QStringList written;
    names(key, written);
    for (const QString &text : std::as_const(written)) {
        const QUrl url(text, QUrl::StrictMode);
        const bool fits = url.isValid() && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment()
            && url.userInfo().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
        if (fits) {
            into.append(url);
        } else {
            m_findings.add(makeError("environment.bad-url",
                                     {{u"field"_s, pathOf(key)}, {u"value"_s, url.toString(QUrl::RemoveUserInfo)}}),
                           find(key)->position);
        }
    }
}

void Section::address(const QString &key, QString &into)
{
    text(key, into);
    static const QRegularExpression known(uR"(^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}$)"_s);
    if (!into.isEmpty() && !known.match(into).hasMatch()) {
        m_findings.add(makeError("environment.bad-address", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                       find(key)->position);
    }
}

void Section::schedule(const QString &key, QString &into)
{
    text(key, into);
    static const QRegularExpression known(u"^[0-9A-Za-z*,/-]+( +[0-9A-Za-z*,/-]+){4}$"_s);
    if (!into.isEmpty() && !known.match(into).hasMatch()) {
        m_findings.add(makeError("environment.bad-schedule", {{u"field"_s, pathOf(key)}, {u"value"_s, into}}),
                       find(key)->position);
    }
}

std::optional<SecretSource> Section::secret(const QString &key, Need need)
{
    const Node *value = find(key);
    if (value == nullptr) {
        if (need == Need::Required) {
            missing(key);
        }
        return std::nullopt;
    }
    if (value->isText()) {
        m_findings.add(makeError("environment.inline-secret", {{u"field"_s, pathOf(key)}}), value->position);
        return std::nullopt;
    }
    Section source(value, pathOf(key), m_position, m_findings);
    SecretSource read;
    QString file;
    QString variable;
    source.path(u"file"_s, file);
    source.text(u"env"_s, variable);
    source.finish();
    if (source.isGiven() && file.isEmpty() == variable.isEmpty()) {
        wrongType(*value, pathOf(key), u"file, env"_s);
    }
    read.kind = file.isEmpty() ? SecretSource::Kind::Variable : SecretSource::Kind::File;
    read.name = file.isEmpty() ? variable : file;
    return read;
}

void Section::finish()
{
    if (m_node == nullptr) {
        return;
    }
    for (const auto &[key, value] : m_node->members) {
        if (!m_known.contains(key.scalar)) {
            m_findings.add(
                makeError("environment.unknown-field",
                          {{u"field"_s, pathOf(key.scalar)}, {u"nearest"_s, nearestName(key.scalar, m_known)}}),
                key.position);
        }
    }
}

void Section::wrongType(const Node &node, const QString &path, const QString &expected)
{
    m_findings.add(makeError("environment.wrong-type", {{u"field"_s, path}, {u"expected"_s, expected}}),
                   node.position);
}

void Section::refuseSecretOverHttp(const QUrl &url, const QString &field)
{
    const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    if (url.scheme() == "http"_L1 && !here) {
        const Node *written = m_node != nullptr ? m_node->find(u"url") : nullptr;
        m_findings.add(makeError("environment.password-over-http", {{u"field"_s, pathOf(field)}}),
                       written != nullptr ? written->position : m_position);
    }
}

} // namespace cluster
