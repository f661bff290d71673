#include "environments_page/environment_form.h"

#include "cluster/environment_files.h"
#include "environments_page/kubeconfig_import.h"
#include "theme/metrics.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

using namespace Qt::StringLiterals;
using widgets::TextKind;

namespace environments_page {

EnvironmentForm::EnvironmentForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::rowGap);
    makeName(this);
    makeTrino();
    makeKubernetes();
    makeOpa();
    makeIdentity();
    makeVault();
    makeCredentials();
    makeSignature();
    makeMetadata();
    makeNames();
    makeAccess();
    makeLimits();
    m_column->addStretch(1);
    for (Binding &binding : m_bindings) {
        connect(binding.field, &FormField::left, this, [this, field = binding.field] {
            const auto left = std::ranges::find(m_bindings, field, &Binding::field);
            left->touched = true;
            showProblems();
        });
    }
    setEnvironment({});
}

// A field that dies with the keys in it says that it was left: by then the bindings are gone.
EnvironmentForm::~EnvironmentForm()
{
    for (const Binding &binding : m_bindings) {
        disconnect(binding.field, nullptr, this, nullptr);
    }
}

Builder EnvironmentForm::builder(QWidget *parent)
{
    return {parent, [this] { changed(); }, m_bindings};
}

widgets::Card *EnvironmentForm::card(const widgets::Words &title, const widgets::Words &line)
{
    auto *const card = new widgets::Card(this);
    card->body()->setSpacing(theme::rowGap);
    auto *const titles = new QVBoxLayout;
    titles->setSpacing(theme::labelGap);
    titles->addWidget(widgets::label(card, TextKind::Section, title));
    if (line) {
        titles->addWidget(widgets::label(card, TextKind::Muted, line));
    }
    card->body()->addLayout(titles);
    m_column->addWidget(card);
    return card;
}

void EnvironmentForm::setEnvironment(const cluster::Environment &environment)
{
    m_filling = true;
    m_given = environment;
    m_wantedContext = environment.kubernetes.context;
    for (Binding &binding : m_bindings) {
        binding.fill(environment);
        binding.touched = false;
        binding.field->setProblem({});
    }
    offerContexts();
    m_filling = false;
}

cluster::Environment EnvironmentForm::environment() const
{
    cluster::Environment environment = m_given;
    for (const Binding &binding : m_bindings) {
        binding.read(environment);
    }
    return environment;
}

QByteArray EnvironmentForm::snapshot() const
{
    QByteArray all = cluster::toYaml(environment());
    for (const Binding &binding : m_bindings) {
        if (binding.typed) {
            all += '\n' + binding.typed().toUtf8();
        }
    }
    return all;
}

QList<std::pair<QString, Error>> EnvironmentForm::problems() const
{
    QList<std::pair<QString, Error>> all;
    const auto environment = this->environment();
    if (const auto bad = environment.name.isEmpty() ? std::nullopt : cluster::checkEnvironmentName(environment.name)) {
        all.append({u"name"_s, *bad});
    }
    for (const Binding &binding : m_bindings) { // no URL at all, so the file would only say that it is missing
        const QString typed = binding.typed ? binding.typed() : QString();
        if (!typed.isEmpty() && !QUrl(typed, QUrl::StrictMode).isValid()) {
            const QString setting = binding.settings.first();
            all.append({setting, makeError("environment.bad-url", {{u"field"_s, setting}, {u"value"_s, typed}})});
        }
    }
    if (m_kubeconfigProblem) {
        all.append({u"kubernetes.kubeconfig"_s, *m_kubeconfigProblem});
    }
    const auto parsed = cluster::parseEnvironment(cluster::toYaml(environment), environment.name);
    if (parsed) {
        return all;
    }
    for (const Diagnostic &finding : parsed.error()) {
        const QString setting = finding.error.arguments.value(u"field"_s);
        if (std::ranges::any_of(all, [&](const auto &known) { return known.first == setting; })) {
            continue;
        }
        // Without a name the source of a secret is an empty map, of which the file's rules say what it is not.
        const bool isSource = setting.startsWith("trino.authentication."_L1) || setting.startsWith("metadata."_L1)
            || setting.startsWith("vault.authentication."_L1);
        const bool isNothing = finding.error.is("environment.wrong-type"_L1) && isSource;
        all.append(
            {setting, isNothing ? makeError("environment.missing-field", {{u"field"_s, setting}}) : finding.error});
    }
    return all;
}

void EnvironmentForm::changed()
{
    if (!m_filling) {
        showProblems(); // what is repaired is no longer wrong; what is new waits until the field is left
        Q_EMIT edited();
    }
}

void EnvironmentForm::showProblems()
{
    const auto all = problems();
    for (Binding &binding : m_bindings) {
        const auto found = std::ranges::find_if(all, [&](const auto &problem) { return binding.isFor(problem.first); });
        binding.field->setProblem(found != all.end() && binding.touched ? std::optional(found->second) : std::nullopt);
    }
}

void EnvironmentForm::showAllProblems()
{
    for (Binding &binding : m_bindings) {
        binding.touched = true;
    }
    showProblems();
    const auto first
        = std::ranges::find_if(m_bindings, [](const Binding &binding) { return binding.field->problem().has_value(); });
    if (first != m_bindings.end()) {
        first->field->focus()->setFocus();
    }
}

void EnvironmentForm::setProblem(const QString &setting, const Error &error)
{
    if (FormField *const shown = field(setting)) {
        shown->setProblem(error);
        shown->focus()->setFocus();
    }
}

FormField *EnvironmentForm::field(const QString &setting) const
{
    const auto found = std::ranges::find_if(m_bindings, [&](const Binding &binding) { return binding.isFor(setting); });
    return found == m_bindings.end() ? nullptr : found->field;
}

QString EnvironmentForm::valueOf(const QString &setting) const
{
    const auto tree = document::parse(cluster::toYaml(environment()), {});
    const document::Node *node = tree ? &*tree : nullptr;
    for (const QString &key : setting.split(u'.')) {
        node = node != nullptr ? node->find(key) : nullptr;
    }
    return node != nullptr ? node->scalar : QString();
}

void EnvironmentForm::accept(const QString &setting, const QString &value)
{
    const auto found = std::ranges::find_if(m_bindings, [&](const Binding &binding) { return binding.isFor(setting); });
    if (found != m_bindings.end() && found->accept) {
        found->accept(value);
        found->touched = true;
        changed();
    }
}

// The contexts of the kubeconfig named; what is chosen stays chosen also where the file does not know it.
void EnvironmentForm::offerContexts()
{
    m_knownContexts.clear();
    m_kubeconfigProblem.reset();
    QString current;
    const QString path = environment().kubernetes.kubeconfig;
    if (!path.isEmpty()) {
        const auto read = cluster::readKubeconfig(path);
        if (read) {
            current = read->currentContext;
            for (const kubeconfig::Context &context : read->contexts) {
                m_knownContexts.append(context.name);
            }
        } else {
            m_kubeconfigProblem = placed(read.error());
        }
    }
    const QSignalBlocker quiet(m_contexts);
    m_contexts->clear();
    m_contexts->addItem(current.isEmpty() ? tr("The file’s current context")
                                          : tr("The file’s current context (%1)").arg(current),
                        QString());
    for (const QString &context : std::as_const(m_knownContexts)) {
        m_contexts->addItem(context, context);
    }
    if (!m_wantedContext.isEmpty() && !m_knownContexts.contains(m_wantedContext)) {
        m_contexts->addItem(tr("%1 (not in the file)").arg(m_wantedContext), m_wantedContext);
    }
    m_contexts->setCurrentIndex(std::max(0, m_contexts->findData(m_wantedContext)));
}

} // namespace environments_page
