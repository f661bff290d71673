#!/usr/bin/env python3
"""HDFS as clusters have it beside the plain one: calls and data encrypted, and a name service with a dead NameNode first. Its servers are
started anew with other settings, and with the usual ones in the end. Run by tests/hadoop/everything."""

import contextlib
import json
import os
import socket
import unittest
from collections.abc import Iterator

import failures
from rig import FOLDER, HERE, STACK, Hadoop

MORE = FOLDER / "hadoop" / "more.json"  # what servers/hdfs.py adds to each server's files


@contextlib.contextmanager
def servers(names: tuple[str, ...], **more: dict[str, str]) -> Iterator[None]:
    MORE.write_text(json.dumps({f"{name}-site.xml": values for name, values in more.items()}), encoding="utf-8")
    try:
        for name in names:
            Hadoop.restart(name)
        yield
    finally:
        MORE.unlink()
        for name in names:
            Hadoop.restart(name)


class HdfsSettings(Hadoop):
    def setUp(self) -> None:
        self.addCleanup(self.forget, "lake", failures.NAME)

    def writes_and_reads(self, schema: str, location: str = "") -> None:
        self.sql(f"CREATE SCHEMA lake.{schema}" + (f" WITH (location = '{location}')" if location else ""))
        self.sql(f"CREATE TABLE lake.{schema}.one AS SELECT * FROM (VALUES 1, 2) AS o (id)")
        self.assertEqual(sorted(self.sql(f"SELECT id FROM lake.{schema}.one")), [["1"], ["2"]])

    def test_1_calls_and_data_are_encrypted(self) -> None:
        both = {"hadoop.rpc.protection": "authentication,privacy"}
        with servers(("namenode", "datanode"), core=both, hdfs={"dfs.data.transfer.protection": "authentication,privacy"}):
            private = {
                "core-site.xml": self.changed("core_site", "<value>authentication</value>", "<value>privacy</value>"),
                "hdfs-site.xml": self.changed("hdfs_site", "<value>authentication</value>", "<value>privacy</value>")}
            self.done(self.apply("lake", credentials=private, properties={"hive.hdfs.wire-encryption.enabled": "true"}))
            self.writes_and_reads("secret")
            failures.fails(self, failures.Row(  # what this cluster does not offer
                "another protection of calls in core-site.xml", "source.hdfs-protection", "HDFS and the catalog protect their calls differently",
                "HDFS et le catalogue ne protègent pas leurs échanges de la même façon",
                failures.core_site("<value>authentication</value>", "<value>integrity</value>")))
            self.sql("DROP SCHEMA lake.secret CASCADE")
            self.drop("lake")

    def test_2_a_name_service_whose_first_namenode_is_dead(self) -> None:
        with socket.socket() as dead:  # bound, and nobody listens
            dead.bind(("127.0.0.1", 0))
            service = {
                "dfs.nameservices": "lakehouse", "dfs.ha.namenodes.lakehouse": "nn1,nn2",
                "dfs.namenode.rpc-address.lakehouse.nn1": f"localhost:{dead.getsockname()[1]}",
                "dfs.namenode.rpc-address.lakehouse.nn2": STACK["hdfs"]["default_fs"].removeprefix("hdfs://"),
                "dfs.client.failover.proxy.provider.lakehouse":
                    "org.apache.hadoop.hdfs.server.namenode.ha.ConfiguredFailoverProxyProvider"}
            properties = "".join(f"<property><name>{name}</name><value>{value}</value></property>" for name, value in service.items())
            with servers(("hive-metastore",), hdfs=service):  # it makes the folders itself
                self.done(self.apply("lake", credentials={
                    "core-site.xml": self.changed("core_site", STACK["hdfs"]["default_fs"], "hdfs://lakehouse"),
                    "hdfs-site.xml": self.changed("hdfs_site", "</configuration>", properties + "</configuration>")}))
                self.writes_and_reads("ha", "hdfs://lakehouse/warehouse/external/ha.db")
                self.assertTrue(self.sql('SELECT DISTINCT "$path" FROM lake.ha.one')[0][0].startswith("hdfs://lakehouse/warehouse/"))
                self.assertEqual(self.owners("/warehouse/external/ha.db/one"), {"alice"})
                self.sql("DROP SCHEMA lake.ha CASCADE")
                self.drop("lake")


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
