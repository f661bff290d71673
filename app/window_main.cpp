// catalog-manager-gui: builds the long-lived objects and shows the window. Takes the command line's own options, and files
// to open: a catalog definition, a kubeconfig.
#include "app/folders.h"
#include "app/parser.h"
#include "app/stop_on_signal.h"
#include "base/nearest.h"
#include "shell/language.h"
#include "text/words.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Files stand last, as a desktop's "Open with" puts them.
QStringList takeFiles(QStringList &words)
{
    QStringList files;
    const auto isValue = [&words] {
        const QString before = words.size() > 1 ? words[words.size() - 2] : QString();
        return before.startsWith(u'-') && !before.contains(u'=');
    };
    while (!words.isEmpty() && !words.last().startsWith(u'-') && !isValue() && QFileInfo(words.last()).isFile()) {
        files.prepend(words.takeLast());
    }
    return files;
}

int refuse(const QString &sentence)
{
    std::fputs(qUtf8Printable(u"catalog-manager-gui: %1\n"_s.arg(sentence)), stderr);
    return 2;
}

// What was asked for, and nothing else in its place; else the one in front the last time; else the first there is.
// Errors: environment.unknown {name, nearest, known}.
Result<std::optional<cluster::EnvironmentFile>> firstEnvironment(const QMap<QString, QString> &options, const QString &last,
                                                                 const workspace::Workspaces &workspaces)
{
    const QString path = options.value(u"env-file"_s);
    if (!path.isEmpty()) {
        const QFileInfo file(path);
        return cluster::EnvironmentFile {file.completeBaseName(), file.absoluteFilePath()};
    }
    const QString named = options.value(u"env"_s, qEnvironmentVariable("CATALOG_MANAGER_ENV"));
    const auto known = workspaces.environments();
    const auto found = std::ranges::find(known, named.isEmpty() ? last : named, &cluster::EnvironmentFile::name);
    if (found != known.end()) {
        return *found;
    }
    if (!named.isEmpty()) {
        QStringList names;
        for (const cluster::EnvironmentFile &file : known) {
            names += file.name;
        }
        return failure("environment.unknown", {{u"name"_s, named}, {u"nearest"_s, nearestName(named, names)},
                                               {u"known"_s, names.join(u", "_s)}});
    }
    return known.empty() ? std::nullopt : std::optional(known.front());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"catalog-manager"_s);
    QApplication::setApplicationVersion(QStringLiteral(CM_VERSION));
    QApplication::setDesktopFileName(u"catalog-manager"_s);

    QStringList words = QApplication::arguments().mid(1);
    const QStringList files = takeFiles(words);
    const auto parsed = cli::parse(words);
    if (!parsed) {
        static_cast<void>(text::installLanguage(text::systemLanguage()));
        return refuse(text::explain(parsed.error()).cause);
    }
    const cli::Folders folders = cli::foldersOf(parsed->global);
    shell::Preferences preferences(folders.config);

    const QString asked = parsed->global.value(u"lang"_s, preferences.language());
    const QString language = asked.isEmpty() ? text::systemLanguage() : asked;
    shell::speak(language);

    auto library = connectors::Library::withOwn(folders.config);
    if (!library) { // one of the person's own cannot be read: said where it was started, and done without them
        for (const Diagnostic &problem : library.error()) {
            qWarning("%s", qPrintable(text::compilerLine(problem)));
        }
        library = connectors::Library::builtIn();
    }
    if (!library) {
        return refuse(text::compilerLine(library.error().front()));
    }
    const auto appearance = theme::Appearance::install(application, preferences.theme());
    if (!appearance) {
        return refuse(text::explain(appearance.error()).cause);
    }
    workspace::Workspaces workspaces(std::make_shared<const connectors::Library>(*library), {folders.config, folders.state});
    const auto first = firstEnvironment(parsed->global, preferences.environment(), workspaces);
    if (!first) {
        const auto words = text::explain(first.error());
        return refuse(words.cause + u' ' + words.remedy);
    }
    if (*first) {
        workspaces.open(**first);
    }
    window::MainWindow window(workspaces, **appearance, preferences);
    window.show();
    // Ctrl+C in the terminal it was started from closes it as its own button does: work under way is asked about first.
    const cli::StopOnSignal stopping([&window] { window.close(); });
    for (const QString &file : files) {
        window.pages().openFile(QFileInfo(file).absoluteFilePath());
    }
    return QApplication::exec();
}
