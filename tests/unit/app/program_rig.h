// The built program started with a configuration and state folder of its own, without a display.
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

struct Answer {
    int exitCode = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

class ProgramRig {
public:
    // In its folder; the folder itself for an empty name.
    [[nodiscard]] QString path(const QString &name) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }

    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(content);
        }
        return path(name);
    }

    // An exit code of -1: it did not end by itself within ten seconds.
    [[nodiscard]] Answer run(const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"CATALOG_MANAGER_ENV", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
            environment.remove(QString::fromLatin1(name)); // the command line needs no display, and must open no window
        }
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(CM_PROGRAM), words);
        program.write(input);
        program.closeWriteChannel();
        if (!program.waitForFinished(10'000) || program.exitStatus() != QProcess::NormalExit) {
            return {};
        }
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

private:
    QTemporaryDir m_folder;
};
