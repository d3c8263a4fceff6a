"""The patterns that no text of a record may match: each with what was found and what to write instead.

Signs that could do something, and those that only look right in the file. Knows no field.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Refusal(NamedTuple):
    """A pattern that no text may match: what was found, and what to do instead."""

    rule: str
    pattern: re.Pattern[str]
    found: str
    remedy: str
    needs: str = ""
    """What every match contains: where it is missing, nobody has to search."""


PLATZHALTER = re.compile(r"\b(TODO|FIXME|TBD|XXX+)\b|\?\?|\bLorem ipsum\b", re.IGNORECASE)
"""What somebody meant to write later."""

_NOTHING_SAID = re.compile(
    r"\A\s*(?=\S)\W*\Z|\A\W*(k\. ?A\.|n/?a|keine Angaben?|(noch )?(offen|unbekannt|unklar)|N\. ?N\.|o\. ?[AJ]\.|dito|(ebd|ebenda)\.?|a\. ?a\. ?O\."
    r"|(folgt|(wird|werden) (noch )?(ergänzt|nachgereicht|nachgetragen))( noch)?|(siehe|wie) (oben|unten)|s\. ?[ou]\.)\W*\Z",
    re.IGNORECASE,
)
_NO_WORD_ALONE = r"und|oder|bzw|beziehungsweise|sowie|bis|als|noch|wie|statt|aber|sondern|respektive|resp"

_TWICE = "der|die|das|dem|den|des|ein|eine|einer|einem|einen|eines|sie|es|was|wer|man"
"""Words that may follow themselves: „eine Gesellschaft, von denen eine eine GmbH ist“."""
_BEGINNINGS = "Der|Die|Das|Den|Dem|Ein|Eine|Er|Sie|Es|Im|In|Am|An|Auf|Aus|Bei|Für|Mit|Nach|Ob|Seit|So|Um|Und|Von|Vor|Wer|Wie|Wo|Zu|Zum|Zur|Auch|Dabei|Dafür|Damit|Dann|Dazu|Diese|Dieser|Dort|Laut"
"""With what most sentences begin: names like „Smarte.Land.Regionen“ have a point without a blank, too."""

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
MONTH = "|".join(MONTHS)
_POINT = r"[ ]{0,3}(?:[-*+]|\d{1,2}[.)]) "

NEVER = (
    Refusal(
        "text-html", re.compile(r"<[A-Za-z/!?]"), "HTML", "bitte nur Text schreiben und „<“ mit Leerzeichen absetzen"
    ),
    Refusal("text-vorlagencode", re.compile(r"\{[{%#]"), "Vorlagencode („{{“, „{%“ oder „{#“)", "bitte entfernen"),
    Refusal(
        "text-ausfuehrbar",
        re.compile(r"javascript:", re.IGNORECASE),
        "Eine ausführbare Adresse",
        "erlaubt sind nur https-Adressen",
    ),
    Refusal(
        "text-zeichencode",
        re.compile(r"&((#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});|([aouAOU]uml|szlig|nbsp)(?![a-z]*;))"),
        "Ein Zeichencode aus HTML",
        "bitte das Zeichen selbst schreiben",
    ),
    Refusal(
        "text-rueckstrich",
        re.compile(r"\\[nrt\"]|\\u[0-9A-Fa-f]{4}"),
        "Ein Rückstrich, den alle sehen würden,",
        "bitte weglassen; einen Zeilenwechsel gibt es in Texten nicht",
    ),
    Refusal(
        "text-zeichensalat",
        re.compile(r"=[CE][0-9A-F]=[89AB][0-9A-F]|(?<![^\s„“(\[])[A-Za-zÄÖÜäöüß]+\?[a-zäöüß]+"),
        "Ein verlorener Umlaut",
        "bitte die Stelle neu tippen",
    ),
    Refusal(
        "text-zeichensalat",
        re.compile(r"[¬¶¤¦]|oaicite|contentReference|citation needed|turn\d+search\d"),
        "Ein Überrest aus einem anderen Programm",
        "bitte entfernen",
    ),
    Refusal(
        "text-platzhalter",
        PLATZHALTER,
        "Ein Platzhalter",
        "bitte ausfüllen, oder den Satz weglassen und unter „luecken“ sagen, was fehlt",
    ),
    Refusal(
        "text-platzhalter",
        _NOTHING_SAID,
        "Nur ein Platzhalter",
        "bitte ausfüllen, oder das Feld weglassen und unter „luecken“ sagen, was fehlt",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<=\w) [,;.!?](?=\s|$)|(?<=[^\W\d]) :(?=\s|$)"),
        "Ein Leerzeichen vor einem Satzzeichen",
        "bitte entfernen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<!\.)\.\.(?![./])|,,|;;|''"),
        "Ein doppeltes Satzzeichen",
        "bitte eines entfernen, oder „Wort“ schreiben",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<![^\s(„])[^\s/]*[a-zäöüß],[A-Za-zÄÖÜäöüß]{2}"),
        "Ein Komma ohne Leerzeichen dahinter",
        "bitte ergänzen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"\d,\d{3},\d{3}|(?<![\d.,])\d{5,}(?= (?:Euro|Einwohner|Menschen|Personen))"),
        "Eine lange Zahl ohne die Punkte der Tausender",
        "bitte Tausender mit Punkt schreiben: 1.000.000",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(rf"[a-zäöüß]{{2}}- (?!({_NO_WORD_ALONE})\b)[a-zäöüß]"),
        "Ein Trennstrich mitten im Wort",
        "bitte das Wort zusammenschreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(r"[•▪‣●◦]"),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(rf"^{_POINT}.*\n{_POINT}", re.MULTILINE),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben, ohne Nummer",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"[A-Za-zäöüß]{3}[¹²³⁴-⁹](?!“)|¹"),
        "Eine Fußnote",
        "bitte „quellen“ nennen oder entfernen",
    ),
    Refusal(
        "link-doppelt",
        re.compile(r"https?://https?:", re.IGNORECASE),
        "Eine Adresse mit doppeltem Anfang",
        "bitte „https://“ nur einmal schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\]\s+\((https?:|mailto:)"),
        "Ein Leerzeichen mitten in einem Link",
        "bitte „[Text](https://…)“ ohne Leerzeichen zwischen den Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"(?<!\[)\[[^\[\]|]+\|[^\[\]|]*\](?!\])"),
        "Ein Verweis in einfachen Klammern",
        "bitte „[[kennung|Text]]“ mit doppelten Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\[\[\[|\]\]\]|\{[^{}]*\|[^{}]*\}"),
        "Ein Verweis in falschen Klammern",
        "bitte „[[kennung|Text]]“ mit zwei eckigen Klammern schreiben",
    ),
    Refusal(
        "verweis-unvollstaendig",
        re.compile(r"\)\[(https?:|www\.)|(?<!\])\]\[(?!\[)"),
        "Ein Link mit vertauschten Klammern",
        "bitte „[Text](https://…)“ schreiben",
    ),
)
_TRANSCRIBED = (
    "[Ff]uer|[Uu]eber\\w*|[Ff]oerder(?!er\\b)\\w*|[Kk]oenn\\w+|[Mm]uess\\w+|[Ww]uerd\\w+|[Ww]aer\\w+|buerger\\w*|Buerger\\w+|[Oo]effentlich\\w*|[Vv]erfueg\\w+"
    "|(?:[Ee]in|[Dd]urch|[Aa]us)fuehr\\w+|[Zz]usaetz\\w+|[Gg]egenueber|[Ss]paeter\\w*|[Mm]oeglich\\w*|[Aa]emter\\w*|Raete[ns]?\\b|[Ss]taedt\\w*|[Ll]aend\\w+"
    "|[Gg]eschaeft\\w*|[Bb]eschluess\\w*|traeg\\w+|Traeger(?:s|schaft\\w*|verein\\w*)|[Gg]ruend\\w+|[Uu]nterstuetz\\w+|[Tt]aetig\\w*|[Ee]rklaer\\w+|[Kk]uenft\\w+|[Zz]urueck\\w*|[Ww]aehrend"
)
"""Words of offices whose umlauts are often written with two letters, by themselves and outside of addresses."""

NEVER_IN_PROSE = (
    Refusal(
        "text-satzzeichen",
        re.compile(rf"[a-zäöüß]{{2}}[.!?]({_BEGINNINGS})(?= )"),
        "Ein Punkt ohne Leerzeichen dahinter",
        "bitte ergänzen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(rf"\b(?!(?:{_TWICE})\b)([a-zäöüß]{{2,}}) \1\b"),
        "Ein doppeltes Wort",
        "bitte eines entfernen",
    ),
    Refusal(
        "text-zeichensalat",
        re.compile(rf"(?<![\w/.:|=?&@#\[-])(?:{_TRANSCRIBED})(?![\w/#@|-]|\.\w)"),
        "Ein umschriebener Umlaut",
        "bitte „ä“, „ö“ oder „ü“ schreiben",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r" [,;](?=\w)|\( (?=\w)| \)|„ (?=\w)| “(?=[\s.,;:!?)]|\Z)"),
        "Ein Leerzeichen an der falschen Seite eines Satzzeichens",
        "bitte entfernen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"[!?]\.(?=\s|\Z)|,\.|;\."),
        "Zwei Satzzeichen hintereinander",
        "bitte eines entfernen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"(?<![^\s(„])[^\s/]*[a-zäöüß];[A-Za-zÄÖÜäöüß]{2}"),
        "Ein Semikolon ohne Leerzeichen dahinter",
        "bitte ergänzen",
    ),
    Refusal(
        "text-satzzeichen",
        re.compile(r"[a-zäöüß]{2}- (?=[A-ZÄÖÜ])"),
        "Ein Trennstrich mitten im Wort",
        "bitte das Wort zusammenschreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(rf"\A\(?[a-h1-9]\) (?!.*\b[b-h2-9]\) )|\A1\. (?!{MONTH})[A-ZÄÖÜ].* 2\. (?!{MONTH})[A-ZÄÖÜ]"),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben, ohne Nummer",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"==\w|\+\+\w|\^\w+\^|(?<!\w):[a-z_]{3,}:(?!\w)"),
        "Eine Auszeichnung, die hier so gezeigt würde,",
        "bitte entfernen",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"(?:\A|[(.;] ?)Quellen?: ?\S"),
        "Eine Quellenangabe",
        "bitte „quellen“ nennen und hier entfernen",
    ),
)
"""What only running text in our own words may not hold: titles are quoted as they stand elsewhere."""

NEVER_IN_MARKDOWN = (
    Refusal("text-auszeichnung", re.compile(r"[{}]"), "Eine geschweifte Klammer", "bitte „(…)“ verwenden"),
    Refusal(
        "text-ueberschrift",
        re.compile(r"^[ ]{0,3}#{1,6}(\s|$)|^[ ]{0,3}(=+|-+)[ ]*$", re.MULTILINE),
        "Eine Überschrift",
        "bitte als gewöhnlichen Satz schreiben",
    ),
    Refusal(
        "text-aufzaehlung",
        re.compile(r"^[ ]{0,3}[-*+][ ]", re.MULTILINE),
        "Eine Aufzählung",
        "bitte jeden Punkt als eigenen YAML-Listeneintrag schreiben",
    ),
    Refusal("text-bild", re.compile(r"!\["), "Ein Bild", "bitte entfernen"),
    Refusal("text-codeblock", re.compile(r"```|~~~"), "Ein Codeblock", "bitte entfernen"),
    Refusal("text-auszeichnung", re.compile(r"`"), "Ein Zeichen für Programmcode", "bitte „…“ verwenden"),
    Refusal("text-auszeichnung", re.compile(r"~~"), "Durchgestrichenes", "bitte entfernen"),
    Refusal(
        "text-auszeichnung",
        re.compile(r"\[\^[^\]]*\]|(?<=\S)\[\d{1,3}\]"),
        "Eine Fußnote",
        "bitte „quellen“ nennen oder entfernen",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"^[ ]{0,3}\|.*\||\|[ ]*:?-{2,}", re.MULTILINE),
        "Eine Tabelle",
        "bitte als Sätze schreiben",
    ),
    Refusal(
        "text-auszeichnung",
        re.compile(r"^[ ]{0,3}>", re.MULTILINE),
        "Ein Zitatblock",
        "bitte „…“ verwenden",
    ),
    Refusal(
        "link-ohne-text", re.compile(r"\[\s*\]\(|\[\[[^\[\]|]*\|\s*\]\]"), "Ein Link ohne Text", "bitte Text ergänzen"
    ),
)


_PERSONAL = "Eine persönliche Angabe (Adresse, Telefon, Geburtstag oder Konto)"
_NOT_OURS = "bitte weglassen: Sie gehört einem Menschen oder veraltet; die Quelle führt zu ihr"

KONTAKT = (
    Refusal(
        "link-nackt",
        re.compile(r"\Ahttps?://"),
        "Eine Adresse statt eines Textes",
        "bitte Titel oder Namen schreiben",
    ),
    Refusal(
        "text-kontakt", re.compile(r"(?<![\w:.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"), _PERSONAL, _NOT_OURS, "@"
    ),
    Refusal("text-kontakt", re.compile(r"[(\[]at[)\]] ?\w+\.[a-z]{2,}"), _PERSONAL, _NOT_OURS, "at"),
    Refusal(
        "text-kontakt",
        re.compile(
            r"(?:Tel\.|Telefon|Mobil|Handy|Fax):? ?(?=[+(0])|\+49[ \d(]|0049\d|IBAN\b|geb\. (?:am )?\d"
            r"|(?:straße|str\.|weg|platz|gasse|allee) \d+[a-z]?,? \d{5}\b"
        ),
        _PERSONAL,
        _NOT_OURS,
    ),
)
"""What may stand as it is only where the operator of the site speaks of itself."""

NEVER_IN_PLAIN = (
    Refusal(
        "text-nur-schlicht",
        re.compile(r"\[\[|\]\(|\*\*|__|`|~~|\\[*_]|(?<![\w*])\*\w[^*]*\*(?!\w)|(?<!\w)_\w[^_]*_(?!\w)"),
        "Ein Link oder eine Hervorhebung",
        "hier steht nur schlichter Text, bitte entfernen",
    ),
)

NEVER_IN_PLAIN_PROSE = (
    Refusal("text-auszeichnung", re.compile(r"[{}]"), "Eine geschweifte Klammer", "bitte „(…)“ verwenden"),
    Refusal(
        "link-nackt",
        re.compile(r"https?://|\bwww\."),
        "Eine Adresse",
        "hier steht nur schlichter Text, bitte unter „quellen“ nennen oder entfernen",
    ),
)
"""What no sentence without links may hold; names and titles are quoted as they stand elsewhere."""
