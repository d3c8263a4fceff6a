"""Records as linked data: models, levels and glossary in SKOS, bodies and relations of the portraits in W3C ORG.

Below /daten/rdf/, as Turtle. What a thing is called is its address on the website; while that is unknown,
names are relative to the file. What ORG has no word for has one of the handbook's own, explained in `vokabular.ttl`.
The only module besides `verzeichnis` that imports rdflib.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from rdflib import DCTERMS, ORG, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.namespace import XSD

from macros.ausgaben.daten import arten
from macros.daten.arten import (
    Aussage,
    Begriff,
    Beispiel,
    Beziehung,
    Botschaft,
    Ebene,
    Ereignis,
    Fallstudie,
    Modell,
    Option,
    Quelle,
    Teil,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue
from macros.daten.texte import plain
from macros.seiten import adressen
from macros.seiten.adressen import Website

FOLDER = f"{arten.FOLDER}rdf/"
_SCHEMES: dict[str, tuple[str, tuple[type[Teil], ...]]] = {
    "modelle": ("Organisationsmodelle der Smart City", (Modell,)),
    "ebenen": ("Ebenen und ihre Optionen", (Ebene, Option)),
    "botschaften": ("Botschaften des Workshops", (Botschaft,)),
    "glossar": ("Glossar", (Begriff,)),
}
_RELATIONS = {"berichtet": ORG.reportsTo, "arbeitet zusammen": ORG.linkedTo}
_TIME_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


class Verknuepft:
    """The graphs of one catalogue for a website."""

    def __init__(self, catalogue: Catalogue, website: Website) -> None:
        """Make nothing yet."""
        self._catalogue = catalogue
        self.base = website.url or adressen.to_root(FOLDER)
        self.own = Namespace(f"{self.base}{FOLDER}vokabular.ttl#")

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield address and text of every file."""
        for name, graph in (
            ("vokabular", self.vocabulary()),
            ("begriffe", self.concepts()),
            ("organisationen", self.organisations()),
        ):
            yield f"{FOLDER}{name}.ttl", graph.serialize(format="turtle")

    def concepts(self) -> Graph:
        """Return models, levels, messages and terms as SKOS."""
        graph = self._graph()
        for name, (title, kinds) in _SCHEMES.items():
            scheme = self._scheme(name)
            graph.add((scheme, RDF.type, SKOS.ConceptScheme))
            graph.add((scheme, SKOS.prefLabel, Literal(title, "de")))
            graph.add((scheme, DCTERMS.license, URIRef(arten.LICENCE)))
            for kind in kinds:
                for part in self._catalogue.all(kind):
                    self._add_concept(graph, part, scheme)
        return graph

    def organisations(self) -> Graph:
        """Return the bodies of the portraits, how they are connected and how they changed, in W3C ORG."""
        graph = self._graph()
        for study in self._catalogue.all(Fallstudie):
            changed = (event.gremium for event in study.zeitleiste if event.wandel and event.gremium)
            for body in dict.fromkeys((*study.gremien, *changed)):
                self._add_body(graph, self._catalogue.get(body, Beispiel), study)
            for number, relation in enumerate(study.beziehungen, start=1):
                self._add_relation(graph, relation, self.iri(study.id, f"beziehung-{number}"))
            for number, event in enumerate(study.zeitleiste, start=1):
                if event.wandel and event.gremium:
                    self._add_change(graph, event, self.iri(study.id, f"wandel-{number}"))
        return graph

    def vocabulary(self) -> Graph:
        """Return what the handbook's own words mean."""
        graph = self._graph()
        for name, words, above in _OWN_WORDS:
            graph.add((self.own[name], RDF.type, RDF.Property))
            graph.add((self.own[name], RDFS.label, Literal(words, "de")))
            if above:
                graph.add((self.own[name], RDFS.subPropertyOf, above))
        graph.add((self.own.Beziehung, RDF.type, RDFS.Class))
        graph.add((self.own.Beziehung, RDFS.label, Literal("Belegte Beziehung zwischen zwei Gremien", "de")))
        return graph

    def iri(self, record_id: str, part: str = "") -> URIRef:
        """Return what a record, or something in it, is called."""
        address = adressen.address(self._catalogue.entries[record_id])
        return URIRef(self.base + (f"{address}#{part}" if part else address))

    def _graph(self) -> Graph:
        graph = Graph(bind_namespaces="none")
        for prefix, namespace in (("skos", SKOS), ("org", ORG), ("dct", DCTERMS), ("rdfs", RDFS), ("hb", self.own)):
            graph.bind(prefix, namespace)
        return graph

    def _scheme(self, name: str) -> URIRef:
        return URIRef(f"{self.base}{name}/")

    def _add_concept(self, graph: Graph, part: Teil, scheme: URIRef) -> None:
        record_id = str(part.id)  # type: ignore[attr-defined]
        name = self.iri(record_id)
        graph.add((name, RDF.type, SKOS.Concept))
        graph.add((name, SKOS.prefLabel, Literal(part.bezeichnung, "de")))
        graph.add((name, SKOS.inScheme, scheme))
        for other in dict.fromkeys((*part.rufnamen, *getattr(part, "suchworte", ()))):
            if other != part.bezeichnung and not other.isdigit():
                graph.add((name, SKOS.altLabel, Literal(other, "de")))
        if definition := self._definition(part):
            graph.add((name, SKOS.definition, Literal(definition, "de")))
        if part.ART.zaehler and part.ART.nummer_bekannt:
            graph.add((name, SKOS.notation, Literal(str(getattr(part, part.ART.zaehler)))))
        self._add_place(graph, part, name, scheme)
        for neighbour in (*getattr(part, "verwandt", ()), *getattr(part, "siehe", ())):
            graph.add((name, SKOS.related, self.iri(neighbour)))

    def _add_place(self, graph: Graph, part: Teil, name: URIRef, scheme: URIRef) -> None:
        """Say what stands above a concept: the Ebene of an Option or of a Modell; nothing above any other."""
        if isinstance(part, Option):
            level = self._catalogue.record_of(part.id, Ebene)
            graph.add((name, SKOS.broader, self.iri(level.id)))
            for model in part.modelle:
                graph.add((name, SKOS.relatedMatch, self.iri(model)))
            return
        graph.add((name, SKOS.topConceptOf, scheme))
        graph.add((scheme, SKOS.hasTopConcept, name))
        for assigned in part.ebenen if isinstance(part, Modell) else ():
            graph.add((name, SKOS.broadMatch, self.iri(assigned.ebene)))

    def _definition(self, part: Teil) -> str:
        if isinstance(part, Begriff):
            return self._plain(part.erklaerung)
        return str(getattr(part, "kurz", ""))

    def _plain(self, claim: Aussage) -> str:
        return plain(claim.text, lambda name: self._catalogue.entries[name].title)

    def _add_body(self, graph: Graph, body: Beispiel, study: Fallstudie) -> None:
        name, town = self.iri(body.id), self.iri(study.kommune)
        graph.add((town, RDF.type, ORG.FormalOrganization))
        graph.add((town, SKOS.prefLabel, Literal(self._catalogue.entries[study.kommune].title, "de")))
        graph.add((name, RDF.type, ORG.Organization))
        graph.add((name, SKOS.prefLabel, Literal(body.name, "de")))
        graph.add((name, self.own.kommune, town))
        graph.add((name, self.own.ausgang, Literal(body.ausgang, "de")))
        if body.kurz:
            graph.add((name, DCTERMS.description, Literal(body.kurz, "de")))
        for model in body.modelle:
            graph.add((name, ORG.classification, self.iri(model.modell)))
        for level in body.ebenen:
            graph.add((name, self.own.ebene, self.iri(level)))
        self._add_time(graph, name, body.seit, body.bis)

    def _add_relation(self, graph: Graph, relation: Beziehung, name: URIRef) -> None:
        one, other = self.iri(relation.von), self.iri(relation.nach)
        if not relation.vergangen:
            graph.add((one, self._predicate(relation.art), other))
        graph.add((name, RDF.type, self.own.Beziehung))
        graph.add((name, self.own.von, one))
        graph.add((name, self.own.nach, other))
        graph.add((name, self.own.art, Literal(relation.art, "de")))
        graph.add((name, DCTERMS.description, Literal(self._plain(relation.aussage), "de")))
        for source in relation.aussage.quellen:
            self._add_source(graph, name, source)
        self._add_time(graph, name, relation.seit, relation.bis)

    def _predicate(self, kind: str) -> URIRef:
        return _RELATIONS.get(kind) or self.own[quote(kind.replace(" ", "-").replace("ä", "ae").replace("ü", "ue"))]

    def _add_change(self, graph: Graph, event: Ereignis, name: URIRef) -> None:
        body = self.iri(str(event.gremium))
        role = ORG.originalOrganization if event.wandel == "aufgelöst" else ORG.resultingOrganization
        graph.add((name, RDF.type, ORG.ChangeEvent))
        graph.add((name, role, body))
        graph.add((name, self.own.art, Literal(event.wandel, "de")))
        graph.add((name, DCTERMS.date, _time(event.datum)))
        for source in event.quellen:
            self._add_source(graph, name, source)

    def _add_source(self, graph: Graph, name: URIRef, source: str) -> None:
        graph.add((name, DCTERMS.source, self.iri(source)))
        graph.add((self.iri(source), DCTERMS.title, Literal(self._catalogue.get(source, Quelle).titel, "de")))

    def _add_time(self, graph: Graph, name: URIRef, since: Zeitangabe | None, until: Zeitangabe | None) -> None:
        if since:
            graph.add((name, self.own.seit, _time(since)))
        if until:
            graph.add((name, self.own.bis, _time(until)))


_OWN_WORDS: tuple[tuple[str, str, URIRef | None], ...] = (
    ("kommune", "Kommune, in der es das gibt oder gab", None),
    ("ebene", "Ebene, auf der es wirkt (Zuordnung der Redaktion)", None),
    ("ausgang", "Was daraus wurde (Einschätzung der Redaktion)", None),
    ("von", "Handelndes Gremium", None),
    ("nach", "Anderes Gremium", None),
    ("art", "Art der Beziehung oder der Veränderung", None),
    ("seit", "Beginn, soweit belegt", None),
    ("bis", "Ende, soweit belegt", None),
    ("beauftragt", "Beauftragt", ORG.linkedTo),
    ("entsendet", "Entsendet Mitglieder", ORG.linkedTo),
    ("beraet", "Berät", ORG.linkedTo),
    ("steuert", "Steuert", ORG.linkedTo),
    ("zustaendig-fuer", "Ist zuständig für", ORG.linkedTo),
    ("traegt", "Trägt", ORG.linkedTo),
)


def _time(value: Zeitangabe) -> Literal:
    return Literal(str(value), datatype=_TIME_TYPES[len(value)])
