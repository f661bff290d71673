"""The Hive metastore, kerberized, its own database in the sandbox's PostgreSQL, its warehouse in HDFS."""

import socket
from typing import Any

from .. import files, hadoop
from ..sandbox import Sandbox
from . import hdfs
from .base import Launch, Server
from .kdc import ACME
from .postgresql import Postgresql


class HiveMetastore(Server):
    name = "hive-metastore"
    needs = ("kdc", "postgresql", "namenode")
    patience = 120

    def fetch(self) -> None:
        hadoop.jars()

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
            **{f"{prefix}{key}": value for prefix in ("metastore.", "hive.metastore.") for key, value in {
                "sasl.enabled": "true",
                "kerberos.principal": f"hive/localhost@{ACME.realm}",
                "kerberos.keytab.file": ACME.keytab(sandbox, "hive/localhost")}.items()},
        })
        return Launch(hadoop.command(home, "org.apache.hadoop.hive.metastore.HiveMetaStore", "384M", flags=(
            f"-Djava.security.krb5.conf={ACME.config(sandbox)}",)), cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"hive-metastore": {
            "uri": f"thrift://localhost:{sandbox.port(self.name)}",
            "principal": f"hive/_HOST@{ACME.realm}"}}
