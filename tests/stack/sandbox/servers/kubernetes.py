"""kube-apiserver with its etcd inside, and kube-controller-manager: a control plane without nodes."""

import time
from pathlib import Path
from typing import Any

from .. import files, golang, http, kubernetes_objects, people, realm
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server
from .keycloak import Keycloak
from .opa import Opa, policies


class Kubernetes(Server):
    name = "kubernetes"
    needs = ("keycloak",)
    megabytes = 80

    def fetch(self) -> None:
        golang.binary(golang.KUBE)

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        keys = sandbox.certificates
        tokens = files.write_secret(home / "tokens.csv", people.kubernetes_tokens(sandbox.directory))
        for person in people.IN_KUBERNETES:
            files.write_secret(sandbox.kubeconfig(person.name), self._kubeconfig(sandbox, person.name))
        return Launch(
            [str(golang.binary(golang.KUBE)), "apiserver", "--bind-address=127.0.0.1",
             f"--secure-port={sandbox.port(self.name)}", f"--tls-cert-file={keys.certificate}",
             f"--tls-private-key-file={keys.key}", f"--client-ca-file={keys.authority}",
             f"--token-auth-file={tokens}", "--authorization-mode=RBAC", f"--service-account-issuer={self.url(sandbox)}",
             f"--service-account-key-file={keys.service_account_public_key}",
             f"--service-account-signing-key-file={keys.service_account_key}",
             "--service-cluster-ip-range=10.96.0.0/16",
             # Nobody makes the service accounts that this one would ask every pod for.
             "--disable-admission-plugins=ServiceAccount", "--endpoint-reconciler-type=none",
             "--external-hostname=127.0.0.1", f"--cert-dir={home}", "--v=0", *_oidc(sandbox)],
            cwd=home, environment={"SANDBOX_ETCD_DIR": str(home / "etcd")})

    def ready(self, sandbox: Sandbox) -> bool:
        return self.api(sandbox, "GET", "/readyz")[0] == 200

    def furnish(self, sandbox: Sandbox) -> None:
        volumes = [(name, kind, source, sandbox.mounts / name) for name, kind, source in kubernetes_objects.VOLUMES]
        for path, body in kubernetes_objects.everything(volumes, policies(sandbox)):
            status, answer = self.api(sandbox, "POST", path, body)
            if status not in (201, 409):  # 409: it is there, from an earlier start
                raise Problem(f"Kubernetes answers {status} to {body['kind']} {body['metadata']['name']}: {answer}")

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"kubernetes": {
            "url": self.url(sandbox), "namespace": kubernetes_objects.NAMESPACE, "node": kubernetes_objects.NODE,
            "kubeconfigs": {p.name: str(sandbox.kubeconfig(p.name)) for p in people.IN_KUBERNETES}}}

    def url(self, sandbox: Sandbox) -> str:
        return f"https://127.0.0.1:{sandbox.port(self.name)}"

    def define(self, sandbox: Sandbox, definitions: list[Path]) -> None:
        """Custom resources, before whoever watches them starts."""
        path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
        end = time.monotonic() + 30
        for definition in definitions:
            status, answer = self.api(sandbox, "POST", path, definition.read_text(encoding="utf-8"), "application/yaml")
            if status not in (201, 409):
                raise Problem(f"Kubernetes answers {status} to {definition.name}: {answer}")
        while not all(self._is_established(crd) for crd in self.api(sandbox, "GET", path)[1]["items"]):
            if time.monotonic() > end:
                raise Problem("the custom resources were not established within 30 s")
            time.sleep(0.05)

    @staticmethod
    def _is_established(crd: dict[str, Any]) -> bool:
        conditions = crd.get("status", {}).get("conditions") or []
        return any(each["type"] == "Established" and each["status"] == "True" for each in conditions)

    def api(self, sandbox: Sandbox, method: str, path: str, body: Any = None,
            content_type: str = "application/json") -> tuple[int, Any]:
        token = files.secret_once(people.token_file(sandbox.directory, "root"))
        return http.request(method, self.url(sandbox) + path, body, ca=sandbox.certificates.authority,
                            headers={"Authorization": f"Bearer {token}"}, content_type=content_type)

    def _kubeconfig(self, sandbox: Sandbox, person: str) -> str:
        token = files.secret_once(people.token_file(sandbox.directory, person))
        authority = files.base64_of(sandbox.certificates.authority)
        return (
            "apiVersion: v1\nkind: Config\n"
            f"clusters:\n- name: sandbox\n  cluster:\n    server: {self.url(sandbox)}\n"
            f"    certificate-authority-data: {authority}\n"
            f"users:\n- name: {person}\n  user:\n    token: {token}\n"
            f"contexts:\n- name: {person}@sandbox\n  context:\n    cluster: sandbox\n    user: {person}\n"
            f"    namespace: {kubernetes_objects.NAMESPACE}\n"
            f"current-context: {person}@sandbox\n")


def _oidc(sandbox: Sandbox) -> list[str]:
    """The realm's people are known by the names that the token file gives them."""
    if not sandbox.has("keycloak"):
        return []
    return [f"--oidc-issuer-url={Keycloak().issuer(sandbox)}", f"--oidc-client-id={realm.AUDIENCE}",
            "--oidc-username-claim=preferred_username", "--oidc-username-prefix=-", "--oidc-groups-claim=groups",
            f"--oidc-ca-file={sandbox.certificates.authority}"]


class ControllerManager(Server):
    name = "controller-manager"
    needs = ("kubernetes",)

    def fetch(self) -> None:
        golang.binary(golang.KUBE)

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        controllers = ["deployment-controller", "replicaset-controller", "namespace-controller",
                       "garbage-collector-controller"]
        return Launch(
            [str(golang.binary(golang.KUBE)), "controller-manager", f"--kubeconfig={sandbox.kubeconfig('root')}",
             "--bind-address=127.0.0.1", f"--secure-port={sandbox.port(self.name)}", "--leader-elect=false",
             f"--controllers={','.join(controllers)}", f"--cert-dir={home}", "--v=0"],
            cwd=home)

    def ready(self, sandbox: Sandbox) -> bool:
        """Its /healthz says yes long before it works; the Deployment that somebody looked at is the proof."""
        if not sandbox.running(self.name):
            return False
        deployment = Kubernetes().api(sandbox, "GET", kubernetes_objects.DEPLOYMENT_PATH)[1]
        return deployment.get("status", {}).get("observedGeneration", 0) >= 1


class Mounts(Server):
    """The kubelet's part and the policy watcher's; see go/kubernetes/mounts."""

    name = "mounts"
    needs = ("kubernetes", "opa")
    ports = ()

    def fetch(self) -> None:
        golang.binary(golang.MOUNTS)

    def configure(self, sandbox: Sandbox) -> Launch:
        delay = sandbox.directory / "mount-delay"
        if not delay.exists():
            files.write(delay, f"{sandbox.options.mount_delay:g}\n")
        opa = f"http://127.0.0.1:{sandbox.port('opa')}" if sandbox.has("opa") else ""
        return Launch(
            [str(golang.binary(golang.MOUNTS)), f"--kubeconfig={sandbox.kubeconfig('root')}",
             f"--namespace={kubernetes_objects.NAMESPACE}", f"--node={kubernetes_objects.NODE}",
             f"--mounts={sandbox.mounts}", f"--delay-file={delay}", f"--opa={opa}",
             f"--policy-watcher-off-file={sandbox.policy_watcher_off}"],
            cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        deployment = Kubernetes().api(sandbox, "GET", kubernetes_objects.DEPLOYMENT_PATH)[1]
        if deployment.get("status", {}).get("availableReplicas", 0) < 1:
            return False
        return not sandbox.has("opa") or sandbox.policy_watcher_off.exists() or Opa().decides(sandbox)
