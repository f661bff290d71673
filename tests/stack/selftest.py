#!/usr/bin/env python3
"""The sandbox tested as its users meet it: two sandboxes side by side, from outside, through stack.json."""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

from sandbox import golang  # noqa: E402
from sandbox.process import start_time  # noqa: E402
from sandbox.visitor import Refused, Visitor, namespaced  # noqa: E402

FOLDER = Path(tempfile.mkdtemp(prefix="sandbox-selftest-"))
WHOLE, STATIC = FOLDER / "whole", FOLDER / "static"
POLICY = {"openpolicyagent.org/policy": "rego"}
STATUS = "openpolicyagent.org/kube-mgmt-status"


def stack(*arguments: str, check: bool = True) -> subprocess.CompletedProcess:
    done = subprocess.run([str(HERE / "stack"), *arguments], capture_output=True, text=True, check=False)
    if check and done.returncode != 0:
        raise AssertionError(f"stack {' '.join(arguments)} exited {done.returncode}:\n{done.stdout}{done.stderr}")
    return done


def setUpModule() -> None:
    failures: list[BaseException] = []

    def begin(*arguments: str) -> None:
        try:
            stack("up", *arguments)
        except BaseException as failure:  # noqa: BLE001 (raised below, in the main thread)
            failures.append(failure)

    starts = [threading.Thread(target=begin, args=("--dir", str(WHOLE))),
              threading.Thread(target=begin, args=("--dir", str(STATIC), "--with", "trino,opa", "--heap", "512M",
                                                   "--catalog-management", "static"))]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    if failures:
        tearDownModule()
        raise failures[0]


def tearDownModule() -> None:
    for folder in (WHOLE, STATIC):
        stack("down", "--purge", "--dir", str(folder), check=False)
    shutil.rmtree(FOLDER, ignore_errors=True)


def contract(folder: Path = WHOLE) -> dict:
    return json.loads((folder / "stack.json").read_text(encoding="utf-8"))


def person(name: str, folder: Path = WHOLE) -> Visitor:
    return Visitor(contract(folder), name)


def seconds_until(condition, at_most: float = 10) -> float:
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > at_most:
            raise AssertionError(f"not within {at_most} s")
        time.sleep(0.02)
    return time.monotonic() - began


class Mounts(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(contract()["mounts"]["catalog-files"])
        self.delay = Path(contract()["mount_delay_file"])
        self.addCleanup(self.delay.write_text, "1\n")

    def test_a_key_appears_after_the_delay_and_not_before(self) -> None:
        began = time.monotonic()
        self.assertIn(person("alice").apply("Secret", "akko-catalog-files", {"late": "1"}, manager="late")[0], (200, 201))
        seconds_until((self.folder / "late").exists)
        self.assertGreaterEqual(time.monotonic() - began, 1)
        self.assertEqual((self.folder / "late").read_text(), "1")

    def test_a_key_appears_at_once_when_the_pod_is_annotated(self) -> None:
        self.delay.write_text("60\n")
        alice = person("alice")
        self.assertIn(alice.apply("Secret", "akko-catalog-files", {"early": "2"}, manager="early")[0], (200, 201))
        time.sleep(0.3)
        self.assertFalse((self.folder / "early").exists())
        pods = alice.kubernetes("GET", namespaced("Pod") + "?labelSelector=app.kubernetes.io/name=trino")[1]["items"]
        patch = {"metadata": {"annotations": {"catalog-manager/refresh": "now"}}}
        for pod in pods:
            status, _ = alice.kubernetes("PATCH", f"{namespaced('Pod')}/{pod['metadata']['name']}", patch,
                                         "application/merge-patch+json")
            self.assertEqual(status, 200)
        self.assertLess(seconds_until((self.folder / "early").exists), 2)

    def test_a_key_that_is_let_go_disappears_by_the_swap_of_one_link(self) -> None:
        self.delay.write_text("0\n")
        alice = person("alice")
        alice.apply("Secret", "akko-catalog-files", {"gone": "3"}, manager="gone")
        seconds_until((self.folder / "gone").exists)
        before = os.readlink(self.folder / "..data")
        alice.apply("Secret", "akko-catalog-files", {}, manager="gone")
        seconds_until(lambda: not (self.folder / "gone").exists())
        self.assertNotEqual(os.readlink(self.folder / "..data"), before)

    def test_a_rolling_restart_ends_with_one_new_ready_pod(self) -> None:
        alice = person("alice")
        pods = namespaced("Pod")
        before = {pod["metadata"]["uid"] for pod in alice.kubernetes("GET", pods)[1]["items"]}
        patch = {"spec": {"template": {"metadata": {"annotations": {"kubectl.kubernetes.io/restartedAt": "now"}}}}}
        path = "/apis/apps/v1/namespaces/akko/deployments/trino-coordinator"
        self.assertEqual(alice.kubernetes("PATCH", path, patch, "application/merge-patch+json")[0], 200)

        def replaced() -> bool:
            now = alice.kubernetes("GET", pods)[1]["items"]
            return len(now) == 1 and now[0]["metadata"]["uid"] not in before and now[0]["status"]["phase"] == "Running"

        seconds_until(replaced)


class Policies(unittest.TestCase):
    def setUp(self) -> None:
        self.off = Path(contract()["policy_watcher_off_file"])
        self.addCleanup(self.off.unlink, missing_ok=True)

    def status(self, name: str) -> dict:
        found = person("alice").kubernetes("GET", f"{namespaced('ConfigMap')}/{name}")[1]
        return json.loads(found["metadata"].get("annotations", {}).get(STATUS, "{}"))

    def test_the_base_policy_passes_its_check_and_its_tests(self) -> None:
        opa, policies = str(golang.binary(golang.OPA)), str(HERE.parents[1] / "resources" / "policies")
        for command in (["check", "--strict"], ["test"]):
            done = subprocess.run([opa, *command, policies], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_catalog_is_read_by_whom_its_fragment_names_and_by_nobody_else(self) -> None:
        alice, bob, mallory = person("alice"), person("bob"), person("mallory")
        postgresql = contract()["postgresql"]
        password = Path(postgresql["password_file"]).read_text(encoding="utf-8")
        alice.query(
            f"""CREATE CATALOG climascore USING postgresql WITH ("connection-user" = 'trino_readonly',
            "connection-url" = 'jdbc:postgresql://127.0.0.1:{postgresql["port"]}/climascore',
            "connection-password" = '{password}')""")
        self.addCleanup(alice.query, "DROP CATALOG climascore")
        count = "SELECT count(*) FROM climascore.scores.climate_scores"
        self.assertEqual(alice.query(count), [[2400]])
        with self.assertRaisesRegex(Refused, "Cannot access catalog climascore"):
            bob.query(count)

        fragment = """package akko.trino_access
            managed_catalog contains "climascore"
            allow_catalog contains "climascore" if {
                some group in input.context.identity.groups
                group in {"akko-analyst"}
            }"""
        alice.apply("ConfigMap", "akko-opa-catalogs", {"climascore.rego": fragment}, POLICY)
        self.addCleanup(alice.kubernetes, "DELETE", f"{namespaced('ConfigMap')}/akko-opa-catalogs")
        seconds_until(lambda: self.status("akko-opa-catalogs") == {"status": "ok"})

        self.assertEqual(bob.query(count), [[2400]])
        self.assertEqual(bob.query("SHOW CATALOGS"), [["climascore"], ["system"]])
        self.assertIn(["scores"], bob.query("SHOW SCHEMAS FROM climascore"))
        self.assertEqual(len(bob.query("SHOW COLUMNS FROM climascore.scores.latest_scores")), 6)
        with self.assertRaisesRegex(Refused, "PERMISSION_DENIED"):
            bob.query("DROP CATALOG climascore")
        with self.assertRaisesRegex(Refused, "PERMISSION_DENIED"):
            bob.query("SELECT * FROM TABLE(climascore.system.query(query => 'SELECT 1'))")
        self.assertEqual(mallory.query("SHOW CATALOGS"), [["system"]])
        for sql in (count, "SHOW SCHEMAS FROM climascore", "SELECT * FROM climascore.information_schema.tables"):
            with self.assertRaisesRegex(Refused, "Cannot access catalog climascore"):
                mallory.query(sql)

        # OPA forgets everything when it ends; the watcher brings it all back, on the same port.
        stack("restart", "--dir", str(WHOLE), "opa")
        seconds_until(lambda: bob.query("SHOW CATALOGS") == [["climascore"], ["system"]])

    def test_people_see_their_own_queries_only(self) -> None:
        person("alice").query("SELECT 'of alice'")
        rows = person("bob").query("SELECT DISTINCT \"user\" FROM system.runtime.queries")
        self.assertEqual(rows, [["bob"]])

    def test_a_broken_fragment_gets_opas_own_words_and_harms_no_other(self) -> None:
        alice = person("alice")
        alice.apply("ConfigMap", "broken", {"broken.rego": "package akko.trino_access\nallow_catalog contains"}, POLICY)
        self.addCleanup(alice.kubernetes, "DELETE", f"{namespaced('ConfigMap')}/broken")
        seconds_until(lambda: self.status("broken").get("status") == "error")
        error = self.status("broken")["error"]
        self.assertEqual(error["code"], "invalid_parameter")
        self.assertEqual(error["errors"][0]["location"]["row"], 2)
        self.assertEqual(alice.query("SELECT 1"), [[1]])

    def test_a_watcher_that_is_off_picks_nothing_up(self) -> None:
        self.off.touch()
        alice = person("alice")
        alice.apply("ConfigMap", "unwatched", {"x.rego": "package unwatched\nx := 1"}, POLICY)
        self.addCleanup(alice.kubernetes, "DELETE", f"{namespaced('ConfigMap')}/unwatched")
        time.sleep(0.8)
        self.assertEqual(self.status("unwatched"), {})
        self.off.unlink()
        seconds_until(lambda: self.status("unwatched") == {"status": "ok"})


class People(unittest.TestCase):
    def test_carol_is_refused_exactly_one_patch(self) -> None:
        carol = person("carol")
        self.assertEqual(carol.apply("Secret", "akko-catalog-files", {"no": "x"})[0], 403)
        self.assertIn(carol.apply("Secret", "akko-catalog-keytabs", {"yes": "x"})[0], (200, 201))

    def test_victor_looks_and_does_not_touch(self) -> None:
        victor = person("victor")
        self.assertEqual(victor.kubernetes("GET", namespaced("Secret"))[0], 200)
        self.assertEqual(victor.apply("Secret", "akko-catalog-keytabs", {"no": "x"})[0], 403)

    def test_bob_reads_no_secret_but_may_ask_what_he_may(self) -> None:
        bob = person("bob")
        self.assertEqual(bob.kubernetes("GET", namespaced("Secret"))[0], 403)
        review = {"spec": {"resourceAttributes": {"namespace": "akko", "verb": "get", "resource": "secrets"}}}
        status, answer = bob.kubernetes("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", review)
        self.assertEqual((status, answer["status"]["allowed"]), (201, False))

    def test_what_is_secret_is_readable_by_its_owner_only(self) -> None:
        listed = contract()
        paths = [listed["postgresql"]["password_file"], listed["postgresql"]["superuser_password_file"],
                 *listed["kubernetes"]["kubeconfigs"].values(), *listed["environments"].values(),
                 *(user["password_file"] for user in listed["trino"]["users"].values())]
        for path in paths:
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)


class Processes(unittest.TestCase):
    def test_one_whose_first_thread_alone_has_ended_is_still_there(self) -> None:
        """Its ports are taken: who started another on them would find the old one ready, and the new one dead."""
        program = "import ctypes, threading, time\nthreading.Thread(target=time.sleep, args=(1.5,)).start()\nctypes.CDLL(None).syscall(60, 0)"
        with subprocess.Popen([sys.executable, "-c", program]) as process:
            end = time.monotonic() + 10
            while " Z " not in Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8"):
                self.assertLess(time.monotonic(), end)
                time.sleep(0.01)
            self.assertIsNotNone(start_time(process.pid))
            process.wait()
            self.assertIsNone(start_time(process.pid))


class Sandboxes(unittest.TestCase):
    def test_another_runs_beside_it_and_its_static_trino_creates_no_catalog(self) -> None:
        alice = person("alice", STATIC)
        self.assertEqual(alice.query("SHOW CATALOGS"), [["system"], ["tpch"]])
        with self.assertRaisesRegex(Refused, "NOT_SUPPORTED|atic"):
            alice.query("CREATE CATALOG x USING tpch")
        self.assertNotEqual(contract()["trino"]["url"], contract(STATIC)["trino"]["url"])

    def test_down_leaves_no_process_and_up_says_why_it_cannot(self) -> None:
        self.assertIn("is up already", stack("up", "--dir", str(WHOLE), check=False).stdout)
        broken = FOLDER / "broken"
        bad = FOLDER / "bad.rego"
        bad.write_text("package akko.trino_access\nallow if")
        started = stack("up", "--dir", str(broken), "--with", "opa", "--base-policy", str(bad), check=False)
        self.assertEqual(started.returncode, 1)
        self.assertIn("rego_parse_error", started.stderr)
        self.assertEqual(processes_of(broken), [])

        second = FOLDER / "second"
        stack("up", "--dir", str(second), "--with", "postgresql,opa")
        pids = json.loads((second / "stack.json").read_text())["processes"]
        self.assertEqual(set(pids), {"opa", "postgresql"})
        stack("down", "--dir", str(second))
        self.assertEqual([pid for pid in pids.values() if start_time(pid) is not None], [])
        self.assertEqual(processes_of(second), [])
        self.assertEqual(stack("status", "--dir", str(WHOLE)).returncode, 0)
        stack("down", "--purge", "--dir", str(second))
        self.assertFalse(second.exists())


def processes_of(folder: Path) -> list[str]:
    """Processes that have to do with the folder: by arguments, or working there."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes().decode(errors="replace")
            if str(folder) in words or str(folder) in os.readlink(process / "cwd"):
                found.append(words.replace("\0", " "))
        except OSError:
            continue
    return found


if __name__ == "__main__":
    unittest.main(verbosity=2)
