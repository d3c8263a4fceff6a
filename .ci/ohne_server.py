"""Lets a built site be read without a server: every link to a folder leads to its index.html.

For previews that people unzip, and for platforms that show a single file. Usage: `ohne_server.py SITE`.
"""

import re
import sys
from pathlib import Path

FOLDER_LINK = re.compile(r'(<a\b[^>]*?\bhref=")((?![a-z]+:|/|#)(?:[^"#?]*/|\.\.?|(?:\.\./)*\.\.))((?:[?#][^"]*)?")')


def readable(html: str) -> str:
    """Return the page with links to files instead of folders."""
    return FOLDER_LINK.sub(lambda link: f"{link[1]}{link[2].rstrip('/')}/index.html{link[3]}", html)


if __name__ == "__main__":
    for page in Path(sys.argv[1]).rglob("*.html"):
        page.write_text(readable(page.read_text(encoding="utf-8")), encoding="utf-8")
