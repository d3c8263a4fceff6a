"""The built site, page by page, as a browser without JavaScript would see it."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import pytest
from bs4 import BeautifulSoup, Tag

from macros.daten.arten import Datensatz, Ebene, Folie, Glossar, Modell, Quelle
from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import codes, destinations
from macros.seiten import adressen
from macros.seiten.adressen import page_address
from macros.seiten.silben import SOFT_HYPHEN

DOCS = Path(__file__).parents[2] / "docs"
BASE = "http://handbuch.test/"


@cache
def soup(path: Path) -> BeautifulSoup:
    """Return a document without the places where its words may break."""
    return BeautifulSoup(path.read_text(encoding="utf-8").replace(SOFT_HYPHEN, ""), "html.parser")


@pytest.fixture(scope="session")
def documents(site: Path) -> dict[str, BeautifulSoup]:
    """Return every HTML document by its address from the site's root."""
    paths = (path for path in sorted(site.rglob("index.html")))
    return {path.parent.relative_to(site).as_posix().removeprefix(".") + "/": soup(path) for path in paths}


def leads_to(document: BeautifulSoup) -> str | None:
    """Return where a redirect leads, as it is written there, or None for a page."""
    refresh = document.select_one('meta[http-equiv="refresh"]')
    return str(refresh["content"]).removeprefix("0; url=") if refresh else None


@pytest.fixture(scope="session")
def pages(documents: dict[str, BeautifulSoup]) -> dict[str, BeautifulSoup]:
    """Return every page by its address; redirects are none."""
    return {address: document for address, document in documents.items() if not leads_to(document)}


def record_pages(catalogue: Catalogue) -> Iterator[tuple[str, Datensatz, str]]:
    for file in catalogue.files:
        if isinstance(file.record, Datensatz):
            yield page_address(file.record), file.record, str(file.source.path)


def test_every_record_has_its_page(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    assert [address for address, _, _ in record_pages(real) if address not in pages] == []


def test_every_page_has_one_main_heading(pages: dict[str, BeautifulSoup]) -> None:
    assert {address: len(page.find_all("h1")) for address, page in pages.items() if len(page.find_all("h1")) != 1} == {}


def test_titles_and_breadcrumbs_of_records_name_the_record(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    for address, _, _ in record_pages(real):
        page = pages[address]
        here = page.select_one('nav[aria-label="Sie sind hier"] [aria-current="page"]')
        assert page.h1 is not None
        assert page.title is not None
        assert here is not None
        assert page.title.get_text().startswith(page.h1.get_text())
        assert here.get_text() == page.h1.get_text()


def test_every_record_page_opens_its_yaml_file(real: Catalogue, pages: dict[str, BeautifulSoup], site: Path) -> None:
    for address, _, source in record_pages(real):
        link = pages[address].select_one('a[rel="edit"]')
        assert link is not None
        assert source in link.get_text()
        published = site / urlparse(urljoin(BASE + address, str(link["href"]))).path.lstrip("/")
        assert published.read_bytes() == (Path(__file__).parents[2] / source).read_bytes()


def test_every_page_is_german(pages: dict[str, BeautifulSoup]) -> None:
    assert {page.html["lang"] for page in pages.values() if page.html} == {"de"}


def test_every_english_word_of_the_glossary_file_is_marked_somewhere(
    real: Catalogue, pages: dict[str, BeautifulSoup]
) -> None:
    marked = {span.get_text() for page in pages.values() for span in page.select('span[lang="en"]')}
    listed = next(file.record.englisch for file in real.files if isinstance(file.record, Glossar))
    assert [word for word in listed if word not in marked] == []


def quotes_code(tag: Tag) -> bool:
    """Tell whether an element shows code, or explains a rule about it."""
    return tag.name == "code" or str(tag.get("id", "")).startswith("regel-")


def test_no_template_code_is_left(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        article = page.find("article")
        assert article is not None
        words = "".join(text for text in article.find_all(string=True) if not text.find_parent(quotes_code))
        assert "{{" not in words, address
        assert "{%" not in words, address


def test_ids_are_unique_on_every_page(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        doubles = [name for name, count in Counter(tag["id"] for tag in page.select("[id]")).items() if count > 1]
        assert doubles == [], address


def test_on_every_page_notes_are_numbered_from_top_to_bottom(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        numbers = list(dict.fromkeys(link.get_text() for link in page.select(".hb-noten a")))
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)], address


def test_no_internal_link_or_anchor_is_dead(documents: dict[str, BeautifulSoup], site: Path) -> None:
    anchors = {address: {str(tag["id"]) for tag in page.select("[id]")} for address, page in documents.items()}
    dead = []
    for address, page in documents.items():
        here = urljoin(BASE, address.lstrip("/"))
        for link in page.select("a[href]"):
            target, anchor = urldefrag(urljoin(here, str(link["href"])))
            target = target.partition("?")[0]
            if not target.startswith(BASE):
                continue
            path = unquote(target.removeprefix(BASE)) or "/"
            known = path in anchors or (site / path).is_file()
            state = "=" in anchor  # what a tool keeps in its address, such as a choice
            if not known or (anchor and not state and unquote(anchor) not in anchors.get(path, set())):
                dead.append((address, link["href"]))
    assert dead == []


def test_every_code_leads_to_its_page_and_place(
    real: Catalogue, documents: dict[str, BeautifulSoup], pages: dict[str, BeautifulSoup]
) -> None:
    for code, entry in destinations(real):
        short = adressen.short_address(code)
        way = leads_to(documents[short])
        assert way is not None
        target, anchor = urldefrag(urljoin(BASE + short, way).removeprefix(BASE))
        assert f"{target}#{anchor}".rstrip("#") == adressen.address(entry)
        assert not anchor or pages[target].find(id=anchor)


def test_every_record_names_its_short_address_and_the_slides_that_showed_it(
    real: Catalogue, pages: dict[str, BeautifulSoup]
) -> None:
    for name, code in codes(real).items():
        address = adressen.address(real.entries[name])
        way = adressen.to_root(address.partition("#")[0])
        wanted = [adressen.short_address(code)]
        if "#" not in address and not isinstance(real.entries[name].part, Folie):
            wanted += [adressen.page_address(slide) for slide in real.referring(name, Folie)]
        found = {link["href"] for link in pages[address.partition("#")[0]].select("main a[href]")}
        assert [target for target in wanted if way + target not in found] == [], name


def test_the_workshop_lists_all_slides_in_order(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    listed = [str(link["href"]) for link in pages["tagung/"].select(".hb-folien > li > a")]
    assert listed == ["../" + adressen.page_address(slide) for slide in real.all(Folie)]


def test_the_way_from_a_slide_weighs_no_more_than_80_kib(
    real: Catalogue, documents: dict[str, BeautifulSoup], site: Path
) -> None:
    packed = cache(lambda path: len(gzip.compress(path.read_bytes())))
    for code, entry in destinations(real):
        address = adressen.address(entry).partition("#")[0]
        loaded = documents[address].select("script[src], img[src], link[rel~=stylesheet], link[rel~=icon]")
        files = {str(tag.get("src") or tag.get("href")).removeprefix(adressen.to_root(address)) for tag in loaded}
        weight = sum(packed(site / path) for path in files)
        weight += sum(packed(site / page / "index.html") for page in (adressen.short_address(code), address))
        assert weight <= 80 * 1024, code


def test_redirects_are_in_no_list_of_pages(documents: dict[str, BeautifulSoup], site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    for address, document in documents.items():
        if leads_to(document):
            assert document.select_one('meta[name="robots"][content="noindex"]'), address
            assert f"{address}</loc>" not in sitemap


def test_nothing_is_loaded_from_another_host(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        loaded = [
            tag.get("src") or tag.get("href") for tag in page.select("script[src], link[href], img, iframe, source")
        ]
        foreign = [url for url in loaded if urlparse(str(url)).netloc]
        assert foreign == [], address


def test_links_to_other_hosts_are_marked(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        for link in page.select("article a[href]"):
            if urlparse(str(link["href"])).netloc:
                assert "external" in (link.get("rel") or []), (address, link["href"])


def test_the_way_to_every_page_is_shown(pages: dict[str, BeautifulSoup]) -> None:
    without = [address for address, page in pages.items() if page.select_one('nav[aria-label="Sie sind hier"]') is None]
    assert without == ["/"]


def test_anchors_in_prose_are_chosen_not_derived() -> None:
    for path in DOCS.rglob("*.md"):
        headings = re.findall(r"(?m)^#{1,6} .*$", path.read_text(encoding="utf-8"))
        assert [line for line in headings if not re.search(r"\{ #[a-z0-9-]+ \}$", line)] == [], path


def test_record_pages_mark_the_section_they_belong_to(pages: dict[str, BeautifulSoup]) -> None:
    active = pages["modelle/lenkungskreis/"].select(".hb-bereiche ul:not(.hb-bereich-seiten) [aria-current]")
    assert [tab.get_text(strip=True) for tab in active] == ["Modelle"]


def test_the_menu_does_not_grow_with_the_records(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    here = "modelle/lenkungskreis/"
    links = [urljoin(here, str(link["href"])) for link in pages[here].select(".hb-menue a")]
    assert set(links).isdisjoint(address for address, _, _ in record_pages(real))
    # Thirty until law, decisions, effort, the tools, open data and easy German got their pages, and
    # where the handbook knows it from; each has a purpose of its own.
    assert 10 < len(links) <= 39


def test_every_source_is_listed_with_what_rests_on_it(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    for source in real.all(Quelle):
        place, anchor = adressen.address(real.entries[source.id]).split("#")
        entry = pages[place].find(id=anchor)
        assert entry is not None
        assert entry.select_one(".hb-fakten a") is not None
        assert pages["quellen/"].find(id=source.id), "where it stood before there were pages by letter"


def test_models_and_levels_link_to_each_other(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    for modell in real.all(Modell):
        for zuordnung in modell.ebenen:
            level = page_address(real.get(zuordnung.ebene, Ebene))
            there = {
                urljoin(BASE + f"modelle/{modell.id}/", str(a["href"]))
                for a in pages[f"modelle/{modell.id}/"].select("a")
            }
            back = {urljoin(BASE + level, str(a["href"])) for a in pages[level].select("a")}
            assert BASE + level in there
            assert f"{BASE}modelle/{modell.id}/" in back


def test_no_script_and_no_style_stands_in_a_page(pages: dict[str, BeautifulSoup]) -> None:
    for address, page in pages.items():
        inline = page.select("script:not([src], [type='application/ld+json']), style, [style], [onclick], [onload]")
        assert not inline, address


def test_every_page_allows_nothing_but_what_the_site_publishes(site: Path) -> None:
    for path in site.rglob("*.html"):
        if soup(path).select_one('meta[http-equiv="refresh"]'):
            continue  # leads on at once and loads nothing
        policy = soup(path).select_one('head > meta[http-equiv="Content-Security-Policy"]:first-child')
        assert policy is not None, path
        assert set(re.findall(r"'.*?'|\w+:", str(policy["content"]))) == {"'self'", "'none'"}


def test_the_policy_for_servers_is_that_of_the_pages(site: Path) -> None:
    policy = soup(site / "index.html").select('meta[http-equiv="Content-Security-Policy"]')[0]["content"]
    advice = (DOCS.parent / "BETRIEB.md").read_text(encoding="utf-8")
    assert advice.count(f"{policy}; frame-ancestors 'none'") == 3


def test_the_themes_own_looks_and_scripts_are_not_loaded(pages: dict[str, BeautifulSoup]) -> None:
    loaded = [str(tag.get("src") or tag.get("href")) for tag in pages["/"].select("script[src], link[rel=stylesheet]")]
    assert [name for name in loaded if "assets/" in name] == []


def test_the_page_not_found_is_german(site: Path) -> None:
    assert "Diese Seite gibt es nicht" in soup(site / "404.html").get_text()


def test_every_colour_and_measure_that_is_used_is_defined() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in (DOCS / "stylesheets").glob("*.css"))
    used, defined = set(re.findall(r"var\((--hb-[a-z0-9-]+)\)", styles)), set(re.findall(r"(--hb-[a-z0-9-]+):", styles))
    assert used - defined == set()


def test_every_page_says_what_it_is_about(real: Catalogue, pages: dict[str, BeautifulSoup]) -> None:
    described = {}
    for address, page in pages.items():
        said = [str(tag["content"]) for tag in page.select('meta[name="description"], meta[property="og:description"]')]
        assert len(said) == 2, address
        assert said[0] == said[1] != "", address
        described[address] = said[0]
    for modell in real.all(Modell):
        assert described[page_address(modell)] == modell.kurz
    assert described["grundlagen/"].startswith("Die Smart City braucht Strukturen")


def test_a_page_from_nowhere_promises_no_picture(pages: dict[str, BeautifulSoup]) -> None:
    page = pages["modelle/lenkungskreis/"]
    tags = {str(tag["property"]): str(tag["content"]) for tag in page.select("meta[property]")}
    assert tags["og:title"] == "Lenkungskreis"
    assert tags["og:locale"] == "de_DE"
    assert tags["og:type"] == "article"
    assert "og:image" not in tags


def test_every_record_and_slide_leads_to_its_entry_for_speakers(pages: dict[str, BeautifulSoup]) -> None:
    entries = {str(tag["id"]) for tag in pages["tagung/material/"].select(".hb-material > li")}
    for address, page in pages.items():
        linked = {str(link["href"]).rpartition("#")[2] for link in page.select('a[href*="tagung/material/#"]')}
        assert linked <= entries, address
    assert len(entries) > 200


def test_no_page_for_readers_speaks_of_the_build(pages: dict[str, BeautifulSoup]) -> None:
    """What the build lacks is said by the build and on the maintainers' page."""
    for address, page in pages.items():
        if address not in ("wartung/", "wartung/module/", "mitmachen/", "mitmachen/meldungen/"):
            words = page.get_text()
            assert [
                word
                for word in ("SITE_URL", "EDIT_URL", "make build", "VOLLSTAENDIG=", "betreiber.yml")
                if word in words
            ] == [], address
