"""Problems in the forms that machines read: GitHub's annotations, GitLab's code quality, plain JSON.

Every form names the rule, so that a finding can be counted and explained. Returns text, prints nothing.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from macros.daten.probleme import Problem
from macros.daten.regeln import REGELN

_PLACE = re.compile(r"Zeile \d+|:\d+\b")
"""Lines named in a message: they move when something above them changes."""


_SHOWN_BY_GITHUB = 10
"""So many annotations of a step are shown; all others are left out without a word."""


def github(problems: Iterable[Problem]) -> str:
    """Return a workflow command per problem, which GitHub shows at its line; what it would not show, in the last one."""
    every = list(problems)
    shown, rest = (
        (every, [])
        if len(every) <= _SHOWN_BY_GITHUB
        else (every[: _SHOWN_BY_GITHUB - 1], every[_SHOWN_BY_GITHUB - 1 :])
    )
    commands = [_annotation(problem, REGELN[problem.rule].titel, str(problem)) for problem in shown]
    if rest:
        commands.append(_annotation(rest[0], f"{len(rest)} weitere Meldungen", "\n".join(map(str, rest))))
    return "\n".join(commands)


def _annotation(problem: Problem, title: str, text: str) -> str:
    place = f"file={_property(str(problem.path))},line={problem.line}"
    return f"::error {place},title={_property(title)}::{_escaped(text)}"


def gitlab(problems: Iterable[Problem]) -> str:
    """Return a code quality report; a finding keeps its fingerprint when only its line changes."""
    seen: Counter[str] = Counter()
    return _json([_code_quality(problem, seen) for problem in problems])


def plain_json(problems: Iterable[Problem]) -> str:
    """Return every problem with its place, rule and sentence, and what to do."""
    return _json(
        [
            {
                "datei": str(problem.path),
                "zeile": problem.line,
                "feld": problem.field,
                "regel": problem.rule,
                "meldung": problem.message,
                "abhilfe": REGELN[problem.rule].abhilfe,
            }
            for problem in problems
        ]
    )


FORMS: Mapping[str, Callable[[Iterable[Problem]], str]] = {"github": github, "gitlab": gitlab, "json": plain_json}
"""Every form by its name on the command line."""


def _code_quality(problem: Problem, seen: Counter[str]) -> dict[str, Any]:
    identity = "\n".join([str(problem.path), problem.rule, _PLACE.sub("", problem.message)])
    seen[identity] += 1
    return {
        "description": _sentence(problem),
        "check_name": problem.rule,
        "fingerprint": hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest(),
        "severity": "major",
        "location": {"path": str(problem.path), "lines": {"begin": problem.line}},
    }


def _sentence(problem: Problem) -> str:
    return f"{problem.field}: {problem.message}" if problem.field else problem.message


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _escaped(text: str) -> str:
    """Escape what ends a message in a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what ends a property in a workflow command."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
