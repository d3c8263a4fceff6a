"""The website's scripts → one that also runs from a folder, where browsers load no modules. Pure.

Only the forms of import and export that `docs/javascripts/` uses are known; any other is refused, so that none is lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

_START, _END = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in ("anfang.js", "ende.js"))
_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./([\w-]+\.js)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async function|function\*?|class|const) (\w+))", re.MULTILINE)
_LATER = re.compile(r'\bimport\("\./([\w-]+\.js)"\)')
_UNKNOWN = re.compile(r"^(?:import|export)\b.*|\bimport(?:\(|\.meta).*", re.MULTILINE)


def linked(scripts: Mapping[str, str], data: Iterable[str]) -> str:
    """Return one script that holds modules, by file name, and knows which addresses lie beside as scripts.

    Raises ValueError if a module imports or exports in a way that is not known here.
    """
    modules = (
        f"  module[{json.dumps(name)}] = () => {{\n{_module(name, text)}  }};\n" for name, text in scripts.items()
    )
    known = f"  const daten = new Set({json.dumps(sorted(data))});\n"
    return "\n".join((_START, known, *modules)) + _END


def handed_over(address: str, text: str) -> str:
    """Return a script that hands over the text of a file."""
    return f"handbuch({json.dumps(address)}, {json.dumps(text, ensure_ascii=False)});\n"


def _module(name: str, text: str) -> str:
    """Return a module as the body of a function that returns what it exports."""
    exported = [found[2] for found in _EXPORT.finditer(text)]
    text = _IMPORT.sub(lambda found: f'const {{ {found[1].replace(" as ", ": ")} }} = modul("{found[2]}");', text)
    text = _LATER.sub(r'spaeter("\1")', _EXPORT.sub(r"\1", text)).replace("import.meta.url", "ort")
    if unknown := _UNKNOWN.search(text):
        raise ValueError(f"docs/javascripts/{name}: „{unknown.group()}“ lässt sich nicht in ein Skript binden.")
    return f"{text}return {{ {', '.join(exported)} }};\n"
