"""German for the search: one spelling for many, a stem for all forms of a word, the parts of compounds.

The rules are data. `rules` hands them to the reader's browser, which applies the very same ones to a
query (docs/javascripts/suche-sprache.js). What a rule's groups hold is kept, because older browsers cannot look behind.
Knows nothing about the handbook.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

_GENDER = (
    (r"[:*_/·]-?innen(?=[a-zäöüß])", "en"),
    (r"([a-zäöüß])(?:[:*_/·]-?in|In)(?:nen)?(?![A-Za-zäöüß])", ""),
    (r"\u00ad", ""),
)
"""Expert*innenbeirat, Referent:innen, KoordinatorInnen: replaced before capitals are lost."""

_SPELLING = (
    (r"[\u0300-\u036f]", ""),
    ("ß", "ss"),
    ("[æ]", "a"),
    ("[œø]", "o"),
    ("ł", "l"),
    ("ı", "i"),
    ("ae", "a"),
    ("oe", "o"),
    ("(^|[^aeiouq])ue", "u"),
)
"""In lower case, decomposed: ä, ae and a become one (as in Lucene's GermanNormalizationFilter)."""

_WORD = r"[0-9]+(?:[.,][0-9]+)+|[a-z0-9]+"

_ENDINGS = (
    (r"([bdfghklmnort])s$", 3),
    (r"(^|[^e])in(?:nen)?$", 4),
    (r"(?:ation(?:en|s)?|ator(?:en|s)?|ierung(?:en|s)?|ieren|iert(?:e[mnrs]?)?)$", 5),
    (r"(?:ern|e[mnrs]?)$", 3),
    (r"end$", 4),
    (r"(?:(ss)t|e?st|et|[nt])$", 4),
)
"""(ending, how many letters must remain), each cut once, in this order.

Coarser than a linguist's stemmer, and alike on both sides, which is what finding needs.
"""

_FILLER_WORDS = """
ab aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da dabei dafur dahinter damit
dann daran darf das dass davon dazu dein dem den denn der deren des dessen dich die dies diese diesem diesen dieser
dieses dir doch dort du durch durfen ein eine einem einen einer eines er es etwa etwas euch euer fur gab gar geben
gegen geht gehen gibt habe haben hat hatte hatten ich ihm ihn ihr ihre ihrem ihren ihrer immer im in innerhalb ins
ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen konnen kommt konnte lassen man manche mehr mein
mich mir mit muss mussen nach nicht noch nun nur oder ohne schon laut sein seine seinem seinen seiner seit selbst
sich sie sind so soll sollen sollte sollten sowie tun tut uber um und uns unser unter unsere unserem unseren unserer
vom von vor war waren warum was wegen welche welchem welchen welcher welches wenn wer werden wem wen wessen wie
wieder wieso wieviel will wir wird wo wofur wohin woran worum wozu wurde wurden ware zu zum zur zwischen bitte mal eigentlich
denn andere anderem anderen anderer anderes brauche brauchen braucht machen macht viel viele vielen the of and
passiert passieren geschieht lohnt lohnen gilt gelten bedeutet bedeuten heisst heissen eignet eignen funktioniert
funktionieren finde finden findet sinnvoll wann gute guten gut am besten richtig wirklich genau uberhaupt eher lieber
nutze benutze benutzen verwende ansehen anschauen zeigen zeigt nennen erklaren erklart nachlesen lesen
mache machst machte gemacht gehe ging gegangen gebe gegeben tue getan bekomme bekommt bekommen
bekam kriege kriegt kriegen verstehe versteht verstehen durfte durften musste mussten konnte konnten wollen wollte
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
"""Words that say nothing about what is looked for, in the one spelling."""

_LINKING = ("", "s", "es", "n", "en", "er")
"""What may stand between the parts of a compound."""

_PREFIX_WORDS = """
ab an auf aus bei durch ein ent fest fort gegen her hin los mit nach nieder ober um unter ver vor weg weiter wider wieder zu
zuruck zusammen
"""
_PREFIXES = frozenset(_PREFIX_WORDS.split())
"""Never the first part of a compound: Beirat is not Bei-Rat."""


def fold(text: str) -> str:
    """Return the text in the one spelling: lower case, without accents, gender marks and umlauts."""
    for pattern, replacement in _GENDER:
        text = _replaced(pattern, replacement, text)
    text = unicodedata.normalize("NFKD", text.lower())
    for pattern, replacement in _SPELLING:
        text = _replaced(pattern, replacement, text)
    return text


def _replaced(pattern: str, replacement: str, text: str) -> str:
    """Replace every match, but keep what its groups hold."""
    if pattern.isalpha() and pattern not in text:
        return text  # most of the time, and far faster than asking `re`
    expression = re.compile(pattern)
    if not expression.groups:
        return expression.sub(replacement, text)
    return expression.sub(lambda found: "".join(found.groups("")) + replacement, text)


def words(text: str) -> list[str]:
    """Return the words and numbers of a text, in the one spelling."""
    return [word for written in text.split() for word in _words(written)]


@cache
def _words(written: str) -> tuple[str, ...]:
    """Return the words in what stands between two blanks: no rule looks beyond them, and few such pieces stand only once."""
    return tuple(re.findall(_WORD, fold(written)))


@cache
def stem(word: str) -> str:
    """Return what all forms of a folded word share."""
    for pattern, rest in _ENDINGS:
        cut = _replaced(pattern, "", word)
        word = cut if len(cut) >= rest else word
    return word


def is_filler(word: str) -> bool:
    """Tell whether a folded word says nothing about what is looked for."""
    return word in _FILLERS


def compounds(vocabulary: Iterable[str], nouns: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return, by stem, the stems of the parts of every folded word that is made of others in the vocabulary.

    Only words that stand alone somewhere count as parts, the last of them a noun: so the handbook's own
    language decides.
    """
    words = {word for word in vocabulary if len(word) > 2 and not is_filler(word) and word not in _PREFIXES}
    lasts = {stem(word) for word in nouns if word in words}
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        if len(word) > 5 and (parts := _split(word, words, lasts)):
            found.setdefault(stem(word), parts)
    return found


def _split(word: str, words: Collection[str], lasts: Collection[str]) -> tuple[str, ...]:
    """Return the stems of the parts, the longest last part first; nothing if the word is no compound."""
    for cut in range(3, len(word) - 2):
        first, last = _unlinked(word[:cut], words), word[cut:]
        if first and stem(last) in lasts and (len(last) > 3 or last in words):
            rest = () if last in words else _split(last, words, lasts)
            return (stem(first), *(rest or (stem(last),)))
    return ()


def _unlinked(part: str, words: Collection[str]) -> str:
    """Return the word that stands first in a compound, without what links it to the next; nothing if unknown."""
    forms = (part.removesuffix(link) for link in _LINKING if part.endswith(link))
    return next((form for form in forms if form in words), "")


def rules() -> Mapping[str, Any]:
    """Return the specification for the browser; its regular expressions mean the same in JavaScript."""
    return {
        "geschlecht": _GENDER,
        "schreibung": _SPELLING,
        "wort": _WORD,
        "endungen": _ENDINGS,
        "fuellwoerter": sorted(_FILLERS),
        "fugen": _LINKING,
        "vorsilben": sorted(_PREFIXES),
    }
