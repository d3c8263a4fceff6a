"""How a page is cited in BibTeX. Knows text only: no record, no address of its own."""

from __future__ import annotations

_SPECIAL = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)


def bibtex(key: str, title: str, handbook: str, checked: str, address: str) -> str:
    """Return an entry of type @online (biblatex), without `url` if there is no address.

    `checked` is the day (YYYY-MM-DD) on which the page was last checked as a whole.
    """
    fields = {
        "title": escaped(title),
        "titleaddon": escaped(f"Handbuch „{handbook}“"),
        "date": checked,
        "langid": "german",
        "url": address,  # biblatex takes it verbatim
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@online{{{key},\n{lines}\n}}"


def escaped(text: str) -> str:
    """Return plain text as LaTeX reads it; umlauts and quotation marks stay (biber reads UTF-8)."""
    return text.translate(_SPECIAL)
