"""The SealedSecrets controller. What to seal with lies in the sandbox's folder, as `kubeseal --fetch-cert` would have got it."""

import base64
from typing import Any

from .. import files, golang, kubernetes_objects
from ..sandbox import Sandbox
from .base import Launch, Server
from .kubernetes import Kubernetes

_KEY_NAMESPACE = "kube-system"  # where real ones keep theirs
_KEYS = (f"/api/v1/namespaces/{_KEY_NAMESPACE}/secrets"
         "?labelSelector=sealedsecrets.bitnami.com/sealed-secrets-key%3Dactive")


class SealedSecrets(Server):
    name = "sealed-secrets"
    needs = ("kubernetes",)
    ports = ()

    def fetch(self) -> None:
        golang.binary(golang.SEALED_SECRETS)

    def configure(self, sandbox: Sandbox) -> Launch:
        Kubernetes().define(sandbox, golang.kept(golang.SEALED_SECRETS))
        return Launch([str(golang.binary(golang.SEALED_SECRETS)), f"--kubeconfig={sandbox.kubeconfig('root')}",
                       f"--namespace={kubernetes_objects.NAMESPACE}", f"--key-namespace={_KEY_NAMESPACE}"],
                      cwd=sandbox.home(self.name))

    def ready(self, sandbox: Sandbox) -> bool:
        return sandbox.running(self.name) and bool(self._keys(sandbox))

    def furnish(self, sandbox: Sandbox) -> None:
        certificate = base64.b64decode(self._keys(sandbox)[0]["data"]["tls.crt"]).decode()
        files.write(sandbox.directory / "sealing.pem", certificate)

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {"sealed_secrets": {"certificate": str(sandbox.directory / "sealing.pem")}}

    @staticmethod
    def _keys(sandbox: Sandbox) -> list[dict[str, Any]]:
        return Kubernetes().api(sandbox, "GET", _KEYS)[1].get("items", [])
