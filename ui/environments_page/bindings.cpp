#include "environments_page/bindings.h"

#include "widgets/chip_edit.h"
#include "widgets/file_field.h"

#include <QCoreApplication>
#include <QDir>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace environments_page {

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
    auto *const spin = new QSpinBox(parent);
    spin->setRange(1, 3600); // what the file may say
    widgets::said(spin, [spin] {
        spin->setSuffix(QCoreApplication::translate("environments_page::Builder", " s", "seconds, after a number"));
    });
    auto *const field = new FormField(label, spin, spin, help, parent);
    QObject::connect(spin, &QSpinBox::valueChanged, field, [changed = edited] { changed(); });
    Binding binding{{setting}, field, {}, {}};
    binding.fill = [spin, at](const cluster::Environment &environment) {
        auto copy = environment;
        spin->setValue(static_cast<int>(at(copy).count()));
    };
    binding.read
        = [spin, at](cluster::Environment &environment) { at(environment) = std::chrono::seconds(spin->value()); };
    add(std::move(binding));
    return field;
}

QString withoutTilde(const QString &path)
{
    return path.startsWith("~/"_L1) ? QString(QDir::homePath() + QStringView(path).mid(1)) : path;
}

} // namespace environments_page
