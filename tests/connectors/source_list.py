"""The real sources there are, by the sandbox's servers that run."""
import pathlib

import lake_sources
from source import Source, dead, not_permitted, wrong


def sources(stack):
    return [source for part in (_of_trino, _databases, _kafka, _mongodb, _cassandra, _redis, _prometheus, _opensearch,
                                lake_sources.sources) for source in part(stack)]


def _of_trino(stack):
    """Sources that need no server."""
    seen = "{catalog}.\"default\".seen"
    return [
        Source("jmx", "jmx", {}, 'SELECT count(node) > 0 FROM {catalog}."current"."java.lang:type=runtime"', [[True]]),
        Source("tpch", "tpch", {}, "SELECT count(*) FROM {catalog}.tiny.nation", [[25]]),
        Source("tpcds", "tpcds", {}, "SELECT count(*) FROM {catalog}.tiny.store", [[2]]),
        Source("memory", "memory", {}, f"SELECT * FROM {seen}", [[7]], before=[f"CREATE TABLE {seen} AS SELECT 7 AS n"]),
        # What is written is gone, and a table is as empty as before.
        Source("blackhole", "blackhole", {}, f"SELECT count(*) FROM {seen}", [[0]],
               before=[f"CREATE TABLE {seen} AS SELECT 7 AS n"]),
        Source("faker", "faker", {"faker.null-probability": "0"}, f"SELECT count(n), min(n) >= 3, max(n) <= 5 FROM {seen}",
               [[1000, True, True]], before=[f"CREATE TABLE {seen} (n integer WITH (min = '3', max = '5'))"]),
        Source("duckdb", "duckdb", {"connection-url": f"jdbc:duckdb:{stack['folder']}/sales.duckdb"},
               "SELECT * FROM {catalog}.main.seen", [[7]], before=["CREATE TABLE {catalog}.main.seen AS SELECT 7 AS n"],
               failures=[dead("connection-url", {"connection-url": "jdbc:duckdb:/nowhere/sales.duckdb"},
                              code="source.database-unknown")]),
    ]


def _databases(stack):
    if "postgresql" in stack:
        server = stack["postgresql"]
        url = "jdbc:postgresql://{host}:{port}/{database}"
        yield Source(
            "postgresql", "postgresql", {"connection-url": url.format(**server), "connection-user": server["user"]},
            "SELECT count(*) > 0 FROM {catalog}.scores.companies", [[True]],
            {"connection-password": server["password_file"]}, unseen=["connection-password"],
            failures=[wrong("connection-password"),
                      dead("connection-url", {"connection-url": url.format(**{**server, "port": 1})})])
    for connector in ("mariadb", "mysql") if "mariadb" in stack else ():
        server = stack["mariadb"]
        scheme = f"jdbc:{connector}://"
        yield Source(
            connector, connector,
            {"connection-url": f"{scheme}127.0.0.1:{server['port']}", "connection-user": server["user"]},
            "SELECT id, client, amount FROM {catalog}.sales.orders ORDER BY id",
            [[1, "Ada", "12.50"], [2, "Émile", "99.90"], [3, "Grace", "7.00"]],
            {"connection-password": server["password_file"]}, unseen=["connection-password"],
            failures=[wrong("connection-password"),
                      dead("connection-url", {"connection-url": f"{scheme}127.0.0.1:1"},
                           also={"mysql.connection-timeout": "1s", "mysql.max-reconnects": "1"} if connector == "mysql"
                           else {})])


def _kafka(stack):
    if "kafka" not in stack:
        return
    server = stack["kafka"]
    for mechanism in ("SCRAM-SHA-512", "PLAIN"):
        yield Source(
            "kafka-" + mechanism[:5].lower(), "kafka",
            {"kafka.nodes": server["nodes"], "kafka.table-names": server["topic"], "kafka.hide-internal-columns": "false",
             "kafka.client.security.protocol": "SASL_SSL", "kafka.client.sasl.mechanism": mechanism,
             "kafka.client.username": server["user"], "kafka.client.ssl.truststore.type": "PEM"},
            "SELECT json_extract_scalar(_message, '$.client') FROM {catalog}.\"default\".orders ORDER BY 1",
            [["Ada"], ["Grace"], ["Émile"]],
            {"kafka.client.password": server["password_file"], "kafka.client.ssl.truststore.location": stack["ca"]},
            unseen=["kafka.client.password"],
            failures=[wrong("kafka.client.password"),
                      dead("kafka.nodes", {"kafka.nodes": "127.0.0.1:1"}, also={"kafka.client.default.api.timeout.ms": "5000"})])


def _mongodb(stack):
    if "mongodb" not in stack:
        return
    server = stack["mongodb"]
    url = "mongodb://127.0.0.1:{port}/?serverSelectionTimeoutMS={wait}"
    yield Source(
        "mongodb", "mongodb",
        {"mongodb.connection-url": url.format(port=server["port"], wait=3000), "mongodb.user": server["user"]},
        "SELECT * FROM {catalog}.sales.seen", [[7]], {"mongodb.password": server["password_file"]},
        before=["CREATE SCHEMA IF NOT EXISTS {catalog}.sales", "CREATE TABLE {catalog}.sales.seen AS SELECT 7 AS n"],
        after=["DROP TABLE {catalog}.sales.seen"],
        failures=[wrong("mongodb.password"),
                  dead("mongodb.connection-url", {"mongodb.connection-url": url.format(port=1, wait=1000)})])


def _cassandra(stack):
    if "cassandra" not in stack:
        return
    server = stack["cassandra"]
    known = pathlib.Path(stack["folder"]) / "cassandra.password"
    known.write_text(server["superuser"])  # as Cassandra makes it
    execute = "CALL {catalog}.system.execute('%s')"
    yield Source(
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
        failures=[wrong("cassandra.password"),
                  dead("cassandra.contact-points", {"cassandra.native-protocol-port": "1"},
                       also={"cassandra.no-host-available-retry-timeout": "2s"})])


def _redis(stack):
    if "redis" not in stack:
        return
    server = stack["redis"]
    yield Source(
        "redis", "redis",
        {"redis.nodes": server["node"], "redis.table-names": server["table"], "redis.key-prefix-schema-table": "true",
         "redis.hide-internal-columns": "false"},
        "SELECT _value FROM {catalog}.sales.clients ORDER BY 1", [["Ada"], ["Grace"], ["Émile"]],
        {"redis.password": server["password_file"]},
        failures=[wrong("redis.password"), dead("redis.nodes", {"redis.nodes": "127.0.0.1:1"})])


def _prometheus(stack):
    if "prometheus" not in stack:
        return
    server = stack["prometheus"]
    yield Source(
        "prometheus", "prometheus", {"prometheus.uri": server["uri"], "prometheus.auth.user": server["user"]},
        'SELECT count(*) > 0 FROM {catalog}."default".up WHERE value = 1', [[True]],
        {"prometheus.auth.password": server["password_file"]},
        failures=[wrong("prometheus.auth.password"), dead("prometheus.uri", {"prometheus.uri": "http://127.0.0.1:1"})])


def _opensearch(stack):
    if "opensearch" not in stack:
        return
    server = stack["opensearch"]
    yield Source(
        "opensearch", "opensearch",
        {"opensearch.host": "127.0.0.1", "opensearch.port": str(server["port"]), "opensearch.tls.enabled": "true",
         "opensearch.security": "PASSWORD", "opensearch.auth.user": "trino"},
        'SELECT client, amount FROM {catalog}."default".orders ORDER BY client', [["Ada", 12.5], ["Émile", 99.9]],
        {"opensearch.auth.password": server["accounts"]["trino"], "opensearch.tls.truststore-path": stack["ca"]},
        failures=[wrong("opensearch.auth.password"),
                  not_permitted("opensearch.auth.user", {"opensearch.auth.user": "stranger"},
                                {"opensearch.auth.password": server["accounts"]["stranger"]}), dead("opensearch.host", {"opensearch.port": "1"})])
