"""Tables whose files lie in S3: Iceberg of a database, of a Hive metastore and of a REST catalog, Hive and Delta Lake. The S3 keys
travel by security mapping: they may stand in no statement and in no answer of the product."""
from source import Source, dead, wrong

#: patience of the clients, so that a dead host is given up at once
_S3_TRIES = {"s3.max-error-retries": "1"}


def sources(stack):
    if "s3" in stack:
        yield _iceberg_jdbc(stack)


def _storage(stack):
    server = stack["s3"]
    return {"fs.native-s3.enabled": "true", "s3.endpoint": server["endpoint"], "s3.region": server["region"],
            "s3.path-style-access": "true", "s3.aws-access-key": server["accounts"]["trino"]["access_key"]}


def _keys(stack):
    return {"s3.aws-secret-key": stack["s3"]["accounts"]["trino"]["secret_file"]}


def _storage_fails(stack):
    accounts = stack["s3"]["accounts"]
    return [
        wrong("s3.aws-secret-key", "source.storage-key-refused"),
        dead("s3.aws-access-key", {"s3.aws-access-key": "AKNOBODY"}, "source.storage-key-refused"),
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
