#!/usr/bin/env python3
"""One Hive catalog with tables in HDFS and in S3, by the command line: run by tests/hadoop/everything, on a sandbox with `s3` beside `hadoop`."""

import os
import shutil
import unittest
from pathlib import Path

from rig import STACK, Hadoop

S3 = STACK["s3"]
SECRET = Path(S3["accounts"]["trino"]["secret_file"]).read_text(encoding="utf-8").strip()


class S3BesideHdfs(Hadoop):
    def test_tables_of_both_are_written_read_and_joined_in_one_catalog(self) -> None:
        before = self.traces()
        name = "both"
        self.addCleanup(self.clear, name)
        done = self.done(self.apply(name, properties=self.settings(), credentials=self.keys("trino")))
        self.assertNotIn(SECRET, done.out + done.err)
        self.sql("CREATE SCHEMA both.near")
        self.sql("CREATE TABLE both.near.orders AS SELECT * FROM (VALUES 1, 2) AS o (id)")
        self.sql(f"CREATE TABLE both.near.outside WITH (external_location = 's3://{S3['bucket']}/outside') AS "
                 "SELECT * FROM (VALUES 2, 3) AS o (id)")
        self.sql(f"CREATE SCHEMA both.far WITH (location = 's3://{S3['bucket']}/far')")
        self.sql("CREATE TABLE both.far.orders AS SELECT * FROM (VALUES 2, 4) AS o (id)")
        self.assertEqual(self.sql("SELECT n.id FROM both.near.orders n JOIN both.near.outside o ON n.id = o.id "
                                  "JOIN both.far.orders f ON n.id = f.id"), [["2"]])
        self.assertIn(STACK["hdfs"]["default_fs"], self.sql('SELECT DISTINCT "$path" FROM both.near.orders')[0][0])
        self.assertTrue(list((Path(S3["files"]) / "outside").iterdir()))
        self.assertTrue(list((Path(S3["files"]) / "far" / "orders").iterdir()))
        # Neither half of the key pair is in a statement: both lie in a file of the mounted Secret.
        queries = self.sql("SELECT query FROM system.runtime.queries WHERE query LIKE 'CREATE CATALOG%'")
        self.assertTrue(queries)
        for statement in queries:
            self.assertNotIn(SECRET, statement[0])
            self.assertNotIn(S3["accounts"]["trino"]["access_key"], statement[0])
        self.sql("DROP SCHEMA both.near CASCADE")
        self.sql("DROP SCHEMA both.far CASCADE")
        self.done(self.call("delete", name, "--yes", "--confirm", name, "--remove-realms"))
        self.assertEqual(self.traces(), before)

    def clear(self, name: str) -> None:
        """Also after a failure: another test of the sandbox compares what is left."""
        if name in self.traces()["trino"]:
            for schema in ("near", "far"):  # else nobody could any more
                self.sql(f"DROP SCHEMA IF EXISTS {name}.{schema} CASCADE")
        self.call("delete", name, "--yes", "--confirm", name, "--remove-realms")
        shutil.rmtree(Path(S3["files"]) / "outside", ignore_errors=True)  # whose files are not the metastore's stay

    @staticmethod
    def settings() -> dict[str, str | None]:
        return {"fs.native-s3.enabled": "true", "s3.endpoint": S3["endpoint"], "s3.region": S3["region"],
                "s3.path-style-access": "true", "s3.aws-access-key": S3["accounts"]["trino"]["access_key"],
                # The metastore's first word with S3 loads Amazon's client, on a busy machine for longer than the usual 10 s.
                "hive.metastore.thrift.client.read-timeout": "60s",
                "hive.non-managed-table-writes-enabled": "true"}

    @staticmethod
    def keys(account: str) -> dict[str, dict[str, str]]:
        return {"s3.aws-secret-key": {"file": S3["accounts"][account]["secret_file"]}}


if __name__ == "__main__":
    os.chdir(Path(__file__).parent)
    unittest.main(verbosity=2)
