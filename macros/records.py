"""The shape of every record: the one definition of what may stand in `data/`.

Frozen pydantic models with German field names; each field's description is written for editors.
Knows shape only: rules between records live in `checks`, sentences in `wording`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.markup import Text, Zeile
from macros.source import FieldPath

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
        return {"type": "string", "pattern": f"^{cls.pattern.pattern}$"}


class Kennung(_Id):
    """The id of a record, or of a part that can be linked to; unique in the whole handbook."""


class FruehereKennung(_Id):
    """An id that a record once had: no reference, but never to be given again."""


class Verweis(_Id):
    """The id of another record; `ziel` names the type it must have."""

    ziel: ClassVar[str]


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


class Zeitangabe(str):
    """A date as exact as it is known: `2021`, `2021-03` or `2021-03-04`."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?")
    allowed: ClassVar[str] = "JJJJ, JJJJ-MM oder JJJJ-MM-TT, zum Beispiel 2021-03"

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
        return {"type": ["string", "integer"], "pattern": f"^{cls.pattern.pattern}$"}


class Tag(Zeitangabe):
    """A date to the day: `2021-03-04`."""

    pattern = re.compile(r"[12]\d{3}-\d\d-\d\d")
    allowed = "JJJJ-MM-TT, zum Beispiel 2021-03-04"


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


Kurztext = Annotated[Zeile, Field(max_length=300)]
Nummer = Annotated[int, Field(strict=True, ge=1)]
Anzahl = Annotated[int, Field(strict=True, ge=0)]
Wahrheit = Annotated[bool, Field(strict=True)]
Webadresse = Annotated[str, Field(strict=True, pattern=r"^https?://[^\s<>\"']+$")]

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

# --- parts ----------------------------------------------------------------------------------------


class Teil(BaseModel):
    """Anything with fields: unknown fields are refused, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")

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

    text: Text = Field(description="Ein Satz oder wenige Sätze in eigenen Worten.")
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


class Zuordnung(Teil):
    """Why something belongs to an Ebene: said by a source, or judged by the editors."""

    ebene: EbeneVerweis = Field(description="Kennung der Ebene.")
    einordnung: Literal["quelle", "redaktion"] = Field(description="Wer das so zuordnet.")
    grund: Text = Field(description="Begründung in einem Satz.")
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
    was: Zeile = Field(max_length=120, description="Was anders ist, in wenigen Worten: „Sicherheit herabgestuft“.")
    warum: Zeile = Field(max_length=300, description="Warum, in einem Satz.")


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

    id: Kennung = Field(description="Kennung, gleich dem Dateinamen ohne „.yml“.")
    suchworte: tuple[Zeile, ...] = Field(
        (), description="Wie Leute es sonst nennen: Umgangssprache, Einzahl, Mehrzahl, Abkürzungen."
    )
    luecken: tuple[Text, ...] = Field((), description="Was noch nicht belegt ist.")
    fruehere_ids: tuple[FruehereKennung, ...] = Field(
        (), description="Frühere Kennungen; ihre Adressen leiten hierher weiter."
    )


class Modell(Datensatz):
    """An organisation model of the slide “Modelle”."""

    nr: Nummer = Field(description="Platz auf der Folie „Modelle“.")
    name: Zeile = Field(description="Name wie auf der Folie.")
    name_inklusiv: Zeile = Field(description="Geschlechtergerechte Form, für Sätze.")
    art: Modellart = Field(description="Was es ist.")
    ebenen: tuple[Zuordnung, ...] = Field(
        min_length=1, description="Auf welchen Ebenen es wirkt, die wichtigste zuerst."
    )
    kurz: Kurztext = Field(description="Was es ist und wozu, in höchstens 300 Zeichen.")
    passt_wenn: tuple[Aussage, ...] = Field((), description="Wann es sich eignet.")
    passt_nicht_wenn: tuple[Aussage, ...] = Field((), description="Wann man es lassen sollte.")
    voraussetzungen: tuple[Aussage, ...] = Field((), description="Was vorher da sein muss.")
    aufgaben: tuple[Aussage, ...] = Field((), description="Was es tut.")
    abgrenzung: tuple[Abgrenzung, ...] = Field((), description="Worin es sich von Nachbarn unterscheidet.")
    befunde: tuple[BelegteAussage, ...] = Field(
        (), description="Belegtes über dieses Modell, das an keiner einzelnen Kommune hängt."
    )
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Welche Botschaften es stützt.")
    verwandt: tuple[ModellVerweis, ...] = Field((), description="Nachbarn, auch von deren Seite verlinkt.")


class Option(Teil):
    """One way to organise an Ebene, as the slides name it."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig.")
    name: Zeile = Field(description="Name wie auf der Folie.")
    kurz: Kurztext = Field(description="Was das heißt, in höchstens 300 Zeichen.")
    staerken: tuple[Aussage, ...] = Field((), description="Was dafür spricht.")
    grenzen: tuple[Aussage, ...] = Field((), description="Was dagegen spricht.")
    voraussetzungen: tuple[Aussage, ...] = Field((), description="Was vorher da sein muss.")
    befunde: tuple[BelegteAussage, ...] = Field((), description="Belegtes, das an keiner einzelnen Kommune hängt.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, mit denen man sie umsetzt.")


class Ebene(Datensatz):
    """One of the three levels, or the optional advisory one."""

    rang: Nummer = Field(description="Reihenfolge von oben (1) nach unten.")
    name: Zeile = Field(description="Name wie auf der Folie.")
    optional: Wahrheit = Field(description="true nur für die Beratungsebene.")
    kurz: Kurztext = Field(description="Wozu es die Ebene gibt, in höchstens 300 Zeichen.")
    funktion: tuple[Aussage, ...] = Field((), description="Welche wesentliche Funktion sie erfüllt.")
    aufgaben: tuple[Aussage, ...] = Field((), description="Was hier zu tun ist.")
    akteure: tuple[Aussage, ...] = Field((), description="Wer hier handelt.")
    optionen: tuple[Option, ...] = Field(min_length=1, description="Die Optionen der Folie, in deren Reihenfolge.")
    zusammenspiel: tuple[Aussage, ...] = Field((), description="Wie sie mit den anderen Ebenen zusammenwirkt.")
    leitfragen: tuple[Text, ...] = Field((), description="Fragen an die eigene Kommune.")


class Botschaft(Datensatz):
    """One of the ten messages."""

    nr: Nummer = Field(description="Nummer auf der Folie.")
    titel: Zeile = Field(description="Wortlaut der Folie.")
    kurz: Kurztext = Field(description="Was gemeint ist, in höchstens 300 Zeichen.")
    zitat: ZitatVerweis | None = Field(None, description="Kennung des Zitats, falls eine Folie die Botschaft ausführt.")
    bedeutung: tuple[Aussage, ...] = Field((), description="Was gemeint ist.")
    warum: tuple[Aussage, ...] = Field((), description="Warum es wichtig ist.")
    schritte: tuple[Aussage, ...] = Field((), description="Was man konkret tun kann.")
    stolpersteine: tuple[Aussage, ...] = Field((), description="Was schiefgehen kann.")
    leitfragen: tuple[Text, ...] = Field((), description="Fragen an die eigene Kommune.")
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Welche Ebenen sie vor allem betrifft.")


class Einwohnerzahl(Teil):
    """How many people live there, by which source."""

    zahl: Anzahl = Field(description="Einwohnerinnen und Einwohner, ohne Punkt.")
    ungefaehr: Wahrheit = Field(False, description="true, wenn die Quelle „rund“ oder „fast“ sagt.")
    gebiet: Zeile | None = Field(None, description="Nur bei Verbünden: welches Mitglied gezählt ist.")
    stand: Stand = Field(description="Stichtag oder Jahr, sonst „undatiert“.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Modellprojekt(Teil):
    """Support as a Modellprojekt Smart Cities."""

    jahr: Nummer | None = Field(None, description="Jahr der Auswahl (Staffel), soweit belegt.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Beispiel(Zeitraum):
    """Something a Kommune has or did: a body, a role, a way of working. One fact, one place."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig, beginnt am besten mit der Kommune.")
    name: Zeile = Field(description="Name vor Ort.")
    kurz: Kurztext | None = Field(
        None, description="Was es ist, in höchstens 300 Zeichen; muss von den Aussagen getragen sein."
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
    mitglieder: tuple[BelegteAussage, ...] = Field((), description="Wer dazugehört.")
    aufgaben: tuple[BelegteAussage, ...] = Field((), description="Was es tut.")
    aussagen: tuple[BelegteAussage, ...] = Field((), description="Alles Weitere, was belegt ist.")

    @property
    def quellen(self) -> tuple[QuelleVerweis, ...]:
        """All sources of this example, each once."""
        claims = (*self.mitglieder, *self.aufgaben, *self.aussagen)
        return tuple(dict.fromkeys(name for claim in claims for name in claim.quellen))

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

    name: Zeile = Field(description="Name.")
    typ: Kommunaltyp = Field(description="Art der Gebietskörperschaft; „Verbund“ für mehrere gemeinsam.")
    laender: tuple[Land, ...] = Field(min_length=1, description="Land; bei Verbünden über Grenzen mehrere.")
    einwohner: tuple[Einwohnerzahl, ...] = Field((), description="Einwohnerzahl mit Stand und Quelle.")
    mpsc: Modellprojekt | None = Field(None, description="Modellprojekt Smart Cities, soweit belegt.")
    beispiele: tuple[Beispiel, ...] = Field((), description="Was es dort gibt oder gab.")


class Vortragende(Teil):
    """Who gave the talk, in which office."""

    name: Zeile = Field(description="Name, wie die Person sich schreibt.")
    name_auf_folie: Zeile | None = Field(None, description="Schreibweise der Folie, falls anders.")
    amt: BelegteAussage | None = Field(None, description="Amt oder Aufgabe mit Zeitpunkt.")


class Kennzahl(Teil):
    """A figure of the Steckbrief."""

    name: Zeile = Field(description="Was gezählt wird.")
    wert: Zeile = Field(description="Zahl mit Einheit.")
    hinweis: Text | None = Field(None, description="Was die Zahl nicht sagt.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    stand: Stand = Field(description="Wann das galt.")
    sicherheit: Sicherheit = Field(description="Wie sicher die Quelle das trägt.")


class Beziehung(Teil):
    """How two Gremien of a Fallstudie are connected: `von` does something to `nach`."""

    von: BeispielVerweis = Field(description="Kennung des handelnden Gremiums.")
    art: Beziehungsart = Field(description="Was „von“ gegenüber „nach“ tut.")
    nach: BeispielVerweis = Field(description="Kennung des anderen Gremiums.")
    aussage: BelegteAussage = Field(description="Der belegte Satz dazu.")


class Ereignis(Teil):
    """One entry of a timeline."""

    datum: Zeitangabe = Field(description="Wann, so genau wie belegt.")
    text: Text = Field(description="Was geschah, in einem Satz.")
    wandel: Wandel | None = Field(None, description="Nur wenn sich eine Organisation änderte: was mit ihr geschah.")
    gremium: BeispielVerweis | None = Field(None, description="Welches Gremium betroffen war.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    sicherheit: Sicherheit = Field("hoch", description="Wie sicher die Quelle das trägt.")


class Phase(Zeitraum):
    """A stretch of time in which the organisation kept its form."""

    titel: Zeile = Field(description="Überschrift der Phase, eine Aussage.")
    aussagen: tuple[BelegteAussage, ...] = Field(min_length=1, description="Was in dieser Zeit war.")


class Erkenntnis(Teil):
    """What the case teaches, tied to the Botschaften it speaks to."""

    aussage: Aussage = Field(description="Die Erkenntnis.")
    botschaften: tuple[BotschaftVerweis, ...] = Field(min_length=1, description="Zu welchen Botschaften sie gehört.")


class Widerspruch(Teil):
    """Sources that disagree: shown, never smoothed (redaktion.md, rule 5)."""

    thema: Zeile = Field(description="Worum es geht.")
    angaben: tuple[BelegteAussage, ...] = Field(min_length=2, description="Wer was sagt, mindestens zwei Angaben.")
    umgang: Text | None = Field(None, description="Wie das Handbuch damit umgeht.")


class Fallstudie(Datensatz):
    """A portrait: how the organisation of one Kommune came about, works and changed."""

    kommune: KommuneVerweis = Field(description="Kennung der Kommune.")
    herkunft: Herkunft = Field(description="„workshop“ für die beiden Vorträge, sonst „handbuch“.")
    titel: Zeile = Field(description="Titel; bei Vorträgen wie auf der Folie.")
    vortragende: tuple[Vortragende, ...] = Field((), description="Nur bei Vorträgen.")
    kernfrage: Zeile = Field(description="Was man hier lernt, als Frage.")
    kurz: Kurztext = Field(description="Kurzfassung in höchstens 300 Zeichen.")
    kennzahlen: tuple[Kennzahl, ...] = Field((), description="Zahlen des Steckbriefs.")
    ausgangslage: tuple[BelegteAussage, ...] = Field((), description="Womit es begann.")
    gremien: tuple[BeispielVerweis, ...] = Field((), description="Beispiele der Kommune, die das Organigramm bilden.")
    beziehungen: tuple[Beziehung, ...] = Field((), description="Wer mit wem wie verbunden ist.")
    phasen: tuple[Phase, ...] = Field((), description="Wie sich die Organisation entwickelte.")
    zeitleiste: tuple[Ereignis, ...] = Field((), description="Ereignisse, das früheste zuerst.")
    kooperationen: tuple[BelegteAussage, ...] = Field((), description="Mit wem die Kommune zusammenarbeitet.")
    finanzen: tuple[BelegteAussage, ...] = Field((), description="Geld: Volumen, Förderung, Eigenanteil.")
    projekte: tuple[BelegteAussage, ...] = Field(
        (), description="Projekte, soweit sie die Organisation bei der Arbeit zeigen."
    )
    bewaehrt: tuple[Aussage, ...] = Field((), description="Was sich bewährt hat; Eigenlob zuschreiben.")
    schwierig: tuple[Aussage, ...] = Field((), description="Was schwierig war oder scheiterte.")
    ausblick: tuple[BelegteAussage, ...] = Field((), description="Was geplant war oder ist.")
    uebertragbar: tuple[Aussage, ...] = Field((), description="Was andere übernehmen können.")
    erkenntnisse: tuple[Erkenntnis, ...] = Field((), description="Was man daraus lernt.")
    widersprueche: tuple[Widerspruch, ...] = Field((), description="Wo sich Quellen widersprechen.")


class Rechtsform(Datensatz):
    """A legal form a Kommune can move tasks into."""

    nr: Nummer = Field(description="Reihenfolge auf der Seite.")
    name: Zeile = Field(description="Name.")
    kurz: Kurztext = Field(description="Was sie ist, in höchstens 300 Zeichen.")
    recht: tuple[Aussage, ...] = Field((), description="Welches Recht gilt, mit Land.")
    staerken: tuple[Aussage, ...] = Field((), description="Was dafür spricht.")
    grenzen: tuple[Aussage, ...] = Field((), description="Was dagegen spricht.")
    voraussetzungen: tuple[Aussage, ...] = Field((), description="Was vorher zu klären ist.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die diese Form haben können.")


class Vortrag(Teil):
    """One talk of the workshop."""

    titel: Zeile = Field(description="Titel wie auf der Folie.")
    vortragende: tuple[Vortragende, ...] = Field(min_length=1, description="Wer vorträgt.")
    fallstudie: FallstudieVerweis | None = Field(None, description="Welche Fallstudie daraus wurde.")


class Tagung(Gepflegt):
    """The workshop the handbook grew out of."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig.")
    titel: Zeile = Field(description="Titel des Workshops wie auf der Folie.")
    konferenz: Zeile = Field(description="Name der Konferenz wie auf der Folie.")
    leitgedanke: Zeile = Field(description="Untertitel des Workshops wie auf der Folie.")
    vortraege: tuple[Vortrag, ...] = Field(min_length=1, description="Vorträge in ihrer Reihenfolge.")
    aussagen: tuple[BelegteAussage, ...] = Field((), description="Was Quellen über die Veranstaltung sagen.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Die Folien selbst.")


# --- lists in one file ----------------------------------------------------------------------------


class Quelle(Teil):
    """Where something is said."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig.")
    titel: Zeile = Field(description="Titel der Seite oder Schrift.")
    herausgeber: Zeile = Field(description="Wer sie veröffentlicht hat.")
    url: Webadresse | None = Field(None, description="Adresse; leer nur, wenn sie nirgends öffentlich steht.")
    veroeffentlicht: Zeitangabe | None = Field(None, description="Wann, soweit bekannt.")
    art: Quellenart = Field(description="Wer spricht: amtlich, presse, studie, verband oder unternehmen.")


class Begriff(Teil):
    """A term of the glossary."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig.")
    begriff: Zeile = Field(description="Das Fachwort.")
    lang: Zeile | None = Field(None, description="Langform einer Abkürzung.")
    erklaerung: Aussage = Field(description="Erklärung in ein bis drei Sätzen.")
    verlinken: Wahrheit = Field(
        True, description="false, wenn das Wort im Alltag auch anderes heißt und nicht von selbst verlinkt werden soll."
    )
    suchworte: tuple[Zeile, ...] = Field((), description="Andere Schreibweisen.")
    siehe: tuple[BegriffVerweis, ...] = Field((), description="Verwandte Begriffe.")


class Zitat(Teil):
    """Words that are quoted as they stand (redaktion.md, rule 1)."""

    id: Kennung = Field(description="Kennung, im ganzen Handbuch eindeutig.")
    titel: Zeile = Field(description="Überschrift.")
    form: Literal["absätze", "liste"] = Field(description="Wie die Folie es setzt.")
    wortlaut: tuple[Zeile, ...] = Field(min_length=1, description="Absätze oder Listenpunkte im Wortlaut.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Woher der Wortlaut stammt.")


class Quellenliste(Gepflegt):
    """Sources of one topic."""

    quellen: tuple[Quelle, ...] = Field(min_length=1, description="Die Quellen, nach Kennung geordnet.")


class Glossar(Gepflegt):
    """All terms."""

    begriffe: tuple[Begriff, ...] = Field(min_length=1, description="Die Begriffe.")


class Zitate(Gepflegt):
    """All quotations from the slides."""

    zitate: tuple[Zitat, ...] = Field(min_length=1, description="Die Zitate.")


FOLDERS: Mapping[str, type[Gepflegt]] = {
    "botschaften": Botschaft,
    "ebenen": Ebene,
    "fallstudien": Fallstudie,
    "kommunen": Kommune,
    "modelle": Modell,
    "quellen": Quellenliste,
    "rechtsformen": Rechtsform,
}
"""Which record each file of a folder below `data/` holds."""

FILES: Mapping[str, type[Gepflegt]] = {"glossar.yml": Glossar, "tagung.yml": Tagung, "zitate.yml": Zitate}
"""Which record a single file in `data/` holds."""
