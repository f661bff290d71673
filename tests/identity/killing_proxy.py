"""Between the program and the real Keycloak: kills the program (kill -9) at a request of its choice, before it leaves or when
Keycloak has acted. Keycloak takes the proxy's address for its own name, as it does with any that it is reached by."""

import http.client
import http.server
import os
import signal
import ssl
import threading
import urllib.parse
from pathlib import Path


class KillingProxy:
    def __init__(self, issuer: str, ca: Path) -> None:
        self.behind, self.ca = urllib.parse.urlsplit(issuer).netloc, ca
        self.at, self.acted, self.process = "", False, 0  # end of a path; whom to kill there, 0: nobody

    def __enter__(self) -> "KillingProxy":
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.ca.parent / "server.pem", self.ca.parent / "server.key")
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Door", (Door,), {"proxy": self}))
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.port = self.server.server_port
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    def kill(self, path: str, acted: bool) -> bool:
        if not self.process or not path.endswith(self.at) or acted != self.acted:
            return False
        os.kill(self.process, signal.SIGKILL)
        self.process = 0
        return True


class Door(http.server.BaseHTTPRequestHandler):
    proxy: KillingProxy

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urllib.parse.urlsplit(self.path).path
        if self.proxy.kill(path, acted=False):
            return
        behind = http.client.HTTPSConnection(self.proxy.behind, timeout=30,
                                             context=ssl.create_default_context(cafile=self.proxy.ca))
        behind.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            if name.lower() not in ("connection", "accept-encoding"):
                behind.putheader(name, value)
        behind.endheaders(body)
        answer = behind.getresponse()
        content = answer.read()
        behind.close()
        if self.proxy.kill(path, acted=True):
            return
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("transfer-encoding", "content-length", "connection"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _pass

    def log_message(self, *_: object) -> None:
        pass
