"""Rules between records where a border case matters; the plain cases stand in `faulty/bezug`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

Check = Callable[[], list[str]]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_small_handbook_has_no_problems(check: Check) -> None:
    assert check() == []


def test_one_broken_file_does_not_accuse_the_files_that_refer_to_it(data: Path, check: Check) -> None:
    change(data / "kommunen" / "musterstadt.yml", "typ: kreisfreie Stadt", "typ: Metropole")
    assert [line.split(": ")[0] for line in check()] == ["data/kommunen/musterstadt.yml:3"]


def test_a_file_that_is_no_yaml_does_not_accuse_others_either(data: Path, check: Check) -> None:
    change(data / "modelle" / "projektteam.yml", "name_inklusiv: Projektteam", 'name_inklusiv: "x" y')
    assert [line.split(": ")[0] for line in check()] == ["data/modelle/projektteam.yml:4"]


def test_a_missing_single_file_is_named(data: Path, check: Check) -> None:
    (data / "tagung.yml").unlink()
    assert check() == ["data/tagung.yml:1: Die Datei fehlt, die Website braucht sie; bitte wiederherstellen."]


def test_a_town_may_be_named_beside_a_source(data: Path, check: Check) -> None:
    change(
        data / "modelle" / "lenkungskreis.yml",
        'text: "In einer Befragung gilt',
        'text: "In Musterstadt gilt laut Befragung',
    )
    assert check() == []


def test_a_town_in_a_gap_is_no_claim(data: Path, check: Check) -> None:
    change(data / "modelle" / "lenkungskreis.yml", "Wie oft solche", "Wie oft in Musterstadt solche")
    assert check() == []


def test_a_weak_claim_may_stand_beside_a_stronger_one(data: Path, check: Check) -> None:
    change(
        data / "modelle" / "lenkungskreis.yml",
        "botschaften:",
        '  - text: "Schwach."\n    quellen: [studie]\n    stand: 2022\n    sicherheit: niedrig\nbotschaften:',
    )
    assert check() == []


def test_strange_file_names_are_reported_not_stumbled_over(data: Path, check: Check) -> None:
    (data / "modelle" / "lose.yml").symlink_to(data / "nirgends.yml")
    (Path(os.fsdecode(os.fsencode(data) + b"/modelle/b\xfcro.yml"))).write_text("", encoding="utf-8")
    (data / "modelle" / "Zwei Wörter.yml").write_text("", encoding="utf-8")
    assert [line.split(":")[0] for line in check()] == [
        "data/modelle/Zwei Wörter.yml",
        "data/modelle/b?ro.yml",
        "data/modelle/lose.yml",
    ]


def test_hidden_files_are_left_alone(data: Path, check: Check) -> None:
    (data / ".DS_Store").write_bytes(b"\x00")
    assert check() == []


def test_a_folder_that_ends_in_yml_is_not_read(data: Path, check: Check) -> None:
    (data / "modelle" / "ordner.yml").mkdir()
    assert check() == []
