"""Everyday mistakes of editors: each gives one message, at its cause, that names what stands there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.daten.laden import inspect

Check = Callable[[], list[str]]

TEAM = "modelle/projektteam.yml"
KURZ = 'kurz: "Menschen, die ein Projekt gemeinsam umsetzen."'
CLAIM = 'text: "Das Ziel ist klar."'
SOURCES = "quellen/alle.yml"
TOWN = "kommunen/musterstadt.yml"
DECISION = "beschluesse/musterstadt-kreis-2020.yml"
STUDY = "fallstudien/musterstadt-wandel.yml"
LAW = "recht/recht-bayern.yml"
REASONS = "baukasten/urteile.yml"
DRAFT = "baukasten/vorlage.yml"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "2026-11-28")


MISTAKES = {
    # quotes and characters around values
    "German quotes for YAML": (TEAM, "name: Projektteam & Co.", "name: „Projektteam“", 'gerade Anführungszeichen setzen: "Projektteam"'),
    "English quotes for YAML": (TEAM, KURZ, "kurz: “Ein Team.”", "Die Zeichen “ und ” um den ganzen Wert"),
    "German quotes in a list": (TEAM, "[Arbeitsteam]", "[„Arbeitsteam“, Team]", 'bitte gerade Anführungszeichen setzen: "Arbeitsteam"'),
    "a quote inside quotes": (TEAM, KURZ, 'kurz: "Ein "Team" arbeitet."', 'Hinter dem Anführungszeichen (") geht der Text weiter („Team" arbeitet."“)'),
    "an apostrophe inside quotes": (TEAM, KURZ, "kurz: 'Ein Team's Ziel'", "bitte den ganzen Wert in doppelte Anführungszeichen setzen"),
    "a quote not closed": (TEAM, KURZ, 'kurz: "Ein Team.', 'Das Anführungszeichen (") in dieser Zeile wird nicht geschlossen'),
    "no-break space after a colon": (TEAM, "art: team", "art:\u00a0team", "ein geschütztes Leerzeichen (U+00A0), wo YAML"),
    "no-break space before a dash": (TEAM, f"  - {CLAIM}", f"\u00a0 - {CLAIM}", "steht ein geschütztes Leerzeichen (U+00A0)"),
    "soft hyphen in a value": (TEAM, "art: team", "art: te\u00adam", "steckt ein weicher Trennstrich (U+00AD)"),
    "zero width in an id": (TEAM, "verwandt: [lenkungskreis]", "verwandt: [lenkungs\u200bkreis]", "steckt ein Leerzeichen ohne Breite (U+200B)"),
    "no-break hyphen in a date": (TEAM, "geprueft_am: 2026-01-31", "geprueft_am: 2026\u201101-31", "steckt ein geschützter Bindestrich (U+2011)"),
    "no-break space in a number": (TOWN, "zahl: 12345", "zahl: 12\u00a0345", "steckt ein geschütztes Leerzeichen (U+00A0)"),
    "no-break space in a field name": (TEAM, "art: team", "ar\u00a0t: team", "Im Feldnamen „ar\u00a0t“ steht ein geschütztes Leerzeichen"),
    "a Cyrillic letter in an id": (TEAM, "[lenkungskreis]", "[lenkungskr\u0435is]", "steckt ein kyrillischer Buchstabe (U+0435)"),
    "an Arabic digit in a date": (TEAM, "geprueft_am: 2026-01-31", "geprueft_am: 2026-01-3\u0661", "steckt eine arabische Ziffer (U+0661); bitte neu tippen."),
    "a blank inside quotes": (TEAM, "art: team", 'art: "team "', "Vor oder hinter „team“ steht in den Anführungszeichen ein Leerzeichen"),
    "an invisible sign at the start of a line": (TEAM, "art: team", "\ufeffart: team", "ein unsichtbares Zeichen (BOM) (U+FEFF), wo YAML"),
    "a field with a capital": (TEAM, "nr: 2", "Nr: 2", "Gemeint „nr“?"),
    "no blank after a colon": (TEAM, "nr: 2", "nr:2", ":2: Nach dem Feldnamen fehlt"),
    "no blank after a colon in braces": (TOWN, "passung: sinngleich", "passung:sinngleich", "fehlt das Leerzeichen nach dem Doppelpunkt"),
    "a bullet from Word": (TEAM, f"  - {CLAIM}", f"  • {CLAIM}", "Am Anfang dieser Zeile steht „•“"),
    "a star for a hyphen": (TEAM, f"  - {CLAIM}", f"  * {CLAIM}", "Am Anfang dieser Zeile steht „*“"),
    "a hyphen without blank": (TEAM, f"  - {CLAIM}", f"  -{CLAIM}", "ein Bindestrich ohne Leerzeichen"),
    "a list without brackets": (TEAM, "suchworte: [Arbeitsteam]", 'suchworte: "Arbeitsteam", "Team"', "in eckige Klammern setzen"),
    "a path from Windows": (TEAM, KURZ, r'kurz: "C:\\Users\\x"'.replace("\\\\", "\\"), "ist dieser Rückstrich nicht erlaubt"),
    "merge markers": (TEAM, "art: team", "<<<<<<< HEAD\nart: team\n=======\nart: gremium\n>>>>>>> neu", "zwei Fassungen der Datei"),
    "a number with a zero": (TEAM, "name_inklusiv: Projektteam", "name_inklusiv: 0209", "„0209“ gefunden, erwartet wird Text"),
    "a number with a point": (TEAM, "nr: 2", "nr: 2.", "„2.“ gefunden, erwartet wird eine ganze Zahl"),
    # texts that only look right in the file
    "a lonely quote at the end": (TEAM, KURZ, "kurz: Ein Team arbeitet.\"", "Das gerade Anführungszeichen am Ende dieses Werts"),
    "a lonely quote inside": (TEAM, KURZ, 'kurz: Ein Team" arbeitet.', 'ein einzelnes Anführungszeichen (")'),
    "semicolons in a list": (TEAM, "[Arbeitsteam]", '[Arbeitsteam; "Team"]', "Das gerade Anführungszeichen am Ende dieses Werts"),
    "a Cyrillic letter in a word": (TEAM, CLAIM, 'text: "Das Zi\u0435l ist klar."', "In „Zi\u0435l“ steht ein kyrillischer Buchstabe (U+0435)"),
    "a reference in three brackets": (TEAM, CLAIM, 'text: "Siehe [[[lenkungskreis]]]."', "mit zwei eckigen Klammern"),
    "a reference in braces": (TEAM, CLAIM, 'text: "Siehe {lenkungskreis|den Kreis}."', "mit zwei eckigen Klammern"),
    "a link the wrong way round": (TEAM, CLAIM, 'text: "Siehe (hier)[https://example.org]."', "Ein Link mit vertauschten Klammern"),
    "a link of two brackets": (TEAM, CLAIM, 'text: "Siehe [hier][1]."', "Ein Link mit vertauschten Klammern"),
    "a bare address": (TEAM, CLAIM, 'text: "Siehe www.example.org."', "„www.example.org.“ würde kein Link"),
    "a number for a note": (TEAM, CLAIM, 'text: "Das Ziel[1] ist klar."', "Eine Fußnote gefunden"),
    "emphasis that is half closed": (TEAM, CLAIM, 'text: "Das **Ziel* ist klar."', "Das „*“ gehört zu keiner Hervorhebung"),
    "a placeholder": (TEAM, KURZ, 'kurz: "TODO: Ein Team."', "Ein Platzhalter gefunden"),
    "an HTML code without its end": (TEAM, KURZ, 'kurz: "Ein Team f&uumlr alle."', "Ein Zeichencode aus HTML gefunden"),
    "an umlaut of a mail": (TEAM, KURZ, 'kurz: "Ein Team f=C3=BCr alle."', "Ein verlorener Umlaut gefunden"),
    "an umlaut that became a question": (TEAM, KURZ, 'kurz: "Ein Team f?r alle."', "Ein verlorener Umlaut gefunden"),
    "an umlaut as code": (TEAM, KURZ, "kurz: 'Ein Team f\\u00fcr alle.'", "Ein Rückstrich, den alle sehen würden,"),
    "an open German quote": (TEAM, KURZ, 'kurz: "Ein „Team arbeitet."', "Die Anführungszeichen passen nicht zusammen (1 × „, 0 × “)"),
    "single brackets": (TEAM, CLAIM, 'text: "Siehe [lenkungskreis|den Kreis]."', "„[[kennung|Text]]“ mit doppelten Klammern"),
    "space inside a link": (TEAM, CLAIM, 'text: "Siehe [hier] (https://example.org)."', "ohne Leerzeichen zwischen den Klammern"),
    "a table": (TEAM, CLAIM, 'text: "| a | b |"', "Eine Tabelle gefunden"),
    "a quotation block": (TEAM, CLAIM, 'text: "> Zitat"', "Ein Zitatblock gefunden"),
    "a footnote": (TEAM, CLAIM, 'text: "Klar.[^1]"', "Eine Fußnote gefunden"),
    "backticks": (TEAM, CLAIM, 'text: "Das `Ziel`."', "Ein Zeichen für Programmcode gefunden"),
    "unclosed emphasis": (TEAM, CLAIM, 'text: "Das **Ziel ist klar."', "Das „**“ gehört zu keiner Hervorhebung"),
    "emphasis in a plain field": (TEAM, KURZ, 'kurz: "Ein *Team* arbeitet."', "Ein Link oder eine Hervorhebung gefunden"),
    "an HTML code": (TEAM, KURZ, 'kurz: "Ein&nbsp;Team."', "Ein Zeichencode aus HTML gefunden („&nbsp;Team.“)"),
    "garbled umlauts": (TEAM, KURZ, 'kurz: "Ein Team fÃ¼r alle."', "gemeint ist wohl „für“"),
    "a lost character": (TEAM, KURZ, 'kurz: "Ein Team f\ufffdr alle."', "ein Ersatzzeichen für verlorene Zeichen (U+FFFD)"),
    "a sign from Word": (TEAM, KURZ, 'kurz: "\uf0b7 Ein Team."', "ein Zeichen aus einer Schrift von Word (U+F0B7)"),
    "an emoji": (TEAM, KURZ, 'kurz: "Ein Team 🚀."', "„🚀“ (U+1F680), das die Schrift des Handbuchs nicht hat"),
    "a telephone sign": (TEAM, KURZ, 'kurz: "☎ 0209 123"', "„☎“ (U+260E), das die Schrift"),
    "a soft hyphen in a text": (TEAM, KURZ, 'kurz: "Ver\u00adwaltung."', "ein weicher Trennstrich (U+00AD)"),
    "a link without text": (TEAM, CLAIM, 'text: "Siehe [](https://example.org)."', "Ein Link ohne Text gefunden"),
    "a reference without text": (TEAM, CLAIM, 'text: "Siehe [[lenkungskreis|]]."', "Ein Link ohne Text gefunden"),
    "a doubled address": (SOURCES, "https://example.org/studie", "https://https://example.org/studie", "beginnt doppelt"),
    "an address with a comma": (SOURCES, "https://example.org/studie", "https://example.org/studie,", "endet mit „,“"),
    "an address with the bracket after it": (SOURCES, "https://example.org/studie", "https://example.org/studie)", "endet mit „)“"),
    "an address with a password": (SOURCES, "https://example.org/studie", "https://ich:geheim@example.org/", "bitte den Teil bis „@“ entfernen"),
    "an address with an impossible port": (SOURCES, "https://example.org/studie", "https://example.org:99999/", "nennt keinen Rechner im Netz"),
    "an address with half a code": (SOURCES, "https://example.org/studie", "https://example.org/%zz", "steht „%“, das in keiner Adresse steht"),
    "an address with an invisible sign": (SOURCES, "https://example.org/studie", "https://example.org/\u200bstudie", "steht ein Leerzeichen ohne Breite (U+200B)"),
    "a mail link to nobody": (TEAM, CLAIM, 'text: "[Schreiben](mailto:post)."', "ist keine E-Mail-Adresse"),
    "an address without a host": (SOURCES, "https://example.org/studie", "https://studie", "nennt keinen Rechner im Netz"),
    "a link with a comma": (TEAM, CLAIM, 'text: "[Hier](https://example.org/,)."', "endet mit „,“"),
    "a mail address with mailto": ("betreiber.yml", 'email: "', 'email: "mailto:', "ohne „mailto:“"),
    "a newline as code": (TEAM, KURZ, "kurz: 'Ein Team.\\nEs arbeitet.'", "Ein Rückstrich, den alle sehen würden,"),
    "a blank before a comma": (TEAM, KURZ, 'kurz: "Ein Team , das arbeitet."', "Ein Leerzeichen vor einem Satzzeichen gefunden („, das arbeitet.“)"),
    "no blank after a comma": (TEAM, KURZ, 'kurz: "Ein Team,das arbeitet."', "Ein Komma ohne Leerzeichen dahinter"),
    "two points": (TEAM, KURZ, 'kurz: "Ein Team arbeitet.."', "Ein doppeltes Satzzeichen"),
    "commas for a quote": (TEAM, KURZ, "kurz: Ein ,,Team'' arbeitet.", "oder „Wort“ schreiben"),
    "a number from English": (TEAM, KURZ, 'kurz: "Das kostet 1,000,000 Euro."', "bitte Tausender mit Punkt schreiben"),
    "a word cut at the end of a line": (TEAM, KURZ, 'kurz: "Ein ge- meinsames Team."', "Ein Trennstrich mitten im Wort"),
    "a note in small digits": (TEAM, KURZ, 'kurz: "Ein Team² arbeitet."', "Eine Fußnote gefunden"),
    "bullets in a sentence": (TEAM, KURZ, 'kurz: "Wer: • Amt • Rat"', "Eine Aufzählung gefunden"),
    "nothing but dots": (TEAM, KURZ, 'kurz: "..."', "Nur ein Platzhalter gefunden"),
    "nothing known": (TEAM, KURZ, 'kurz: "k. A."', "Nur ein Platzhalter gefunden („k. A.“)"),
    "a placeholder in small letters": (TEAM, KURZ, 'kurz: "tbd"', "Ein Platzhalter gefunden"),
    "quotes the wrong way round": (TEAM, KURZ, 'kurz: "Ein “Team„ arbeitet."', "Die Anführungszeichen passen nicht zusammen (1 × „, 1 × “)"),
    "an invisible end of a line": (TEAM, CLAIM, 'text: "Das Ziel\u0085ist klar."', ":16: In dieser Zeile steht ein unsichtbarer Zeilenwechsel (U+0085)"),
    "a comment of another language": (TEAM, "id: projektteam", "// Team\nid: projektteam", ":1: Diese Zeile gehört zu keinem Feld"),
    "a field of another kind": (TEAM, "name: Projektteam", "titel: Projektteam", "Das Feld „titel“ gibt es hier nicht"),
    "a field in English": (TEAM, "kurz:", "short:", "Gemeint „kurz“?"),
    "a link to itself": (TEAM, CLAIM, 'text: "Siehe [[projektteam]]."', "„projektteam“ ist dieser Eintrag selbst"),
    # what is there twice, and numbers
    "a word in other letters": (TEAM, "[Arbeitsteam]", "[Arbeitsteam, ARBEITSTEAM]", "steht schon weiter oben in dieser Liste"),
    "a Land twice": (TOWN, "[Hessen]", "[Hessen, Hessen]", "steht schon weiter oben in dieser Liste"),
    "a word twice in a group": ("wortschatz.yml", "gruppen:\n", 'gruppen:\n  - ["Rat", "Rat"]\n', "„Rat“ steht schon weiter oben"),
    "the key of another Land": (TOWN, '"06412000"', '"05412000"', "„05412000“ gehört zu Nordrhein-Westfalen, unter „laender“ steht Hessen"),
    "a key of a Landkreis for a town": (TOWN, '"06412000"', '"06412"', "hat 5 Ziffern, der für „kreisfreie Stadt“ hat 8"),
    "what has ended ends tomorrow": (TOWN, "bis: 2021-06", "bis: 2027-06", "„beendet“, aber „bis“ liegt in der Zukunft"),
    "a body that commissions itself": (STUDY, "nach: musterstadt-gesellschaft", "nach: musterstadt-kreis", "stünde zu sich selbst in Beziehung"),
    "a former id twice": (TEAM, "nr: 2", "nr: 2\nfruehere_ids: [alt, alt]", "„alt“ steht schon weiter oben in dieser Liste"),
    "a number without points": (DECISION, "120.000 Euro", "120000 Euro", "ohne die Punkte der Tausender"),
    "an address of a machine at home": (SOURCES, "https://example.org/studie", "http://192.168.0.1/studie", "nennt keinen Rechner im Netz"),
    "a number twice": (TEAM, "nr: 2", "nr: 1", "Die Nummer 1 ist doppelt vergeben, frei ist die 2"),
    "a number far too high": (TEAM, "nr: 2", "nr: 800", "Die Nummer 800 ist viel zu hoch, frei ist die 2"),
    "more people than there are": (TOWN, "zahl: 12345", "zahl: 999999999999", "die größte erlaubte Zahl ist 10"),
    "nobody lives there": (TOWN, "zahl: 12345", "zahl: 0", "die kleinste erlaubte Zahl ist 1"),
    "a factor that is none": ("naehe.yml", "faktor: 1.25", "faktor: 0", "„0“ passt hier nicht; erlaubt ist"),
    "a mistyped Ebene": (TOWN, "ebenen: [steuerung]", "ebenen: [steurung]", "Gemeint „steuerung“?"),
    # dates
    "reviewed in the future": (TEAM, "2026-01-31\npruefen_bis: 2027", "2026-12-31\npruefen_bis: 2027", "2026-12-31 liegt in der Zukunft (heute ist 2026-11-28)"),
    "published in the future": (SOURCES, "veroeffentlicht: 2022", "veroeffentlicht: 2027", "2027 liegt in der Zukunft"),
    "a review far off": (TEAM, "pruefen_bis: 2027", "pruefen_bis: 2072", "2072-01-31 liegt außerhalb von 1800 bis 2031"),
    "a beginning long ago": (TOWN, "seit: 2019", "seit: 1021", "1021 liegt außerhalb von 1800 bis 2056"),
    "a claim of tomorrow": (TOWN, "stand: 2019", "stand: 2109", "2109 liegt in der Zukunft"),
    "a body of tomorrow": ("kommunen/alt-zell.yml", "seit: 2018-05", "seit: 2028-05", "weglassen und als Aussage schreiben, was geplant ist"),
    "a decision of tomorrow": (DECISION, "datum: 2020-05-04", "datum: 2027-05-04", "2027-05-04 liegt in der Zukunft"),
    "a version of a law of tomorrow": (LAW, "fassung: 2019-03", "fassung: 2091-03", "2091-03 liegt in der Zukunft"),
    "reviewed after the next review": (LAW, "pruefen_bis: 2027-01-31", "pruefen_bis: 2025-01-31", "„pruefen_bis“ (2025-01-31) liegt nicht nach"),
    # numbers, braces and words that mean something to YAML
    "a decimal comma in braces": ("naehe.yml", "faktor: 1.25", "faktor: 1,25", "„25“ hat keinen Wert: In geschweiften Klammern trennt jedes Komma"),
    "a sentence with a comma in braces": (REASONS, 'grund: "Viele können mitreden."', "grund: Viele reden, alle hören.", "„alle hören.“ hat keinen Wert"),
    "a list in braces without brackets": (DECISION, "entgelt: [EG 11]", "entgelt: EG 11, EG 13", "„EG 13“ hat keinen Wert"),
    "a key with a digit missing": (TOWN, '"06412000"', '"0641200"', "„0641200“ passt hier nicht; erlaubt ist: Ziffern in Anführungszeichen: acht für eine Gemeinde"),
    "a truth in quotes": (DECISION, "lehrreich: true", 'lehrreich: "true"', "„true“ steht in Anführungszeichen"),
    "a sentence with an address": (TEAM, KURZ, 'kurz: "Ein Team, siehe https://rheine.de/x."', "Eine Adresse gefunden"),
    "a sentence with braces": (TEAM, KURZ, 'kurz: "Ein {gutes} Team."', "Eine geschweifte Klammer gefunden"),
    "a truth in German": (DECISION, "lehrreich: true", "lehrreich: ja", "„true“ für ja und „false“ für nein"),
    "a list where a date belongs": (TEAM, "geprueft_am: 2026-01-31", "geprueft_am: [~]", "geprueft_am"),
    "a word that says nothing in a group": ("wortschatz.yml", "gruppen:\n", 'gruppen:\n  - ["unklar", "ungewiss"]\n', "Nur ein Platzhalter"),
    "a number below zero": (DECISION, "zahl: 1.5", "zahl: -1.5", "die kleinste erlaubte Zahl ist 0;"),
    "steps in the wrong order": ("naehe.yml", "faktor: 2,", "faktor: 1.1,", "groesse: Die Stufen der Größe stehen nicht in der Folge"),
    # a Land, a question, an answer
    "a Land that is none": (LAW, "land: Bayern", "land: Freistaat Bayern", "land: „Freistaat Bayern“ ist nicht erlaubt; erlaubt ist „Baden-Württemberg“"),
    "a Land of another file": (LAW, "land: Bayern", "land: Hessen", "land: Das Recht für „Hessen“ braucht die Kennung"),
    "a question answered twice": (LAW, "hinweise:", '  - frage: frage-gmbh\n    kurz: "Es gilt § 14 GO."\n    aussagen: [{norm: "§ 14 GO", text: "Auch das gilt.", quellen: [amtsblatt], sicherheit: mittel}]\nhinweise:', "antworten.2.frage: Die Frage „frage-gmbh“ ist zweimal beantwortet"),
    "a list without its name": ("wahlen.yml", "wahlen:\n", "aenderungen:\n", "Was hier beginnt, passt nicht in die Liste „aenderungen“; bitte prüfen, ob davor die Zeile „wahlen:“ fehlt"),
    "an id that is a number": (SOURCES, "id: studie", "id: 12", "„12“ gefunden, erwartet wird Text"),
    "a date left empty": (TEAM, "pruefen_bis: 2027-01-31", "pruefen_bis:", "pruefen_bis: Hier steht nichts; bitte ausfüllen."),
    "nothing to choose from": ("wahlen.yml", "    optionen: [steuerung-durch-kreis]\n    rechtsformen: [gmbh]\n", "", "Zur Wahl stehen mindestens zwei"),
    "a misspelt message": ("selbstcheck.yml", "botschaft: breit-verankern", "botschaft: breit-verankert", "Die Kennung „breit-verankert“ gibt es nicht"),
    "a misspelt option": (REASONS, "option: arbeit-im-amt", "option: arbeit-in-amt", "Die Kennung „arbeit-in-amt“ gibt es nicht"),
    "an option twice": (REASONS, "option: arbeit-im-amt", "option: steuerung-durch-kreis", "Zur Option „steuerung-durch-kreis“ steht schon weiter oben etwas"),
    "an unknown placeholder": (DRAFT, "Für {kommune} gilt:", "Für {komune} gilt:", "Den Platzhalter „{komune}“ gibt es nicht; bitte"),
    "a placeholder twice": (DRAFT, "{name: eigenname,", "{name: eigenname, luecke: \"Wie\"}\n  - {name: eigenname,", "„eigenname“ gibt es hier schon"),
    "a placeholder that nobody uses": (DRAFT, "  - {name: eigenname,", "  - {name: datum, luecke: Datum}\n  - {name: eigenname,", "Der Platzhalter „{datum}“ steht in keinem Satz"),
    "spaces in a placeholder": (DRAFT, "Für {kommune} gilt:", "Für { kommune } gilt:", "Die geschweifte Klammer vor „kommune“ gehört zu keinem Platzhalter"),
    # what YAML reads otherwise, what is lost
    "a value that begins with a bracket": (TEAM, "name: Projektteam & Co.", "name: [Team] im Projekt", "Der Wert beginnt mit „[“, das in YAML etwas bedeutet"),
    "a text behind a bar": (TEAM, KURZ, "kurz: | Ein Team.", "Hinter „|“ oder „>“ am Anfang eines Werts geht es erst in der nächsten Zeile weiter"),
    "a bracket not closed": (TEAM, "suchworte: [Arbeitsteam]", 'suchworte: ["Arbeitsteam"', ":8: In dieser Liste in eckigen oder geschweiften Klammern fehlt"),
    "a line of a mail": (TEAM, "art: team", "> art: team", "Am Anfang dieser Zeile steht „>“; bitte entfernen"),
    "half a merge marker": (TEAM, "art: team", "=======\nart: team", "zwei Fassungen der Datei"),
    "a record behind another": (TEAM, "id: projektteam", "id: zwei\nid: projektteam", "oder, wenn hier ein zweiter Datensatz beginnt, in eine eigene Datei"),
    "a dash of a source that is lost": (SOURCES, "  - id: studie", "    id: studie", "wenn hier ein neuer Eintrag beginnt, „- “ davorsetzen"),
    "an address left empty": (SOURCES, "url: https://example.org/studie", "url:", "Hier steht nichts; bitte ausfüllen oder die Zeile löschen."),
    "an entry left empty": (TEAM, "[Arbeitsteam]", "[~]", "suchworte.1: Hier steht nichts"),
    "a list in a list": (TEAM, "verwandt: [lenkungskreis]", "verwandt: [[lenkungskreis]]", "erwartet wird ein einzelner Wert; bitte die eckigen Klammern"),
    "a list without dashes": (TEAM, f"  - {CLAIM}", f"    {CLAIM}", "erwartet wird eine Liste; bitte jeden Eintrag mit „- “ beginnen."),
    "sentences without their field": (TEAM, f"  - {CLAIM}", '  - "Das Ziel ist klar."\n  - "Alle wollen."', "bitte „text: …“ schreiben. Dasselbe gilt für einen weiteren Eintrag"),
    "numbers for ids": (TEAM, "botschaften: [breit-verankern]", "botschaften: [1, 2]", "„1“ gefunden, erwartet wird eine Kennung"),
    "equal signs in braces": (TOWN, "{modell: lenkungskreis, passung: sinngleich}", "{modell=lenkungskreis, passung=sinngleich}", "In „modell=lenkungskreis“ fehlt der Doppelpunkt"),
    "a field by its title": (SOURCES, "url: https://example.org/studie", "adresse: https://example.org/studie", "Gemeint „url“?"),
    "a field too far right": (TEAM, KURZ, f"    {KURZ}", "Gehört die Zeile weiter nach links?"),
    # what contradicts itself
    "a pay group without its blank": (DECISION, "[EG 11]", "[EG11]", "„EG11“ ist keine Entgeltgruppe; erlaubt ist je Eintrag eine, mit Leerzeichen: „EG 13“"),
    "posts counted in money": (DECISION, "zaehlt: zusätzliche", "zaehlt: Sachmittel", "„Sachmittel“ lässt sich nicht in „Stellen“ zählen"),
    "a year where a number of years belongs": (DECISION, "status: beschlossen, entgelt", "status: beschlossen, jahre: 2024, entgelt", "die größte erlaubte Zahl ist 50"),
    "decided posts of what was refused": (DECISION, "ergebnis: beschlossen", "ergebnis: abgelehnt", "Das Papier wurde abgelehnt, dieser Wert ist „beschlossen“"),
    "votes without a result": (DECISION, "ergebnis: beschlossen", "ergebnis: Ausgang nicht belegt", "Abgestimmt, aber der Ausgang ist nicht belegt"),
    "an example of another town": (DECISION, "beispiele: [musterstadt-kreis]", "beispiele: [zell-netz]", "„zell-netz“ steht in der Datei der Kommune „alt-zell“, die unter „kommunen“ fehlt"),
    "a claim years after its sources": (TOWN, "stand: 2019", "stand: 2025", "jünger als alle Quellen"),
    "known before it began": ("kommunen/alt-zell.yml", "seit: 2018-05", "seit: 2018-05\n    belegt_vor: 2016", "„belegt_vor“ (2016) heißt: Die Quelle ist älter"),
    "gaps searched tomorrow": (TEAM, "nr: 2", "nr: 2\nluecken_gesucht_am: 2027-01-31", "2027-01-31 liegt in der Zukunft"),
    "chosen in a year to come": (TOWN, "jahr: 2020", "jahr: 2030", "2030 liegt in der Zukunft"),
    "a town in a district with the key of one without": (TOWN, "typ: kreisfreie Stadt", "typ: Gemeinde", "Nur der einer Stadt ohne Kreis endet mit „000“"),
    "an event of another town": (STUDY, "gremium: musterstadt-kreis", "gremium: zell-netz", "„zell-netz“ steht nicht in der Datei der Kommune „musterstadt“"),
    "a question without its mark": (STUDY, "?", ".", "ist keine Frage; bitte mit „?“ schließen"),
    "words in one entry": (TEAM, "[Arbeitsteam]", '["Arbeitsteam, Gruppe, Kreis"]', "mehrere Wörter in einem Eintrag"),
    "an insert twice": (DRAFT, "- {aus: beschlusspunkte}", "- {aus: beschlusspunkte}\n      - {aus: beschlusspunkte}", "stünde zweimal im Entwurf"),
    "a limit that the answer does not say": ("baukasten/fragen.yml", "fragen:\n", 'fragen:\n  - {id: menschen, schritt: situation, form: zahl, frage: "Wie viele?", warum: "So.", antworten: [{id: klein, bis: 2000, text: "bis 20.000", angabe: wenige}, {id: gross, text: mehr, angabe: viele}]}\n', "Die Grenze 2.000 steht nicht im Text der Antwort"),
    # texts and addresses
    "a German date": (TEAM, "geprueft_am: 2026-01-31", "geprueft_am: 31.1.2026", "bitte so schreiben. Gemeint „2026-01-31“?"),
    "a day that no calendar has": (TEAM, "geprueft_am: 2026-01-31", "geprueft_am: 2026-02-30", "„2026-02-30“ gibt es im Kalender nicht"),
    "an address from HTML": (SOURCES, "https://example.org/studie", "https://example.org/?a=1&amp;b=2", "ein Zeichencode aus HTML; bitte „&“ schreiben"),
    "an address from a mail": (SOURCES, "https://example.org/studie", "https://eur01.safelinks.protection.outlook.com/?url=x", "führt über einen Umweg"),
    "an address that was shortened": (SOURCES, "https://example.org/studie", "https://example.org/lang…/studie", "steht „…“, das in keiner Adresse steht"),
    "two points in a mail address": ("betreiber.yml", 'email: "post@', 'email: "po..st@', "ist keine E-Mail-Adresse"),
    "a mail address in a text": (TEAM, CLAIM, 'text: "Auskunft gibt erika@musterstadt.example."', "Eine persönliche Angabe (Adresse, Telefon, Geburtstag oder Konto) gefunden"),
    "a telephone number in a text": (TEAM, KURZ, 'kurz: "Ein Team (Tel. 01234 567)."', "Eine persönliche Angabe (Adresse, Telefon, Geburtstag oder Konto) gefunden"),
    "a reference with a folder": (TEAM, CLAIM, 'text: "Siehe [[modelle/lenkungskreis]]."', "„modelle/lenkungskreis“ ist keine Kennung; in „[[…]]“ steht"),
    "a reference the wrong way round": (TEAM, CLAIM, 'text: "Siehe [[Der Kreis|lenkungskreis]]."', "bitte „[[lenkungskreis|Der Kreis]]“ schreiben"),
    "a bracket left open": (TEAM, KURZ, 'kurz: "Ein Team (klein."', "Eine Klammer bleibt offen (1 × „(“, 0 × „)“)"),
    "a word twice": (TEAM, KURZ, 'kurz: "Ein Team arbeitet und und plant."', "Ein doppeltes Wort gefunden („und und plant.“)"),
    "no blank after a point": (TEAM, KURZ, 'kurz: "Ein Team plant.Es arbeitet."', "Ein Punkt ohne Leerzeichen dahinter"),
    "a numbered point": (TEAM, CLAIM, 'text: "b) Das Ziel ist klar."', "Eine Aufzählung gefunden"),
    "a numbered list in a block": (TEAM, KURZ, "kurz: |\n  1. Planen\n  2. Arbeiten", "Eine Aufzählung gefunden"),
    "see above": (SOURCES, "herausgeber: Institut", "herausgeber: a. a. O.", "Nur ein Platzhalter gefunden"),
    "umlauts of two letters": (TEAM, CLAIM, 'text: "Das Ziel ist fuer alle klar."', "Ein umschriebener Umlaut gefunden („fuer alle klar.“)"),
    "a sign of a hyphen from a PDF": (TEAM, KURZ, 'kurz: "Ein Verwal¬tungsteam."', "Ein Überrest aus einem anderen Programm"),
    "what a chatbot left": (TEAM, CLAIM, 'text: "Das Ziel ist klar :contentReference[oaicite:0]."', "Ein Überrest aus einem anderen Programm"),
    "a blank inside brackets": (TEAM, KURZ, 'kurz: "Ein Team ( klein )."', "Ein Leerzeichen an der falschen Seite eines Satzzeichens"),
    "a day that a text invents": (TEAM, CLAIM, 'text: "Das Ziel gilt seit dem 32. Mai 2021."', "„32. Mai 2021“ gibt es im Kalender nicht"),
    "a month that a text invents": (TEAM, CLAIM, 'text: "Das Ziel gilt seit dem 12.13.2021."', "„12.13.2021“ gibt es im Kalender nicht"),
    "a day that February has not": (TEAM, CLAIM, 'text: "Das Ziel gilt seit dem 30. Februar 2021."', "„30. Februar 2021“ gibt es im Kalender nicht"),
    "pay groups without their blank": (DECISION, "[EG 11]", "[EG11, EG12]", "Dasselbe gilt für einen weiteren Eintrag dieser Liste."),
    "a text that breaks off": (TEAM, CLAIM, 'text: "Das Ziel ist klar,"', "Am Ende des letzten Satzes („… Das Ziel ist klar,“) fehlt das Satzzeichen"),
    "a sentence without its end": (TEAM, KURZ, 'kurz: "Menschen, die ein Projekt gemeins"', "Am Ende des letzten Satzes („… die ein Projekt gemeins“) fehlt das Satzzeichen"),
    "a source in a text": (TEAM, CLAIM, 'text: "Das Ziel ist klar (Quelle: Amtsblatt)."', "Eine Quellenangabe gefunden"),
    "marks of other programs": (TEAM, CLAIM, 'text: "Das ==Ziel== ist klar."', "Eine Auszeichnung, die hier so gezeigt würde"),
    "an address that tells who clicks": (SOURCES, "https://example.org/studie", "https://example.org/studie?fbclid=1", "womit andere mitzählen"),
    "an address at home": (SOURCES, "https://example.org/studie", "https://intranet.stadt.local/x", "nennt keinen Rechner im Netz"),
    "values of each other": (TOWN, "        stand: 2019\n        sicherheit: hoch", "        stand: hoch\n        sicherheit: 2019", "Die Werte von „stand“ und „sicherheit“ sind vertauscht"),
    "a comment that was half taken away": (TEAM, "passt_wenn:\n", "# passt_wenn:\n", "Diese Zeile gehört zu „passt_wenn“ in der Zeile davor, die mit „#“ ein Kommentar ist"),
    "members of a town": (TOWN, "einwohner:\n", "gebiete: [{name: Mitte, typ: Gemeinde}]\neinwohner:\n", "Mitglieder hat nur ein Verbund"),
    "two figures of one day": (TOWN, "einwohner:\n", "einwohner:\n  - {zahl: 12, stand: 2024-12-31, quellen: [amtsblatt]}\n", "zu jedem Stichtag gibt es eine Zahl"),
    "braces in a text": (TEAM, CLAIM, 'text: "Das Ziel {Stand 2021} ist klar."', "Eine geschweifte Klammer gefunden"),
    "a change twice": (TEAM, "aenderungen:\n", 'aenderungen:\n  - {datum: 2026-01-31, was: "Kürzer gefasst", warum: "So."}\n', "Dasselbe steht schon in Zeile"),
    "a title that is an address": (SOURCES, "titel: Befragung", 'titel: "https://example.org/studie"', "Eine Adresse statt eines Textes"),
    "a name twice in a town": ("kommunen/alt-zell.yml", "name: Netz der Ämter", "name: Lenkungskreis", "„Lenkungskreis“ steht schon weiter oben in dieser Liste"),
    # doubles and names
    "an event twice": (STUDY, "zeitleiste:\n", "zeitleiste:\n  - {datum: 2018, text: \"Anfang.\", quellen: [amtsblatt]}\n  - {datum: 2018, text: \"Anfang.\", quellen: [amtsblatt]}\n", "Dasselbe steht schon in Zeile"),
    "a source twice in a list": (TOWN, "quellen: [amtsblatt, studie]", "quellen: [amtsblatt, amtsblatt, studie]", "„amtsblatt“ steht schon weiter oben in dieser Liste"),
    "a claim twice": (TEAM, 'text: "Niemand hat Zeit."', CLAIM, "Dieselbe Aussage steht schon in Zeile"),
    "an adjective of a town": (TEAM, KURZ, 'kurz: "Ein Team nach dem Musterstadter Vorbild."', "„Musterstadter“ ist genannt, aber keine Quelle"),
    # ids
    "a source mistyped as another": (TOWN, "quellen: [amtsblatt, studie]", "quellen: [amtsblatt, amtsblatt]", "„amtsblatt“ steht schon weiter oben in dieser Liste"),
    "a source mistyped beyond all likeness": (TOWN, "quellen: [amtsblatt, studie]", "quellen: [amtsblatt, xy]", "Die Kennung „xy“ gibt es nicht (Quelle erwartet)"),
    "an id of a slide lost": ("folien.yml", "  - id: ", "  - id: {} # ", "Ein Block mit Feldern gefunden, erwartet wird Text"),
    "an id given twice": ("rechtsfragen.yml", "id: frage-aufsicht", "id: frage-gmbh", "Die Kennung „frage-gmbh“ ist schon vergeben"),
    "an id that is a number in quotes": (SOURCES, "id: studie", 'id: "2022"', "„2022“ taugt nicht als Kennung"),
    "an id that is nothing to YAML": (TEAM, "verwandt: [lenkungskreis]", 'verwandt: ["null"]', "„null“ taugt nicht als Kennung"),
    "a mistyped source": (TOWN, "quellen: [amtsblatt, studie]", "quellen: [amtsblatt, studdie]", "Die Kennung „studdie“ gibt es nicht"),
    "a changed id": (TEAM, "id: projektteam", "id: projekt-team", "passt nicht zum Dateinamen „projektteam.yml“"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_gives_one_message(name: str, old: str, new: str, said: str, data: Path, check: Check) -> None:
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    messages = check()
    assert len(messages) == 1, messages
    assert messages[0].startswith(f"data/{name}:")
    assert said in messages[0]


def line_of(path: Path, words: str) -> int:
    return path.read_text(encoding="utf-8").partition(words)[0].count("\n") + 1


def test_the_message_stands_at_the_line_of_the_mistake(data: Path, check: Check) -> None:
    path = data / TEAM
    path.write_text(path.read_text(encoding="utf-8").replace("art: team", "art:\u00a0team"), encoding="utf-8")
    assert check()[0].startswith(f"data/{TEAM}:{line_of(path, 'art:')}: ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("modelle/lenkungskreis.yaml", "bitte in „data/modelle/lenkungskreis.yml“ umbenennen"),
        ("modelle/Lenkungskreis.yml", "„Lenkungskreis.yml“ ist kein Dateiname"),
        ("Modelle/lenkungskreis.yml", "bitte in „data/modelle/lenkungskreis.yml“ umbenennen"),
        ("kommunen/lenkungskreis.yml", "Das sieht nach Modell aus; bitte nach data/modelle/ verschieben"),
        ("lenkungskreis.yml", "Diese Datei gehört nicht hierher"),
    ],
)
def test_a_file_with_the_wrong_name_is_told_once(name: str, said: str, data: Path, check: Check) -> None:
    (data / name).parent.mkdir(exist_ok=True)
    (data / "modelle" / "lenkungskreis.yml").rename(data / name)
    assert [(line.partition(": ")[0], said in line) for line in check()] == [(f"data/{name}:1", True)]


def test_a_deleted_record_is_told_at_its_short_address_with_what_points_to_it(data: Path, check: Check) -> None:
    (data / "modelle" / "lenkungskreis.yml").unlink()
    messages = [line for line in check() if "lenkungskreis" in line]
    assert len(messages) == 1
    assert "„lenkungskreis“ gibt es nicht mehr (" in messages[0]
    assert "Verweise zeigen darauf)" in messages[0]


@pytest.mark.parametrize("name", ["ebenen/steuerung.yml", "botschaften/breit-verankern.yml", "rechtsformen/gmbh.yml"])
def test_a_deleted_file_is_told_once_whatever_hangs_on_it(name: str, data: Path, check: Check) -> None:
    (data / name).unlink()
    assert len([line for line in check() if "gibt es nicht mehr" in line]) == 1
    assert [line for line in check() if "lückenlos" in line] == []


def test_a_misnamed_file_is_not_told_as_missing_too(data: Path, check: Check) -> None:
    (data / "baukasten" / "vorlage.yml").rename(data / "baukasten" / "Vorlage.yml")
    (message,) = check()
    assert message.startswith("data/baukasten/Vorlage.yml:1: ")


def test_a_deleted_list_of_sources_is_told_once(data: Path, check: Check) -> None:
    more = "".join(f"  - {{id: q{n}, titel: T{n}, herausgeber: H, art: studie}}\n" for n in range(5))
    extra = data / "quellen" / "mehr.yml"
    extra.write_text(f"geprueft_am: 2026-01-31\npruefen_bis: 2027-01-31\nquellen:\n{more}", encoding="utf-8")
    town = data / TOWN
    sources = "quellen: [amtsblatt, studie, q0, q1, q2, q3, q4]"
    town.write_text(town.read_text(encoding="utf-8").replace("quellen: [amtsblatt, studie]", sources), encoding="utf-8")
    assert check() == []
    extra.unlink()
    (message,) = check()
    assert "5 Kennungen gibt es nicht (Quelle erwartet), zuerst „q0“; vermutlich fehlt eine Datei" in message


def test_an_id_that_is_named_often_is_told_once(data: Path, check: Check) -> None:
    path = data / SOURCES
    path.write_text(path.read_text(encoding="utf-8").replace("id: amtsblatt", "id: amtsblaetter"), encoding="utf-8")
    (message,) = check()
    assert "Die Kennung „amtsblatt“ gibt es nicht (Quelle erwartet; genannt an" in message
    assert message.endswith("Gemeint „amtsblaetter“?")


def test_the_copy_of_a_file_is_to_blame_and_nothing_else(data: Path, check: Check) -> None:
    for copy in ("modelle/lenkungskreis-kopie.yml", "modelle/a.yml"):
        shutil.copy(data / "modelle" / "lenkungskreis.yml", data / copy)
        (message,) = check()
        assert message.startswith(f"data/{copy}:1: id: Diese Datei hat noch die Kennung „lenkungskreis“ von ")
        (data / copy).unlink()


def test_a_missing_glossary_is_told_once(data: Path, check: Check) -> None:
    path = data / TEAM
    path.write_text(path.read_text(encoding="utf-8").replace(CLAIM, 'text: "Im [[amt]]."'), encoding="utf-8")
    (data / "glossar.yml").unlink()
    assert check() == [
        "data/glossar.yml:1: Die Datei fehlt, die Website braucht sie; bitte wiederherstellen. Solange sie fehlt, fehlt auch 1 Kennung, auf die Datensätze verweisen."
    ]


def test_a_source_has_one_id_and_a_term_one_entry(data: Path, check: Check) -> None:
    sources, terms = data / SOURCES, data / "glossar.yml"
    sources.write_text(
        sources.read_text(encoding="utf-8")
        + "  - {id: blatt, titel: Amtsblatt, herausgeber: Musterstadt, url: 'https://www.example.org/amtsblatt/', art: amtlich}\n",
        encoding="utf-8",
    )
    terms.write_text(
        terms.read_text(encoding="utf-8") + '  - {id: aemter, begriff: amt, erklaerung: {text: "Anders."}}\n',
        encoding="utf-8",
    )
    path = data / TOWN
    path.write_text(
        path.read_text(encoding="utf-8").replace("[amtsblatt, studie]", "[blatt, studie]"), encoding="utf-8"
    )
    term, source = check()
    assert "Dieses Fachwort erklärt schon „amt“ (data/glossar.yml:5)" in term
    assert "Diese Quelle steht schon unter „amtsblatt“ (data/quellen/alle.yml:4)" in source


def test_an_incomplete_model_may_be_previewed_but_not_proposed(data: Path) -> None:
    path = data / TEAM
    path.write_text(path.read_text(encoding="utf-8").replace("suchworte: [Arbeitsteam]\n", ""), encoding="utf-8")
    assert inspect(data)[1] == []
    (problem,) = inspect(data, proposing=True)[1]
    assert (
        problem.message
        == "„suchworte“ ist bei „projektteam“ noch leer oder zu kurz; bitte mindestens einen Eintrag schreiben."
    )


def test_a_question_of_the_baukasten_that_changed_its_id_is_told_once(data: Path, check: Check) -> None:
    path = data / "baukasten" / "fragen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: personal", "id: menschen"), encoding="utf-8")
    (message,) = check()
    assert "Die Frage „personal“ mit Antworten zum Ankreuzen gibt es nicht; genannt an" in message


def test_a_question_of_law_for_somebody_else_is_told_once(data: Path, check: Check) -> None:
    path = data / "rechtsfragen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("fuer: land", "fuer: bund", 1), encoding="utf-8")
    (message,) = check()
    assert "„frage-gmbh“ ist nicht für Bayern gedacht (fuer: bund; genannt an einer weiteren Stelle)" in message


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (TOWN, 'schluessel: "06412000"\n', "", "„musterstadt“ hat noch keinen amtlichen Schlüssel"),
        (TOWN, "stand: 2024-12-31", "stand: 2023-12-31", "einwohner.1.stand: Diese Zahl ist vom 2023-12-31, die der meisten"),
        ("fallstudien/alt-zell-netz.yml", "in Zell", "der Ämter", "Der Titel nennt „Zell“ nicht; bitte mit der Kommune beginnen"),
        ("kommunen/alt-zell.yml", ', schluessel: "08425009"', "", "fehlt der amtliche Schlüssel von Neuzell"),
    ],
)  # fmt: skip
def test_a_town_is_proposed_when_it_can_be_compared(name: str, old: str, new: str, said: str, data: Path) -> None:
    path = data / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert inspect(data)[1] == []
    (problem,) = inspect(data, proposing=True)[1]
    assert said in str(problem)


def test_a_record_hardly_begun_is_told_once(data: Path, check: Check) -> None:
    (data / TEAM).write_text("id: projektteam\nnr: 2\n", encoding="utf-8")
    (message,) = check()
    assert message.startswith(f"data/{TEAM}:1: Hier fehlen 7 Pflichtfelder: geprueft_am, ")


def test_a_record_in_json_is_told_once(data: Path, check: Check) -> None:
    (data / TEAM).write_text('{"id": "projektteam", "nr": 2}\n', encoding="utf-8")
    (message,) = check()
    assert message.startswith(f"data/{TEAM}:1: Die Datei steht in geschweiften Klammern (JSON)")


def test_two_files_that_have_the_ids_of_each_other_are_told_once(data: Path, check: Check) -> None:
    leaders = data / "modelle" / "lenkungskreis.yml"
    leaders.rename(data / "modelle" / "x")
    (data / TEAM).rename(leaders)
    (data / "modelle" / "x").rename(data / TEAM)
    (message,) = check()
    assert "Diese Datei und data/modelle/projektteam.yml haben ihre Kennungen vertauscht" in message


def test_a_record_renamed_by_hand_is_told_once_with_its_successor(data: Path) -> None:
    path = (data / TEAM).rename(data / "modelle" / "team.yml")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("id: projektteam", "id: team"), encoding="utf-8")
    (lost,) = inspect(data, publishing=True)[1]
    assert lost.message.endswith("„fruehere_ids“ des Nachfolgers (Modell) eintragen. Gemeint „team“?")
    path.write_text(text.replace("id: projektteam", "id: team\nfruehere_ids: [projektteam]"), encoding="utf-8")
    (renamed,) = inspect(data, publishing=True)[1]
    assert renamed.message == (
        "Die Kennung „projektteam“ heißt jetzt „team“; genannt an 6 weiteren Stellen; bitte überall so schreiben."
    )


def test_a_file_with_an_umlaut_in_its_name_is_not_lost_as_well(data: Path, check: Check) -> None:
    path = (data / TEAM).rename(data / "modelle" / "prüfteam.yml")
    path.write_text(path.read_text(encoding="utf-8").replace("id: projektteam", "id: prüfteam"), encoding="utf-8")
    (message,) = check()
    assert "„prüfteam.yml“ ist kein Dateiname" in message


def test_another_folder_is_told_once(tmp_path: Path) -> None:
    (problem,) = inspect(tmp_path)[1]
    assert "weitere Dateien fehlen, die Website braucht sie; bitte den Ordner prüfen" in problem.message


def test_a_short_list_of_sources_that_is_gone_is_told_once(data: Path, check: Check) -> None:
    (data / SOURCES).unlink()
    (message,) = check()
    assert "3 Kennungen gibt es nicht (Quelle erwartet), zuerst „amtsblatt“; vermutlich fehlt eine Datei" in message


@pytest.mark.parametrize(
    "end", ["  - id: studie\n    titel: Bef", "    veroeffentlicht: 2022\n", "    url: https", '    titel: "Bef']
)
def test_a_list_of_sources_that_ends_too_early_is_told_once(end: str, data: Path, check: Check) -> None:
    path = data / SOURCES
    begin = path.read_text(encoding="utf-8").partition("  - id: studie\n")[0]
    entry = "" if end.startswith("  - id") else "  - id: studie\n    titel: Befragung\n    herausgeber: Institut\n"
    path.write_text(begin + (entry.partition("    titel")[0] if "titel" in end else entry) + end, encoding="utf-8")
    messages = check()
    assert len(messages) == 1, messages
    assert messages[0].startswith(f"data/{SOURCES}:")


def test_what_hung_on_a_lost_entry_is_told_once(data: Path, check: Check) -> None:
    town = "typ: Gemeinde\nlaender: [Hessen]\ngeprueft_am: 2026-01-31\npruefen_bis: 2026-12-31\n"
    for name in ("anton", "berta", "caesar"):
        (data / "kommunen" / f"{name}.yml").write_text(f"id: {name}\nname: {name.title()}\n{town}", encoding="utf-8")
    messages = check()
    assert len(messages) == 1, messages
    assert "Dieser und 2 weitere Datensätze hängen an keinem anderen" in messages[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [("sicherheit:", "sicherhet:"), ("quellen: [amtsblatt]", "quellen: amtsblatt")],
)
def test_a_mistake_that_was_made_everywhere_is_told_once(old: str, new: str, data: Path, check: Check) -> None:
    path = data / STUDY
    text = path.read_text(encoding="utf-8")
    assert text.count(old) > 4
    path.write_text(text.replace(old, new), encoding="utf-8")
    (message,) = check()
    assert message.startswith(f"data/{STUDY}:{line_of(path, new)}:")
    assert "Ebenso in den Zeilen" in message


def test_a_renamed_town_is_told_once_whatever_names_it(data: Path, check: Check) -> None:
    path = data / TOWN
    path.write_text(path.read_text(encoding="utf-8").replace("id: musterstadt\n", "id: muster\n", 1), encoding="utf-8")
    (message,) = check()
    assert "passt nicht zum Dateinamen" in message


def test_a_misnamed_folder_is_told_once(data: Path, check: Check) -> None:
    (data / "modelle").rename(data / "modele")
    (message,) = check()
    assert "Den Ordner „modele“ liest das Handbuch nicht" in message
    assert message.endswith("Gemeint „modelle“?")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"hallo\n", b"- a\n"])
def test_what_hangs_on_an_unreadable_file_is_not_told(content: bytes, data: Path, check: Check) -> None:
    (data / TOWN).write_bytes(content)
    (message,) = check()
    assert message.startswith(f"data/{TOWN}:1: ")


def test_a_wrong_kommune_of_a_portrait_is_told_once(data: Path, check: Check) -> None:
    path = data / STUDY
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kommune: musterstadt", "kommune: alt-zell"), encoding="utf-8")
    (message,) = check()
    assert "Gremien steht in der Datei der Kommune „alt-zell“; bitte die Kommune berichtigen." in message
    path.write_text(text.replace("kommune: musterstadt", "kommune: musterstad"), encoding="utf-8")
    (message,) = check()
    assert message.endswith("Gemeint „musterstadt“?")


def test_a_list_of_short_addresses_that_was_altered_is_told_once(data: Path) -> None:
    path = data / "kurzadressen.yml"
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    assert [problem.rule for problem in inspect(data, publishing=True)[1]] == ["kurzadresse-geaendert"]
