"""Which pages a catalogue gives."""

from __future__ import annotations

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten.pages import generated_pages, published_sources


def test_every_record_has_one_page(small: Catalogue) -> None:
    records = [file for file in small.files if isinstance(file.record, Datensatz)]
    pages = list(generated_pages(small))
    assert [page.source for page in pages if "seite(" in page.content] == [file.source.path for file in records]
    assert len({page.uri for page in pages}) == len(pages)


def test_every_slide_has_one_page(small: Catalogue) -> None:
    slides = [page for page in generated_pages(small) if "folie(" in page.content]
    assert [page.uri for page in slides] == ["tagung/folie-titel.md", "tagung/folie-modelle.md"]


def test_a_page_is_a_stub_with_one_macro_call(small: Catalogue) -> None:
    page = next(page for page in generated_pages(small) if page.uri == "modelle/lenkungskreis.md")
    assert page.content.count("{{") == 1
    assert '{{ seite("lenkungskreis") }}' in page.content


def test_every_data_file_is_published(small: Catalogue) -> None:
    assert {source for _, source in published_sources(small)} == {file.source.path for file in small.files}
