"""Takes the pictures in MITMACHEN.md from the built site: `aufnehmen.py SITE ORDNER` („make bilder“).

Each picture is a part of a page. When that part is gone, this fails, and so does the test that looks for
it in the site: the text of MITMACHEN.md must change then as well.
"""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

WIDTH = 760
"""Width of the pictures in CSS pixels, as MITMACHEN.md says it."""


class Picture(NamedTuple):
    """A part of a page: from the top of the first element that `start` finds to `height` pixels below."""

    name: str
    page: str
    start: str
    height: int
    opened: str = ""


PICTURES = (
    Picture("seitenende", "modelle/lenkungskreis", ".hb-melden", 300),
    Picture("pruefliste", "pruefliste", "#ueberfaellig", 460),
    Picture("meldung", "mitmachen/meldungen", "#regel-wert-nicht-erlaubt", 330, opened="#regel-wert-nicht-erlaubt"),
)


def take(page: Page, site: Path, picture: Picture) -> bytes:
    """Return the picture as WebP."""
    page.goto((site / picture.page / "index.html").resolve().as_uri())
    if picture.opened:
        page.locator(picture.opened).evaluate("element => element.open = true")
    top = page.locator(picture.start).first.evaluate("element => element.getBoundingClientRect().top + scrollY - 16")
    clip = {"x": 0, "y": top, "width": WIDTH, "height": picture.height, "scale": 1}
    options = {"format": "webp", "quality": 60, "captureBeyondViewport": True, "clip": clip}
    answer = page.context.new_cdp_session(page).send("Page.captureScreenshot", options)
    return base64.b64decode(answer["data"])


def main(site: Path, target: Path) -> None:
    """Take all pictures."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--allow-file-access-from-files"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, locale="de-DE", color_scheme="light")
        for picture in PICTURES:
            (target / f"{picture.name}.webp").write_bytes(take(page, site, picture))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
