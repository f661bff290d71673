"""The Hive metastore, kerberized, its own database in the sandbox's PostgreSQL, its warehouse in HDFS. Where the sandbox has S3 it
takes locations there too: it makes their folders itself, with a key pair of its own."""

import socket
from typing import Any

from .. import certificates, files, hadoop, maven
from ..sandbox import Sandbox
from . import hdfs, s3
from .base import Launch, Server
from .kdc import ACME
from .postgresql import Postgresql


class HiveMetastore(Server):
    name = "hive-metastore"
    needs = ("kdc", "postgresql", "namenode", "s3")
    patience = 120

    def fetch(self) -> None:
        hadoop.jars()
        maven.jars("hadoop-aws")

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        password = files.secret_once(home / "database.password")
        Postgresql().make_database(sandbox, "metastore", password, hadoop.metastore_schema())
        hdfs.configure(sandbox, home / "conf", {})
        hadoop.site(home / "conf" / "metastore-site.xml", {
            "metastore.thrift.port": sandbox.port(self.name),
            "metastore.thrift.bind.host": "127.0.0.1",
            # Two folders, as CDP has them: what Hive's transactions own, and everything else, Trino's tables among it.
            "metastore.warehouse.dir": f"{hdfs.default_fs(sandbox)}/warehouse/managed",
            "metastore.warehouse.external.dir": f"{hdfs.default_fs(sandbox)}/warehouse/external",
            **hadoop.metastore_settings(sandbox.port("postgresql"), "metastore", password),
            **(s3.hadoop_client(sandbox) if sandbox.has("s3") else {}),
            **{f"{prefix}{key}": value for prefix in ("metastore.", "hive.metastore.") for key, value in {
                "sasl.enabled": "true",
                "kerberos.principal": f"hive/localhost@{ACME.realm}",
                "kerberos.keytab.file": ACME.keytab(sandbox, "hive/localhost")}.items()},
        })
        flags = [f"-Djava.security.krb5.conf={ACME.config(sandbox)}"]
        if sandbox.has("s3"):
            flags += certificates.java_trust(sandbox.certificates)
        return Launch(
            hadoop.command(home, "org.apache.hadoop.hive.metastore.HiveMetaStore", "384M", flags=tuple(flags),
                           behind=maven.jars("hadoop-aws") if sandbox.has("s3") else None),
            cwd=home, environment=s3.OF_HADOOP)

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"hive-metastore": {
            "uri": f"thrift://localhost:{sandbox.port(self.name)}",
            "principal": f"hive/_HOST@{ACME.realm}"}}
