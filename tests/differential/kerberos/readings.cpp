// krb5-readings mit|java FILE…: one line a file, as mitprobe and JProbe print it; '-' reads the file names from stdin.
#include "probe_lines.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <iostream>
#include <string>

namespace {

void print(kerberos::Reader reader, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: cannot be read\n", qPrintable(path));
        std::exit(2);
    }
    const auto document = kerberos::Krb5Document::parse(file.readAll());
    const auto reading = document.readAs(reader, {QFileInfo(path).absoluteFilePath(), kerberos::diskSource()});
    const QByteArray line = reader == kerberos::Reader::Mit ? mitLine(reading) : javaLine(reading);
    const QByteArray name = QFileInfo(path).fileName().toUtf8();
    std::printf("%s\t", name.constData());
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::printf("\n");
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray reader = argc > 1 ? argv[1] : "";
    if (argc < 3 || (reader != "mit" && reader != "java")) {
        std::fprintf(stderr, "usage: krb5-readings mit|java FILE…\n");
        return 2;
    }
    const auto which = reader == "mit" ? kerberos::Reader::Mit : kerberos::Reader::Java;
    for (int i = 2; i < argc; ++i) {
        if (std::string(argv[i]) != "-") {
            print(which, QString::fromLocal8Bit(argv[i]));
            continue;
        }
        for (std::string name; std::getline(std::cin, name);) {
            print(which, QString::fromStdString(name));
        }
    }
    return 0;
}
