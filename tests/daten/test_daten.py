"""The real data: one test per file, and everything that the slides name.

What records must keep is a check with a message (`macros/daten/pruefen`); here it is only run. Only the wording of the
slides is tested and not checked: it is no data of the handbook, whose records are in words of its own. It stands here and
beside the project, and nobody may change it; REDAKTION.md (rule 1) tells editors so.
"""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

from macros.daten.arten import Botschaft, Ebene, Fallstudie, Folie, Modell, Zitat
from macros.daten.katalog import Catalogue
from macros.daten.laden import inspect

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yml"))

MODELLE = """
Smart Region Büro; Transformationsverantwortliche; Smart City Arbeitsgemeinschaft; Smart City Koordinatorin;
Smart City-Team; Geschäftsstelle Digitale Agenda; Clusterverantwortliche; Lenkungskreis; Digitalbüro; IT-Koordinator;
Kernteam; Project Management Office; Innovationsausschuss; Advisory Unit; Stadtwerke; Expertenbeirat;
Digitalisierungsrat; Digitalisierungsbeauftragte; Digitale Scouts; Bürgermeister; Fachbeirat;
Digitales Kompetenzzentrum; Strategieboard; Digitalrunde; Chief Digital Officer (CDO); Fachgruppe Innovation; Verein;
Scrum-of-Scrums-Meeting; Intersektorale Projektteams; Strategiekreis; City Lab; Arbeitsgruppe Digitale Stadt;
Interdisziplinäre Arbeitsgruppe; Digitallotsen; Smart City-Beauftragter; Stabsstelle Smart City; Digital Office;
Steuerungsgruppe „Digitale Regionalentwicklung“; Ethikbeirat; Digitalagentur; Amt für Digitalisierung; Clusterpaten;
Smart City Allianz; Competence Hub; Vollversammlung; Digital Lab; Innovations-Referent:innen; Projektteams;
Digitale Stadt GmbH; hybride Arbeitsgruppen; Smart City Projektbüro; Smart City Innovation Unit;
Smart City-Kümmerer; Handlungsfeldkoordinatoren
"""

BOTSCHAFTEN = [
    "Auf bestehende Strukturen und Knowhow aufbauen",
    "Frühzeitig die gesamte Kommune einbeziehen",
    "Die Smart City in der Kommune breit verankern",
    "Digitallotsen etablieren",
    "Maßnahmen zu den Projekten der Fachbereiche machen",
    "Knowhow langfristig in der Kommune halten",
    "Smart City als Erprobungsfeld für neue Arbeitsweisen",
    "Chance von Beiräten für Input und Netzwerke nutzen",
    "Rolle von Einzelpersonen berücksichtigen",
    "Neue Modelle mitdenken (z.B. Auslagerung in GmbH)",
]

OPTIONEN = {
    "politisch-strategisch": [
        "Politische Steuerung durch Gemeinderat, Stadtrat oder Kreistag bzw. deren Ausschüsse",
        "Strategische Steuerung durch Lenkungs- oder Steuerungskreise der Verwaltungsspitze (Dezernatsleitungen)",
        "Strategische Steuerung durch Lenkungs- oder Steuerungskreise auf fachlicher Leitungsebene (Amtsleitungen)",
    ],
    "koordination": [
        "Leitung der Koordinationsebene (CIO, CDO, SC-Projektmanagerin / SC-Projektmanager)",
        "Koordination durch eine Stabsstelle",
        "Koordination durch ein Amt",
        "Koordination durch eine ausgelagerte Rechtsform",
    ],
    "umsetzung": [
        "Umsetzung in der Ämterstruktur",
        "Umsetzung mithilfe einer Matrixorganisation",
        "Umsetzung durch Projektgruppen",
        "Umsetzung durch eine ausgelagerte Rechtsform",
    ],
    "beratung": ["Fach- und Expertenbeirat", "Netzwerkbeirat", "Beteiligungsbeirat"],
}


@lru_cache(maxsize=1)
def problems_by_file() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for problem in inspect(ROOT / "data", publishing=True)[1]:
        found.setdefault(str(problem.path), []).append(str(problem))
    return found


@pytest.mark.parametrize("path", FILES)
def test_every_file_is_sound(path: str) -> None:
    assert problems_by_file().get(path, []) == []


def test_no_problem_lies_outside_the_files() -> None:
    assert set(problems_by_file()) <= set(FILES)


def test_the_slide_of_models_is_complete_and_in_order(real: Catalogue) -> None:
    names = [" ".join(name.split()) for name in MODELLE.split(";")]
    assert len(names) == 54
    assert [modell.name for modell in real.all(Modell)][:54] == names


def test_the_levels_have_the_options_of_the_slides(real: Catalogue) -> None:
    assert {e.id: [option.name for option in e.optionen] for e in real.all(Ebene)} == OPTIONEN


def test_only_the_advisory_level_is_optional(real: Catalogue) -> None:
    assert [ebene.id for ebene in real.all(Ebene) if ebene.optional] == ["beratung"]


def test_the_ten_messages_are_those_of_the_slide(real: Catalogue) -> None:
    assert [botschaft.titel for botschaft in real.all(Botschaft)] == BOTSCHAFTEN


def test_the_workshop_talks_come_first(real: Catalogue) -> None:
    talks = [study.titel for study in real.all(Fallstudie) if study.herkunft == "workshop"]
    assert talks == [
        "Organisationsmodell Smart City Innovation Unit (SCIU)",
        "Ein Blick zurück, ein Blick nach vorn: Entwicklungen und Kooperationen im Stadtkonzern",
    ]
    assert [study.titel for study in real.all(Fallstudie)][:2] == talks


def test_slides_show_all_models_messages_and_options_once(real: Catalogue) -> None:
    models, messages = (real.get(name, Folie) for name in ("folie-modelle", "folie-botschaften"))
    assert [*map(str, models.modelle)] == [modell.id for modell in real.all(Modell)][:54]
    assert [*map(str, messages.botschaften)] == [botschaft.id for botschaft in real.all(Botschaft)]
    options = [str(name) for slide in real.all(Folie) for name in slide.optionen]
    assert options == [option.id for ebene in real.all(Ebene) for option in ebene.optionen]


@pytest.mark.skipif(not SHARED.exists(), reason="nur mit der Faktenbasis prüfbar")
def test_titles_of_slides_stand_on_the_slides_in_this_order(real: Catalogue) -> None:
    text = " ".join((SHARED / "folien.txt").read_text(encoding="utf-8").split())
    place = 0
    for slide in real.all(Folie):
        place = text.index(slide.titel, place) + len(slide.titel)


@pytest.mark.skipif(not SHARED.exists(), reason="nur mit der Faktenbasis prüfbar")
def test_quotations_stand_on_the_slides(real: Catalogue) -> None:
    slides = " ".join((SHARED / "folien.txt").read_text(encoding="utf-8").replace("- ", " ").split())
    for quotation in real.all(Zitat):
        for sentence in quotation.wortlaut:
            assert " ".join(sentence.replace("- ", " ").split()) in slides


@pytest.mark.skipif(not SHARED.exists(), reason="nur mit der Faktenbasis prüfbar")
def test_every_source_is_known_to_the_fact_base() -> None:
    script = SHARED / "research" / "pruefe_quellen.py"
    done = subprocess.run(
        [sys.executable, str(script), str(ROOT / "data")], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout
