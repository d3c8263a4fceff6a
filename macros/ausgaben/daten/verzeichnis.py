"""The description of the whole by which data portals list it: DCAT-AP.de 3.0, as Turtle at /daten/dcat-ap.ttl.

What it says about who publishes is what `betreiber.yml` says; nobody named means no publisher, which portals will ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import DCAT, DCTERMS, FOAF, RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import XSD

from macros.ausgaben.daten import arten
from macros.daten.arten import Betreiber
from macros.daten.katalog import Catalogue
from macros.seiten import adressen
from macros.seiten.adressen import Website

FILE = f"{arten.FOLDER}dcat-ap.ttl"
_EU = "http://publications.europa.eu/resource/authority/"
_DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
_VERSION = URIRef(f"{DCAT}version")
"""New in DCAT 3; rdflib knows DCAT 2."""
_LICENCE = URIRef("http://dcat-ap.de/def/licenses/cc-by/4.0")
_FORMATS = {
    "csv": ("CSV", "text/csv"),
    "json": ("JSON", "application/json"),
    "ttl": ("RDF_TURTLE", "text/turtle"),
    "xml": ("ATOM", "application/atom+xml"),
    "pdf": ("PDF", "application/pdf"),
    "epub": ("EPUB", "application/epub+zip"),
}
DESCRIPTION = (
    "Wie Kommunen die Smart City organisieren: Modelle, Ebenen, Botschaften, Fallstudien und Beispiele aus Kommunen, "
    "jede Tatsache mit Quelle und Stand."
)


def written(catalogue: Catalogue, website: Website, addresses: Iterable[str]) -> str:
    """Return the description as Turtle; `addresses` are those of all files that carry the data."""
    base = website.url or adressen.to_root(FILE)
    graph = _empty()
    portal, dataset = URIRef(f"{base}{FILE}#katalog"), URIRef(f"{base}{arten.FOLDER}")
    for subject, kind in ((portal, DCAT.Catalog), (dataset, DCAT.Dataset)):
        graph.add((subject, RDF.type, kind))
        _describe(graph, subject, website, catalogue)
    graph.add((portal, DCAT.dataset, dataset))
    _describe_dataset(graph, dataset, base)
    _name_publisher(graph, (portal, dataset), catalogue)
    rights = URIRef(f"{base}{FILE}#rechte")
    graph.add((rights, RDF.type, DCTERMS.RightsStatement))
    graph.add((rights, RDFS.label, Literal(arten.LICENCE_NOTE, "de")))
    for address in sorted(addresses):
        file = _add_distribution(graph, dataset, base, address)
        graph.add((file, DCTERMS.rights, rights))
    return graph.serialize(format="turtle")


def _empty() -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in (("dcat", DCAT), ("dct", DCTERMS), ("dcatde", _DCATDE), ("foaf", FOAF), ("rdfs", RDFS)):
        graph.bind(prefix, namespace)
    return graph


def _describe(graph: Graph, subject: URIRef, website: Website, catalogue: Catalogue) -> None:
    """Say what holds for the portal and for what it offers."""
    graph.add((subject, DCTERMS.title, Literal(f"Handbuch „{website.name}“", "de")))
    graph.add((subject, DCTERMS.description, Literal(DESCRIPTION, "de")))
    graph.add((subject, DCTERMS.language, URIRef(f"{_EU}language/DEU")))
    graph.add((subject, DCTERMS.modified, Literal(catalogue.updated, datatype=XSD.date)))


def _describe_dataset(graph: Graph, dataset: URIRef, base: str) -> None:
    for predicate, value in (
        (DCTERMS.identifier, Literal(base + arten.FOLDER)),
        (_VERSION, Literal(arten.edition())),
        (DCAT.theme, URIRef(f"{_EU}data-theme/GOVE")),
        (DCAT.theme, URIRef(f"{_EU}data-theme/REGI")),
        (DCTERMS.spatial, URIRef(f"{_EU}country/DEU")),
        (DCTERMS.accessRights, URIRef(f"{_EU}access-right/PUBLIC")),
        (_DCATDE.politicalGeocodingLevelURI, URIRef("http://dcat-ap.de/def/politicalGeocoding/Level/federal")),
        (DCAT.landingPage, URIRef(base + arten.FOLDER)),
        *((DCAT.keyword, Literal(word, "de")) for word in ("Smart City", "Verwaltung", "Organisation", "Kommunen")),
    ):
        graph.add((dataset, predicate, value))


def _name_publisher(graph: Graph, subjects: Iterable[URIRef], catalogue: Catalogue) -> None:
    operator = next((file.record for file in catalogue.files if isinstance(file.record, Betreiber)), None)
    if operator is None or not operator.name:
        return
    for subject in subjects:
        publisher = URIRef(f"{subject.partition('#')[0]}#betreiber")
        graph.add((subject, DCTERMS.publisher, publisher))
        graph.add((publisher, RDF.type, FOAF.Agent))
        graph.add((publisher, FOAF.name, Literal(operator.name, "de")))


def _add_distribution(graph: Graph, dataset: URIRef, base: str, address: str) -> URIRef:
    form, media = _FORMATS[address.rpartition(".")[2]]
    name = URIRef(base + address)
    file = URIRef(f"{base}{FILE}#{address.replace('/', '-')}")
    graph.add((dataset, DCAT.distribution, file))
    graph.add((file, RDF.type, DCAT.Distribution))
    graph.add((file, DCTERMS.title, Literal(address.removeprefix(arten.FOLDER))))
    graph.add((file, DCAT.accessURL, name))
    graph.add((file, DCAT.downloadURL, name))
    graph.add((file, DCTERMS.license, _LICENCE))
    graph.add((file, _DCATDE.licenseAttributionByText, Literal("Mitwirkende am Handbuch", "de")))
    graph.add((file, DCTERMS.format, URIRef(f"{_EU}file-type/{form}")))
    graph.add((file, DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media}")))
    return file


def distributions(addresses: Iterable[str]) -> Iterator[str]:
    """Yield those files that carry the data of a whole kind, not of a single record."""
    for address in addresses:
        if address.rpartition(".")[2] in _FORMATS and address.count("/") <= 3 and not address.endswith("metadata.json"):
            yield address
