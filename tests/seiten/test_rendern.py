"""Records → HTML and Markdown: escaping, dates, links, and errors that help."""

from __future__ import annotations

from collections.abc import Iterator

import markdown
import pytest
from bs4 import BeautifulSoup

from macros.daten.katalog import Catalogue
from macros.seiten import raeume, rendern
from macros.seiten.adressen import Website

HERE = Website("Handbuch & Co.")


def test_links_lead_from_the_page_they_stand_on(small: Catalogue) -> None:
    assert (
        rendern.link(small, "projektteam", "modelle/x/")
        == '<a href="../../modelle/projektteam/">Projektteam &#38; Co.</a>'
    )


def test_an_unknown_id_names_the_nearest(small: Catalogue) -> None:
    with pytest.raises(rendern.UnknownIdError, match="Gemeint „projektteam“"):
        rendern.link(small, "projekteam", "")


def test_what_has_no_page_of_its_own_cannot_be_one(small: Catalogue) -> None:
    with pytest.raises(rendern.UnknownIdError, match="Eintrag mit eigener Seite erwartet"):
        rendern.page(small, "amtsblatt", "", HERE)


def test_a_citation_names_who_says_it_and_when(small: Catalogue) -> None:
    assert rendern.citation(small, "studie", "2022-03", "grundlagen/") == (
        '<a href="../quellen/b/#studie">&#91;Institut, März\u00a02022&#93;</a>'
    )


def test_only_sources_can_be_cited(small: Catalogue) -> None:
    with pytest.raises(rendern.UnknownIdError, match="Quelle erwartet"):
        rendern.citation(small, "lenkungskreis", "2022", "")


def test_an_unknown_overview_names_the_nearest(small: Catalogue) -> None:
    with pytest.raises(rendern.UnknownIdError, match="Gemeint „modelle“"):
        rendern.overview(small, "modele", "")


def page(catalogue: Catalogue, name: str, website: Website = HERE, below: str = "") -> BeautifulSoup:
    text = rendern.page(catalogue, name, "modelle/x/", website, below)
    return BeautifulSoup(
        markdown.markdown(text, extensions=["attr_list", "macros.seiten.fertig", "toc"]), "html.parser"
    )


def test_claims_show_number_date_and_doubt(small: Catalogue) -> None:
    claim = page(small, "lenkungskreis").select_one("#befunde + div li")
    assert claim is not None
    assert " ".join(claim.get_text(" ", strip=True).split()) == (
        "In einer Befragung gilt Rückhalt der Spitze als zentral. 3 Stand 2022 mittlere Sicherheit"
    )


def test_claims_without_source_are_marked_as_judgement(small: Catalogue) -> None:
    block = page(small, "lenkungskreis").select_one("#wann-passend + div")
    assert block is not None
    assert block.get_text(" ", strip=True).startswith("Einschätzung der Redaktion")


def test_members_of_an_alliance_are_shown_with_what_they_officially_are(small: Catalogue) -> None:
    shown = page(small, "alt-zell").select_one(".hb-steckbrief")
    assert shown
    words = " ".join(shown.get_text().split())
    assert "Gemeinde, Altkreis, Schlüssel 08425002; Einwohnerzahl 8.000" in words
    assert "kreisangehörige Stadt (amtlich: Große Kreisstadt), Schlüssel 08425009; Einwohnerzahl 61.000" in words


def test_a_portrait_opens_with_what_became_of_it_and_says_what_nobody_knows(small: Catalogue) -> None:
    shown = page(small, "musterstadt-wandel").select_one("#ergebnis + dl")
    assert shown
    assert [dt.get_text() for dt in shown.find_all("dt")] == ["Was steht", "Was aufgegeben wurde", "Warum"]
    assert [dd.select_one(".hb-luecke") is not None for dd in shown.find_all("dd")] == [False, False, True]


def test_every_relation_has_a_time(small: Catalogue) -> None:
    (line,) = page(small, "musterstadt-wandel", below="belege").select(".hb-beziehungen li")
    assert "→ Muster GmbH: Auftrag (zuletzt belegt 2020)." in " ".join(line.get_text().split())


def test_gaps_are_shown(small: Catalogue) -> None:
    gap = page(small, "lenkungskreis").select_one("#offen + ul")
    assert gap is not None
    assert gap.get_text(" ", strip=True) == "Noch kein Beleg Wie oft solche Kreise tagen."


def test_notes_lead_to_the_source_and_back(small: Catalogue) -> None:
    soup = page(small, "lenkungskreis")
    for link in soup.select(".hb-noten a"):
        note = soup.select_one(str(link["href"]))
        assert note is not None
        assert note.select_one(f'a[href="#{link["id"]}"]') is not None


def test_a_page_says_how_to_cite_it(small: Catalogue) -> None:
    there = page(small, "projektteam", Website("Handbuch & Co.", "https://example.org/"))
    citation, entry = (node.get_text() for node in there.select("[data-kopieren]"))
    assert citation == (
        "„Projektteam & Co.“. In: Handbuch „Handbuch & Co.“. Stand: 31.\u00a0Januar\u00a02026. https://example.org/modelle/x/"
    )
    assert r"title = {Projektteam \& Co.}" in entry
    assert "url = {https://example.org/modelle/x/}" in entry


def test_without_a_known_address_none_is_cited(small: Catalogue) -> None:
    there = page(small, "projektteam")
    assert there.select_one("details[data-ohne-adresse]") is not None
    assert [text for text in there.select("[data-kopieren]") if "http" in text.get_text()] == []


def test_models_lead_to_a_comparison(small: Catalogue) -> None:
    link = page(small, "lenkungskreis").find("a", href="../../vergleich/?mit=lenkungskreis,projektteam")
    assert link is not None
    assert link.get_text() == "Mit „Projektteam & Co.“ oder einem anderen Modell vergleichen"


def overview(catalogue: Catalogue, name: str) -> BeautifulSoup:
    return BeautifulSoup(rendern.overview(catalogue, name, "vergleich/"), "html.parser")


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("modellvergleich", ["lenkungskreis", "projektteam"]),
        ("optionsvergleich", ["steuerung-durch-kreis", "arbeit-im-amt"]),
        ("auswahl", ["musterstadt-wandel", "alt-zell-netz"]),
    ],
)
def test_every_comparison_answers_every_question_for_every_record(small: Catalogue, name: str, rows: list[str]) -> None:
    assert {str(link["data-id"]) for link in overview(small, name).select("[data-blatt] [data-id]")} == set(rows)
    answered: dict[str, bool] = {}
    for table in sheets(small, name):
        questions = [head.get_text() for head in table.select("thead th")][1:]
        for row in table.select("tbody tr"):
            answered[str(row["data-id"])] = [cell["data-spalte"] for cell in row.select("td")] == questions
    assert answered == dict.fromkeys(rows, True)


def sheets(catalogue: Catalogue, name: str) -> Iterator[BeautifulSoup]:
    """Yield the pages below an overview."""
    kind = raeume.BLAETTER[name].blaetter
    for sheet in kind.inhalt(catalogue):
        text = rendern.sheet(catalogue, name, sheet.name, f"{kind.ort}{sheet.name}/")
        yield BeautifulSoup(text, "html.parser")


def test_a_comparison_tells_claims_from_judgements(small: Catalogue) -> None:
    wanted = '[data-id="lenkungskreis"] [data-spalte="Wann es passt"]'
    cell = next(filter(None, (page.select_one(wanted) for page in sheets(small, "modellvergleich"))))
    assert cell.get_text(" ", strip=True).startswith("Einschätzung der Redaktion")


def test_a_page_below_an_overview_that_does_not_exist_is_named(small: Catalogue) -> None:
    with pytest.raises(rendern.UnknownIdError, match="Das Blatt „gremien“ gibt es nicht"):
        rendern.sheet(small, "modellvergleich", "gremien", "")


def test_a_tile_of_the_map_leads_to_the_examples_or_says_that_there_are_none(small: Catalogue) -> None:
    tiles = {str(tile.get_text(" ", strip=True)): tile.a for tile in overview(small, "laender").select(".hb-kachel")}
    link = tiles["Baden-Württemberg BW 2 Beispiele aus 1 Kommune"]
    assert link is not None
    assert link["href"] == "../beispiele/?Land=Baden-W%C3%BCrttemberg"
    assert tiles["Bremen HB noch kein Beleg"] is None
