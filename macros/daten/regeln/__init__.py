"""The rules that records must keep: what each kind of message means and what to do about it.

Their texts are YAML beside this module, a file for each group. The one list behind the `rule` of every `Problem`,
behind reports for machines and behind the page that explains all messages. Knows no record and checks nothing;
`tests/daten/test_regeln.py` proves each example.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Regel:
    """One kind of message, explained for editors.

    `falsch` and `richtig` are the fields of a record as one would write them in the file `wo`; both are
    empty where no text can show the mistake (a file that is missing, say).
    """

    id: str
    gruppe: str
    titel: str
    erklaerung: str
    abhilfe: str
    falsch: str = ""
    richtig: str = ""
    wo: str = "modelle/projektteam.yml"


def _regeln() -> Iterator[Regel]:
    """Yield all rules, in the order of the files and in theirs."""
    for path in sorted(Path(__file__).parent.glob("*.yml")):
        group = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        yield from (Regel(gruppe=group["gruppe"], **rule) for rule in group["regeln"])


REGELN: Mapping[str, Regel] = {rule.id: rule for rule in _regeln()}
"""Every rule by its id, in the order readers see."""
