"""Which pages a catalogue gives."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from macros.daten import laden
from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten.pages import Redirect, generated_pages, published_sources, redirects


def test_every_record_has_one_page(small: Catalogue) -> None:
    records = [file for file in small.files if isinstance(file.record, Datensatz)]
    pages = list(generated_pages(small))
    assert [page.source for page in pages if "seite(" in page.content] == [file.source.path for file in records]
    assert len({page.uri for page in pages}) == len(pages)


def test_every_slide_has_one_page(small: Catalogue) -> None:
    slides = [page for page in generated_pages(small) if "folie(" in page.content]
    assert [page.uri for page in slides] == ["tagung/folie-titel.md", "tagung/folie-modelle.md"]


def test_every_code_leads_to_its_page_or_its_place_on_a_page(small: Catalogue) -> None:
    found = {redirect.address: redirect.target for redirect in redirects(small)}
    assert len(found) == 14
    assert found["f/m1/"] == "modelle/lenkungskreis/"
    assert found["f/v2/"] == "tagung/folie-modelle/"
    assert found["f/e1a/"] == "ebenen/steuerung/#steuerung-durch-kreis"


def test_a_page_is_a_stub_with_one_macro_call(small: Catalogue) -> None:
    page = next(page for page in generated_pages(small) if page.uri == "modelle/lenkungskreis.md")
    assert page.content.count("{{") == 1
    assert '{{ seite("lenkungskreis") }}' in page.content


def test_every_data_file_is_published(small: Catalogue) -> None:
    assert {source for _, source in published_sources(small)} == {file.source.path for file in small.files}


def test_the_address_of_a_former_id_leads_to_the_record(data: Path) -> None:
    record = data / "modelle" / "lenkungskreis.yml"
    record.write_text(record.read_text(encoding="utf-8") + "fruehere_ids: [steuerkreis]\n", encoding="utf-8")
    (redirect,) = (redirect for redirect in redirects(laden.load(data)) if not redirect.address.startswith("f/"))
    assert redirect == Redirect(
        "modelle/steuerkreis/",
        "modelle/lenkungskreis/",
        "Lenkungskreis",
        PurePosixPath("data/modelle/lenkungskreis.yml"),
    )
    assert redirect.uri == "modelle/steuerkreis/index.html"
