"""Stands in for OpenMetadata's server, which cannot be had here. It keeps what it is given, refuses whatever the vendor's
own models (openmetadata-ingestion) do not accept, and answers nothing that they would not accept either. What is the
server's and not the models' (paths, status codes, the mask over secrets) cites the server's class it is taken from.

Below /stand-in/ a test reads what happened and says how the next runs end; the real server has nothing there.

    stand_in.py PORT FOLDER      FOLDER/tokens.json: {"token": {"user": name, "operations": [...]}}
"""

import json
import logging
import sys
import threading
import time
import types
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit


def _without_package_code() -> None:
    """The models need pydantic only; the package's __init__ would import the whole ingestion framework."""
    place = next(Path(entry) / "metadata" for entry in sys.path if (Path(entry) / "metadata" / "generated").is_dir())
    package = types.ModuleType("metadata")
    package.__path__ = [str(place)]
    sys.modules["metadata"] = package
    logging.disable(logging.WARNING)  # the same: what it says about missing parts of the framework


_without_package_code()

import jwt_filter  # noqa: E402  # its neighbour
# pylint: disable=wrong-import-position
from metadata.generated.schema.api.openMetadataServerVersion import OpenMetadataServerVersion  # noqa: E402
from metadata.generated.schema.api.services.createDatabaseService import CreateDatabaseServiceRequest  # noqa: E402
from metadata.generated.schema.api.services.ingestionPipelines.createIngestionPipeline import (  # noqa: E402
    CreateIngestionPipelineRequest,
)
from metadata.generated.schema.entity.policies.accessControl.resourcePermission import ResourcePermission  # noqa: E402
from metadata.generated.schema.entity.services.connections.database.trinoConnection import TrinoConnection  # noqa: E402
from metadata.generated.schema.entity.services.databaseService import DatabaseService  # noqa: E402
from metadata.generated.schema.entity.services.ingestionPipelines.ingestionPipeline import (  # noqa: E402
    IngestionPipeline,
    PipelineStatus,
)
from metadata.generated.schema.entity.services.ingestionPipelines.pipelineServiceClientResponse import (  # noqa: E402
    PipelineServiceClientResponse,
)
from metadata.generated.schema.entity.teams.user import User  # noqa: E402
from metadata.generated.schema.type.paging import Paging  # noqa: E402
from pydantic import ValidationError  # noqa: E402

MASK = "*********"  # PasswordEntityMasker.PASSWORD_MASK
VERSION = "2.0.7"


class Refusal(Exception):
    """CatalogGenericExceptionMapper: {"code", "message"} under the same status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Violation(Refusal):
    """A request the vendor's models or paths do not know. It is remembered: no test may cause one unawares."""

    def __init__(self, message: str) -> None:
        super().__init__(400, message)


class State:
    def __init__(self, tokens: dict) -> None:
        self.lock = threading.RLock()
        self.tokens = tokens
        self.services: dict[str, dict] = {}  # by name
        self.pipelines: dict[str, dict] = {}  # by id
        self.deployed: set[str] = set()
        self.runs: dict[str, list[dict]] = {}  # by pipeline id; "began" is our clock's
        self.requests: list[str] = []
        self.violations: list[str] = []
        self.claims: dict = {}  # of the last person's token
        self.behaviour = {"outcome": "success", "runner": "up"}


def quoted(name: str) -> str:
    """FullyQualifiedName.quoteName"""
    return f'"{name}"' if "." in name else name


def validated(model, value: dict) -> dict:
    """A body as the vendor's model takes it, or the refusal that bean validation would be."""
    try:
        model.model_validate(value)
    except ValidationError as error:
        where = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()[:5])
        raise Violation(f"{model.__name__}: {where}") from None
    return value


class Api:
    """One method for each endpoint that the product uses."""

    def __init__(self, state: State) -> None:
        self.state = state

    def version(self) -> tuple[int, dict]:
        """SystemResource.getCatalogVersion; JwtFilter lets it through without a token."""
        return 200, validated(OpenMetadataServerVersion, {"version": VERSION, "revision": "stand-in"})

    def logged_in_user(self, user: dict) -> tuple[int, dict]:
        """UserResource.getCurrentLoggedInUser"""
        return 200, validated(User, {"id": str(uuid.uuid5(uuid.NAMESPACE_DNS, user["user"])), "name": user["user"],
                                     "email": f"{user['user']}@example.com"})

    def permissions(self, user: dict, resource: str) -> tuple[int, dict]:
        """PermissionsResource.getResourcePermission"""
        if resource not in ("databaseService", "ingestionPipeline"):
            raise Violation(f"permissions of {resource}")
        operations = ("Create", "EditAll", "Delete", "ViewAll", "Deploy", "Trigger")
        return 200, validated(ResourcePermission, {"resource": resource, "permissions": [
            {"operation": each, "access": "allow" if each in user["operations"] else "notAllow"} for each in operations]})

    def service_by_name(self, fqn: str) -> tuple[int, dict]:
        """DatabaseServiceResource.getDatabaseServiceByFQN"""
        for service in self.state.services.values():
            if service["fullyQualifiedName"] == fqn:
                return 200, self._shown(service)
        raise Refusal(404, f"databaseService instance for {fqn} not found")  # CatalogExceptionMessage.entityNotFound

    def put_service(self, body: dict) -> tuple[int, dict]:
        """DatabaseServiceResource.createOrUpdateDatabaseService"""
        validated(CreateDatabaseServiceRequest, body)
        if body["serviceType"] == "Trino":  # the models' union takes whatever fits one of them
            validated(TrinoConnection, body["connection"]["config"])
        if MASK in json.dumps(body):
            raise Violation("a masked secret was sent back")
        before = self.state.services.get(body["name"])
        service = {**body, "id": before["id"] if before else str(uuid.uuid4()),
                   "fullyQualifiedName": quoted(body["name"]), "deleted": False}
        self.state.services[body["name"]] = service
        return (200 if before else 201), self._shown(service)

    def delete_service(self, ident: str, query: dict) -> tuple[int, dict]:
        """DatabaseServiceResource.delete: a service that contains something goes with recursive only
        (CatalogExceptionMessage.entityIsNotEmpty)."""
        service = next((each for each in self.state.services.values() if each["id"] == ident), None)
        if service is None:
            raise Refusal(404, f"databaseService instance for {ident} not found")
        inside = [each for each, pipeline in self.state.pipelines.items() if pipeline["service"]["id"] == ident]
        if inside and query.get("recursive") != "true":
            raise Refusal(400, "databaseService is not empty")
        if query.get("hardDelete") != "true":
            service["deleted"] = True
            return 200, self._shown(service)
        for each in inside:
            del self.state.pipelines[each]
        del self.state.services[service["name"]]
        return 200, self._shown({**service, "deleted": True})

    def put_pipeline(self, body: dict) -> tuple[int, dict]:
        """IngestionPipelineResource.createOrUpdate"""
        validated(CreateIngestionPipelineRequest, body)
        service = next((each for each in self.state.services.values() if each["id"] == body["service"]["id"]), None)
        if service is None or body["service"]["type"] != "databaseService":
            raise Refusal(404, f"databaseService instance for {body['service']['id']} not found")
        fqn = f"{service['fullyQualifiedName']}.{quoted(body['name'])}"
        before = next((each for each in self.state.pipelines.values() if each["fullyQualifiedName"] == fqn), None)
        pipeline = {**body, "id": before["id"] if before else str(uuid.uuid4()), "fullyQualifiedName": fqn}
        self.state.pipelines[pipeline["id"]] = pipeline
        return (200 if before else 201), validated(IngestionPipeline, pipeline)

    def deploy(self, ident: str) -> tuple[int, dict]:
        """IngestionPipelineResource.deployIngestion: 200 whatever Airflow said, whose word is `code`."""
        self._pipeline(ident)
        if self.state.behaviour["runner"] == "down":
            return 200, validated(PipelineServiceClientResponse, {
                "code": 500, "platform": "Airflow", "reason": "connection refused by its API"})
        self.state.deployed.add(ident)
        return 200, validated(PipelineServiceClientResponse, {"code": 200, "platform": "Airflow"})

    def trigger(self, ident: str) -> tuple[int, dict]:
        """IngestionPipelineResource.triggerIngestion; a pipeline that was not deployed has no DAG
        (AirflowRESTClient.runPipeline, IngestionPipelineDeploymentException: 400)."""
        self._pipeline(ident)
        if ident not in self.state.deployed:
            raise Refusal(400, f"Failed to trigger Ingestion Pipeline {ident}: DAG not found")
        if self.state.behaviour["outcome"] != "silent":
            self.state.runs.setdefault(ident, []).append(
                {"runId": str(uuid.uuid4()), "began": time.time(), "outcome": self.state.behaviour["outcome"]})
        return 200, validated(PipelineServiceClientResponse, {"code": 200, "platform": "Airflow"})

    def pipeline_status(self, fqn: str, query: dict) -> tuple[int, dict]:
        """IngestionPipelineResource.listPipelineStatuses: ResultList of PipelineStatus within startTs and endTs."""
        if not {"startTs", "endTs"} <= set(query):
            raise Violation("pipelineStatus needs startTs and endTs")
        pipeline = next((each for each in self.state.pipelines.values() if each["fullyQualifiedName"] == fqn), None)
        if pipeline is None:
            raise Refusal(404, f"ingestionPipeline instance for {fqn} not found")
        runs = [validated(PipelineStatus, self._status(run)) for run in self.state.runs.get(pipeline["id"], [])]
        within = [run for run in runs if int(query["startTs"]) <= run["timestamp"] <= int(query["endTs"])]
        return 200, {"data": within, "paging": validated(Paging, {"total": len(within)})}

    @staticmethod
    def _status(run: dict) -> dict:
        """WorkflowStatusMixin of the ingestion framework: queued, running, then how it ended with a summary."""
        age = time.time() - run["began"]
        began = int(run["began"] * 1000)
        status = {"runId": run["runId"], "startDate": began, "timestamp": began,
                  "pipelineState": "queued" if age < 0.3 else "running"}
        if age >= 0.8 and run["outcome"] != "running":
            step = {"name": "Trino", "records": 3, "errors": 0}
            if run["outcome"] != "success":
                step = {"name": "Trino", "records": 0, "errors": 1, "failures": [
                    {"name": "Trino", "error": "Failed to connect to Trino: authentication failed", "stackTrace": "…"}]}
            status |= {"pipelineState": run["outcome"], "endDate": began + 800, "status": [step]}
        return status

    def _pipeline(self, ident: str) -> dict:
        if ident not in self.state.pipelines:
            raise Refusal(404, f"ingestionPipeline instance for {ident} not found")
        return self.state.pipelines[ident]

    @staticmethod
    def _shown(service: dict) -> dict:
        """ServiceEntityResource.decryptOrNullify: secrets are masked, for whoever asks."""
        shown = json.loads(json.dumps(service))
        auth = shown["connection"]["config"].get("authType", {})
        if "password" in auth:
            auth["password"] = MASK
        return validated(DatabaseService, shown)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    state: State

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        address = urlsplit(self.path)
        query = {key: values[-1] for key, values in parse_qs(address.query).items()}
        path = address.path.split("/")[1:]
        with self.state.lock:
            if path[0] == "stand-in":
                self._answer(200, self._control(path[1:], json.loads(body or b"{}")))
                return
            self.state.requests.append(f"{self.command} {address.path}")
            try:
                status, answer = self._routed([unquote(part) for part in path], query, body)
            except Refusal as refusal:
                if isinstance(refusal, Violation):
                    self.state.violations.append(f"{self.command} {self.path}: {refusal}")
                status, answer = refusal.status, {"code": refusal.status, "message": str(refusal)}
        self._answer(status, answer)

    def _routed(self, path: list[str], query: dict, body: bytes) -> tuple[int, dict | None]:
        if path[:2] != ["api", "v1"]:
            return 200, None  # IndexResource: the web page answers for every unknown path
        api = Api(self.state)
        if (self.command, path[2:]) == ("GET", ["system", "version"]):
            return api.version()
        user = self._user(self.headers.get("Authorization", "").removeprefix("Bearer "))
        value = self._value(body)
        services, pipelines = ["services", "databaseServices"], ["services", "ingestionPipelines"]

        def may(operation: str, resource: str) -> None:
            if operation not in user["operations"]:  # CatalogExceptionMessage.permissionNotAllowed
                raise Refusal(403, f"Principal: CatalogPrincipal{{name='{user['user']}'}} operations [{operation}] "
                                   f"not allowed on {resource}")

        match (self.command, path[2:]):
            case ("GET", ["users", "loggedInUser"]):
                return api.logged_in_user(user)
            case ("GET", ["permissions", resource]):
                return api.permissions(user, resource)
            case ("GET", [*head, "name", fqn]) if head == services:
                return api.service_by_name(fqn)
            case ("PUT", head) if head == services:
                may("Create", "databaseService")
                return api.put_service(value)
            case ("DELETE", [*head, ident]) if head == services:
                may("Delete", "databaseService")
                return api.delete_service(ident, query)
            case ("PUT", head) if head == pipelines:
                may("Create", "ingestionPipeline")
                return api.put_pipeline(value)
            case ("POST", [*head, "deploy", ident]) if head == pipelines:
                may("Deploy", "ingestionPipeline")
                return api.deploy(ident)
            case ("POST", [*head, "trigger", ident]) if head == pipelines:
                may("Trigger", "ingestionPipeline")
                return api.trigger(ident)
            case ("GET", [*head, fqn, "pipelineStatus"]) if head == pipelines:
                return api.pipeline_status(fqn, query)
        raise Violation("no such endpoint")

    def _user(self, token: str) -> dict:
        """A bot by its token; a person by one of the issuer's, where a test named one: {"issuer": {keys, ca, people}}."""
        if user := self.state.tokens.get(token):
            return user
        issuer = self.state.behaviour.get("issuer")
        try:
            claims = jwt_filter.verified(token, [issuer["keys"]], issuer["ca"]) if issuer else {}
        except jwt_filter.Invalid as invalid:
            raise Refusal(401, str(invalid)) from None
        name = jwt_filter.name_in(claims)
        if not issuer or name not in issuer["people"]:
            raise Refusal(401, "Token expired!")  # JwtFilter, AuthenticationException
        self.state.claims = claims
        return {"user": name, "operations": issuer["people"][name]}

    @staticmethod
    def _value(body: bytes) -> dict:
        try:
            return json.loads(body or b"{}")
        except ValueError:
            raise Violation("the body is no JSON") from None

    def _control(self, path: list[str], value: dict) -> dict:
        state = self.state
        if self.command == "PUT" and path == ["behaviour"]:
            state.behaviour |= value
        elif self.command == "PUT" and path == ["service"]:  # somebody else makes one by hand
            Api(state).put_service(value)
        return {"behaviour": state.behaviour, "requests": state.requests, "violations": state.violations,
                "services": state.services, "pipelines": list(state.pipelines.values()), "claims": state.claims}

    def _answer(self, status: int, value: dict | None) -> None:
        raw = json.dumps(value).encode() if value is not None else b"<!DOCTYPE html><title>OpenMetadata</title>"
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if value is not None else "text/html")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    do_GET = do_PUT = do_POST = do_DELETE = _serve

    def log_message(self, format: str, *args) -> None:  # noqa: A002
        """What was asked is in the state."""


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    Handler.state = State(json.loads((folder / "tokens.json").read_text(encoding="utf-8")))
    # Built when a model is first used: now, not within a request that has a deadline.
    for model in (CreateDatabaseServiceRequest, CreateIngestionPipelineRequest, DatabaseService, IngestionPipeline, User):
        model.model_rebuild()
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    main()
