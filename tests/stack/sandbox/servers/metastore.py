"""A Hive metastore that asks nobody who one is, its tables' files in S3: it makes their folders itself, so it has a client of
S3 and a key pair of its own. The kerberized one, on HDFS, is in hive_metastore.py."""

import socket
from typing import Any

from .. import certificates, files, hadoop, maven
from ..sandbox import Sandbox
from . import s3
from .base import Launch, Server
from .postgresql import Postgresql

_DATABASE = "lake_metastore"


class Metastore(Server):
    name = "metastore"
    needs = ("postgresql", "s3")
    patience = 120

    def fetch(self) -> None:
        hadoop.jars()
        maven.jars("hadoop-aws")

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        password = files.secret_once(home / "database.password")
        Postgresql().make_database(sandbox, _DATABASE, password, hadoop.metastore_schema())
        hadoop.site(home / "conf" / "core-site.xml", {
            "hadoop.tmp.dir": files.folder(home / "tmp"),
            **s3.hadoop_client(sandbox),
        })
        hadoop.site(home / "conf" / "metastore-site.xml", {
            "metastore.thrift.port": sandbox.port(self.name),
            "metastore.thrift.bind.host": "127.0.0.1",
            "metastore.warehouse.dir": f"s3://{s3.BUCKET}/warehouse/managed",
            "metastore.warehouse.external.dir": f"s3://{s3.BUCKET}/warehouse/external",
            **hadoop.metastore_settings(sandbox.port("postgresql"), _DATABASE, password),
        })
        return Launch(
            hadoop.command(home, "org.apache.hadoop.hive.metastore.HiveMetaStore", "384M",
                           flags=tuple(certificates.java_trust(sandbox.certificates)), behind=maven.jars("hadoop-aws")),
            cwd=home, environment=s3.OF_HADOOP)

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"metastore": {"uri": f"thrift://127.0.0.1:{sandbox.port(self.name)}"}}
