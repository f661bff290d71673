// krb5-bench: our parse with every finding against libkrb5's profile_init_path and the JVM's Config, on files of four
// sizes with their realms in three orders; a keytab of 1 MB against krb5_kt and `klist -kt`; the time of a keystroke in
// 1 MB. Ratios of one run on one machine. Without a JVM its column is left out; with --ours there is ours alone, for a
// profiler, and of the files named after it; with --assert the quick ones are held against bounds that leave room for a busy machine and no optimiser.
#include "kerberos/check.h"
#include "kerberos/keytab.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <krb5.h>
#include <profile.h>
#include <random>

namespace {

enum class Order { Ascending, Descending, Random };

QByteArray confWith(int realms, Order order)
{
    std::vector<int> numbers(static_cast<std::size_t>(realms));
    for (int i = 0; i < realms; ++i) {
        numbers[static_cast<std::size_t>(i)] = order == Order::Descending ? realms - 1 - i : i;
    }
    if (order == Order::Random) {
        std::ranges::shuffle(numbers, std::mt19937(1));
    }
    QByteArray text
        = "[libdefaults]\n default_realm = R000000.ACME.LAN\n forwardable = true\n dns_lookup_kdc = false\n[realms]\n";
    for (const int n : numbers) {
        const QByteArray id = QByteArray::number(n).rightJustified(6, '0');
        text += " R" + id + ".ACME.LAN = {\n  kdc = kdc1." + id + ".acme.corp.lan:88\n  kdc = kdc2." + id
            + ".acme.corp.lan:88\n  admin_server = kdc1." + id + ".acme.corp.lan\n  default_domain = " + id + ".acme.corp.lan\n }\n";
    }
    return text;
}

// The best of several runs, in microseconds: what the work costs when nobody disturbs it.
double best(int runs, const std::function<void()> &work)
{
    double shortest = 1e18;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        shortest = std::min(shortest, static_cast<double>(timer.nsecsElapsed()) / 1000);
    }
    return shortest;
}

// Of the program's output, or of its run; 0 where it cannot be had.
double javaTime(const QString &conf)
{
    QProcess java;
    java.start(QStringLiteral("java"), {QStringLiteral("--add-exports"),
                                        QStringLiteral("java.security.jgss/sun.security.krb5=ALL-UNNAMED"),
                                        QStringLiteral(CM_BENCH_FOLDER "/JBench.java"), conf});
    return java.waitForFinished(120'000) && java.exitCode() == 0 ? java.readAllStandardOutput().trimmed().toDouble() : 0;
}

enum class Against { Nobody, Java, Mit, Both };

// The ratio to libkrb5; 0 where it was not asked.
double compareConf(const char *name, const QByteArray &text, int runs, Against others)
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("krb5.conf")).toUtf8();
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        std::exit(2);
    }
    file.close();
    std::size_t findings = 0;
    const double ours
        = best(runs, [&] { findings = kerberos::Krb5Check::of(kerberos::Krb5Document::parse(text)).size(); });
    std::printf("%-24s %10lld B  ours %11.1f us %7.0f MB/s  findings %zu", name, static_cast<long long>(text.size()),
                ours, static_cast<double>(text.size()) / ours, findings);
    double ratio = 0;
    if (others == Against::Both || others == Against::Mit) {
        const double mit = best(runs, [&] {
            profile_t profile = nullptr;
            if (profile_init_path(path.constData(), &profile) == 0) {
                profile_release(profile);
            }
        });
        std::printf("  libkrb5 %12.1f us  ours/libkrb5 %.4f", mit, ours / mit);
        ratio = ours / mit;
    }
    if (const double java = others == Against::Nobody || others == Against::Mit ? 0 : javaTime(QString::fromUtf8(path)); java > 0) {
        std::printf("  JVM %12.1f us  ours/JVM %.4f", java, ours / java);
    }
    std::printf("\n");
    std::fflush(stdout);
    return ratio;
}

QByteArray keytabWith(int entries)
{
    const auto u16 = [](int value) {
        QByteArray bytes(2, '\0');
        qToBigEndian(static_cast<quint16>(value), bytes.data());
        return bytes;
    };
    const auto u32 = [](int value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(static_cast<quint32>(value), bytes.data());
        return bytes;
    };
    QByteArray all("\x05\x02", 2);
    for (int i = 0; i < entries; ++i) {
        const QByteArray host = "h" + QByteArray::number(i).rightJustified(6, '0') + ".acme.lan";
        const QByteArray record = u16(2) + u16(8) + "ACME.LAN" + u16(4) + "hive" + u16(static_cast<int>(host.size()))
            + host + u32(1) + u32(1'700'000'000) + '\3' + u16(18) + u16(32) + QByteArray(32, 'k') + u32(3);
        all += u32(static_cast<int>(record.size())) + record;
    }
    return all;
}

double compareKeytab()
{
    const QByteArray bytes = keytabWith(12'000);
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(QStringLiteral("a.keytab")).toUtf8();
    QFile file(QString::fromUtf8(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        std::exit(2);
    }
    file.close();
    const double ours = best(20, [&] { static_cast<void>(kerberos::Keytab::parse(bytes, 1'800'000'000)); });
    const QByteArray name = "FILE:" + path;
    krb5_context context = nullptr;
    qputenv("KRB5_CONFIG", "/dev/null");
    if (krb5_init_context(&context) != 0) {
        std::exit(2);
    }
    const double mit = best(5, [&] {
        krb5_keytab keytab = nullptr;
        krb5_kt_cursor cursor = nullptr;
        krb5_keytab_entry entry;
        if (krb5_kt_resolve(context, name.constData(), &keytab) == 0
            && krb5_kt_start_seq_get(context, keytab, &cursor) == 0) {
            while (krb5_kt_next_entry(context, keytab, &entry, &cursor) == 0) {
                krb5_free_keytab_entry_contents(context, &entry);
            }
            krb5_kt_end_seq_get(context, keytab, &cursor);
            krb5_kt_close(context, keytab);
        }
    });
    krb5_free_context(context);
    const double klist = best(3, [&] {
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.start(QStringLiteral("klist"), {QStringLiteral("-kt"), QString::fromUtf8(path)});
        program.waitForFinished(60'000);
    });
    std::printf("%-24s %10lld B  ours %11.1f us  libkrb5 %12.1f us  ours/libkrb5 %.4f  klist -kt %12.1f us  ours/klist "
                "%.4f\n",
                "keytab, 12 000 entries", static_cast<long long>(bytes.size()), ours, mit, ours / mit, klist,
                ours / klist);
    return ours / mit;
}

// Wanted on a machine at rest, optimised: 2, linear against quadratic, 0.026.
int holdAgainstBounds()
{
    struct Bound {
        const char *what;
        double ratio;
        double most;
    };
    bool held = true;
    for (const Bound &bound :
         {Bound{"718 bytes, ours/libkrb5", compareConf("3 realms", confWith(3, Order::Random), 2000, Against::Mit), 6},
          Bound{"10 000 realms, ours/libkrb5", compareConf("10000 realms, random", confWith(10'000, Order::Random), 2, Against::Mit), 0.3},
          Bound{"keytab of 1 MB, ours/libkrb5", compareKeytab(), 0.3}}) {
        std::printf("%s: %.4f, at most %.2f%s\n", bound.what, bound.ratio, bound.most, bound.ratio <= bound.most ? "" : "  MISSED");
        held = held && bound.ratio <= bound.most;
    }
    return held ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QByteArrayView(argv[1]) == "--assert") {
        return holdAgainstBounds();
    }
    for (int i = 2; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        compareConf(argv[i], file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), 1, Against::Nobody);
    }
    if (argc > 2) {
        return 0;
    }
    const bool alone = argc > 1 && QByteArrayView(argv[1]) == "--ours";
    struct Size {
        int realms;
        int runs;
        Against others; // libkrb5's tree is quadratic: 78 s for the largest
    };
    struct Named {
        Order order;
        const char *name;
    };
    for (const auto &[realms, runs, others] : {Size{3, 2000, Against::Both}, Size{1000, 20, Against::Both},
                                               Size{10'000, 5, Against::Both}, Size{100'000, 3, Against::Java}}) {
        for (const auto &[order, name] : {Named{Order::Ascending, "ascending"}, Named{Order::Descending, "descending"},
                                          Named{Order::Random, "random"}}) {
            const QByteArray title = QByteArray::number(realms) + " realms, " + name;
            compareConf(title.constData(), confWith(realms, order), runs, alone ? Against::Nobody : others);
        }
    }
    // What the window does for a keystroke: the whole again.
    compareConf("a keystroke in 1 MB", confWith(5600, Order::Random), 20, alone ? Against::Nobody : Against::Java);
    if (!alone) {
        compareKeytab();
    }
    return 0;
}
