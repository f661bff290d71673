#!/usr/bin/env python3
"""The long form: every row of the issue's list of failures, the other table formats, impersonation off, the mount's delay, a rolling
restart by the real deployment controller, death in the middle. Run by tests/hadoop/everything; in order, on a fresh sandbox."""

import base64
import contextlib
import dataclasses
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from collections.abc import Iterator
from pathlib import Path

import adoption
import failures
import mount_wait
import words_lost
from containers import Containers
from rig import ACME, BOX, CORE, FOLDER, HERE, PROGRAM, STACK, Hadoop, Kubernetes
from sandbox import hadoop


class Everything(Hadoop):
    def test_0_where_the_namenodes_own_words_are_lost_the_cause_is_the_same(self) -> None:
        """First: the probe reads the first table it finds, and the only one is behind the address where words are lost."""
        self.done(self.apply("lake"))
        row = failures.of(failures.TRINO, "core-site.xml is missing")
        with words_lost.namenode() as node:
            folder = f"{node.address}/warehouse/external/lost-{time.monotonic_ns()}"
            self.sql(f"CREATE SCHEMA lake.lost WITH (location = '{folder}')")
            self.sql("CREATE TABLE lake.lost.one AS SELECT 1 AS a")
            try:
                failures.fails(self, dataclasses.replace(row, reason="End of File Exception"))
                node.at_once = True
                for _ in range(4):  # where the client is late, it is the end of a file again
                    told = failures.fails(self, dataclasses.replace(row, reason="Broken pipe|End of File Exception|Connection reset"))
                    if any("Broken pipe" in error for error in told):
                        break
                else:
                    self.fail("never a broken pipe")
            finally:
                node.at_once = False
                self.sql("DROP TABLE lake.lost.one")
                self.sql("DROP SCHEMA lake.lost")
        self.drop("lake")

    def test_1_hive_iceberg_and_delta_write_and_read_on_one_metastore(self) -> None:
        self.done(self.apply("lake"))
        self.sql("CREATE SCHEMA lake.sales")
        self.sql("CREATE TABLE lake.sales.orders WITH (partitioned_by = ARRAY['day']) AS "
                 "SELECT id, CAST(id % 4 AS varchar) AS day FROM UNNEST(sequence(1, 400)) AS t (id)")
        self.assertEqual(self.sql("SELECT count(*) FROM lake.sales.orders"), [["400"]])
        self.assertEqual(self.owners("/warehouse/external/sales.db/orders"), {"alice"})  # impersonation
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

    def test_4_from_the_mounted_file_to_rows_it_takes_what_trino_takes(self) -> None:
        ratios = []
        for delay in (0, 5, 30):
            with self.subTest(delay):
                seen = mount_wait.measure(self, delay)
                print(f"\n  {seen}")
                ratios.append(seen.all / seen.floor)
                # Where refusing takes Trino long itself there is no pause on top of it.
                self.assertLess(seen.waited, max(0.5, seen.longest_refused + 0.3), seen)
                self.assertLess(seen.all, 3 * seen.floor + 3, seen)  # whoever else is at work may come at one of the two
        self.assertLessEqual(min(ratios), 1.15)

    def test_4b_who_may_patch_the_pods_does_not_wait_for_the_kubelets_round(self) -> None:
        seen = mount_wait.measure(self, 30, who=contextlib.nullcontext())
        print(f"\n  its pods told to look: the whole run {seen.called.seconds:.1f} s; {seen}")
        self.assertLess(seen.called.seconds, 25, seen)
        self.assertLess(seen.all, 10, seen)

    def test_5_each_failure_says_its_cause_in_both_languages_and_leaves_nothing(self) -> None:
        for row in [*failures.REVIEW, *failures.TRINO, failures.NOT_PERMITTED]:
            failures.fails(self, row)
        with plain_metastore() as uri:
            failures.fails(self, failures.plain_metastore(uri))
        before = self.traces()
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

    def test_5b_the_bytes_of_another_principals_keytab_under_the_key(self) -> None:
        """What nobody's review sees: somebody wrote into the Secret by hand. The catalog comes back once the right bytes are there."""
        self.done(self.apply("swapped"))
        self.done(self.call("disable", "swapped", "--yes"))
        path = f"{CORE}/secrets/akko-catalog-keytabs"
        key = next(key for key in self.kept("secrets", "akko-catalog-keytabs") if key.startswith("swapped."))
        right = self.kept("secrets", "akko-catalog-keytabs")[key]

        def put(value: str) -> None:
            status, answer = Kubernetes().api(BOX, "PATCH", path, {"data": {key: value}}, "application/merge-patch+json")
            self.assertEqual(status, 200, answer)
            mounted = Path(STACK["mounts"]["catalog-keytabs"]) / key
            while mounted.read_bytes() != base64.b64decode(value):
                time.sleep(0.1)
            # What was dropped is kept until Trino's next round (catalog.prune.update-interval, 5 s), and the same statement takes it again,
            # signed in as it is.
            time.sleep(11)
        put(self.base64(STACK["kdc"]["keytabs"]["reports-trino"]))
        before = self.traces()
        for language, words in (("en", "The keytab holds no key that Java can use for akko-trino@ACME.LAN."),
                                ("fr", "Le keytab ne contient aucune clé utilisable par Java pour akko-trino@ACME.LAN.")):
            with self.subTest(language):
                self.refused("source.kerberos-no-key", self.call("enable", "swapped", "--yes", language=language), words,
                             "Unable to obtain password from user")
                self.assertEqual(self.traces(), before)
        put(right)
        self.done(self.call("enable", "swapped", "--yes"))
        self.drop("swapped")

    def test_6_a_realm_that_java_does_not_find_is_learnt_from_it(self) -> None:
        """What Trino's JVM has read was not written down: the first attempt tells, and the next one knows."""
        before = self.traces()
        path = f"{CORE}/configmaps/akko-catalog-krb5-conf"
        for language in ("en", "fr"):
            there = Kubernetes().api(BOX, "GET", path)[1]
            self.assertTrue(there["metadata"]["annotations"].pop("catalog-manager/krb5-read"))
            self.assertEqual(Kubernetes().api(BOX, "PUT", path, there)[0], 200)
            failures.fails(self, failures.Row(
                "learnt", "source.kerberos-realm-unknown", "Trino’s Java does not know a KDC for PARTNER.TEST",
                "Le Java de Trino ne connaît pas de KDC pour PARTNER.TEST", self.partner()), languages=(language,))
        failures.fails(self, failures.Row(
            "remembered", "run.krb5-restart-needed", "Trino runs with a krb5.conf that does not have PARTNER.TEST",
            "Trino s’exécute avec un krb5.conf où PARTNER.TEST n’est pas", self.partner()))
        self.assertEqual(self.traces(), before)

    def test_6b_kafka_over_tls_signs_in_by_kerberos(self) -> None:
        for language, words in (("en", "The keytab has no key for “nobody@ACME.LAN”."),
                                ("fr", "Le keytab n’a pas de clé pour « nobody@ACME.LAN ».")):
            with self.subTest("a principal that the keytab does not have", language=language):
                before = self.traces()
                refused = self.call("apply", str(self.kafka("wrong", principal="nobody@ACME.LAN")), "--yes", language=language)
                self.refused("keytab.principal-missing", refused, words)
                self.assertEqual(self.traces(), before)
        stale = self.keytab("stale-trino", "cpw -randkey stale-trino")
        for language, words in (("en", "The KDC refuses the keytab’s key of stale-trino@ACME.LAN."),
                                ("fr", "Le KDC refuse la clé du keytab pour stale-trino@ACME.LAN.")):
            with self.subTest("Trino: a stale key", language=language), failures.hidden():
                before = self.traces()
                refused = self.call("apply", str(self.kafka("wrong", principal="stale-trino@ACME.LAN", keytab=stale)), "--yes",
                                    language=language)
                self.refused("source.kerberos-key-refused", refused, words)
                self.assertEqual(self.traces(), before)
        self.done(self.call("apply", str(self.kafka("streams")), "--yes"))
        self.assertEqual(self.sql("SELECT DISTINCT json_extract_scalar(_message, '$.client') FROM streams.\"default\".orders ORDER BY 1"),
                         [["Ada"], ["Grace"], ["Émile"]])
        before = self.traces()
        self.assertEqual([key.partition(".")[2].partition(".")[2] for key in before["keytabs"] if key.startswith("streams.")],
                         ["kafka.properties", "keytab"])  # in one Secret: where Trino finds the one there is the other
        self.drop("streams")
        self.assertFalse([key for key in self.traces()["keytabs"] if key.startswith("streams.")])

    def kafka(self, name: str, *, principal: str = "akko-trino@ACME.LAN", keytab: str = "") -> Path:
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps({
            "name": name, "connector": "kafka", "allow_roles": ["akko-admin"],
            "properties": {
                "kafka.nodes": STACK["kafka"]["nodes"], "kafka.table-names": STACK["kafka"]["topic"],
                "kafka.hide-internal-columns": "false", "kafka.client.security.protocol": "SASL_SSL",
                "kafka.client.sasl.mechanism": "GSSAPI", "kafka.client.sasl.kerberos.service.name": "kafka",
                "kafka.client.ssl.truststore.type": "PEM"},
            "credentials": {
                "kafka.client.ssl.truststore.location": {"file": STACK["ca"]},
                "kerberos": {"client_principal": principal, "krb5_conf": {"file": STACK["kdc"]["krb5_conf"]},
                             "keytab": {"file": keytab or STACK["kdc"]["keytabs"]["akko-trino"]}}}}), encoding="utf-8")
        return path

    def test_7_another_admin_undoes_what_a_dead_run_began(self) -> None:
        before = self.traces()
        Path(STACK["mount_delay_file"]).write_text("20\n", encoding="utf-8")
        with mount_wait.Blind():
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
        with Containers(self.restart):
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

    def test_9b_a_catalog_made_by_hand_is_adopted_and_then_one_of_ours(self) -> None:
        before = self.traces()
        adoption.adopts(self, "sales.orders", 400)
        self.restart("trino")
        adoption.is_ours_after_a_restart(self, "sales.orders", 400)
        self.done(self.call("reconcile", "--yes"))  # the others, which were forgotten with it
        keytabs = [key for key in self.traces()["keytabs"] if key.startswith("byhand.")]
        ACME.kadmin(BOX, ["cpw -randkey -keepold reports-trino"])
        fresh = FOLDER / "kerberos" / "fresh-reports.keytab"
        ACME.kadmin(BOX, [f"ktadd -norandkey -k {fresh} reports-trino"])
        self.done(self.call("rotate", "byhand", "--credential", f"kerberos.keytab=file:{fresh}", "--yes"))
        rotated = [key for key in self.traces()["keytabs"] if key.startswith("byhand.")]
        self.assertEqual(len(rotated), 1)
        self.assertNotEqual(rotated, keytabs)
        self.assertEqual(self.sql("SELECT count(*) FROM byhand.sales.orders"), [["400"]])
        self.done(self.call("delete", "byhand", "--yes", "--remove-realms"))
        self.assertEqual(self.traces(), before)

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


@contextlib.contextmanager
def plain_metastore() -> Iterator[str]:
    """Another metastore on the same database, without Kerberos; yields its URI."""
    port = STACK["hive-metastore"]["uri"].rpartition(":")[2]
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        own = str(free.getsockname()[1])
        home = Path(folder)
        shutil.copytree(BOX.home("hive-metastore") / "conf", home / "conf")
        site = home / "conf" / "metastore-site.xml"
        text = site.read_text(encoding="utf-8").replace(f"<value>{port}</value>", f"<value>{own}</value>")
        site.write_text(re.sub(r"(sasl\.enabled</name><value>)true", r"\1false", text), encoding="utf-8")
        command = hadoop.command(home, "org.apache.hadoop.hive.metastore.HiveMetaStore", "256M",
                                 flags=(f"-Djava.security.krb5.conf={STACK['kdc']['krb5_conf']}",))
        free.close()
        with (home / "log").open("w", encoding="utf-8") as log, \
                subprocess.Popen(command, cwd=home, stdout=log, stderr=log) as server:
            try:
                end = time.monotonic() + 120
                while server.poll() is None and time.monotonic() < end:
                    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", int(own)), timeout=1):
                        break
                    time.sleep(0.2)
                else:
                    raise AssertionError((home / "log").read_text(encoding="utf-8")[-3000:])
                yield f"thrift://localhost:{own}"
            finally:
                server.terminate()


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
