"""The External Secrets operator with its Vault provider, and the store object through which it reads the sandbox's OpenBao."""

from .. import files, golang, kubernetes_objects
from ..problem import Problem
from ..sandbox import Sandbox
from .base import Launch, Server
from .kubernetes import Kubernetes
from .openbao import MOUNT, OpenBao

#: the SecretStore, and the Secret with what the operator signs in to OpenBao with
STORE = "vault"
SIGN_IN = "external-secrets-vault"
_NAMESPACE = kubernetes_objects.NAMESPACE
_STORES = f"/apis/external-secrets.io/v1/namespaces/{_NAMESPACE}/secretstores"


class ExternalSecrets(Server):
    name = "external-secrets"
    needs = ("kubernetes", "openbao")
    ports = ()

    def fetch(self) -> None:
        golang.binary(golang.EXTERNAL_SECRETS)

    def configure(self, sandbox: Sandbox) -> Launch:
        Kubernetes().define(sandbox, golang.kept(golang.EXTERNAL_SECRETS))
        token = OpenBao().token_file(sandbox, "reader").read_text(encoding="utf-8")
        self._create(sandbox, f"/api/v1/namespaces/{_NAMESPACE}/secrets", {
            "apiVersion": "v1", "kind": "Secret", "metadata": {"name": SIGN_IN}, "stringData": {"token": token}})
        self._create(sandbox, _STORES, {
            "apiVersion": "external-secrets.io/v1", "kind": "SecretStore", "metadata": {"name": STORE},
            "spec": {"provider": {"vault": {
                "server": OpenBao().url(sandbox), "path": MOUNT, "version": "v2",
                "caBundle": files.base64_of(sandbox.certificates.authority),
                "auth": {"tokenSecretRef": {"name": SIGN_IN, "key": "token"}}}}}})
        return Launch([str(golang.binary(golang.EXTERNAL_SECRETS)), f"--kubeconfig={sandbox.kubeconfig('root')}",
                       f"--namespace={_NAMESPACE}"], cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        """Says so at its store, once it could sign in there."""
        if not sandbox.running(self.name):
            return False
        store = Kubernetes().api(sandbox, "GET", f"{_STORES}/{STORE}")[1]
        conditions = store.get("status", {}).get("conditions") or []
        return any(each["type"] == "Ready" and each["status"] == "True" for each in conditions)

    @staticmethod
    def _create(sandbox: Sandbox, path: str, body: dict) -> None:
        status, answer = Kubernetes().api(sandbox, "POST", path, body)
        if status == 409:  # of the sandbox's last time, with the ports it had then
            Kubernetes().api(sandbox, "DELETE", f"{path}/{body['metadata']['name']}")
            status, answer = Kubernetes().api(sandbox, "POST", path, body)
        if status != 201:
            raise Problem(f"Kubernetes answers {status} to {body['kind']} {body['metadata']['name']}: {answer}")
