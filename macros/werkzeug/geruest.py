"""A new record, ready to be filled in: what it must have as fields, what it may have as comments.

Which questions to ask and what to write both follow from `arten`. Asks nobody and writes no file.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen
from pydantic_core import PydanticCustomError

from macros.daten import felder
from macros.daten.arten import (
    ARTEN,
    FILES,
    FOLDERS,
    Datensatz,
    Kennung,
    Tag,
    Teil,
    Verweis,
)
from macros.daten.katalog import Catalogue
from macros.daten.meldungen import listed, nearest
from macros.daten.yaml import schreiben
from macros.daten.yaml.lesen import Block, FieldPath, layout
from macros.werkzeug.schema import first_line

LISTED: Mapping[type[Teil], type[Teil]] = {kind.ART.sammelt: kind for kind in ARTEN if kind.ART.sammelt}
"""Parts that are added to a list in a file that is there already, and what that file holds."""

KINDS: Mapping[str, type[Teil]] = {
    kind.ART.kennwort: kind for kind in (*(kind for kind in FOLDERS.values() if issubclass(kind, Datensatz)), *LISTED)
}
"""Everything that can be made anew, by its name on the command line."""


def written_by_hand(name: str) -> str:
    """Return where entries of a kind stand that `KINDS` leaves out, from the data folder; nothing for an unknown kind."""
    for kind in ARTEN:
        if name in (kind.ART.kennwort, kind.ART.einzahl.lower()) and name not in KINDS:
            folder = kind.ART.datei or kind.ART.ordner
            holders = [
                place for place, held in {**FILES, **FOLDERS}.items() if any(f.teil is kind for f in felder.of(held))
            ]
            return folder or (holders[0] if holders else "")
    return ""


_ASCII = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}

HOLDERS: Mapping[type[Teil], str] = {
    part: holder.ART.sammelname for part, holder in LISTED.items() if holder.ART.sammelname
}
"""What the file that a part is added to is called, where there are several."""


@dataclass(frozen=True)
class Frage:
    """Something to be said about a new record: `field` is where the answer goes."""

    field: FieldPath
    feld: felder.Feld
    type: Any
    pflicht: bool
    hoechstens: int | None = None
    """How many characters an answer may have."""

    @property
    def name(self) -> str:
        """Its name as an option: `ebenen-grund`."""
        return "-".join(step.replace("_", "-") for step in self.field if isinstance(step, str))

    @property
    def choices(self) -> tuple[str, ...]:
        """The values to choose from, if there are only some."""
        return get_args(self.type) if get_origin(self.type) is Literal else ()

    @property
    def is_id(self) -> bool:
        """Tell whether the answer is the id of the new record or of a part of it."""
        return isinstance(self.type, type) and issubclass(self.type, Kennung)

    def answer(self, text: str, catalogue: Catalogue) -> Any:
        """Turn what an editor has typed into the value of the field; raise ValueError with a German sentence."""
        if self.feld.ist_liste:
            return [self._value(part.strip(), catalogue) for part in text.split(",")]
        return self._value(text.strip(), catalogue)

    def _value(self, text: str, catalogue: Catalogue) -> Any:
        if self.hoechstens and len(text) > self.hoechstens:
            raise ValueError(f"{len(text)} Zeichen gefunden, höchstens {self.hoechstens} sind erlaubt; bitte kürzen.")
        if self.choices and text not in self.choices:
            raise ValueError(
                f"„{text}“ ist nicht erlaubt; erlaubt ist {listed(self.choices)}.{nearest(text, self.choices)}"
            )
        if self.type is bool:
            return _truth(text)
        if self.type is int:
            return _number(text)
        if isinstance(self.type, type) and issubclass(self.type, Verweis):
            _known(text, self.type.ziel, catalogue)
        if self.is_id:
            _free(text, catalogue)
        return str(_checked(self.type, text))


def _truth(text: str) -> bool:
    if text.lower() not in ("ja", "nein", "true", "false"):
        raise ValueError("Bitte mit „ja“ oder „nein“ antworten.")
    return text.lower() in ("ja", "true")


def _number(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(f"„{text}“ ist keine ganze Zahl; bitte nur Ziffern schreiben.")
    return int(text)


def _known(text: str, kind: str, catalogue: Catalogue) -> None:
    ids = [entry.id for entry in catalogue.entries.values() if entry.part.ART.key == kind]
    if text not in ids:
        raise ValueError(f"Die Kennung „{text}“ gibt es nicht ({kind} erwartet).{nearest(text, ids)}")


def _free(text: str, catalogue: Catalogue) -> None:
    if entry := catalogue.entries.get(text) or catalogue.former.get(text):
        raise ValueError(
            f"Die Kennung „{text}“ ist schon vergeben: {entry.part.ART.einzahl} „{entry.title}“ in {entry.file.source.path}."
        )


def _checked(kind: Any, text: str) -> Any:
    try:
        return kind.checked(text) if hasattr(kind, "checked") else text
    except PydanticCustomError as error:
        raise ValueError(error.message()) from error


def questions(kind: type[Teil]) -> list[Frage]:
    """Return what has to be asked for a new record of this kind, its id last; dates of review are set, not asked."""
    asked = list(_questions(kind, ()))
    return [*(frage for frage in asked if frage.field != ("id",)), *(f for f in asked if f.field == ("id",))]


def _questions(kind: type[Teil], at: FieldPath) -> Iterator[Frage]:
    also = {**(kind.ART.auch_gefragt if hasattr(kind, "ART") else {}), **dict.fromkeys(_tie(kind), True)}
    for feld in felder.of(kind):
        value = felder.value_type(kind, (feld.name,))
        if value is Tag or not (feld.pflicht or feld.name in also):
            continue
        if feld.teil:
            yield from _questions(feld.teil, (*at, feld.name, 0) if feld.ist_liste else (*at, feld.name))
        else:
            most = next(
                (rule.max_length for rule in kind.model_fields[feld.name].metadata if isinstance(rule, MaxLen)), None
            )
            yield Frage((*at, feld.name), feld, value, feld.pflicht or also[feld.name], most)


def _tie(kind: type[Teil]) -> list[str]:
    """Return the first list that names other records, for kinds that would otherwise stand alone."""
    if not issubclass(kind, Datensatz):
        return []
    fields = list(felder.of(kind))
    named = [feld for feld in fields if _is_reference(felder.value_type(kind, (feld.name,)))]
    needed = any(feld.pflicht and (feld.teil or feld in named) for feld in fields)
    return [] if needed else [feld.name for feld in named if feld.ist_liste][:1]


def _is_reference(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Verweis)


def proposal(kind: type[Teil], frage: Frage, answers: Mapping[FieldPath, Any], catalogue: Catalogue) -> str | None:
    """Return what most editors would answer, or None if there is no such thing."""
    name = next((str(answers[field,]) for field in ("name", "titel", "begriff") if (field,) in answers), "")
    if frage.type is int:
        return str(max((getattr(part, frage.feld.name) for part in catalogue.all(kind)), default=0) + 1)
    if frage.is_id:
        holder = answers.get((HOLDERS.get(kind, ""),), "") if kind.ART.folgt_dem_datensatz else ""
        return _unused(suggested_id(f"{holder} {name}"), catalogue) or None
    if frage.type is bool:
        return "nein"
    if frage.feld.name == "name_inklusiv":
        return name or None
    usual = frage.feld.beispiel
    return str(usual) if frage.choices and isinstance(usual, str) and usual != frage.choices[0] else None


def _unused(name: str, catalogue: Catalogue) -> str:
    """Return an id, with a number behind it if something has it today or once had it."""
    taken = (*catalogue.entries, *catalogue.former, *catalogue.announced)
    others = (f"{name[:77]}-{number}" for number in count(2))
    return next(one for one in chain([name], others) if one not in taken) if name else ""


def suggested_id(name: str) -> str:
    """Return what a name looks like as an id: `Büro für Neues` → `buero-fuer-neues`."""
    plain = name.lower().translate(_ASCII)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")


def place(kind: type[Teil], name: str, holder: str | None = None) -> PurePosixPath:
    """Return where a new record belongs, from the data folder; parts go into the file of their `holder`."""
    inside = LISTED.get(kind, kind)
    for file, held in FILES.items():
        if held is inside:
            return PurePosixPath(file)
    folder = next(folder for folder, held in FOLDERS.items() if held is inside)
    return PurePosixPath(folder, f"{holder or name}.yml")


def record(kind: type[Teil], answers: Mapping[FieldPath, Any], path: PurePosixPath, today: datetime.date) -> str:
    """Return the text of a new file: first line, fields with their answers, the others as comments."""
    answers = {**answers, ("geprueft_am",): today.isoformat(), ("pruefen_bis",): _in_a_year(today).isoformat()}
    return "\n".join([first_line(path), *rows(kind, answers)]) + "\n"


def added(text: str, kind: type[Teil], answers: Mapping[FieldPath, Any]) -> str:
    """Return the text of a file with a new part in its list: where its id belongs if they are sorted, else at the end."""
    name = next(feld.name for feld in felder.of(LISTED[kind]) if feld.teil is kind)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    first, *others = rows(kind, answers)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    new = [f"  - {first}{end}", *(f"    {row}{end}" for row in others)]
    blocks = [block for block in layout(text).blocks if block.field[:1] == (name,) and len(block.field) == 2]
    if not blocks:
        return "".join([*lines, f"{name}:{end}", *new])
    line = _line_for(text, blocks, str(answers["id",]))
    return "".join([*lines[:line], *new, *lines[line:]])


def _line_for(text: str, blocks: list[Block], name: str) -> int:
    """Return the line before which a new part goes."""
    rows = text.splitlines()
    ids = [
        re.sub(r".*\bid: *[\"']?([a-z0-9-]+).*", r"\1", rows[block.lines[block.keys.index("id")]]) for block in blocks
    ]
    if ids == sorted(ids):
        for block, other in zip(blocks, ids, strict=True):
            if name < other:
                return block.lines[0]
    return max(block.end for block in blocks)


def rows(kind: type[Teil], answers: Mapping[FieldPath, Any]) -> Iterator[str]:
    """Yield the lines of a part: each field with what belongs in it; what has no answer as a comment."""
    for feld in felder.of(kind):
        value = _value(answers, feld)
        if value is None:
            yield f"# {feld.beschreibung}"
            yield from (f"# {row}" for row in schreiben.lines(feld.name, feld.beispiel))
        else:
            yield from schreiben.lines(feld.name, value)


def _value(answers: Mapping[FieldPath, Any], feld: felder.Feld) -> Any:
    """Return what has been answered for a field and the fields in it, or None."""
    if not feld.teil:
        return answers.get((feld.name,))
    inner = {path[1:]: answer for path, answer in answers.items() if path[:1] == (feld.name,)}
    if feld.ist_liste:
        inner = {path[1:]: answer for path, answer in inner.items() if path[:1] == (0,)}
    values = {f.name: value for f in felder.of(feld.teil) if (value := _value(inner, f)) is not None}
    return ([values] if feld.ist_liste else values) if values else None


def _in_a_year(day: datetime.date) -> datetime.date:
    """Return the same day of the next year; from 29 February the 28th."""
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
