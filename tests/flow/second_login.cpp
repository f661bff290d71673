#include "second_login.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

void psql(const Sandbox &sandbox, const QByteArray &statements)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(sandbox.superuserPassword()));
    program.setProcessEnvironment(environment);
    program.start(u"psql"_s, {u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                              QString::number(sandbox.postgresPort()), u"-U"_s, u"postgres"_s, u"climascore"_s});
    program.write(statements);
    program.closeWriteChannel();
    if (!program.waitForFinished(20'000) || program.exitCode() != 0) {
        qFatal("psql: %s", program.readAllStandardError().constData());
    }
}

} // namespace

Login secondLogin(const Sandbox &sandbox, const QString &user)
{
    const QByteArray password = "Canary" + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    psql(sandbox, "DROP ROLE IF EXISTS " + user.toUtf8() + ";\nCREATE ROLE " + user.toUtf8() + " LOGIN PASSWORD '" + password
             + "' IN ROLE trino_readonly;\n");
    return {user, password};
}

void setPassword(const Sandbox &sandbox, const QString &user, const QByteArray &password)
{
    psql(sandbox, "ALTER ROLE " + user.toUtf8() + " PASSWORD '" + password + "';\n");
}

} // namespace flow
