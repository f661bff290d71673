"""A NameNode that hangs up on a client which does not sign in. Its own words ("SIMPLE authentication is not enabled") and its hanging up
are on their way together; where the client meets the closed connection first, Hadoop's client says only what became of that: "Broken
pipe" where it was still writing, "End of File Exception" where it waited for the answer. Which comes first is a race; here the words
always lose."""

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator

from rig import STACK

NONE = 0  # the last byte of Hadoop’s greeting: no sign-in; another: SASL


class NameNode:
    """The sandbox's under another address. Who signs in is passed on as he is."""

    address = ""
    at_once = False  # hangs up on whoever calls, before his greeting; otherwise on who does not sign in, when the real one does

    def serve(self, client: socket.socket) -> None:
        port = int(STACK["hdfs"]["default_fs"].rpartition(":")[2])
        with client, socket.create_connection(("127.0.0.1", port)) as real, contextlib.suppress(OSError):
            greeting = client.recv(7, socket.MSG_WAITALL)
            signs_in = len(greeting) < 7 or greeting[6] != NONE
            real.sendall(greeting)
            back = threading.Thread(target=_copy, args=(real, client) if signs_in else (real, None), daemon=True)
            back.start()
            if signs_in:
                _copy(client, real)
            else:
                threading.Thread(target=_copy, args=(client, real), daemon=True).start()
            back.join()
            if not signs_in:
                _hang_up(client)


@contextlib.contextmanager
def namenode() -> Iterator[NameNode]:
    node = NameNode()
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_accept, args=(server, node), daemon=True).start()
        node.address = f"hdfs://localhost:{server.getsockname()[1]}"
        yield node


def _accept(server: socket.socket, node: NameNode) -> None:
    while True:
        try:
            client = server.accept()[0]
        except OSError:
            return
        if node.at_once:
            _hang_up(client)
        else:
            threading.Thread(target=node.serve, args=(client,), daemon=True).start()


def _hang_up(client: socket.socket) -> None:
    """An end and then a reset: what is written to it from here on is a broken pipe."""
    client.shutdown(socket.SHUT_WR)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()


def _copy(source: socket.socket, sink: socket.socket | None) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            if sink:
                sink.sendall(data)
        if sink:
            sink.shutdown(socket.SHUT_WR)
