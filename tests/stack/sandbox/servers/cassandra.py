"""One Cassandra node that asks for a password. Its superuser has the one that Cassandra itself gives it, which is known to
all; the test makes keyspace and role through Trino."""

import socket
from typing import Any

from .. import files, java, maven
from ..sandbox import Sandbox
from .base import Launch, Server

# What Cassandra's own jvm17-server.options opens.
_OPENED = (
    "java.base/java.lang.module", "java.base/jdk.internal.loader", "java.base/jdk.internal.ref",
    "java.base/jdk.internal.reflect", "java.base/jdk.internal.math", "java.base/jdk.internal.module",
    "java.base/jdk.internal.util.jar", "jdk.management/com.sun.management.internal", "java.base/sun.nio.ch",
    "java.base/java.io", "java.base/java.lang", "java.base/java.lang.reflect", "java.base/java.util",
    "java.base/java.util.concurrent", "java.base/java.util.concurrent.atomic", "java.base/java.nio",
    "java.rmi/sun.rmi.transport.tcp")
_EXPORTED = (
    "java.base/jdk.internal.misc", "java.base/jdk.internal.ref", "java.base/sun.nio.ch", "java.management.rmi/com.sun.jmx.remote.internal.rmi",
    "java.rmi/sun.rmi.registry", "java.rmi/sun.rmi.server", "java.sql/java.sql", "java.base/java.lang.ref",
    "java.base/jdk.internal.perf", "jdk.attach/sun.tools.attach")


class Cassandra(Server):
    name = "cassandra"
    ports = ("main", "storage")
    patience = 150
    megabytes = 60

    def fetch(self) -> None:
        maven.jars(self.name)

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        data = files.folder(home / "data")
        configuration = files.write(home / "cassandra.yaml", f"""\
cluster_name: sandbox
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
num_tokens: 1
commitlog_sync: periodic
commitlog_sync_period: 10s
commitlog_directory: {data}/commitlog
data_file_directories: [{data}/data]
saved_caches_directory: {data}/caches
hints_directory: {data}/hints
cdc_raw_directory: {data}/cdc
endpoint_snitch: SimpleSnitch
authenticator: PasswordAuthenticator
authorizer: CassandraAuthorizer
role_manager: CassandraRoleManager
listen_address: 127.0.0.1
rpc_address: 127.0.0.1
start_native_transport: true
native_transport_port: {sandbox.port(self.name)}
storage_port: {sandbox.port(self.name, "storage")}
auto_snapshot: false
seed_provider:
  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
    parameters: [{{seeds: "127.0.0.1:{sandbox.port(self.name, 'storage')}"}}]
""")
        return Launch(
            [str(java.of_hadoop() / "bin" / "java"), "-Xms384M", "-Xmx384M", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
             *(f"--add-opens={name}=ALL-UNNAMED" for name in _OPENED),
             *(f"--add-exports={name}=ALL-UNNAMED" for name in _EXPORTED),
             "-Djdk.attach.allowAttachSelf=true", f"-Dcassandra.config=file://{configuration}",
             f"-Dcassandra.storagedir={data}", f"-Dcassandra.logdir={home}", "-Dcassandra-foreground=yes",
             "-Dcassandra.skip_wait_for_gossip_to_settle=0", "-Dcassandra.ring_delay_ms=0",
             "-Dcassandra.superuser_setup_delay_ms=0", "-Dcassandra.jmx.local.port=0",
             "-cp", f"{home}:{maven.jars(self.name)}/*", "org.apache.cassandra.service.CassandraDaemon"],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"cassandra": {"host": "127.0.0.1", "port": sandbox.port(self.name), "datacenter": "datacenter1",
                              "superuser": "cassandra"}}
