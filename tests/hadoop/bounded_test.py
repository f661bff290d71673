#!/usr/bin/env python3
"""The short form of the tests of this folder: one registration of a kerberized Hive catalog until rows can be read, one deletion beside
another catalog, a choice of the failures, and the decision about a restart. In order: a JVM reads its krb5.conf once."""

import unittest
from pathlib import Path

import failures
from rig import STACK, Hadoop


class Bounded(Hadoop):
    def test_1_a_dropped_keytab_becomes_rows_and_a_deletion_leaves_the_neighbour(self) -> None:
        # As the platform's payload has it: base64 and text, and no principal.
        first = self.apply("lake", principal=None, keytab=self.base64(STACK["kdc"]["keytabs"]["akko-trino"]),
                           krb5_conf=Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8"))
        self.done(first)
        self.sql("CREATE SCHEMA lake.sales")
        self.sql("CREATE TABLE lake.sales.orders AS SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS o (id, item)")
        self.assertEqual(sorted(self.sql("SELECT * FROM lake.sales.orders")), [["1", "a"], ["2", "b"]])
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

    def test_3_a_second_realm_is_refused_prepared_and_enabled_after_a_restart(self) -> None:
        before = self.traces()
        partner = self.folder / "partner.conf"
        text = Path(STACK["partner-kdc"]["krb5_conf"]).read_text(encoding="utf-8")
        partner.write_text(text.replace(" default_realm = PARTNER.TEST\n", ""), encoding="utf-8")
        how = {"principal": "akko-trino@PARTNER.TEST", "keytab": {"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]},
               "krb5_conf": {"file": str(partner)}}
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
