#!/usr/bin/env python3
"""Failures that only a JVM shows whose one krb5.conf was of a certain kind: Trino is started anew before each. Run by tests/hadoop/everything on
a sandbox with `hadoop` whose cluster has no krb5.conf yet; it leaves none."""

import os
import unittest

import failures
import kdc_faults
from rig import ACME_CONF, HERE, Hadoop

AS_ITSELF = {"hive.metastore.thrift.impersonation.enabled": "false", "hive.hdfs.impersonation.enabled": "false"}


class FreshJvm(Hadoop):
    @classmethod
    def tearDownClass(cls) -> None:
        cls.restart("trino")  # one that has read no krb5.conf

    def setUp(self) -> None:
        self.addCleanup(self.forget, failures.NAME)
        self.restart("trino")

    def test_encryption_types_of_an_earlier_krb5_conf(self) -> None:
        """What stands in the file by now would do; what this JVM has read does not."""
        self.addCleanup(self.forget, "first")
        aes128 = failures.mine("small-trino", options="-e aes128-cts:normal")(self)
        self.done(self.apply("first", properties=AS_ITSELF, **{
            **aes128, **failures.libdefaults("default_tkt_enctypes = aes128-cts-hmac-sha1-96")(self)}))
        self.forget("first")
        failures.fails(self, failures.Row(
            "Trino: encryption types", "source.kerberos-enctype", "KDC and Java have no encryption type in common for this key.",
            "Le KDC et Java n’ont aucun type de chiffrement en commun pour cette clé.",
            lambda test: {**failures.mine("large-trino", options="-e aes256-cts:normal")(test), "properties": AS_ITSELF}))

    def test_a_kdc_that_is_silent_over_udp(self) -> None:
        told = failures.fails(self, failures.Row(
            "Trino: UDP", "source.kerberos-kdc-silent", "Trino gets no answer from the KDC.", "Trino n’obtient aucune réponse du KDC.",
            {"krb5_conf": ACME_CONF.replace(" udp_preference_limit = 1\n", "")}, kdc_faults.silent, reason="Receive timed out"),
            languages=("fr",))
        self.assertIn("udp_preference_limit = 1", told[0])  # the remedy


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
