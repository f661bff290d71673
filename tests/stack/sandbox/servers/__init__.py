"""The servers there are. To add one: a module beside this file with one `Server`, and its line here."""

from ..problem import Problem
from .base import Server
from .cassandra import Cassandra
from .hdfs import Datanode, Namenode
from .hive_metastore import HiveMetastore
from .kafka import Kafka
from .kdc import ACME, PARTNER
from .external_secrets import ExternalSecrets
from .keycloak import Keycloak
from .kubernetes import ControllerManager, Kubernetes, Mounts
from .mariadb import MariaDb
from .metastore import Metastore
from .mongodb import MongoDb
from .nessie import Nessie
from .opa import Opa
from .openbao import OpenBao
from .opensearch import OpenSearch
from .openmetadata import OpenMetadata
from .postgresql import Postgresql
from .prometheus import Prometheus
from .redis import Redis
from .s3 import S3
from .sealed_secrets import SealedSecrets
from .trino import Trino

SERVERS: dict[str, Server] = {
    server.name: server for server in (Opa(), Keycloak(), OpenBao(), Trino(), Kubernetes(), ControllerManager(), Mounts(), Postgresql(),
                                       ExternalSecrets(), SealedSecrets(), OpenMetadata(), ACME, PARTNER, Namenode(), Datanode(), HiveMetastore(),
                                       MariaDb(), Kafka(), MongoDb(), Cassandra(), Redis(), Prometheus(), S3(),
                                       Metastore(), Nessie(), OpenSearch())
}

#: what a person asks for, and what that takes
GROUPS: dict[str, list[str]] = {
    "postgresql": ["postgresql"],
    "trino": ["trino"],
    "kubernetes": ["kubernetes", "controller-manager", "mounts"],
    "opa": ["opa"],
    "keycloak": ["keycloak"],
    "openbao": ["openbao"],
    "external-secrets": ["external-secrets"],
    "sealed-secrets": ["sealed-secrets"],
    "openmetadata": ["openmetadata"],
    "hadoop": ["postgresql", "kdc", "namenode", "datanode", "hive-metastore"],
    "partner": ["partner-kdc"],
    "s3": ["postgresql", "s3"],
    "metastore": ["postgresql", "s3", "metastore"],
    "nessie": ["postgresql", "keycloak", "s3", "nessie"],
    **{source: [source] for source in ("mariadb", "kafka", "mongodb", "cassandra", "redis", "prometheus", "opensearch")},
}

#: what is started when nobody says otherwise; the rest costs time that few tests need
USUAL = ["postgresql", "trino", "kubernetes", "opa"]

#: what CI never starts, and so does not fetch: for the long form of tests/connectors/sources.py
BY_HAND = ("cassandra", "redis", "prometheus", "metastore", "nessie", "opensearch")


def chosen(text: str) -> list[str]:
    names: list[str] = []
    for group in text.split(","):
        if group.strip() not in GROUPS:
            raise Problem(f"no server {group.strip()!r}; there are {', '.join(GROUPS)}")
        names += [name for name in GROUPS[group.strip()] if name not in names]
    return [name for name in SERVERS if name in names]  # in the registry's order, whatever the person's
