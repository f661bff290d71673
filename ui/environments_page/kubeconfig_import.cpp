#include "environments_page/kubeconfig_import.h"

#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace environments_page {

Error placed(const Diagnostic &diagnostic)
{
    Error error = diagnostic.error;
    error.at(diagnostic.position.line > 0
                 ? u"%1:%2:%3"_s.arg(diagnostic.file).arg(diagnostic.position.line).arg(diagnostic.position.column)
                 : diagnostic.file);
    return error;
}

KubeconfigImport::KubeconfigImport(QWidget *parent) : QFrame(parent)
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("notice", widgets::nameOf(widgets::Tone::Accent));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::cardSide, theme::cardTop, theme::cardSide, theme::cardTop);
    column->setSpacing(theme::barGap);
    m_title = widgets::label(this, TextKind::Section);
    m_line = widgets::label(this, TextKind::Body);
    m_error = new widgets::ErrorNotice(this);
    m_contexts = new QComboBox(this);
    m_contexts->setMinimumWidth(240);
    m_begin = widgets::button(this, ButtonKind::Secondary, u"check"_s);
    m_close = widgets::button(this, ButtonKind::Quiet);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::barGap);
    row->addWidget(m_contexts);
    row->addWidget(m_begin);
    row->addWidget(m_close);
    row->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_error);
    column->addLayout(row);
    hide();
    connect(m_begin, &QPushButton::clicked, this, &KubeconfigImport::begin);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    widgets::said(this, [this] { say(); });
}

void KubeconfigImport::offer(const QString &path)
{
    m_path = path;
    m_contexts->clear();
    m_kubeconfig.reset();
    auto read = cluster::readKubeconfig(path);
    if (read) {
        m_kubeconfig = std::move(*read);
        for (const kubeconfig::Context &context : m_kubeconfig->contexts) {
            m_contexts->addItem(context.name);
        }
        m_contexts->setCurrentText(m_kubeconfig->currentContext);
        m_error->setError({});
    } else {
        m_error->setError(placed(read.error()));
    }
    m_contexts->setVisible(m_kubeconfig.has_value());
    m_begin->setVisible(m_kubeconfig.has_value());
    say();
    show();
    (m_kubeconfig ? static_cast<QWidget *>(m_contexts) : m_close)->setFocus();
}

void KubeconfigImport::begin()
{
    auto environment = cluster::environmentFrom(*m_kubeconfig, m_contexts->currentText());
    if (!environment) {
        m_error->setError(placed(environment.error()));
        return;
    }
    hide();
    Q_EMIT chosen(*environment);
}

void KubeconfigImport::say()
{
    m_title->setText(tr("Begin with a context of this kubeconfig"));
    const int count = m_kubeconfig ? static_cast<int>(m_kubeconfig->contexts.size()) : 0;
    m_line->setText(
        m_kubeconfig ? tr("%1 has %n context(s). The addresses of Trino and OPA are yours to fill in.", nullptr, count)
                           .arg(QDir::toNativeSeparators(m_path))
                     : QDir::toNativeSeparators(m_path));
    m_contexts->setAccessibleName(tr("Context"));
    m_begin->setText(tr("Use this context"));
    m_close->setText(tr("Close"));
}

} // namespace environments_page
