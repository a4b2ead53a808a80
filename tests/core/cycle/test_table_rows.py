"""What the rows of a table become, by a map."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.cycle.table_map import TableMap
from selfassess.core.cycle.table_rows import (
    NoSuchWord,
    check_map,
    file_words,
    tables_of,
    why_left_out,
)

ROW = {"country": "Kenya", "plan": "2", "year": "2015", "told": "Yes", "open": "all"}
WORDS = {"status": {"Yes": "met", "No": "not_met", "?": ""}, "open": {"all": True}}


def map_of(assessment: dict[str, Any], **said: Any) -> TableMap:
    usual = {"format": 1, "questionnaire": "q", "file": "{country} {plan}"}
    return TableMap.model_validate(
        {**usual, "words": WORDS, "assessment": assessment, **said}
    )


def made(assessment: dict[str, Any], **cells: str) -> dict[str, Any]:
    return tables_of(map_of(assessment), {**ROW, **cells}, "1")


def test_places_take_cells_and_words_and_what_comes_out_empty_is_left_out() -> None:
    tables = made(
        {
            "country": "{country}",
            "period": {"start": "{year}", "end": 2017},
            "answers": {
                "a": {"status": "{told|status}", "note": "{told}: {plan}, {year}"},
                "b": {"status": "?", "evidence": ["{plan}", "{told|status}"]},
                "c": {"note": "{nothing}", "evidence": ["{nothing}"]},
            },
            "levels": {"influence": {"development": {"open": "{open|open}"}}},
        },
        nothing="",
    )
    assert tables["country"] == "Kenya"
    assert tables["period"] == {"start": 2015, "end": 2017}
    assert tables["answers"] == {
        "a": {"status": "met", "note": "Yes: 2, 2015"},
        "b": {"status": "?", "evidence": ["2", "met"]},
    }
    assert tables["levels"]["influence"]["development"]["open"] is True
    assert made({"period": "{year}"})["period"] == "2015"


def test_an_id_follows_from_questionnaire_country_and_plan_alone() -> None:
    def id_of(country: str, plan: str, note: str) -> str:
        return str(made({"country": country, "action_plan": plan, "state": note})["id"])

    assert id_of("Kenya", "1", "a") == id_of("Kenya", "1", "b")
    others = {id_of("Kenya", "1", ""), id_of("Kenya", "2", ""), id_of("Keny", "a1", "")}
    assert len(others) == 3


def test_a_cell_that_no_word_stands_for_is_told_with_those_that_are_known() -> None:
    with pytest.raises(NoSuchWord) as told:
        made({"answers": {"a": {"status": "{told|status}"}}}, told="yes")
    assert told.value.column == "told"
    assert told.value.problem.sentence == (
        "column `told`: `yes` is not in [words.status], which has Yes, No, ? "
        "(did you mean `Yes`?)"
    )


def test_a_row_is_left_out_by_the_first_column_that_keeps_it_out() -> None:
    table_map = map_of({}, only={"told": ["Yes"], "plan": ["1"]})
    assert why_left_out(table_map, ROW) == ("plan", "2")
    assert why_left_out(table_map, {**ROW, "plan": "1"}) is None


def test_columns_and_words_that_are_not_there_are_told_where_the_map_names_them() -> (
    None
):
    table_map = map_of(
        {"answers": {"a": {"evidence": ["{tol}", "{told|stat}"], "x": 1}}},
        only={"who": ["a"]},
        file="{countryy}",
    )
    found = [(p.where, p.at_key, p.sentence) for p in check_map(table_map, ROW)]
    place = ("assessment", "answers", "a", "evidence")
    assert found == [
        (("only", "who"), True, "the table has no column `who`"),
        (
            ("file",),
            False,
            "the table has no column `countryy` (did you mean `country`?)",
        ),
        ((*place, 0), False, "the table has no column `tol` (did you mean `told`?)"),
        (
            (*place, 1),
            False,
            "the map has no [words.stat] (did you mean `status`?)",
        ),
    ]


COUNTRY = map_of({"country": "{country}", "action_plan": "about {country}"})


@given(some.text(alphabet="{}|a=", max_size=12))
def test_a_cell_is_never_read_as_a_place(cell: str) -> None:
    tables = tables_of(COUNTRY, {**ROW, "country": cell}, "1")
    assert tables.get("country", "") == cell
    assert tables["action_plan"] == f"about {cell}"
    assert file_words(COUNTRY, {**ROW, "country": cell}) == f"{cell} 2"
