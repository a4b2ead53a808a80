"""Which assessments are shown, in which order, with which columns."""

import pytest

from selfassess.core.portfolio.groups import assessments_table
from selfassess.core.portfolio.portfolio_columns import COLUMNS, SHOWN
from selfassess.core.portfolio.row import Proof, RowLevel
from selfassess.core.portfolio.selection import (
    NoSuchColumn,
    columns_in,
    conditions_in,
    in_the_order_of,
    selected,
)
from tests.builders import BASIC, MET, questionnaire
from tests.core.portfolio.portfolio_rows import row

KENYA = row("k", country="Kenya", start="2016", disputed=2, a=MET)
NORWAY = row("n", country="Norway", start="2013", reviewers=("A", "B"))
NOTHING_BASIC = row("g", questionnaire(a=BASIC), country="Georgia", tallies=())
ALL = [KENYA, NORWAY]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("country=kenya", [KENYA]),
        ("country=*n*", ALL),
        ("country!=kenya", [NORWAY]),
        ("disputed>1", [KENYA]),
        ("disputed>=2 country=k*", [KENYA]),
        ("disputed<2", [NORWAY]),
        ("period<=2014", [NORWAY]),
        ("basic>=50", [KENYA]),
        ("reviewers=2", [NORWAY]),
        ("verdict=not_eligible", []),
        ("plan='no such'", []),
        ("made_from_files>a", []),
        ("made_from_files=", ALL),
        ("tier=basic", ALL),
        ("", ALL),
    ],
)
def test_all_conditions_hold_for_what_is_shown(text: str, found: list[object]) -> None:
    assert selected(ALL, conditions_in(text)) == found


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("zountry=x", "did you mean `country`?"),
        ("country", "is no condition such as"),
        ("country='x", "quotation mark"),
        ("zzzz=1", "is no column of the portfolio"),
    ],
)
def test_what_is_no_condition_is_told(text: str, why: str) -> None:
    with pytest.raises(NoSuchColumn, match=why):
        conditions_in(text)


def test_columns_are_named_between_commas() -> None:
    assert columns_in("country, path,") == ["country", "path"]
    with pytest.raises(NoSuchColumn):
        columns_in("country,tier")


def test_what_tells_nothing_comes_last_in_either_order() -> None:
    checked = row("c", made_from_files=Proof.NO)
    again = row("y", made_from_files=Proof.YES)
    rows = [NORWAY, again, checked]
    assert in_the_order_of(rows, "made_from_files") == [checked, again, NORWAY]
    assert in_the_order_of(rows, "-made_from_files") == [again, checked, NORWAY]
    assert in_the_order_of(ALL, "-disputed,country") == ALL
    assert in_the_order_of(ALL, "disputed") == [NORWAY, KENYA]
    assert in_the_order_of(ALL[::-1], "") == ALL


def test_every_column_tells_something_of_every_row() -> None:
    level = RowLevel(scale="say", phase="first", level="x", title="Involve", open=None)
    odd = level.model_copy(update={"phase": "gone"})
    full = row(
        "full",
        start="2016",
        end="2018",
        levels=(level, odd, level.model_copy(update={"level": ""})),
        reviewers=("A", "B"),
        made_from_files=Proof.NOT_CHECKED,
        country="Kenya",
        a=MET,
    )
    table = assessments_table([full, row("empty", start="")], [*COLUMNS])
    told = dict(zip(COLUMNS, map(str, table.rows[0]), strict=True))
    assert told["period"] == "2016–2018"
    assert told["levels"] == "First: Involve; gone: Involve"
    assert told["phases"] == "First: 1/2; Second: 0/1"
    assert told["basic"] == "1/2"
    assert told["reviewers"] == "A; B"
    assert told["made_from_files"] == "not checked"
    assert told["verdict"] == "☆ still possible"
    assert told["verdicts"] == "Star: ☆ still possible"
    assert [head.title for head in table.heads][:2] == ["Country", "Action plan"]
    assert {*SHOWN} <= {*COLUMNS}
