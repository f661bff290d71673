#include "form/secret_editor.h"

#include "connectors/file_check.h"
#include "provisioning/credentials.h"
#include "theme/metrics.h"
#include "widgets/file_field.h"
#include "widgets/said.h"
#include "widgets/secret_edit.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace form {

SecretEditor::SecretEditor(const connectors::Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_stack(new QStackedWidget(this)),
      m_typed(new widgets::SecretEdit(this)), m_file(new widgets::FileField(this)), m_variable(new QLineEdit(this)), m_way(new QComboBox(this))
{
    for (QWidget *entry : std::initializer_list<QWidget *>{m_typed, m_file, m_variable}) {
        m_stack->addWidget(entry);
    }
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::barGap);
    row->addWidget(m_stack, 1);
    row->addWidget(m_way);

    m_way->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    widgets::said(this, [this] {
        const int before = m_way->currentIndex();
        const QSignalBlocker quiet(m_way);
        m_way->clear();
        m_way->addItems({tr("Typed here"), tr("From a file"), tr("From a variable")});
        m_way->setCurrentIndex(std::max(before, 0));
        m_way->setAccessibleName(tr("Where the secret comes from"));
        m_variable->setPlaceholderText(tr("NAME of an environment variable"));
    });
    if (field.isFile()) { // nobody types one
        m_way->setCurrentIndex(File);
        m_stack->setCurrentIndex(File);
    }
    connect(m_way, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        if (m_way->hasFocus()) { // chosen by the person: what is asked for next is the value
            target()->setFocus(Qt::OtherFocusReason);
        }
        Q_EMIT edited();
    });
    connect(m_typed, &QLineEdit::textChanged, this, &SecretEditor::edited);
    connect(m_typed, &QLineEdit::textEdited, this, &SecretEditor::edited); // what the field itself keeps quiet about
    connect(m_file, &widgets::FileField::pathChanged, this, &SecretEditor::edited);
    connect(m_variable, &QLineEdit::textChanged, this, &SecretEditor::edited);
}

SecretEditor::Way SecretEditor::way() const
{
    return static_cast<Way>(std::max(m_way->currentIndex(), 0));
}

std::optional<catalog::CredentialSource> SecretEditor::source() const
{
    switch (way()) {
    case Typed:
        return m_typed->text().isEmpty() ? std::nullopt
                                         : std::optional(catalog::CredentialSource(catalog::Inline{m_typed->secret()}));
    case File:
        return m_file->path().isEmpty() ? std::nullopt
                                        : std::optional(catalog::CredentialSource(catalog::FromFile{m_file->path()}));
    case Variable: {
        const QString name = m_variable->text().trimmed();
        return name.isEmpty() ? std::nullopt : std::optional(catalog::CredentialSource(catalog::FromEnvironment{name}));
    }
    }
    return std::nullopt;
}

std::optional<Error> SecretEditor::problem() const
{
    const auto given = source();
    if (!given && m_kept) {
        return std::nullopt;
    }
    if (!given) {
        // A file or a variable that was chosen and not named is a slip even where no secret is needed.
        return way() == (field().isFile() ? File : Typed) ? connectors::problemOf(field(), {})
                              : makeError("connector.missing-credential", {{u"property"_s, field().property}});
    }
    if (const auto *file = std::get_if<catalog::FromFile>(&*given)) {
        const QFileInfo info(file->path); // a device or a pipe would keep us waiting
        if (info.exists() && !info.isFile()) {
            return makeError("credential.file-unreadable", {{u"file"_s, file->path}, {u"reason"_s, {}}});
        }
    }
    catalog::CatalogDefinition definition;
    definition.credentials.emplace(field().property, *given);
    const auto read = provisioning::readCredentials(definition, QDir::homePath(), {});
    if (!read) {
        return read.error();
    }
    if (read->at(field().property).isEmpty()) {
        return makeError("connector.empty-credential", {{u"property"_s, field().property}});
    }
    if (const auto facts = connectors::factsOf(field(), read->at(field().property)); field().isFile() && !facts) {
        return facts.error();
    }
    return std::nullopt;
}

// One line: the server's names as they are, ours in the present language.
QString SecretEditor::facts() const
{
    const auto given = source();
    if (!given || !field().isFile() || problem()) {
        return {};
    }
    catalog::CatalogDefinition definition;
    definition.credentials.emplace(field().property, *given);
    const auto read = provisioning::readCredentials(definition, QDir::homePath(), {});
    const auto found = read ? connectors::factsOf(field(), read->at(field().property)) : Result<connectors::FileFacts>();
    if (!found) {
        return {};
    }
    const auto nameOf = [](const QString &name) {
        return name == "realm"_L1      ? tr("realm")
            : name == "properties"_L1   ? tr("properties")
            : name == "certificates"_L1 ? tr("certificates")
            : name == "format"_L1       ? tr("format")
                                        : name;
    };
    QStringList parts;
    for (const auto &[name, value] : found->rows) {
        parts.append(tr("%1: %2", "a fact of a file: its name, its value").arg(nameOf(name), value));
    }
    return parts.join(u" · "_s);
}

void SecretEditor::giveFile(const QString &path)
{
    setSource(catalog::FromFile{path});
}

QWidget *SecretEditor::target() const
{
    switch (way()) {
    case Typed:
        return m_typed;
    case File:
        return m_file->input();
    case Variable:
        return m_variable;
    }
    return m_typed;
}

QList<QWidget *> SecretEditor::controls() const
{
    return {m_typed, m_file->input(), m_variable};
}

void SecretEditor::setSource(const catalog::CredentialSource &source)
{
    m_typed->wipe();
    m_file->setPath({});
    m_variable->clear();
    if (const auto *file = std::get_if<catalog::FromFile>(&source)) {
        m_file->setPath(file->path);
        m_way->setCurrentIndex(File);
    } else if (const auto *variable = std::get_if<catalog::FromEnvironment>(&source)) {
        m_variable->setText(variable->variable);
        m_way->setCurrentIndex(Variable);
    } else {
        const auto *const given = std::get_if<catalog::Inline>(&source);
        const bool isGiven = given && !given->value.isEmpty();
        m_way->setCurrentIndex(field().isFile() && !isGiven ? File : Typed);
        if (isGiven) {
            m_typed->setText(QString::fromUtf8(given->value.reveal()));
        }
    }
}

void SecretEditor::setKept(bool kept)
{
    m_kept = kept;
    widgets::said(m_typed, [this] { m_typed->setPlaceholderText(m_kept ? tr("stays as it is") : QString()); });
}

void SecretEditor::wipe()
{
    m_typed->wipe();
}

} // namespace form
