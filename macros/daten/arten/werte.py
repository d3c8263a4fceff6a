"""The values of fields: ids, references, dates, numbers, addresses. Each says what is allowed and describes itself to editors."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal, LiteralString, Self

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.daten.texte import Prosa, Zeile
from macros.daten.textregeln import address_error

_TAKEN = frozenset({"null", "true", "false", "index"})
_NUMBER = re.compile(r"\d+(e\d+)?")
"""What looks like an id and is none: without quotes YAML reads nothing, a truth or a number, and a list stands at `index`."""


class _Id(str):
    """A name made of lower-case ASCII words joined by hyphens."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
    rule: ClassVar[LiteralString] = "kennung-form"
    sentence: ClassVar[LiteralString] = (
        "„{value}“ ist keine Kennung; erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen; bitte die Kennung schreiben, nicht Name oder Adresse."
    )

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the name; raise PydanticCustomError if it does not have the form of its type, is too long or taken."""
        if value in _TAKEN or _NUMBER.fullmatch(value):
            raise PydanticCustomError(
                "kennung-form",
                "„{value}“ taugt nicht als Kennung, denn YAML oder die Website lesen darin anderes; bitte ein Wort daraus machen, zum Beispiel „{value}-neu“.",
                {"value": value[:40]},
            )
        if len(value) > 80 or not cls.pattern.fullmatch(value):
            raise PydanticCustomError(cls.rule, cls.sentence, {"value": value[:40]})
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as a strict string, then by `checked`."""
        return core_schema.no_info_after_validator_function(cls.checked, core_schema.str_schema(strict=True))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors."""
        return {
            "type": "string",
            "pattern": f"^{cls.pattern.pattern}$",
            "patternErrorMessage": "Kennungen bestehen aus Kleinbuchstaben a–z, Ziffern und einzelnen Bindestrichen.",
        }


class Kennung(_Id):
    """The id of a record, or of a part that can be linked to; unique in the whole handbook."""


class FruehereKennung(_Id):
    """An id that a record once had: no reference, but never to be given again."""


class Zielkennung(_Id):
    """An id that something has today or once had; what it names is looked up, not referred to."""


class Verweis(_Id):
    """The id of another record; `ziel` names the type it must have."""

    ziel: ClassVar[str]

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors; `schema` adds the ids there are."""
        return {**super().__get_pydantic_json_schema__(schema, handler), "ziel": cls.ziel}


class ModellVerweis(Verweis):
    """The id of a Modell."""

    ziel = "Modell"


class EbeneVerweis(Verweis):
    """The id of an Ebene."""

    ziel = "Ebene"


class OptionVerweis(Verweis):
    """The id of an Option of an Ebene."""

    ziel = "Option"


class BotschaftVerweis(Verweis):
    """The id of a Botschaft."""

    ziel = "Botschaft"


class KommuneVerweis(Verweis):
    """The id of a Kommune."""

    ziel = "Kommune"


class BeispielVerweis(Verweis):
    """The id of a Beispiel in the file of its Kommune."""

    ziel = "Beispiel"


class FallstudieVerweis(Verweis):
    """The id of a Fallstudie."""

    ziel = "Fallstudie"


class FolieVerweis(Verweis):
    """The id of a slide."""

    ziel = "Folie"


class RechtsformVerweis(Verweis):
    """The id of a Rechtsform."""

    ziel = "Rechtsform"


class RechtsfrageVerweis(Verweis):
    """The id of a Rechtsfrage."""

    ziel = "Rechtsfrage"


class QuelleVerweis(Verweis):
    """The id of a Quelle."""

    ziel = "Quelle"


class ZitatVerweis(Verweis):
    """The id of a Zitat."""

    ziel = "Zitat"


class BegriffVerweis(Verweis):
    """The id of a Begriff of the glossary."""

    ziel = "Begriff"


class Kurzcode(_Id):
    """What stands behind `f/` in a short address: easy to read from a wall, to dictate and to type."""

    pattern = re.compile(r"[a-hjkmnp-z][0-9a-hjkmnp-z]{1,7}")
    rule = "kurzadresse-form"
    sentence = "„{value}“ ist kein Kurzcode; erlaubt sind 2 bis 8 Kleinbuchstaben ohne i, l und o oder Ziffern, ein Buchstabe zuerst."


class Schluessel(_Id):
    """A name that means something within one file or one tool only; no record, so the catalogue does not list it."""


class Kurzbuchstabe(_Id):
    """A single letter that stands for something in addresses that readers share."""

    pattern = re.compile(r"[a-z]")
    rule = "kuerzel-form"
    sentence = "„{value}“ ist kein Kürzel; erlaubt ist ein einzelner Kleinbuchstabe a–z."


class Webadresse(str):
    """The address of a page on the web."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"https?://[^\s<>\"']+")
    schema_error: ClassVar[str] = "Erlaubt sind Adressen, die mit https:// oder http:// beginnen."

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the address; raise PydanticCustomError if nothing on the web could have it."""
        if not cls.pattern.fullmatch(value):
            raise PydanticCustomError(
                "webadresse",
                "„{value}“ ist keine Webadresse; erlaubt sind Adressen ohne Leerzeichen, die mit https:// oder http:// beginnen.",
                {"value": value[:40]},
            )
        if wrong := address_error(value):
            raise PydanticCustomError("webadresse", "{wrong}", {"wrong": wrong})
        return cls(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate as a strict string, then by `checked`."""
        return core_schema.no_info_after_validator_function(cls.checked, core_schema.str_schema(strict=True))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors."""
        return {"type": "string", "pattern": f"^{cls.pattern.pattern}$", "patternErrorMessage": cls.schema_error}


class Mailadresse(Webadresse):
    """An address for mail, without `mailto:`."""

    __slots__ = ()
    pattern = re.compile(r"[^\s<>@:,;\"'.]+(\.[^\s<>@:,;\"'.]+)*@[\w-]+(\.[\w-]+)*\.[a-zA-Z]{2,}")
    schema_error = "Erlaubt ist eine Adresse wie post@beispiel.de."

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the address; raise PydanticCustomError if no mail could reach it."""
        if not cls.pattern.fullmatch(value):
            raise PydanticCustomError(
                "webadresse",
                "„{value}“ ist keine E-Mail-Adresse; erlaubt ist eine Adresse wie „post@beispiel.de“, ohne „mailto:“.",
                {"value": value[:40]},
            )
        return cls(value)


class Entgelt(Zeile):
    """A pay group of the public service, always written alike: tables compare them."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"(EG|S|P|A|B|R|W) \d{1,2}[a-z]?")

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the pay group; raise PydanticCustomError if it is written otherwise."""
        text = super().checked(value)
        if not cls.pattern.fullmatch(text):
            raise PydanticCustomError(
                "wert-entgelt",
                "„{value}“ ist keine Entgeltgruppe; erlaubt ist je Eintrag eine, mit Leerzeichen: „EG 13“ (auch für E 13), „EG 9b“, „S 12“, „A 11“; bitte so schreiben, Spannen als zwei Einträge.",
                {"value": text[:40]},
            )
        return text


FruehereKennungen = Annotated[
    tuple[FruehereKennung, ...],
    Field(
        title="Frühere Kennungen",
        description="Frühere Kennungen; ihre Adressen leiten hierher weiter.",
        examples=[["lenkungsgruppe"]],
    ),
]
Kurztext = Annotated[Prosa, Field(max_length=300)]
Nummer = Annotated[int, Field(strict=True, ge=1, le=10_000_000)]
Anzahl = Annotated[int, Field(strict=True, ge=0, le=100_000_000)]
Zahl = Annotated[float, Field(strict=True, ge=0, le=1e12)]
Wahrheit = Annotated[bool, Field(strict=True)]
Gebietsschluessel = Annotated[str, Field(strict=True, pattern=r"^\d{5}(\d{3})?$")]
"""The official key: eight digits for a municipality, five for a district; text, because it may begin with 0."""


Geschehen = Literal[
    "aufgelöst",
    "beendet",
    "Ende beschlossen",
    "geplant",
    "gestoppt",
    "zurückgezogen",
    "nicht eingeführt",
    "verkleinert",
    "verlegt",
    "überführt",
    "zusammengelegt",
    "fortgeführt",
    "abgeschlossen",
]
"""What can happen to something that does not go on as it was."""
