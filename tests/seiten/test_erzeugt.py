"""Which pages a catalogue gives."""

from __future__ import annotations

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten import erzeugt


def test_every_record_and_every_slide_has_one_page(small: Catalogue) -> None:
    pages = list(erzeugt.pages(small))
    records = [file.source.path for file in small.files if isinstance(file.record, Datensatz)]
    slides = ["tagung/folie-titel.md", "tagung/folie-modelle.md"]
    assert [page.quelle for page in pages if page.uri not in slides] == records
    assert [page.uri for page in pages if page.uri.startswith("tagung/")] == slides
    assert len({page.uri for page in pages}) == len(pages)


def test_a_page_is_a_stub_with_one_macro_call(small: Catalogue) -> None:
    page = next(page for page in erzeugt.pages(small) if page.uri == "modelle/lenkungskreis.md")
    assert str(page.inhalt).count("{{") == 1
    assert '{{ seite("lenkungskreis") }}' in str(page.inhalt)


def test_every_data_file_is_published(small: Catalogue) -> None:
    assert {file.quelle for file in erzeugt.sources(small)} == {file.source.path for file in small.files}
