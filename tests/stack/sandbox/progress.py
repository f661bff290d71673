"""Lines that say what is going on and how long it has taken, whole even when several threads speak."""

import sys
import threading
import time
from contextlib import contextmanager

_began = time.monotonic()
_lock = threading.Lock()


def elapsed() -> float:
    return time.monotonic() - _began


def say(who: str, what: str) -> None:
    with _lock:
        print(f"{elapsed():6.1f} s  {who:<19} {what}", file=sys.stderr, flush=True)


@contextmanager
def heartbeat(who: str, doing: str, every: float = 20):
    """A long silent command looks hung: repeat what it does, with the seconds, until it is over."""
    over = threading.Event()
    start = time.monotonic()

    def beat() -> None:
        while not over.wait(every):
            say(who, f"{doing}, {time.monotonic() - start:.0f} s")

    thread = threading.Thread(target=beat, daemon=True)
    say(who, doing)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
