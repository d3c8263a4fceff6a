"""Finished HTML passes through Markdown untouched.

Our templates make whole blocks of HTML between Markdown headings. Python-Markdown would parse them
all again, which takes most of a build and could find markup in a text. This extension puts marked
blocks aside before it looks. Knows nothing about the handbook. The only module that imports markdown.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_BLOCK = re.compile(r"<!--fertig-->\n(.*?)\n<!--/fertig-->", re.DOTALL)
_CONTAINER = re.compile(r"<(/?)(?:article|details|div|section)\b[^>]*>")
_HEADING = re.compile(r"^(#{1,6} .*)$", re.MULTILINE)


def marked(text: str) -> str:
    """Return Markdown in which everything between heading lines is marked as finished HTML."""
    parts = (part.strip() for part in _HEADING.split(text))
    return "\n\n".join(part if part.startswith("#") else _mark(part) for part in parts if part)


def unmarked(text: str) -> str:
    """Return the same Markdown without the marks, for programs that do not know this extension.

    An element that encloses headings asks for Markdown in it, as Python-Markdown's `md_in_html` wants it.
    """
    return _BLOCK.sub(lambda block: _opened(block.group(1)), text)


def _opened(html: str) -> str:
    """Return the block with `markdown="1"` on every element that it opens and does not close."""
    opened: list[int] = []
    for tag in _CONTAINER.finditer(html):
        if not tag.group(1):
            opened.append(tag.end() - 1)
        elif opened:
            opened.pop()
    for end in reversed(opened):
        html = f'{html[:end]} markdown="1"{html[end:]}'
    return html


def _mark(html: str) -> str:
    return f"<!--fertig-->\n{html}\n<!--/fertig-->"


class _Aside(Preprocessor):
    """Puts marked blocks aside; Markdown sees a placeholder and sets the block back at the end."""

    def run(self, lines: list[str]) -> list[str]:
        """Replace every marked block."""
        text = _BLOCK.sub(lambda block: f"\n\n{self.md.htmlStash.store(block.group(1))}\n\n", "\n".join(lines))
        return text.split("\n")


class Passage(Extension):
    """The extension, for `markdown_extensions` in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's name)
        """Look before Markdown's own search for HTML (20), after its clean-up of white space (30)."""
        self._md = md
        md.registerExtension(self)
        md.preprocessors.register(_Aside(md), "passage", 25)

    def reset(self) -> None:
        """Write HTML, not XHTML; called before every text, and after Markdown has set its own default."""
        self._md.set_output_format("html")


def makeExtension(**options: Any) -> Passage:  # noqa: N802 (Markdown's name)
    """Return the extension; called by Markdown."""
    return Passage(**options)
