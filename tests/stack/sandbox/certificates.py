"""One certificate authority a sandbox, and one certificate of it for 127.0.0.1 and localhost that Trino and the API
server share."""

from dataclasses import dataclass
from pathlib import Path

from . import cache, files, java

_AUTHORITY = """
[req]
distinguished_name = name
prompt = no
x509_extensions = extensions
[name]
CN = Catalog Manager Pro sandbox
[extensions]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
"""

_SERVER = """
[req]
distinguished_name = name
prompt = no
[name]
CN = localhost
[extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = IP:127.0.0.1, DNS:localhost
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""

#: Good since an hour: tests set a program's clock back. OpenSSL 3.0 knows no other way, and only test machines have it.
_AN_HOUR_AGO = next(({"LD_PRELOAD": str(library), "FAKETIME": "-1h"}
                     for library in Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), {})


@dataclass(frozen=True)
class Certificates:
    folder: Path

    @property
    def authority(self) -> Path:
        return self.folder / "ca.pem"

    @property
    def certificate(self) -> Path:
        return self.folder / "server.pem"

    @property
    def key(self) -> Path:
        return self.folder / "server.key"

    @property
    def both(self) -> Path:
        """Key and certificate in one file, as Trino's keystore.path takes them."""
        return self.folder / "server-with-key.pem"

    @property
    def java_trust_store(self) -> Path:
        return self.folder / "ca.jks"

    @property
    def service_account_key(self) -> Path:
        return self.folder / "service-accounts.key"

    @property
    def service_account_public_key(self) -> Path:
        return self.folder / "service-accounts.pem"


def java_trust(made: Certificates) -> list[str]:
    """Flags with which a Java program trusts the sandbox's authority, and no other: for clients that know no file of their own
    for it (Trino's of S3 and of an Iceberg REST catalog, Hadoop's of S3)."""
    with cache.locked(f"trust-{cache.fingerprint_text(str(made.folder))}"):
        if not made.java_trust_store.exists():
            partial = made.java_trust_store.with_suffix(".partial")
            cache.run([str(java.of_hadoop() / "bin" / "keytool"), "-importcert", "-noprompt", "-storetype", "JKS",
                       "-storepass", "changeit", "-alias", "sandbox", "-file", str(made.authority),
                       "-keystore", str(partial)], cwd=made.folder)
            partial.rename(made.java_trust_store)
    return [f"-Djavax.net.ssl.trustStore={made.java_trust_store}", "-Djavax.net.ssl.trustStoreType=JKS"]


def make(folder: Path) -> Certificates:
    """Makes what is missing; a started sandbox keeps its certificates over restarts."""
    made = Certificates(folder)
    if made.both.exists():
        return made
    files.folder(folder)
    (folder / "ca.cnf").write_text(_AUTHORITY, encoding="utf-8")
    (folder / "server.cnf").write_text(_SERVER, encoding="utf-8")

    def openssl(*arguments: str) -> None:
        cache.run(["openssl", *arguments], cwd=folder, environment=_AN_HOUR_AGO)

    for name in ("ca", "server", "service-accounts"):
        # openssl creates private keys with mode 0600 by itself
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", f"{name}.key")
    openssl("pkey", "-in", "service-accounts.key", "-pubout", "-out", "service-accounts.pem")
    openssl("req", "-x509", "-new", "-key", "ca.key", "-sha256", "-days", "30", "-config", "ca.cnf", "-out", "ca.pem")
    openssl("req", "-new", "-key", "server.key", "-config", "server.cnf", "-out", "server.csr")
    openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-sha256",
            "-days", "30", "-extfile", "server.cnf", "-extensions", "extensions", "-out", "server.pem")
    files.write_secret(made.both, made.key.read_text() + made.certificate.read_text())
    return made
