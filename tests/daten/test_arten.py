"""The shape of records: values and parts that could be wrong in more than one way."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from macros.daten.arten import Aussage, Beispiel, Stand, Tag, Zeitangabe, Zeitraum


@pytest.mark.parametrize("written", [pytest.param(2021, id="number"), "2021", "2021-03", "2024-02-29"])
def test_dates_are_as_exact_as_they_are_known(written: str | int) -> None:
    assert Zeitangabe.checked(written) == str(written)


@pytest.mark.parametrize(
    "written", ["2021-13", "2023-02-29", "21-03", "März 2021", "", 99, True, None, 2021.5, ["2021"]]
)
def test_what_is_no_date_is_refused(written: object) -> None:
    with pytest.raises(PydanticCustomError, match=r"kein Datum|im Kalender nicht"):
        Zeitangabe.checked(written)


def test_a_day_needs_month_and_day() -> None:
    with pytest.raises(PydanticCustomError, match="JJJJ-MM-TT"):
        Tag.checked("2021-03")


def test_only_stand_may_be_undated() -> None:
    assert Stand.checked("undatiert") == "undatiert"
    with pytest.raises(PydanticCustomError):
        Zeitangabe.checked("undatiert")


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [("2021", "2020", True), ("2021", "2021-05", False), ("2021-05", "2021", False), ("2021-05", "2021-04-30", True)],
)
def test_dates_are_compared_by_what_both_say(one: str, other: str, after: bool) -> None:
    assert Zeitangabe.checked(one).is_after(Zeitangabe.checked(other)) is after


def test_an_undated_claim_is_never_too_young() -> None:
    assert not Stand.checked("undatiert").is_after(Tag.checked("2020-01-01"))


def test_a_claim_without_sources_is_a_judgement() -> None:
    assert Aussage.model_validate({"text": "Das passt."}).ist_einschaetzung


@pytest.mark.parametrize("given", [{}, {"stand": 2021}, {"sicherheit": "hoch"}], ids=["neither", "date", "confidence"])
def test_a_claim_with_sources_says_when_it_held_and_how_sure_that_is(given: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="gehören „stand“ und „sicherheit“"):
        Aussage.model_validate({"text": "Der Kreis tagt.", "quellen": ["amtsblatt"], **given})


def test_a_judgement_has_no_confidence() -> None:
    with pytest.raises(ValidationError, match="nur bei Aussagen mit Quellen"):
        Aussage.model_validate({"text": "Das passt.", "sicherheit": "hoch"})


def test_a_judgement_has_no_date() -> None:
    with pytest.raises(ValidationError, match="nur bei Aussagen mit Quellen"):
        Aussage.model_validate({"text": "Das passt.", "stand": 2020})


def test_a_period_may_end_in_the_year_it_began() -> None:
    assert Zeitraum.model_validate({"seit": "2021-05", "bis": 2021}).bis == "2021"


def test_records_cannot_be_changed() -> None:
    claim = Aussage.model_validate({"text": "Das passt."})
    with pytest.raises(ValidationError):
        claim.text = "Anders."  # type: ignore[misc, assignment]


def test_an_example_belongs_to_something() -> None:
    claim = {"text": "x", "quellen": ["q"], "stand": 2020, "sicherheit": "hoch"}
    with pytest.raises(ValidationError, match="gehört zu nichts"):
        Beispiel.model_validate({"id": "a", "name": "A", "aussagen": [claim]})
