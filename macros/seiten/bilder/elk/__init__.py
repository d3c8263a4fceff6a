"""Graphs → places, by the Eclipse Layout Kernel: boxes in layers, lines with corners, labels beside them.

The engine is elkjs 0.12.1 as its npm package ships it (`lib/elk-worker.min.js`, EPL-2.0, unchanged): one file without
dependencies, run in V8, which comes from PyPI. The only module that imports py_mini_racer. What it answers depends on
the graph alone, so answers are kept in `.cache/elk/` under a hash of graph and engine.
"""

from __future__ import annotations

import atexit
import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

Graph = Mapping[str, Any]
"""A graph in ELK's JSON; an answer is the same graph with places."""

_ENGINE = Path(__file__).parent / "elk-worker.min.js"
_KEPT = Path(__file__).parents[4] / ".cache" / "elk"
_START = """
  var answer, self = globalThis;
  self.postMessage = message => { answer = message; };
  var setTimeout = callback => { callback(); }, clearTimeout = () => {};
"""
_REGISTER = "self.onmessage({data: {id: 0, cmd: 'register', algorithms: ['layered']}})"


def angeordnet(graph: Graph) -> Graph:
    """Return the graph with places for all boxes and corners for all lines; raise ValueError if ELK refuses it."""
    text = json.dumps(graph, sort_keys=True)
    kept = _KEPT / f"{hashlib.sha256(_version() + text.encode()).hexdigest()[:32]}.json"
    if kept.is_file():
        answer = kept.read_text(encoding="utf-8")
    else:
        answer = _answer(text)
        with suppress(OSError):  # a project that cannot be written to is built all the same, only slower
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_text(answer, encoding="utf-8")
    placed: Graph = json.loads(answer)
    return placed


def _answer(text: str) -> str:
    message = f"{{data: {{id: 1, cmd: 'layout', graph: {text}, layoutOptions: {{}}, options: {{}}}}}}"
    answer = json.loads(_engine().eval(f"self.onmessage({message}); JSON.stringify(answer)"))
    if "data" not in answer:
        raise ValueError(f"ELK cannot lay out this graph: {answer.get('error')}")
    return json.dumps(answer["data"], sort_keys=True)


@cache
def _version() -> bytes:
    return hashlib.sha256(_ENGINE.read_bytes()).digest()


@cache
def _engine() -> Any:
    """Start V8 with ELK, once: a quarter of a second. Imported only here, every other command stays fast."""
    from py_mini_racer import MiniRacer

    engine = MiniRacer()
    atexit.register(engine.close)  # its thread would outlive ours
    for script in (_START, _ENGINE.read_text(encoding="utf-8"), _REGISTER):
        engine.eval(script)
    return engine
