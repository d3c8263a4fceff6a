"""The Baukasten in real Chromium: its rules under random answers, its document, its way by keyboard, and without scripts."""

from __future__ import annotations

import base64
import gzip
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.daten.arten import Baukastenbefunde, Baukastenurteile, Ebene, Option
from macros.daten.katalog import Catalogue

READY = "[data-baukasten=bereit]"
SCRIPTS = (
    "baukasten",
    "baukasten-kern",
    "baukasten-vorlage",
    "baukasten-bild",
    "baukasten-entwurf",
    "odt",
    "naehe",
    "werkzeug",
)

TOWN = (
    "name=Stadt+Musterau&gremium=Stadtrat&land=Bayern&menschen=18.000&typ=gemeinde&personal=keines&unternehmen=werke"
    "&partner=nachbarn.vereine&geld=keins&vorhaben=wenige&schmerz=ueberblick.wissen&auftrag=keiner&bericht=jahr"
    "&w=politische-steuerung~neu~Hauptausschuss&w=leitung-koordination~neu~&w=umsetzung-aemterstruktur~da~"
)
CITY = (
    "name=Stadt+Großenbruch&gremium=Rat&land=Nordrhein-Westfalen&menschen=250000&typ=kreisfrei&personal=mehrere"
    "&unternehmen=it.werke&geld=endet&vorhaben=viele&schmerz=entscheidung.mitziehen.pilot&auftrag=verfuegung&danach=offen"
    "&empfaenger=niemand&auftraggeberin=niemand&w=koordination-stabsstelle~da~Stabsstelle+Digitales"
    "&w=umsetzung-ausgelagert~da~GB-IT&w=fach-und-expertenbeirat~neu~"
)
DISTRICT = (
    "name=Landkreis+Oberland&gremium=Kreistag&land=Niedersachsen&menschen=160000&typ=kreis&personal=eine&geld=laeuft"
    "&schmerz=person&vertretung=nein&danach=offen&w=koordination-stabsstelle~neu~&w=umsetzung-projektgruppen~neu~"
)
CASES = {"town": TOWN, "city": CITY, "district": DISTRICT}

TRY_AT_RANDOM = """async (runs) => {
  const [{ read, write, ranked, findings, EMPTY }, { draft }] = await Promise.all(["baukasten-kern", "baukasten-vorlage"].map((name) => import(`/javascripts/${name}.js`)));
  const daten = await (await fetch("/baukasten/baukasten.json")).json();
  let seed = 7;
  const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const answer = {
    eine: ({ antworten }) => [pick(antworten).id],
    mehrere: ({ antworten }) => antworten.filter(() => chance() < 0.4).map(({ id }) => id),
    zahl: () => pick(["0", "viele", "18.000", "rund 250 000", "99999999"]),
    land: () => pick(daten.laender),
    text: () => pick(["Musterau", "A & <B>", "{kommune} [x]", "  "]),
  };
  const wrong = new Set();
  const reasons = new Set();
  const found = new Set();
  const GAP = /undefined|null|NaN|\\[object|[{}]|\\(\\)|\\( | \\)|  |;\\s*\\)|,\\s*,|\\.\\.|\\[\\]/;
  for (let run = 0; run < runs; run += 1) {
    const zustand = EMPTY();
    for (const frage of daten.fragen) if (chance() < 0.7) zustand.antworten[frage.id] = answer[frage.form](frage);
    for (const id of Object.keys(daten.optionen)) if (chance() < 0.35) zustand.wahl[id] = { stand: pick(["neu", "da"]), name: pick(["", "Büro & Co"]) };
    const again = read(write(zustand), daten);
    if (write(read(write(again), daten)) !== write(again)) wrong.add("an address does not lead back to itself");
    for (const ebene of daten.ebenen) {
      const cards = ranked(ebene, again, daten);
      if (cards.map(({ id }) => id).sort().join() !== [...ebene.optionen].sort().join()) wrong.add(`an Option of ${ebene.id} is hidden`);
      for (const { id, dafuer, dagegen } of cards) for (const { grund, weil } of [...dafuer, ...dagegen]) {
        reasons.add(`${id}: ${grund}`);
        if (!grund || !weil.length || weil.some((part) => !part)) wrong.add(`an empty reason for ${id}`);
      }
    }
    for (const { id, weil } of findings(again, daten)) { found.add(id); if (!weil.length) wrong.add(`a finding without reason: ${id}`); }
    const blocks = draft(again, daten);
    const headings = blocks.filter(({ art }) => art === "h").length;
    if (headings !== daten.vorlage.abschnitte.length) wrong.add("a section is missing");
    for (const { art, text } of blocks) if (!text || GAP.test(text)) wrong.add(`${art}: ${text}`);
  }
  return { wrong: [...wrong], reasons: reasons.size, found: found.size };
}"""

DOCUMENT = """async (fragment) => {
  const [{ read }, { draft }, { png }, { odt }] = await Promise.all(["baukasten-kern", "baukasten-vorlage", "baukasten-bild", "odt"].map((name) => import(`/javascripts/${name}.js`)));
  const daten = await (await fetch("/baukasten/baukasten.json")).json();
  const zustand = read(fragment, daten);
  const bytes = odt(draft(zustand, daten), await png(zustand, daten));
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}"""

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"
USED = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}style-name"
PARAGRAPH = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"


def document(page: Page, address: str, fragment: str) -> zipfile.ZipFile:
    """Return the document that the page would offer."""
    page.goto(f"{address}baukasten/")
    return zipfile.ZipFile(io.BytesIO(base64.b64decode(page.evaluate(DOCUMENT, fragment))))


def test_random_answers_meet_no_dead_end_no_empty_reason_and_no_gap(page: Page, address: str, real: Catalogue) -> None:
    page.goto(f"{address}baukasten/")
    seen = page.evaluate(TRY_AT_RANDOM, 400)
    assert seen["wrong"] == []
    records = [file.record for file in real.files]
    written = sum(len(part.urteile) for r in records if isinstance(r, Baukastenurteile) for part in r.optionen)
    findings = sum(len(r.befunde) for r in records if isinstance(r, Baukastenbefunde))
    assert (seen["reasons"], seen["found"]) == (written, findings), "eine Regel traf nie zu"


@pytest.mark.parametrize("fragment", CASES.values(), ids=CASES)
def test_the_document_is_a_sound_archive_of_sound_parts(page: Page, address: str, fragment: str) -> None:
    archive = document(page, address, fragment)
    assert archive.testzip() is None
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    manifest = archive.read("META-INF/manifest.xml").decode()
    listed = set(re.findall(r'full-path="([^"/][^"]*)"', manifest))
    assert listed == set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}
    for name in (name for name in archive.namelist() if name.endswith(".xml")):
        ElementTree.fromstring(archive.read(name))
    assert archive.read("Pictures/struktur.png").startswith(b"\x89PNG")


def test_the_document_uses_only_styles_that_it_brings_along(page: Page, address: str) -> None:
    archive = document(page, address, CITY)
    used = {part.get(USED) for part in ElementTree.fromstring(archive.read("content.xml")).iter()} - {None}
    assert used <= {part.get(STYLE) for part in ElementTree.fromstring(archive.read("styles.xml")).iter()}


def test_the_same_answers_give_the_same_document(page: Page, address: str) -> None:
    assert document(page, address, TOWN).read("content.xml") == document(page, address, TOWN).read("content.xml")


def test_the_draft_says_what_was_entered_and_nothing_else(page: Page, address: str) -> None:
    text = "\n".join(
        "".join(part.itertext())
        for part in ElementTree.fromstring(document(page, address, TOWN).read("content.xml")).iter(PARAGRAPH)
    )
    assert "Organisation der Smart City: Stadt Musterau" in text
    assert "Einen Auftrag des Gremiums gibt es bisher nicht." in text
    assert "Eine Person wird mit der Leitung der Koordination beauftragt ([Name vor Ort])" in text
    assert "Förderung, aus der" not in text
    assert re.search(r"Art\.\s46\sAbs\.\s1\sGO", text)


def test_the_size_of_another_town_has_its_own_date_and_source(page: Page, address: str) -> None:
    text = "".join(ElementTree.fromstring(document(page, address, TOWN).read("content.xml")).itertext())
    sized = re.findall(r"zum Größenvergleich [\d.]+ Einwohner:innen, Stand [^,]*\d{4}, Quellen? \d", text)
    assert sized
    assert len(sized) == text.count("Einwohner:innen")
    assert "© Statistisches Bundesamt" in text


def test_a_district_is_not_its_own_partner(page: Page, address: str) -> None:
    text = "".join(
        ElementTree.fromstring(document(page, address, f"{DISTRICT}&partner=nachbarn").read("content.xml")).itertext()
    )
    assert "Andere Kommunen kommen als Partner in Frage." in text
    assert "oder der Kreis kommen" not in text


def test_the_whole_way_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/")
    page.wait_for_selector(READY)
    page.get_by_label("In welchem Land liegt Ihre Kommune?").focus()
    page.keyboard.type("Hes")
    page.keyboard.press("Tab")
    page.keyboard.type("18.000")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("kreisangehörige Stadt oder Gemeinde")).to_be_checked()
    choice = page.get_by_label("Koordination durch eine Stabsstelle: Wahl")
    choice.focus()
    page.keyboard.type("k")
    expect(choice).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Büro Zukunft")
    page.keyboard.press("Tab")
    expect(page.locator(".hb-struktur text").filter(has_text="Büro Zukunft")).to_be_visible()
    expect(page.locator(".hb-entwurf")).to_contain_text("Eine Stabsstelle (Büro Zukunft) koordiniert")
    expect(page).to_have_url(
        re.compile("land=Hessen.*menschen=18.000.*typ=gemeinde.*koordination-stabsstelle%7Eneu%7EB")
    )
    page.get_by_role("button", name="Vorlage als ODT").focus()
    with page.expect_download() as caught:
        page.keyboard.press("Enter")
    assert caught.value.suggested_filename == "vorlage-smart-city.odt"
    assert zipfile.is_zipfile(Path(caught.value.path()))


def test_a_shared_address_brings_everything_back(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/#{CITY}")
    page.wait_for_selector(READY)
    expect(page.get_by_label("mehrere Personen")).to_be_checked()
    expect(page.get_by_label("Koordination durch eine Stabsstelle: Wahl")).to_have_value("da")
    expect(page.get_by_text("Es ist offen, wer die Empfehlungen des Beirats entgegennimmt", exact=True)).to_be_visible()


def test_a_place_on_the_page_does_not_push_the_answers_out(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/#struktur")
    page.wait_for_selector(READY)
    page.get_by_label("Koordination durch eine Stabsstelle: Wahl").select_option("neu")
    page.get_by_role("link", name="Vorlage mitnehmen").first.click()
    expect(page).to_have_url(re.compile("#w=koordination-stabsstelle.*&ort=mitnehmen$"))


def test_the_way_to_the_draft_can_be_passed_on_with_and_without_answers(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/")
    page.wait_for_selector(READY)
    page.get_by_role("link", name="Zum Entwurf").click()
    expect(page).to_have_url(f"{address}baukasten/#vorlage")
    page.goto(f"{address}baukasten/?neu#{CITY}&ort=vorlage")
    page.wait_for_selector(READY)
    expect(page.locator("#vorlage")).to_be_in_viewport()
    expect(page.get_by_label("mehrere Personen")).to_be_checked()


def test_the_draft_argues_only_for_what_is_new(page: Page, address: str) -> None:
    text = "".join(ElementTree.fromstring(document(page, address, TOWN).read("content.xml")).itertext())
    assert "Maßnahmen setzt das fachlich zuständige Amt um" in text
    assert "Für „Umsetzung in der Ämterstruktur“" not in text
    assert "Umsetzung durch Projektgruppen:" not in text


def test_every_reason_on_a_card_says_what_it_rests_on(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/#{CITY}")
    page.wait_for_selector(READY)
    reasons = page.locator(".hb-karten .hb-weil")
    assert reasons.count() > 10
    assert all(text.strip().startswith("Weil Sie angaben: ") for text in reasons.all_text_contents())


def test_a_saved_version_stands_beside_the_one_on_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/#{TOWN}")
    page.wait_for_selector(READY)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Fassung speichern").click()
    page.goto(f"{address}baukasten/?neu#{CITY}")
    page.wait_for_selector(READY)
    page.get_by_label("Gespeicherte Fassung laden").set_input_files(caught.value.path())
    table = page.locator("[data-teil=struktur] table")
    expect(table).to_contain_text("Hauptausschuss")
    expect(table).to_contain_text("Stabsstelle Digitales")


def test_a_foreign_file_is_refused_in_words(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}baukasten/")
    page.wait_for_selector(READY)
    foreign = tmp_path / "x.json"
    foreign.write_text("[]", encoding="utf-8")
    page.get_by_label("Gespeicherte Fassung laden").set_input_files(foreign)
    expect(page.get_by_text("In dieser Datei steht nichts aus dem Baukasten.")).to_be_visible()


def test_nothing_alone_excludes_everything_else(page: Page, address: str) -> None:
    page.goto(f"{address}baukasten/")
    page.wait_for_selector(READY)
    page.get_by_label("Stadtwerke oder andere Netzbetreiber").check()
    page.get_by_label("keine", exact=True).check()
    expect(page.get_by_label("Stadtwerke oder andere Netzbetreiber")).not_to_be_checked()


def test_the_draft_opens_folded_stays_as_it_was_left_and_is_whole_on_paper(opened: Callable[..., Page]) -> None:
    page = opened(f"baukasten/#{TOWN}")
    page.wait_for_selector(READY)
    sections = page.locator(".hb-entwurf details")
    assert sections.count() > 5
    expect(page.locator(".hb-entwurf details[open]")).to_have_count(0)
    sections.first.locator("summary").click()
    page.get_by_label("Umsetzung durch Projektgruppen: Wahl").select_option("neu")
    expect(page.locator(".hb-entwurf details[open]")).to_have_count(1)
    page.get_by_role("button", name="Ganzen Entwurf").click()
    expect(page.locator(".hb-entwurf details:not([open])")).to_have_count(0)
    page.get_by_role("button", name="Ganzen Entwurf").click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(text.is_visible() for text in page.locator(".hb-entwurf :is(h4, li)").all())


def test_without_scripts_tables_worksheet_and_outline_stand_there(
    browser: Browser, address: str, real: Catalogue
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}baukasten/")
    expect(page.locator("[data-option]")).to_have_count(len(real.all(Option)))
    expect(page.locator("[data-ebene]")).to_have_count(len(real.all(Ebene)))
    assert page.get_by_text("Spricht dagegen").count() == len(real.all(Option))
    expect(page.locator(".hb-entwurf")).to_contain_text("Beschlussvorschlag")
    expect(page.locator(".hb-entwurf")).to_contain_text("[Zahl der Stellen und Entgeltgruppe]")
    assert not set("{}") & set(page.locator(".hb-entwurf").inner_text())
    expect(page.locator("[data-teil=mitnehmen]")).to_contain_text("Drucken Sie diese Seite")
    expect(page.get_by_text("JavaScript braucht")).to_be_visible()
    context.close()


def test_the_scripts_are_light(site: Path) -> None:
    together = b"".join((site / "javascripts" / f"{name}.js").read_bytes() for name in SCRIPTS)
    assert len(gzip.compress(together)) <= 25 * 1024


def test_no_other_page_loads_them(site: Path) -> None:
    assert "javascripts/baukasten" not in (site / "modelle" / "index.html").read_text(encoding="utf-8")


def test_the_rules_are_explained_with_their_weight(opened: Callable[..., Page], real: Catalogue) -> None:
    page = opened("baukasten/rechnet/")
    count = sum(len(p.urteile) for f in real.files if isinstance(f.record, Baukastenurteile) for p in f.record.optionen)
    assert len(re.findall(r"\(Gewicht \d\)", page.get_by_role("main").inner_text())) == count
