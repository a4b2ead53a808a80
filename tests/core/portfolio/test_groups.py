"""A portfolio by requirement, phase, cycle, country and owner."""

from hypothesis import given
from hypothesis import strategies as st

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.portfolio.groups import (
    by_country,
    by_cycle,
    by_owner,
    by_phase,
)
from selfassess.core.portfolio.portfolio_table import (
    Fraction,
    NamedRequirements,
    PortfolioTable,
)
from selfassess.core.portfolio.requirements import by_requirement
from selfassess.core.portfolio.row import COUNTS, LEFT_OUT, PortfolioRow, RowOwner
from selfassess.core.portfolio.selection import conditions_in
from tests.builders import MET, NOT_MET, PARTLY_MET
from tests.core.portfolio.portfolio_rows import SMALL, row

OLD = row("old", country="Kenya", start="2014", a=MET, b=NOT_MET)
NEW = row("new", country="Kenya", start="2016", a=PARTLY_MET, c=MET)
OTHER = row("other", country="Kenya", start="2018", edition="2", a=NOT_MET)
ROWS = [NEW, OTHER, OLD]


def asked(_identifier: str, edition: str) -> Questionnaire | None:
    return SMALL if edition == "1" else None


def told(table: PortfolioTable) -> list[dict[str, object]]:
    names = [head.name for head in table.heads]
    return [dict(zip(names, cells, strict=True)) for cells in table.rows]


def test_what_is_most_often_in_the_way_comes_first_within_an_edition() -> None:
    table = by_requirement(ROWS, asked)
    rows = [(each["edition"], each["requirement"]) for each in told(table)]
    assert rows == [("1", "b"), ("1", "a"), ("1", "c"), *(("2", key) for key in "abc")]
    first = told(table)[1]
    assert (first["title"], first["tier"], first["meet"]) == ("A", "basic", 1)
    assert (first["in_the_way"], first["assessments"]) == (1, 2)
    assert first["reason"] == "partly met does not count as met"
    assert told(table)[3]["title"] is None
    assert "Several editions of questionnaires are answered" in table.remark


def test_requirements_are_narrowed_by_tier_phase_and_id() -> None:
    def narrowed(text: str) -> list[object]:
        table = by_requirement([OLD], asked, conditions_in(text))
        return [each["requirement"] for each in told(table)]

    assert narrowed("tier=basic") == ["c", "a"]
    assert narrowed("phase=second") == ["c"]
    assert narrowed("requirement!=c tier=basic") == ["a"]
    assert by_requirement([OTHER], asked, conditions_in("tier=basic")).rows == ()


def test_a_requirement_that_all_meet_has_no_reason() -> None:
    (first,) = told(by_requirement([OLD], asked, conditions_in("requirement=a")))
    assert (first["meet"], first["in_the_way"], first["reason"]) == (1, 0, None)


def test_phases_are_added_up_within_one_edition_alone() -> None:
    table = by_phase(ROWS)
    first, second, *others = told(table)
    assert (first["phase"], first["assessments"], first["complete"]) == ("First", 2, 1)
    assert (first["basic"], first["best_practice"]) == (Fraction(1, 2), Fraction(0, 2))
    assert second["basic"] == Fraction(1, 2)
    assert [each["edition"] for each in others] == ["2", "2"]
    assert by_phase([OLD]).remark == ""


def test_plans_stand_in_order_and_only_those_of_one_edition_are_compared() -> None:
    rows = told(by_cycle(ROWS, asked))
    assert [each["period"] for each in rows] == ["2014", "2016", "2018"]
    changes = [(each["rose"], each["fell"]) for each in rows]
    rose, fell = (
        NamedRequirements(("c",), ("2.1.1",)),
        NamedRequirements(("a",), ("1.1.1",)),
    )
    assert changes == [(None, None), (rose, fell), (None, None)]


def test_people_read_the_numbers_of_requirements_and_machines_their_ids() -> None:
    both = {"a": COUNTS, "b": COUNTS, "c": "not_met"}
    plans = [row("x", start="1"), row("y", start="2", outcomes=both)]
    (_first, second) = told(by_cycle(plans, asked))
    assert str(second["rose"]) == "1.1.1; 1.1.2"
    assert isinstance(second["rose"], NamedRequirements)
    assert second["rose"].told_to_machines == "a; b"


def test_of_a_questionnaire_that_is_not_known_here_the_ids_are_told() -> None:
    plans = [
        row("x", start="1", edition="2"),
        row("y", start="2", edition="2", outcomes={"a": COUNTS}),
    ]
    assert str(told(by_cycle(plans, asked))[1]["rose"]) == "a"


def test_what_was_asked_of_one_plan_alone_neither_rose_nor_fell() -> None:
    whole = {"a": COUNTS, "b": COUNTS, "c": "not_met"}
    parted = {"a": LEFT_OUT, "b": "not_met", "c": COUNTS}
    plans = [row("x", start="1", outcomes=whole), row("y", start="2", outcomes=parted)]
    second = told(by_cycle(plans, asked))[1]
    assert (str(second["rose"]), str(second["fell"])) == ("2.1.1", "1.1.2")
    back = [row("x", start="1", outcomes=parted), row("y", start="2", outcomes=whole)]
    assert str(told(by_cycle(back, asked))[1]["rose"]) == "1.1.2"


def test_a_country_has_a_row_for_each_edition() -> None:
    rows = told(by_country(ROWS))
    assert [(each["edition"], each["assessments"]) for each in rows] == [
        ("1", 2),
        ("2", 1),
    ]
    assert [each["possible"] for each in rows] == [0, 0]


def test_an_owner_is_asked_by_all_assessments_together() -> None:
    owner = RowOwner(name="Finance", asked=3, answered=1, open=2, late=1)
    owned = [row("a", owners=(owner,)), row("b", owners=(owner,)), row("c")]
    assert told(by_owner(owned)) == [
        {
            "owner": "Finance",
            "assessments": 2,
            "asked": 6,
            "answered": 2,
            "open": 4,
            "late": 2,
        }
    ]


@given(st.lists(st.tuples(st.sampled_from(Status), st.sampled_from("12")), max_size=5))
def test_who_meets_a_requirement_and_in_whose_way_it_is_are_all_of_whom_it_is_asked(
    given: list[tuple[Status, str]],
) -> None:
    rows: list[PortfolioRow] = [
        row(str(number), edition=edition, a=status)
        for number, (status, edition) in enumerate(given)
    ]
    for each in told(by_requirement(rows, asked)):
        own = [r for r in rows if r.edition == each["edition"]]
        outcomes = [r.outcomes[str(each["requirement"])] for r in own]
        assert each["meet"] == outcomes.count(COUNTS)
        assert each["assessments"] == len(outcomes) - outcomes.count(LEFT_OUT)
