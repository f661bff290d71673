#!/usr/bin/env python3
"""The long form: every row of the issue's list of failures, the other table formats, impersonation off, the mount's delay, a rolling
restart by the real deployment controller, death in the middle. Run by tests/hadoop/everything; in order, on a fresh sandbox."""

import os
import signal
import subprocess
import threading
import time
import unittest
from pathlib import Path

from rig import ACME, BOX, CORE, FOLDER, HERE, PROGRAM, STACK, Hadoop, Kubernetes, Namenode


class Everything(Hadoop):
    def partner(self) -> dict[str, object]:
        path = self.folder / "partner.conf"
        text = Path(STACK["partner-kdc"]["krb5_conf"]).read_text(encoding="utf-8")
        path.write_text(text.replace(" default_realm = PARTNER.TEST\n", ""), encoding="utf-8")
        return {"principal": "akko-trino@PARTNER.TEST", "keytab": {"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]},
                "krb5_conf": {"file": str(path)}}

    def test_1_hive_iceberg_and_delta_write_and_read_on_one_metastore(self) -> None:
        self.done(self.apply("lake"))
        self.sql("CREATE SCHEMA lake.sales")
        self.sql("CREATE TABLE lake.sales.orders WITH (partitioned_by = ARRAY['day']) AS "
                 "SELECT id, CAST(id % 4 AS varchar) AS day FROM UNNEST(sequence(1, 400)) AS t (id)")
        self.assertEqual(self.sql("SELECT count(*) FROM lake.sales.orders"), [["400"]])
        for name, connector in (("ice", "iceberg"), ("delta", "delta_lake")):
            with self.subTest(connector):
                self.done(self.apply(name, connector=connector))
                self.sql(f"CREATE SCHEMA {name}.{name}")
                self.sql(f"CREATE TABLE {name}.{name}.one AS SELECT 1 AS a")
                self.assertEqual(self.sql(f"SELECT * FROM {name}.{name}.one"), [["1"]])
                self.sql(f"DROP TABLE {name}.{name}.one")
                self.sql(f"DROP SCHEMA {name}.{name}")

    def test_2_only_the_partition_that_is_asked_for_is_read(self) -> None:
        plan = self.sql("EXPLAIN ANALYZE SELECT count(*) FROM lake.sales.orders WHERE day = '2'")
        text = "\n".join("\t".join(row) for row in plan)
        self.assertIn("Input: 100 rows", text)
        self.assertNotIn("Input: 400 rows", text)

    def test_3_without_impersonation_files_are_trinos(self) -> None:
        self.done(self.apply("plain", properties={"hive.hdfs.impersonation.enabled": "false",
                                                  # Else in /tmp/presto-alice, which is alice's since she wrote there herself.
                                                  "hive.temporary-staging-directory-enabled": "false",
                                                  "hive.metastore.thrift.impersonation.enabled": "false"}))
        self.sql("CREATE SCHEMA plain.own")
        self.sql("CREATE TABLE plain.own.t AS SELECT 1 AS a")
        self.assertEqual(self.owners("/warehouse/external/own.db/t"), {"akko-trino"})
        self.sql("DROP TABLE plain.own.t")
        self.sql("DROP SCHEMA plain.own")
        self.drop("plain")

    def test_4_the_mounts_delay_costs_its_own_time_and_no_more(self) -> None:
        """With the pods' annotation the kubelet comes at once; a person who may not patch pods waits for its round. Here the pods are
        left alone, and the time from the file being there to the catalog being registered is what we add."""
        delay = Path(STACK["mount_delay_file"])
        for seconds in (0, 5, 30):
            delay.write_text(f"{seconds}\n", encoding="utf-8")
            with self.subTest(seconds), _Blind():
                seen: dict[str, float] = {}
                watcher = threading.Thread(target=_when_there, args=("delayed", seen))
                watcher.start()
                done = self.done(self.apply("delayed"))
                ended = time.monotonic()
                watcher.join()
                print(f"\n  delay {seconds} s: registered in {done.seconds:.1f} s, {ended - seen['at']:.1f} s after the file was there"
                      " (a blind wait: 45 s)")
            self.drop("delayed")
        delay.write_text("1\n", encoding="utf-8")

    def test_5_each_failure_says_its_cause_and_leaves_nothing(self) -> None:
        before = self.traces()
        core = Path(STACK["hdfs"]["core_site"]).read_text(encoding="utf-8")
        privacy = self.folder / "privacy.xml"
        privacy.write_text(core.replace("<value>authentication</value>", "<value>privacy</value>"), encoding="utf-8")
        guest = {"principal": "guest-trino@ACME.LAN", "keytab": {"file": STACK["kdc"]["keytabs"]["guest-trino"]}}

        def mine(name: str, *after: str, options: str = "") -> dict[str, object]:
            return {"principal": f"{name}@ACME.LAN", "keytab": {"file": self.keytab(name, *after, options=options)}}

        rows = [
            ("wrong principal: not in the keytab", "keytab.principal-missing", {"principal": "nobody@ACME.LAN"}, "nobody@ACME.LAN"),
            ("wrong principal: unknown to the KDC", "preflight.client-unknown", mine("gone-trino", "delprinc -force gone-trino"),
             "gone-trino@ACME.LAN"),
            ("stale kvno", "preflight.key-refused", mine("stale-trino", "cpw -randkey stale-trino"), "stale-trino@ACME.LAN"),
            ("locked", "preflight.client-locked", mine("locked-trino", "modprinc -allow_tix locked-trino"), "locked-trino"),
            ("enctype", "preflight.keytab-enctype", mine("rc4-trino", options="-e arcfour-hmac:normal"), "rc4-trino"),
            ("_HOST mismatch", "preflight.service-unknown",
             {"properties": {"hive.metastore.service.principal": "hive/elsewhere.acme.lan@ACME.LAN"}}, "elsewhere.acme.lan"),
            ("core-site.xml missing", "source.hdfs-simple", {"credentials": {"core-site.xml": None}}, "core-site.xml"),
            ("impersonation at the metastore", "source.impersonation-refused", guest, "guest-trino@ACME.LAN"),
            ("impersonation at HDFS", "source.impersonation-refused",
             {**guest, "properties": {"hive.metastore.thrift.impersonation.enabled": "false"}}, "proxyuser"),
            ("RPC protection", "source.hdfs-protection", {"credentials": {"core-site.xml": {"file": str(privacy)}}},
             "hadoop.rpc.protection"),
            ("wire encryption", "source.hdfs-protection", {"properties": {"hive.hdfs.wire-encryption.enabled": "true"}},
             "hadoop.rpc.protection"),
            ("no Kerberos at a kerberized metastore", "source.metastore-kerberized",
             {"credentials": {"kerberos": None}, "properties": {"hive.metastore.service.principal": None}}, "hive.metastore.service.principal"),
        ]
        for what, code, how, word in rows:
            with self.subTest(what):
                self.refused(code, self.apply("wrong", **how), word)
                self.assertEqual(self.traces(), before)
        with self.subTest("permission denied on the warehouse"):
            path = "/warehouse/external/sales.db/orders"
            Namenode().webhdfs(BOX, "PUT", path, "SETOWNER&owner=nn&group=supergroup")
            Namenode().webhdfs(BOX, "PUT", path, "SETPERMISSION&permission=700")
            try:
                self.refused("source.hdfs-permission", self.apply("wrong"), "alice", path)
            finally:
                Namenode().webhdfs(BOX, "PUT", path, "SETOWNER&owner=alice&group=supergroup")
                Namenode().webhdfs(BOX, "PUT", path, "SETPERMISSION&permission=755")
            self.assertEqual(self.traces(), before)
        with self.subTest("a folder mounted with subPath"):
            self._by_sub_path(before)

    def _by_sub_path(self, before: dict[str, object]) -> None:
        path = "/apis/apps/v1/namespaces/akko/deployments/trino-coordinator"
        pods = f"{CORE}/pods?labelSelector=app.kubernetes.io/name=trino"
        pod = Kubernetes().api(BOX, "GET", pods)[1]["items"][0]
        self.assertTrue(path and pod)
        spec = {key: pod["spec"][key] for key in ("containers", "volumes", "nodeName")}
        for mount in spec["containers"][0]["volumeMounts"]:
            if mount["name"] == "catalog-krb5":
                mount.update(mountPath="/etc/krb5.conf", subPath="krb5.conf")
        status, answer = Kubernetes().api(BOX, "POST", f"{CORE}/pods", {
            "apiVersion": "v1", "kind": "Pod", "spec": spec,
            "metadata": {"name": "trino-by-hand", "labels": {"app.kubernetes.io/name": "trino"}}})
        self.assertEqual(status, 201, answer)
        try:
            self.refused("run.mount-is-subpath", self.apply("wrong"), "trino-by-hand")
        finally:
            Kubernetes().api(BOX, "DELETE", f"{CORE}/pods/trino-by-hand")
        self.assertEqual(self.traces(), before)

    def test_7_another_admin_undoes_what_a_dead_run_began(self) -> None:
        before = self.traces()
        Path(STACK["mount_delay_file"]).write_text("20\n", encoding="utf-8")
        with _Blind():
            program = subprocess.Popen(
                [PROGRAM, "--env-file", STACK["environments"]["alice"], "--state-dir", str(self.folder / "state-dead"), "apply",
                 str(self.definition("dead")), "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL)
            while not any(key.startswith("dead.") for key in self.kept("secrets", "akko-catalog-keytabs")):
                self.assertIsNone(program.poll(), "it ended before it had begun")
                time.sleep(0.1)
            program.send_signal(signal.SIGKILL)
            program.wait()
        Path(STACK["mount_delay_file"]).write_text("1\n", encoding="utf-8")
        self.done(self.call("recover", "dead", person="dave"))
        self.assertEqual(self.traces(), before)

    def test_8_a_second_realm_by_a_rolling_restart_and_every_catalog_is_back(self) -> None:
        how = self.partner()
        self.refused("run.krb5-restart-needed", self.apply("partners", **how), "PARTNER.TEST")
        registered = {row for row in self.traces()["trino"] if row in ("lake", "ice", "delta")}
        with _Containers(self.restart):
            done = self.done(self.apply("partners", "--restart-trino", **how))
        print(f"\n  a second realm with the rolling restart: {done.seconds:.1f} s")
        self.assertEqual(self.sql("SELECT count(*) FROM partners.sales.orders"), [["400"]])
        self.assertLessEqual(registered, set(self.traces()["trino"]))
        self.assertEqual(self.sql("SELECT count(*) FROM lake.sales.orders"), [["400"]])
        with self.subTest("its realm goes only when asked"):
            self.drop("partners")
            self.assertIn("PARTNER.TEST", self.kept("configmaps", "akko-catalog-krb5-conf")["krb5.conf"])
            self.done(self.apply("partners", **how))  # known to the JVM by now: no restart
            self.done(self.call("delete", "partners", "--yes", "--remove-realms"))
            self.assertNotIn("PARTNER.TEST", self.kept("configmaps", "akko-catalog-krb5-conf")["krb5.conf"])
            self.assertIn("ACME.LAN", self.kept("configmaps", "akko-catalog-krb5-conf")["krb5.conf"])

    def test_9_two_files_that_contradict_each_other_need_a_persons_word(self) -> None:
        other = self.folder / "other.conf"
        text = Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8")
        other.write_text(text.replace("[realms]", "[realms]\n FAR.TEST = {\n  kdc = kdc.far.test\n }").replace(
            "default_realm = ACME.LAN", "default_realm = FAR.TEST"), encoding="utf-8")
        before = self.traces()
        how = {"principal": "akko-trino@ACME.LAN", "krb5_conf": {"file": str(other)}}
        self.refused("run.krb5-conflict", self.apply("other", **how), "libdefaults/default_realm", "FAR.TEST")
        self.assertEqual(self.traces(), before)
        self.done(self.apply("other", "--krb5-choose", "libdefaults/default_realm=lake", **how))
        self.assertIn("default_realm = ACME.LAN", self.kept("configmaps", "akko-catalog-krb5-conf")["krb5.conf"])
        self.drop("other")

    def test_a_new_keytab_without_a_restart(self) -> None:
        # The last one: the KDC takes only the newest key for a sign-in, so every other catalog's keytab is stale from here on.
        self.done(self.apply("lake", principal="akko-trino@ACME.LAN"))
        before = self.traces()["keytabs"]
        ACME.kadmin(BOX, ["cpw -randkey -keepold akko-trino"])
        fresh = FOLDER / "kerberos" / "fresh.keytab"
        ACME.kadmin(BOX, [f"ktadd -norandkey -k {fresh} akko-trino"])
        done = self.done(self.call("rotate", "lake", "--credential", f"kerberos.keytab=file:{fresh}", "--yes"))
        self.assertGreater(done.json()["gapMilliseconds"], 0)  # dropped and created: said so
        after = self.traces()["keytabs"]
        self.assertEqual(len(after), len(before))
        self.assertNotEqual(after, before)
        self.assertEqual(self.sql("SELECT count(*) FROM lake.sales.orders"), [["400"]])


class _Blind:
    """Nobody may patch pods meanwhile, as for an admin who lacks that right: the kubelet comes in its own time."""

    def __enter__(self) -> None:
        self._role(["get", "list", "watch"])

    def __exit__(self, *_: object) -> None:
        self._role(["get", "list", "watch", "patch"])

    @staticmethod
    def _role(verbs: list[str]) -> None:
        path = "/apis/rbac.authorization.k8s.io/v1/namespaces/akko/roles/catalog-manager"
        role = Kubernetes().api(BOX, "GET", path)[1]
        for rule in role["rules"]:
            if rule["resources"] == ["pods"]:
                rule["verbs"] = verbs
        Kubernetes().api(BOX, "PUT", path, role)
        time.sleep(0.5)  # the authorizer hears of it by a watch


def _when_there(catalog: str, seen: dict[str, float]) -> None:
    """When the last of the catalog's files was mounted."""
    folders = [Path(STACK["mounts"][name]) for name in ("catalog-keytabs", "catalog-krb5", "catalog-files")]
    end = time.monotonic() + 120
    while time.monotonic() < end:
        if all(any(path.name.startswith(f"{catalog}.") for path in folder.iterdir()) for folder in folders):
            seen["at"] = time.monotonic()
            return
        time.sleep(0.02)


class _Containers:
    """The part of a kubelet that the sandbox lacks: a new pod is a new process of Trino."""

    def __init__(self, restart) -> None:
        self.restart = restart
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def __enter__(self) -> None:
        self.known = self._pods()
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    @staticmethod
    def _pods() -> set[str]:
        pods = Kubernetes().api(BOX, "GET", f"{CORE}/pods?labelSelector=app.kubernetes.io/name=trino")[1]["items"]
        return {pod["metadata"]["uid"] for pod in pods}

    def _watch(self) -> None:
        while not self.over.wait(0.2):
            if self._pods() - self.known:
                self.restart("trino")
                return


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
