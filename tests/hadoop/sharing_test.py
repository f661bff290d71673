#!/usr/bin/env python3
"""What Kerberos catalogs share: the one krb5.conf with its realms, and the JVM that reads it once. Run by tests/hadoop/everything, in order, on
a sandbox with `hadoop,partner` whose Trino has read no krb5.conf yet."""

import base64
import contextlib
import json
import os
import re
import signal
import subprocess
import time
import unittest
from collections.abc import Iterator
from concurrent import futures
from pathlib import Path
from typing import Any

from containers import Containers
from rig import ACME, ACME_CONF, BOX, CORE, DEPLOYMENT, HERE, PARTNER_CONF, PROGRAM, STACK, Hadoop, Kubernetes

ROLE = "/apis/rbac.authorization.k8s.io/v1/namespaces/akko/roles/catalog-manager"


@contextlib.contextmanager
def without_right(resource: str, verb: str) -> Iterator[None]:
    """alice's role lacks the verb meanwhile."""
    role = Kubernetes().api(BOX, "GET", ROLE)[1]
    narrow = json.loads(json.dumps(role))
    for rule in narrow["rules"]:
        if rule["resources"] == [resource]:
            rule["verbs"].remove(verb)
    put(narrow)
    try:
        yield
    finally:
        put({**role, "metadata": {"name": "catalog-manager", "namespace": "akko"}})


def put(role: dict[str, Any]) -> None:
    status, answer = Kubernetes().api(BOX, "PUT", ROLE, role)
    assert status == 200, answer
    time.sleep(0.5)  # the authorizer hears of it by a watch


class Sharing(Hadoop):
    @classmethod
    def tearDownClass(cls) -> None:
        cls.restart("trino")  # one that has read no krb5.conf

    def krb5(self) -> dict[str, str]:
        return self.kept("configmaps", "akko-catalog-krb5-conf")

    def versions(self) -> list[str]:
        """Of every object that a run writes: whether anything was, even for a moment."""
        seen = [Kubernetes().api(BOX, "GET", f"{CORE}/{kind}/{name}")[1].get("metadata", {}).get("resourceVersion", "")
                for kind, name in (("configmaps", "akko-catalog-krb5-conf"), ("secrets", "akko-catalog-keytabs"),
                                   ("configmaps", "akko-opa-catalogs"))]
        return [*seen, Kubernetes().api(BOX, "GET", DEPLOYMENT)[1]["metadata"]["resourceVersion"]]

    def on_the_clusters(self, name: str, **changes: Any) -> Path:
        """A definition that brings no krb5.conf."""
        path = self.definition(name, **changes)
        document = json.loads(path.read_text(encoding="utf-8"))
        del document["credentials"]["kerberos"]["krb5_conf"]
        path.write_text(json.dumps(document), encoding="utf-8")
        return path

    def conf(self, text: str) -> dict[str, str]:
        path = self.folder / "other.conf"
        path.write_text(text, encoding="utf-8")
        return {"file": str(path)}

    def shown(self, name: str, language: str = "en") -> dict[str, Any]:
        return self.done(self.call("show", name, language=language)).json()

    def test_0_a_realm_that_only_dns_may_know_is_not_called_out_of_reach(self) -> None:
        definition = str(self.definition("afar", principal="akko-trino@PARTNER.TEST", keytab={"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]},
                                         krb5_conf=ACME_CONF.replace(" dns_lookup_kdc = false\n", "")))
        for language, words, other in (
                ("en", "PARTNER.TEST is not in the krb5.conf: only DNS can find its KDC", "does not reach"),
                ("fr", "PARTNER.TEST n’est pas dans le krb5.conf : seul le DNS peut en trouver le KDC", "n’atteint pas")):
            with self.subTest(language):
                planned = self.done(self.spoken("plan", definition, language=language))
                self.assertIn(words, planned.out + planned.err)
                self.assertNotIn(other, planned.out + planned.err)

    def test_1_a_realm_that_another_catalog_signs_in_by_stays(self) -> None:
        self.addCleanup(self.forget, "brings", "relies")
        self.done(self.apply("brings"))
        self.done(self.call("apply", str(self.on_the_clusters("relies")), "--yes"))
        self.assertNotIn("relies.krb5.conf", self.krb5())
        gone = self.done(self.call("delete", "brings", "--yes", "--remove-realms"))
        self.assertIn("ACME.LAN = {", self.krb5()["krb5.conf"])
        step = next(step for step in gone.json()["steps"] if step["id"] == "remove-realms")
        self.assertEqual((step["state"], step["note"]), ("skipped", "ACME.LAN: relies"))
        # Nobody relies on it any more: it goes.
        self.done(self.call("delete", "relies", "--yes"))
        self.done(self.apply("brings"))
        self.done(self.call("delete", "brings", "--yes", "--remove-realms"))
        self.assertNotIn("ACME.LAN", self.krb5().get("krb5.conf", ""))

    def test_2_what_a_deleted_catalog_left_outlives_a_failed_registration_of_its_name(self) -> None:
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))
        self.done(self.call("delete", "lake", "--yes"))
        before = self.traces()
        self.assertIn("lake.krb5.conf", before["krb5"])
        dead = {"hive.metastore.uri": "thrift://localhost:1"}  # written, created, and no answer to the first question
        for text in (ACME_CONF, ACME_CONF + "[domain_realm]\n .far.lan = ACME.LAN\n", None):
            with self.subTest(text=text):
                path = self.definition("lake", properties=dead, krb5_conf=self.conf(text)) if text \
                    else self.on_the_clusters("lake", properties=dead)
                failed = self.call("apply", str(path), "--yes")
                self.assertEqual(failed.code, 4, failed)
                self.assertEqual(self.traces(), before)

    def test_3_a_moved_kdc_is_asked_about(self) -> None:
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))
        before = self.traces()
        moved = ACME_CONF.replace("kdc = 127.0.0.1:", "kdc = localhost:")
        self.assertNotEqual(moved, ACME_CONF)
        self.refused("run.krb5-restart-needed", self.apply("lake", krb5_conf=self.conf(moved)), "ACME.LAN")
        self.assertEqual(self.traces(), before)

    def test_3b_a_krb5_conf_changed_alone_is_signed_in_with_before(self) -> None:
        self.addCleanup(self.forget, "lake")
        plain = {"hive.metastore.thrift.impersonation.enabled": "false", "hive.hdfs.impersonation.enabled": "false"}
        how = {"principal": "alone@ACME.LAN", "keytab": {"file": self.keytab("alone")}, "properties": plain}
        self.done(self.apply("lake", **how))
        self.done(self.apply("lake", krb5_conf=self.conf(ACME_CONF + "[domain_realm]\n .far.lan = ACME.LAN\n"), **how))
        before = self.traces()
        ACME.kadmin(BOX, ["cpw -randkey alone"])
        # The keytab that is in the cluster, and nothing else than the krb5.conf differs: it is tried all the same.
        self.refused("preflight.key-refused", self.call("rollback", "lake", "--to", "1", "--yes"), "alone@ACME.LAN")
        self.assertEqual(self.traces(), before)

    def test_4_the_namenodes_realm_counts(self) -> None:
        before = self.traces()
        site = Path(STACK["hdfs"]["hdfs_site"]).read_text(encoding="utf-8")
        other = self.folder / "hdfs-site.xml"
        other.write_text(re.sub(r"(dfs\.namenode\.kerberos\.principal</name>\s*<value>)[^<]*", r"\1nn/_HOST@PARTNER.TEST", site),
                         encoding="utf-8")
        self.assertIn("PARTNER.TEST", other.read_text(encoding="utf-8"))
        both = ACME_CONF + PARTNER_CONF[PARTNER_CONF.index("[realms]"):]
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))  # this JVM has read a krb5.conf, without PARTNER.TEST
        before = self.traces()
        self.refused("run.krb5-restart-needed",
                     self.apply("afar", krb5_conf=self.conf(both), credentials={"hdfs-site.xml": {"file": str(other)}}), "PARTNER.TEST")
        self.assertEqual(self.traces(), before)

    def test_5_who_may_not_restart_trino_is_told_before_anything_is_written(self) -> None:
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))
        with without_right("deployments", "patch"):
            before = self.versions()
            for verb in ("plan", "apply"):
                with self.subTest(verb):
                    words = ["--restart-trino", *(["--yes"] if verb == "apply" else [])]
                    denied = self.call(verb, str(self.definition("partners", **self.partner())), *words)
                    self.assertEqual(denied.error(), "kubernetes.forbidden", denied)
                    self.assertIn("deployments", denied.out)
                    self.assertEqual(self.versions(), before)

    def test_6_while_the_mount_is_waited_for_the_screen_says_how_long_that_may_take(self) -> None:
        delay = Path(STACK["mount_delay_file"])
        usual = delay.read_text(encoding="utf-8")
        self.addCleanup(delay.write_text, usual, encoding="utf-8")
        self.addCleanup(self.forget, "lake", "slow")
        self.done(self.apply("lake"))  # the first CREATE of a JVM takes long itself: the file would be there before it is looked for
        time.sleep(float(usual) + 0.5)
        delay.write_text("20\n", encoding="utf-8")
        with without_right("pods", "patch"):
            for language, words in (("en", "the kubelet’s own round decides, a minute or so; given up after"),
                                    ("fr", "c’est la ronde du kubelet qui décide, une minute environ ; abandon après")):
                with self.subTest(language):
                    done = self.spoken("apply", str(self.definition("slow")), "--yes", language=language)
                    self.assertEqual(done.code, 0, done)
                    self.assertEqual(done.err.count(words), 1, done)  # a log has it once
                    self.forget("slow")

    def test_6b_where_the_pods_were_told_to_look_it_takes_seconds(self) -> None:
        """The kubelet is slow to hear of it: stopped once it has brought the first file."""
        delay = Path(STACK["mount_delay_file"])
        self.addCleanup(delay.write_text, delay.read_text(encoding="utf-8"), encoding="utf-8")
        self.addCleanup(self.forget, "lake", "slow")
        self.done(self.apply("lake"))
        delay.write_text("30\n", encoding="utf-8")
        kubelet = STACK["processes"]["mounts"]
        for language, words in (("en", "waiting for the file at Trino: its pods were told to look, which takes seconds; given up after"),
                                ("fr", "le fichier est attendu chez Trino : ses pods ont été invités à regarder, ce qui prend quelques secondes")):
            said = self.folder / f"said-{language}"
            with self.subTest(language), said.open("w", encoding="utf-8") as err, subprocess.Popen(
                    [PROGRAM, "--env-file", STACK["environments"]["alice"], "--state-dir", str(self.folder / "state-alice"), "--lang", language,
                     "apply", str(self.definition("slow")), "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=err) as run:
                while not any(key.startswith("slow.") for key in self.kept("secrets", "akko-catalog-files")):
                    self.assertIsNone(run.poll(), "it ended before it had begun")
                os.kill(kubelet, signal.SIGSTOP)
                try:
                    while words not in said.read_text(encoding="utf-8").replace("\u00a0", " "):
                        self.assertIsNone(run.poll(), said.read_text(encoding="utf-8"))
                        time.sleep(0.1)
                finally:
                    os.kill(kubelet, signal.SIGCONT)
                self.assertEqual(run.wait(), 0, said.read_text(encoding="utf-8"))
                self.assertEqual(said.read_text(encoding="utf-8").replace("\u00a0", " ").count(words), 1)
            self.forget("slow")

    def test_7_each_metastore_is_signed_in_to_by_its_own_name(self) -> None:
        before = self.traces()
        port = STACK["hive-metastore"]["uri"].rpartition(":")[2]
        two = {"hive.metastore.uri": f"thrift://localhost:{port},thrift://127.0.0.1:{port}"}
        self.refused("preflight.service-unknown", self.apply("two", properties=two), "hive/127.0.0.1@ACME.LAN")
        self.assertEqual(self.traces(), before)
        ACME.kadmin(BOX, ["addprinc -randkey hive/127.0.0.1"])
        self.addCleanup(ACME.kadmin, BOX, ["delprinc -force hive/127.0.0.1"])
        self.addCleanup(self.forget, "two")
        self.done(self.apply("two", properties=two))
        self.sql("SHOW SCHEMAS FROM two")

    def test_8_what_waits_for_a_restart_says_so_and_is_enabled_by_a_watch(self) -> None:
        self.addCleanup(self.forget, "lake", "partners")
        self.done(self.apply("lake"))
        self.done(self.apply("partners", "--when-restarted", **self.partner()))
        shown = self.shown("partners")
        self.assertEqual(shown["health"], "prepared")
        self.assertEqual(shown["head"]["awaitsRestart"]["realms"], ["PARTNER.TEST"])
        for language, words in (("en", "waits for Trino’s restart"), ("fr", "attend le redémarrage de Trino")):
            self.assertIn(words, self.spoken("list", language=language).out)
        self.refused("run.krb5-restart-needed", self.call("enable", "partners", "--yes"), "PARTNER.TEST")
        self.assertEqual(self.done(self.call("reconcile", "partners", "--yes")).json()["toBeDone"], 0)
        with subprocess.Popen([PROGRAM, "--env-file", STACK["environments"]["alice"], "--state-dir", str(self.folder / "state-watch"),
                               "reconcile", "--watch", "--yes"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as watch:
            try:
                time.sleep(3)
                self.assertEqual(self.shown("partners")["health"], "prepared")
                self.restart("trino")
                began = time.monotonic()
                while self.shown("partners")["health"] != "active":
                    self.assertLess(time.monotonic() - began, 90)
                    time.sleep(0.5)
                print(f"\n  enabled by the watch {time.monotonic() - began:.1f} s after Trino was back")
            finally:
                watch.terminate()
        self.assertNotIn("awaitsRestart", self.shown("partners")["head"])
        self.sql("SHOW SCHEMAS FROM partners")

    def test_9_a_moved_kdc_by_a_rolling_restart_and_rows(self) -> None:
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))
        moved = ACME_CONF.replace("kdc = 127.0.0.1:", "kdc = localhost:")
        with Containers(self.restart):
            done = self.done(self.apply("lake", "--restart-trino", krb5_conf=self.conf(moved)))
        ended = {step["id"]: step["state"] for step in done.json()["steps"]}
        self.assertEqual((ended["restart-trino"], ended["replace"], ended["probe"]), ("done", "done", "done"))
        self.sql("SHOW SCHEMAS FROM lake")
        self.assertIn("kdc = localhost:", self.krb5()["krb5.conf"])


    def test_91_two_at_the_same_time_both_have_their_part(self) -> None:
        self.addCleanup(self.forget, "east", "west")
        people = {"east": "alice", "west": "dave"}
        definitions = {name: str(self.definition(name, krb5_conf=ACME_CONF + f"[domain_realm]\n .{name}.lan = ACME.LAN\n")) for name in people}
        with futures.ThreadPoolExecutor() as both:
            runs = [both.submit(self.call, "apply", definitions[name], "--yes", person=person) for name, person in people.items()]
        for run in runs:
            self.done(run.result())
        there = self.krb5()
        for name in people:
            self.assertIn(f".{name}.lan = ACME.LAN", there[f"{name}.krb5.conf"])
            self.assertIn(f".{name}.lan = ACME.LAN", there["krb5.conf"])
            self.sql(f"SHOW SCHEMAS FROM {name}")

    def test_92_where_an_object_is_full_nothing_is_begun(self) -> None:
        self.addCleanup(self.forget, "lake")
        self.done(self.apply("lake"))
        for kind, name, code, english, french in (
                ("secrets", "akko-catalog-keytabs", "run.secret-full", "The Secret akko/akko-catalog-keytabs has no room for another file (",
                 "Le Secret akko/akko-catalog-keytabs n’a plus de place pour un fichier ("),
                ("configmaps", "akko-catalog-krb5-conf", "run.krb5-full", "The ConfigMap of the krb5.conf files has no room for another (",
                 "La ConfigMap des fichiers krb5.conf n’a plus de place pour un autre (")):
            with self.subTest(name), self.full(kind, name):
                before = self.versions(), self.traces()
                for language, words in (("en", english), ("fr", french)):
                    refused = self.apply("more", language=language)
                    self.refused(code, refused, words)
                    self.assertTrue(refused.json()["error"]["remedy"])
                    self.assertEqual((self.versions(), self.traces()), before)

    @contextlib.contextmanager
    def full(self, kind: str, name: str) -> Iterator[None]:
        """Somebody else's key has left no room for more than a few bytes."""
        path = f"{CORE}/{kind}/{name}"
        held = sum(len(base64.b64decode(value) if kind == "secrets" else value.encode()) for value in self.kept(kind, name).values())
        stuffing = "x" * (1024 * 1024 - held - 20)
        self.stuff(path, base64.b64encode(stuffing.encode()).decode() if kind == "secrets" else stuffing)
        try:
            yield
        finally:
            self.stuff(path, None)

    @staticmethod
    def stuff(path: str, value: str | None) -> None:
        status, answer = Kubernetes().api(BOX, "PATCH", path, {"data": {"stuffing": value}}, "application/merge-patch+json")
        assert status == 200, answer


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
