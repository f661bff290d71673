"""HDFS as a kerberized cluster has it: a NameNode and a DataNode, authentication for calls and for data."""

import json
import socket
from pathlib import Path
from typing import Any

from .. import cache, files, hadoop, http
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server
from .kdc import ACME, PARTNER


class _Node(Server):
    patience = 90
    megabytes = 20

    def fetch(self) -> None:
        hadoop.jars()

    def _launch(self, sandbox: Sandbox, main: str, own: dict[str, object]) -> Launch:
        home = sandbox.home(self.name)
        configure(sandbox, home / "conf", own)
        for part in ("webapps/hdfs", "webapps/datanode"):  # Hadoop's jars lack what its tarball has
            files.write(home / "conf" / part / "WEB-INF" / "web.xml", "<web-app/>\n")
        files.folder(home / "conf" / "webapps" / "static")
        command = hadoop.command(home, main, "256M", flags=(f"-Djava.security.krb5.conf={ACME.config(sandbox)}",))
        if self.name == "namenode" and not (home / "data" / "current").exists():
            cache.run([*command, "-format", "-force", "-nonInteractive"], cwd=home)
        return Launch(command, cwd=home)


class Namenode(_Node):
    name = "namenode"
    needs = ("kdc",)
    ports = ("rpc", "http")

    def configure(self, sandbox: Sandbox) -> Launch:
        return self._launch(sandbox, "org.apache.hadoop.hdfs.server.namenode.NameNode", {
            "dfs.namenode.name.dir": sandbox.home(self.name) / "data",
            "dfs.namenode.rpc-address": f"localhost:{sandbox.port(self.name, 'rpc')}",
            "dfs.namenode.http-address": f"localhost:{sandbox.port(self.name, 'http')}",
            "dfs.namenode.keytab.file": ACME.keytab(sandbox, "nn/localhost"),
            "dfs.namenode.safemode.extension": 0,
            "dfs.namenode.edits.noeditlogchannelflush": "true",
            "dfs.namenode.servicerpc-bind-host": "127.0.0.1",
        })

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name, "rpc")), timeout=1):
            return True  # its web pages are there before it has read its own image

    def furnish(self, sandbox: Sandbox) -> None:
        write_client_files(sandbox)
        done = sandbox.home(self.name) / "furnished"
        if done.exists():
            return  # started anew it takes no writes until its DataNode has come
        for folder in ("/warehouse/managed", "/warehouse/external"):
            self.webhdfs(sandbox, "PUT", folder, "MKDIRS&permission=777")
        self.webhdfs(sandbox, "PUT", "/tmp", "MKDIRS&permission=1777")
        self.webhdfs(sandbox, "PUT", "/locked", "MKDIRS&permission=755")  # where only HDFS' superuser may write
        files.write(done, "")

    def webhdfs(self, sandbox: Sandbox, method: str, path: str, operation: str) -> str:
        """As HDFS' superuser, who is whoever runs the NameNode."""
        tickets = sandbox.home(self.name) / "tickets"
        environment = {"KRB5_CONFIG": str(ACME.config(sandbox)), "KRB5CCNAME": f"FILE:{tickets}"}
        cache.run(["kinit", "-k", "-t", str(ACME.keytab(sandbox, "nn/localhost")), "nn/localhost"], cwd=sandbox.directory,
                  environment=environment)
        url = f"http://localhost:{sandbox.port(self.name, 'http')}/webhdfs/v1{path}?op={operation}"
        answer = cache.run(["curl", "-sS", "--noproxy", "*", "--negotiate", "-u", ":", "--max-time", "20", "-X", method, url],
                           cwd=sandbox.directory, environment=environment)
        if "RemoteException" in answer or "<html" in answer.lower():
            raise Problem(f"HDFS answers {method} {path}: {answer[:400]}")
        return answer

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"hdfs": {
            "default_fs": default_fs(sandbox), "http_port": sandbox.port(self.name, "http"),
            "core_site": str(sandbox.directory / "hadoop" / "core-site.xml"),
            "hdfs_site": str(sandbox.directory / "hadoop" / "hdfs-site.xml")}}


class Datanode(_Node):
    name = "datanode"
    needs = ("kdc", "namenode")
    ports = ("data", "http", "ipc")

    def configure(self, sandbox: Sandbox) -> Launch:
        port = lambda which: f"localhost:{sandbox.port(self.name, which)}"  # noqa: E731
        return self._launch(sandbox, "org.apache.hadoop.hdfs.server.datanode.DataNode", {
            "dfs.datanode.data.dir": sandbox.home(self.name) / "data",
            "dfs.datanode.address": port("data"),
            "dfs.datanode.http.address": port("http"),
            "dfs.datanode.ipc.address": port("ipc"),
            "dfs.datanode.hostname": "localhost",
            "dfs.datanode.keytab.file": ACME.keytab(sandbox, "dn/localhost"),
            "dfs.datanode.du.reserved": 0,
        })

    def ready(self, sandbox: Sandbox) -> bool:
        """Until the NameNode knows it nothing can be written."""
        if not sandbox.running(self.name):
            return False
        url = f"http://localhost:{sandbox.port('namenode', 'http')}/jmx?qry=Hadoop:service=NameNode,name=FSNamesystemState"
        status, answer = http.request("GET", url)
        if status != 200:
            with socket.create_connection(("127.0.0.1", sandbox.port(self.name, "http")), timeout=1):
                return True
        return answer["beans"][0]["NumLiveDataNodes"] == 1


def default_fs(sandbox: Sandbox) -> str:
    return f"hdfs://localhost:{sandbox.port('namenode', 'rpc')}"


def configure(sandbox: Sandbox, folder: Path, own: dict[str, object]) -> None:
    """A server's core-site.xml and hdfs-site.xml."""
    files.secret_once(sandbox.directory / "hadoop" / "signature")
    proxies = {f"hadoop.proxyuser.{name}.{what}": "*" for name in hadoop.PROXIES for what in ("hosts", "groups")}
    hadoop.site(folder / "core-site.xml", {
        **_core(sandbox), **proxies,
        "hadoop.security.authorization": "true",
        "hadoop.http.filter.initializers": "org.apache.hadoop.hdfs.web.AuthFilterInitializer",  # WebHDFS asks who one is
        "hadoop.http.authentication.type": "kerberos",
        "hadoop.http.authentication.kerberos.principal": f"HTTP/localhost@{ACME.realm}",
        "hadoop.http.authentication.kerberos.keytab": ACME.keytab(sandbox, "HTTP/localhost"),
        "hadoop.http.authentication.signature.secret.file": sandbox.directory / "hadoop" / "signature",
        # Nobody of the sandbox has an account on the machine; without a group Hadoop only warns.
        "hadoop.user.group.static.mapping.overrides": "alice=people;dr.who=;nn=supergroup",
        **_more(sandbox, "core-site.xml"),
    })
    hadoop.site(folder / "hdfs-site.xml", {
        **_hdfs(sandbox),
        "dfs.permissions.superusergroup": "supergroup",
        "dfs.datanode.kerberos.principal": f"dn/localhost@{ACME.realm}",
        "dfs.web.authentication.kerberos.principal": f"HTTP/localhost@{ACME.realm}",
        "dfs.web.authentication.kerberos.keytab": ACME.keytab(sandbox, "HTTP/localhost"),
        "dfs.namenode.kerberos.internal.spnego.principal": f"HTTP/localhost@{ACME.realm}",
        "dfs.http.policy": "HTTP_ONLY",
        "ignore.secure.ports.for.testing": "true",
        "dfs.block.access.token.enable": "true",
        "dfs.replication": 1,
        **own,
        **_more(sandbox, "hdfs-site.xml"),
    })


def _more(sandbox: Sandbox, file: str) -> dict[str, object]:
    """What a test wants otherwise of each server that starts meanwhile."""
    more = sandbox.directory / "hadoop" / "more.json"
    return json.loads(more.read_text(encoding="utf-8")).get(file, {}) if more.exists() else {}


def write_client_files(sandbox: Sandbox) -> None:
    """What a Hadoop admin hands out."""
    hadoop.site(sandbox.directory / "hadoop" / "core-site.xml", _core(sandbox))
    hadoop.site(sandbox.directory / "hadoop" / "hdfs-site.xml", _hdfs(sandbox))


def _core(sandbox: Sandbox) -> dict[str, object]:
    return {"fs.defaultFS": default_fs(sandbox), "hadoop.security.authentication": "kerberos",
            "hadoop.rpc.protection": "authentication",
            # The partner's people are known by their bare names; whoever speaks to HDFS, Trino too, must be told.
            "hadoop.security.auth_to_local": f"RULE:[1:$1@$0](.*@{PARTNER.realm})s/@.*//\nDEFAULT"}


def _hdfs(sandbox: Sandbox) -> dict[str, object]:
    return {"dfs.namenode.kerberos.principal": f"nn/localhost@{ACME.realm}",
            "dfs.data.transfer.protection": "authentication",
            "dfs.client.use.datanode.hostname": "true"}
