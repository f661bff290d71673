"""A Hive catalog that somebody made by hand, with its keytab and Hadoop's files where Trino reads them, comes under management with what
Trino does not tell: from then on it is like any other."""

from pathlib import Path

from rig import STACK, Hadoop

NAME = "byhand"
PRINCIPAL = "reports-trino"


def by_hand(test: Hadoop) -> None:
    files = STACK["hdfs"]
    keytab = STACK["kdc"]["keytabs"][PRINCIPAL]
    principal = f"{PRINCIPAL}@ACME.LAN"
    properties = {
        "hive.metastore.uri": STACK["hive-metastore"]["uri"],
        "hive.metastore.authentication.type": "KERBEROS",
        "hive.metastore.service.principal": STACK["hive-metastore"]["principal"],
        "hive.metastore.client.principal": principal,
        "hive.metastore.client.keytab": keytab,
        "hive.metastore.thrift.impersonation.enabled": "true",
        "fs.hadoop.enabled": "true",
        "hive.config.resources": f"{files['core_site']},{files['hdfs_site']}",
        "hive.hdfs.authentication.type": "KERBEROS",
        "hive.hdfs.trino.principal": principal,
        "hive.hdfs.trino.keytab": keytab,
        "hive.hdfs.impersonation.enabled": "true"}
    told = ", ".join(f"\"{key}\" = '{value}'" for key, value in properties.items())
    test.sql(f"CREATE CATALOG {NAME} USING hive WITH ({told})")


def given(test: Hadoop, **changes: object) -> str:
    how = {"principal": f"{PRINCIPAL}@ACME.LAN", "keytab": {"file": STACK["kdc"]["keytabs"][PRINCIPAL]}, **changes}
    return str(test.definition(NAME, **how))


def drift(test: Hadoop) -> list[str]:
    """Of the catalog; it exits with 1 where there is any."""
    told = test.call("verify", NAME).json()["catalogs"]
    return [finding["kind"] for entry in told for finding in entry["drift"]]


def adopts(test: Hadoop, table: str, rows: int) -> None:
    """`table`: one that is there. Afterwards the catalog is managed, and Trino's own is as it was made."""
    by_hand(test)
    made = _creates(test)
    test.assertEqual(drift(test), ["unmanaged"])
    before = test.traces()
    test.refused("keytab.principal-missing", test.call("adopt", NAME, given(test, principal="akko-trino@ACME.LAN"), "--yes"))
    test.assertEqual(test.traces(), before)
    test.done(test.call("adopt", NAME, given(test), "--yes"))
    after = test.traces()
    test.assertEqual([key.partition("-")[0] for key in after["keytabs"] if key not in before["keytabs"]], [f"{NAME}.v1"])
    new = sorted(key.partition(".")[2].partition(".")[2] for key in after["files"] if key not in before["files"])
    test.assertEqual(new, ["core-site.xml", "hdfs-site.xml"])
    test.assertIn(f"catalog-{NAME}", after["records"])
    test.assertTrue([key for key in after["krb5"] if key.startswith(f"{NAME}.")], after["krb5"].keys())
    test.assertEqual(drift(test), [])
    test.assertEqual(test.sql(f"SELECT count(*) FROM {NAME}.{table}"), [[str(rows)]])
    test.assertEqual(_creates(test), made)  # not touched


def is_ours_after_a_restart(test: Hadoop, table: str, rows: int) -> None:
    """Trino has forgotten it; it comes back from the record, with the files that are ours."""
    test.assertEqual(drift(test), ["missing-in-trino"])
    test.done(test.call("reconcile", NAME, "--yes"))
    test.assertEqual(drift(test), [])
    test.assertEqual(test.sql(f"SELECT count(*) FROM {NAME}.{table}"), [[str(rows)]])
    made = _creates(test)[-1]
    test.assertNotIn(STACK["kdc"]["keytabs"][PRINCIPAL], made)
    for folder in ("catalog-keytabs", "catalog-files"):
        test.assertIn(str(Path(STACK["mounts"][folder]) / f"{NAME}.v1-"), made)


def _creates(test: Hadoop) -> list[str]:
    """The statements Trino has seen under this name since it was started, the newest last."""
    named = f'^CREATE CATALOG "?{NAME}"? '
    rows = test.sql(f"SELECT query FROM system.runtime.queries WHERE regexp_like(query, '{named}') ORDER BY created")
    return [row[0] for row in rows]
