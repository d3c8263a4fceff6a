"""What all records are made of: parts, claims with their sources, periods, dates of review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.werte import (
    BeispielVerweis,
    Entgelt,
    FruehereKennungen,
    Kennung,
    ModellVerweis,
    Nummer,
    OptionVerweis,
    QuelleVerweis,
    Wahrheit,
    Zahl,
)
from macros.daten.arten.zeitangabe import Stand, Tag, Zeitangabe
from macros.daten.texte import Text, Zeile
from macros.daten.yaml.lesen import FieldPath

Sicherheit = Literal["hoch", "mittel", "niedrig"]
Einheit = Literal[
    "Stellen",
    "Stellen je Fachbereich",
    "Personen",
    "Euro im Jahr",
    "Euro einmalig",
    "Euro insgesamt",
    "Mitglieder",
    "Sitzungen",
    "Sitzungen im Jahr",
    "Tage",
    "Monate",
]
Zaehlweise = Literal[
    "alle",
    "vorhandene",
    "zusätzliche",
    "befristete",
    "geteilte",
    "Personalkosten",
    "Gehalt",
    "Kostenansatz",
    "Mehrkosten",
    "Sachmittel",
    "Investition",
    "Budget",
    "Gesamtbetrag",
    "Eigenanteil",
    "Förderung",
    "Zuschuss",
    "Einlage",
    "Beitrag",
    "vom Beschluss bis zum Start",
    "vom Start bis zur Besetzung",
]
Wertstatus = Literal["ist", "beschlossen", "geplant"]
BELEG = {"quellen": ["kennung-quelle"], "stand": "2021-03", "sicherheit": "hoch"}
"""What the examples of claims with a source have in common."""


class Teil(BaseModel):
    """Anything with fields: unknown fields are refused, nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kopf: ClassVar[tuple[str, ...]] = ()
    eindeutig: ClassVar[str] = ""
    """The field that no two of them in one list have in common."""

    ART: ClassVar[Art]
    """What is true of the kind; only parts with an id of their own and whole files have one."""

    @property
    def bezeichnung(self) -> str:
        """The name readers know it by, or nothing."""
        return next((str(getattr(self, name)) for name in ("name", "titel", "begriff") if hasattr(self, name)), "")

    @property
    def vorname(self) -> str:
        """The id of the record whose name readers need to hear before this one's own, or nothing."""
        return ""

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """What else it is called; the search finds it under each of them."""
        return ()

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


_DAUER: tuple[Zaehlweise, ...] = ("vom Beschluss bis zum Start", "vom Start bis zur Besetzung")
_GELD: tuple[Zaehlweise, ...] = (
    *("Personalkosten", "Gehalt", "Kostenansatz", "Mehrkosten", "Sachmittel", "Investition", "Budget"),
    *("Gesamtbetrag", "Eigenanteil", "Förderung", "Zuschuss", "Einlage", "Beitrag"),
)
_PROJEKTGELD: tuple[Zaehlweise, ...] = ("Gesamtbetrag", "Eigenanteil", "Förderung")


class Wert(Teil):
    """A figure of effort that a claim states: the claim's text says it in words, this says it for tables and pictures."""

    zahl: Zahl | None = Field(
        None, description="Die Zahl, mit Punkt statt Komma und ohne Tausenderpunkt.", examples=[7.5]
    )
    von: Zahl | None = Field(None, description="Statt „zahl“: Untergrenze („mindestens“).", examples=[20000])
    bis: Zahl | None = Field(None, description="Statt „zahl“: Obergrenze („höchstens“, „bis zu“).", examples=[80000])
    ungefaehr: Wahrheit = Field(False, description="true, wenn die Quelle „rund“, „fast“ oder „über“ sagt.")
    einheit: Einheit = Field(description="Was die Zahl misst.")
    zaehlt: Zaehlweise = Field(description="Was mitgezählt ist: Nur gleich Gezähltes lässt sich vergleichen.")
    status: Wertstatus = Field(
        description="„ist“: es war so; „beschlossen“; „geplant“: nur vorgesehen oder vorgeschlagen."
    )
    jahre: Nummer | None = Field(
        None, le=50, description="Bei Summen und Befristungen: auf wie viele Jahre.", examples=[5]
    )
    entgelt: tuple[Entgelt, ...] = Field(
        (),
        description="Entgelt- oder Besoldungsgruppe, soweit belegt, je Eintrag eine: „EG 13“, „A 11“.",
        examples=[["EG 13"]],
    )
    was: Zeile | None = Field(
        None, max_length=80, description="Was genau, wenn „zaehlt“ nicht reicht.", examples=["Stammeinlage"]
    )

    beispiel: BeispielVerweis | None = Field(
        None, description="Wofür, wenn nicht für das Beispiel, bei dem die Aussage steht."
    )
    optionen: tuple[OptionVerweis, ...] = Field(
        (), description="Nur für diese Optionen, wenn der Eintrag mehrere nennt."
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Nur für diese Modelle, wenn der Eintrag mehrere nennt.")

    @property
    def zahlen(self) -> tuple[float, ...]:
        """Every number that is given, the smallest first."""
        return tuple(number for number in (self.zahl, self.von, self.bis) if number is not None)

    @property
    def ist_projektgeld(self) -> bool:
        """Tell whether it is money for what is done or bought, which says little about what a body costs.

        Sums over years and whole budgets of projects, grants, single investments and subsidies. What comes every year
        and what joining costs once („Einlage“) is left.
        """
        if not self.einheit.startswith("Euro"):
            return False
        spent = _PROJEKTGELD if self.jaehrlich else (*_PROJEKTGELD, "Investition", "Zuschuss")
        return self.einheit == "Euro insgesamt" or self.zaehlt in spent

    @property
    def ist_dauer(self) -> bool:
        """Tell whether it says how long it took until a body stood."""
        return self.einheit == "Monate"

    @property
    def jaehrlich(self) -> bool:
        """Tell whether it comes again every year."""
        return self.einheit == "Euro im Jahr"

    @model_validator(mode="after")
    def _counts_what_the_unit_measures(self) -> Self:
        wanted = "Euro" if self.zaehlt in _GELD else "Tage" if self.zaehlt in _DAUER else "Stellen"
        found = {"Monate": "Tage", "Personen": "Stellen"}.get(self.einheit, self.einheit.split()[0])
        if wanted != found and (self.zaehlt != "alle" or found == "Euro"):
            raise PydanticCustomError(
                "wert-zaehlweise",
                "„{zaehlt}“ lässt sich nicht in „{einheit}“ zählen; bitte „einheit“ oder „zaehlt“ berichtigen.",
                {"zaehlt": self.zaehlt, "einheit": self.einheit, "feld": ("zaehlt",)},
            )
        return self

    @model_validator(mode="after")
    def _number_or_range(self) -> Self:
        if (self.zahl is None) == (self.von is None and self.bis is None):
            raise PydanticCustomError(
                "wert-ohne-zahl",
                "Ein Wert nennt entweder „zahl“ oder „von“ und „bis“ (eines genügt); bitte eines davon angeben.",
            )
        if self.von is not None and self.bis is not None and self.von >= self.bis:
            raise PydanticCustomError(
                "wert-spanne", "„von“ ist nicht kleiner als „bis“; bitte beide prüfen.", {"feld": ("bis",)}
            )
        return self


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
    """A claim about a town, a company or a person: never without a source (REDAKTION.md, rule 2)."""

    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    stand: Stand = Field(description="Wann das galt: JJJJ, JJJJ-MM, JJJJ-MM-TT oder „undatiert“.")
    sicherheit: Sicherheit = Field(description="Wie sicher die Quelle das trägt.")
    werte: tuple[Wert, ...] = Field(
        (),
        description="Stellen, Geld und Zeit aus dem Text als Zahlen; ergeben die Seite „Aufwand“.",
        examples=[[{"zahl": 7.5, "einheit": "Stellen", "zaehlt": "zusätzliche", "status": "beschlossen"}]],
    )


class Zeitraum(Teil):
    """Anything with a beginning and an end, both as exact as known, both may be unknown."""

    seit: Zeitangabe | None = Field(None, description="Beginn, soweit belegt.")
    bis: Zeitangabe | None = Field(None, description="Ende, soweit belegt; leer heißt: kein Ende belegt.")
    belegt_vor: Zeitangabe | None = Field(
        None, description="Nur wenn die Quelle kein Datum trägt, aber sicher älter ist als dieser Tag."
    )

    @property
    def vergangen(self) -> bool:
        """Tell whether it ended, or is known of an earlier time only."""
        return bool(self.bis or self.belegt_vor)

    @model_validator(mode="after")
    def _ends_after_beginning(self) -> Self:
        if self.seit and self.bis and self.seit.is_after(self.bis):
            raise PydanticCustomError(
                "zeitraum",
                "Der Zeitraum endet ({bis}), bevor er beginnt ({seit}); bitte „seit“ und „bis“ prüfen.",
                {"seit": self.seit, "bis": self.bis, "feld": ("bis",)},
            )
        if self.belegt_vor and (self.bis or (self.seit and self.seit.is_after(self.belegt_vor))):
            raise PydanticCustomError(
                "zeitraum",
                "„belegt_vor“ ({vor}) heißt: Die Quelle ist älter und nennt kein Ende; zu „seit“ und „bis“ passt das nicht, bitte eines davon entfernen.",
                {"vor": self.belegt_vor, "feld": ("belegt_vor",)},
            )
        return self


def youngest(claims: Iterable[Aussage]) -> Stand | None:
    """Return the youngest date of the claims, or None if none of them has one."""
    return max((claim.stand for claim in claims if claim.stand and claim.stand != "undatiert"), default=None)


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
                {"bis": self.pruefen_bis, "am": self.geprueft_am, "feld": ("pruefen_bis",)},
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
    luecken_gesucht_am: Tag | None = Field(
        None, title="Lücken gesucht am", description="Wann jemand zuletzt nach Belegen für die Lücken gesucht hat."
    )
    fruehere_ids: FruehereKennungen = ()

    @property
    def offen(self) -> int:
        """How many things it says are not known yet."""
        return len(self.luecken)
