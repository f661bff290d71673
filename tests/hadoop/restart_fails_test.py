#!/usr/bin/env python3
"""A restart of Trino for a new realm that does not come to its end: Trino is not replaced, nothing is rolled out, the person gives up in the
middle. Each time all of it is undone and the other catalogs answer. Run by tests/hadoop/everything, in order, on a sandbox with
`hadoop,partner` whose Trino has read no krb5.conf yet; it leaves one."""

import os
import signal
import subprocess
import time
import unittest

from containers import Containers
from rig import BOX, DEPLOYMENT, HERE, PROGRAM, STACK, Hadoop, Kubernetes

SOON = "{ mount_seconds: 60, lease_seconds: 10, request_seconds: 20, policy_seconds: 20, rollout_seconds: 8 }"
NOTE = "kubectl.kubernetes.io/restartedAt"


class RestartFails(Hadoop):
    @classmethod
    def tearDownClass(cls) -> None:
        cls.restart("trino")  # one that has read no krb5.conf

    def setUp(self) -> None:
        self.done(self.apply("lake"))
        self.sql("CREATE SCHEMA IF NOT EXISTS lake.kept")
        self.sql("CREATE TABLE IF NOT EXISTS lake.kept.one AS SELECT 1 AS id")
        self.before = self.traces()

    def tearDown(self) -> None:
        self.patch({"spec": {"paused": False}})
        self.wait_for(lambda: self.is_rolled_out(), "the rollout is over")
        if "lake" in self.traces()["trino"]:
            self.sql("DROP SCHEMA IF EXISTS lake.kept CASCADE")
        self.forget("partners", "lake")

    def is_as_before(self) -> None:
        self.assertEqual(self.traces(), self.before)
        self.assertEqual(self.sql("SELECT id FROM lake.kept.one"), [["1"]])
        self.done(self.call("verify"))

    @staticmethod
    def patch(body: dict[str, object]) -> None:
        status, answer = Kubernetes().api(BOX, "PATCH", DEPLOYMENT, body, "application/merge-patch+json")
        assert status == 200, answer

    @staticmethod
    def deployment() -> dict[str, object]:
        return Kubernetes().api(BOX, "GET", DEPLOYMENT)[1]

    def is_rolled_out(self) -> bool:
        seen = self.deployment()
        status, wanted = seen.get("status", {}), seen["spec"]["replicas"]
        counts = {status.get(what, 0) for what in ("replicas", "updatedReplicas", "availableReplicas")}
        return status.get("observedGeneration", 0) >= seen["metadata"]["generation"] and counts == {wanted}

    def restarted_at(self) -> str:
        return (self.deployment()["spec"]["template"]["metadata"].get("annotations") or {}).get(NOTE, "")

    def wait_for(self, what, words: str, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not what():
            self.assertLess(time.monotonic(), end, words)
            time.sleep(0.1)

    def test_1_pods_that_are_new_and_a_trino_that_is_not(self) -> None:
        for language, words in (("en", "Trino does not answer anew after 8 s although its pods were replaced."),
                                ("fr", "Trino ne répond pas à nouveau après 8 s bien que ses pods aient été remplacés.")):
            with self.subTest(language), self.environment(limits=SOON):
                refused = self.apply("partners", "--restart-trino", language=language, **self.partner())
                self.refused("run.trino-not-back", refused, words)
                self.assertLess(refused.seconds, 40, refused)
            self.is_as_before()

    def test_2_a_deployment_that_is_paused(self) -> None:
        self.patch({"spec": {"paused": True}})
        for language, words in (("en", "The restart of trino-coordinator is not done after 8 s: 0 of 1 pods are new"),
                                ("fr", "Le redémarrage de trino-coordinator n’est pas terminé après 8 s : 0 pods sur 1 sont nouveaux")):
            with self.subTest(language), self.environment(limits=SOON):
                refused = self.apply("partners", "--restart-trino", language=language, **self.partner())
                self.refused("run.rollout-timeout", refused, words)
                self.assertLess(refused.seconds, 40, refused)
            self.is_as_before()

    def test_3_who_gives_up_in_the_middle_of_the_rollout(self) -> None:
        """Trino goes down only after that: what is brought back too early is forgotten again."""
        at = self.restarted_at()
        definition = str(self.definition("partners", **self.partner()))
        with Containers(self.restart, after=4), subprocess.Popen(
                [PROGRAM, "--env-file", STACK["environments"]["alice"], "--state-dir", str(self.folder / "state-alice"), "--lang", "en",
                 "--output", "json", "apply", definition, "--yes", "--restart-trino"],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
            self.wait_for(lambda: self.restarted_at() != at, "it has begun")
            program.send_signal(signal.SIGINT)
            out, err = program.communicate(timeout=200)
        self.assertIn("run.cancelled", out, err)
        self.is_as_before()


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
