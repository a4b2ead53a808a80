"""A portfolio that is looked through: tables, order, words."""

import pytest

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.portfolio_session import TABLES, PortfolioSession
from selfassess.core.portfolio.row import RowOwner
from selfassess.core.portfolio.selection import conditions_in
from tests.core.portfolio.portfolio_rows import SMALL, row


def asked(identifier: str, _edition: str) -> Questionnaire | None:
    return SMALL if identifier == SMALL.id else None


ROWS = (
    row("a.toml", country="Albania", start="2012", disputed=2, a=Status.MET),
    row("b.toml", country="Brazil", start="2013", disputed=10),
    row("c.toml", country="Côte d'Ivoire", start="", a=Status.MET, c=Status.MET),
    row("d.toml", country="Albania", start="2011", reviewers=("Watch",)),
)
SESSION = PortfolioSession(ROWS, asked, columns=("country", "period", "basic", "path"))


def paths(session: PortfolioSession) -> list[str]:
    return [line.assessment.path for line in session.lines() if line.assessment]


def test_a_column_sorts_by_its_numbers_and_the_second_time_the_other_way_round() -> (
    None
):
    rising = SESSION.sorted_on("basic")
    assert paths(rising) == ["b.toml", "d.toml", "a.toml", "c.toml"]
    falling = rising.sorted_on("basic")
    assert paths(falling)[:2] == ["c.toml", "a.toml"]
    assert paths(falling.sorted_on("basic")) == paths(rising)


def test_what_tells_nothing_comes_last_in_either_order() -> None:
    rising = SESSION.sorted_on("period")
    assert paths(rising)[-1] == paths(rising.sorted_on("period"))[-1] == "c.toml"
    assert paths(rising)[0] == "d.toml"


def test_words_are_found_in_all_that_is_known_without_accents_and_capitals() -> None:
    for words, found in {
        "COTE": ["c.toml"],
        "watch": ["d.toml"],
        "albania d.toml": ["d.toml"],
        "nowhere": [],
        " ": ["a.toml", "b.toml", "c.toml", "d.toml"],
    }.items():
        session = PortfolioSession(ROWS, asked, words=words)
        assert paths(session) == found


def test_the_rows_of_groups_are_sorted_and_found_by_their_cells() -> None:
    session = SESSION.grouped_by(Grouping.REQUIREMENT).sorted_on("meet")
    cells = [line.cells for line in session.lines()]
    meet = [head.name for head in session.seen.heads].index("meet")
    assert [row[meet] for row in cells] == [0, 1, 2]
    assert all(line.assessment is None for line in session.lines())
    phases = SESSION.grouped_by(Grouping.PHASE).sorted_on("basic")
    assert [line.cells[0] for line in phases.lines()] == ["Second", "First"]


def test_requirements_are_narrowed_by_the_conditions_on_them() -> None:
    conditions = (*conditions_in("tier=basic country=A*"),)
    session = PortfolioSession(ROWS, asked, conditions).grouped_by(Grouping.REQUIREMENT)
    assert len(session.lines()) == 2


def test_a_cycle_has_a_row_for_each_assessment_and_leads_to_it() -> None:
    session = SESSION.grouped_by(Grouping.CYCLE)
    assert paths(session) == ["d.toml", "a.toml", "b.toml", "c.toml"]
    assert paths(session.sorted_on("rose"))[0] == "a.toml"
    assert paths(session.sorted_on("country"))[:2] == ["d.toml", "a.toml"]


@pytest.mark.parametrize("by", TABLES)
def test_every_table_says_what_it_is_and_keeps_all_its_columns(
    by: Grouping | None,
) -> None:
    session = SESSION.grouped_by(by)
    assert {*session.seen.heads} == {*session.table.heads}
    assert session.about(session.lines()) == f"{TABLES[by]}: 4 assessments"


def test_what_is_said_of_the_table_names_words_and_order() -> None:
    session = PortfolioSession(ROWS, asked, words="albania").sorted_on("country")
    assert session.about(session.lines()) == (
        "All together: 4 assessments · “albania” found in 2 of 4 rows · "
        "sorted by Country, the smallest first"
    )
    other = session.sorted_on("country")
    assert other.about(other.lines()).endswith("sorted by Country, the largest first")
    grouped = other.grouped_by(Grouping.COUNTRY)
    assert grouped.about(grouped.lines()) == "By country: 4 assessments"


def test_columns_stay_where_they_are_and_new_ones_come_behind() -> None:
    session = SESSION.with_columns(["path", "country", "plan"])
    assert session.columns == ("country", "path", "plan")
    assert session.with_columns([""]).columns == ("country",)


@pytest.mark.parametrize(
    ("by", "told", "members"),
    [
        (Grouping.COUNTRY, "Country: Albania", ["a.toml", "d.toml"]),
        (Grouping.PHASE, "Phase: ", ["a.toml", "b.toml", "c.toml", "d.toml"]),
        (
            Grouping.REQUIREMENT,
            "Requirement: ",
            ["a.toml", "b.toml", "c.toml", "d.toml"],
        ),
    ],
)
def test_a_row_of_groups_is_opened_as_the_assessments_it_is_about(
    by: Grouping, told: str, members: list[str]
) -> None:
    groups = SESSION.grouped_by(by).sorted_on("assessments").sorted_on("assessments")
    line = groups.lines()[0]
    opened = groups.opened(line)
    assert sorted(paths(opened)) == members
    assert told in opened.about(opened.lines())
    assert opened.group is not None
    assert (opened.group.outer, opened.group.key) == (groups, line.key)
    assert opened.grouped_by(None).rows == ROWS
    assert opened.grouped_by(None).group is None


def test_the_group_of_an_owner_has_the_assessments_for_which_they_owe_something() -> (
    None
):
    owner = RowOwner(name="Ministry", asked=1, answered=0, open=1, late=0)
    rows = (ROWS[0], ROWS[1].model_copy(update={"owners": (owner,)}))
    groups = PortfolioSession(rows, asked).grouped_by(Grouping.OWNER)
    opened = groups.opened(groups.lines()[0])
    assert paths(opened) == ["b.toml"]
    assert opened.about([]).endswith("Owner: Ministry")
