"""What a kind gets that says nothing about its pages: a page of its fields, a list, three steps."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup

from macros.daten.arten import Modell, Teil
from macros.daten.katalog import Catalogue
from macros.seiten import raeume, rendern, standard
from macros.seiten.adressen import Website
from macros.seiten.schritt import ALLE_BEISPIELE, Schritt
from macros.seiten.seitenart import Seitenart


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Seitenart:
    """Let Modelle say nothing about their pages."""
    own = Seitenart(Modell, "ohne-eigene-vorlagen")
    kinds: dict[type[Teil], Seitenart] = {**raeume._BY_KIND, Modell: own}
    monkeypatch.setattr(raeume, "_BY_KIND", kinds)
    return own


def page(catalogue: Catalogue) -> BeautifulSoup:
    text = rendern.page(catalogue, "lenkungskreis", "modelle/lenkungskreis/", Website("Handbuch"))
    extensions = ["attr_list", "macros.seiten.fertig", "toc"]
    return BeautifulSoup(markdown.markdown(text, extensions=extensions), "html.parser")


def test_the_page_has_a_section_for_every_field_with_claims_or_references(small: Catalogue) -> None:
    view = standard.seite(small, small.get("lenkungskreis", Modell))
    assert {section.titel: section.anzahl for section in view.abschnitte} == {
        "Passt wenn": 1,
        "Passt nicht wenn": 1,
        "Voraussetzungen": 1,
        "Aufgaben": 1,
        "Abgrenzung": 1,
        "Befunde": 1,
        "Botschaften": 1,
        "Verwandt": 1,
    }


def test_what_refers_to_a_record_is_named_once(small: Catalogue) -> None:
    view = standard.seite(small, small.get("lenkungskreis", Modell))
    named = [entry.id for entry in view.genannt_in]
    assert "musterstadt-kreis" in named
    assert "breit-verankern" not in named, "it stands in a section already"


@pytest.mark.usefixtures("silent")
def test_the_page_shows_name_kurzfassung_sections_and_the_frame_of_all_pages(small: Catalogue) -> None:
    soup = page(small)
    assert soup.h1 is not None
    assert soup.h1.get_text() == "Lenkungskreis"
    assert soup.select_one(".hb-kurz") is not None
    assert [str(heading["id"]) for heading in soup.select("h2")][:2] == ["passt-wenn", "passt-nicht-wenn"]
    assert soup.select_one("#offen") is not None
    assert soup.select_one("#quellen") is not None
    assert soup.select_one('a[href="../../botschaften/1-breit-verankern/"]') is not None


def test_the_list_holds_all_records_with_their_kurzfassung(small: Catalogue) -> None:
    text = rendern.fragment(
        small, "ohne-eigene-vorlagen/uebersicht", "modelle/", liste=standard.uebersicht(small, Modell)
    )
    links = BeautifulSoup(text, "html.parser").select("li a")
    assert [link.get_text() for link in links] == ["Lenkungskreis", "Projektteam & Co."]


def test_the_steps_are_three_and_lead_to_the_list_first(silent: Seitenart, small: Catalogue) -> None:
    steps = silent.naechste_schritte(small, small.get("lenkungskreis", Modell))
    assert steps[0] == Schritt("Alle Modelle", uebersicht="ohne-eigene-vorlagen")
    assert len(set(steps)) == 3
    assert ALLE_BEISPIELE in steps
