"""What the Baukasten knows: its questions and rules, all Optionen with reasons, figures and examples, law, sources.

One file for the whole tool; `docs/javascripts/baukasten*.js` read it. Sources are listed once and only where something
names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from macros.ausgaben.baukasten import orte
from macros.daten.arten import (
    Aussage,
    Baukastenbefunde,
    Baukastenfragen,
    Baukastenurteile,
    Baukastenvorlage,
    Beispiel,
    Botschaft,
    Ebene,
    Kommune,
    Land,
    Option,
    Quelle,
    Recht,
    Rechtsfrage,
    Teil,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, PartT
from macros.seiten.adressen import address
from macros.seiten.datei import Datei
from macros.seiten.groesse import mitglieder
from macros.seiten.praxis import Angabe, geschrieben, praxis
from macros.seiten.schreibweise import date, number

SOURCES = 2
"""How many sources of an example are named; its page has all."""
CLAIMS = 1
"""How many general strengths and limits stand on a card where no rule says anything."""


def file(catalogue: Catalogue) -> Datei:
    """Return the file that `baukasten.js` loads."""
    return orte.datei("baukasten/baukasten.json", inhalt(catalogue), "data/baukasten/urteile.yml")


def inhalt(catalogue: Catalogue) -> dict[str, Any]:
    """Return everything the tool knows."""
    content = {
        "fragen": [_plain(question) for question in record(catalogue, Baukastenfragen).fragen],
        "laender": list(get_args(Land)),
        "ebenen": [_ebene(catalogue, level) for level in catalogue.all(Ebene)],
        "optionen": {option.id: _option(catalogue, option) for option in catalogue.all(Option)},
        "befunde": [_befund(catalogue, finding) for finding in record(catalogue, Baukastenbefunde).befunde],
        "vorlage": _vorlage(record(catalogue, Baukastenvorlage)),
        "recht": {law.land: _recht(law) for law in catalogue.all(Recht) if law.land != "Bund"},
        "rechtsfragen": [_rechtsfrage(question) for question in catalogue.all(Rechtsfrage) if question.fuer == "land"],
        "orte": [
            {**place, "einwohner": _size(town)}
            for place, town in zip(orte.orte(catalogue), catalogue.all(Kommune), strict=True)
        ],
        "regel": orte.regel(catalogue),
    }
    names = sorted(set(_sources(content)))
    return {**content, "quellen": {name: _quelle(catalogue.get(name, Quelle)) for name in names}}


def record(catalogue: Catalogue, kind: type[PartT]) -> PartT:
    """Return the one record of a kind; the loader has made sure that its file is there."""
    return next(file.record for file in catalogue.files if isinstance(file.record, kind))


def _plain(part: Teil) -> dict[str, Any]:
    """Return the fields of a part without those that say nothing."""
    return part.model_dump(exclude_defaults=True)


def _size(town: Kommune) -> dict[str, Any] | None:
    """Return the number of people with its own date and sources: it is seldom as old as what is told of the town."""
    figures = mitglieder(town)
    if not figures:
        return None
    days = sorted({date(figure.stand) for figure in figures})
    return {
        "text": f"{number(sum(figure.zahl for figure in figures))} Einwohner:innen, Stand {', '.join(days)}",
        "quellen": list(dict.fromkeys(name for figure in figures for name in figure.quellen)),
    }


def _ebene(catalogue: Catalogue, level: Ebene) -> dict[str, Any]:
    return {
        "id": level.id,
        "rang": level.rang,
        "name": level.name,
        "kurz": level.kurz,
        "optional": level.optional,
        "adresse": address(catalogue.entries[level.id]),
        "optionen": [option.id for option in level.optionen],
    }


def _option(catalogue: Catalogue, option: Option) -> dict[str, Any]:
    reasons = {str(part.option): part.urteile for part in record(catalogue, Baukastenurteile).optionen}
    sentences = {str(part.option): part for part in record(catalogue, Baukastenvorlage).optionen}
    examples = catalogue.referring(option.id, Beispiel)
    return {
        "name": option.name,
        "kurz": option.kurz,
        "adresse": address(catalogue.entries[option.id]),
        "urteile": [{"gewicht": reason.gewicht, **_plain(reason)} for reason in reasons[option.id]],
        "neu": sentences[option.id].neu,
        "da": sentences[option.id].da,
        "staerken": [_aussage(catalogue, claim) for claim in option.staerken[:CLAIMS]],
        "grenzen": [_aussage(catalogue, claim) for claim in option.grenzen[:CLAIMS]],
        "werte": [_wert(catalogue, part) for part in praxis(catalogue, option.id).angaben if _is_effort(part)],
        "beispiele": [
            {**shown, "quellen": list(part.quellen[:SOURCES])}
            for shown, part in zip(orte.beispiele(catalogue, examples), examples, strict=True)
        ],
    }


def _aussage(catalogue: Catalogue, claim: Aussage) -> dict[str, Any]:
    return {"text": orte.plain(catalogue, claim.text), "quellen": list(claim.quellen)}


def _is_effort(part: Angabe) -> bool:
    """Tell whether a figure says what somebody must pay or who works: members and meetings do not."""
    return bool(part.kommune) and part.wert.einheit.startswith(("Stellen", "Personen", "Euro"))


def _wert(catalogue: Catalogue, part: Angabe) -> dict[str, Any]:
    figure, stand = part.wert, part.aussage.stand
    about = [
        _counted(figure.zaehlt),
        ", ".join(figure.entgelt),
        figure.was,
        f"auf {figure.jahre} Jahre" if figure.jahre else "",
        "nur geplant" if figure.status == "geplant" else "",
    ]
    return {
        "text": ", ".join(filter(None, [geschrieben(figure), *about])),
        "ort": catalogue.position(part.kommune),
        "adresse": address(part.traeger),
        "wofuer": part.traeger.part.bezeichnung,
        "stand": date(stand) if stand == "undatiert" else f"Stand {date(stand)}",
        "quellen": list(part.aussage.quellen[:SOURCES]),
    }


def _counted(word: str) -> str:
    """Return a way of counting as it reads after a comma: „1 Stelle, befristet“; nouns stay as they are."""
    return "" if word == "alle" else word.removesuffix("e") if word.islower() else word


def _befund(catalogue: Catalogue, finding: Any) -> dict[str, Any]:
    return {
        **_plain(finding),
        "grund": orte.plain(catalogue, finding.grund),
        "botschaften": [_link(catalogue, name, catalogue.get(name, Botschaft).titel) for name in finding.botschaften],
        "beispiele": [_link(catalogue, name, catalogue.entries[name].title) for name in finding.beispiele],
    }


def _link(catalogue: Catalogue, name: str, title: str) -> dict[str, str]:
    return {"titel": title, "adresse": address(catalogue.entries[name])}


def _vorlage(draft: Baukastenvorlage) -> dict[str, Any]:
    return {
        "platzhalter": {part.name: _plain(part) for part in draft.platzhalter},
        "titel": draft.titel,
        "hinweis": draft.hinweis,
        "abschnitte": [
            {"titel": section.titel, "inhalt": [{"als": part.als, **_plain(part)} for part in section.inhalt]}
            for section in draft.abschnitte
        ],
    }


def _recht(law: Recht) -> Mapping[str, Any]:
    """Return the short answers of a Land, each with the version that was read and what it rests on."""
    return {
        answer.frage: {
            "kurz": answer.kurz,
            "fassung": _fassung(claim.fassung for claim in answer.tragend if claim.fassung)
            if answer.fassung_bekannt
            else "Fassung unbekannt",
            "amtlich": answer.amtlich_belegt,
            "quellen": list(dict.fromkeys(name for claim in answer.tragend for name in claim.quellen)),
        }
        for answer in law.antworten
    }


def _fassung(dates: Iterable[Zeitangabe]) -> str:
    return "gelesene Fassung: " + ", ".join(date(day) for day in dict.fromkeys(dates))


def _rechtsfrage(question: Rechtsfrage) -> dict[str, Any]:
    return {"id": question.id, "frage": question.frage, "optionen": list(question.optionen)}


def _quelle(source: Quelle) -> dict[str, str]:
    return {
        "titel": source.titel,
        "herausgeber": source.herausgeber,
        "stand": date(source.veroeffentlicht) if source.veroeffentlicht else "",
        "url": source.url or "",
        "vermerk": source.vermerk or "",
    }


def _sources(value: Any) -> Iterator[str]:
    """Yield the id of every source that something in the content names."""
    if isinstance(value, dict):
        yield from map(str, value.get("quellen", ()))
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from _sources(item)
