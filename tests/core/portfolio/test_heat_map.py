"""Requirements against assessments, one map for each edition."""

from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.portfolio.heat_map import Heat, heat_maps
from selfassess.core.portfolio.row import COUNTS, LEFT_OUT, PortfolioRow
from selfassess.core.scoring.rules import Rule
from tests.core.portfolio.portfolio_rows import SMALL, row


def asked(_identifier: str, edition: str) -> Questionnaire | None:
    return SMALL if edition == "1" else None


def with_outcomes(**outcomes: str) -> PortfolioRow:
    return row("one", outcomes=outcomes)


def test_each_edition_has_a_map_with_titles_where_they_are_known() -> None:
    first, second = heat_maps([row("a"), row("b", edition="2"), row("c")], asked)
    assert [each.path for each in first.assessments] == ["a", "c"]
    assert [title for title, _cells in first.lines] == ["A", "B", "C"]
    assert [title for title, _cells in second.lines] == ["a", "b", "c"]


def test_a_cell_says_in_words_what_its_colour_and_glyph_do() -> None:
    full = with_outcomes(
        a=COUNTS, b=Rule.PARTLY_MET, c=Rule.NOT_MET, d=Rule.NOTE_MISSING, e=LEFT_OUT
    )
    (drawn,) = heat_maps([full, with_outcomes(a=COUNTS)], asked)
    cells = [each for _title, each in drawn.lines]
    heats = [Heat.COUNTS, Heat.PARTLY, Heat.AGAINST, Heat.OPEN, Heat.LEFT_OUT]
    assert [each[0].heat for each in cells] == heats
    assert len({each[0].glyph for each in cells}) == 5
    assert len({each[0].text for each in cells}) == 5
    assert cells[1][1].heat is Heat.LEFT_OUT
