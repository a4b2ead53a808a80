import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.goals import Star
from selfassess.core.model.questionnaire.requirement import EvidenceRule, Tier
from selfassess.core.model.questionnaire.sources import Basis
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.status import State, Status
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.goal_rules import empty_tier_sentence, star_rule
from selfassess.core.scoring.labels import (
    STATUS_GLYPHS,
    TIER_MARKS,
    fraction,
    outcome_label,
    percent_label,
    rule_label,
    state_label,
    status_label,
    tier_label,
)
from selfassess.core.scoring.outcome import outcome_of
from selfassess.core.scoring.requirement_labels import basis_label, basis_sentence
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import score
from selfassess.core.scoring.tallies.tally import Tally
from selfassess.core.scoring.verdict_labels import (
    STAR_VERDICTS,
    VERDICT_GLYPHS,
    eligibility_label,
)
from selfassess.core.text.terminal import cell_width
from tests.builders import (
    BASIC,
    BEST_PRACTICE,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    answer,
    answered,
    evidence,
    phase,
    questionnaire,
    requirement,
)


@pytest.mark.parametrize(
    ("label", "values"),
    [
        (status_label, Status),
        (tier_label, Tier),
        (state_label, State),
        (basis_label, Basis),
        (basis_sentence, Basis),
        (rule_label, Rule),
        (lambda verdict: STAR_VERDICTS[verdict].label, StarVerdict),
        (lambda verdict: STAR_VERDICTS[verdict].reached, StarVerdict),
        (empty_tier_sentence, Tier),
    ],
)
def test_everything_is_called_something_and_no_two_things_the_same(
    label: Callable[[Any], str], values: Iterable[Any]
) -> None:
    words = [label(value) for value in values]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("glyphs", [STATUS_GLYPHS, TIER_MARKS, VERDICT_GLYPHS])
def test_glyphs_differ_and_fill_one_cell_without_colour(glyphs: dict[Any, str]) -> None:
    assert len(set(glyphs.values())) == len(glyphs)
    for glyph in glyphs.values():
        assert cell_width(glyph) == 1
        assert unicodedata.east_asian_width(glyph) not in "WF"


@pytest.mark.parametrize(
    ("given", "label"),
    [
        (answer(PARTLY_MET), "does not count: partly met does not count as met"),
        (answer(NOT_MET), "does not count"),
        (answer(MET, PROOF), "counts"),
    ],
)
def test_an_outcome_says_whether_it_counts_and_why_not_if_that_needs_saying(
    given: Answer, label: str
) -> None:
    outcome = outcome_of(requirement("a"), given, {PROOF: evidence()})
    assert outcome_label(outcome) == label


def test_an_outcome_says_that_recommended_evidence_is_missing() -> None:
    advised = requirement("a", rule=EvidenceRule.RECOMMENDED)
    assert outcome_label(outcome_of(advised, answer(MET), {})) == (
        "counts; evidence is recommended and none is cited"
    )


def test_an_outcome_says_that_its_evidence_shows_nothing() -> None:
    bare = {PROOF: Evidence(title="Minutes")}
    assert outcome_label(outcome_of(requirement("a"), answer(MET, PROOF), bare)) == (
        "counts; but its evidence has neither an address nor a file"
    )


def test_an_outcome_says_that_it_left_the_tally() -> None:
    optional = requirement("a", may_be_left_out=True)
    left_out = outcome_of(optional, answer(NOT_APPLICABLE, note="One."), {})
    assert outcome_label(left_out) == "left out of the tally: not applicable"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (MET, "eligible"),
        (NOT_MET, "not eligible: 1 in the way"),
        (Status.UNANSWERED, "still possible: 1 in the way"),
    ],
)
def test_the_verdict_says_how_much_is_in_the_way(status: Status, words: str) -> None:
    asked = questionnaire(a=BASIC, requires=(BASIC,))
    assert eligibility_label(score(asked, answered(a=status)).eligibility) == words


def test_the_verdict_says_that_nothing_is_asked() -> None:
    eligibility = score(questionnaire(a=BASIC), answered(a=MET)).eligibility
    assert eligibility_label(eligibility) == "not eligible: nothing is asked"


@pytest.mark.parametrize(
    ("star", "sentence"),
    [
        (
            Star(name="Star", requires=(BASIC, BEST_PRACTICE)),
            "Every basic and every best practice requirement in every phase counts as met.",
        ),
        (
            Star(
                name="S",
                requires=(BASIC,),
                phases=("first", "second"),
                partly_counts=True,
            ),
            "Every basic requirement in these phases: First, Second counts as met or is partly met.",
        ),
    ],
)
def test_the_rule_of_the_star_is_one_sentence(star: Star, sentence: str) -> None:
    asked = questionnaire(phase("first", a=BASIC), phase("second", b=BASIC))
    assert star_rule(star, asked) == sentence


def test_a_tally_is_a_fraction_and_a_percentage_rounded_down() -> None:
    assert fraction(Tally(met=2, asked=3)) == "2/3"
    assert percent_label(Tally(met=2, asked=3)) == "66 %"


def test_where_nothing_is_asked_there_is_no_percentage() -> None:
    assert percent_label(Tally()) == "–"
