"""Tables whose files lie in S3: Iceberg of a database, of a Hive metastore and of a REST catalog, Hive and Delta Lake. The S3 keys
travel by security mapping: they may stand in no statement and in no answer of the product."""
import json
import pathlib
import ssl
import urllib.parse
import urllib.request

from source import Failure, Source, dead, not_permitted, wrong

#: patience of the clients, so that a dead host is given up at once
_S3_TRIES = {"s3.max-error-retries": "1"}
#: a metastore of Hive 4 makes every table that is not transactional an external one
_WRITABLE = {"hive": {"hive.non-managed-table-writes-enabled": "true"}}


def sources(stack):
    if "s3" in stack:
        yield _iceberg_jdbc(stack)
    if "metastore" in stack:
        yield _of_metastore(stack, "hive")
        yield _of_metastore(stack, "delta_lake")
        yield _of_metastore(stack, "iceberg")
    if "nessie" in stack:
        yield _iceberg_rest(stack, "credential")
        yield _iceberg_rest(stack, "token")


def _storage(stack):
    server = stack["s3"]
    return {"fs.native-s3.enabled": "true", "s3.endpoint": server["endpoint"], "s3.region": server["region"],
            "s3.path-style-access": "true", "s3.aws-access-key": server["accounts"]["trino"]["access_key"]}


def _keys(stack):
    return {"s3.aws-secret-key": stack["s3"]["accounts"]["trino"]["secret_file"]}


def _storage_fails(stack, told_apart=False):
    """`told_apart`: whether S3 says what is wrong with the pair. Its answer to HEAD, by which most files are opened, has no body:
    it only says no, and then the words name both halves."""
    stranger = stack["s3"]["accounts"]["stranger"]
    nobody = {"s3.aws-access-key": "AKNOBODY"}
    unknown = {"s3.aws-access-key": stranger["access_key"]}
    given = {"s3.aws-secret-key": stranger["secret_file"]}
    refused, secret, key = "source.storage-key-refused", "s3.aws-secret-key", "s3.aws-access-key"
    return [
        wrong(secret, refused),
        Failure("wrong-access-key", refused, key if told_apart else secret, properties=nobody),
        not_permitted(key, unknown, given) if told_apart
        else Failure("stranger-access-key", refused, secret, properties=unknown, given=given),
        dead("s3.endpoint", {"s3.endpoint": "https://127.0.0.1:1"}, also=_S3_TRIES),
    ]


def _tables(schema, location, more=""):
    """A schema of the person's with a table in it, made, written and written again."""
    return {
        "before": [f"CREATE SCHEMA {{catalog}}.{schema} WITH (location = '{location}/{schema}')",
                   f"CREATE TABLE {{catalog}}.{schema}.seen {more} AS SELECT 7 AS n, 'Émile' AS client",
                   f"INSERT INTO {{catalog}}.{schema}.seen VALUES (8, 'Ada')"],
        "query": f"SELECT n, client FROM {{catalog}}.{schema}.seen ORDER BY n",
        "rows": [[7, "Émile"], [8, "Ada"]],
        "after": [f"DROP TABLE {{catalog}}.{schema}.seen", f"DROP SCHEMA {{catalog}}.{schema}"],
    }


def _iceberg_jdbc(stack):
    server = stack["s3"]
    folder = f"s3://{server['bucket']}/jdbc"
    catalog = server["iceberg"]
    return Source(
        "iceberg-jdbc", "iceberg",
        {"iceberg.catalog.type": "JDBC", "iceberg.jdbc-catalog.connection-url": catalog["url"],
         "iceberg.jdbc-catalog.driver-class": "org.postgresql.Driver", "iceberg.jdbc-catalog.catalog-name": "lake",
         "iceberg.jdbc-catalog.default-warehouse-dir": folder, "iceberg.jdbc-catalog.connection-user": catalog["user"],
         **_storage(stack)},
        credentials={"iceberg.jdbc-catalog.connection-password": catalog["password_file"], **_keys(stack)},
        unseen=["s3.aws-secret-key"], failures_beside=True, empty_after=f"{server['files']}/jdbc",
        failures=[*_storage_fails(stack), wrong("iceberg.jdbc-catalog.connection-password"),
                  dead("iceberg.jdbc-catalog.connection-url",
                       {"iceberg.jdbc-catalog.connection-url": "jdbc:postgresql://127.0.0.1:1/iceberg"})],
        **_tables("sales", folder))


def _of_metastore(stack, connector):
    """Three connectors on one metastore, each with a schema of its own, for none reads the others' tables."""
    name = connector.replace("_", "-")
    folder = f"s3://{stack['s3']['bucket']}/metastore"
    return Source(
        f"{name}-s3", connector, {"hive.metastore.uri": stack["metastore"]["uri"], **_storage(stack), **_WRITABLE.get(connector, {})},
        credentials=_keys(stack), unseen=["s3.aws-secret-key"], failures_beside=True,
        # What is external is dropped without its files; Iceberg and, told to write there, Hive see to theirs.
        empty_after="" if connector == "delta_lake" else f"{stack['s3']['files']}/metastore/of_{connector}",
        failures=[*_storage_fails(stack, told_apart=connector == "hive"),
                  dead("hive.metastore.uri", {"hive.metastore.uri": "thrift://127.0.0.1:1"},
                       also={"hive.metastore.thrift.client.max-retries": "0"})],
        **_tables(f"of_{connector}", folder))


def _iceberg_rest(stack, variant):
    """A REST catalog that takes the realm's tokens: fetched by Trino with a client's credential, or given as one."""
    server = stack["nessie"]
    known = pathlib.Path(stack["folder"]) / f"nessie.{variant}"
    secret = pathlib.Path(server["secret_file"]).read_text().strip()
    wanted = f"iceberg.rest-catalog.oauth2.{variant}"
    properties = {"iceberg.catalog.type": "REST", "iceberg.rest-catalog.uri": server["uri"],
                  "iceberg.rest-catalog.warehouse": server["warehouse"], "iceberg.rest-catalog.security": "OAUTH2"}
    failures = [wrong(wanted), dead("iceberg.rest-catalog.uri", {"iceberg.rest-catalog.uri": "https://127.0.0.1:1/iceberg"})]
    if variant == "credential":
        known.write_text(f"{server['client']}:{secret}")
        properties |= {"iceberg.rest-catalog.oauth2.server-uri": server["token_endpoint"],
                       "iceberg.rest-catalog.oauth2.scope": "openid"}
        failures.append(dead("iceberg.rest-catalog.oauth2.server-uri",
                             {"iceberg.rest-catalog.oauth2.server-uri": "https://127.0.0.1:1/token"}))
    else:
        known.write_text(_token(stack, server, secret))
    known.chmod(0o600)
    tables = _tables("by_" + variant, f"s3://{stack['s3']['bucket']}/rest")
    return Source(
        "nessie-" + variant, "iceberg", {**properties, **_storage(stack)}, credentials={wanted: known, **_keys(stack)},
        unseen=["s3.aws-secret-key"], failures_beside=True, failures=[*_storage_fails(stack), *failures], **tables)


def _token(stack, server, secret):
    form = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": server["client"], "client_secret": secret,
                                   "scope": "openid"}).encode()
    trust = urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=stack["ca"]))
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), trust)
    with opener.open(server["token_endpoint"], form, timeout=30) as answer:
        return json.load(answer)["access_token"]
