"""Whatever an editor writes into a text field stays text on the page."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from typing import Any

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue, File
from macros.daten.texte import Text, Zeile
from macros.daten.yaml.lesen import FieldPath
from macros.seiten import raeume, rendern
from macros.seiten.adressen import Website

RECORDS = ["lenkungskreis", "steuerung", "breit-verankern", "musterstadt", "musterstadt-wandel", "gmbh"]
NASTY = st.text(alphabet="<>&\"'`*_[](){}%#|!\\=-+.:/ \n\tabäß1") | st.text(min_size=1)


def text_fields(file: File) -> list[FieldPath]:
    """Return every text of a record that its page shows; words for the search are none."""
    texts = (field for field, value in file.record.values() if isinstance(value, Text | Zeile))
    return [field for field in texts if field[0] != "suchworte"]


def with_text(file: File, field: FieldPath, text: str) -> File:
    """Return the file with another text in one field; skip what the record refuses."""
    data = copy.deepcopy(file.source.data)
    part: Any = data
    for step in field[:-1]:
        part = part[step]
    part[field[-1]] = text
    try:
        return File(file.source, type(file.record).model_validate(data))
    except ValidationError:
        assume(False)
        raise


def tags(catalogue: Catalogue, name: str) -> tuple[Counter[str], str]:
    """Count the tags of a record's page and of all pages below it."""
    below = ["", *raeume.of(type(catalogue.entries[name].part)).unterseiten]
    pages = (rendern.page(catalogue, name, "a/b/", Website("Handbuch"), part) for part in below)
    extensions = ["attr_list", "macros.seiten.fertig", "toc"]
    soup = BeautifulSoup("".join(markdown.markdown(page, extensions=extensions) for page in pages), "html.parser")
    return Counter(tag.name for tag in soup.find_all(True)), soup.get_text()


def changed(small: Catalogue, file: File) -> Catalogue:
    return Catalogue(file if other.source.path == file.source.path else other for other in small.files)


def words(text: str) -> Iterator[str]:
    """Yield the words of a text that no Markdown could change."""
    return (word for word in text.split() if word.isalnum())


@pytest.fixture(scope="module")
def unchanged(small: Catalogue) -> dict[str, Counter[str]]:
    """The tags of each record's pages as they are."""
    return {name: tags(small, name)[0] for name in RECORDS}


@pytest.mark.parametrize("name", RECORDS)
@given(data=st.data())
def test_text_from_yaml_never_becomes_markup(
    name: str, small: Catalogue, unchanged: dict[str, Counter[str]], data: st.DataObject
) -> None:
    file = small.entries[name].file
    shown_elsewhere = {("wirkung",)}  # of an Ebene: in the pictures of its Modelle
    field = data.draw(st.sampled_from([field for field in text_fields(file) if field not in shown_elsewhere]))
    text = f"{data.draw(NASTY)}."  # a sentence has an end
    new = with_text(file, field, text)
    assume(isinstance(new.record, Datensatz))
    catalogue = changed(small, new)
    assume(all(reference.target in catalogue.entries for reference in catalogue.references))
    after, shown = tags(catalogue, name)
    harmless = {"a", "em", "strong"}
    assert {tag: n for tag, n in after.items() if tag not in harmless} == {
        tag: n for tag, n in unchanged[name].items() if tag not in harmless
    }
    assert all(word in shown for word in words(text))
