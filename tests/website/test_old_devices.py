"""Browsers of five years ago: what they do not know is either not used or may be missing.

Which these are is said in one place, to readers: `docs/barrierefreiheit.md`. What they know comes from MDN's data.
"""

from __future__ import annotations

import json
import math
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from macros.ausgaben.suche import sprache

ROOT = Path(__file__).parents[2]
KNOWN = ROOT / "tests" / "node" / "node_modules" / "@mdn" / "browser-compat-data" / "data.json"
SENTENCE = (
    r"Chrome und Edge (?P<chrome>\d+(?:\.\d+)?), Firefox (?P<firefox>\d+(?:\.\d+)?), Safari (?P<safari>\d+(?:\.\d+)?)"
)

MAY_BE_MISSING = {
    "hanging-punctuation": "quotation marks stand in the line",
    "hyphens": "soft hyphens, which every browser knows, divide the words that matter",
    "text-wrap": "headings break anywhere",
    "text-size-adjust": "a phone may enlarge letters",
    "content-visibility": "folds stay folded on wide screens and on paper, one step away",
    "forced-color-adjust": "two marks lose their shape in forced colours",
    "has": "on a phone a table has no row of buttons to sort it",
    "details-content": "folds stay folded on wide screens and on paper, one step away",
    "focus-visible": "the browser draws its own ring",
    "print-color-adjust": "a printer may leave colours out",
    "accent-color": "the browser's own colour",
    "color-scheme": "fields of forms stay light in the dark look",
}
"""What younger browsers do better, and what readers of older ones see instead."""


def oldest() -> dict[str, float]:
    said = re.search(SENTENCE, (ROOT / "docs" / "barrierefreiheit.md").read_text(encoding="utf-8"))
    assert said
    return {browser: float(version) for browser, version in said.groupdict().items()}


@cache
def known() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(KNOWN.read_text(encoding="utf-8"))
    return data


def since(compat: dict[str, Any], browser: str) -> float:
    """Return the version of a browser that first knew something without a prefix; infinity if none does."""
    notes = compat["support"].get(browser, [])
    given = [note for note in (notes if isinstance(notes, list) else [notes]) if not {"prefix", "flags"} & note.keys()]
    versions = [re.fullmatch(r"≤?([\d.]+)", str(note.get("version_added"))) for note in given]
    return min((float(".".join(found[1].split(".")[:2])) for found in versions if found), default=math.inf)


def too_young(compats: list[dict[str, Any]]) -> bool:
    """Tell whether none of the things of one name was known to all of the oldest browsers."""
    return bool(compats) and all(
        any(since(compat, browser) > version for browser, version in oldest().items()) for compat in compats
    )


def members(name: str) -> list[dict[str, Any]]:
    """Return what MDN knows of every method of this name."""
    kinds = [*known()["api"].values(), *known()["javascript"]["builtins"].values()]
    found = (kind.get(written, {}) for kind in kinds for written in (name, f"{name}_static"))
    return [method["__compat"] for method in found if "__compat" in method]


def calls_of_scripts() -> set[str]:
    """Return the names of all methods that scripts call and do not define themselves."""
    paths = sorted((ROOT / "docs" / "javascripts").glob("*.js"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", code, flags=re.DOTALL)
    own = re.findall(r"([a-zA-Z]+)\([^()]*\) \{|(?:const|let) ([a-zA-Z]+) =|([a-zA-Z]+): ?\(", code)
    return set(re.findall(r"\.\s*([a-zA-Z]+)\(", code)) - {name for names in own for name in names}


def styles() -> str:
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "stylesheets").glob("*.css")))
    return re.sub(r"/\*.*?\*/", "", "".join(texts), flags=re.DOTALL)


def test_scripts_call_nothing_that_the_oldest_browsers_do_not_know() -> None:
    young = {name for name in calls_of_scripts() if too_young(members(name))}
    assert sorted(young - MAY_BE_MISSING.keys()) == []


def test_styles_rest_on_nothing_that_the_oldest_browsers_do_not_know() -> None:
    css = known()["css"]
    properties = set(re.findall(r"(?m)^\s*([a-z-]+):\s", styles()))
    selectors = set(re.findall(r"::?([a-z-]+)(?=[\s(,:{])", styles()))
    young = {
        name for name in properties if name in css["properties"] and too_young([css["properties"][name]["__compat"]])
    }
    young |= {
        name for name in selectors if name in css["selectors"] and too_young([css["selectors"][name]["__compat"]])
    }
    assert sorted(young - MAY_BE_MISSING.keys()) == []


def test_rules_that_travel_as_data_never_look_behind() -> None:
    """Safari knows that since 16.4; no check of the scripts' grammar sees it."""
    assert re.findall(r"\(\?<[=!][^)]*\)", json.dumps(sprache.rules())) == []


TAKE_AWAY = """
  delete HTMLFormElement.prototype.requestSubmit;
  for (const kind of [Array, String, Uint8Array, Float32Array]) delete kind.prototype.at;
  for (const name of ["toSorted", "toReversed", "findLast", "with"]) delete Array.prototype[name];
  delete Object.groupBy; delete Object.hasOwn; delete window.structuredClone; delete window.navigation;
  delete Element.prototype.checkVisibility; delete Element.prototype.setHTML; delete Promise.withResolvers;
  const Known = RegExp;
  window.RegExp = function (source, flags) {
    if (/\\(\\?<[=!]/.test(source)) throw new SyntaxError("invalid group specifier name");
    return new Known(source, flags);
  };
  window.RegExp.prototype = Known.prototype;
"""


@pytest.mark.parametrize("path", ["modelle/", "suche/?q=Beirat"])
def test_the_search_works_without_what_is_younger(page: Page, address: str, path: str) -> None:
    page.add_init_script(TAKE_AWAY)
    page.goto(address + path)
    page.get_by_role("searchbox", name="Suche").or_(page.get_by_role("combobox", name="Suche")).first.fill(
        "Lenkungskreis"
    )
    expect(page.locator("[role=option]").first).to_contain_text("Lenkungskreis")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=Lenkungskreis$"))
    expect(page.locator(".hb-treffer li").first).to_contain_text("Lenkungskreis")


SHUT = """
  for (const name of ["localStorage", "sessionStorage", "caches"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("shut", "SecurityError"); } });
  }
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  delete window.ClipboardItem; delete Navigator.prototype.serviceWorker; delete window.HTMLDialogElement;
  for (const name of ["role", "ariaLabel", "ariaHidden"]) delete Element.prototype[name];
"""


def test_tools_work_where_nothing_may_be_stored_or_copied(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(TAKE_AWAY + SHUT)
    for path in ("baukasten/", "selbstcheck/", "unterwegs/", "recht/bayern/", "kommunen/", "vergleich/"):
        page.goto(address + path, wait_until="networkidle")
    page.goto(address + "baukasten/#w=koordination-amt~neu~Amt+Zukunft")
    page.get_by_role("button", name="Vorlage als Text kopieren").click()
    expect(page.get_by_text("Der Text ist markiert; bitte mit der Tastatur kopieren.")).to_be_visible()
    assert complaints == []
