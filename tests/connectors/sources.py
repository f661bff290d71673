#!/usr/bin/env python3
"""Real sources, each registered by the product, read through Trino and removed again; then once with a wrong credential
and once with a dead host: the message names the field and the remedy in both languages, and nothing is left behind.

usage: sources.py PROGRAM SANDBOX [--only NAME,NAME]
"""
import argparse
import concurrent.futures
import json
import pathlib
import secrets
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

HERE = pathlib.Path(__file__).resolve().parent


@dataclass
class Source:
    name: str
    connector: str
    properties: dict
    query: str  # with {catalog}
    rows: list
    credentials: dict = field(default_factory=dict)  # property -> path of a file
    before: list = field(default_factory=list)  # statements that fill it
    wrong: tuple = ()  # the credential that is wrong, and the field the message is about
    dead: tuple = ()  # the property, its value for a host where nothing listens, the field
    dead_also: dict = field(default_factory=dict)  # what makes the wait shorter


def sources(stack):
    """Those of the sandbox's servers that run; sources of Trino's own need none."""
    found = [
        Source("jmx", "jmx", {}, 'SELECT count(node) > 0 FROM {catalog}."current"."java.lang:type=runtime"', [[True]]),
        Source("tpch", "tpch", {}, "SELECT count(*) FROM {catalog}.tiny.nation", [[25]]),
        Source("tpcds", "tpcds", {}, "SELECT count(*) FROM {catalog}.tiny.store", [[2]]),
        Source("memory", "memory", {}, "SELECT * FROM {catalog}.\"default\".seen", [[7]],
               before=["CREATE TABLE {catalog}.\"default\".seen AS SELECT 7 AS n"]),
        Source("duckdb", "duckdb", {"connection-url": f"jdbc:duckdb:{stack['folder']}/sales.duckdb"},
               "SELECT * FROM {catalog}.main.seen", [[7]], before=["CREATE TABLE {catalog}.main.seen AS SELECT 7 AS n"],
               dead=("connection-url", "jdbc:duckdb:/nowhere/sales.duckdb", "connection-url")),
    ]
    if "mariadb" in stack:
        server = stack["mariadb"]
        for connector in ("mariadb", "mysql"):
            scheme = f"jdbc:{connector}://"
            found.append(Source(
                connector, connector,
                {"connection-url": f"{scheme}127.0.0.1:{server['port']}", "connection-user": server["user"]},
                "SELECT id, client, amount FROM {catalog}.sales.orders ORDER BY id",
                [[1, "Ada", "12.50"], [2, "Émile", "99.90"], [3, "Grace", "7.00"]],
                {"connection-password": server["password_file"]},
                wrong=("connection-password", "connection-password"),
                dead=("connection-url", f"{scheme}127.0.0.1:1", "connection-url"),
                dead_also={"mysql.connection-timeout": "1s", "mysql.max-reconnects": "1"} if connector == "mysql" else {}))
    if "redis" in stack:
        server = stack["redis"]
        found.append(Source(
            "redis", "redis",
            {"redis.nodes": server["node"], "redis.table-names": server["table"], "redis.key-prefix-schema-table": "true",
             "redis.hide-internal-columns": "false"},
            "SELECT _value FROM {catalog}.sales.clients ORDER BY 1", [["Ada"], ["Grace"], ["Émile"]],
            {"redis.password": server["password_file"]}, wrong=("redis.password", "redis.password"),
            dead=("redis.nodes", "127.0.0.1:1", "redis.nodes")))
    if "prometheus" in stack:
        server = stack["prometheus"]
        found.append(Source(
            "prometheus", "prometheus", {"prometheus.uri": server["uri"], "prometheus.auth.user": server["user"]},
            'SELECT count(*) > 0 FROM {catalog}."default".up WHERE value = 1', [[True]],
            {"prometheus.auth.password": server["password_file"]},
            wrong=("prometheus.auth.password", "prometheus.auth.password"),
            dead=("prometheus.uri", "http://127.0.0.1:1", "prometheus.uri")))
    if "kafka" in stack:
        server = stack["kafka"]
        found.append(Source(
            "kafka", "kafka",
            {"kafka.nodes": server["nodes"], "kafka.table-names": server["topic"], "kafka.hide-internal-columns": "false",
             "kafka.client.security.protocol": "SASL_SSL", "kafka.client.sasl.mechanism": "SCRAM-SHA-512",
             "kafka.client.username": server["user"], "kafka.client.ssl.truststore.type": "PEM"},
            "SELECT json_extract_scalar(_message, '$.client') FROM {catalog}.\"default\".orders ORDER BY 1",
            [["Ada"], ["Grace"], ["Émile"]],
            {"kafka.client.password": server["password_file"], "kafka.client.ssl.truststore.location": stack["ca"]},
            wrong=("kafka.client.password", "kafka.client.password"),
            dead=("kafka.nodes", "127.0.0.1:1", "kafka.nodes"),
            dead_also={"kafka.client.default.api.timeout.ms": "5000"}))
    if "mongodb" in stack:
        url = stack["mongodb"]["url"]
        found.append(Source(
            "mongodb", "mongodb", {"mongodb.connection-url": url + "?serverSelectionTimeoutMS=3000"},
            "SELECT * FROM {catalog}.sales.seen", [[7]],
            before=["CREATE SCHEMA IF NOT EXISTS {catalog}.sales", "CREATE TABLE {catalog}.sales.seen AS SELECT 7 AS n"],
            dead=("mongodb.connection-url", "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=1000",
                  "mongodb.connection-url")))
    if "cassandra" in stack:
        server = stack["cassandra"]
        known = pathlib.Path(stack["folder"]) / "cassandra.password"
        known.write_text(server["superuser"])  # as Cassandra makes it
        execute = "CALL {catalog}.system.execute('%s')"
        found.append(Source(
            "cassandra", "cassandra",
            {"cassandra.contact-points": server["host"], "cassandra.native-protocol-port": str(server["port"]),
             "cassandra.load-policy.dc-aware.local-dc": server["datacenter"], "cassandra.security": "PASSWORD",
             "cassandra.username": server["superuser"]},
            "SELECT id, client FROM {catalog}.sales.orders ORDER BY id", [[1, "Ada"], [2, "Émile"]],
            {"cassandra.password": known},
            before=[execute % "CREATE KEYSPACE IF NOT EXISTS sales WITH REPLICATION = "
                              "{{''class'': ''SimpleStrategy'', ''replication_factor'': 1}}",
                    execute % "CREATE TABLE IF NOT EXISTS sales.orders (id int PRIMARY KEY, client text)",
                    execute % "INSERT INTO sales.orders (id, client) VALUES (1, ''Ada'')",
                    execute % "INSERT INTO sales.orders (id, client) VALUES (2, ''Émile'')"],
            wrong=("cassandra.password", "cassandra.password"),
            dead=("cassandra.native-protocol-port", "1", "cassandra.contact-points"),
            dead_also={"cassandra.no-host-available-retry-timeout": "2s"}))
    return found


class Bench:
    def __init__(self, program, sandbox):
        self.program, self.sandbox = program, sandbox
        self.stack = json.loads((sandbox / "stack.json").read_text())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sources-"))
        self.stack["folder"] = str(self.folder)

    def call(self, *arguments, language="en"):
        done = subprocess.run(
            [self.program, "--env-file", self.stack["environments"]["alice"], "--state-dir", str(self.folder / "state"),
             "--lang", language, "--output", "json", *arguments],
            capture_output=True, text=True, check=False, timeout=200)
        try:
            answer = json.loads(done.stdout)
        except json.JSONDecodeError:
            raise SystemExit(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}") from None
        return done.returncode, answer

    def ask(self, sql):
        done = subprocess.run([str(HERE.parent / "stack" / "query"), "--dir", str(self.sandbox), "alice", sql],
                              capture_output=True, text=True, check=False, timeout=200)
        if done.returncode != 0:
            raise AssertionError(f"{sql}: {done.stderr.strip()}")
        return [line.split("\t") for line in done.stdout.splitlines()[1:]]

    def definition(self, name, source, properties, credentials):
        text = json.dumps({
            "name": name, "connector": source.connector, "properties": properties,
            "credentials": {key: {"file": str(path)} for key, path in credentials.items()},
            "allow_roles": ["akko-admin"]})
        path = self.folder / f"{name}.yaml"
        path.write_text(text)
        return str(path)

    def left_of(self, name):
        """What Trino, the records and Trino's mounted folders still have of it."""
        deadline = time.monotonic() + 15
        while True:
            catalogs = [row[0] for row in self.ask("SHOW CATALOGS")]
            _, listed = self.call("list")
            mounted = [path.name for path in (self.sandbox / "mounts").rglob(f"{name}.*")]
            left = [found for found in (name in catalogs, any(c["name"] == name for c in listed["catalogs"]), mounted) if found]
            if not left or time.monotonic() > deadline:
                return left
            time.sleep(0.5)  # the kubelet's round

    def reads(self, source):
        name = f"src-{source.name}"
        code, answer = self.call("apply", self.definition(name, source, source.properties, source.credentials), "--yes")
        assert code == 0, f"apply: {code} {json.dumps(answer)[:1500]}"
        for statement in source.before:
            self.ask(statement.format(catalog=f'"{name}"'))
        seen = self.ask(source.query.format(catalog=f'"{name}"'))
        wanted = [[str(value) for value in row] for row in source.rows]
        assert seen == wanted, f"read {seen}, expected {wanted}"
        code, answer = self.call("delete", name, "--yes")
        assert code == 0, f"delete: {answer}"
        left = self.left_of(name)
        assert not left, f"left behind after delete: {left}"

    def fails(self, source, kind, properties, credentials, code_wanted, about):
        name = f"bad-{source.name}-{kind}"
        path = self.definition(name, source, properties, credentials)
        words = {}
        for language in ("en", "fr"):
            code, answer = self.call("apply", path, "--yes", language=language)
            error = answer.get("error", {})
            assert code in (1, 4), f"{kind}: exit {code}: {json.dumps(answer)[:800]}"
            assert error.get("code") == code_wanted, f"{kind}: {json.dumps(error, ensure_ascii=False)[:1800]}"
            assert error["arguments"].get("field") == about, f"{kind}: about {error['arguments'].get('field')}, not {about}"
            assert error.get("remedy"), f"{kind}: no remedy"
            words[language] = error["cause"]
            if kind != "wrong":
                break  # the words are the same code's: once in both languages is enough
        assert kind != "wrong" or words["en"] != words["fr"], words
        left = self.left_of(name)
        assert not left, f"{kind}: left behind: {left}"

    def wrong(self, source):
        credential, about = source.wrong
        canary = self.folder / f"{source.name}.wrong"
        canary.write_text("no-" + secrets.token_urlsafe(12))
        self.fails(source, "wrong", source.properties, {**source.credentials, credential: canary}, "source.wrong-password",
                   about)

    def dead(self, source):
        key, value, about = source.dead
        code = "source.database-unknown" if source.connector == "duckdb" else "source.unreachable"
        self.fails(source, "dead", {**source.properties, **source.dead_also, key: value}, source.credentials, code, about)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("sandbox", type=pathlib.Path)
    words.add_argument("--only", default="", help="names, separated by commas")
    given = words.parse_args()
    bench = Bench(given.program, given.sandbox)
    only = [name for name in given.only.split(",") if name]
    chosen = [source for source in sources(bench.stack) if not only or source.name in only]
    work = [("read", source) for source in chosen]
    work += [("wrong", source) for source in chosen if source.wrong] + [("dead", source) for source in chosen if source.dead]
    failed = 0

    def one(task):
        kind, source = task
        start = time.monotonic()
        {"read": bench.reads, "wrong": bench.wrong, "dead": bench.dead}[kind](source)
        return time.monotonic() - start

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for task, result in zip(work, [pool.submit(one, task) for task in work]):
            try:
                print(f"{task[1].name:12} {task[0]:6} {result.result():5.1f} s", flush=True)
            except (AssertionError, subprocess.TimeoutExpired) as problem:
                failed += 1
                print(f"{task[1].name:12} {task[0]:6} FAILED: {problem}", flush=True)
    print(f"{len(chosen)} sources, {len(work)} runs, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
