"""The two kinds of text a record may hold, and the little Markdown one of them allows.

`Zeile` is plain text. `Text` may hold links, emphasis and `[[id]]` or `[[id|Text]]`, which link to
a record. Everything else (raw HTML, template code, headings, lists, pictures) is refused when the
record is read, so nothing downstream has to look again. Knows no record and no address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Self

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.daten.textregeln import (
    KONTAKT,
    NEVER,
    NEVER_IN_MARKDOWN,
    NEVER_IN_PLAIN,
    NEVER_IN_PLAIN_PROSE,
    NEVER_IN_PROSE,
    Refusal,
    address_error,
    refuse,
)

_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["emphasis", "link", "escape"])
_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_RECORD_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]|]*))?\]\]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SCHEME = "handbuch:"  # what [[id]] becomes for the Markdown parser; never written by editors
_ALLOWED_TARGET = re.compile(r"https?://|mailto:|handbuch:[a-z0-9-]+$", re.IGNORECASE)
_INNER_STAR = re.compile(r"(?<=\w)\*(?=\w)")  # Bürger*innen, 5*3: never emphasis
_LEFT_OVER = re.compile(r"\[\[|\]\]|\]\(")
_MARKED = re.compile(r"[\[\]*_]")
_OPEN_MARK = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w|$)|(?:(?<=\w)|^)[*_](?!\w)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w.-]+", re.IGNORECASE)


class Mention(NamedTuple):
    """A term found in plain words: where it begins and ends, and the record that explains it."""

    start: int
    end: int
    record_id: str


class _CheckedString(str):
    """A string that pydantic accepts only when none of its `refusals` is found in it."""

    __slots__ = ()
    refusals: tuple[Refusal, ...] = ()

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the value, its white space folded; raise PydanticCustomError with a German sentence."""
        refuse(value, cls.refusals)
        folded = _WHITE_SPACE.sub(" ", value).strip(" ")  # keeps no-break spaces
        if not folded.strip():
            raise PydanticCustomError(
                "text-leer", "Der Text ist leer; bitte ausfüllen, ein freiwilliges Feld sonst weglassen."
            )
        return cls(folded)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as a strict string, then by `checked`."""
        return core_schema.no_info_after_validator_function(cls.checked, core_schema.str_schema(strict=True))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors as a string."""
        return {"type": "string"}


class Zeile(_CheckedString):
    """Plain text on one line: names, titles, short descriptions."""

    refusals: tuple[Refusal, ...] = (*NEVER, *NEVER_IN_PLAIN, *KONTAKT)


def _open_end(text: str) -> PydanticCustomError:
    """Return the error of a text whose last sentence has no end."""
    message = "Am Ende des letzten Satzes („… {end}“) fehlt das Satzzeichen; bitte ergänzen."
    return PydanticCustomError("text-ende", message, {"end": text[-24:].strip()})


class Prosa(Zeile):
    """Plain text on one line in our own words: whole sentences."""

    refusals: tuple[Refusal, ...] = (*NEVER, *NEVER_IN_PLAIN, *NEVER_IN_PLAIN_PROSE, *NEVER_IN_PROSE, *KONTAKT)

    @classmethod
    def checked(cls, value: str) -> Self:
        """Demand the end of the last sentence as well: a text without it was cut off."""
        text = super().checked(value)
        if not text.endswith((".", "!", "?", "…", "“", ")")):
            raise _open_end(text)
        return text


class Kontakt(_CheckedString):
    """Plain text on one line about whoever operates the site: the only place for mail addresses and telephone numbers."""

    refusals = NEVER + NEVER_IN_PLAIN


class Text(_CheckedString):
    """One paragraph with links, emphasis and links to records."""

    refusals = (*NEVER, *NEVER_IN_MARKDOWN, *NEVER_IN_PROSE, *KONTAKT)

    @classmethod
    def checked(cls, value: str) -> Self:
        """Check the addresses of links and the end as well."""
        text = super().checked(value)
        if text.endswith((",", ";", ":", "-", "–")):
            raise _open_end(text)
        tokens = _tokens(text) if _MARKED.search(text) else []
        _refuse_swapped(text)
        _refuse_targets(tokens)
        _refuse_broken_links(tokens, list(text.record_ids()))
        _refuse_open_marks(tokens)
        _refuse_bare_addresses(text, tokens)
        return text

    def record_ids(self) -> Iterator[str]:
        """Yield the ids this text links to, in order; `checked` has made sure that each of them is a link."""
        return (match.group(1).strip() for match in _RECORD_LINK.finditer(self))


def _refuse_swapped(text: Text) -> None:
    """Raise PydanticCustomError for a link to a record whose id stands where its words should."""
    for match in _RECORD_LINK.finditer(text):
        name, words = match.group(1).strip(), (match.group(2) or "").strip()
        if _ID.fullmatch(words) and not _ID.fullmatch(name):
            raise PydanticCustomError(
                "verweis-unvollstaendig",
                "In „{found}“ sind Kennung und Text vertauscht; bitte „[[{words}|{name}]]“ schreiben.",
                {"found": match.group(), "words": words, "name": name},
            )


def _refuse_targets(tokens: Iterable[Token]) -> None:
    """Raise PydanticCustomError for a link that leads anywhere but to a sound https address or to a record."""
    for target in (str(token.attrs.get("href", "")) for token in tokens if token.type == "link_open"):
        if target.startswith(_SCHEME) and not _ALLOWED_TARGET.match(target):
            raise PydanticCustomError(
                "link-ziel",
                "„{name}“ ist keine Kennung; in „[[…]]“ steht der letzte Teil der Adresse der Seite, ohne Ordner, „.yml“ und „#“, danach höchstens „|“ und ein Text; bitte berichtigen.",
                {"name": target.removeprefix(_SCHEME)},
            )
        if not _ALLOWED_TARGET.match(target):
            raise PydanticCustomError(
                "link-ziel",
                "Der Link führt auf „{target}“; erlaubt sind https-Adressen, Datensätze verlinkt „[[id]]“.",
                {"target": target},
            )
        if wrong := address_error(target):
            raise PydanticCustomError("link-ziel", "{wrong}", {"wrong": wrong})


def _refuse_broken_links(tokens: Sequence[Token], ids: Sequence[str]) -> None:
    """Raise PydanticCustomError for a link left open, and for one to a record that would escape the check of ids."""
    left_over = any(token.type == "text" and _LEFT_OVER.search(token.content) for token in tokens)
    if left_over or list(filter(None, map(_record_id, tokens))) != ids:
        raise PydanticCustomError(
            "verweis-unvollstaendig",
            "Ein Verweis oder Link ist unvollständig oder verschachtelt; bitte „[[id]]“, „[[id|Text]]“ oder „[Text](https://…)“ schreiben.",
        )


def _refuse_open_marks(tokens: Iterable[Token]) -> None:
    """Raise PydanticCustomError for a mark of emphasis that emphasises nothing."""
    for token in tokens:
        if token.type == "text" and (mark := _OPEN_MARK.search(token.content)):
            raise PydanticCustomError(
                "text-hervorhebung",
                "Das „{mark}“ gehört zu keiner Hervorhebung und würde so gezeigt; bitte „**so**“ oder „*so*“ schreiben oder entfernen.",
                {"mark": mark.group()},
            )


def _refuse_bare_addresses(text: Text, tokens: Sequence[Token]) -> None:
    """Raise PydanticCustomError for an address outside of links: nobody could follow it."""
    depth = 0
    for token in tokens or [Token("text", "", 0, content=str(text))]:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if depth == 0 and token.type == "text" and (found := _ADDRESS.search(token.content)):
            raise PydanticCustomError(
                "link-nackt",
                "„{found}“ würde kein Link; bitte „[Text](https://…)“ schreiben oder unter „quellen“ nennen.",
                {"found": found.group()},
            )


def render(
    text: Text, link: Callable[[str], tuple[str, str]], mention: Callable[[str], Mention | None] | None = None
) -> Markup:
    """Return the text as safe inline HTML.

    `link` gives (address, name) of a record by its id; `mention` finds a term in plain words that is
    to be linked, and is asked again for what follows it.
    """
    tokens = _tokens(text)
    for index in reversed(range(len(tokens))):
        token = tokens[index]
        if record_id := _record_id(token):
            address, name = link(record_id)
            token.attrs = {"href": address}
            if _is_unlabelled(tokens, index):
                tokens.insert(index + 1, Token("text", "", 0, content=name))
        elif token.type == "link_open":
            token.attrs["rel"] = "external"
    if mention:
        tokens = list(_with_mentions(tokens, link, mention))
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def plain(text: Text, name: Callable[[str], str]) -> str:
    """Return the words of a text without its markup; `name` gives the name of a record by its id."""
    tokens = _tokens(text)
    words = []
    for index, token in enumerate(tokens):
        record_id = _record_id(token)
        words.append(name(record_id) if record_id and _is_unlabelled(tokens, index) else token.content)
    return "".join(words)


def _with_mentions(
    tokens: list[Token], link: Callable[[str], tuple[str, str]], mention: Callable[[str], Mention | None]
) -> Iterator[Token]:
    """Yield the tokens; in words outside of links, every mentioned term becomes a link to its record."""
    depth = 0
    for token in tokens:
        depth += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        words = token.content
        while token.type == "text" and depth == 0 and (found := mention(words)):
            yield Token("text", "", 0, content=words[: found.start])
            yield Token("link_open", "a", 1, attrs={"href": link(found.record_id)[0]})
            yield Token("text", "", 0, content=words[found.start : found.end])
            yield Token("link_close", "a", -1)
            words = words[found.end :]
        yield Token("text", "", 0, content=words) if words != token.content else token


def _tokens(text: Text) -> list[Token]:
    starred = _INNER_STAR.sub(r"\\*", text)
    source = _RECORD_LINK.sub(lambda m: f"[{(m.group(2) or '').strip()}]({_SCHEME}{m.group(1).strip()})", starred)
    return _MARKDOWN.parseInline(source)[0].children or []


def _record_id(token: Token) -> str | None:
    href = str(token.attrs.get("href", "")) if token.type == "link_open" else ""
    return href.removeprefix(_SCHEME) if href.startswith(_SCHEME) else None


def _is_unlabelled(tokens: list[Token], index: int) -> bool:
    return tokens[index + 1].type == "link_close"
