#!/usr/bin/env python3
"""Compares our MIT and Java readings with libkrb5's and the JVM's own on mutated krb5.conf files.

    differential.py --count 20000 --seed 3 --readings build/…/krb5-readings --mitprobe build/…/mitprobe

Every file is one of tests/data/krb5 (or a generated one) with a few random edits: bytes, lines, words of the grammar.
A difference is printed with its file, kept in --keep, and makes the exit code 1.
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
    options = parser.parse_args()
    readings, mitprobe = str(Path(options.readings).resolve()), str(Path(options.mitprobe).resolve())
    rng = random.Random(options.seed)
    originals = [path.read_bytes() for path in sorted(CORPUS.glob("*.conf"))]
    began = time.monotonic()
    different = 0
    with tempfile.TemporaryDirectory(prefix="krb5-differential-") as name:
        home = Path(name)
        tools = java()
        subprocess.run([f"{tools}/javac", "-nowarn", *EXPORTS[:2], "-d", str(home), str(HERE / "JProbe.java")], check=True,
                       capture_output=True)
        probe = [f"{tools}/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *EXPORTS, "-cp", str(home), "JProbe"]
        folder = home / "files"
        for first in range(0, options.count, options.batch):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(CORPUS / "inc.d", folder / "inc.d")
            names = []
            for index in range(first, min(first + options.batch, options.count)):
                text = mutate(rng, rng.choice(originals), originals).replace(b"@HERE@", str(folder).encode())
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
    print(f"{options.count} files, seed {options.seed}: {different} differences, {time.monotonic() - began:.0f} s")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
