#!/usr/bin/env python3
"""The short form of the tests of this folder: one registration of a kerberized Hive catalog until rows can be read, one deletion beside
another catalog, a choice of the failures, and the decision about a restart. In order: a JVM reads its krb5.conf once."""

import re
import unittest
from concurrent import futures
from pathlib import Path

import failures
import kdc_faults
from rig import STACK, Hadoop


class Bounded(Hadoop):
    def test_1_a_dropped_keytab_becomes_rows_and_a_deletion_leaves_the_neighbour(self) -> None:
        # As the platform's payload has it: base64 and text, and no principal.
        first = self.apply("lake", principal=None, keytab=self.base64(STACK["kdc"]["keytabs"]["akko-trino"]),
                           krb5_conf=Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8"))
        self.done(first)
        self.sql("CREATE SCHEMA lake.sales")
        self.sql("CREATE TABLE lake.sales.orders WITH (partitioned_by = ARRAY['item']) AS "
                 "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS o (id, item)")
        self.assertEqual(sorted(self.sql("SELECT * FROM lake.sales.orders")), [["1", "a"], ["2", "b"]])
        read = "\n".join(row[0] for row in self.sql("EXPLAIN ANALYZE SELECT count(*) FROM lake.sales.orders WHERE item = 'a'"))
        self.assertIn("Input: 1 row", read)  # the other partition is not looked into
        self.assertNotIn("Input: 2 rows", read)
        self.assertEqual(self.owners("/warehouse/external/sales.db/orders"), {"alice"})  # impersonation
        # The review holds the merged krb5.conf against what the cluster has, and writes nothing.
        text = Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8") + "[domain_realm]\n .reports.lan = ACME.LAN\n"
        held = self.traces()["krb5"]
        planned = self.done(self.call("plan", str(self.definition("hosts", krb5_conf=text))))
        merged = [change for change in planned.json()["changes"] if change["object"].endswith("akko-catalog-krb5-conf krb5.conf")]
        self.assertEqual([change["before"] for change in merged], [held["krb5.conf"]])
        self.assertNotIn(".reports.lan", merged[0]["before"])
        self.assertIn(".reports.lan", merged[0]["after"])
        self.assertEqual(self.traces()["krb5"], held)
        self.done(self.apply("reports", principal="reports-trino@ACME.LAN",
                             keytab={"file": STACK["kdc"]["keytabs"]["reports-trino"]}))
        before = self.traces()
        self.assertEqual(len(before["keytabs"]), 2)
        self.assertRegex(before["keytabs"][0], r"^lake\.v1-[0-9a-f]{6}\.keytab$")
        self.drop("lake")
        after = self.traces()
        self.assertEqual([name for name in before["keytabs"] if name.startswith("reports.")], after["keytabs"])
        self.assertEqual([name for name in before["files"] if name.startswith("reports.")], after["files"])
        self.assertIn("ACME.LAN", after["krb5"]["krb5.conf"])
        self.assertEqual(sorted(self.sql("SELECT * FROM reports.sales.orders")), [["1", "a"], ["2", "b"]])
        # Under another name, serving or not, its keytab and its part of the krb5.conf are there alone.
        self.done(self.call("rename", "reports", "archive", "--yes"))
        renamed = self.traces()
        self.assertEqual(len(renamed["keytabs"]), 1)
        self.assertRegex(renamed["keytabs"][0], r"^archive\.v2-[0-9a-f]{6}\.keytab$")
        self.assertEqual([key for key in renamed["krb5"] if key.startswith("reports.")], [])
        self.assertEqual("reports.krb5.conf" in after["krb5"], "archive.krb5.conf" in renamed["krb5"])
        self.assertEqual(renamed["krb5"]["krb5.conf"], after["krb5"]["krb5.conf"])
        self.assertEqual(sorted(self.sql("SELECT * FROM archive.sales.orders")), [["1", "a"], ["2", "b"]])
        self.done(self.call("disable", "archive", "--yes"))
        self.done(self.call("rename", "archive", "reports", "--yes"))
        self.assertEqual(len(self.traces()["keytabs"]), 1)
        self.done(self.call("enable", "reports", "--yes"))
        self.assertEqual(sorted(self.sql("SELECT * FROM reports.sales.orders")), [["1", "a"], ["2", "b"]])

    def test_2_failures_say_their_cause_in_both_languages_and_leave_nothing(self) -> None:
        for row in failures.SHORT:
            failures.fails(self, row)

    def test_2b_what_no_restart_and_no_later_step_would_help_is_said_at_once(self) -> None:
        before = self.traces()
        elsewhere = {"credentials": {"hdfs-site.xml": self.changed("hdfs_site", "nn/localhost@ACME.LAN", "nn/localhost@PARTNER.TEST")}}
        for language, words in (("en", "The krb5.conf that Trino will read has no KDC for PARTNER.TEST, and forbids to look for one in DNS"),
                                ("fr", "Le krb5.conf que Trino lira n’a pas de KDC pour PARTNER.TEST, et interdit d’en chercher un dans le DNS")):
            self.refused("run.krb5-realm-missing", self.apply("afar", "--restart-trino", language=language, **elsewhere), words, "ACME.LAN")
        without = str(self.definition("afar", properties={"hive.metastore.service.principal": None}))
        for words in (("check",), ("plan",), ("apply", "--yes")):
            called = self.call(words[0], without, *words[1:])
            self.assertEqual(called.code, 1, called)
            self.assertEqual([(each["code"], each["arguments"]["property"]) for each in called.json()["problems"] if each["severity"] == "error"],
                             [("connector.needed-for-kerberos", "hive.metastore.service.principal")], called)
        wrong = self.call("check", str(self.definition("afar", principal="nobody@ACME.LAN", credentials={
            "core-site.xml": self.changed("core_site", "<value>kerberos</value>", "<value>simple</value>")})))
        self.assertEqual([each["code"] for each in wrong.json()["problems"] if each["severity"] == "error"], ["keytab.principal-missing", "hadoop.not-kerberos"], wrong)
        self.assertEqual(self.traces(), before)

    def test_2c_where_this_machine_does_not_reach_the_kdc_the_plan_says_that_trinos_sign_in_decides(self) -> None:
        definition = str(self.definition("afar"))
        with kdc_faults.silent(), futures.ThreadPoolExecutor() as both:
            plans = {language: both.submit(self.spoken, "plan", definition, language=language) for language in ("en", "fr")}
            for language, words in (
                    ("en", "This machine does not reach the KDC of ACME.LAN, so the sign-in was not tried here; Trino’s own will decide. "),
                    ("fr", "Cette machine n’atteint pas le KDC de ACME.LAN : la connexion n’a pas été essayée d’ici ; celle de Trino décidera. ")):
                planned = self.done(plans[language].result())
                self.assertRegex(planned.out + planned.err, re.escape(words) + r".*127\.0\.0\.1:\d+")  # and why

    def test_3_a_second_realm_is_refused_prepared_and_enabled_after_a_restart(self) -> None:
        before = self.traces()
        how = self.partner()
        self.refused("run.krb5-restart-needed", self.apply("partners", **how), "PARTNER.TEST", "--when-restarted")
        self.assertEqual(self.traces(), before)
        self.done(self.apply("partners", "--when-restarted", **how))
        self.assertNotIn("partners", self.traces()["trino"])  # no success before rows can be read
        listed = {entry["name"]: entry["health"] for entry in self.done(self.call("list")).json()["catalogs"]}
        self.assertEqual(listed["partners"], "prepared")
        self.refused("run.krb5-restart-needed", self.call("enable", "partners", "--yes"), "PARTNER.TEST")
        self.restart("trino")
        put_right = self.done(self.call("reconcile", "--yes")).json()
        self.assertIn(("partners", "enable", "done"), [(run["catalog"], run["verb"], run["end"]) for run in put_right["runs"]])
        self.assertEqual(len(self.sql("SELECT * FROM partners.sales.orders")), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
