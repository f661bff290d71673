"""MIT Kerberos: the realm of the Hadoop servers and of those who use them, and a partner's realm that it trusts."""

import socket
from pathlib import Path
from typing import Any

from .. import cache, files
from ..sandbox import Sandbox
from .base import Launch, Server


class Kdc(Server):
    patience = 20

    def __init__(self, name: str, realm: str, principals: tuple[str, ...]) -> None:
        self.name = name
        self.realm = realm
        self.principals = principals

    def configure(self, sandbox: Sandbox) -> Launch:
        home = sandbox.home(self.name)
        listen = f"127.0.0.1:{sandbox.port(self.name)}"
        files.write(home / "kdc.conf", (
            f"[kdcdefaults]\n kdc_listen = {listen}\n kdc_tcp_listen = {listen}\n[realms]\n {self.realm} = {{\n"
            f"  database_name = {home}/principal\n  key_stash_file = {home}/stash\n  acl_file = {home}/acl\n"
            "  supported_enctypes = aes256-cts:normal aes128-cts:normal\n  default_principal_flags = +preauth\n"
            "  max_renewable_life = 7d\n }\n"))
        files.write(self.config(sandbox), (
            f"[libdefaults]\n default_realm = {self.realm}\n dns_lookup_kdc = false\n rdns = false\n"
            " udp_preference_limit = 1\n forwardable = true\n"
            f"[realms]\n {self.realm} = {{\n  kdc = {listen}\n }}\n"))
        if not (home / "principal").exists():
            self._tool(sandbox, ["kdb5_util", "create", "-s", "-r", self.realm, "-P", files.secret_once(home / "master")])
        return Launch([_program("krb5kdc"), "-n", "-r", self.realm], cwd=home, environment=self._environment(sandbox))

    def ready(self, sandbox: Sandbox) -> bool:
        with socket.create_connection(("127.0.0.1", sandbox.port(self.name)), timeout=1):
            return True

    def furnish(self, sandbox: Sandbox) -> None:
        if all(self.keytab(sandbox, name).exists() for name in self.principals):
            return
        lines = [f"addprinc -randkey {name}" for name in self.principals]
        lines += [f"ktadd -norandkey -k {self.keytab(sandbox, name)} {name}" for name in self.principals]
        # The partner's people are let in here: one key that both realms know.
        trust = files.secret_once(sandbox.directory / "kerberos" / "trust")
        lines.append(f"addprinc -pw {trust} krbtgt/{ACME.realm}@{PARTNER.realm}")
        self.kadmin(sandbox, lines)

    def kadmin(self, sandbox: Sandbox, lines: list[str]) -> str:
        """Commands by standard input, where nobody reads the passwords among them."""
        files.folder(sandbox.directory / "kerberos")
        script = files.write_secret(sandbox.home(self.name) / "commands", "\n".join(lines) + "\n")
        shell = f'exec "$0" -r {self.realm} <"$1"'
        return self._tool(sandbox, ["sh", "-c", shell, _program("kadmin.local"), str(script)])

    def contract(self, sandbox: Sandbox) -> dict[str, Any]:
        return {self.name: {
            "realm": self.realm, "port": sandbox.port(self.name), "krb5_conf": str(self.config(sandbox)),
            "kdc_conf": str(sandbox.home(self.name) / "kdc.conf"),
            "keytabs": {name: str(self.keytab(sandbox, name)) for name in self.principals}}}

    def config(self, sandbox: Sandbox) -> Path:
        return sandbox.directory / "kerberos" / f"{self.name}.krb5.conf"

    def keytab(self, sandbox: Sandbox, principal: str) -> Path:
        folder = sandbox.directory / "kerberos" / self.realm
        return files.folder(folder) / f"{principal.replace('/', '.')}.keytab"

    def _environment(self, sandbox: Sandbox) -> dict[str, str]:
        return {"KRB5_CONFIG": str(self.config(sandbox)),
                "KRB5_KDC_PROFILE": str(sandbox.home(self.name) / "kdc.conf")}

    def _tool(self, sandbox: Sandbox, command: list[str]) -> str:
        return cache.run([_program(command[0]), *command[1:]], cwd=sandbox.home(self.name),
                         environment=self._environment(sandbox))


def _program(name: str) -> str:
    """Debian keeps the KDC's programs where an ordinary account does not look."""
    sbin = Path("/usr/sbin") / name
    return str(sbin) if sbin.exists() else name


ACME = Kdc("kdc", "ACME.LAN", (
    "nn/localhost", "dn/localhost", "HTTP/localhost", "hive/localhost", "kafka/localhost",
    "akko-trino",  # the platform's usual client
    "reports-trino",  # another one, with a keytab of its own
    "guest-trino",  # may log in, but not act for anybody
))
PARTNER = Kdc("partner-kdc", "PARTNER.TEST", ("akko-trino",))
