"""Pages in `docs/` are written by editors and carried out by whoever publishes: what they may hold, and nothing else.

A page may call our macros with plain values (`{{ verweis("lenkungskreis") }}`): no variables, no blocks, no loops, no
attributes. Its own HTML consists of harmless elements. Everything else is refused with line and sentence, and what
carries the macros out knows nothing but them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Any, cast

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError

from macros.daten import zeichen
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem

Macros = Mapping[str, Callable[..., Any]]
"""What pages may call, by name."""

Finding = tuple[int, str]
"""Line (from 1) and a German sentence."""

RULE = "seite-nicht-erlaubt"

_ELEMENTS = re.compile(
    "a|abbr|br|button|cite|code|dd|details|div|dl|dt|em|figcaption|figure|form|h[2-4]|hr|input|kbd|label|li|ol|p|"
    "search|section|small|span|strong|su[bp]|summary|table|tbody|t[dhr]|thead|time|ul"
)
_ATTRIBUTES = re.compile(
    "(aria|data)-.*|action|alt|autocapitalize|autocomplete|cite|class|colspan|datetime|download|enterkeyhint|for|headers|"
    "height|hidden|href|id|inputmode|lang|loading|markdown|maxlength|method|name|open|placeholder|rel|role|rowspan|scope|"
    "spellcheck|start|title|type|value|width"
)
_WITHOUT_END = frozenset({"br", "hr", "input"})
_INSIDE: Mapping[str, tuple[str, ...]] = {
    "li": ("ul", "ol"),
    "tr": ("table", "thead", "tbody"),
    **dict.fromkeys(("td", "th"), ("tr",)),
    **dict.fromkeys(("thead", "tbody"), ("table",)),
    **dict.fromkeys(("dt", "dd"), ("dl", "div")),
    "summary": ("details",),
    "figcaption": ("figure",),
}
_BLOCKS = frozenset(
    {"div", "p", "ul", "ol", "dl", "table", "section", "details", "figure", "form", "hr", "h2", "h3", "h4"}
)
_IN_A_LINE = frozenset(
    {"p", "span", "strong", "em", "small", "button", "label", "abbr", "code", "cite", "h2", "h3", "h4"}
)
_NEVER_TWICE = frozenset({"a", "p", "button", "form", "label"})
_CODE = re.compile(r"(?ms)^(```|~~~).*?^\1|(?<!`)(`{1,9})(?!`).*?(?<!`)\2(?!`)|\{\{.*?\}\}")
"""What is no HTML: code, which is shown as it stands, and macro calls."""


class _Seite:
    """A page taken apart: its text and its calls, in order. Nothing of it is ever compiled."""

    def __init__(self, tree: nodes.Template, macros: Macros) -> None:
        self._tree, self._macros = tree, macros

    def render(self, **_: Any) -> str:
        """Return the page with its calls carried out; mkdocs-macros hands over the whole configuration, which nobody asks for."""
        if wrong := next(_wrong_calls(self._tree, self._macros), None):
            raise SecurityError(wrong[1])
        return "".join(self._shown(node) for output in self._tree.body for node in output.iter_child_nodes())

    def _shown(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.TemplateData):
            return node.data
        if isinstance(node, nodes.Const):
            return str(node.value)
        call = cast(nodes.Call, node)
        named = {pair.key: pair.value.as_const() for pair in call.kwargs}
        return str(self._macros[cast(nodes.Name, call.node).name](*(value.as_const() for value in call.args), **named))


class _Aufrufe(Environment):
    """What mkdocs-macros asks for templates."""

    def from_string(self, source: str, *_: Any, **__: Any) -> _Seite:  # type: ignore[override]
        """Return a page that can do nothing but call the macros."""
        return _Seite(self.parse(source), cast(Macros, self.globals))


def environment(macros: Macros) -> Environment:
    """Return what carries out the calls of these macros, and nothing else."""
    made = _Aufrufe(keep_trailing_newline=True)
    made.globals = dict(macros)
    return made


def findings(text: str, macros: Collection[str]) -> Iterator[Finding]:
    """Yield what a page must not hold, in order of its kinds: template code first, then HTML."""
    try:
        tree = Environment().parse(text)
    except TemplateSyntaxError as error:
        yield error.lineno, _UNREADABLE
        return
    except RecursionError:
        longest = max(re.finditer(r"\{\{(?:(?!\}\}).)*", text), key=lambda call: len(call[0]))
        yield zeichen.line_of(text, longest.start()), _UNREADABLE
        return
    yield from _wrong_calls(tree, macros)
    yield from _only_generated(tree)
    yield from html(blanked(text))
    yield from _attributes(blanked(text))


def html(text: str) -> Iterator[Finding]:
    """Yield what is wrong with the HTML of a text without code and calls: for each line one."""
    found: dict[int, str] = {}
    for line, sentence in sorted(_Html(text).found, key=lambda finding: finding[0]):
        found.setdefault(line, sentence)
    yield from found.items()


_UNREADABLE = (
    'Dieser Aufruf lässt sich nicht lesen; bitte „{{ makro("wert") }}“ mit geraden Anführungszeichen schreiben.'
)


_LISTED = re.compile(r"\{:?(?P<inner>[^{}%\n][^{}\n]*)\}")
_LISTED_ATTRIBUTE = re.compile(r"(?P<name>[\w-]+)\s*=")


def _attributes(text: str) -> Iterator[Finding]:
    """Yield every attribute that Markdown would set (`{ #id .class name=value }`) and that is not harmless."""
    for listed in _LISTED.finditer(text):
        for attribute in _LISTED_ATTRIBUTE.finditer(listed["inner"]):
            if not _ATTRIBUTES.fullmatch(attribute["name"]):
                line = zeichen.line_of(text, listed.start())
                yield line, f"Das Attribut „{attribute['name']}“ ist in Seiten nicht erlaubt; bitte entfernen."


def blanked(text: str, filler: str = "") -> str:
    """Return a page without its code and its calls, or with something else for each; every line keeps its number."""
    return _CODE.sub(lambda match: filler + "\n" * match.group().count("\n"), text)


def code(text: str) -> Iterator[re.Match[str]]:
    """Yield what is shown as it stands, and in which calls are carried out all the same."""
    return (match for match in _CODE.finditer(text) if not match[0].startswith("{{"))


_GENERATED = frozenset({"seite", "blatt"})
"""Macros that make a whole page."""


def _wrong_calls(tree: nodes.Template, macros: Collection[str]) -> Iterator[Finding]:
    for part in tree.body:
        if not isinstance(part, nodes.Output):
            yield (
                part.lineno,
                "Blöcke und Schleifen („{% … %}“) sind in Seiten nicht erlaubt; bitte nur Makros aufrufen.",
            )
            continue
        for node in part.nodes:
            if wrong := _wrong_call(node, macros):
                yield node.lineno, wrong


def _wrong_call(node: nodes.Node, macros: Collection[str]) -> str:
    """Return what is wrong with what stands in `{{ … }}`, or nothing."""
    if isinstance(node, nodes.TemplateData):
        return ""
    if isinstance(node, nodes.Const) and re.fullmatch(r"[\d{}%# ]+", str(node.value)):
        return ""  # how a page shows the signs themselves; more would be HTML that nobody has looked at
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        return 'In „{{ … }}“ darf nur ein Makro stehen; erlaubt ist „{{ makro("wert") }}“.'
    if node.node.name not in macros:
        return f"Das Makro „{node.node.name}“ gibt es nicht; erlaubt sind {', '.join(sorted(macros))}.{nearest(node.node.name, macros)}"
    values = (*node.args, *(pair.value for pair in node.kwargs))
    plain = all(isinstance(value, nodes.Const) and isinstance(value.value, str) for value in values)
    if node.dyn_args or node.dyn_kwargs or not plain:
        return f"„{node.node.name}“ nimmt nur Texte in Anführungszeichen; bitte den Wert ausschreiben."
    return ""


def _only_generated(tree: nodes.Template) -> Iterator[Finding]:
    """Yield the calls that make a whole page: nobody writes those."""
    for name in tree.find_all(nodes.Name):
        if name.name in _GENERATED:
            yield (
                name.lineno,
                f"„{name.name}“ steht nur auf Seiten, die das Programm erzeugt; bitte „verweis“ oder „uebersicht“ nehmen.",
            )


def problems(docs: Path, macros: Collection[str]) -> Iterator[Problem]:
    """Yield everything that the pages of a docs folder must not hold."""
    for shown, text in _pages(docs):
        for line, sentence in findings(text, macros):
            yield Problem(shown, line, "", sentence, RULE)


def calls(docs: Path) -> Iterator[tuple[PurePosixPath, int, str, list[Any], dict[str, Any]]]:
    """Yield (page, line, macro, values, named values) of every call in the pages of a docs folder that holds nothing else."""
    for shown, text in _pages(docs):
        for call in Environment().parse(text).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name):
                values = [value.as_const() for value in call.args]
                yield (
                    shown,
                    call.lineno,
                    call.node.name,
                    values,
                    {pair.key: pair.value.as_const() for pair in call.kwargs},
                )


def pages(docs: Path) -> list[Path]:
    """Return the files of all pages in a docs folder; a link to a file elsewhere is none."""
    return sorted(path for path in docs.rglob("*.md") if path.is_file() and not path.is_symlink())


def _pages(docs: Path) -> Iterator[tuple[PurePosixPath, str]]:
    for path in pages(docs):
        with suppress(UnicodeDecodeError):  # told by `geschrieben`
            yield PurePosixPath(docs.name, path.relative_to(docs).as_posix()), path.read_text(encoding="utf-8-sig")


def _foreign(tag: str) -> str:
    """Return what is wrong with an element that no page may hold, or with what only looks like one."""
    if ":" in tag or "@" in tag:
        return "Adressen in spitzen Klammern gibt es hier nicht; bitte „[Text](https://…)“ schreiben."
    return f"Das Element <{tag}> ist in Seiten nicht erlaubt; bitte Markdown schreiben, ein „<“ im Text mit Leerzeichen absetzen."


class _Html(HTMLParser):
    """Notes every element and attribute of a text that is not harmless."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[Finding] = []
        self._open: list[tuple[str, int]] = []
        self._refused: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not _ELEMENTS.fullmatch(tag):
            self._note(_foreign(tag))
            self._refused.add(tag)
            return
        self._place(tag)
        if tag not in _WITHOUT_END:
            self._open.append((tag, self.getpos()[0]))
        for name, value in attrs:
            if not _ATTRIBUTES.fullmatch(name):
                self._note(f"Das Attribut „{name}“ ist in Seiten nicht erlaubt; bitte entfernen.")
            address = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()  # browsers leave these out, too
            if name in ("href", "action") and address.startswith(("javascript:", "data:", "vbscript:")):
                self._note(f"Die Adresse in „{name}“ könnte etwas ausführen; erlaubt sind Seiten und https-Adressen.")
            elif name == "action" and re.match(r"[a-z][a-z0-9+.-]*:|//", address):
                self._note(
                    "Dieses Formular schickte Eingaben an einen fremden Rechner; bitte eine eigene Seite nennen."
                )

    def _place(self, tag: str) -> None:
        """Note an element that stands where browsers do not expect it, and move it or leave it out."""
        around = self._open[-1][0] if self._open else ""
        if tag in _INSIDE and around not in _INSIDE[tag]:
            meant = " oder ".join(f"<{name}>" for name in _INSIDE[tag])
            self._note(f"<{tag}> steht nur direkt in {meant}; bitte ergänzen.")
        elif tag in _BLOCKS and around in _IN_A_LINE - {tag}:
            self._note(f"In <{around}> darf kein <{tag}> stehen; bitte <{around}> davor schließen.")
        elif tag in _NEVER_TWICE and any(tag == name for name, _ in self._open):
            self._note(f"In <{tag}> steht noch ein <{tag}>; bitte das erste davor schließen.")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _WITHOUT_END and _ELEMENTS.fullmatch(tag):
            self._note(f"„<{tag}/>“ bleibt im Browser offen; bitte „<{tag}></{tag}>“ schreiben.")
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in _WITHOUT_END:
            self._note(f"„</{tag}>“ gibt es nicht; bitte „<{tag}>“ schreiben.")
        if tag in self._refused or tag in _WITHOUT_END:
            return
        if tag not in {name for name, _ in self._open}:
            opened = f", offen ist <{self._open.pop()[0]}>" if self._open else ""
            self._note(f"„</{tag}>“ schließt nichts{opened}; bitte entfernen oder das öffnende <{tag}> ergänzen.")
            return
        while self._open.pop()[0] != tag:
            pass  # what stood open inside ends with it

    def close(self) -> None:
        if re.match(r"<[a-zA-Z/!?]", self.rawdata):
            self._note("Hinter diesem „<“ fehlt ein „>“; bitte ergänzen, ein „<“ im Text mit Leerzeichen absetzen.")
            self.rawdata = ""
        super().close()
        for tag, line in self._open:
            self.found.append((line, f"Das Element <{tag}> wird nicht geschlossen; bitte „</{tag}>“ ergänzen."))

    def handle_comment(self, data: str) -> None:
        self._note("Kommentare („<!-- … -->“) kann jeder im Quelltext lesen; bitte entfernen.")

    def handle_decl(self, decl: str) -> None:
        self._note("„<!“ ist in Seiten nicht erlaubt; bitte entfernen.")

    def handle_pi(self, data: str) -> None:
        self._note("„<?“ ist in Seiten nicht erlaubt; bitte entfernen.")

    def _note(self, sentence: str) -> None:
        self.found.append((self.getpos()[0], sentence))
