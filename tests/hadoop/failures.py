"""What goes wrong with Kerberos, HDFS and the metastore, as rows: how it is brought about, its code, and what is said in each language.

Where the KDC is hidden from this machine the sign-in of the review is not possible, and Trino's own Java says what is wrong."""

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kdc_faults
from rig import BOX, STACK, Hadoop
from sandbox.servers.hdfs import Namenode

NAME = "wrong"
How = dict[str, Any]


@dataclass(frozen=True)
class Row:
    what: str
    code: str
    english: str
    french: str
    how: How | Callable[[Hadoop], How]
    meanwhile: Callable[[], AbstractContextManager[Any]] = contextlib.nullcontext
    at_most: float = 90  # seconds, of a run
    reason: str = ""  # what Hadoop's client or the server said itself, a regular expression


def fails(test: Hadoop, row: Row, *, languages: tuple[str, ...] = ("en", "fr")) -> list[str]:
    """The errors as they were told, JSON."""
    told = []
    before = test.traces()
    how = row.how(test) if callable(row.how) else row.how
    for language in languages:
        with test.subTest(row.what, language=language):
            with row.meanwhile():
                called = test.apply(NAME, language=language, **how)
            test.refused(row.code, called)
            error = called.json()["error"]
            wanted = row.english if language == "en" else row.french
            test.assertIn(wanted, error["cause"].replace("\u00a0", " "), called)
            test.assertTrue(error.get("remedy"), called)
            told.append(json.dumps(error))
            test.assertTrue(re.search(row.reason, told[-1]), called)
            test.assertIsNone(re.search(r"\{[a-z-]+\}|\[\[", error["cause"] + error["remedy"]), called)
            test.assertLess(called.seconds, row.at_most, called)
            test.assertEqual(test.traces(), before)
    return told


def of(rows: list[Row], what: str) -> Row:
    return next(row for row in rows if row.what == what)


def hidden() -> AbstractContextManager[None]:
    return kdc_faults.hidden_from_us(NAME)


@contextlib.contextmanager
def late_and_hidden() -> Iterator[None]:
    with kdc_faults.with_clock("+20m") as pid, kdc_faults.hidden_from_us(NAME, pid):
        yield


def mine(name: str, *after: str, options: str = "") -> Callable[[Hadoop], How]:
    return lambda test: {"principal": f"{name}@ACME.LAN", "keytab": {"file": test.keytab(name, *after, options=options)}}


def conf(change: Callable[[str], str]) -> Callable[[Hadoop], How]:
    def how(test: Hadoop) -> How:
        path = test.folder / "changed.conf"
        path.write_text(change(Path(STACK["kdc"]["krb5_conf"]).read_text(encoding="utf-8")), encoding="utf-8")
        return {"krb5_conf": {"file": str(path)}}
    return how


def libdefaults(line: str) -> Callable[[Hadoop], How]:
    return conf(lambda text: text.replace("[libdefaults]", f"[libdefaults]\n {line}"))


def core_site(old: str, new: str) -> Callable[[Hadoop], How]:
    return lambda test: {"credentials": {"core-site.xml": test.changed("core_site", old, new)}}


def more_in_core_site(name: str, value: str) -> Callable[[Hadoop], How]:
    return core_site("</configuration>", f"<property><name>{name}</name><value>{value}</value></property></configuration>")


def privacy(test: Hadoop) -> How:
    return {**core_site("<value>authentication</value>", "<value>privacy</value>")(test),
            "properties": {"hive.hdfs.wire-encryption.enabled": "true"}}


def cut_keytab(test: Hadoop) -> How:
    path = test.folder / "cut.keytab"
    path.write_bytes(Path(STACK["kdc"]["keytabs"]["akko-trino"]).read_bytes()[:-5])
    return {"keytab": {"file": str(path)}}


GUEST = {"principal": "guest-trino@ACME.LAN", "keytab": {"file": STACK["kdc"]["keytabs"]["guest-trino"]}}
ELSEWHERE = {"properties": {"hive.metastore.service.principal": "hive/elsewhere.acme.lan@ACME.LAN"}}
STALE = mine("stale-trino", "cpw -randkey stale-trino")
GONE = mine("gone-trino", "delprinc -force gone-trino")
LOCKED = mine("locked-trino", "modprinc -allow_tix locked-trino")
EXPIRED = mine("old-trino", "modprinc -expire yesterday old-trino")
PASSWORD_OLD = mine("pwold-trino", "modprinc -pwexpire yesterday pwold-trino")
OTHER_TYPE = mine("aes-trino", "cpw -randkey -e aes128-cts:normal aes-trino", options="-e aes256-cts:normal")
PARTNER = {"principal": "akko-trino@PARTNER.TEST", "keytab": {"file": STACK["partner-kdc"]["keytabs"]["akko-trino"]}}

# Of the review: what this machine finds out by itself, or by signing in.
REVIEW = [
    Row("the principal is not in the keytab", "keytab.principal-missing",
        "The keytab has no key for “nobody@ACME.LAN”.", "Le keytab n’a pas de clé pour « nobody@ACME.LAN ».",
        {"principal": "nobody@ACME.LAN"}),
    Row("the realm in the wrong case", "keytab.principal-missing",
        "no key for “akko-trino@acme.lan”", "pas de clé pour « akko-trino@acme.lan »", {"principal": "akko-trino@acme.lan"}),
    Row("the KDC does not know the principal", "preflight.client-unknown",
        "The KDC does not know “gone-trino@ACME.LAN”.", "Le KDC ne connaît pas « gone-trino@ACME.LAN ».", GONE),
    Row("a stale kvno", "preflight.key-refused",
        "The KDC refuses the key of “stale-trino@ACME.LAN” (version 1).",
        "Le KDC refuse la clé de « stale-trino@ACME.LAN » (version 1).", STALE),
    Row("a locked account", "preflight.client-locked",
        "The account “locked-trino@ACME.LAN” is locked.", "Le compte « locked-trino@ACME.LAN » est verrouillé.", LOCKED),
    Row("an expired account", "preflight.client-expired",
        "The account “old-trino@ACME.LAN” has expired.", "Le compte « old-trino@ACME.LAN » a expiré.", EXPIRED),
    Row("an expired password", "preflight.password-expired",
        "The password of “pwold-trino@ACME.LAN” has expired.", "Le mot de passe de « pwold-trino@ACME.LAN » a expiré.",
        PASSWORD_OLD),
    Row("only RC4 keys", "preflight.keytab-enctype",
        "The keys of “rc4-trino@ACME.LAN” are of the type arcfour-hmac", "Les clés de « rc4-trino@ACME.LAN » sont du type arcfour-hmac",
        mine("rc4-trino", options="-e arcfour-hmac:normal")),
    Row("the krb5.conf permits none of the keytab's types", "preflight.keytab-enctype",
        "the krb5.conf permits aes128-cts-hmac-sha256-128.", "le krb5.conf permet aes128-cts-hmac-sha256-128.",
        libdefaults("permitted_enctypes = aes128-cts-hmac-sha256-128")),
    Row("the KDC's key is of another type than the keytab's", "preflight.enctype-refused",
        "no key for this principal of the types asked for: aes256-cts-hmac-sha1-96",
        "aucune clé des types demandés : aes256-cts-hmac-sha1-96", OTHER_TYPE),
    Row("an encryption type that does not exist", "krb5.merge-unreadable", "at line 2 (K230)", "à la ligne 2 (K230)",
        libdefaults("permitted_enctypes = aes256-sha3")),
    Row("a KDC's address that is none", "krb5.merge-unreadable", "(K212)", "(K212)",
        conf(lambda text: text.replace("kdc = 127.0.0.1:", "kdc = 127.0.0.1:99999"))),
    Row("a lifetime that is none", "krb5.merge-unreadable", "at line 2 (K223)", "à la ligne 2 (K223)",
        libdefaults("renew_lifetime = 7dd")),
    Row("a realm that the krb5.conf does not have", "preflight.realm-unknown",
        "The krb5.conf does not say where the realm PARTNER.TEST is.", "Le krb5.conf ne dit pas où se trouve le royaume PARTNER.TEST.",
        PARTNER),
    Row("a keytab that was cut", "KT-TRUNCATED", "The keytab ends inside a record.", "Le keytab se termine au milieu d’un enregistrement.", cut_keytab),
    Row("a core-site.xml without Kerberos", "hadoop.not-kerberos",
        "By core-site.xml, Hadoop does not ask for Kerberos", "D’après core-site.xml, Hadoop ne demande pas Kerberos",
        core_site("<value>kerberos</value>", "<value>simple</value>")),
    Row("wire encryption that core-site.xml does not offer", "hadoop.protection",
        "Wire encryption is asked for, and core-site.xml offers “authentication” only.",
        "Le chiffrement du transport est demandé, et core-site.xml n’offre que « authentication ».",
        {"properties": {"hive.hdfs.wire-encryption.enabled": "true"}}),
    Row("an auth_to_local rule that does not compile", "hadoop.auth-rule",
        "Hadoop cannot read the rule “RULE:[1:$1](.*@[X)s/@.*//”", "Hadoop ne peut pas lire la règle « RULE:[1:$1](.*@[X)s/@.*// »",
        more_in_core_site("hadoop.security.auth_to_local", "RULE:[1:$1](.*@[X)s/@.*// DEFAULT")),
    Row("_HOST is somebody else", "preflight.service-unknown",
        "The KDC does not know the service “hive/elsewhere.acme.lan", "Le KDC ne connaît pas le service « hive/elsewhere.acme.lan",
        ELSEWHERE),
    Row("the clocks differ", "preflight.clock-skew", "The clocks differ too much: by 1", "Les horloges diffèrent trop : de 1", {},
        lambda: kdc_faults.with_clock("+20m")),
]

# What Trino says, for the KDC is hidden from this machine, or for it is no matter of a sign-in. What a krb5.conf does that a JVM has read is
# in fresh_jvm_test.py, a KDC's name that is nobody's in dns_srv_test.py, a keytab that was swapped in everything_test.py.
# Of kerberos_errors.cpp these were never produced here:
# - “Failed to find any Kerberos tgt”: a worker without the keytab, and the sandbox's Trino is one node.
# - “Mechanism level: Checksum failed” and its like: what a server says of its own stale keytab. HDFS, the metastore and Kafka keep it for
#   their logs and tell the client “GSS initiate failed” at most (the two rows about it); a service that says more is another source's.
# - “Server not found in Kerberos database (7)”: of the metastore Trino says “GSS initiate failed” (the row about _HOST), and Kafka's client tries
#   again until the time is over: “Cannot list splits”.
# - “Server has invalid Kerberos principal”: Trino takes any NameNode, whatever hdfs-site.xml says it signs in as (tried: rows are read).
# - “Message stream modified (41)”: Java 25 signs in with a renew_lifetime although the principal has maxrenewlife 0 (tried); older Javas said it.
# - “Cannot locate default realm”: a principal without a realm, which no review lets through.
TRINO = [
    Row("Trino: the KDC does not know the principal", "source.kerberos-client-unknown",
        "The KDC does not know the client principal gone-trino@ACME.LAN.", "Le KDC ne connaît pas le principal client gone-trino@ACME.LAN.",
        GONE, hidden),
    Row("Trino: a stale kvno", "source.kerberos-key-refused",
        "The KDC refuses the keytab’s key of stale-trino@ACME.LAN.", "Le KDC refuse la clé du keytab pour stale-trino@ACME.LAN.",
        STALE, hidden),
    Row("Trino: a locked account", "source.kerberos-locked",
        "The KDC has locked the client principal locked-trino@ACME.LAN, or it has expired.",
        "Le KDC a verrouillé le principal client locked-trino@ACME.LAN, ou il a expiré.", LOCKED, hidden),
    Row("Trino: an expired account", "source.kerberos-locked", "old-trino@ACME.LAN, or it has expired.",
        "old-trino@ACME.LAN, ou il a expiré.", EXPIRED, hidden),
    Row("Trino: an expired password", "source.kerberos-locked", "pwold-trino@ACME.LAN, or it has expired.",
        "pwold-trino@ACME.LAN, ou il a expiré.", PASSWORD_OLD, hidden),
    # Java says no more of it than of a stale key, and both want the keytab exported again.
    Row("Trino: the KDC's key is of another type than the keytab's", "source.kerberos-key-refused",
        "The KDC refuses the keytab’s key of aes-trino@ACME.LAN.", "Le KDC refuse la clé du keytab pour aes-trino@ACME.LAN.",
        OTHER_TYPE, hidden),
    Row("Trino: the clocks differ", "source.kerberos-clock-skew",
        "The clocks of Trino and of the KDC differ by more than five minutes.",
        "Les horloges de Trino et du KDC diffèrent de plus de cinq minutes.", {}, late_and_hidden),
    Row("Trino: _HOST is somebody else", "source.kerberos-refused",
        "The metastore and Trino could not agree on a Kerberos sign-in at thrift://",
        "Le metastore et Trino n’ont pas pu s’accorder sur une connexion Kerberos à thrift://", ELSEWHERE, hidden),
    Row("Trino: the metastore's own keytab is stale", "source.kerberos-refused",
        "The metastore and Trino could not agree on a Kerberos sign-in at thrift://",
        "Le metastore et Trino n’ont pas pu s’accorder sur une connexion Kerberos à thrift://", {},
        lambda: kdc_faults.with_another_key("hive/localhost")),
    Row("Trino: the NameNode's own keytab is stale", "source.hdfs-refused",
        "HDFS does not take the Kerberos ticket of akko-trino@ACME.LAN; why, it says in its own log only.",
        "HDFS n’accepte pas le ticket Kerberos de akko-trino@ACME.LAN ; la raison n’est que dans son journal.", {},
        lambda: kdc_faults.with_another_key("nn/localhost")),
    Row("Trino: no auth_to_local rule for the realm", "source.kerberos-no-rule",
        "Hadoop’s part of Trino has no short name for akko-trino@ACME.LAN",
        "La partie Hadoop de Trino n’a pas de nom court pour akko-trino@ACME.LAN", core_site("\nDEFAULT</value>", "</value>")),
    Row("nobody listens at the KDC's port", "source.kerberos-kdc-silent",
        "Trino gets no answer from the KDC.", "Trino n’obtient aucune réponse du KDC.", {}, kdc_faults.gone),
    Row("the KDC is silent", "source.kerberos-kdc-silent",
        "Trino gets no answer from the KDC.", "Trino n’obtient aucune réponse du KDC.", {}, kdc_faults.silent, reason="timed out"),
    Row("core-site.xml is missing", "source.hdfs-simple",
        "HDFS wants Kerberos, and the catalog offers none.", "HDFS exige Kerberos, et le catalogue n’en propose pas.",
        {"credentials": {"core-site.xml": None}}),
    Row("the metastore lets Trino act for nobody", "source.impersonation-refused",
        "The cluster does not let guest-trino@ACME.LAN act for alice.", "Le cluster ne permet pas à guest-trino@ACME.LAN d’agir pour alice.",
        GUEST),
    Row("HDFS lets Trino act for nobody", "source.impersonation-refused",
        "The cluster does not let guest-trino@ACME.LAN act for alice.", "Le cluster ne permet pas à guest-trino@ACME.LAN d’agir pour alice.",
        {**GUEST, "properties": {"hive.metastore.thrift.impersonation.enabled": "false"}}),
    Row("another protection of calls in core-site.xml", "source.hdfs-protection",
        "HDFS and the catalog protect their calls differently", "HDFS et le catalogue ne protègent pas leurs échanges de la même façon",
        core_site("<value>authentication</value>", "<value>privacy</value>")),
    Row("wire encryption that HDFS does not have, by whatever its core-site.xml says", "source.hdfs-protection",
        "HDFS and the catalog protect their calls differently", "HDFS et le catalogue ne protègent pas leurs échanges de la même façon",
        privacy),
    Row("no Kerberos at a kerberized metastore", "source.metastore-kerberized",
        "hangs up on a client that does not sign in: it wants Kerberos.", "raccroche devant un client qui ne se connecte pas : il exige Kerberos.",
        {"credentials": {"kerberos": None}, "properties": {"hive.metastore.service.principal": None}}),
]


@contextlib.contextmanager
def _closed_to_alice(path: str) -> Iterator[None]:
    Namenode().webhdfs(BOX, "PUT", path, "SETOWNER&owner=nn&group=supergroup")
    Namenode().webhdfs(BOX, "PUT", path, "SETPERMISSION&permission=700")
    try:
        yield
    finally:
        Namenode().webhdfs(BOX, "PUT", path, "SETOWNER&owner=alice&group=supergroup")
        Namenode().webhdfs(BOX, "PUT", path, "SETPERMISSION&permission=755")


ORDERS = "/warehouse/external/sales.db/orders"
NOT_PERMITTED = Row(
    "no permission on the warehouse", "source.hdfs-permission", "HDFS does not let alice EXECUTE " + ORDERS,
    "HDFS refuse à alice l’accès EXECUTE sur " + ORDERS, {}, lambda: _closed_to_alice(ORDERS))


def plain_metastore(uri: str) -> Row:
    return Row("the metastore does not speak Kerberos", "source.metastore-not-kerberized",
               f"The metastore {uri} does not speak Kerberos, and the catalog does.",
               f"Le metastore {uri} ne parle pas Kerberos, et le catalogue oui.",
               {"properties": {"hive.metastore.uri": uri}}, hidden)


# What CI has the time for: of each kind one.
SHORT = [row for row in REVIEW + TRINO if row.what in (
    "the principal is not in the keytab", "a stale kvno", "the KDC's key is of another type than the keytab's",
    "a realm that the krb5.conf does not have", "_HOST is somebody else", "a core-site.xml without Kerberos", "the clocks differ", "Trino: the clocks differ",
    "core-site.xml is missing", "the metastore lets Trino act for nobody", "no Kerberos at a kerberized metastore")]
