"""Who operates the site."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt
from macros.daten.arten.werte import Mailadresse
from macros.daten.texte import Kontakt


class Betreiber(Gepflegt):
    """Who operates the site. What is left out is shown as a gap on the pages that need it."""

    ART = Art("Betreiber", "Betreiber", datei="betreiber.yml", heimat="impressum/")

    name: Kontakt | None = Field(
        None, title="Betreiber", description="Wer die Website betreibt.", examples=["Stadt Musterstadt"]
    )
    anschrift: Kontakt | None = Field(
        None,
        title="Anschrift",
        description="Straße, Postleitzahl und Ort.",
        examples=["Rathausplatz 1, 12345 Musterstadt"],
    )
    vertretung: Kontakt | None = Field(
        None,
        title="Vertreten durch",
        description="Wer den Betreiber vertritt, mit Amt.",
        examples=["die Bürgermeisterin"],
    )
    verantwortlich: Kontakt | None = Field(
        None,
        title="Verantwortlich für den Inhalt",
        description="Name und Anschrift (§ 18 Abs. 2 MStV).",
        examples=["Stabsstelle Smart City, Rathausplatz 1, 12345 Musterstadt"],
    )
    email: Mailadresse | None = Field(
        None, title="E-Mail", description="Kontakt, auch um Barrieren zu melden.", examples=["post@musterstadt.example"]
    )
    telefon: Kontakt | None = Field(
        None, title="Telefon", description="Kontakt, auch um Barrieren zu melden.", examples=["01234 5678-0"]
    )
    datenschutz: Kontakt | None = Field(
        None,
        title="Datenschutzbeauftragte Person",
        description="Wie man sie erreicht (Art. 13 DSGVO).",
        examples=["datenschutz@musterstadt.example"],
    )
    aufsicht: Kontakt | None = Field(
        None,
        title="Aufsichtsbehörde für den Datenschutz",
        description="Wo man sich beschweren kann.",
        examples=["Landesbeauftragte für den Datenschutz"],
    )
    server: Kontakt | None = Field(
        None,
        title="Betrieb des Servers",
        description="Wer den Webserver betreibt und wo.",
        examples=["Rechenzentrum Musterstadt, Deutschland"],
    )
    protokolle: Kontakt | None = Field(
        None,
        title="Protokolle des Servers",
        description="Was der Server aufzeichnet und wann er es löscht.",
        examples=["IP-Adresse und abgerufene Seite, nach sieben Tagen gelöscht"],
    )
    durchsetzung: Kontakt | None = Field(
        None,
        title="Durchsetzungsstelle",
        description="An wen man sich wendet, wenn der Betreiber eine Barriere nicht behebt.",
        examples=["Schlichtungsstelle des Landes"],
    )
