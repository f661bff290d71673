// A kerberized Hive catalog in the window, on real servers: from dropped files to rows, in each table format, with S3 beside HDFS, and
// what the window asks where Trino's JVM must read its krb5.conf anew. In order: a JVM reads that file once. Before the command line's
// tests, which begin with a Trino that knows no realm yet.
#pragma once

#include "../flow/sandbox.h"
#include "kerberos_desk.h"

class HadoopWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase(); // also of a test that failed

    // window_test.cpp
    void fromDroppedFilesToRowsInHdfs();
    // change_window_test.cpp
    void aKeytabIsRotatedTheFormChangedAndItsRealmGoesWithIt();
    // window_formats.cpp
    void aTableFormatIsChosenAndItsTableLiesInHdfs_data();
    void aTableFormatIsChosenAndItsTableLiesInHdfs();
    void withoutImpersonationFilesAreThatKeytabsAndTheKrb5ConfMayBeTheClusters();
    void s3LiesBesideHdfsInOneCatalog();
    // window_kafka.cpp
    void kafkaOverTlsSignsInByAKeytabFromTheSameRealm();
    // window_restart.cpp
    void contradictingFilesAreToldApartByWhoseTheyAre();
    void whereTrinoMustRestartThePersonDecides();
    void theRestartIsAStepOfTheRunAndTheOtherCatalogsComeBack();
    void whatWasPreparedIsEnabledAfterTheRestart();

private:
    [[nodiscard]] QStringList inTrino() const;
    // The first value, "done" without rows, or the error.
    [[nodiscard]] QString said(const QString &sql, const QString &person = QStringLiteral("alice")) const;
    [[nodiscard]] QString ownersIn(const QString &folder) const; // of what HDFS lists there, separated by commas
    [[nodiscard]] QString healthOf(const QString &catalog) const; // as `list` has it

    flow::Sandbox m_sandbox;
    const hadoop::Place m_place;
};
