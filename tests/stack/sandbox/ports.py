"""Free ports on the loopback address."""

import random
import socket

# Below the range the kernel hands out to outgoing connections (32768 and up), so that a client's connection
# does not take a server's port between two starts of it.
_LOWEST, _HIGHEST = 20000, 32000


def free(taken: set[int]) -> int:
    """A port that nobody listens on and that is not in `taken`; it may be lost again before it is bound."""
    while True:
        port = random.randint(_LOWEST, _HIGHEST)
        if port in taken:
            continue
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
