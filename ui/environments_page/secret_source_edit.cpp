#include "environments_page/secret_source_edit.h"

#include "environments_page/bindings.h"
#include "theme/metrics.h"
#include "widgets/file_field.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

using cluster::SecretSource;

namespace environments_page {

SecretSourceEdit::SecretSourceEdit(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_names(new QStackedWidget(this)),
      m_file(new widgets::FileField(m_names)), m_variable(new QLineEdit(m_names))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::barGap);
    m_kind->addItems({QString(), QString()});
    row->addWidget(m_kind);
    row->addWidget(m_names, 1);
    m_names->addWidget(m_file);
    m_names->addWidget(m_variable);
    m_names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, m_names, &QStackedWidget::setCurrentIndex);
    connect(m_kind, &QComboBox::activated, this, &SecretSourceEdit::edited);
    connect(m_file, &widgets::FileField::pathChanged, this, &SecretSourceEdit::edited);
    connect(m_variable, &QLineEdit::textEdited, this, &SecretSourceEdit::edited);
    connect(m_file->input(), &QLineEdit::editingFinished, this, &SecretSourceEdit::left);
    connect(m_variable, &QLineEdit::editingFinished, this, &SecretSourceEdit::left);
    widgets::said(this, [this] {
        m_kind->setItemText(0, tr("In a file"));
        m_kind->setItemText(1, tr("In a variable"));
        m_variable->setPlaceholderText(tr("Name of the variable, as TRINO_PASSWORD"));
        m_variable->setAccessibleName(tr("Name of the variable"));
    });
}

std::optional<SecretSource> SecretSourceEdit::source() const
{
    const bool isFile = m_kind->currentIndex() == 0;
    const QString name = isFile ? withoutTilde(m_file->path()) : m_variable->text().trimmed();
    if (name.isEmpty()) {
        return std::nullopt;
    }
    return SecretSource{isFile ? SecretSource::Kind::File : SecretSource::Kind::Variable, name};
}

void SecretSourceEdit::setSource(const std::optional<SecretSource> &source)
{
    const bool isVariable = source && source->kind == SecretSource::Kind::Variable;
    m_kind->setCurrentIndex(isVariable ? 1 : 0);
    m_file->setPath(source && !isVariable ? source->name : QString());
    m_variable->setText(isVariable ? source->name : QString());
}

} // namespace environments_page
