"""What no text of a record may hold: signs that could do something, and those that only look right in the file.

Each refusal is a German sentence with a rule. Knows no Markdown parser and no record.
"""

from __future__ import annotations

import re
from typing import NamedTuple, NoReturn
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from macros.daten import zeichen

MAX_LENGTH = 4000
"""More than any paragraph needs; whatever is longer is not read by anybody, nor by our patterns."""


class Refusal(NamedTuple):
    """A pattern that no text may match: what was found, and what to do instead."""

    rule: str
    pattern: re.Pattern[str]
    found: str
    remedy: str


PLATZHALTER = re.compile(r"\b(TODO|FIXME|TBD|XXX+)\b|\?\?|\bLorem ipsum\b", re.IGNORECASE)
"""What somebody meant to write later."""

_NOTHING_SAID = re.compile(
    r"\A\s*(?=\S)\W*\Z|\A\W*(k\. ?A\.|n/?a|keine Angaben?|folgt|siehe oben|s\. ?o\.|dito|unbekannt)\W*\Z", re.IGNORECASE
)
_NO_WORD_ALONE = r"und|oder|bzw|beziehungsweise|sowie|bis|als|noch|wie|statt"

NEVER = (
    Refusal(
        "text-html", re.compile(r"<[A-Za-z/!?]"), "HTML", "bitte nur Text schreiben und „<“ mit Leerzeichen absetzen"
    ),
    Refusal("text-vorlagencode", re.compile(r"\{[{%#]"), "Vorlagencode („{{“, „{%“ oder „{#“)", "bitte entfernen"),
    Refusal(
        "text-ausfuehrbar",
        re.compile(r"javascript:", re.IGNORECASE),
        "Eine ausführbare Adresse",
        "erlaubt sind nur https-Adressen",
    ),
    Refusal(
        "text-zeichencode",
        re.compile(r"&((#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});|([aouAOU]uml|szlig|nbsp)(?![a-z]*;))"),
        "Ein Zeichencode aus HTML",
        "bitte das Zeichen selbst schreiben",
    ),
    Refusal(
        "text-rueckstrich",
        re.compile(r"\\[nrt\"]|\\u[0-9A-Fa-f]{4}"),
        "Ein Rückstrich, den alle sehen würden,",
        "bitte weglassen; einen Zeilenwechsel gibt es in Texten nicht",
    ),
    Refusal(
        "text-zeichensalat",
        re.compile(r"=[CE][0-9A-F]=[89AB][0-9A-F]|(?<![^\s„“(\[])[A-Za-zÄÖÜäöüß]+\?[a-zäöüß]+"),
        "Ein verlorener Umlaut",
        "bitte die Stelle neu tippen",
    ),
    Refusal(
        "text-platzhalter",
        PLATZHALTER,
        "Ein Platzhalter",
        "bitte ausfüllen, oder den Satz weglassen und unter „luecken“ sagen, was fehlt",
    ),
    Refusal(
        "text-platzhalter",
        _NOTHING_SAID,
        "Nur ein Platzhalter",
        "bitte ausfüllen, oder das Feld weglassen und unter „luecken“ sagen, was fehlt",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<=\w) [,;:.!?](?=\s|$)"),
        "Ein Leerzeichen vor einem Satzzeichen",
        "bitte entfernen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<!\.)\.\.(?![./])|,,|;;|''"),
        "Ein doppeltes Satzzeichen",
        "bitte eines entfernen, oder „Wort“ schreiben",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"[a-zäöüß],[A-Za-zÄÖÜäöüß]{2}"),
        "Ein Komma ohne Leerzeichen dahinter",
        "bitte ergänzen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"\d,\d{3},\d{3}|(?<![\d.,])\d{5,}(?= (?:Euro|Einwohner|Menschen|Personen))"),
        "Eine lange Zahl ohne die Punkte der Tausender",
        "bitte Tausender mit Punkt schreiben: 1.000.000",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(rf"[a-zäöüß]{{2}}- (?!({_NO_WORD_ALONE})\b)[a-zäöüß]"),
        "Ein Trennstrich mitten im Wort",
        "bitte das Wort zusammenschreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(r"[•▪‣●◦]"),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"[A-Za-zäöüß]{3}[¹²³⁴-⁹]|¹"),
        "Eine Fußnote",
        "bitte „quellen“ nennen oder entfernen",
    ),
    Refusal(
        "link-doppelt",
        re.compile(r"https?://https?:", re.IGNORECASE),
        "Eine Adresse mit doppeltem Anfang",
        "bitte „https://“ nur einmal schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\]\s+\((https?:|mailto:)"),
        "Ein Leerzeichen mitten in einem Link",
        "bitte „[Text](https://…)“ ohne Leerzeichen zwischen den Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"(?<!\[)\[[^\[\]|]+\|[^\[\]|]*\](?!\])"),
        "Ein Verweis in einfachen Klammern",
        "bitte „[[kennung|Text]]“ mit doppelten Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\[\[\[|\]\]\]|\{[^{}]*\|[^{}]*\}"),
        "Ein Verweis in falschen Klammern",
        "bitte „[[kennung|Text]]“ mit zwei eckigen Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\)\[(https?:|www\.)|(?<!\])\]\[(?!\[)"),
        "Ein Link mit vertauschten Klammern",
        "bitte „[Text](https://…)“ schreiben",
    ),
)
NEVER_IN_MARKDOWN = (
    Refusal(
        "text-ueberschrift",
        re.compile(r"^[ ]{0,3}#{1,6}(\s|$)|^[ ]{0,3}(=+|-+)[ ]*$", re.MULTILINE),
        "Eine Überschrift",
        "bitte als gewöhnlichen Satz schreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(r"^[ ]{0,3}[-*+][ ]", re.MULTILINE),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben",
    ),
    Refusal("text-bild", re.compile(r"!\["), "Ein Bild", "bitte entfernen"),
    Refusal("text-codeblock", re.compile(r"```|~~~"), "Ein Codeblock", "bitte entfernen"),
    Refusal("text-auszeichnung", re.compile(r"`"), "Ein Zeichen für Programmcode", "bitte „…“ verwenden"),
    Refusal("text-auszeichnung", re.compile(r"~~"), "Durchgestrichenes", "bitte entfernen"),
    Refusal(
        "text-auszeichnung",
        re.compile(r"\[\^[^\]]*\]|(?<=\S)\[\d{1,3}\]"),
        "Eine Fußnote",
        "bitte „quellen“ nennen oder entfernen",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"^[ ]{0,3}\|.*\||\|[ ]*:?-{2,}", re.MULTILINE),
        "Eine Tabelle",
        "bitte als Sätze schreiben",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"^[ ]{0,3}>", re.MULTILINE),
        "Ein Zitatblock",
        "bitte „…“ verwenden",
    ),
    Refusal(
        "link-ohne-text", re.compile(r"\[\s*\]\(|\[\[[^\[\]|]*\|\s*\]\]"), "Ein Link ohne Text", "bitte Text ergänzen"
    ),
)


NEVER_IN_PLAIN = (
    Refusal(
        "text-nur-schlicht",
        re.compile(r"\[\[|\]\(|\*\*|__|`|~~|\\[*_]|(?<![\w*])\*\w[^*]*\*(?!\w)|(?<!\w)_\w[^_]*_(?!\w)"),
        "Ein Link oder eine Hervorhebung",
        "hier steht nur schlichter Text, bitte entfernen",
    ),
)


def refuse(value: str, refusals: tuple[Refusal, ...]) -> None:
    """Raise PydanticCustomError with a German sentence for the first thing that a text must not hold."""
    if len(value) > MAX_LENGTH:
        raise PydanticCustomError(
            "text-zu-lang",
            "{count} Zeichen gefunden, höchstens {most} sind erlaubt; bitte auf mehrere Einträge aufteilen.",
            {"count": len(value), "most": MAX_LENGTH},
        )
    _refuse_characters(value)
    for refusal in refusals:
        if match := refusal.pattern.search(value):
            raise PydanticCustomError(
                refusal.rule,
                "{found} gefunden („{excerpt}“) und in Texten nicht erlaubt; {remedy}.",
                {"found": refusal.found, "excerpt": _excerpt(value, match.start()), "remedy": refusal.remedy},
            )
    _refuse_quotes(value)


def address_error(address: str) -> str:
    """Return what is wrong with the address of a page on the web or of a mailbox, as a German sentence, or nothing."""
    shown = f"„{address[:60]}“"
    if re.match(r"https?://https?:", address, re.IGNORECASE):
        return f"{shown} beginnt doppelt; bitte „https://“ nur einmal schreiben."
    if address.endswith((",", ";", ".", "…")) or address.count(")") > address.count("("):
        return f"{shown} endet mit „{address[-1]}“, das nicht zur Adresse gehört; bitte entfernen."
    if found := zeichen.odd(address) or _NOT_IN_ADDRESSES.search(address):
        name = found.name if isinstance(found, zeichen.Found) else f"„{found.group()}“"
        return f"In {shown} steht {name}, das in keiner Adresse steht; bitte die Adresse aus dem Browser kopieren."
    if address.startswith("mailto:"):
        fits = re.fullmatch(r"mailto:[^@\s:?]+@[\w-]+(\.[\w-]+)+(\?\S+)?", address)
        return "" if fits else f"{shown} ist keine E-Mail-Adresse; erlaubt ist „mailto:post@beispiel.de“."
    return _host_error(address, shown) if address.startswith("http") else ""


_NOT_IN_ADDRESSES = re.compile(r"[|{}\\^`\[\]]|%(?![0-9A-Fa-f]{2})")


def _host_error(address: str, shown: str) -> str:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = None, ""
    if parts and "@" in parts.netloc:
        return f"{shown} nennt einen Namen oder ein Kennwort; bitte den Teil bis „@“ entfernen."
    if not re.fullmatch(r"(?!-)[\w-]{1,63}(\.(?!-)[\w-]{1,63})*\.[^\W\d][\w-]{1,62}\.?", host):
        return f"{shown} nennt keinen Rechner im Netz; bitte die Adresse aus dem Browser kopieren."
    return ""


def _refuse_characters(value: str) -> None:
    """Raise PydanticCustomError for what no face can draw, and for umlauts that were read in the wrong encoding."""
    if garbled := zeichen.repaired(value):
        meant = f"gemeint ist wohl „{garbled[1]}“; " if garbled[1] else ""
        raise PydanticCustomError(
            "text-zeichensalat",
            "„{found}“ sind falsch gelesene Umlaute oder Zeichen; {meant}bitte die Stelle neu tippen.",
            {"found": garbled[0][:40], "meant": meant},
        )
    if found := zeichen.foreign(value):
        _refuse_foreign(value, found)
    if strange := zeichen.mixed(value):
        raise PydanticCustomError(
            "text-steuerzeichen",
            "In „{word}“ steht {name}, der nur so aussieht wie ein lateinischer; bitte das Wort neu tippen.",
            {"word": strange[0], "name": strange[1].name},
        )


def _refuse_foreign(value: str, found: zeichen.Found) -> NoReturn:
    """Raise PydanticCustomError for a character without a shape of ours: one that is seen, or one that is not."""
    character = value[found.place]
    plain = zeichen.PLAIN.get(ord(character))
    if plain is None and character.isprintable() and not "\ue000" <= character <= "\uf8ff":
        raise PydanticCustomError(
            "text-zeichen",
            "Im Text steht {name}, das die Schrift des Handbuchs nicht hat; bitte weglassen oder in Worten schreiben.",
            {"name": found.name},
        )
    remedy = "bitte die Stelle neu tippen" + (" oder „handbuch pruefen --fix“ aufrufen" if plain is not None else "")
    raise PydanticCustomError(
        "text-steuerzeichen",
        "Im Text steht {name} („{excerpt}“), das dort niemand sieht oder das anders aussieht als gemeint; {remedy}.",
        {"name": found.name, "excerpt": _excerpt(value, max(0, found.place - 8)), "remedy": remedy},
    )


_QUOTED = re.compile("“[^„“”]*”|„[^„“”]*[“”]")


def _refuse_quotes(value: str) -> None:
    """Raise PydanticCustomError for a quotation mark that has no partner."""
    rest = value
    while rest != (rest := _QUOTED.sub("", rest)):
        pass  # from the inside out: quotes stand in quotes
    if any(mark in rest for mark in "„“”"):
        low, high = value.count("„"), value.count("“") + value.count("”")
        raise PydanticCustomError(
            "text-anfuehrungszeichen",
            "Die Anführungszeichen passen nicht zusammen ({low} × „, {high} × “); bitte jedes „Wort“ vorn und hinten einfassen.",
            {"low": low, "high": high},
        )
    if value.count('"') % 2:
        raise PydanticCustomError(
            "text-anfuehrungszeichen",
            'Im Text steht ein einzelnes Anführungszeichen ("); bitte „Wort“ schreiben oder entfernen.',
        )


def _excerpt(value: str, start: int) -> str:
    return " ".join(value[start : start + 24].split())


def shown(value: object) -> str:
    """Return a short form of a found value, in German."""
    if value is None:
        return "Ein leeres Feld"
    if isinstance(value, bool):
        return f"„{str(value).lower()}“"
    if isinstance(value, list):
        return "Eine Liste"
    if isinstance(value, dict):
        return "Ein Block mit Feldern"
    text = " ".join(str(value).split())
    return f"„{text[:40]}…“" if len(text) > 40 else f"„{text}“"
