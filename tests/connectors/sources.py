#!/usr/bin/env python3
"""Real sources, each registered by the product, filled and read through Trino and removed again; then with each of its
credentials wrong and its host dead: the message names the field and the remedy in both languages, and nothing is left behind.

usage: sources.py PROGRAM SANDBOX [--only NAME,NAME]
"""
import argparse
import base64
import concurrent.futures
import json
import pathlib
import secrets
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from source_list import sources  # noqa: E402


class Bench:
    def __init__(self, program, sandbox):
        self.program, self.sandbox = program, sandbox
        self.stack = json.loads((sandbox / "stack.json").read_text())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="sources-"))
        self.stack["folder"] = str(self.folder)

    def call(self, *arguments, language="en"):
        done = subprocess.run(
            [self.program, "--env-file", self.stack["environments"]["alice"], "--state-dir", str(self.folder / "state"),
             "--lang", language, "--output", "json", *arguments],
            capture_output=True, text=True, check=False, timeout=200)
        try:
            answer = json.loads(done.stdout)
        except json.JSONDecodeError:
            raise AssertionError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}") from None
        return done.returncode, answer

    def ask(self, sql):
        done = subprocess.run([str(HERE.parent / "stack" / "query"), "--dir", str(self.sandbox), "alice", sql],
                              capture_output=True, text=True, check=False, timeout=200)
        if done.returncode != 0:
            raise AssertionError(f"{sql}: {done.stderr.strip()}")
        return [line.split("\t") for line in done.stdout.splitlines()[1:]]

    def definition(self, name, source, properties, credentials):
        text = json.dumps({
            "name": name, "connector": source.connector, "properties": properties,
            "credentials": {key: {"file": str(path)} for key, path in credentials.items()},
            "allow_roles": ["akko-admin"]})
        path = self.folder / f"{name}.yaml"
        path.write_text(text)
        return str(path)

    def left_of(self, name):
        """What Trino, the records and Trino's mounted folders still have of it."""
        deadline = time.monotonic() + 15
        while True:
            catalogs = [row[0] for row in self.ask("SHOW CATALOGS")]
            _, listed = self.call("list")
            mounted = [path.name for path in (self.sandbox / "mounts").rglob(f"{name}.*")]
            left = [found for found in (name in catalogs, any(c["name"] == name for c in listed["catalogs"]), mounted) if found]
            if not left or time.monotonic() > deadline:
                return left
            time.sleep(0.5)  # the kubelet's round

    def succeeds(self, source):
        name = f"src-{source.name}"
        definition = self.definition(name, source, source.properties, source.credentials)
        code, answer = self.call("apply", definition, "--yes")
        assert code == 0, f"apply: {code} {json.dumps(answer)[:1500]}"
        try:
            for statement in source.before:
                self.ask(statement.format(catalog=f'"{name}"'))
            seen = self.ask(source.query.format(catalog=f'"{name}"'))
            wanted = [[str(value) for value in row] for row in source.rows]
            assert seen == wanted, f"read {seen}, expected {wanted}"
            self.hides(source, name, definition)
            with concurrent.futures.ThreadPoolExecutor(3) as beside:
                tried = [beside.submit(self.fails, source, number, failure)
                         for number, failure in enumerate(source.failures if source.failures_beside else [])]
            for failure in tried:
                failure.result()
        finally:
            problems = []
            for statement in source.after:
                try:
                    self.ask(statement.format(catalog=f'"{name}"'))
                except AssertionError as problem:
                    problems.append(str(problem))
            code, answer = self.call("delete", name, "--yes")
        assert code == 0, f"delete: {answer}"
        assert not problems, problems
        left = self.left_of(name)
        assert not left, f"left behind after delete: {left}"
        if source.empty_after:
            files = [str(path) for path in pathlib.Path(source.empty_after).rglob("*") if path.is_file()]
            assert not files, f"left behind in the storage: {files}"

    def hides(self, source, name, definition):
        """What was given as a secret stands in no statement that Trino remembers, and in nothing that the product shows."""
        if not source.unseen:
            return
        created = [row[0] for row in self.ask(
            f"SELECT to_base64(to_utf8(query)) FROM system.runtime.queries WHERE query LIKE 'CREATE CATALOG \"{name}\"%'")]
        assert created, "no CREATE CATALOG is remembered"
        for text in created:
            assert "s3.aws-" not in base64.b64decode(text).decode(), "a key of S3 is in the statement"
        shown = [base64.b64decode(text).decode() for text in created]
        shown += [json.dumps(self.call(*verb)[1]) for verb in (("show", name), ("export", name), ("render", definition))]
        for credential in source.unseen:
            secret = pathlib.Path(source.credentials[credential]).read_text().strip()
            for text in shown:
                assert secret not in text, f"{credential} can be read in {text[:200]}"

    def fails(self, source, number, failure):
        spoilt = {}
        for credential in failure.credentials:
            canary = self.folder / f"{source.name}.{number}.wrong"
            canary.write_text("no-" + secrets.token_urlsafe(12))
            spoilt[credential] = canary
        words = {}

        def once(language):
            name = f"bad-{source.name}-{number}-{language}"
            path = self.definition(name, source, {**source.properties, **failure.also, **failure.properties},
                                   {**source.credentials, **failure.given, **spoilt})
            code, answer = self.call("apply", path, "--yes", language=language)
            error = answer.get("error", {})
            said = f"{failure.kind}: {json.dumps(error or answer, ensure_ascii=False)[:1800]}"
            assert code in (1, 4), f"exit {code}: {said}"
            assert error.get("code") == failure.code, said
            assert error["arguments"].get("field") == failure.about, f"not about {failure.about}: {said}"
            assert error.get("remedy"), f"no remedy: {said}"
            for canary in spoilt.values():
                assert canary.read_text() not in json.dumps(answer), f"the wrong credential is shown: {said}"
            words[language] = (error["cause"], error["remedy"])
            left = self.left_of(name)
            assert not left, f"{failure.kind}: left behind: {left}"

        with concurrent.futures.ThreadPoolExecutor(2) as both:
            for done in [both.submit(once, language) for language in ("en", "fr")]:
                done.result()
        for part in (0, 1):
            assert words["en"][part] != words["fr"][part], f"{failure.kind}: the same words in both languages: {words}"


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("program")
    words.add_argument("sandbox", type=pathlib.Path)
    words.add_argument("--only", default="", help="names, separated by commas")
    given = words.parse_args()
    bench = Bench(given.program, given.sandbox)
    only = [name for name in given.only.split(",") if name]
    chosen = [source for source in sources(bench.stack) if not only or source.name in only]
    work = [(source, "read", lambda source=source: bench.succeeds(source)) for source in chosen]
    work += [(source, failure.kind, lambda source=source, number=number, failure=failure: bench.fails(source, number, failure))
             for source in chosen if not source.failures_beside for number, failure in enumerate(source.failures)]
    work.sort(key=lambda task: not task[0].failures_beside)  # the longest first
    failed = 0

    def timed(task):
        start = time.monotonic()
        task[2]()
        return time.monotonic() - start

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for task, result in zip(work, [pool.submit(timed, task) for task in work]):
            beside = f", and {len(task[0].failures)} failures" if task[0].failures_beside else ""
            try:
                print(f"{task[0].name:14} {task[1]:30} {result.result():5.1f} s{beside}", flush=True)
            except (AssertionError, subprocess.TimeoutExpired) as problem:
                failed += 1
                print(f"{task[0].name:14} {task[1]:30} FAILED: {problem}", flush=True)
    print(f"{len(chosen)} sources, {len(work)} runs, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
