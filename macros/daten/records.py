"""The shape of every record: the one definition of what may stand in `data/`.

Frozen pydantic models with German field names; each field's description is written for editors.
Knows shape only: rules between records live in `checks`, sentences in `wording`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.daten.markup import Text, Zeile
from macros.daten.source import FieldPath

# --- values ---------------------------------------------------------------------------------------


class _Id(str):
    """A name made of lower-case ASCII words joined by hyphens."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the id; raise PydanticCustomError if it is not kebab-case or too long."""
        if len(value) > 80 or not cls.pattern.fullmatch(value):
            raise PydanticCustomError(
                "kennung-form",
                "„{value}“ ist keine Kennung; erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, höchstens 80 Zeichen.",
                {"value": value[:40]},
            )
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

    @classmethod
    def checked(cls, value: str) -> Self:
        """Return the code; raise PydanticCustomError if it could be misread or is too long."""
        if not cls.pattern.fullmatch(value):
            raise PydanticCustomError(
                "kurzadresse-form",
                "„{value}“ ist kein Kurzcode; erlaubt sind 2 bis 8 Kleinbuchstaben ohne i, l und o oder Ziffern, ein Buchstabe zuerst.",
                {"value": value[:40]},
            )
        return cls(value)


class Zeitangabe(str):
    """A date as exact as it is known: `2021`, `2021-03` or `2021-03-04`."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?")
    allowed: ClassVar[str] = "JJJJ, JJJJ-MM oder JJJJ-MM-TT, zum Beispiel 2021-03"
    example: ClassVar[str] = "2021-03"

    @classmethod
    def checked(cls, value: object) -> Self:
        """Return the date; a bare year may be a number. Raise PydanticCustomError if there is no such date."""
        text = str(value)
        if isinstance(value, bool) or not cls.pattern.fullmatch(text) or not _exists(text):
            raise PydanticCustomError(
                "datum-form",
                "„{value}“ ist kein Datum in erlaubter Form; erlaubt ist {allowed}.",
                {"value": text[:40], "allowed": cls.allowed},
            )
        return cls(text)

    def is_after(self, other: Zeitangabe) -> bool:
        """Tell whether this date is later for certain, comparing only what both of them say."""
        length = min(len(self), len(other))
        return self[:length] > other[:length]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by `checked`."""
        return core_schema.no_info_plain_validator_function(cls.checked)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors."""
        return {
            "type": ["string", "integer"],
            "pattern": f"^({cls.pattern.pattern})$",
            "patternErrorMessage": f"Erlaubt ist {cls.allowed}.",
        }


class Tag(Zeitangabe):
    """A date to the day: `2021-03-04`."""

    pattern = re.compile(r"[12]\d{3}-\d\d-\d\d")
    allowed = "JJJJ-MM-TT, zum Beispiel 2021-03-04"
    example = "2021-03-04"


class Stand(Zeitangabe):
    """When a claim held: a date, or `undatiert` where not even the source has one."""

    pattern = re.compile(Zeitangabe.pattern.pattern + "|undatiert")
    allowed = Zeitangabe.allowed + " oder „undatiert“"

    def is_after(self, other: Zeitangabe) -> bool:
        """Tell whether this date is later for certain; without a date nothing is certain."""
        return "undatiert" not in (self, other) and super().is_after(other)


def _exists(text: str) -> bool:
    """Tell whether a date of the right form is in the calendar."""
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return text == "undatiert"
    return True


FruehereKennungen = Annotated[
    tuple[FruehereKennung, ...],
    Field(
        title="Frühere Kennungen",
        description="Frühere Kennungen; ihre Adressen leiten hierher weiter.",
        examples=[["lenkungsgruppe"]],
    ),
]
Kurztext = Annotated[Zeile, Field(max_length=300)]
Nummer = Annotated[int, Field(strict=True, ge=1)]
Anzahl = Annotated[int, Field(strict=True, ge=0)]
Wahrheit = Annotated[bool, Field(strict=True)]
Webadresse = Annotated[str, Field(strict=True, pattern=r"^https?://[^\s<>\"']+$")]

Mailadresse = Annotated[str, Field(strict=True, pattern=r"^[^\s<>@\"']+@[^\s<>@\"']+\.[a-zA-Z]+$")]

Sicherheit = Literal["hoch", "mittel", "niedrig"]
Modellart = Literal["rolle", "team", "gremium", "amt", "rechtsform", "netzwerk", "ort", "arbeitsform"]
Passung = Literal["wörtlich", "sinngleich", "verwandt"]
Ausgang = Literal["gelungen", "gemischt", "gescheitert", "beendet", "ende beschlossen", "überführt", "offen"]
Beziehungsart = Literal["beauftragt", "berichtet", "entsendet", "berät", "arbeitet zusammen", "steuert", "trägt"]
Wandel = Literal["gegründet", "verlegt", "zusammengelegt", "umbenannt", "aufgelöst", "beschlossen"]
Herkunft = Literal["workshop", "handbuch"]
Quellenart = Literal["amtlich", "presse", "studie", "verband", "unternehmen"]
Kommunaltyp = Literal["Stadtstaat", "kreisfreie Stadt", "kreisangehörige Stadt", "Gemeinde", "Landkreis", "Verbund"]
Land = Literal[
    "Baden-Württemberg",
    "Bayern",
    "Berlin",
    "Brandenburg",
    "Bremen",
    "Hamburg",
    "Hessen",
    "Mecklenburg-Vorpommern",
    "Niedersachsen",
    "Nordrhein-Westfalen",
    "Rheinland-Pfalz",
    "Saarland",
    "Sachsen",
    "Sachsen-Anhalt",
    "Schleswig-Holstein",
    "Thüringen",
]

_BELEG = {"quellen": ["kennung-quelle"], "stand": "2021-03", "sicherheit": "hoch"}
"""What the examples of claims with a source have in common."""

# --- parts ----------------------------------------------------------------------------------------


class Teil(BaseModel):
    """Anything with fields: unknown fields are refused, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kopf: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def field_order(cls) -> tuple[str, ...]:
        """Return the names of all fields as a file lists them: `kopf` first, the others as they are defined."""
        return (*cls.kopf, *(name for name in cls.model_fields if name not in cls.kopf))

    def values(self, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
        """Yield (field path, value) for this part and everything in it, from the outside in."""
        yield path, self
        for name in type(self).model_fields:
            yield from _values(getattr(self, name), (*path, name))


def _values(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, Any]]:
    if isinstance(value, Teil):
        yield from value.values(path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _values(item, (*path, index))
    elif value is not None:
        yield path, value


class Aussage(Teil):
    """A claim, the atom of all content. Without sources it is the editors' own judgement."""

    text: Text = Field(
        description="Ein Satz oder wenige Sätze in eigenen Worten.",
        examples=["Mehrere Ämter müssen gemeinsam entscheiden."],
    )
    quellen: tuple[QuelleVerweis, ...] = Field((), description="Kennungen der Quellen, auf denen die Aussage ruht.")
    stand: Stand | None = Field(None, description="Wann das galt: JJJJ, JJJJ-MM, JJJJ-MM-TT oder „undatiert“.")
    sicherheit: Sicherheit | None = Field(None, description="Wie sicher die Quelle das trägt.")

    @property
    def ist_einschaetzung(self) -> bool:
        """Tell whether this is the editors' own judgement."""
        return not self.quellen

    @model_validator(mode="after")
    def _sources_with_date(self) -> Self:
        if self.quellen and not (self.stand and self.sicherheit):
            raise PydanticCustomError(
                "aussage-ohne-stand", "Zu einer Aussage mit Quellen gehören „stand“ und „sicherheit“; bitte ergänzen."
            )
        if not self.quellen and (self.stand or self.sicherheit):
            raise PydanticCustomError(
                "aussage-ohne-quelle",
                "„stand“ und „sicherheit“ stehen nur bei Aussagen mit Quellen; bitte Quelle ergänzen oder beide Felder entfernen.",
            )
        return self


class BelegteAussage(Aussage):
    """A claim about a town, a company or a person: never without a source (redaktion.md, rule 2)."""

    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    stand: Stand = Field(description="Wann das galt: JJJJ, JJJJ-MM, JJJJ-MM-TT oder „undatiert“.")
    sicherheit: Sicherheit = Field(description="Wie sicher die Quelle das trägt.")


class Zeitraum(Teil):
    """Anything with a beginning and an end, both as exact as known, both may be unknown."""

    seit: Zeitangabe | None = Field(None, description="Beginn, soweit belegt.")
    bis: Zeitangabe | None = Field(None, description="Ende, soweit belegt; leer heißt: kein Ende belegt.")

    @model_validator(mode="after")
    def _ends_after_beginning(self) -> Self:
        if self.seit and self.bis and self.seit.is_after(self.bis):
            raise PydanticCustomError(
                "zeitraum",
                "Der Zeitraum endet ({bis}), bevor er beginnt ({seit}); bitte „seit“ und „bis“ prüfen.",
                {"seit": self.seit, "bis": self.bis},
            )
        return self


def _youngest(claims: Iterable[Aussage]) -> Stand | None:
    return max((claim.stand for claim in claims if claim.stand and claim.stand != "undatiert"), default=None)


class Zuordnung(Teil):
    """Why something belongs to an Ebene: said by a source, or judged by the editors."""

    ebene: EbeneVerweis = Field(description="Kennung der Ebene.")
    einordnung: Literal["quelle", "redaktion"] = Field(description="Wer das so zuordnet.", examples=["redaktion"])
    grund: Text = Field(
        description="Begründung in einem Satz.", examples=["Der Name bezeichnet eine beratende Einheit."]
    )
    quellen: tuple[QuelleVerweis, ...] = Field((), description="Nur bei „einordnung: quelle“.")

    @model_validator(mode="after")
    def _source_named(self) -> Self:
        if (self.einordnung == "quelle") != bool(self.quellen):
            raise PydanticCustomError(
                "zuordnung-quelle",
                "„einordnung: quelle“ braucht „quellen“, „einordnung: redaktion“ hat keine; bitte eines von beiden ändern.",
            )
        return self


class Abgrenzung(Aussage):
    """How a Modell differs from one it is confused with."""

    kopf = ("modell",)

    modell: ModellVerweis = Field(description="Kennung des Modells, mit dem man es verwechselt.")


class Modellbezug(Teil):
    """Which Modell a Beispiel shows, and how closely."""

    modell: ModellVerweis = Field(description="Kennung des Modells.")
    passung: Passung = Field(
        description="Heißt es vor Ort so (wörtlich), fast so (sinngleich), oder tut es Ähnliches (verwandt)?"
    )


# --- records --------------------------------------------------------------------------------------


class Aenderung(Teil):
    """A change that readers should know of; corrections of spelling are none."""

    datum: Tag = Field(description="Wann der Text geändert wurde.")
    was: Zeile = Field(
        max_length=120, description="Was anders ist, in wenigen Worten.", examples=["Ende der Gesellschaft ergänzt"]
    )
    warum: Zeile = Field(
        max_length=300, description="Warum, in einem Satz.", examples=["Der Beschluss des Rats liegt jetzt vor."]
    )


class Gepflegt(Teil):
    """Dates that every file carries."""

    geprueft_am: Tag = Field(description="Wann jemand den Datensatz zuletzt ganz geprüft hat.")
    pruefen_bis: Tag = Field(description="Bis wann er wieder zu prüfen ist.")
    aenderungen: tuple[Aenderung, ...] = Field(
        (), description="Was sich für Lesende geändert hat, das Früheste zuerst; ergibt die Seite „Was ist neu“."
    )

    @model_validator(mode="after")
    def _review_after_check(self) -> Self:
        if not self.pruefen_bis.is_after(self.geprueft_am):
            raise PydanticCustomError(
                "pruefdatum",
                "„pruefen_bis“ ({bis}) liegt nicht nach „geprueft_am“ ({am}); bitte ein späteres Datum eintragen.",
                {"bis": self.pruefen_bis, "am": self.geprueft_am},
            )
        return self


class Datensatz(Gepflegt):
    """A record with a file and a page of its own."""

    id: Kennung = Field(
        title="Kennung", description="Kennung, gleich dem Dateinamen ohne „.yml“.", examples=["lenkungskreis"]
    )
    suchworte: tuple[Zeile, ...] = Field(
        (),
        description="Wie Leute es sonst nennen: Umgangssprache, Einzahl, Mehrzahl, Abkürzungen.",
        examples=[["Steuerkreis", "Lenkungsgruppe"]],
    )
    luecken: tuple[Text, ...] = Field(
        (), description="Was noch nicht belegt ist.", examples=[["Wie oft solche Kreise tagen."]]
    )
    fruehere_ids: FruehereKennungen = ()


class Modell(Datensatz):
    """An organisation model of the slide “Modelle”."""

    kopf = ("id", "nr", "name", "name_inklusiv", "art", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Platz auf der Folie „Modelle“.", examples=[8])
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Lenkungskreis"])
    name_inklusiv: Zeile = Field(description="Geschlechtergerechte Form, für Sätze.", examples=["Lenkungskreis"])
    art: Modellart = Field(description="Was es ist.")
    ebenen: tuple[Zuordnung, ...] = Field(
        min_length=1, description="Auf welchen Ebenen es wirkt, die wichtigste zuerst."
    )
    kurz: Kurztext = Field(
        description="Was es ist und wozu, in höchstens 300 Zeichen.",
        examples=["Gremium der Leitung, das Ziele und Prioritäten festlegt."],
    )
    passt_wenn: tuple[Aussage, ...] = Field(
        (), description="Wann es sich eignet.", examples=[[{"text": "Mehrere Ämter müssen gemeinsam entscheiden."}]]
    )
    passt_nicht_wenn: tuple[Aussage, ...] = Field(
        (), description="Wann man es lassen sollte.", examples=[[{"text": "Niemand aus der Leitung nimmt teil."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (),
        description="Was vorher da sein muss.",
        examples=[[{"text": "Eine Geschäftsstelle bereitet die Sitzungen vor."}]],
    )
    aufgaben: tuple[Aussage, ...] = Field(
        (), description="Was es tut.", examples=[[{"text": "Projekte freigeben und Ziele festlegen."}]]
    )
    abgrenzung: tuple[Abgrenzung, ...] = Field(
        (),
        description="Worin es sich von Nachbarn unterscheidet.",
        examples=[[{"modell": "kennung-modell", "text": "Das Team setzt um, der Kreis entscheidet."}]],
    )
    befunde: tuple[BelegteAussage, ...] = Field(
        (),
        description="Belegtes über dieses Modell, das an keiner einzelnen Kommune hängt.",
        examples=[[{"text": "In einer Befragung gilt der Rückhalt der Spitze als zentral.", **_BELEG}]],
    )
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Welche Botschaften es stützt.")
    verwandt: tuple[ModellVerweis, ...] = Field((), description="Nachbarn, auch von deren Seite verlinkt.")


class Option(Teil):
    """One way to organise an Ebene, as the slides name it."""

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["koordination-stabsstelle"]
    )
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Koordination durch eine Stabsstelle"])
    kurz: Kurztext = Field(
        description="Was das heißt, in höchstens 300 Zeichen.",
        examples=["Eine Stabsstelle bei der Verwaltungsspitze koordiniert."],
    )
    staerken: tuple[Aussage, ...] = Field(
        (),
        description="Was dafür spricht.",
        examples=[[{"text": "Entscheidungen fallen dort, wo auch das Geld verteilt wird."}]],
    )
    grenzen: tuple[Aussage, ...] = Field(
        (), description="Was dagegen spricht.", examples=[[{"text": "Sitzungen sind selten, Entscheidungen dauern."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (), description="Was vorher da sein muss.", examples=[[{"text": "Ein Auftrag, den alle kennen."}]]
    )
    befunde: tuple[BelegteAussage, ...] = Field(
        (),
        description="Belegtes, das an keiner einzelnen Kommune hängt.",
        examples=[[{"text": "Eine Handreichung empfiehlt, die Zuständigkeit schriftlich festzulegen.", **_BELEG}]],
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, mit denen man sie umsetzt.")
    fruehere_ids: FruehereKennungen = ()


class Ebene(Datensatz):
    """One of the three levels, or the optional advisory one."""

    kopf = ("id", "rang", "name", "geprueft_am", "pruefen_bis")

    rang: Nummer = Field(description="Reihenfolge von oben (1) nach unten.", examples=[2])
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Koordinationsebene"])
    optional: Wahrheit = Field(description="true nur für die Beratungsebene.")
    kurz: Kurztext = Field(
        description="Wozu es die Ebene gibt, in höchstens 300 Zeichen.",
        examples=["Hier wird vorbereitet und abgestimmt."],
    )
    funktion: tuple[Aussage, ...] = Field(
        (),
        description="Welche wesentliche Funktion sie erfüllt.",
        examples=[[{"text": "Sie setzt Ziele und gibt Mittel frei."}]],
    )
    aufgaben: tuple[Aussage, ...] = Field(
        (), description="Was hier zu tun ist.", examples=[[{"text": "Prioritäten festlegen."}]]
    )
    akteure: tuple[Aussage, ...] = Field(
        (), description="Wer hier handelt.", examples=[[{"text": "Verwaltungsspitze und Dezernatsleitungen."}]]
    )
    optionen: tuple[Option, ...] = Field(min_length=1, description="Die Optionen der Folie, in deren Reihenfolge.")
    zusammenspiel: tuple[Aussage, ...] = Field(
        (),
        description="Wie sie mit den anderen Ebenen zusammenwirkt.",
        examples=[[{"text": "Sie beauftragt die Koordination und hört deren Bericht."}]],
    )
    leitfragen: tuple[Text, ...] = Field(
        (), description="Fragen an die eigene Kommune.", examples=[["Wer koordiniert bei Ihnen?"]]
    )


class Botschaft(Datensatz):
    """One of the ten messages."""

    kopf = ("id", "nr", "titel", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Nummer auf der Folie.", examples=[3])
    titel: Zeile = Field(description="Wortlaut der Folie.", examples=["Die Smart City in der Kommune breit verankern"])
    kurz: Kurztext = Field(
        description="Was gemeint ist, in höchstens 300 Zeichen.", examples=["Viele tragen die Smart City gemeinsam."]
    )
    zitat: ZitatVerweis | None = Field(None, description="Kennung des Zitats, falls eine Folie die Botschaft ausführt.")
    bedeutung: tuple[Aussage, ...] = Field(
        (), description="Was gemeint ist.", examples=[[{"text": "Neues entsteht auf dem, was schon da ist."}]]
    )
    warum: tuple[Aussage, ...] = Field(
        (), description="Warum es wichtig ist.", examples=[[{"text": "Wer mitgestaltet, trägt das Ergebnis mit."}]]
    )
    schritte: tuple[Aussage, ...] = Field(
        (),
        description="Was man konkret tun kann.",
        examples=[[{"text": "Alle Ämter zu einem ersten Treffen einladen."}]],
    )
    stolpersteine: tuple[Aussage, ...] = Field(
        (),
        description="Was schiefgehen kann.",
        examples=[[{"text": "Eingeladen wird erst, wenn alles entschieden ist."}]],
    )
    leitfragen: tuple[Text, ...] = Field(
        (), description="Fragen an die eigene Kommune.", examples=[["Wer fehlt bei Ihnen noch am Tisch?"]]
    )
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Welche Ebenen sie vor allem betrifft.")


class Einwohnerzahl(Teil):
    """How many people live there, by which source."""

    zahl: Anzahl = Field(description="Einwohnerinnen und Einwohner, ohne Punkt.", examples=[12345])
    ungefaehr: Wahrheit = Field(False, description="true, wenn die Quelle „rund“ oder „fast“ sagt.")
    gebiet: Zeile | None = Field(
        None, description="Nur bei Verbünden: welches Mitglied gezählt ist.", examples=["Kreisstadt"]
    )
    stand: Stand = Field(description="Stichtag oder Jahr, sonst „undatiert“.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Modellprojekt(Teil):
    """Support as a Modellprojekt Smart Cities."""

    jahr: Nummer | None = Field(None, description="Jahr der Auswahl (Staffel), soweit belegt.", examples=[2021])
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Beispiel(Zeitraum):
    """Something a Kommune has or did: a body, a role, a way of working. One fact, one place."""

    kopf = ("id", "name", "kurz")

    id: Kennung = Field(
        title="Kennung",
        description="Kennung, im ganzen Handbuch eindeutig, beginnt am besten mit der Kommune.",
        examples=["kommune-lenkungskreis"],
    )
    name: Zeile = Field(description="Name vor Ort.", examples=["Lenkungskreis Digitalisierung"])
    kurz: Kurztext | None = Field(
        None,
        description="Was es ist, in höchstens 300 Zeichen; muss von den Aussagen getragen sein.",
        examples=["Runde der Amtsleitungen, die Projekte freigibt."],
    )
    modelle: tuple[Modellbezug, ...] = Field((), description="Welche Modelle es zeigt.")
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Auf welchen Ebenen es wirkt (Zuordnung der Redaktion).")
    optionen: tuple[OptionVerweis, ...] = Field(
        (), description="Welche Optionen einer Ebene es zeigt (Zuordnung der Redaktion)."
    )
    botschaften: tuple[BotschaftVerweis, ...] = Field(
        (), description="Zu welchen Botschaften es etwas lehrt (Zuordnung der Redaktion)."
    )
    rechtsform: RechtsformVerweis | None = Field(None, description="Rechtsform, wenn es ausgelagert ist.")
    ausgang: Ausgang = Field("offen", description="Was daraus wurde, soweit belegt (Einschätzung der Redaktion).")
    mitglieder: tuple[BelegteAussage, ...] = Field(
        (), description="Wer dazugehört.", examples=[[{"text": "Dem Kreis gehören die Amtsleitungen an.", **_BELEG}]]
    )
    aufgaben: tuple[BelegteAussage, ...] = Field(
        (), description="Was es tut.", examples=[[{"text": "Der Kreis gibt Projekte frei.", **_BELEG}]]
    )
    aussagen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Alles Weitere, was belegt ist.",
        examples=[[{"text": "Der Kreis tagte erstmals 2021.", **_BELEG}]],
    )

    @property
    def belege(self) -> tuple[BelegteAussage, ...]:
        """All claims about this example."""
        return (*self.mitglieder, *self.aufgaben, *self.aussagen)

    @property
    def quellen(self) -> tuple[QuelleVerweis, ...]:
        """All sources of this example, each once."""
        return tuple(dict.fromkeys(name for claim in self.belege for name in claim.quellen))

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The youngest date at which a claim speaks of it; nothing says that it still existed later."""
        return _youngest(self.belege)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.mitglieder or self.aufgaben or self.aussagen):
            raise PydanticCustomError(
                "beispiel-ohne-aussage",
                "Dem Beispiel fehlt eine belegte Aussage; bitte „aussagen“, „aufgaben“ oder „mitglieder“ ausfüllen.",
            )
        if not (self.modelle or self.ebenen or self.optionen or self.botschaften):
            raise PydanticCustomError(
                "beispiel-ohne-bezug",
                "Das Beispiel gehört zu nichts; bitte mindestens ein Modell, eine Ebene, eine Option oder eine Botschaft nennen.",
            )
        return self


class Kommune(Datensatz):
    """A municipality, district or alliance, with everything it serves as an example for."""

    kopf = ("id", "name", "typ", "laender", "geprueft_am", "pruefen_bis")

    name: Zeile = Field(description="Name.", examples=["Name der Stadt"])
    typ: Kommunaltyp = Field(description="Art der Gebietskörperschaft; „Verbund“ für mehrere gemeinsam.")
    laender: tuple[Land, ...] = Field(min_length=1, description="Land; bei Verbünden über Grenzen mehrere.")
    einwohner: tuple[Einwohnerzahl, ...] = Field((), description="Einwohnerzahl mit Stand und Quelle.")
    mpsc: Modellprojekt | None = Field(
        None, title="Modellprojekt Smart Cities", description="Modellprojekt Smart Cities, soweit belegt."
    )
    beispiele: tuple[Beispiel, ...] = Field(
        (),
        description="Was es dort gibt oder gab.",
        examples=[
            [
                {
                    "id": "kommune-lenkungskreis",
                    "name": "Lenkungskreis Digitalisierung",
                    "ebenen": ["kennung-ebene"],
                    "aussagen": [{"text": "Der Kreis tagte erstmals 2021.", **_BELEG}],
                }
            ]
        ],
    )


class Vortragende(Teil):
    """Who gave the talk, in which office."""

    name: Zeile = Field(description="Name, wie die Person sich schreibt.", examples=["Vorname Nachname"])
    name_auf_folie: Zeile | None = Field(
        None, description="Schreibweise der Folie, falls anders.", examples=["Schreibweise der Folie"]
    )
    amt: BelegteAussage | None = Field(
        None,
        description="Amt oder Aufgabe mit Zeitpunkt.",
        examples=[{"text": "Leitung der Stabsstelle Digitalisierung", **_BELEG}],
    )


class Kennzahl(Teil):
    """A figure of the Steckbrief."""

    name: Zeile = Field(description="Was gezählt wird.", examples=["Projektvolumen"])
    wert: Zeile = Field(description="Zahl mit Einheit.", examples=["15,2 Mio. Euro"])
    hinweis: Text | None = Field(
        None, description="Was die Zahl nicht sagt.", examples=["Die Zahl nennt das Volumen, nicht die Förderung."]
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    stand: Stand = Field(description="Wann das galt.")
    sicherheit: Sicherheit = Field(description="Wie sicher die Quelle das trägt.")


class Beziehung(Teil):
    """How two Gremien of a Fallstudie are connected: `von` does something to `nach`."""

    von: BeispielVerweis = Field(description="Kennung des handelnden Gremiums.")
    art: Beziehungsart = Field(description="Was „von“ gegenüber „nach“ tut.")
    nach: BeispielVerweis = Field(description="Kennung des anderen Gremiums.")
    aussage: BelegteAussage = Field(
        description="Der belegte Satz dazu.", examples=[{"text": "Der Kreis beauftragt das Team.", **_BELEG}]
    )


class Ereignis(Teil):
    """One entry of a timeline."""

    datum: Zeitangabe = Field(description="Wann, so genau wie belegt.")
    text: Text = Field(description="Was geschah, in einem Satz.", examples=["Der Rat beschließt das Konzept."])
    wandel: Wandel | None = Field(None, description="Nur wenn sich eine Organisation änderte: was mit ihr geschah.")
    gremium: BeispielVerweis | None = Field(None, description="Welches Gremium betroffen war.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    sicherheit: Sicherheit = Field("hoch", description="Wie sicher die Quelle das trägt.")


class Phase(Zeitraum):
    """A stretch of time in which the organisation kept its form."""

    kopf = ("titel",)

    titel: Zeile = Field(
        description="Überschrift der Phase, eine Aussage.", examples=["Aus dem Projekt wird eine Stelle"]
    )
    aussagen: tuple[BelegteAussage, ...] = Field(
        min_length=1,
        description="Was in dieser Zeit war.",
        examples=[[{"text": "Die Stabsstelle bestand aus zwei Personen.", **_BELEG}]],
    )

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The youngest date at which a claim speaks of it."""
        return _youngest(self.aussagen)


class Erkenntnis(Teil):
    """What the case teaches, tied to the Botschaften it speaks to."""

    aussage: Aussage = Field(description="Die Erkenntnis.", examples=[{"text": "Auch ein Kreis darf enden."}])
    botschaften: tuple[BotschaftVerweis, ...] = Field(min_length=1, description="Zu welchen Botschaften sie gehört.")


class Widerspruch(Teil):
    """Sources that disagree: shown, never smoothed (redaktion.md, rule 5)."""

    thema: Zeile = Field(description="Worum es geht.", examples=["Beginn der Arbeit"])
    angaben: tuple[BelegteAussage, ...] = Field(
        min_length=2,
        description="Wer was sagt, mindestens zwei Angaben.",
        examples=[[{"text": "Das Amtsblatt nennt 2019.", **_BELEG}, {"text": "Die Studie nennt 2018.", **_BELEG}]],
    )
    umgang: Text | None = Field(
        None, description="Wie das Handbuch damit umgeht.", examples=["Das Handbuch nennt beide Angaben."]
    )


class Fallstudie(Datensatz):
    """A portrait: how the organisation of one Kommune came about, works and changed."""

    kopf = ("id", "kommune", "herkunft", "titel", "geprueft_am", "pruefen_bis")

    kommune: KommuneVerweis = Field(description="Kennung der Kommune.")
    herkunft: Herkunft = Field(
        description="„workshop“ für die beiden Vorträge, sonst „handbuch“.", examples=["handbuch"]
    )
    titel: Zeile = Field(
        description="Titel; bei Vorträgen wie auf der Folie.", examples=["Vom Projekt zur Stabsstelle"]
    )
    vortragende: tuple[Vortragende, ...] = Field((), description="Nur bei Vorträgen.")
    kernfrage: Zeile = Field(
        description="Was man hier lernt, als Frage.", examples=["Wie wird aus einem Projekt eine dauerhafte Aufgabe?"]
    )
    kurz: Kurztext = Field(
        description="Kurzfassung in höchstens 300 Zeichen.", examples=["Wie ein Projekt in die Linie überging."]
    )
    kennzahlen: tuple[Kennzahl, ...] = Field((), description="Zahlen des Steckbriefs.")
    ausgangslage: tuple[BelegteAussage, ...] = Field(
        (), description="Womit es begann.", examples=[[{"text": "Vor dem Projekt war kein Amt zuständig.", **_BELEG}]]
    )
    gremien: tuple[BeispielVerweis, ...] = Field((), description="Beispiele der Kommune, die das Organigramm bilden.")
    beziehungen: tuple[Beziehung, ...] = Field((), description="Wer mit wem wie verbunden ist.")
    phasen: tuple[Phase, ...] = Field((), description="Wie sich die Organisation entwickelte.")
    zeitleiste: tuple[Ereignis, ...] = Field((), description="Ereignisse, das früheste zuerst.")
    kooperationen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Mit wem die Kommune zusammenarbeitet.",
        examples=[[{"text": "Das Projekt arbeitet mit den Stadtwerken zusammen.", **_BELEG}]],
    )
    finanzen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Geld: Volumen, Förderung, Eigenanteil.",
        examples=[[{"text": "Das Projektvolumen beträgt 15,2 Mio. Euro.", **_BELEG}]],
    )
    projekte: tuple[BelegteAussage, ...] = Field(
        (),
        description="Projekte, soweit sie die Organisation bei der Arbeit zeigen.",
        examples=[[{"text": "Das Team erprobte Sensoren gemeinsam mit dem Tiefbauamt.", **_BELEG}]],
    )
    bewaehrt: tuple[Aussage, ...] = Field(
        (),
        description="Was sich bewährt hat; Eigenlob zuschreiben.",
        examples=[[{"text": "Kurze Wege zwischen Amt und Projekt halfen."}]],
    )
    schwierig: tuple[Aussage, ...] = Field(
        (), description="Was schwierig war oder scheiterte.", examples=[[{"text": "Stellen blieben lange unbesetzt."}]]
    )
    ausblick: tuple[BelegteAussage, ...] = Field(
        (),
        description="Was geplant war oder ist.",
        examples=[[{"text": "Die Stelle soll nach dem Projekt bleiben.", **_BELEG}]],
    )
    uebertragbar: tuple[Aussage, ...] = Field(
        (),
        description="Was andere übernehmen können.",
        examples=[[{"text": "Eine feste Runde der Amtsleitungen ist auch in kleinen Verwaltungen möglich."}]],
    )
    erkenntnisse: tuple[Erkenntnis, ...] = Field((), description="Was man daraus lernt.")
    widersprueche: tuple[Widerspruch, ...] = Field((), description="Wo sich Quellen widersprechen.")


class Rechtsform(Datensatz):
    """A legal form a Kommune can move tasks into."""

    kopf = ("id", "nr", "name", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Reihenfolge auf der Seite.", examples=[1])
    name: Zeile = Field(description="Name.", examples=["Zweckverband"])
    kurz: Kurztext = Field(
        description="Was sie ist, in höchstens 300 Zeichen.",
        examples=["Mehrere Kommunen erledigen eine Aufgabe gemeinsam."],
    )
    recht: tuple[Aussage, ...] = Field(
        (),
        description="Welches Recht gilt, mit Land.",
        examples=[[{"text": "Es gilt das Gesetz über kommunale Zusammenarbeit des Landes."}]],
    )
    staerken: tuple[Aussage, ...] = Field(
        (), description="Was dafür spricht.", examples=[[{"text": "Mehrere Kommunen teilen sich die Kosten."}]]
    )
    grenzen: tuple[Aussage, ...] = Field(
        (), description="Was dagegen spricht.", examples=[[{"text": "Jede Änderung braucht alle Mitglieder."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (), description="Was vorher zu klären ist.", examples=[[{"text": "Eine Satzung, die die Räte beschließen."}]]
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die diese Form haben können.")


class Vortrag(Teil):
    """One talk of the workshop."""

    titel: Zeile = Field(description="Titel wie auf der Folie.", examples=["Titel wie auf der Folie"])
    vortragende: tuple[Vortragende, ...] = Field(min_length=1, description="Wer vorträgt.")
    fallstudie: FallstudieVerweis | None = Field(None, description="Welche Fallstudie daraus wurde.")


class Tagung(Gepflegt):
    """The workshop the handbook grew out of."""

    kopf = ("id",)

    id: Kennung = Field(title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["tagung"])
    titel: Zeile = Field(
        description="Titel des Workshops wie auf der Folie.",
        examples=["Workshop B: Kooperationsformen in der Smart City"],
    )
    konferenz: Zeile = Field(
        description="Name der Konferenz wie auf der Folie.", examples=["Regionalkonferenz Gelsenkirchen"]
    )
    leitgedanke: Zeile = Field(
        description="Untertitel des Workshops wie auf der Folie.",
        examples=["Die Smart City in der Kommune breit verankern und die Verwaltung mitnehmen"],
    )
    anlass: BelegteAussage | None = Field(
        None,
        description="Wann und wo, falls die Folien es nicht sagen: erschlossen.",
        examples=[{"text": "Regionalkonferenz, 7. Mai 2024", **_BELEG}],
    )
    vortraege: tuple[Vortrag, ...] = Field(min_length=1, description="Vorträge in ihrer Reihenfolge.")
    aussagen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Was Quellen über die Veranstaltung sagen.",
        examples=[[{"text": "Der Workshop war Teil der Regionalkonferenz.", **_BELEG}]],
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Die Folien selbst.")


class Betreiber(Gepflegt):
    """Who operates the site. What is left out is shown as a gap on the pages that need it."""

    name: Zeile | None = Field(
        None, title="Betreiber", description="Wer die Website betreibt.", examples=["Stadt Musterstadt"]
    )
    anschrift: Zeile | None = Field(
        None,
        title="Anschrift",
        description="Straße, Postleitzahl und Ort.",
        examples=["Rathausplatz 1, 12345 Musterstadt"],
    )
    vertretung: Zeile | None = Field(
        None,
        title="Vertreten durch",
        description="Wer den Betreiber vertritt, mit Amt.",
        examples=["die Bürgermeisterin"],
    )
    verantwortlich: Zeile | None = Field(
        None,
        title="Verantwortlich für den Inhalt",
        description="Name und Anschrift (§ 18 Abs. 2 MStV).",
        examples=["Stabsstelle Smart City, Rathausplatz 1, 12345 Musterstadt"],
    )
    email: Mailadresse | None = Field(
        None, title="E-Mail", description="Kontakt, auch um Barrieren zu melden.", examples=["post@musterstadt.example"]
    )
    telefon: Zeile | None = Field(
        None, title="Telefon", description="Kontakt, auch um Barrieren zu melden.", examples=["01234 5678-0"]
    )
    datenschutz: Zeile | None = Field(
        None,
        title="Datenschutzbeauftragte Person",
        description="Wie man sie erreicht (Art. 13 DSGVO).",
        examples=["datenschutz@musterstadt.example"],
    )
    aufsicht: Zeile | None = Field(
        None,
        title="Aufsichtsbehörde für den Datenschutz",
        description="Wo man sich beschweren kann.",
        examples=["Landesbeauftragte für den Datenschutz"],
    )
    server: Zeile | None = Field(
        None,
        title="Betrieb des Servers",
        description="Wer den Webserver betreibt und wo.",
        examples=["Rechenzentrum Musterstadt, Deutschland"],
    )
    protokolle: Zeile | None = Field(
        None,
        title="Protokolle des Servers",
        description="Was der Server aufzeichnet und wann er es löscht.",
        examples=["IP-Adresse und abgerufene Seite, nach sieben Tagen gelöscht"],
    )
    durchsetzung: Zeile | None = Field(
        None,
        title="Durchsetzungsstelle",
        description="An wen man sich wendet, wenn der Betreiber eine Barriere nicht behebt.",
        examples=["Schlichtungsstelle des Landes"],
    )


class Folie(Teil):
    """One slide of the workshop, as far as its text is known."""

    kopf = ("id", "nr", "titel")

    id: Kennung = Field(
        title="Kennung",
        description="Kennung, im ganzen Handbuch eindeutig, beginnt mit „folie-“.",
        examples=["folie-modelle"],
    )
    nr: Nummer = Field(
        title="Nummer", description="Platz in der Reihenfolge der Folien, gezählt von der Redaktion.", examples=[10]
    )
    titel: Zeile = Field(description="Überschrift wie auf der Folie.", examples=["Modelle"])
    zusatz: Zeile | None = Field(
        None, description="Was Folien mit gleicher Überschrift unterscheidet.", examples=["Koordinationsebene"]
    )
    kurz: Kurztext = Field(
        description="Worum es auf der Folie geht, in höchstens 300 Zeichen.",
        examples=["54 Namen für Organisationsformen der Smart City."],
    )
    hinweis: Text | None = Field(
        None,
        description="Was an der Folie unklar oder nicht überliefert ist.",
        examples=["Überliefert ist nur die Überschrift."],
    )
    zitate: tuple[ZitatVerweis, ...] = Field((), description="Zitate, deren Wortlaut auf der Folie steht.")
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Botschaften, die auf der Folie stehen.")
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Ebenen, um die es auf der Folie geht.")
    optionen: tuple[OptionVerweis, ...] = Field((), description="Optionen, die auf der Folie stehen.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die auf der Folie stehen.")
    fallstudien: tuple[FallstudieVerweis, ...] = Field((), description="Fallstudien, deren Vortrag die Folie nennt.")
    siehe: tuple[FolieVerweis, ...] = Field((), description="Folien, die mehr dazu sagen.")
    fruehere_ids: FruehereKennungen = ()

    @property
    def name(self) -> str:
        """What tells this slide from all others."""
        return "\u00a0– ".join(filter(None, (f"Folie {self.nr}: {self.titel}", self.zusatz)))


class Folien(Gepflegt):
    """All slides of the workshop, in the order of the talk."""

    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Die Folien selbst.")
    anmerkung: Text = Field(
        description="Woran man die Folien erkennt und was an ihnen unsicher ist.",
        examples=["Überliefert ist der Text der Folien, ohne Bilder und ohne Seitenzahlen."],
    )
    folien: tuple[Folie, ...] = Field(
        min_length=1,
        description="Die Folien in ihrer Reihenfolge.",
        examples=[[{"id": "folie-modelle", "nr": 10, "titel": "Modelle", "kurz": "54 Namen für Organisationsformen."}]],
    )


class Kurzadresse(Teil):
    """A code that was given to something, for ever."""

    code: Kurzcode = Field(description="Was in der Adresse hinter „f/“ steht.", examples=["b4"])
    art: Zeile = Field(description="Art des Ziels.", examples=["Botschaft"])
    ziel: Zielkennung = Field(
        description="Kennung, die das Ziel hat oder einmal hatte.", examples=["digitallotsen-etablieren"]
    )


class Kurzadressen(Teil):
    """All short addresses ever given; written by `handbuch kurzadressen` alone."""

    pruefsumme: Zeile = Field(
        title="Prüfsumme",
        description="Prüfsumme über alle Zeilen; zeigt, ob jemand von Hand etwas geändert hat.",
        examples=["6c40a1e297bd"],
    )
    adressen: tuple[Kurzadresse, ...] = Field(
        description="Alle Kurzadressen, die ältesten zuerst.",
        examples=[[{"code": "b4", "art": "Botschaft", "ziel": "digitallotsen-etablieren"}]],
    )


# --- lists in one file ----------------------------------------------------------------------------


class Quelle(Teil):
    """Where something is said."""

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["herausgeber-thema-2021"]
    )
    titel: Zeile = Field(description="Titel der Seite oder Schrift.", examples=["Titel, wie er auf der Seite steht"])
    herausgeber: Zeile = Field(description="Wer sie veröffentlicht hat.", examples=["Name des Amts oder Verlags"])
    url: Webadresse | None = Field(
        None,
        title="Adresse",
        description="Adresse; leer nur, wenn sie nirgends öffentlich steht.",
        examples=["https://www.example.org/seite"],
    )
    veroeffentlicht: Zeitangabe | None = Field(None, description="Wann, soweit bekannt.")
    art: Quellenart = Field(description="Wer spricht: amtlich, presse, studie, verband oder unternehmen.")


class Begriff(Teil):
    """A term of the glossary."""

    id: Kennung = Field(title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["stabsstelle"])
    begriff: Zeile = Field(description="Das Fachwort.", examples=["Stabsstelle"])
    lang: Zeile | None = Field(None, description="Langform einer Abkürzung.", examples=["Langform der Abkürzung"])
    erklaerung: Aussage = Field(
        description="Erklärung in ein bis drei Sätzen.",
        examples=[{"text": "Eine Stelle, die der Leitung unmittelbar zuarbeitet."}],
    )
    verlinken: Wahrheit = Field(
        True, description="false, wenn das Wort im Alltag auch anderes heißt und nicht von selbst verlinkt werden soll."
    )
    suchworte: tuple[Zeile, ...] = Field((), description="Andere Schreibweisen.", examples=[["Stab", "Stäbe"]])
    siehe: tuple[BegriffVerweis, ...] = Field((), description="Verwandte Begriffe.")


class Zitat(Teil):
    """Words that are quoted as they stand (redaktion.md, rule 1)."""

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["keine-blaupause"]
    )
    titel: Zeile = Field(description="Überschrift.", examples=["Ebenen der Organisation"])
    form: Literal["absätze", "liste"] = Field(description="Wie die Folie es setzt.")
    wortlaut: tuple[Zeile, ...] = Field(
        min_length=1, description="Absätze oder Listenpunkte im Wortlaut.", examples=[["Wortlaut der Folie"]]
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Woher der Wortlaut stammt.")


class Quellenliste(Gepflegt):
    """Sources of one topic."""

    quellen: tuple[Quelle, ...] = Field(min_length=1, description="Die Quellen, nach Kennung geordnet.")


class Glossar(Gepflegt):
    """All terms."""

    englisch: tuple[Zeile, ...] = Field(
        (),
        title="Englische Wörter",
        description="Englische Namen und Wörter, die Vorleseprogramme englisch aussprechen sollen.",
        examples=[["City Lab"]],
    )
    begriffe: tuple[Begriff, ...] = Field(min_length=1, description="Die Begriffe.")


class Zitate(Gepflegt):
    """All quotations from the slides."""

    zitate: tuple[Zitat, ...] = Field(min_length=1, description="Die Zitate.")


class Wortschatz(Gepflegt):
    """Words that mean the same to somebody who searches, in everyday and in official language."""

    gruppen: tuple[Annotated[tuple[Zeile, ...], Field(min_length=2)], ...] = Field(
        min_length=1,
        description="Gruppen von Wörtern; wer eines sucht, findet auch die anderen.",
        examples=[[["Mitarbeiter", "Beschäftigte", "Personal"]]],
    )


FOLDERS: Mapping[str, type[Teil]] = {
    "botschaften": Botschaft,
    "ebenen": Ebene,
    "fallstudien": Fallstudie,
    "kommunen": Kommune,
    "modelle": Modell,
    "quellen": Quellenliste,
    "rechtsformen": Rechtsform,
}
"""Which record each file of a folder below `data/` holds."""

FILES: Mapping[str, type[Teil]] = {
    "betreiber.yml": Betreiber,
    "folien.yml": Folien,
    "glossar.yml": Glossar,
    "kurzadressen.yml": Kurzadressen,
    "tagung.yml": Tagung,
    "wortschatz.yml": Wortschatz,
    "zitate.yml": Zitate,
}
"""Which record a single file in `data/` holds."""
