"""Which pages a catalogue gives."""

from __future__ import annotations

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten import erzeugt


def test_every_record_has_one_page(small: Catalogue) -> None:
    records = [file.record for file in small.files if isinstance(file.record, Datensatz)]
    pages = list(erzeugt.pages(small))
    for record in records:
        assert sum(f'{{{{ seite("{record.id}") }}}}' in str(page.inhalt) for page in pages) == 1
    assert len({page.uri for page in pages}) == len(pages)


def test_a_part_can_have_a_page_below_that_of_its_record(small: Catalogue) -> None:
    assert "ebenen/steuerung/steuerung-durch-kreis.md" in {page.uri for page in erzeugt.pages(small)}


def test_only_records_with_much_have_pages_below_their_own(small: Catalogue) -> None:
    uris = {page.uri for page in erzeugt.pages(small)}
    assert "fallstudien/musterstadt-wandel/belege.md" in uris
    assert "modelle/lenkungskreis/beispiele.md" not in uris


def test_every_slide_has_one_page(small: Catalogue) -> None:
    slides = [page for page in erzeugt.pages(small) if page.uri.startswith("tagung/")]
    assert [page.uri for page in slides] == ["tagung/folie-titel.md", "tagung/folie-modelle.md"]


def test_a_page_is_a_stub_with_one_macro_call(small: Catalogue) -> None:
    page = next(page for page in erzeugt.pages(small) if page.uri == "modelle/lenkungskreis.md")
    assert str(page.inhalt).count("{{") == 1
    assert '{{ seite("lenkungskreis") }}' in str(page.inhalt)


def test_every_data_file_is_published(small: Catalogue) -> None:
    assert {file.quelle for file in erzeugt.sources(small)} == {file.source.path for file in small.files}
