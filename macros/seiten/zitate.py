"""Zitate: what slides say literally; all stand on the page of the basics."""

from __future__ import annotations

from macros.daten.arten import Zitat
from macros.seiten.seitenart import Seitenart

SEITENART = Seitenart(Zitat, "zitate")
