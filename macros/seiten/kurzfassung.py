"""What a page is about in one or two sentences, for search engines, share previews and the site's own search.

Of a record its kind says so. Of a written page it is the paragraph that its author marked with `{ .hb-kurz }`.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.daten.katalog import Catalogue, Entry
from macros.seiten import raeume

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)(?:\{[^{}]*\})?|`([^`]*)`|\*\*([^*]*)\*\*")
"""What Markdown would make a link, code or strong of; only its text is shown."""
_MARK = re.compile(r"\n\{ \.hb-kurz \}$", re.MULTILINE)


def of_record(catalogue: Catalogue, entry: Entry) -> str:
    """Return the Kurzfassung of something that has a page of its own."""
    return raeume.of(type(entry.part)).kurz(catalogue, entry.part)


def of_text(markdown: str) -> str:
    """Return the marked paragraph of a written page as plain text, or nothing if none is marked."""
    found = _MARK.search(markdown)  # a pattern for the whole paragraph would look for it from every line on
    paragraph = markdown[: found.start()].rpartition("\n\n")[2] if found else ""
    return Markup(_LINK.sub(lambda link: "".join(link.groups("")), paragraph)).striptags()
