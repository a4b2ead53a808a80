"""What a portfolio tells of one assessment, and that it counts as the score does."""

from datetime import date

from hypothesis import given

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import ClaimedLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.questionnaire.requirement import Tier
from selfassess.core.model.registers.owners import AnswerOwner
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.row import COUNTS, PortfolioRow
from selfassess.core.review.labels import reviewer_label
from selfassess.core.scoring.score import score
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    DISAGREE,
    MET,
    answered,
    finding,
    given_on,
    questionnaire,
    review,
    scale,
)
from tests.strategies import questionnaires, simple_assessments

DAY = date(2026, 5, 3)


@given(questionnaires(), simple_assessments())
def test_a_row_counts_as_the_score_does_and_survives_its_published_form(
    asked: Questionnaire, assessment: Assessment
) -> None:
    row = row_of("a.toml", asked, assessment, {}, DAY)
    scored = score(asked, assessment)
    assert row.star.eligibility is scored.eligibility.verdict
    assert row.star.in_the_way == scored.eligibility.in_the_way
    for tier in (None, *Tier):
        pairs = [(scored.tally(asked, tier), row.tally(tier))]
        pairs += [
            (scored.tally(each, tier), row.tally(tier, each.id))
            for each in asked.phases
        ]
        for tally, own in pairs:
            assert (own.met, own.asked) == (tally.met, tally.asked)
    counting = [key for key, each in row.outcomes.items() if each == COUNTS]
    assert len(counting) == scored.tally(asked).met
    assert PortfolioRow.model_validate_json(row.model_dump_json()) == row


def test_a_row_names_reviewers_levels_and_owners() -> None:
    asked = questionnaire(scales={"say": scale("all")}, a=BASIC, b=BEST_PRACTICE)
    mine = answered(a=MET).model_copy(
        update={
            "levels": {"say": {"all": ClaimedLevel(level="some", open=True)}},
            "owners": {"mof": AnswerOwner(name="Ministry of Finance")},
        }
    )
    given = mine.answer_to("b").model_copy(update={"owner": "mof", "due": DAY})
    mine = mine.with_answer("b", given)
    said = given_on(mine, review("Water Watch", a=finding(DISAGREE)))
    row = row_of("a.toml", asked, mine, {"water-watch": said}, date(2026, 6, 1))
    assert row.reviewers == (reviewer_label(said.reviewer),)
    assert (row.disputed, row.waiting) == (1, 1)
    assert [(each.title, each.open) for each in row.levels] == [("Some of it", True)]
    assert [each.model_dump() for each in row.owners] == [
        {"name": "Ministry of Finance", "asked": 1, "answered": 0, "open": 1, "late": 1}
    ]


def test_what_reports_do_not_carry_makes_no_other_row() -> None:
    asked = questionnaire(a=BASIC)
    mine = answered(a=MET)
    owners = {"mof": AnswerOwner(name="Ministry of Finance")}
    owned = mine.model_copy(update={"owners": owners})
    plain, with_owners = (row_of("a", asked, each, {}, DAY) for each in (mine, owned))
    assert plain.said == with_owners.said
    changed = row_of("a", asked, answered(), {}, DAY)
    assert changed.said != plain.said
