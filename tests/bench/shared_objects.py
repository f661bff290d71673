#!/usr/bin/env python3
"""What one more catalog's key costs in an object that already holds many: a field manager per catalog (as version 0.1 wrote
them) against one manager and a patch under the resourceVersion (models/cluster/shared_keys.h).

usage: shared_objects.py DIR [--catalogs 25,100,200,500] [--rounds N]
DIR is a running sandbox's. Works on a ConfigMap of its own, which it removes. Milliseconds of one write, median of the rounds;
the second form's look at the object is counted too.
"""
import argparse
import json
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "fault"))
sys.dont_write_bytecode = True

from force.eyes import Eyes  # noqa: E402

NAME = "bench-shared-objects"
RULE = "package akko.trino_access\n" + "# some three hundred bytes, as a rule is\n" * 8


def apply(eyes, catalog):
    status, answer = eyes.kubernetes("PATCH", f"configmaps/{NAME}?fieldManager=catalog-manager/{catalog}", {
        "apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": NAME, "labels": {"bench": "shared"}},
        "data": {f"{catalog}.rego": RULE}}, "application/apply-patch+yaml")
    assert status in (200, 201), answer


def patch(eyes, data):
    _, there = eyes.kubernetes("GET", f"configmaps/{NAME}")
    status, answer = eyes.kubernetes("PATCH", f"configmaps/{NAME}?fieldManager=catalog-manager", {
        "metadata": {"resourceVersion": there["metadata"]["resourceVersion"]}, "data": data}, "application/merge-patch+json")
    assert status == 200, answer


def timed(rounds, write):
    seconds = []
    for number in range(rounds):
        began = time.monotonic()
        write(f"more-{number}")
        seconds.append(time.monotonic() - began)
    return statistics.median(seconds) * 1000


def planted(eyes, count):
    """So many catalogs' managers at once: written into the object, for applying them one by one takes minutes."""
    eyes.kubernetes("DELETE", f"configmaps/{NAME}")
    data = {f"c{number}.rego": RULE for number in range(count)}
    fields = [{"manager": f"catalog-manager/c{number}", "operation": "Apply", "apiVersion": "v1", "fieldsType": "FieldsV1",
               "time": "2026-01-01T00:00:00Z",
               "fieldsV1": {"f:data": {f"f:c{number}.rego": {}}, "f:metadata": {"f:labels": {"f:bench": {}}}}}
              for number in range(count)]
    status, answer = eyes.kubernetes("POST", "configmaps?fieldManager=catalog-manager", {
        "metadata": {"name": NAME, "labels": {"bench": "shared"}}, "data": data})
    assert status == 201, answer
    return fields


def measure(eyes, count, rounds):
    fields = planted(eyes, count)
    one = timed(rounds, lambda catalog: patch(eyes, {f"{catalog}.rego": RULE}))
    planted(eyes, count)
    status, answer = eyes.kubernetes("PATCH", f"configmaps/{NAME}", {"metadata": {"managedFields": fields}},
                                     "application/merge-patch+json")
    assert status == 200, answer
    each = timed(min(rounds, 5), lambda catalog: apply(eyes, catalog))
    return each, one


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sandbox")
    parser.add_argument("--catalogs", default="25,100,200,500")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    eyes = Eyes(json.loads((pathlib.Path(options.sandbox) / "stack.json").read_text(encoding="utf-8")))
    for count in map(int, options.catalogs.split(",")):
        each, one = measure(eyes, count, options.rounds)
        print(f"{count:4} catalogs: a manager each {each:7.1f} ms, one manager {one:5.1f} ms", flush=True)
    eyes.kubernetes("DELETE", f"configmaps/{NAME}")


if __name__ == "__main__":
    main()
