"""Kafka, one broker that is its own controller: TLS, and sign-in by SCRAM, PLAIN or, beside a KDC, Kerberos. One topic, with three
messages."""

import json
import subprocess
from pathlib import Path
from typing import Any

from .. import cache, files, java, maven
from ..sandbox import Sandbox
from .base import Launch, Server
from .kdc import ACME

_TOPIC = "orders"


class Kafka(Server):
    name = "kafka"
    needs = ("kdc",)
    ports = ("main", "controller")
    megabytes = 20

    def fetch(self) -> None:
        maven.jars(self.name)

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        main, controller = sandbox.port(self.name), sandbox.port(self.name, "controller")
        admin = files.secret_once(home / "admin.password")
        password = files.secret_once(self.password_file(sandbox))
        module = "org.apache.kafka.common.security.scram.ScramLoginModule required"
        configuration = files.write_secret(home / "server.properties", "".join(f"{key}={value}\n" for key, value in {
            "process.roles": "broker,controller",
            "node.id": "1",
            "controller.quorum.voters": f"1@127.0.0.1:{controller}",
            "listeners": f"SASL_SSL://127.0.0.1:{main},CONTROLLER://127.0.0.1:{controller}",
            "advertised.listeners": f"SASL_SSL://127.0.0.1:{main}",
            "controller.listener.names": "CONTROLLER",
            "inter.broker.listener.name": "SASL_SSL",
            "listener.security.protocol.map": "CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
            "sasl.enabled.mechanisms": "SCRAM-SHA-512,PLAIN" + (",GSSAPI" if sandbox.has("kdc") else ""),
            "sasl.mechanism.inter.broker.protocol": "SCRAM-SHA-512",
            "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config":
                f'{module} username="admin" password="{admin}";',
            "listener.name.sasl_ssl.plain.sasl.jaas.config":
                f'org.apache.kafka.common.security.plain.PlainLoginModule required user_trino="{password}";',
            **self._kerberos(sandbox),
            "ssl.keystore.type": "PEM",
            "ssl.keystore.location": sandbox.certificates.both,
            "ssl.truststore.type": "PEM",
            "ssl.truststore.location": sandbox.certificates.authority,
            "log.dirs": home / "data",
            "offsets.topic.replication.factor": "1",
            "transaction.state.log.replication.factor": "1",
            "transaction.state.log.min.isr": "1",
            "group.initial.rebalance.delay.ms": "0",
            "num.partitions": "1",
        }.items()))
        if not (home / "data" / "meta.properties").exists():
            arguments = ["format", "--cluster-id", "4L6g3nShT-eMCtK--X86sw", "--config", str(configuration)]
            for user, secret in (("admin", admin), ("trino", password)):
                arguments += ["--add-scram", f"SCRAM-SHA-512=[name={user},password={secret}]"]
            cache.run(self._java("kafka.tools.StorageTool", *arguments), cwd=home)
        realm = (f"-Djava.security.krb5.conf={ACME.config(sandbox)}",) if sandbox.has("kdc") else ()
        return Launch(self._java("kafka.Kafka", str(configuration), flags=(f"-Dkafka.logs.dir={home}", *realm)), cwd=home)

    @staticmethod
    def _kerberos(sandbox: Sandbox) -> dict[str, str]:
        if not sandbox.has("kdc"):
            return {}
        name = "kafka/localhost"  # what a client makes of the address it is told
        return {
            "sasl.kerberos.service.name": "kafka",
            "listener.name.sasl_ssl.gssapi.sasl.jaas.config":
                "com.sun.security.auth.module.Krb5LoginModule required useKeyTab=true storeKey=true "
                f'keyTab="{ACME.keytab(sandbox, name)}" principal="{name}@{ACME.realm}";',
        }

    def ready(self, sandbox: Sandbox) -> bool:
        # It says so itself; a client that asks is a Java program of its own, and takes longer than the broker.
        return "Kafka Server started" in sandbox.log(self.name).read_text(encoding="utf-8", errors="replace")

    def furnish(self, sandbox: Sandbox) -> None:
        self._tool(sandbox, "kafka.tools.ConsoleProducer", "--bootstrap-server", self._address(sandbox),
                   "--producer.config", str(self._client(sandbox)), "--topic", _TOPIC,
                   given="".join(json.dumps({"id": n, "client": c}) + "\n" for n, c in ((1, "Ada"), (2, "Émile"), (3, "Grace"))))

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"kafka": {"nodes": self._address(sandbox), "topic": _TOPIC, "user": "trino",
                          "password_file": str(self.password_file(sandbox))}}

    def password_file(self, sandbox: Sandbox) -> Path:
        return sandbox.home(self.name) / "trino.password"

    def _address(self, sandbox: Sandbox) -> str:
        return f"127.0.0.1:{sandbox.port(self.name)}"

    def _client(self, sandbox: Sandbox) -> Path:
        password = files.secret_once(self.password_file(sandbox))
        return files.write_secret(sandbox.home(self.name) / "client.properties", (
            "security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\nssl.truststore.type=PEM\n"
            f"ssl.truststore.location={sandbox.certificates.authority}\n"
            "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required "
            f'username="trino" password="{password}";\n'))

    def _java(self, main: str, *arguments: str, flags: tuple[str, ...] = ()) -> list[str]:
        return [str(java.of_hadoop() / "bin" / "java"), "-Xmx256M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *flags,
                "-cp", f"{maven.jars(self.name)}/*", main, *arguments]

    def _tool(self, sandbox: Sandbox, main: str, *arguments: str, given: str = "") -> str:
        done = subprocess.run(self._java(main, *arguments), input=given, text=True, capture_output=True, check=False,
                              timeout=60)
        if done.returncode != 0:
            raise OSError(done.stderr.strip()[-300:])
        return done.stdout
