"""What the sandbox's cluster holds before anybody works with it: Trino's Deployment as a real chart would leave it,
the base policy, and who may do what."""

from pathlib import Path
from typing import Any

NAMESPACE = "akko"
#: where the keys are that records are signed with: out of reach of whoever has NAMESPACE only
KEYS_NAMESPACE = "akko-keys"
NODE = "sandbox"
DEPLOYMENT_PATH = f"/apis/apps/v1/namespaces/{NAMESPACE}/deployments/trino-coordinator"

#: volume name (also the folder's below DIR/mounts), kind, object
VOLUMES = [
    ("catalog-files", "Secret", "akko-catalog-files"),
    ("catalog-keytabs", "Secret", "akko-catalog-keytabs"),
    ("catalog-krb5", "ConfigMap", "akko-catalog-krb5-conf"),
]

_TRINO_LABELS = {"app.kubernetes.io/name": "trino", "app.kubernetes.io/component": "coordinator"}
_OPA_LABELS = {"app.kubernetes.io/name": "opa"}


def everything(volumes: list[tuple[str, str, str, Path]], policies: dict[str, str]) -> list[tuple[str, dict[str, Any]]]:
    """(path to POST to, object) in an order in which each finds what it needs. `volumes` carry their mount path."""
    core = f"/api/v1/namespaces/{NAMESPACE}"
    rbac = f"/apis/rbac.authorization.k8s.io/v1/namespaces/{NAMESPACE}"
    objects = [
        ("/api/v1/namespaces", {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NAMESPACE}}),
        (f"{core}/configmaps", {
            "apiVersion": "v1", "kind": "ConfigMap",
            "metadata": {"name": "akko-opa-base", "namespace": NAMESPACE,
                         "labels": {"openpolicyagent.org/policy": "rego"}},
            "data": policies}),
        (f"/apis/apps/v1/namespaces/{NAMESPACE}/deployments", _deployment(volumes)),
        (f"{core}/services", _service("trino", 8443, _TRINO_LABELS)),
        (f"{core}/services", _service("opa", 8181, _OPA_LABELS)),
        (f"/apis/networking.k8s.io/v1/namespaces/{NAMESPACE}/networkpolicies", _network_policy()),
    ]
    for name, rules in _ROLES.items():
        objects.append((f"{rbac}/roles", {
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
            "metadata": {"name": name, "namespace": NAMESPACE}, "rules": rules}))
    for person, role in _HOLDERS.items():
        objects.append((f"{rbac}/rolebindings", {
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
            "metadata": {"name": f"{role}-{person}", "namespace": NAMESPACE},
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": role},
            "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": person}]}))
    objects.append(("/api/v1/namespaces", {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": KEYS_NAMESPACE}}))
    keys = f"/apis/rbac.authorization.k8s.io/v1/namespaces/{KEYS_NAMESPACE}"
    objects.append((f"{keys}/roles", {
        "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "Role",
        "metadata": {"name": "catalog-signer", "namespace": KEYS_NAMESPACE},
        "rules": [_rule("", ["secrets"], "get create update patch")]}))
    for person in _SIGNERS:
        objects.append((f"{keys}/rolebindings", {
            "apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
            "metadata": {"name": f"catalog-signer-{person}", "namespace": KEYS_NAMESPACE},
            "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "catalog-signer"},
            "subjects": [{"apiGroup": "rbac.authorization.k8s.io", "kind": "User", "name": person}]}))
    return objects


def _deployment(volumes: list[tuple[str, str, str, Path]]) -> dict[str, Any]:
    sources = {"Secret": lambda name: {"secret": {"secretName": name, "optional": True}},
               "ConfigMap": lambda name: {"configMap": {"name": name, "optional": True}}}
    return {
        "apiVersion": "apps/v1", "kind": "Deployment",
        "metadata": {"name": "trino-coordinator", "namespace": NAMESPACE, "labels": _TRINO_LABELS},
        "spec": {
            "replicas": 1,
            "selector": {"matchLabels": _TRINO_LABELS},
            "template": {
                "metadata": {"labels": _TRINO_LABELS},
                "spec": {
                    "nodeName": NODE,  # there is no scheduler
                    "containers": [{
                        "name": "trino-coordinator", "image": "trinodb/trino:476",
                        "ports": [{"name": "https", "containerPort": 8443}],
                        "volumeMounts": [{"name": name, "mountPath": str(path), "readOnly": True}
                                         for name, _, _, path in volumes]}],
                    "volumes": [{"name": name, **sources[kind](source)} for name, kind, source, _ in volumes]}}}}


def _service(name: str, port: int, selector: dict[str, str]) -> dict[str, Any]:
    return {"apiVersion": "v1", "kind": "Service", "metadata": {"name": name, "namespace": NAMESPACE},
            "spec": {"selector": selector, "ports": [{"name": name, "port": port, "targetPort": port}]}}


def _network_policy() -> dict[str, Any]:
    """Lets Trino out to few places, so that "which policy is in the way" has an answer when a host is dead."""
    return {
        "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy",
        "metadata": {"name": "trino-egress", "namespace": NAMESPACE},
        "spec": {"podSelector": {"matchLabels": {"app.kubernetes.io/name": "trino"}}, "policyTypes": ["Egress"],
                 "egress": [{"to": [{"ipBlock": {"cidr": "127.0.0.0/8"}}],
                             "ports": [{"protocol": "TCP", "port": 443}, {"protocol": "TCP", "port": 5432}]}]}}


def _rule(group: str, resources: list[str], verbs: str, names: list[str] | None = None) -> dict[str, Any]:
    rule: dict[str, Any] = {"apiGroups": [group], "resources": resources, "verbs": verbs.split()}
    return {**rule, "resourceNames": names} if names else rule


_LOOKING_AROUND = [
    _rule("", ["services"], "get list"),
    _rule("networking.k8s.io", ["networkpolicies"], "get list"),
    _rule("discovery.k8s.io", ["endpointslices"], "get list"),
]

_RUNNING_TRINO = [
    _rule("", ["pods"], "get list watch patch"),
    _rule("apps", ["deployments"], "get list patch"),
]

_ROLES = {
    # Exactly what the product uses; a verb missing here is a verb it must not need.
    "catalog-manager": [
        _rule("", ["secrets", "configmaps"], "get list watch create update patch delete"),
        *_RUNNING_TRINO, *_LOOKING_AROUND],
    # RBAC only adds up, so the one refusal (patching akko-catalog-files, the server-side apply of a credential
    # file) is made by granting "patch" on the other Secret by name.
    "catalog-manager-restricted": [
        _rule("", ["configmaps"], "get list watch create update patch delete"),
        _rule("", ["secrets"], "get list watch create update delete"),
        _rule("", ["secrets"], "patch", ["akko-catalog-keytabs"]),
        *_RUNNING_TRINO, *_LOOKING_AROUND],
    "catalog-viewer": [_rule("", ["secrets", "configmaps", "pods"], "get list watch")],
}

_SIGNERS = ("alice", "dave")

#: bob holds none: he may ask what he may do, and that is all.
_HOLDERS = {"alice": "catalog-manager", "dave": "catalog-manager", "carol": "catalog-manager-restricted", "victor": "catalog-viewer"}
