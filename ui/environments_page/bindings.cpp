#include "environments_page/bindings.h"

#include "environments_page/secret_source_edit.h"
#include "theme/metrics.h"
#include "widgets/chip_edit.h"
#include "widgets/file_field.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace environments_page {

namespace {

constexpr int mostSeconds = 3600; // what the file may say

} // namespace

bool Binding::isFor(const QString &setting) const
{
    return settings.contains(setting);
}

void Builder::add(Binding binding) const
{
    bindings.push_back(std::move(binding));
}

FormField *Builder::text(const QString &setting, const widgets::Words &label, At<QString> at,
                         const widgets::Words &help, const QString &placeholder) const
{
    auto *const line = new QLineEdit(parent);
    line->setPlaceholderText(placeholder);
    auto *const field = new FormField(label, line, line, help, parent);
    QObject::connect(line, &QLineEdit::textEdited, field, edited);
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [line, at](const cluster::Environment &environment) {
        auto copy = environment;
        line->setText(at(copy));
    };
    binding.read = [line, at](cluster::Environment &environment) { at(environment) = line->text().trimmed(); };
    binding.accept = [line](const QString &value) { line->setText(value); };
    add(std::move(binding));
    return field;
}

FormField *Builder::address(const QString &setting, const widgets::Words &label, At<QUrl> at,
                            const widgets::Words &help, const QString &placeholder) const
{
    auto *const line = new QLineEdit(parent);
    line->setPlaceholderText(placeholder);
    auto *const field = new FormField(label, line, line, help, parent);
    QObject::connect(line, &QLineEdit::textEdited, field, edited);
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [line, at](const cluster::Environment &environment) {
        auto copy = environment;
        line->setText(at(copy).toString(QUrl::FullyEncoded));
    };
    binding.read = [line, at](cluster::Environment &environment) {
        at(environment) = QUrl(line->text().trimmed(), QUrl::StrictMode);
    };
    binding.typed = [line] { return line->text().trimmed(); };
    binding.accept = [line](const QString &value) { line->setText(value); };
    add(std::move(binding));
    return field;
}

FormField *Builder::file(const QString &setting, const widgets::Words &label, At<QString> at,
                         const widgets::Words &help) const
{
    auto *const file = new widgets::FileField(parent);
    auto *const field = new FormField(label, file, file->input(), help, parent);
    QObject::connect(file, &widgets::FileField::pathChanged, field, edited);
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [file, at](const cluster::Environment &environment) {
        auto copy = environment;
        file->setPath(at(copy));
    };
    binding.read = [file, at](cluster::Environment &environment) { at(environment) = withoutTilde(file->path()); };
    add(std::move(binding));
    return field;
}

FormField *Builder::names(const QString &setting, const widgets::Words &label, At<QStringList> at,
                          const widgets::Words &help) const
{
    auto *const chips = new widgets::ChipEdit(parent);
    auto *const field = new FormField(label, chips, chips->input(), help, parent);
    QObject::connect(chips, &widgets::ChipEdit::valuesChanged, field, edited);
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [chips, at](const cluster::Environment &environment) {
        auto copy = environment;
        chips->setValues(at(copy));
    };
    binding.read = [chips, at](cluster::Environment &environment) { at(environment) = chips->values(); };
    add(std::move(binding));
    return field;
}

FormField *Builder::seconds(const QString &setting, const widgets::Words &label, At<std::chrono::seconds> at,
                            const widgets::Words &help) const
{
    FormField *const field = number(setting, label, {}, mostSeconds, help, [] {
        return QCoreApplication::translate("environments_page::Builder", " s", "seconds, after a number");
    });
    auto *const spin = qobject_cast<QSpinBox *>(field->input());
    Binding &binding = bindings.back();
    binding.fill = [spin, at](const cluster::Environment &environment) {
        auto copy = environment;
        spin->setValue(static_cast<int>(at(copy).count()));
    };
    binding.read
        = [spin, at](cluster::Environment &environment) { at(environment) = std::chrono::seconds(spin->value()); };
    return field;
}

FormField *Builder::number(const QString &setting, const widgets::Words &label, At<int> at, int most,
                           const widgets::Words &help, const widgets::Words &unit) const
{
    auto *const spin = new QSpinBox(parent);
    spin->setRange(1, most);
    if (unit) {
        widgets::said(spin, [spin, unit] { spin->setSuffix(unit()); });
    }
    auto *const field = new FormField(label, spin, spin, help, parent);
    QObject::connect(spin, &QSpinBox::valueChanged, field, [changed = edited] { changed(); });
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [spin, at](const cluster::Environment &environment) {
        auto copy = environment;
        spin->setValue(at(copy));
    };
    binding.read = [spin, at](cluster::Environment &environment) { at(environment) = spin->value(); };
    add(std::move(binding));
    return field;
}

FormField *Builder::addresses(const QString &setting, const widgets::Words &label, At<QList<QUrl>> at,
                              const widgets::Words &help) const
{
    auto *const chips = new widgets::ChipEdit(parent);
    chips->setCheck([setting](const QString &text) -> std::optional<Error> {
        const QUrl url(text, QUrl::StrictMode);
        const bool fits = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
            && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
        return fits ? std::nullopt
                    : std::optional(makeError("environment.bad-url", {{u"field"_s, setting}, {u"value"_s, text}}));
    });
    auto *const field = new FormField(label, chips, chips->input(), help, parent);
    QObject::connect(chips, &widgets::ChipEdit::valuesChanged, field, edited);
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [chips, at](const cluster::Environment &environment) {
        auto copy = environment;
        QStringList texts;
        for (const QUrl &url : std::as_const(at(copy))) {
            texts.append(url.toString(QUrl::FullyEncoded));
        }
        chips->setValues(texts);
    };
    binding.read = [chips, at](cluster::Environment &environment) {
        QList<QUrl> urls;
        for (const QString &text : chips->values()) {
            urls.append(QUrl(text, QUrl::StrictMode));
        }
        at(environment) = urls;
    };
    binding.accept = [chips](const QString &value) { chips->setValues(value.split(u' ', Qt::SkipEmptyParts)); };
    add(std::move(binding));
    return field;
}

FormField *Builder::secret(const QStringList &settings, const widgets::Words &label,
                           At<std::optional<cluster::SecretSource>> at, const widgets::Words &help) const
{
    auto *const source = new SecretSourceEdit(parent);
    auto *const field = new FormField(label, source, source->kind(), help, parent);
    QObject::connect(source, &SecretSourceEdit::edited, field, edited);
    QObject::connect(source, &SecretSourceEdit::left, field, &FormField::left);
    Binding binding{settings, field, {}, {}};
    binding.fill = [source, at](const cluster::Environment &environment) {
        auto copy = environment;
        source->setSource(at(copy));
    };
    binding.read = [source, at](cluster::Environment &environment) { at(environment) = source->source(); };
    add(std::move(binding));
    return field;
}

FormField *Builder::choice(const QStringList &settings, const widgets::Words &label, Choice choice,
                           const widgets::Words &help) const
{
    auto *const box = new QComboBox(parent);
    for (std::size_t i = 0; i < choice.names.size(); ++i) {
        box->addItem(QString());
    }
    widgets::said(box, [box, names = choice.names] {
        for (std::size_t i = 0; i < names.size(); ++i) {
            box->setItemText(static_cast<int>(i), names[i]());
        }
    });
    auto *const field = new FormField(label, box, box, help, parent);
    QObject::connect(box, &QComboBox::currentIndexChanged, field, [changed = edited] { changed(); });
    Binding binding{settings, field, {}, {}};
    binding.fill = [box, chosen = choice.chosen](const cluster::Environment &environment) {
        box->setCurrentIndex(chosen(environment));
    };
    binding.read = [box, choose = choice.choose](cluster::Environment &environment) {
        choose(environment, box->currentIndex());
    };
    add(std::move(binding));
    return field;
}

void Builder::follow(FormField *choice, const std::function<void(int)> &arrange)
{
    auto *const box = qobject_cast<QComboBox *>(choice->input());
    QObject::connect(box, &QComboBox::currentIndexChanged, choice, arrange);
    arrange(box->currentIndex());
}

QHBoxLayout *sideBySide(std::initializer_list<QWidget *> fields)
{
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::rowGap);
    for (QWidget *field : fields) {
        row->addWidget(field, 1);
    }
    return row;
}

QString withoutTilde(const QString &path)
{
    return path.startsWith("~/"_L1) ? QString(QDir::homePath() + QStringView(path).mid(1)) : path;
}

} // namespace environments_page
