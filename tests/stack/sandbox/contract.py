"""What tests and `./run` read: DIR/stack.json, one environment file a person for the product, and a ready catalog
definition. All paths in them are absolute and true only while the sandbox stands."""

import json
from pathlib import Path
from typing import Any

from . import files, kubernetes_objects, people, realm
from .sandbox import Sandbox
from .servers import SERVERS
from .servers.keycloak import Keycloak
from .servers.openbao import PREFIX, OpenBao
from .servers.postgresql import Postgresql
from .servers.trino import Trino


def write(sandbox: Sandbox) -> Path:
    environments = {person.name: str(_environment(sandbox, person)) for person in people.IN_TRINO
                    if sandbox.has("trino")}
    if sandbox.has("keycloak") and sandbox.has("trino") and sandbox.has("kubernetes"):
        environments["session"] = str(_session_environment(sandbox))
    value: dict[str, Any] = {
        "directory": str(sandbox.directory),
        "ca": str(sandbox.certificates.authority),
        "environments": environments,
        "mount_delay_file": str(sandbox.directory / "mount-delay"),
        "policy_watcher_off_file": str(sandbox.policy_watcher_off),
        "processes": {name: process.pid for name, process in sandbox.processes.items()},
    }
    for name in sandbox.servers:
        for key, part in SERVERS[name].contract(sandbox).items():
            value[key] = {**part, "log": str(sandbox.log(name)), "pid": sandbox.processes[name].pid}
    if sandbox.has("kubernetes"):
        value["mounts"] = {name: str(sandbox.mounts / name) for name, _, _ in kubernetes_objects.VOLUMES}
    if sandbox.has("postgresql"):
        value["catalog"] = str(_catalog(sandbox))
    return files.write_json(sandbox.directory / "stack.json", value)


def _session_environment(sandbox: Sandbox) -> Path:
    """One file for everybody: who one is, the browser says."""
    quoted = json.dumps
    alice = next(person for person in people.IN_TRINO if person.name == "alice")
    text = _environment(sandbox, alice).read_text(encoding="utf-8")
    authentication = next(line for line in text.splitlines() if line.startswith("    basic:"))
    text = text.replace(authentication, "    oidc: {}")
    if sandbox.has("openbao"):
        by_token = next(line for line in text.splitlines() if line.startswith("  authentication: { token:"))
        text = text.replace(by_token, f"  authentication: {{ oidc: {{ role: catalog-manager, audience: {realm.AUDIENCE} }} }}")
    text = text.replace("  context: alice@sandbox", "  context: alice@sandbox\n  authentication: oidc")
    text += (f"identity:\n  issuer: {quoted(Keycloak().issuer(sandbox))}\n"
             f"  ca: {quoted(str(sandbox.certificates.authority))}\n"
             f"  client_id: {realm.CLIENT}\n  audience: {realm.AUDIENCE}\n  admin_role: akko-admin\n")
    return files.write_secret(sandbox.directory / "environments" / "session.yaml", text)


def _environment(sandbox: Sandbox, person: people.Person) -> Path:
    """JSON strings are YAML too, so everything that came from outside is quoted by the JSON encoder."""
    quoted = json.dumps
    password = people.password_file(sandbox.directory, person.name)
    lines = [
        "name: sandbox",
        "production: false",
        "trino:",
        f"  url: {quoted(Trino().url(sandbox))}",
        f"  ca: {quoted(str(sandbox.certificates.authority))}",
        "  authentication:",
        f"    basic: {{ user: {person.name}, password: {{ file: {quoted(str(password))} }} }}",
        '  pod_selector: "app.kubernetes.io/name=trino"',
    ]
    if sandbox.has("kubernetes") and person.kubernetes_groups is not None:
        volumes = {name: quoted(str(sandbox.mounts / name)) for name, _, _ in kubernetes_objects.VOLUMES}
        lines += [
            "kubernetes:",
            f"  kubeconfig: {quoted(str(sandbox.kubeconfig(person.name)))}",
            f"  context: {person.name}@sandbox",
            f"  namespace: {kubernetes_objects.NAMESPACE}",
            "objects:",
            "  credentials_secret: akko-catalog-files",
            "  keytabs_secret: akko-catalog-keytabs",
            "  krb5_config_map: akko-catalog-krb5-conf",
            "  policy_config_map: akko-opa-catalogs",
            "mounts:",
            f"  credentials: {volumes['catalog-files']}",
            f"  keytabs: {volumes['catalog-keytabs']}",
            f"  krb5: {volumes['catalog-krb5']}",
        ]
    if sandbox.has("opa"):
        lines += ["opa:", f'  url: "http://127.0.0.1:{sandbox.port("opa")}"', "  package: akko.trino_access"]
    if sandbox.has("openbao"):
        lines += ["vault:", f"  url: {quoted(OpenBao().url(sandbox))}", f"  ca: {quoted(str(sandbox.certificates.authority))}",
                  f"  prefix: {PREFIX}",
                  f"  authentication: {{ token: {{ file: {quoted(str(OpenBao().token_file(sandbox, 'catalog-manager')))} }} }}"]
    lines += [
        "access:",
        "  admin_groups: [akko-admin]",
        "  admin_users: []",
        "  default_roles: [akko-admin]",
        "limits: { mount_seconds: 60, lease_seconds: 10, request_seconds: 20, policy_seconds: 20 }",
    ]
    return files.write_secret(sandbox.directory / "environments" / f"{person.name}.yaml", "\n".join(lines) + "\n")


def _catalog(sandbox: Sandbox) -> Path:
    url = f"jdbc:postgresql://127.0.0.1:{sandbox.port('postgresql')}/climascore"
    password = Postgresql().readonly_file(sandbox)
    return files.write(sandbox.directory / "climascore.yaml", "\n".join([
        "name: climascore",
        "connector: postgresql",
        "description: Climate scores of European companies, 2016 to 2025",
        "properties:",
        f"  connection-url: {json.dumps(url)}",
        "  connection-user: trino_readonly",
        "credentials:",
        f"  connection-password: {{ file: {json.dumps(str(password))} }}",
        "allow_roles: [akko-admin, akko-analyst]",
        "",
    ]))
