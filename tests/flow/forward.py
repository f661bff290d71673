#!/usr/bin/env python3
"""forward.py ADDRESS PORT: a door at ADDRESS, on a port of its own that it prints, to 127.0.0.1:PORT. A coordinator's pod has an
address that is not loopback: an EndpointSlice takes no other. On SIGUSR1 it is shut: whoever knocks is turned away, and the port stays taken."""

import signal
import socket
import sys
import threading


def pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    finally:
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def main() -> None:
    address, port = sys.argv[1], int(sys.argv[2])
    ends: list[socket.socket] = []
    shut = threading.Event()

    def close(*_: object) -> None:
        shut.set()
        for end in ends:
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    signal.signal(signal.SIGUSR1, close)
    with socket.create_server((address, 0)) as door:
        print(door.getsockname()[1], flush=True)
        while True:
            client, _ = door.accept()
            if shut.is_set():
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", port))
            ends += (client, server)
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=pump, args=(one, other), daemon=True).start()


main()
