#include "provisioning/journal.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

QString folderOf(const QString &stateFolder)
{
    return stateFolder + u"/journal"_s;
}

QString fileName(const QString &catalog, const QString &run)
{
    return catalog + u'-' + run + u".jsonl"_s;
}

// Field 22 of /proc/PID/stat, in clock ticks since boot; 0 where there is no such process (or no /proc).
qint64 startOf(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' '); // the name may hold spaces
    return fields.value(19).toLongLong();
}

QString thisMachine()
{
    return QString::fromLatin1(QSysInfo::machineUniqueId().toHex()) + u'/' + QSysInfo::machineHostName();
}

} // namespace

Journal::Journal(const QString &stateFolder, const QString &environment, const QString &catalog, const QString &run)
{
    if (stateFolder.isEmpty()) {
        return;
    }
    const QString folder = folderOf(stateFolder);
    m_file = std::make_unique<QFile>(folder + u'/' + fileName(catalog, run));
    if (!QDir().mkpath(folder) || !m_file->open(QIODevice::WriteOnly | QIODevice::Append)) {
        m_error = makeError("state.unwritable", {{u"folder"_s, folder}, {u"reason"_s, m_file->errorString()}});
        return;
    }
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const qint64 process = QCoreApplication::applicationPid();
    line(QString::fromUtf8(QJsonDocument(QJsonObject {{u"run"_s, run},
                                                      {u"catalog"_s, catalog},
                                                      {u"environment"_s, environment},
                                                      {u"machine"_s, thisMachine()},
                                                      {u"process"_s, process},
                                                      {u"processStart"_s, startOf(process)}})
                               .toJson(QJsonDocument::Compact)));
}

void Journal::line(const QString &text)
{
    if (m_error || !m_file) {
        return;
    }
    if (m_file->write(text.toUtf8() + '\n') < 0 || !m_file->flush()) {
        m_error = makeError("state.unwritable",
                            {{u"folder"_s, m_file->fileName()}, {u"reason"_s, m_file->errorString()}});
    }
}

void Journal::note(const QString &step, const QString &state)
{
    line(QString::fromUtf8(
        QJsonDocument(QJsonObject {{u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                   {u"step"_s, step},
                                   {u"state"_s, state}})
            .toJson(QJsonDocument::Compact)));
}

void Journal::done()
{
    if (m_file) {
        m_file->remove();
    }
}

std::vector<JournalEntry> unfinishedRuns(const QString &stateFolder)
{
    std::vector<JournalEntry> entries;
    const QDir folder(folderOf(stateFolder));
    for (const QString &name : folder.entryList({u"*.jsonl"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QJsonObject first = QJsonDocument::fromJson(file.readLine()).object();
        const JournalEntry entry {first.value("run"_L1).toString(),
                                  first.value("catalog"_L1).toString(),
                                  first.value("environment"_L1).toString(),
                                  first.value("machine"_L1).toString(),
                                  first.value("process"_L1).toInteger(),
                                  first.value("processStart"_L1).toInteger()};
        if (!entry.run.isEmpty()) {
            entries.push_back(entry);
        }
    }
    return entries;
}

bool isDeadHere(const JournalEntry &entry)
{
    return entry.machine == thisMachine() && entry.processStart != 0 && startOf(entry.process) != entry.processStart;
}

void forgetRun(const QString &stateFolder, const JournalEntry &entry)
{
    QFile::remove(folderOf(stateFolder) + u'/' + fileName(entry.catalog, entry.run));
}

} // namespace provisioning
