#!/usr/bin/env python3
"""A second realm that stands in no krb5.conf: Java finds its KDC by DNS, and nothing needs to be restarted.

Java asks the machine's resolver, so Trino is started anew where /etc/resolv.conf is ours (a mount namespace) and a DNS server of ours
answers at port 53 of a loopback address: wants root, and a fresh sandbox. Run by tests/hadoop/everything, before its other tests."""

import os
import socket
import struct
import subprocess
import threading
import time
import unittest
import urllib.request
from pathlib import Path

from rig import BOX, STACK, Hadoop

ADDRESS = "127.77.0.1"
A, SRV = 1, 33
KDC = "kdc.partner.test"
NOWHERE = "NOWHERE.TEST"  # as long as PARTNER.TEST


class Dns:
    """SRV records of two realms, one KDC's address, and no such name for everything else."""

    def __init__(self, realm: str, port: int) -> None:
        self.names = {f"_kerberos.{how}.{each}".lower() for how in ("_udp", "_tcp") for each in (realm, NOWHERE)}
        self.kdc = KDC  # that the records name
        self.port = port
        self.asked: list[str] = []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((ADDRESS, 53))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                request, sender = self.socket.recvfrom(4096)
            except OSError:
                return
            self.socket.sendto(self._answer(request), sender)

    def _answer(self, request: bytes) -> bytes:
        labels, at = [], 12
        while request[at]:
            labels.append(request[at + 1:at + 1 + request[at]].decode())
            at += 1 + request[at]
        kind = struct.unpack(">H", request[at + 1:at + 3])[0]
        question = request[12:at + 5]
        name = ".".join(labels).lower()
        if kind == SRV:
            self.asked.append(name)
        data = b""
        if kind == SRV and name in self.names:
            target = b"".join(bytes([len(label)]) + label.encode() for label in self.kdc.split("."))
            data = struct.pack(">HHH", 0, 0, self.port) + target + b"\x00"
        elif kind == A and name == KDC:
            data = bytes([127, 0, 0, 1])
        flags = 0x8580 if data or name == KDC else 0x8583  # an answer with authority; NXDOMAIN
        answer = b"\xc0\x0c" + struct.pack(">HHIH", kind, 1, 60, len(data)) + data if data else b""
        return request[:2] + struct.pack(">HHHHH", flags, 1, 1 if data else 0, 0, 0) + question + answer


class TrinoWithDns:
    """The sandbox's Trino as another process, which sees another /etc/resolv.conf."""

    def __init__(self, test: Hadoop) -> None:
        self.test = test
        self.resolv = test.folder / "resolv.conf"
        self.resolv.write_text(f"nameserver {ADDRESS}\n", encoding="utf-8")

    def __enter__(self) -> None:
        process = Path(f"/proc/{STACK['processes']['trino']}")
        command = (process / "cmdline").read_bytes().rstrip(b"\0").split(b"\0")
        folder = os.readlink(process / "cwd")
        environment = dict(pair.split(b"=", 1) for pair in (process / "environ").read_bytes().split(b"\0") if b"=" in pair)
        self.test.stack("stop-server", "trino")
        mount = 'mount --bind "$0" /etc/resolv.conf && exec "$@"'
        with BOX.log("trino").open("ab") as log:
            self.trino = subprocess.Popen(["unshare", "-m", "sh", "-c", mount, self.resolv, *command], cwd=folder, env=environment,
                                          stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + 180
        while time.monotonic() < end and self.trino.poll() is None:
            try:
                self.test.sql("SELECT 1")
                return
            except (AssertionError, urllib.error.URLError):
                time.sleep(1)
        raise AssertionError("Trino does not come up")

    def __exit__(self, *_: object) -> None:
        self.trino.terminate()
        self.trino.wait()
        self.test.stack("start-server", "trino")


@unittest.skipUnless(os.geteuid() == 0, "another /etc/resolv.conf and port 53 want root")
class DnsSrv(Hadoop):
    def test_a_realm_of_dns_needs_no_restart(self) -> None:
        dns = Dns("PARTNER.TEST", int(STACK["partner-kdc"]["port"]))
        asks = {"default": Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8").replace(
            "dns_lookup_kdc = false", "dns_lookup_kdc = true"), "partner": "[libdefaults]\n dns_lookup_kdc = true\n"}
        paths = {name: self.folder / f"{name}.conf" for name in asks}
        for name, text in asks.items():
            paths[name].write_text(text, encoding="utf-8")
        with TrinoWithDns(self):
            self.done(self.apply("lake", krb5_conf={"file": str(paths["default"])}))  # Java has read its krb5.conf
            self.sql("CREATE SCHEMA lake.far")
            self.sql("CREATE TABLE lake.far.one AS SELECT 1 AS id")
            self.done(self.apply(
                "partners", principal="akko-trino@PARTNER.TEST", krb5_conf={"file": str(paths["partner"])},
                keytab={"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]}))
            self.assertNotIn("PARTNER.TEST", self.traces()["krb5"]["krb5.conf"])
            self.assertEqual(self.sql("SELECT * FROM partners.far.one"), [["1"]])
            before = self.traces()
            for language, words in (("en", "Trino gets no answer from the KDC."), ("fr", "Trino n’obtient aucune réponse du KDC.")):
                with self.subTest("the KDC’s name is nobody’s", language=language):
                    dns.kdc = "kdc.nowhere.test"
                    refused = self.apply("wrong", principal=f"akko-trino@{NOWHERE}", krb5_conf={"file": str(paths["partner"])},
                                         keytab={"file": str(self.elsewhere())}, language=language)
                    self.refused("source.kerberos-kdc-silent", refused, words)
                    self.assertEqual(self.traces(), before)
            dns.kdc = KDC
            self.sql("DROP TABLE lake.far.one")
            self.sql("DROP SCHEMA lake.far")
            for name in ("partners", "lake"):
                self.done(self.call("delete", name, "--yes", "--remove-realms"))
            self.assertEqual(self.traces()["krb5"], {})  # the tests after this one begin with none
        self.assertTrue(dns.names & set(dns.asked), dns.asked)


    def elsewhere(self) -> Path:
        """The partner's keytab as if it were of a realm whose KDC has no address."""
        path = self.folder / "nowhere.keytab"
        path.write_bytes(Path(STACK["partner-kdc"]["keytabs"]["akko-trino"]).read_bytes().replace(b"PARTNER.TEST", NOWHERE.encode()))
        return path


if __name__ == "__main__":
    unittest.main(verbosity=2)
