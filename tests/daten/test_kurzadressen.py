"""Short addresses are printed: who gets which code, and what may never happen to the list of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.daten import kurzadressen, laden
from macros.daten.arten import FOLDERS, Datensatz, Folie, Option
from macros.daten.katalog import Catalogue
from macros.werkzeug.befehl import handbuch

ROOT = Path(__file__).parents[2]
Check = Callable[[], list[str]]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def command(data: Path) -> Result:
    return CliRunner().invoke(handbuch, ["kurzadressen", "--data", str(data)])


def listed(data: Path) -> dict[str, str]:
    text = (data / "kurzadressen.yml").read_text(encoding="utf-8")
    return dict(re.findall(r"code: (\w+), .*ziel: ([a-z0-9-]+)", text))


def test_every_kind_of_record_has_a_letter_of_its_own() -> None:
    kinds = {kind for kind in FOLDERS.values() if issubclass(kind, Datensatz)}
    assert kinds | {Folie, Option} == set(kurzadressen.KINDS)


def test_every_record_option_and_slide_has_one_code(real: Catalogue) -> None:
    wanted = {name for name, entry in real.entries.items() if isinstance(entry.part, Datensatz | Option | Folie)}
    codes = kurzadressen.codes(real)
    assert set(codes) == wanted
    assert len(set(codes.values())) == len(codes)


def test_codes_are_short_and_have_no_letter_that_looks_like_a_digit(real: Catalogue) -> None:
    assert [
        code for code in kurzadressen.codes(real).values() if not re.fullmatch("[a-hjkmnp-z][0-9a-hjkmnp-z]{1,7}", code)
    ] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("breit-verankern", "b3"),
        ("lenkungskreis", "m8"),
        ("koordination", "e2"),
        ("koordination-amt", "e2c"),
        ("folie-ebene-politik", "v12"),
    ],
)
def test_a_code_has_the_number_that_readers_know(real: Catalogue, name: str, code: str) -> None:
    assert kurzadressen.codes(real)[name] == code


def test_numbers_that_readers_do_not_know_leave_out_0_and_1(real: Catalogue) -> None:
    assert [code for code in kurzadressen.codes(real).values() if re.match("[krs].*[01]", code)] == []


def test_a_new_record_has_its_code_before_anybody_writes_it_down(data: Path) -> None:
    record = (data / "kommunen" / "musterstadt.yml").read_text(encoding="utf-8")
    record = record.replace("id: musterstadt\n", "id: neustadt\n").replace("id: musterstadt-", "id: neustadt-")
    record = record.replace('schluessel: "06412000"\n', "")
    (data / "kommunen" / "neustadt.yml").write_text(record, encoding="utf-8")
    assert kurzadressen.codes(laden.load(data))["neustadt"] == "k4"
    assert command(data).output == "f/k4/ führt auf Kommune „neustadt“\n1 neue Kurzadresse.\n"
    assert listed(data)["k4"] == "neustadt"


def test_the_command_never_changes_what_is_listed(data: Path) -> None:
    before = (data / "kurzadressen.yml").read_text(encoding="utf-8")
    assert command(data).output == "Alle Einträge haben ihre Kurzadresse.\n"
    assert (data / "kurzadressen.yml").read_text(encoding="utf-8") == before


def test_the_list_is_written_as_it_is_kept(real: Catalogue) -> None:
    assert kurzadressen.written(real) == (ROOT / "data" / "kurzadressen.yml").read_text(encoding="utf-8")


def test_a_number_given_anew_takes_another_code(data: Path, check: Check) -> None:
    change(data / "modelle" / "projektteam.yml", "nr: 2", "nr: 3")
    third = (data / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    (data / "modelle" / "drittes.yml").write_text(
        third.replace("id: projektteam", "id: drittes").replace("nr: 3", "nr: 2"), encoding="utf-8"
    )
    assert kurzadressen.codes(laden.load(data))["drittes"] == "m3"


def test_publishing_demands_that_every_code_is_written_down(data: Path) -> None:
    (data / "kurzadressen.yml").write_text('pruefsumme: "e3b0c44298fc"\nadressen: []\n', encoding="utf-8")
    assert laden.inspect(data)[1] == []
    problems = [str(problem) for problem in sorted(laden.inspect(data, publishing=True)[1])]
    assert (
        "data/ebenen/steuerung.yml:10: optionen.1.id: Die Kurzadresse „f/e1a/“ für „steuerung-durch-kreis“ "
        "ist noch nicht festgehalten; bitte vor dem Veröffentlichen „make kurzadressen“ aufrufen, das macht die Redaktion."
    ) in problems
    assert len(problems) == 17


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - {code: m2, art: Modell, ziel: projektteam}\n", ""),
        ("ziel: projektteam", "ziel: lenkungskreis-alt"),
        ("code: m2", "code: m9"),
    ],
    ids=["deleted", "led elsewhere", "renamed"],
)
def test_a_list_altered_by_hand_is_noticed_and_not_written_over(data: Path, check: Check, old: str, new: str) -> None:
    change(data / "kurzadressen.yml", old, new)
    assert any("Diese Liste wurde von Hand geändert" in line for line in check())
    altered = (data / "kurzadressen.yml").read_text(encoding="utf-8")
    assert command(data).exit_code == 1
    assert (data / "kurzadressen.yml").read_text(encoding="utf-8") == altered


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("  - {code: b1, art: Botschaft, ziel: breit-verankern}\n", "23: adressen.18.code"),
        ("  - {code: b9, art: Botschaft, ziel: breit-verankern}\n", "23: adressen.18.ziel"),
        ("  - {code: b9, art: Botschaft, ziel: erfunden}\n", "23: adressen.18.ziel"),
        ("  - {code: b9, art: Botschaft, ziel: projekt-team}\n", "23: adressen.18.ziel"),
    ],
)
def test_a_line_added_by_hand_is_told_once_and_where(data: Path, check: Check, line: str, field: str) -> None:
    path = data / "kurzadressen.yml"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    (message,) = check()
    assert message.startswith(f"data/kurzadressen.yml:{field}: Diese Liste wurde von Hand geändert")


def test_the_whole_list_cannot_be_lost(data: Path, check: Check) -> None:
    (data / "kurzadressen.yml").unlink()
    assert check() == ["data/kurzadressen.yml:1: Die Datei fehlt, die Website braucht sie; bitte wiederherstellen."]
    assert command(data).exit_code == 1


def test_a_deleted_target_is_noticed(data: Path, check: Check) -> None:
    change(data / "folien.yml", "id: folie-titel", "id: folie-anfang")
    assert check() == [
        "data/kurzadressen.yml:12: adressen.7.ziel: Die Kurzadresse „f/v1/“ ist gedruckt, aber „folie-titel“ gibt es nicht mehr; "
        "bitte wiederherstellen oder unter „fruehere_ids“ des Nachfolgers (Folie) eintragen. Gemeint „folie-anfang“?"
    ]


def test_a_target_in_a_broken_file_is_not_called_lost(data: Path, check: Check) -> None:
    change(data / "folien.yml", "nr: 2", "nr: zwei")
    assert [line.split(": ")[0] for line in check()] == ["data/folien.yml:12"]


def test_a_target_that_changes_its_kind_is_noticed(data: Path, check: Check) -> None:
    change(data / "folien.yml", "id: folie-titel", "id: folie-anfang")
    change(data / "glossar.yml", "  - id: amt\n", "  - id: folie-titel\n")
    (line,) = (line for line in check() if "kurzadressen.yml" in line)
    assert "Die Kurzadresse „f/v1/“ führte auf Folie, „folie-titel“ ist Begriff" in line


@pytest.mark.parametrize("broken", ["art: gremum", "art: ["], ids=["form", "YAML"])
def test_the_former_id_in_a_broken_file_is_not_called_lost(data: Path, check: Check, broken: str) -> None:
    renamed(data)
    change(data / "modelle" / "steuerkreis.yml", "art: gremium", broken)
    assert [line for line in check() if "kurzadressen.yml" in line] == []


def renamed(data: Path) -> Catalogue:
    for path in data.rglob("*.yml"):
        if path.name != "kurzadressen.yml":
            path.write_text(
                re.sub(r"\blenkungskreis\b", "steuerkreis", path.read_text(encoding="utf-8")), encoding="utf-8"
            )
    path = (data / "modelle" / "lenkungskreis.yml").rename(data / "modelle" / "steuerkreis.yml")
    path.write_text(path.read_text(encoding="utf-8") + "fruehere_ids: [lenkungskreis]\n", encoding="utf-8")
    return laden.load(data)


def test_a_renamed_record_keeps_its_code(data: Path) -> None:
    catalogue = renamed(data)
    assert kurzadressen.codes(catalogue)["steuerkreis"] == "m1"
    assert {code: entry.id for code, entry in kurzadressen.destinations(catalogue)}["m1"] == "steuerkreis"
    assert command(data).output == "Alle Einträge haben ihre Kurzadresse.\n"


def test_a_record_merged_into_another_leads_there_and_shows_one_code(data: Path) -> None:
    change(data / "modelle" / "lenkungskreis.yml", "luecken:", "fruehere_ids: [projektteam]\nluecken:")
    for path in data.rglob("*.yml"):
        if path.name != "kurzadressen.yml" and path.stem != "lenkungskreis":
            path.write_text(
                re.sub(r"\bprojektteam\b", "lenkungskreis", path.read_text(encoding="utf-8")), encoding="utf-8"
            )
    (data / "modelle" / "projektteam.yml").unlink()
    text = (data / "modelle" / "lenkungskreis.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^abgrenzung:.*\n(?:[ -].*\n)*", "", text.replace("[[projektteam]]", "Team"))
    text = text.replace("verwandt: [projektteam]\n", "")
    (data / "modelle" / "lenkungskreis.yml").write_text(text, encoding="utf-8")
    change(data / "folien.yml", "modelle: [lenkungskreis, lenkungskreis]", "modelle: [lenkungskreis]")
    catalogue = laden.load(data)
    assert {code: entry.id for code, entry in kurzadressen.destinations(catalogue)}["m2"] == "lenkungskreis"
    assert kurzadressen.codes(catalogue)["lenkungskreis"] == "m1"
