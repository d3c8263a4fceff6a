"""`handbuch neu`: what it asks, what it writes, what it refuses."""

from __future__ import annotations

import signal
import tempfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from macros.daten.laden import inspect
from macros.daten.yaml.lesen import Source, parse
from macros.werkzeug import befehl_neu, geruest, speichern
from macros.werkzeug.befehl import handbuch

MODELL = {
    "name": "Büro für Neues",
    "art": "amt",
    "ebenen-ebene": "arbeit",
    "ebenen-grund": "Es heißt so.",
    "kurz": "Ein Büro.",
}
CLAIM = {
    "aussagen-text": "Er tagt.",
    "aussagen-quellen": "studie",
    "aussagen-stand": "2022",
    "aussagen-sicherheit": "hoch",
}
COMPLETE = {
    "modell": MODELL,
    "rechtsform": {"name": "Verein", "kurz": "Eine Form.", "modelle": "projektteam, lenkungskreis"},
    "botschaft": {"titel": "Neues wagen", "kurz": "Mut hilft.", "ebenen": "arbeit"},
    "fallstudie": {
        "kommune": "musterstadt",
        "titel": "Musterstadt: Neu",
        "kernfrage": "Was ist neu?",
        "kurz": "Es ist neu.",
    },
    "begriff": {"begriff": "Runder Tisch", "erklaerung-text": "Ein Treffen."},
    "beispiel": {"kommune": "musterstadt", "name": "Beirat", "ebenen": "arbeit", **CLAIM},
}


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the 29th of February."""
    monkeypatch.setenv("HANDBUCH_HEUTE", "2028-02-29")


def neu(data: Path, kind: str, options: dict[str, str], name: str | None = None, typed: str | None = None) -> Result:
    arguments = [part for option, text in options.items() for part in (f"--{option}", text)]
    return CliRunner().invoke(
        handbuch, ["neu", kind, *([name] if name else []), *arguments, "--data", str(data)], typed
    )


@pytest.mark.parametrize("kind", COMPLETE)
def test_a_new_record_is_sound_at_once(data: Path, kind: str) -> None:
    result = neu(data, kind, COMPLETE[kind])
    assert result.exit_code == 0, result.output
    assert {problem.rule for problem in inspect(data, publishing=True)[1]} <= {
        "noch-unvollstaendig",
        "selbstcheck-luecke",
    }


def test_the_skeleton_holds_the_answers_and_explains_the_rest(data: Path) -> None:
    neu(data, "modell", MODELL)
    text = (data / "modelle" / "buero-fuer-neues.yml").read_text(encoding="utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../.schema/modell.json\n"
        'id: buero-fuer-neues\nnr: 3\nname: "Büro für Neues"\nname_inklusiv: "Büro für Neues"\nart: amt\n'
        "geprueft_am: 2028-02-29\npruefen_bis: 2029-02-28\n# Was sich für Lesende geändert hat"
    )
    assert '# Wann es sich eignet.\n# passt_wenn:\n#   - text: "Mehrere Ämter' in text


@pytest.mark.parametrize("kind", geruest.KINDS)
def test_every_comment_of_a_skeleton_is_a_field_when_uncommented(kind: str) -> None:
    rows = list(geruest.rows(geruest.KINDS[kind], {("id",): "x"}))
    fields = [
        row.removeprefix("# ")
        for row in rows
        if not row.startswith("# ") or ":" in row.split(" ")[1] or row[2:4] == "  "
    ]
    source = parse("\n".join(fields).encode(), geruest.place(geruest.KINDS[kind], "x", "x"))
    assert isinstance(source, Source), source


def test_a_part_goes_where_the_list_is_sorted(data: Path) -> None:
    source = {"thema": "alle", "titel": "Neu", "herausgeber": "Amt", "art": "amtlich", "url": "https://example.org/neu"}
    result = neu(data, "quelle", source, "bericht")
    assert result.exit_code == 0
    text = (data / "quellen" / "alle.yml").read_text(encoding="utf-8")
    assert text.index("id: amtsblatt") < text.index("id: bericht") < text.index("id: folien")
    assert "    url: https://example.org/neu\n" in text


def test_what_only_another_record_can_mend_is_said(data: Path) -> None:
    result = neu(data, "kommune", {"name": "Neudorf", "typ": "Verbund", "laender": "Hessen, Bayern"})
    assert result.exit_code == 0
    assert "Noch zu tun: data/kommunen/neudorf.yml:2: id: Dieser Datensatz hängt an keinem anderen" in result.output
    assert neu(data, "beispiel", {**COMPLETE["beispiel"], "kommune": "neudorf"}).exit_code == 0
    assert inspect(data)[1] == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"art": "abteilung"}, "--art: „abteilung“ ist nicht erlaubt; erlaubt ist „rolle“"),
        (
            {"ebenen-ebene": "arbeid"},
            "--ebenen-ebene: Die Kennung „arbeid“ gibt es nicht (Ebene erwartet). Gemeint „arbeit“?",
        ),
        ({"kurz": "Ein <b>Büro</b>."}, "--kurz: HTML gefunden"),
        ({"nr": "drei"}, "--nr: „drei“ ist keine ganze Zahl"),
        ({"kurz": "x" * 301}, "301 Zeichen gefunden, höchstens 300 sind erlaubt"),
        ({"ebenen-grund": "In Musterstadt so."}, "„Musterstadt“ ist genannt, aber keine Quelle"),
        ({"nr": "1"}, "Die Nummer 1 ist doppelt vergeben"),
    ],
)
def test_a_wrong_answer_is_refused_and_nothing_written(data: Path, change: dict[str, str], message: str) -> None:
    result = neu(data, "modell", MODELL | change)
    assert result.exit_code in (1, 2)
    assert message in result.output
    assert not (data / "modelle" / "buero-fuer-neues.yml").exists()


@pytest.mark.parametrize("name", ["lenkungskreis", "studie"])
def test_an_id_is_given_once(data: Path, name: str) -> None:
    result = neu(data, "modell", MODELL, name)
    assert result.exit_code == 2
    assert f"Die Kennung „{name}“ ist schon vergeben" in result.output


def test_the_id_that_is_proposed_is_free(data: Path) -> None:
    for _ in range(2):
        begun = {"begriff": "Runder Tisch", "erklaerung-text": "Ein Treffen."}
        result = neu(data, "begriff", begun)
    assert "Dieses Fachwort erklärt schon „runder-tisch“" in result.output
    named = {**COMPLETE["beispiel"], "name": "Kreis"}
    assert neu(data, "beispiel", named).exit_code == 0
    assert "id: musterstadt-kreis-2" in (data / "kommunen" / "musterstadt.yml").read_text(encoding="utf-8")


def test_without_a_terminal_all_that_is_missing_or_wrong_is_named(data: Path) -> None:
    result = neu(data, "modell", {"name": "Neu", "ebenen-ebene": "arbeid"})
    assert result.exit_code == 2
    for part in ("„--art“: Was es ist. Zur Wahl: rolle, team", "--ebenen-ebene: Die Kennung „arbeid“", "„--kurz“"):
        assert part in result.output


def test_an_unknown_file_is_named_with_the_nearest(data: Path) -> None:
    result = neu(data, "beispiel", COMPLETE["beispiel"] | {"kommune": "musterstdt"})
    assert result.exit_code == 2
    assert "Gemeint „musterstadt“?" in result.output


def test_at_a_terminal_it_asks_until_the_answer_fits(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(befehl_neu, "_has_terminal", lambda: True)
    result = neu(data, "begriff", {}, typed="Runder Tisch\nEin Treffen.\namt\n\nrunder-tisch\n")
    assert result.exit_code == 0, result.output
    assert "Das Fachwort." in result.output
    assert "Fehler: Die Kennung „amt“ ist schon vergeben" in result.output
    assert "runder-tisch" in (data / "glossar.yml").read_text(encoding="utf-8")


def test_breaking_off_writes_nothing_but_keeps_what_was_typed(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(befehl_neu, "_has_terminal", lambda: True)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = (data / "glossar.yml").read_bytes()
    result = neu(data, "begriff", {}, typed="Runder Tisch\n")
    assert result.exit_code == 1
    assert "Abgebrochen." in result.output
    (draft,) = tmp_path.glob("handbuch-entwurf-begriff-*.yml")
    assert 'begriff: "Runder Tisch"' in draft.read_text(encoding="utf-8")
    assert (data / "glossar.yml").read_bytes() == before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_closed_window_breaks_off_like_ctrl_c(number: signal.Signals) -> None:
    with pytest.raises(click.Abort), speichern.ending_as_abort():
        signal.raise_signal(number)


@pytest.mark.parametrize(("kind", "said"), [("option", "stehen in data/ebenen"), ("modele", "Gemeint „modell“?")])
def test_what_it_cannot_make_is_said_with_what_to_do_instead(data: Path, kind: str, said: str) -> None:
    result = neu(data, kind, {})
    assert result.exit_code == 2
    assert said in result.output
    assert "Anlegen lässt sich: begriff, " in result.output


def test_where_something_new_shows_is_said_and_its_sources_are_none_of_it(data: Path) -> None:
    result = neu(data, "beispiel", COMPLETE["beispiel"], "musterstadt-beirat")
    assert "Zu sehen ist es auch auf: ebenen/arbeit/\n" in result.output


def test_an_empty_answer_is_told_and_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(befehl_neu, "_has_terminal", lambda: True)

    @click.command()
    def ask() -> None:
        click.echo(befehl_neu._said("typ", "Art.", None, None, str))

    said = CliRunner().invoke(ask, input="\nStadt\n").output
    assert "Hier ist eine Antwort nötig" in said
    assert said.endswith("Stadt\n")
