#!/usr/bin/env python3
"""Start-up of the window against a bare QMainWindow with a table: time to the first painted frame, and memory.

    tests/bench/startup.py build/ci/tests/bench/startup [--rounds 15] [--time-at-most R] [--memory-at-most R]

The two take turns, so both meet the same machine; medians are compared.
"""
import argparse
import json
import statistics
import subprocess
import sys
import time


def once(program, mode):
    start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    done = subprocess.run([program, mode, str(start)], capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--time-at-most", type=float)
    parser.add_argument("--memory-at-most", type=float)
    arguments = parser.parse_args()
    seen = {"bare": [], "ours": []}
    for mode in seen:
        once(arguments.program, mode)  # warms the page cache
    for _ in range(arguments.rounds):
        for mode in seen:
            seen[mode].append(once(arguments.program, mode))
    failed = False
    for what, unit, bound in (("milliseconds", "ms", arguments.time_at_most), ("megabytes", "MB", arguments.memory_at_most)):
        median = {mode: statistics.median(figures[what] for figures in rounds) for mode, rounds in seen.items()}
        ratio = median["ours"] / median["bare"]
        print(f"{what:13} bare {median['bare']:7.1f} {unit}   ours {median['ours']:7.1f} {unit}   ratio {ratio:.2f}"
              + (f" (at most {bound})" if bound else ""))
        failed = failed or (bound is not None and ratio > bound)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
