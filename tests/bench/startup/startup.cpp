// From exec to the first painted frame, for the product's window and for a bare QMainWindow with a table: one program, so
// that both pay the same for loading. Prints {"milliseconds": …, "megabytes": …} (proportional set size) and ends.
//   startup bare|ours START   (START: CLOCK_MONOTONIC nanoseconds when the caller began)
#include "shell/language.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

qint64 now()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

double proportionalMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

// After the first frame and what it posted.
void reportWhenPainted(QWidget &window, qint64 start)
{
    window.show();
    QTimer::singleShot(0, &window, [&window, start] {
        window.grab(); // both paint everything once, whatever the platform put off
        std::printf("{\"milliseconds\": %.1f, \"megabytes\": %.1f}\n", double(now() - start) / 1e6, proportionalMegabytes());
        std::fflush(stdout);
        QApplication::quit();
    });
}

int bare(QApplication &, qint64 start)
{
    QMainWindow window;
    QStandardItemModel model(20, 6);
    QTableView table;
    table.setModel(&model);
    window.setCentralWidget(&table);
    window.resize(1280, 800);
    reportWhenPainted(window, start);
    const int code = QApplication::exec();
    static_cast<void>(window.takeCentralWidget()); // the table is ours to end
    return code;
}

int ours(QApplication &application, qint64 start)
{
    const QTemporaryDir folder;
    const auto library = connectors::Library::builtIn();
    const auto appearance = theme::Appearance::install(application, theme::Choice::Light);
    if (!library || !appearance) {
        return 1;
    }
    shell::Preferences preferences(folder.path());
    shell::speak(u"fr"_s);
    workspace::Workspaces workspaces(std::make_shared<const connectors::Library>(*library), {folder.path(), folder.path()});
    // An environment nobody answers for: the window must not wait for one.
    QFile kubeconfig(folder.filePath(u"kubeconfig"_s));
    QFile environment(folder.filePath(u"nowhere.yaml"_s));
    if (!kubeconfig.open(QIODevice::WriteOnly) || !environment.open(QIODevice::WriteOnly)) {
        return 1;
    }
    kubeconfig.write("apiVersion: v1\nkind: Config\ncurrent-context: c\nclusters: [{name: c, cluster: {server: 'https://127.0.0.1:9'}}]\n"
                     "users: [{name: u, user: {}}]\ncontexts: [{name: c, context: {cluster: c, user: u}}]\n");
    kubeconfig.close();
    environment.write("name: nowhere\ntrino: {url: 'https://127.0.0.1:9'}\nkubernetes: {kubeconfig: kubeconfig}\n"
                      "opa: {url: 'https://127.0.0.1:9'}\n");
    environment.close();
    workspaces.open({u"nowhere"_s, environment.fileName()});
    window::MainWindow window(workspaces, **appearance, preferences);
    window.resize(1280, 800);
    reportWhenPainted(window, start);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    const qint64 start = words.value(2).toLongLong();
    return words.value(1) == "bare"_L1 ? bare(application, start) : ours(application, start);
}
