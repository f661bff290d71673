"""S3 with TLS and the bucket `lake`, by versitygw on a folder; and beside it, in PostgreSQL, the tables of an Iceberg JDBC
catalog whose data lies in that bucket."""

import json
import socket
import ssl
from pathlib import Path
from typing import Any

from .. import cache, files, golang
from ..sandbox import Sandbox
from .base import Launch, Server
from .postgresql import Postgresql

BUCKET = "lake"
REGION = "sandbox-1"
_DATABASE = "iceberg"
#: Hadoop's client sends checksums that versitygw does not know, unless told
OF_HADOOP = {"AWS_REQUEST_CHECKSUM_CALCULATION": "WHEN_REQUIRED"}
#: who has a key pair: Trino's catalogs, the servers that look after tables, and one who may not touch the bucket
_ACCOUNTS = {"trino": "admin", "tables": "admin", "stranger": "user"}


class S3(Server):
    name = "s3"
    needs = ("postgresql",)

    def fetch(self) -> None:
        golang.binary(golang.VERSITYGW)

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        accounts = {access_key(name): {"access": access_key(name), "secret": files.secret_once(secret_file(sandbox, name)),
                                       "role": role, "userID": 0, "groupID": 0, "projectID": 0}
                    for name, role in _ACCOUNTS.items()}
        files.write_secret(files.folder(home / "accounts") / "users.json", json.dumps({"accessAccounts": accounts}))
        files.folder(home / "data" / BUCKET)  # a folder is a bucket
        keys = sandbox.certificates
        return Launch(
            [str(golang.binary(golang.VERSITYGW)), "--port", f"127.0.0.1:{sandbox.port(self.name)}", "--region", REGION,
             "--cert", str(keys.certificate), "--key", str(keys.key), "--iam-dir", str(home / "accounts"), "--quiet",
             "posix", "--sidecar", str(files.folder(home / "about")), str(home / "data")],
            cwd=home, environment={"ROOT_ACCESS_KEY_ID": "root",
                                   "ROOT_SECRET_ACCESS_KEY": files.secret_once(home / "root.secret")})

    def ready(self, sandbox: Sandbox) -> bool:
        trust = ssl.create_default_context(cafile=str(sandbox.certificates.authority))
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1) as plain, \
                trust.wrap_socket(plain, server_hostname="127.0.0.1"):
            return True

    def furnish(self, sandbox: Sandbox) -> None:
        Postgresql().make_database(sandbox, _DATABASE, files.secret_once(self._database_password(sandbox)),
                                   cache.HERE / "data" / "iceberg.sql")

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"s3": {
            "endpoint": endpoint(sandbox), "region": REGION, "bucket": BUCKET,
            "files": str(sandbox.home(self.name) / "data" / BUCKET),
            "accounts": {name: {"access_key": access_key(name), "secret_file": str(secret_file(sandbox, name))}
                         for name in _ACCOUNTS},
            "iceberg": {"url": f"jdbc:postgresql://127.0.0.1:{sandbox.port('postgresql')}/{_DATABASE}", "user": _DATABASE,
                        "password_file": str(self._database_password(sandbox))}}}

    def _database_password(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "database.password"


def endpoint(sandbox: Sandbox) -> str:
    return f"https://127.0.0.1:{sandbox.port('s3')}"


def hadoop_client(sandbox: Sandbox) -> dict[str, object]:
    """What a metastore's core-site.xml says of this S3."""
    return {
        # Trino calls its locations s3://, as Amazon's own distribution of Hadoop does.
        "fs.s3.impl": "org.apache.hadoop.fs.s3a.S3AFileSystem",
        "fs.s3a.endpoint": endpoint(sandbox),
        "fs.s3a.endpoint.region": REGION,
        "fs.s3a.path.style.access": "true",
        "fs.s3a.access.key": access_key("tables"),
        "fs.s3a.secret.key": files.secret_once(secret_file(sandbox, "tables")),
    }


def access_key(name: str) -> str:
    return f"AKSANDBOX{name.upper()}"


def secret_file(sandbox: Sandbox, name: str) -> Path:
    return sandbox.home("s3") / f"{name}.secret"
