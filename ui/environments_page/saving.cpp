// How EnvironmentsPage saves what its form says, and the certificates beside it.
#include "cluster/trust.h"
#include "cluster/trust_import.h"
#include "environments_page/environment_form.h"
#include "environments_page/environments_page.h"
#include "widgets/error_notice.h"

#include <QDir>
#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace environments_page {

namespace {

bool liesIn(const QString &folder, const QString &path)
{
    return QFileInfo(path).absolutePath() == QDir(folder).absolutePath();
}

} // namespace

bool EnvironmentsPage::save()
{
    if (!m_form->problems().isEmpty()) {
        m_form->showAllProblems();
        sayState();
        return false;
    }
    cluster::Environment environment = m_form->environment();
    if (!keepCertificates(environment)) {
        return false;
    }
    const QString config = m_workspaces.folders().config;
    Result<QString> written;
    const bool inPlace = m_file && environment.name == m_saved.name;
    if (inPlace) {
        const auto replaced = cluster::replaceEnvironment(m_file->path, environment);
        written = replaced ? Result<QString>(m_file->path) : failure(replaced.error());
    } else {
        QFile before(m_file ? m_file->path : QString());
        const QByteArray text = m_file && before.open(QIODevice::ReadOnly) ? before.readAll() : QByteArray();
        written = cluster::writeEnvironment(config, environment, cluster::Overwrite::No, text);
    }
    if (!written) {
        if (written.error().is("environment.exists"_L1)) {
            m_form->setProblem(u"name"_s, written.error());
        } else {
            m_error->setError(written.error());
        }
        return false;
    }
    if (m_file && !inPlace && liesIn(cluster::environmentsFolder(config), m_file->path)) { // it has another name now
        if (const auto removed = cluster::removeEnvironment(m_file->path); !removed) {
            m_error->setError(removed.error(), Tone::Warning);
        }
    }
    m_file = cluster::EnvironmentFile{QFileInfo(*written).completeBaseName(), *written};
    m_saved = environment;
    m_form->setEnvironment(environment);
    m_savedForm = m_form->snapshot();
    m_error->setError({});
    const QPointer<EnvironmentsPage> self(this);
    m_workspaces.environmentsChangedOnDisk();
    return !self.isNull();
}

// A CA file that was chosen just now is copied beside the environment, so that moving the original breaks nothing.
bool EnvironmentsPage::keepCertificates(cluster::Environment &environment)
{
    const QString config = m_workspaces.folders().config;
    struct Ca {
        QString &path;
        const QString &before;
        QString setting;
        QString whose;
    };
    for (const Ca &ca : {Ca{environment.trino.caFile, m_saved.trino.caFile, u"trino.ca"_s, u"trino"_s},
                         Ca{environment.opa.caFile, m_saved.opa.caFile, u"opa.ca"_s, u"opa"_s},
                         Ca{environment.metadata.caFile, m_saved.metadata.caFile, u"metadata.ca"_s, u"metadata"_s},
                         Ca{environment.vault.caFile, m_saved.vault.caFile, u"vault.ca"_s, u"vault"_s},
                         Ca{environment.identity.caFile, m_saved.identity.caFile, u"identity.ca"_s, u"identity"_s}}) {
        if (ca.path.isEmpty() || ca.path == ca.before || liesIn(cluster::environmentsFolder(config), ca.path)) {
            continue;
        }
        const auto pem = cluster::readCa(ca.path);
        const auto kept
            = pem ? cluster::writeCa(config, environment.name, ca.whose, *pem) : Result<QString>(failure(pem.error()));
        if (!kept) {
            m_form->setProblem(ca.setting, kept.error());
            return false;
        }
        ca.path = *kept;
    }
    return true;
}

void EnvironmentsPage::keepPasted(const QString &whose, const QByteArray &pem)
{
    const QString setting = whose + u".ca"_s;
    const auto kept = cluster::writeCa(m_workspaces.folders().config, m_form->environment().name, whose, pem);
    if (kept) {
        m_form->accept(setting, *kept);
    } else if (kept.error().is("environment.bad-name"_L1)) { // its file is named after the environment
        m_form->setProblem(u"name"_s, kept.error());
    } else {
        m_form->setProblem(setting, kept.error());
    }
}

void EnvironmentsPage::keepTrusted(const QString &whose, const QByteArray &pem)
{
    const auto all = cluster::joinedCa(m_form->environment(), whose, pem);
    keepPasted(whose, all ? *all : pem); // a file that cannot be read any more gives way
    test();
}

} // namespace environments_page
