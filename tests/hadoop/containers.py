"""The part of a kubelet that the sandbox lacks: a new pod is a new process of Trino."""

import threading
from collections.abc import Callable

from rig import BOX, CORE, Kubernetes


class Containers:
    """While it is entered; the first new pod counts. `after`: so many seconds later, as a container takes them to start."""

    def __init__(self, restart: Callable[[str], None], after: float = 0) -> None:
        self.restart = restart
        self.after = after
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def __enter__(self) -> None:
        self.known = self._pods()
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    @staticmethod
    def _pods() -> set[str]:
        pods = Kubernetes().api(BOX, "GET", f"{CORE}/pods?labelSelector=app.kubernetes.io/name=trino")[1]["items"]
        return {pod["metadata"]["uid"] for pod in pods}

    def _watch(self) -> None:
        while not self.over.wait(0.2):
            if self._pods() - self.known:
                self.over.wait(self.after)
                self.restart("trino")
                return
