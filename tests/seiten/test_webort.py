"""The address of the site, fit for codes, calendars and mail."""

from __future__ import annotations

import click
import pytest

from macros.seiten.adressen import for_editing, for_machines


@pytest.mark.parametrize(
    ("given", "fit"),
    [
        ("", ""),
        ("https://handbuch.example.org", "https://handbuch.example.org/"),
        ("https://müllerstadt.example/Hand buch/", "https://xn--mllerstadt-9db.example/Hand%20buch/"),
        ("https://straße.example", "https://xn--strae-oqa.example/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://localhost:8000/handbuch/", "http://localhost:8000/handbuch/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_an_address_becomes_ascii_and_ends_in_a_slash(given: str, fit: str) -> None:
    assert for_machines(given) == fit


@pytest.mark.parametrize(
    "given",
    [
        "handbuch",
        "handbuch.example",
        "ftp://a.example/",
        "https://",
        "https://a.example/?x=1",
        "https://a b.example/",
        "https://x:y/",
        "https://ich:geheim@a.example/",
        "https://a.example/index.html",
        "https://a.example/,",
    ],
)
def test_what_is_no_address_of_a_website_is_refused_in_german(given: str) -> None:
    with pytest.raises(click.ClickException, match="gebraucht wird die Adresse der Website"):
        for_machines(given)
    with pytest.raises(click.ClickException, match=r"EDIT_URL ist „.*“, gebraucht wird der Ort, an dem man"):
        for_editing(given)


def test_the_place_for_editing_is_an_address_that_ends_in_a_slash() -> None:
    assert [for_editing(given) for given in ("", "https://example.org/edit/main")] == [
        "",
        "https://example.org/edit/main/",
    ]


def test_a_password_in_an_address_is_not_shown() -> None:
    with pytest.raises(click.ClickException) as told:
        for_machines("https://name:geheim@example.org/")
    assert "geheim" not in told.value.message
