#include "form/jdbc_url_editor.h"

#include "theme/metrics.h"
#include "widgets/label.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace form {

namespace {

// A part with its small label above.
void place(QGridLayout *grid, int row, int column, int span, QLabel *label, QWidget *control)
{
    label->setWordWrap(false);
    label->setBuddy(control);
    grid->addWidget(label, row, column, 1, span);
    grid->addWidget(control, row + 1, column, 1, span);
}

} // namespace

JdbcUrlEditor::JdbcUrlEditor(const connectors::Field &field, QWidget *parent)
    : FieldEditor(field, parent), m_host(new QLineEdit(this)), m_port(new QLineEdit(this)),
      m_database(new QLineEdit(this)), m_parameters(new QLineEdit(this)), m_url(new QLineEdit(this))
{
    using widgets::label;
    using widgets::TextKind;
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::barGap);
    grid->setVerticalSpacing(theme::labelGap);
    place(grid, 0, 0, 1, label(this, TextKind::Muted, [] { return tr("Host"); }), m_host);
    place(grid, 0, 1, 1, label(this, TextKind::Muted, [] { return tr("Port"); }), m_port);
    place(grid, 0, 2, 1, label(this, TextKind::Muted, [] { return tr("Database"); }), m_database);
    place(grid, 3, 0, 3, label(this, TextKind::Muted, [] { return tr("Parameters"); }), m_parameters);
    place(grid, 6, 0, 3, label(this, TextKind::Muted, [] { return tr("URL these make"); }), m_url);
    grid->setRowMinimumHeight(2, theme::labelGap);
    grid->setRowMinimumHeight(5, theme::labelGap);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 2);
    m_port->setFixedWidth(92);
    m_port->setInputMethodHints(Qt::ImhDigitsOnly);
    m_url->setFont(theme::monoFont());
    m_parameters->setFont(theme::monoFont());
    setFocusProxy(m_host);
    widgets::said(this, [this] { say(); });

    for (QLineEdit *part : {m_host, m_port, m_database, m_parameters}) {
        connect(part, &QLineEdit::textChanged, this, [this] {
            if (!m_following) {
                m_following = true;
                m_url->setText(connectors::urlFrom(this->field(), parts()));
                m_following = false;
            }
        });
    }
    // A whole URL pasted where the host belongs is meant as the URL.
    connect(m_host, &QLineEdit::textChanged, this, [this](const QString &typed) {
        if (!m_following) {
            takeWhole(typed);
        }
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] { takeWhole(m_url->text()); });
    // "db:5432/sales" typed as the host goes to its places once the host is left.
    connect(m_host, &QLineEdit::editingFinished, this, [this] {
        if (connectors::partsOf(this->field(), value())) {
            showParts();
        }
    });
    connect(m_url, &QLineEdit::textChanged, this, [this] {
        if (!m_following) {
            showParts();
        }
        Q_EMIT edited();
    });
}

// What was pasted loses its user and password here: they have fields of their own, and no URL may hold them.
void JdbcUrlEditor::takeWhole(const QString &typed)
{
    QString whole = typed.trimmed();
    const bool hasScheme = connectors::partsOf(field(), whole).has_value();
    if (!hasScheme && whole.contains("://"_L1) && connectors::partsOf(field(), "jdbc:"_L1 + whole)) {
        whole.prepend("jdbc:"_L1); // as libpq and the mysql client write it
    } else if (!hasScheme && !whole.startsWith(field().urlScheme)) {
        return;
    }
    const connectors::PastedUrl pasted = connectors::withoutCredentials(whole);
    const auto parts = connectors::partsOf(field(), pasted.url);
    if (!parts || (parts->host.isEmpty() && parts->database.isEmpty())) {
        return; // no more than the scheme is there yet
    }
    if (m_url->text() != pasted.url) {
        m_url->setText(pasted.url);
    }
    if (!pasted.user.isEmpty() || !pasted.password.isEmpty()) {
        Q_EMIT loginPasted(pasted.user, pasted.password);
    }
}

QString JdbcUrlEditor::value() const
{
    return m_url->text().trimmed();
}

void JdbcUrlEditor::setValue(const QString &value)
{
    m_url->setText(value);
}

QWidget *JdbcUrlEditor::target() const
{
    return m_host;
}

QList<QWidget *> JdbcUrlEditor::controls() const
{
    return {m_host, m_port, m_database, m_parameters, m_url};
}

QList<QWidget *> JdbcUrlEditor::blamed(const Error &error) const
{
    if (error.is("connector.url-without-database"_L1) || error.is("source.database-unknown"_L1)) {
        return {m_database, m_url};
    }
    if (error.is("connector.url-without-host"_L1) || error.is("connector.missing-property"_L1)) {
        return {m_host, m_url};
    }
    if (error.is("connector.bad-url"_L1) || error.is("source.unreachable"_L1)) {
        return {m_host, m_port, m_url};
    }
    if (error.is("source.tls-required"_L1) || error.is("catalog.password-in-url"_L1)) {
        return {m_parameters, m_url};
    }
    return {m_url};
}

connectors::UrlParts JdbcUrlEditor::parts() const
{
    return {m_host->text(), m_port->text(), m_database->text(), m_parameters->text()};
}

// A URL that cannot be taken apart (of another database, half typed) leaves the parts empty rather than wrong.
void JdbcUrlEditor::showParts()
{
    const auto split = connectors::partsOf(field(), value()).value_or(connectors::UrlParts{});
    m_following = true;
    m_host->setText(split.host);
    m_port->setText(split.port);
    m_database->setText(split.database);
    m_parameters->setText(split.parameters);
    m_following = false;
}

void JdbcUrlEditor::say()
{
    const auto example = connectors::partsOf(field(), field().urlExample).value_or(connectors::UrlParts{});
    m_host->setPlaceholderText(example.host);
    m_port->setPlaceholderText(field().defaultPort > 0 ? QString::number(field().defaultPort) : example.port);
    m_database->setPlaceholderText(example.database);
    m_parameters->setPlaceholderText(tr("name=value&name=value"));
    m_url->setPlaceholderText(field().urlExample);
    m_host->setAccessibleName(tr("Host"));
    m_port->setAccessibleName(tr("Port"));
    m_database->setAccessibleName(tr("Database"));
    m_parameters->setAccessibleName(tr("Parameters"));
    m_url->setAccessibleName(tr("Connection URL as text"));
}

} // namespace form
