"""What reading programs get: pages as Markdown, their list, the rules for crawlers."""

from __future__ import annotations

from macros.ausgaben import schlicht
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

SITE = Website("Handbuch", "https://example.org/")
PAGE = RenderedPage("modelle/amt/", "Amt", '<h1>Amt</h1><p>Ein <a href="../kreis/">Kreis</a>.</p>', "Kurz gesagt.")


def test_a_page_is_markdown_beside_it(small: Catalogue) -> None:
    files = {file.uri: str(file.inhalt) for file in schlicht.files(small, SITE, [PAGE])}
    assert files["modelle/amt/index.md"].startswith("# Amt\n\nEin [Kreis](../kreis/).\n")
    assert "https://example.org/modelle/amt/, Stand 2026-02-01" in files["modelle/amt/index.md"]


def test_the_list_names_every_page_with_its_short_text(small: Catalogue) -> None:
    files = {file.uri: str(file.inhalt) for file in schlicht.files(small, SITE, [PAGE])}
    assert "- [Amt](https://example.org/modelle/amt/index.md): Kurz gesagt." in files["llms.txt"]


def test_crawlers_learn_the_site_map_only_where_its_address_is_known() -> None:
    assert "Sitemap: https://example.org/sitemap.xml" in str(schlicht.robots(SITE).inhalt)
    assert "Sitemap" not in str(schlicht.robots(Website("Handbuch")).inhalt)
