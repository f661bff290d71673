#!/usr/bin/env python3
"""Compares our MIT and Java readings with libkrb5's and the JVM's own on mutated krb5.conf files.

    differential.py --count 20000 --seed 3 --readings build/…/krb5-readings --mitprobe build/…/mitprobe

Every file is one of tests/data/krb5 (or a generated one) with a few random edits: bytes, lines, words of the grammar.
--grid takes no chance: every token at every byte and every line at every line of four small files, each value of a list at each
of the keys that the readers interpret, in each of the forms a value has. A difference is printed with its file, kept in --keep,
and makes the exit code 1.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent.parent / "data" / "krb5" / "differential"
EXPORTS = ["--add-exports", "java.security.jgss/sun.security.krb5=ALL-UNNAMED",
           "--add-opens", "java.security.jgss/sun.security.krb5=ALL-UNNAMED"]

TOKENS = [b"{", b"}", b"[", b"]", b"=", b"#", b";", b'"', b"'", b"*", b"\\", b" ", b"\t", b"\r", b"\n", b"\r\n", b"\0", b"\x0b",
          b"\x0c", b",", b":", b"/", b"\xc2\xa0", b"\xef\xbb\xbf", b"\xe9", b"\xc3\xa9", b"\x7f", b"\x01", b"}*", b"= {", b"={",
          b"{ ", b"\\n", b"\\\"", b'""', b"''", b"-", b"+", b"."]
LINES = [b"[libdefaults]", b"[realms]", b"[domain_realm]", b"[capaths]", b" [libdefaults]", b"[libdefaults]*", b"[ realms ]", b"[REALMS]",
         b"[]", b"[a=b]", b"[a] x", b"[x", b"}", b" } # end", b"{", b"{ kdc = k0", b"{}", b" ACME.LAN = {", b" ACME.LAN =", b" OTHER.LAN = {",
         b" default_realm = ACME.LAN", b" default_realm = OTHER.LAN", b" default_realm =", b' default_realm = "ACME.LAN"', b" default_realm = {",
         b" kdc = k2.acme.lan", b" kdc = k3, k4", b" kdc =   k5\t k6 ", b" kdc", b" = v", b" a b = c", b" libdefaults = x", b" realms = y",
         b" allow_weak_crypto = true", b" allow_weak_crypto = Yes", b" allow_weak_crypto = 1", b" allow_weak_crypto = maybe",
         b" dns_canonicalize_hostname = fallback", b" dns_canonicalize_hostname = x", b" ignore_acceptor_hostname = 2",
         b" permitted_enctypes = aes256-cts rc4-hmac", b" permitted_enctypes = DEFAULT -des3", b" permitted_enctypes = +aes, -aes128-cts",
         b" permitted_enctypes = des3 rc4 camellia", b" permitted_enctypes =", b" permitted_enctypes = \"aes\"",
         b" default_tkt_enctypes = aes256-sha2,aes128-sha2", b" default_tkt_enctypes = des-cbc-crc rc4-hmac", b" default_tkt_enctypes = hmac-sha256-128-aes128",
         b" permitted_enctypes = arcfour-hmac-exp des3-cbc-raw aes", b"# comment", b"; comment", b" # indented", b"",
         b"include @HERE@/inc.d/ok.conf", b" include @HERE@/inc.d/ok.conf", b"includedir @HERE@/inc.d", b"includedir\t@HERE@/inc.d",
         b"include @HERE@/nope", b"includedir @HERE@/inc.d/ok.conf", b"include @HERE@/inc.d", b"include", b"include ", b"module x:y", b"a" * 2046,
         b" " * 2040 + b"abc = d", b"x = " + b"b" * 2060, b"#" * 2100, b"# " + b"=" * 2100]


SMALL = [b"[libdefaults]\n default_realm = A\n[realms]\n A = {\n  kdc = k1\n }\n",
         b"# c\n\n[libdefaults]\ndefault_realm=A\n\n; d\n[realms]\nA =\n{\nkdc=k1\nkdc=k2:88\n}*\n[domain_realm]\n.a=A\n",
         b"include @HERE@/inc.d/ok.conf\n[a]*\n x = {\n  y = {\n   z = \"q\\n\"\n  }\n }\n[libdefaults]\n default_realm = 'A'",
         b"[libdefaults]\r\n\tpermitted_enctypes = aes256-cts, aes\r\n\tdefault_realm = A # x\r\n[realms]\r\n\tA = {\r\n\t\tkdc = k1 k2\r\n\t}\r\n"]
KEYS = [b"default_realm", b"permitted_enctypes", b"default_tkt_enctypes", b"default_tgs_enctypes", b"allow_weak_crypto", b"dns_canonicalize_hostname",
        b"dns_lookup_kdc", b"dns_lookup_realm", b"canonicalize", b"forwardable", b"clockskew", b"ticket_lifetime", b"renew_lifetime", b"udp_preference_limit",
        b"kdc_timeout", b"max_retries", b"ignore_acceptor_hostname", b"kdc_timesync", b"ccache_type", b"kdc_default_options", b"noaddresses", b"rdns", b"kdc"]
VALUES = [b"", b"true", b"TRUE", b"True", b"yes", b"Y", b"t", b"1", b"on", b"ON", b"no", b"n", b"nil", b"0", b"off", b"false", b"maybe", b"true true", b"2", b"-1", b"+1",
          b"007", b"0x10", b"0X10", b"300", b"5m", b"1e3", b"2147483648", b"99999999999999999999", b"1d", b"24h", b"7D", b"1w", b"1:30", b"1:30:15", b"1d 2h3m4s", b"h",
          b"1.5h", b"aes", b"AES", b"aes256-cts", b"AES256-CTS-HMAC-SHA1-96", b"aes256-cts,aes128-cts", b"aes256-cts, aes128-cts", b"aes256-cts aes128-cts",
          b"aes256-cts;aes128-cts", b"DEFAULT", b"default", b"DEFAULT -rc4", b"DEFAULT +rc4", b"-aes", b"+des3", b"rc4", b"rc4-hmac", b"arcfour-hmac-md5", b"des3", b"des",
          b"des-cbc-md5", b"camellia", b"camellia256-cts", b"aes256-cts bogus", b"bogus", b"18", b"aes256-cts-hmac-sha384-192", b"aes-sha2", b"A.LAN", b"a.lan", b"A LAN",
          b"A.LAN # c", b"A.LAN; c", b"#A", b";A", b"{", b"}", b"{ x", b"{}", b"[x]", b"=", b"= x", b"a=b", b"\\", b"a\\", b"a\\nb", b"*", b"a*", b"}*", b"k1", b"k1:88", b"k1:", b"k1:0",
          b"k1:65536", b"k1 k2", b"k1,k2", b"[::1]:88", b"::1", b"tcp/k1", b"https://k1/x", b"http://k1", b"k_1", b"\xc3\xa9", b"\xe9", b"\xc2\xa0", b"a\xc2\xa0b", b"a\x00b", b"a\x0bb"]
FORMS = [b" %s = %s", b"%s=%s", b"\t%s\t=\t%s\t ", b" %s = \"%s\"", b" %s = \"%s\" x", b" %s = \"%s", b" %s = %s\"", b" %s = '%s'", b" %s = '%s", b" %s* = %s", b" %s =%s\r",
         b" %s = %s\n%%s"]


def grid() -> list[bytes]:
    texts = []
    for small in SMALL:
        for at in range(len(small) + 1):
            texts += [small[:at] + token + small[at:] for token in TOKENS]
            texts += [small[:at] + small[at + 1:]]
        lines = small.split(b"\n")
        for at in range(len(lines) + 1):
            texts += [b"\n".join([*lines[:at], line, *lines[at:]]) for line in LINES]
            texts += [b"\n".join(lines[:at] + lines[at + 1:])]
    for key in KEYS:
        for value in VALUES:
            for form in FORMS:
                relation = form.replace(b"\n%%s", b"").replace(b"%s", key, 1).replace(b"%s", value, 1)
                if form.endswith(b"%%s"):
                    relation += b"\n" + relation
                if key == b"kdc":
                    texts.append(b"[libdefaults]\n default_realm = A\n[realms]\n A = {\n" + relation + b"\n }\n")
                else:
                    texts.append(b"[libdefaults]\n" + relation + b"\n default_realm = A\n[realms]\n A = {\n  kdc = k1\n }\n")
    return texts


def mutate(rng: random.Random, text: bytes, others: list[bytes]) -> bytes:
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5))):
        lines = text.split(b"\n")
        at = rng.randrange(len(text) + 1)
        line = rng.randrange(len(lines))
        match rng.randrange(10):
            case 0:
                text = text[:at] + text[at + rng.choice((1, 1, 2, 8)):]
            case 1 | 2:
                text = text[:at] + rng.choice(TOKENS) + text[at:]
            case 3:
                text = text[:at] + rng.choice(TOKENS) + text[at + 1:]
            case 4 | 5:
                lines.insert(line, rng.choice(LINES))
                text = b"\n".join(lines)
            case 6:
                del lines[line]
                text = b"\n".join(lines)
            case 7:
                lines.insert(rng.randrange(len(lines) + 1), lines[line])
                text = b"\n".join(lines)
            case 8:
                other = rng.choice(others).split(b"\n")
                lines[line:line] = other[:rng.randrange(len(other)) + 1]
                text = b"\n".join(lines)
            case 9:
                lines[line] = lines[line] + rng.choice(TOKENS)
                text = b"\n".join(lines)
    return text[:20000]


def printed(command: list[str], folder: Path, names: list[str]) -> list[bytes]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "KRB5_CONFIG": "/nonexistent"}
    done = subprocess.run(command + names, cwd=folder, capture_output=True, env=environment, timeout=600)
    lines = done.stdout.split(b"\n")[:-1]
    if len(lines) != len(names):
        sys.exit(f"{command[0]} printed {len(lines)} lines for {len(names)} files: {done.stderr[-2000:].decode(errors='replace')}")
    return lines


def same(their: bytes, our: bytes) -> bool:
    """JDK 17 adds the weak types to its defaults where allow_weak_crypto is true; 25, which Trino runs on, does not."""
    return their == our or their.replace(b"\t18,17,20,19,16,23,1,3\t", b"\t18,17,20,19\t", 1) == our


def java() -> str:
    for candidate in (os.environ.get("JAVA_HOME", ""), "/usr/lib/jvm/default-java", "/usr/lib/jvm/java-17-openjdk-amd64", "/usr"):
        if candidate and Path(candidate, "bin", "javac").exists():
            return str(Path(candidate, "bin"))
    sys.exit("no javac: installers/linux/prepare installs it")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readings", required=True)
    parser.add_argument("--mitprobe", required=True)
    parser.add_argument("--keep", type=Path, help="where to put files that differ")
    parser.add_argument("--batch", type=int, default=1000)
    parser.add_argument("--grid", action="store_true", help="every file of the grid instead of chance")
    options = parser.parse_args()
    readings, mitprobe = str(Path(options.readings).resolve()), str(Path(options.mitprobe).resolve())
    rng = random.Random(options.seed)
    originals = [path.read_bytes() for path in sorted(CORPUS.glob("*.conf"))]
    fixed = grid() if options.grid else []
    count = len(fixed) if options.grid else options.count
    began = time.monotonic()
    different = 0
    with tempfile.TemporaryDirectory(prefix="krb5-differential-") as name:
        home = Path(name)
        tools = java()
        subprocess.run([f"{tools}/javac", "-nowarn", *EXPORTS[:2], "-d", str(home), str(HERE / "JProbe.java")], check=True,
                       capture_output=True)
        probe = [f"{tools}/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *EXPORTS, "-cp", str(home), "JProbe"]
        folder = home / "files"
        for first in range(0, count, options.batch):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(CORPUS / "inc.d", folder / "inc.d")
            names = []
            for index in range(first, min(first + options.batch, count)):
                text = fixed[index] if options.grid else mutate(rng, rng.choice(originals), originals)
                text = text.replace(b"@HERE@", str(folder).encode())
                path = folder / f"{index:06}.conf"
                path.write_bytes(text)
                names.append(str(path))
            for reader, command in (("mit", [mitprobe]), ("java", probe)):
                theirs = printed(command, folder, names)
                ours = printed([readings, reader], folder, names)
                for path, their, our in zip(names, theirs, ours):
                    if same(their, our):
                        continue
                    different += 1
                    if different <= 20:
                        print(f"--- {reader} {Path(path).name}\n  theirs {their!r}\n  ours   {our!r}\n  file   {Path(path).read_bytes()[:600]!r}")
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        shutil.copy(path, options.keep / f"{reader}-{Path(path).name}")
    print(f"{count} files, {'the grid' if options.grid else f'seed {options.seed}'}: {different} differences, {time.monotonic() - began:.0f} s")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
