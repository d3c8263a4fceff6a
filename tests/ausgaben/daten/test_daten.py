"""What researchers and other programs get: JSON, CSV and RDF, each checked with a library of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from csvw import TableGroup
from jsonschema import Draft202012Validator
from rdflib import DCAT, DCTERMS, RDF, SKOS, Graph, URIRef

from macros.ausgaben.daten import arten, schnittstelle, tabellen, verknuepft, verzeichnis
from macros.ausgaben.daten.angebot import Daten
from macros.daten.arten import Aussage, Beispiel, Beziehung, Fallstudie, Kommune, Modell
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

SITE = "https://example.org/handbuch/"
ROOT = Path(__file__).parents[3]
QUESTIONS = re.findall(r"```sparql\n(.+?)```", (ROOT / "docs/daten/abfragen.md").read_text(encoding="utf-8"), re.DOTALL)


def offered(catalogue: Catalogue, site: str = SITE) -> Mapping[str, str]:
    """Return the text of every file by its address."""
    return Daten(catalogue, Website("Handbuch", site), vollstaendig=True).made


@pytest.fixture(scope="module")
def files(real: Catalogue) -> Mapping[str, str]:
    return offered(real)


@pytest.fixture(scope="module")
def graph(files: Mapping[str, str]) -> Graph:
    """Return everything that is said about models, levels, terms and bodies."""
    graph = Graph()
    for name in ("begriffe", "organisationen"):
        graph.parse(data=files[f"{verknuepft.FOLDER}{name}.ttl"], format="turtle")
    return graph


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_record_has_a_file_that_fits_its_schema(real: Catalogue, files: Mapping[str, str]) -> None:
    for kind in arten.KINDS:
        name = kind.ART.kennwort
        schema = json.loads(files[f"{schnittstelle.FOLDER}schema/{name}.json"])
        Draft202012Validator.check_schema(schema)
        validator = Draft202012Validator(schema)
        together = json.loads(files[f"{schnittstelle.FOLDER}{name}.json"])["eintraege"]
        assert [record["id"] for record in together] == [entry.id for entry in arten.entries(real, kind)]
        for record in together:
            alone = json.loads(files[f"{schnittstelle.FOLDER}{name}/{record['id']}.json"])
            assert alone.pop("$schema") == f"../schema/{name}.json"
            assert alone == record
            validator.validate(record)


def test_a_schema_explains_every_field_in_german() -> None:
    shape = schnittstelle.schema_of(Modell)["properties"]["daten"]["properties"]
    assert shape["geprueft_am"]["title"] == "Geprüft am"
    assert shape["kurz"]["description"] == "Was es ist und wozu, in höchstens 300 Zeichen."


def test_the_codebook_describes_every_table(files: Mapping[str, str], tmp_path: Path) -> None:
    for address, text in files.items():
        if address.startswith(tabellen.FOLDER):
            (tmp_path / address.removeprefix(tabellen.FOLDER)).write_text(text, encoding="utf-8", newline="")
    tables = TableGroup.from_file(tmp_path / "csv-metadata.json")
    assert {str(table.url) for table in tables.tables} == {path.name for path in tmp_path.glob("*.csv")}
    for table in tables.tables:
        assert list(table.iterdicts(strict=True)), table.url
    tables.check_referential_integrity()


def test_keys_tell_the_lines_of_a_table_apart(real: Catalogue) -> None:
    for table in tabellen.Tabellen(real, Website("Handbuch")).alle:
        places = [[column.name for column in table.spalten].index(name) for name in table.schluessel]
        keys = [tuple(line[place] for place in places) for line in table.zeilen]
        assert len(keys) == len(set(keys)), table.name


def test_no_value_in_a_list_contains_the_separator(real: Catalogue) -> None:
    for file in real.files:
        for field, value in file.values:
            if isinstance(value, str) and isinstance(field[-1], int):
                assert tabellen.SEPARATOR not in re.sub(r"\[\[.*?\]\]", "", value), (file.source.path, field)


def test_every_claim_stands_once_in_the_table_of_claims(real: Catalogue, files: Mapping[str, str]) -> None:
    written = rows(files[f"{tabellen.FOLDER}aussagen.csv"])
    with_id = {entry.file: entry for entry in real.entries.values()}
    claims = [value for file in with_id for _, value in file.values if isinstance(value, Aussage)]
    assert len(written) == len(claims)
    assert {line["sicherheit"] for line in written} == {"", "hoch", "mittel", "niedrig"}


def test_claims_have_a_table_of_their_own_only_where_they_say_more_than_others(small: Catalogue) -> None:
    names = {table.name for table in tabellen.Tabellen(small, Website("Handbuch", "")).alle}
    assert "modell-abgrenzung" in names
    assert "modell-passt_wenn" not in names


def test_a_table_names_the_record_of_a_part_and_keeps_empty_what_nobody_knows(
    real: Catalogue, files: Mapping[str, str]
) -> None:
    written = {line["id"]: line for line in rows(files[f"{tabellen.FOLDER}beispiel.csv"])}
    for example in real.all(Beispiel):
        line = written[example.id]
        assert line["datensatz"] == real.record_of(example.id, Kommune).id
        assert line["seit"] == (example.seit or "")
        assert line["ebenen"].split("|") == list(example.ebenen or [""])


def test_texts_in_tables_are_plain(files: Mapping[str, str]) -> None:
    assert not [line for line in rows(files[f"{tabellen.FOLDER}aussagen.csv"]) if "[[" in line["text"]]


def test_concepts_are_sound_skos(graph: Graph) -> None:
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    for concept in concepts:
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1, concept
        assert len(list(graph.objects(concept, SKOS.inScheme))) == 1, concept
    for relation in (SKOS.related, SKOS.broader, SKOS.broadMatch, SKOS.relatedMatch):
        assert concepts >= set(graph.objects(None, relation))


def test_all_own_words_are_explained(files: Mapping[str, str], graph: Graph) -> None:
    explained = set(Graph().parse(data=files[f"{verknuepft.FOLDER}vokabular.ttl"], format="turtle").subjects())
    used = {node for triple in graph for node in triple if str(node).startswith(f"{SITE}{verknuepft.FOLDER}vokabular")}
    assert used <= explained


def test_levels_of_models_can_be_asked_for(real: Catalogue, graph: Graph) -> None:
    answers = [str(row.name) for row in graph.query(QUESTIONS[0])]  # type: ignore[union-attr]
    models = [m for m in real.all(Modell) if "koordination" in {z.ebene for z in m.ebenen}]
    assert answers == [model.name for model in models]


def test_who_reports_to_whom_can_be_asked_for(real: Catalogue, graph: Graph) -> None:
    relations = [relation for study in real.all(Fallstudie) for relation in study.beziehungen]
    reported: list[Beziehung] = [relation for relation in relations if relation.art == "berichtet"]
    assert len(list(graph.query(QUESTIONS[1]))) == sum(len(relation.aussage.quellen) for relation in reported)


def test_bodies_that_changed_can_be_asked_for(real: Catalogue, graph: Graph) -> None:
    events = (event for study in real.all(Fallstudie) for event in study.zeitleiste)
    changed = {
        (real.get(event.gremium, Beispiel).name, event.wandel)
        for event in events
        if event.wandel not in (None, "gegründet") and event.gremium
    }
    answers = {(str(row.gremium), str(row.was)) for row in graph.query(QUESTIONS[2])}  # type: ignore[union-attr]
    assert answers == changed


def test_every_question_has_an_answer(graph: Graph) -> None:
    assert [question for question in QUESTIONS if not list(graph.query(question))] == []


def test_the_description_names_every_table_with_its_licence(files: Mapping[str, str]) -> None:
    graph = Graph().parse(data=files[verzeichnis.FILE], format="turtle")
    offered_tables = {URIRef(SITE + name) for name in files if name.endswith(".csv")}
    assert offered_tables <= set(graph.objects(None, DCAT.downloadURL))
    for distribution in graph.subjects(RDF.type, DCAT.Distribution):
        assert len(list(graph.objects(distribution, DCTERMS.license))) == 1
        (rights,) = graph.objects(distribution, DCTERMS.rights)
        assert (rights, RDF.type, DCTERMS.RightsStatement) in graph
    assert list(graph.objects(URIRef(f"{SITE}daten/"), DCTERMS.modified))


def test_without_an_address_names_lead_from_the_file(small: Catalogue) -> None:
    files = offered(small, site="")
    graph = Graph().parse(
        data=files[f"{verknuepft.FOLDER}begriffe.ttl"], format="turtle", publicID=f"{SITE}daten/rdf/x.ttl"
    )
    assert (URIRef(f"{SITE}modelle/lenkungskreis/"), RDF.type, SKOS.Concept) in graph
    record = json.loads(files[f"{schnittstelle.FOLDER}modell/lenkungskreis.json"])
    assert record["adresse"] == "../../../../modelle/lenkungskreis/"


def test_a_preview_offers_nothing(small: Catalogue) -> None:
    data = Daten(small, Website("Handbuch"), vollstaendig=False)
    assert not list(data.files())
    assert data.page() is None
