"""YAML text → data with lines: what is read, and what is refused in one German sentence."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import MAX_BYTES, Source, parse, read

SHOWN = PurePosixPath("data/modelle/amt.yml")


def parsed(text: str) -> Source:
    source = parse(text.encode(), SHOWN)
    assert isinstance(source, Source), source
    return source


def refused(text: str | bytes) -> Problem:
    problem = parse(text if isinstance(text, bytes) else text.encode(), SHOWN)
    assert isinstance(problem, Problem), problem
    return problem


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("true", True),
        ("null", None),
        ("", None),
        ("2021", 2021),
        ("2021-03", "2021-03"),
        ("2021-03-04", "2021-03-04"),
        ("1.5", 1.5),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ('"2021"', "2021"),
        ("'true'", "true"),
    ],
)
def test_scalars_follow_yaml_1_2(written: str, value: object) -> None:
    assert parsed(f"feld: {written}").data == {"feld": value}


def test_text_after_a_hash_is_not_lost_silently() -> None:
    assert "Ab „#“ wird der Text nicht gelesen" in refused("text: Wer berät #Hashtag verkauft\n").message
    assert parsed('text: "Wer berät #Hashtag verkauft"  # Kommentar\n').data == {"text": "Wer berät #Hashtag verkauft"}
    assert parsed("# Kommentar\ntext: Ü\n").data == {"text": "Ü"}


def test_letters_are_composed() -> None:
    assert parsed("passung: wo\u0308rtlich\n").data == {"passung": "wörtlich"}


def test_every_key_knows_its_line() -> None:
    source = parsed("id: amt\nebenen:\n  - ebene: koordination\n    grund: x\n")
    assert source.line(("ebenen", 0, "grund")) == 4


def test_a_missing_field_is_reported_at_its_parent() -> None:
    source = parsed("id: amt\nebenen:\n  - ebene: koordination\n")
    assert source.line(("ebenen", 0, "quellen", 1)) == 3


def test_a_byte_order_mark_is_no_problem() -> None:
    source = parse(b"\xef\xbb\xbfid: amt", SHOWN)
    assert isinstance(source, Source)
    assert source.data == {"id": "amt"}


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "gross.yml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert "größer als 512 KiB" in str(read(path, SHOWN))


def test_an_unreadable_file_is_a_problem(tmp_path: Path) -> None:
    assert "lässt sich nicht lesen" in str(read(tmp_path / "fehlt.yml", SHOWN))


def test_a_pipe_or_a_dangling_link_is_a_problem(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.yml")
    (tmp_path / "lose.yml").symlink_to(tmp_path / "nirgends.yml")
    assert "lässt sich nicht lesen" in str(read(tmp_path / "rohr.yml", SHOWN))
    assert "eine Verknüpfung statt einer Datei" in str(read(tmp_path / "lose.yml", SHOWN))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("root:x:0:0", encoding="utf-8")
    (tmp_path / "lose.yml").symlink_to(tmp_path / "geheim")
    assert "root" not in str(read(tmp_path / "lose.yml", SHOWN))


def test_nesting_beyond_any_stack_is_a_problem() -> None:
    assert "tiefer als" in refused("[" * 100_000).message


def test_a_problem_names_file_and_line() -> None:
    assert str(refused("id: amt\nid: amt\n")).startswith("data/modelle/amt.yml:2: Das Feld „id“ steht doppelt")


@given(st.binary(max_size=200))
def test_no_bytes_at_all_raise(content: bytes) -> None:
    assert isinstance(parse(content, SHOWN), Source | Problem)


@given(st.text(alphabet="ab:-#&*!|>'\"%@`{}[],? \t\n\\", max_size=60))
def test_no_yaml_like_text_raises(text: str) -> None:
    assert isinstance(parse(text.encode(), SHOWN), Source | Problem)
