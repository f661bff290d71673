"""The few HTTP requests that starting and checking servers needs."""

import json
import ssl
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

# Loopback only: a proxy of the surroundings must not be asked.
_DIRECT = urllib.request.ProxyHandler({})


def request(method: str, url: str, body: Any = None, *, ca: Path | None = None, headers: dict[str, str] | None = None,
            content_type: str = "application/json", timeout: float = 10) -> tuple[int, Any]:
    """Status and decoded answer (JSON where it is JSON, else text). OSError when nobody answers."""
    data = body.encode() if isinstance(body, str) else None if body is None else json.dumps(body).encode()
    query = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    if data is not None:
        query.add_header("Content-Type", content_type)
    handlers = [_DIRECT]
    if ca is not None:
        handlers.append(urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=str(ca))))
    try:
        with urllib.request.build_opener(*handlers).open(query, timeout=timeout) as answer:
            return answer.status, _decoded(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, _decoded(error.read())


def _decoded(raw: bytes) -> Any:
    text = raw.decode("utf-8", errors="replace")
    try:
        return json.loads(text)
    except ValueError:
        return text
