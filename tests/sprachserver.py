"""A small client for the real yaml-language-server, as an editor program would speak to it."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self, cast

NODE = Path(sys.executable).parent / "node"
SERVER = Path(__file__).parent / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "hover": True,
        "completion": True,
        "validate": True,
    },
    "[yaml]": {"editor.tabSize": 2},
}


class Sprachserver:
    """A running server with open files; places are offsets in the text of a file, lines count from 1."""

    def __init__(self, root: Path) -> None:
        """Start the server for the folder `root`: without network, and killed after a minute if a test hangs."""
        self._process = subprocess.Popen(
            [NODE, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root
        )
        self._watchdog = threading.Timer(60, self._process.kill)
        self._watchdog.daemon = True
        self._watchdog.start()
        self.root = root
        self._last = 0
        self._texts: dict[str, str] = {}
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "locale": "de",
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": {"snippetSupport": True}},
                        "hover": {"contentFormat": ["markdown"]},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self.notify("initialized", {})

    def __enter__(self) -> Self:
        """Return the running server."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the server."""
        self.request("shutdown", None)
        self.notify("exit", None)
        self._process.communicate(timeout=10)
        self._watchdog.cancel()

    def open(self, path: Path, text: str) -> dict[int, list[str]]:
        """Open a file with this text; return what the server marks in it, by line."""
        return self.open_all({path: text})[path]

    def open_all(self, texts: dict[Path, str]) -> dict[Path, dict[int, list[str]]]:
        """Open many files at once; return what the server marks in each."""
        for path, text in texts.items():
            self._texts[path.as_uri()] = text
            document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self.notify("textDocument/didOpen", {"textDocument": document})
        while not {path.as_uri() for path in texts} <= set(self._diagnostics):
            self._receive()
        return {path: self._marked(path.as_uri()) for path in texts}

    def _marked(self, uri: str) -> dict[int, list[str]]:
        marked: dict[int, list[str]] = {}
        for found in self._diagnostics.pop(uri):
            marked.setdefault(found["range"]["start"]["line"] + 1, []).append(found["message"])
        return marked

    def completion(self, path: Path, offset: int) -> dict[str, dict[str, Any]]:
        """Return what the server offers at a place, by label."""
        found = self.request("textDocument/completion", self._place(path, offset))
        return {item["label"]: item for item in found["items"]}

    def hover(self, path: Path, offset: int) -> str:
        """Return what the server explains at a place, as Markdown."""
        return str(self.request("textDocument/hover", self._place(path, offset))["contents"]["value"])

    def request(self, method: str, params: Any) -> Any:
        """Ask the server and wait for its answer."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]

    def notify(self, method: str, params: Any) -> None:
        """Tell the server something that has no answer."""
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        pipe = cast(IO[bytes], self._process.stdin)
        pipe.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        pipe.flush()

    def _receive(self) -> dict[str, Any]:
        """Read one message; keep diagnostics, answer what the server asks."""
        pipe = cast(IO[bytes], self._process.stdout)
        length = 0
        while header := pipe.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        if not length:
            raise EOFError("the language server ended")
        message: dict[str, Any] = json.loads(pipe.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] == "workspace/configuration":
            return [SETTINGS.get(item["section"]) for item in message["params"]["items"]]
        return None

    def _place(self, path: Path, offset: int) -> dict[str, Any]:
        before = self._texts[path.as_uri()][:offset]
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return {"textDocument": {"uri": path.as_uri()}, "position": position}
