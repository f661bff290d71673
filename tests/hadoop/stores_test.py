#!/usr/bin/env python3
"""Files of any bytes in Vault behind an ExternalSecret, and in a SealedSecret: a kerberized Hive catalog whose keytab is referenced in
Vault, with Hadoop's XML and a service account's JSON, from its registration over a rotation to its deletion, on the real controllers.
What Trino's pod sees is what was given, byte for byte."""

import base64
import json
import subprocess
import time
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

from rig import BOX, FOLDER, STACK, Hadoop
from sandbox.servers.kdc import ACME
from sandbox.servers.kubernetes import Kubernetes
from sandbox.servers.openbao import OpenBao

SOURCE = "akko/sources/hadoop"  # below the mount: where another team keeps the keytab


class Stores(Hadoop):
    def rest_in(self, store: str) -> Any:
        """While it is entered, alice's environment keeps credentials there."""
        path = self.folder / f"{store}.yaml"
        text = Path(STACK["environments"]["alice"]).read_text(encoding="utf-8")
        path.write_text(text + f"credentials: {{ store: {store}, sync_seconds: 30, "
                               f"certificate: {json.dumps(STACK['sealed_secrets']['certificate'])} }}\n", encoding="utf-8")
        return mock.patch.dict(STACK["environments"], alice=str(path))

    @staticmethod
    def keep(value: str) -> None:
        """What the other team writes into Vault."""
        token = OpenBao().token_file(BOX, "root").read_text(encoding="utf-8")
        status, answer = OpenBao().api(BOX, "POST", f"secret/data/{SOURCE}", {"data": {"keytab": value, "owner": "hadoop"}}, token)
        assert status == 200, answer

    def rests(self) -> list[str]:
        """What there is besides the mounted Secrets' own keys."""
        token = OpenBao().token_file(BOX, "root").read_text(encoding="utf-8")
        _, paths = OpenBao().api(BOX, "GET", "secret/metadata/akko/catalogs/?list=true", token=token)
        api = "/apis/external-secrets.io/v1/namespaces/akko/externalsecrets"
        _, objects = Kubernetes().api(BOX, "GET", api)
        _, sealed = Kubernetes().api(BOX, "GET", "/apis/bitnami.com/v1alpha1/namespaces/akko/sealedsecrets")
        return sorted([*((paths.get("data") or {}).get("keys") or []),
                       *(item["metadata"]["name"] for item in objects["items"]),
                       *(key for item in sealed["items"] for key in item["spec"]["encryptedData"])])

    def mounted(self, volume: str, catalog: str) -> dict[str, bytes]:
        """As Trino's pod sees them: what follows the revision's stamp → bytes. A kubelet takes away late what is gone."""
        end = time.monotonic() + 30
        while True:
            paths = [path for path in (FOLDER / "mounts" / volume).iterdir() if path.name.startswith(f"{catalog}.v")]
            if len({path.name.split(".")[1] for path in paths}) == 1 or time.monotonic() > end:
                return {path.name.split(".", 2)[2]: path.read_bytes() for path in paths}
            time.sleep(0.2)

    def test_files_of_any_bytes_are_the_same_in_the_mount(self) -> None:
        made = subprocess.run(["openssl", "genpkey", "-algorithm", "RSA"], capture_output=True, text=True, check=True)  # nobody's
        account = {"type": "service_account", "project_id": "acme", "client_id": "1", "client_email": "nö@acme.test",
                   "private_key_id": "2", "private_key": made.stdout}
        key = self.folder / "account.json"
        key.write_text(json.dumps(account, indent=2, ensure_ascii=False), encoding="utf-8")
        first = Path(STACK["kdc"]["keytabs"]["akko-trino"])
        second = FOLDER / "kerberos" / "stores.keytab"  # the same keys beside another's
        second.unlink(missing_ok=True)
        ACME.kadmin(BOX, [f"ktadd -norandkey -k {second} akko-trino reports-trino"])
        self.assertNotEqual(first.read_bytes(), second.read_bytes())
        before, rested = self.traces(), self.rests()
        self.addCleanup(second.unlink)
        for store in ("vault", "sealed-secrets"):
            with self.subTest(store), self.rest_in(store):
                name = f"rests-{store[:5]}"
                self.keep(self.base64(str(first)))
                self.done(self.apply(name, keytab={"vault": f"{SOURCE}#keytab"}, properties={"fs.native-gcs.enabled": "true"},
                                     credentials={"gcs.json-key-file-path": {"file": str(key)}}))
                self.sql(f'CREATE SCHEMA IF NOT EXISTS "{name}".stores')
                self.sql(f'CREATE TABLE IF NOT EXISTS "{name}".stores.kept AS SELECT 1 AS id')
                self.assertEqual(self.mounted("catalog-keytabs", name), {"keytab": first.read_bytes()})
                self.assertEqual(self.mounted("catalog-files", name), {
                    "core-site.xml": Path(STACK["hdfs"]["core_site"]).read_bytes().removesuffix(b"\n"),
                    "hdfs-site.xml": Path(STACK["hdfs"]["hdfs_site"]).read_bytes().removesuffix(b"\n"),
                    "gcs.json": key.read_bytes()})
                self.assertNotEqual(self.rests(), rested)

                self.keep("\n".join(self._lines(self.base64(str(second)))))  # as base64 without -w0 prints it
                self.done(self.call("rotate", name, "--yes"))  # what is in Vault, and nothing else
                self.assertEqual(self.mounted("catalog-keytabs", name), {"keytab": second.read_bytes()})
                self.assertEqual(self.mounted("catalog-files", name)["gcs.json"], key.read_bytes())
                self.assertEqual(self.sql(f'SELECT * FROM "{name}".stores.kept'), [["1"]])

                self.drop(name)
                self.assertEqual(self.rests(), rested)
                self.assertEqual({**self.traces(), "krb5": 0}, {**before, "krb5": 0})

    def test_what_is_no_keytab_in_vault_says_so_and_names_its_place(self) -> None:
        before = self.traces()
        for value, code in ((Path(STACK["kdc"]["keytabs"]["akko-trino"]).read_bytes().decode("latin-1"), "vault.keytab-not-base64"),
                            (base64.b64encode(b"nothing of the kind").decode(), "vault.no-keytab")):
            with self.subTest(code):
                self.keep(value)
                self.refused(code, self.apply("wrong", keytab={"vault": f"{SOURCE}#keytab"}), SOURCE, "keytab")
        self.refused("vault.value-missing", self.apply("wrong", keytab={"vault": f"{SOURCE}#elsewhere"}), SOURCE, "elsewhere")
        self.assertEqual(self.traces(), before)

    @staticmethod
    def _lines(text: str) -> list[str]:
        return [text[at:at + 76] for at in range(0, len(text), 76)]


if __name__ == "__main__":
    unittest.main(verbosity=2)
