"""How stored values are called on pages: kinds, outcomes, lines of a chart.

Words only: knows no record.
"""

from __future__ import annotations

from collections.abc import Mapping

from macros.daten.arten import Ausgang, Beziehungsart, Modellart, Passung, Quellenart, Wertstatus, Wirkung

PASSUNG_NAMEN: Mapping[Passung, str] = {
    "wörtlich": "wörtlich: gleicher Name",
    "sinngleich": "sinngleich: fast gleicher Name",
    "verwandt": "verwandt: ähnliche Aufgabe",
}
"""How closely a Beispiel fits and what the word means, the closest first."""


ART_NAMEN: Mapping[Modellart, str] = {
    "rolle": "Einzelne Rolle",
    "team": "Team oder Stelle",
    "gremium": "Gremium",
    "amt": "Amt",
    "rechtsform": "Eigene Rechtsform",
    "netzwerk": "Netzwerk",
    "ort": "Ort oder Labor",
    "arbeitsform": "Arbeitsform",
}
"""How the kinds of Modelle are called on pages."""


WIRKUNG_DER_ART: Mapping[Modellart, str] = {"netzwerk": "verbindet"}
"""What Modelle of a kind do on whatever Ebene they are; all others do what their Ebene does."""


AUSGANG_NAMEN: Mapping[Ausgang, str] = {
    "gelungen": "bewährt",
    "gemischt": "gemischte Erfahrung",
    "gescheitert": "gescheitert",
    "beendet": "beendet",
    "ende beschlossen": "Ende beschlossen",
    "überführt": "in andere Form überführt",
    "offen": "",
}
"""How the outcomes of examples are called on pages; nothing is said where nothing is known."""


ENDEN: frozenset[Ausgang] = frozenset({"gescheitert", "beendet", "ende beschlossen", "überführt"})
"""Every way in which something did not go on as it was."""


QUELLENART_NAMEN: Mapping[Quellenart, str] = {
    "amtlich": "amtliche Quelle",
    "presse": "Presse",
    "studie": "Studie oder Fachtext",
    "verband": "Verband",
    "unternehmen": "Unternehmen",
    "vortrag": "Folien eines Vortrags",
}
"""How the kinds of sources are called on pages."""


LINIEN_NAMEN: Mapping[Beziehungsart, str] = {
    "beauftragt": "Auftrag",
    "berichtet": "Bericht",
    "entsendet": "Entsendung",
    "berät": "Beratung",
    "arbeitet zusammen": "Zusammenarbeit",
    "steuert": "Steuerung",
    "zuständig für": "Zuständigkeit",
    "trägt": "Trägerschaft",
}
"""What leads from one body to the other: nouns, since a verb would have to know whether the name is a plural („Räte“)."""


WIRKUNG_NAMEN: Mapping[Wirkung, str] = {
    "gründet": "etwas gründen",
    "schafft Stellen": "Stellen schaffen",
    "ordnet neu": "neu ordnen",
    "tritt bei": "beitreten",
    "regelt": "Regeln geben",
    "finanziert": "Geld geben",
    "beauftragt": "Strategie oder Auftrag",
    "bewirbt sich": "um Förderung bewerben",
    "beendet": "beenden oder kürzen",
}
"""What a paper wants, as readers choose it."""


STATUS_NAMEN: Mapping[Wertstatus, str] = {"ist": "so war es", "beschlossen": "beschlossen", "geplant": "nur geplant"}
"""Whether a figure was real."""
