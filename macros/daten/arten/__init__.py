"""All kinds of records: one module each, with its fields and all that is true of the kind.

Frozen pydantic models with German field names; each field's description is written for editors. Knows shape only:
rules between records live in `pruefen`, sentences in `meldungen`. A new kind is a module here and a line in `ARTEN`.
"""

from __future__ import annotations

from collections.abc import Mapping

from macros.daten.arten.art import Art
from macros.daten.arten.beschluss import Beschluss, Beschlussform, Ergebnis, Wirkung
from macros.daten.arten.betreiber import Betreiber
from macros.daten.arten.botschaft import Botschaft
from macros.daten.arten.ebene import Ebene, Option
from macros.daten.arten.fallstudie import (
    Beziehung,
    Beziehungsart,
    Ereignis,
    Erkenntnis,
    Fallstudie,
    Herkunft,
    Kennzahl,
    Phase,
    Vortragende,
    Wandel,
    Widerspruch,
)
from macros.daten.arten.folie import Folie, Folien
from macros.daten.arten.glossar import Begriff, Glossar
from macros.daten.arten.grundlage import (
    Aenderung,
    Aussage,
    BelegteAussage,
    Datensatz,
    Einheit,
    Gepflegt,
    Sicherheit,
    Teil,
    Wert,
    Wertstatus,
    Zaehlweise,
    Zeitraum,
)
from macros.daten.arten.kommune import (
    Ausgang,
    Beispiel,
    Einwohnerzahl,
    Kommunaltyp,
    Kommune,
    Land,
    Modellbezug,
    Modellprojekt,
    Passung,
)
from macros.daten.arten.kurzadresse import Kurzadresse, Kurzadressen
from macros.daten.arten.modell import Abgrenzung, Modell, Modellart, Zuordnung
from macros.daten.arten.muster import Muster, Musterart, Mustersammlung
from macros.daten.arten.naehe import Lage, Naehe
from macros.daten.arten.quelle import Quelle, Quellenart, Quellenliste
from macros.daten.arten.recht import Antwort, Hinweis, Recht, Rechtsaussage, Rechtsfrage, Rechtsfragen
from macros.daten.arten.rechtsform import Rechtsform
from macros.daten.arten.tagung import Tagung, Vortrag
from macros.daten.arten.werte import (
    Anzahl,
    BegriffVerweis,
    BeispielVerweis,
    BotschaftVerweis,
    EbeneVerweis,
    FallstudieVerweis,
    FolieVerweis,
    FruehereKennung,
    FruehereKennungen,
    Kennung,
    KommuneVerweis,
    Kurzcode,
    Kurztext,
    Mailadresse,
    ModellVerweis,
    Nummer,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
    RechtsfrageVerweis,
    Stand,
    Tag,
    Verweis,
    Wahrheit,
    Webadresse,
    Zeitangabe,
    Zielkennung,
    ZitatVerweis,
)
from macros.daten.arten.wortschatz import Wortschatz
from macros.daten.arten.zitat import Zitat, Zitate

__all__ = [
    "ARTEN",
    "FILES",
    "FOLDERS",
    "Abgrenzung",
    "Aenderung",
    "Antwort",
    "Anzahl",
    "Art",
    "Ausgang",
    "Aussage",
    "Begriff",
    "BegriffVerweis",
    "Beispiel",
    "BeispielVerweis",
    "BelegteAussage",
    "Beschluss",
    "Beschlussform",
    "Betreiber",
    "Beziehung",
    "Beziehungsart",
    "Botschaft",
    "BotschaftVerweis",
    "Datensatz",
    "Ebene",
    "EbeneVerweis",
    "Einheit",
    "Einwohnerzahl",
    "Ereignis",
    "Ergebnis",
    "Erkenntnis",
    "Fallstudie",
    "FallstudieVerweis",
    "Folie",
    "FolieVerweis",
    "Folien",
    "FruehereKennung",
    "FruehereKennungen",
    "Gepflegt",
    "Glossar",
    "Herkunft",
    "Hinweis",
    "Kennung",
    "Kennzahl",
    "Kommunaltyp",
    "Kommune",
    "KommuneVerweis",
    "Kurzadresse",
    "Kurzadressen",
    "Kurzcode",
    "Kurztext",
    "Lage",
    "Land",
    "Mailadresse",
    "Modell",
    "ModellVerweis",
    "Modellart",
    "Modellbezug",
    "Modellprojekt",
    "Muster",
    "Musterart",
    "Mustersammlung",
    "Naehe",
    "Nummer",
    "Option",
    "OptionVerweis",
    "Passung",
    "Phase",
    "Quelle",
    "QuelleVerweis",
    "Quellenart",
    "Quellenliste",
    "Recht",
    "Rechtsaussage",
    "Rechtsform",
    "RechtsformVerweis",
    "Rechtsfrage",
    "RechtsfrageVerweis",
    "Rechtsfragen",
    "Sicherheit",
    "Stand",
    "Tag",
    "Tagung",
    "Teil",
    "Verweis",
    "Vortrag",
    "Vortragende",
    "Wahrheit",
    "Wandel",
    "Webadresse",
    "Wert",
    "Wertstatus",
    "Widerspruch",
    "Wirkung",
    "Wortschatz",
    "Zaehlweise",
    "Zeitangabe",
    "Zeitraum",
    "Zielkennung",
    "Zitat",
    "ZitatVerweis",
    "Zitate",
    "Zuordnung",
]

ARTEN: tuple[type[Teil], ...] = (
    Botschaft,
    Ebene,
    Option,
    Fallstudie,
    Folie,
    Kommune,
    Beispiel,
    Modell,
    Rechtsform,
    Beschluss,
    Muster,
    Mustersammlung,
    Recht,
    Rechtsfrage,
    Rechtsfragen,
    Quelle,
    Quellenliste,
    Begriff,
    Glossar,
    Zitat,
    Zitate,
    Tagung,
    Folien,
    Wortschatz,
    Naehe,
    Betreiber,
    Kurzadressen,
)
"""Every kind of record and of part with an id: the only list of them. Their order is that of new short addresses."""

FOLDERS: Mapping[str, type[Teil]] = dict(sorted((kind.ART.ordner, kind) for kind in ARTEN if kind.ART.ordner))
"""Which record each file of a folder below `data/` holds."""

FILES: Mapping[str, type[Teil]] = dict(sorted((kind.ART.datei, kind) for kind in ARTEN if kind.ART.datei))
"""Which record a single file in `data/` holds."""
