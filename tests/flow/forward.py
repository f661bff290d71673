#!/usr/bin/env python3
"""forward.py ADDRESS PORT: a door at ADDRESS, on a port of its own that it prints, to 127.0.0.1:PORT. A coordinator's pod has an
address that is not loopback: an EndpointSlice takes no other."""

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
    with socket.create_server((address, 0)) as door:
        print(door.getsockname()[1], flush=True)
        while True:
            client, _ = door.accept()
            server = socket.create_connection(("127.0.0.1", port))
            for one, other in ((client, server), (server, client)):
                threading.Thread(target=pump, args=(one, other), daemon=True).start()


main()
