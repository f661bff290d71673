"""What the tests of this folder have in common: the program, a sandbox with HDFS and the metastore, and looks at everything a run
may leave behind. CM_PROGRAM and CM_SANDBOX name program and sandbox."""

import base64
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "stack"))
sys.dont_write_bytecode = True

from sandbox import sandbox as sandboxes  # noqa: E402
from sandbox.servers.hdfs import Namenode  # noqa: E402
from sandbox.servers.kdc import ACME  # noqa: E402
from sandbox.servers.kubernetes import Kubernetes  # noqa: E402

PROGRAM = os.environ.get("CM_PROGRAM", "")
STACK = json.loads(Path(os.environ["CM_SANDBOX"]).read_text(encoding="utf-8"))
FOLDER = Path(STACK["directory"])
BOX = sandboxes.load(FOLDER)
CORE = "/api/v1/namespaces/akko"
DEPLOYMENT = "/apis/apps/v1/namespaces/akko/deployments/trino-coordinator"
ACME_CONF = Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8")
PARTNER_CONF = Path(STACK.get("partner-kdc", STACK["kdc"])["krb5_conf"]).read_text(encoding="utf-8").replace(
    " default_realm = PARTNER.TEST\n", "")
How = dict[str, Any]


class Called:
    def __init__(self, code: int, out: str, err: str, seconds: float) -> None:
        self.code, self.out, self.err, self.seconds = code, out, err, seconds

    def json(self) -> dict[str, Any]:
        return json.loads(self.out)

    def error(self) -> str:
        return self.json()["error"]["code"]

    def __str__(self) -> str:
        return f"exit code {self.code} after {self.seconds:.1f} s\n{self.out}\n{self.err}"


class Hadoop(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))

    def call(self, *words: str, person: str = "alice", language: str = "en", timeout: float = 240) -> Called:
        began = time.monotonic()
        done = subprocess.run(
            [PROGRAM, "--env-file", STACK["environments"][person], "--state-dir", str(self.folder / f"state-{person}"),
             "--lang", language, "--output", "json", *words],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=timeout, check=False)
        return Called(done.returncode, done.stdout, done.stderr, time.monotonic() - began)

    def spoken(self, *words: str, language: str) -> Called:
        """As a person has it, not as JSON."""
        began = time.monotonic()
        done = subprocess.run([PROGRAM, "--env-file", STACK["environments"]["alice"], "--state-dir", str(self.folder / "state-alice"),
                               "--lang", language, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=240,
                              check=False)
        return Called(done.returncode, done.stdout.replace("\u00a0", " "), done.stderr.replace("\u00a0", " "), time.monotonic() - began)

    def apply(self, name: str, *words: str, language: str = "en", **changes: Any) -> Called:
        return self.call("apply", str(self.definition(name, **changes)), "--yes", *words, language=language)

    def done(self, called: Called) -> Called:
        self.assertEqual(called.code, 0, called)
        return called

    def definition(self, name: str, *, connector: str = "hive", properties: dict[str, str | None] | None = None,
                   principal: str | None = "akko-trino@ACME.LAN", keytab: str | dict | None = None,
                   krb5_conf: str | dict | None = None, credentials: dict[str, Any] | None = None) -> Path:
        """A catalog on the sandbox's metastore and HDFS, with what a test wants otherwise; None leaves a part out."""
        given = {
            "hive.metastore.uri": STACK["hive-metastore"]["uri"],
            "hive.metastore.service.principal": STACK["hive-metastore"]["principal"],
            "hive.metastore.thrift.client.max-retries": "0",
            "hive.metastore.thrift.impersonation.enabled": "true",
            "hive.hdfs.impersonation.enabled": "true",
            "fs.hadoop.enabled": "true",
            **(properties or {})}
        secrets = {
            "core-site.xml": {"file": STACK["hdfs"]["core_site"]},
            "hdfs-site.xml": {"file": STACK["hdfs"]["hdfs_site"]},
            "kerberos": {
                "client_principal": principal,
                "keytab": keytab or {"file": STACK["kdc"]["keytabs"]["akko-trino"]},
                "krb5_conf": krb5_conf or {"file": STACK["kdc"]["krb5_conf"]}},
            **(credentials or {})}
        if secrets["kerberos"]:
            secrets["kerberos"] = {key: value for key, value in secrets["kerberos"].items() if value}
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps({
            "name": name, "connector": connector,
            "properties": {key: value for key, value in given.items() if value is not None},
            "credentials": {key: value for key, value in secrets.items() if value is not None},
            "allow_roles": ["akko-admin"]}), encoding="utf-8")
        return path

    def sql(self, text: str, person: str = "alice") -> list[list[str]]:
        done = subprocess.run([HERE.parent / "stack" / "query", "--dir", FOLDER, person, text], capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, f"{text}\n{done.stderr}")
        return [line.split("\t") for line in done.stdout.splitlines()[1:]]

    def timed(self, text: str, person: str = "alice") -> float:
        """The seconds from a statement's first request to its last answer."""
        done = subprocess.run([HERE.parent / "stack" / "query", "--dir", FOLDER, "--seconds", person, text], capture_output=True,
                              text=True, check=False)
        self.assertEqual(done.returncode, 0, f"{text}\n{done.stderr}")
        return float(done.stdout.splitlines()[-1])

    def kept(self, kind: str, name: str) -> dict[str, str]:
        status, answer = Kubernetes().api(BOX, "GET", f"{CORE}/{kind}/{name}")
        return (answer.get("data") or {}) if status == 200 else {}

    def traces(self) -> dict[str, Any]:
        """All that a run may leave behind, anywhere. What is known of Trino's JVM is no trace of a catalog."""
        heads = Kubernetes().api(BOX, "GET", f"{CORE}/secrets")[1]["items"]
        return {
            "records": sorted(item["metadata"]["name"] for item in heads if item["metadata"]["name"].startswith("catalog-")),
            "keytabs": sorted(self.kept("secrets", "akko-catalog-keytabs")),
            "files": sorted(self.kept("secrets", "akko-catalog-files")),
            "krb5": self.kept("configmaps", "akko-catalog-krb5-conf"),
            "rules": sorted(self.kept("configmaps", "akko-opa-catalogs")),
            "trino": sorted(row[0] for row in self.sql("SELECT catalog_name FROM system.metadata.catalogs")),
        }

    def refused(self, code: str, called: Called, *words: str) -> None:
        """It failed with this cause, said so in both languages' words, and is all undone."""
        self.assertIn(called.code, (1, 4), called)
        self.assertEqual(called.error(), code, called)
        for word in words:
            self.assertIn(word, (called.out + called.err).replace("\u00a0", " "))

    def forget(self, *names: str) -> None:
        """Also where a test failed: whatever there is of them, and their realms."""
        for name in names:
            self.call("delete", name, "--yes", "--confirm", name, "--remove-realms")

    def partner(self) -> How:
        """Of a definition: the second realm, which is not the default one."""
        return {"principal": "akko-trino@PARTNER.TEST", "keytab": {"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]},
                "krb5_conf": PARTNER_CONF}

    def changed(self, file: str, old: str, new: str) -> dict[str, str]:
        """A copy of one of Hadoop's files (core_site, hdfs_site), as a definition names it."""
        text = Path(STACK["hdfs"][file]).read_text(encoding="utf-8")
        self.assertIn(old, text)
        path = self.folder / f"{time.monotonic_ns()}-{file}.xml"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return {"file": str(path)}

    def environment(self, **sections: str) -> Any:
        """While it is entered, alice's environment says so."""
        text = Path(STACK["environments"]["alice"]).read_text(encoding="utf-8")
        kept = [line for line in text.splitlines() if line.partition(":")[0] not in sections]
        path = self.folder / "environment.yaml"
        path.write_text("\n".join([*kept, *(f"{name}: {value}" for name, value in sections.items())]) + "\n", encoding="utf-8")
        return mock.patch.dict(STACK["environments"], alice=str(path))

    def drop(self, *names: str) -> None:
        for name in names:
            self.done(self.call("delete", name, "--yes", "--confirm", name))

    @staticmethod
    def keytab(principal: str, *after: str, options: str = "") -> str:
        """A new principal of the realm with its keytab; `after` are commands to the KDC's admin once it is made."""
        path = FOLDER / "kerberos" / f"{principal}.{time.monotonic_ns()}.keytab"
        ACME.kadmin(BOX, [f"delprinc -force {principal}"])
        ACME.kadmin(BOX, [f"addprinc -randkey {options} {principal}", f"ktadd -norandkey -k {path} {principal}", *after])
        return str(path)

    @staticmethod
    def base64(path: str) -> str:
        return base64.b64encode(Path(path).read_bytes()).decode()

    @staticmethod
    def owners(path: str) -> set[str]:
        listed = json.loads(Namenode().webhdfs(BOX, "GET", path, "LISTSTATUS"))
        return {status["owner"] for status in listed["FileStatuses"]["FileStatus"]}

    @staticmethod
    def stack(verb: str, server: str) -> None:
        subprocess.run([HERE.parent / "stack" / "stack", verb, "--dir", FOLDER, server], check=True, capture_output=True)

    @staticmethod
    def restart(server: str) -> None:
        Hadoop.stack("restart", server)
