"""A verdict that asks for a level beside its requirements."""

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.levels import GivenLevel
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.goal_rules import verdict_reasons
from selfassess.core.scoring.levels.level_labels import (
    level_sentences,
    level_title,
    openness_label,
)
from selfassess.core.scoring.score import rescore, score
from selfassess.core.scoring.verdict_labels import eligibility_label
from selfassess.core.session.session import Session
from tests.builders import BASIC, MET, answered, questionnaire, scale


def asking(*, for_the_star: bool) -> Questionnaire:
    asked = questionnaire(
        requires=(BASIC,), scales={"influence": scale("all")}, a=BASIC
    )
    required = {"scale": "influence", "phase": "all", "at_least": "some"}
    data = asked.model_dump(by_alias=True)
    data["star"]["requires_level"] = [required] if for_the_star else []
    return Questionnaire.model_validate(data)


def giving(level: str) -> Assessment:
    asked = asking(for_the_star=True)
    session = Session.begin(asked, answered(a=MET))
    return session.levelled(asked.asked_levels[0], level=level, open=False).assessment


@pytest.mark.parametrize(
    ("level", "verdict", "label"),
    [
        ("", StarVerdict.POSSIBLE, "still possible: 1 in the way"),
        ("none", StarVerdict.NO, "not eligible: 1 in the way"),
        ("some", StarVerdict.YES, "eligible"),
        ("all", StarVerdict.YES, "eligible"),
    ],
)
def test_a_level_that_is_too_low_rules_the_star_out_and_one_not_given_keeps_it_open(
    level: str, verdict: StarVerdict, label: str
) -> None:
    result = score(asking(for_the_star=True), giving(level))
    assert result.eligibility.verdict is verdict
    assert eligibility_label(result.eligibility) == label
    assert score(asking(for_the_star=False), giving(level)).eligibility.verdict is (
        StarVerdict.YES
    )
    without = score(asking(for_the_star=True), answered(a=MET))
    rescored = rescore(without, answered(a=MET), giving(level))
    assert rescored.eligibility == result.eligibility


def test_the_rule_names_the_level_and_the_reason_what_was_given() -> None:
    asked = asking(for_the_star=True)
    result = score(asked, giving("none"))
    assert list(verdict_reasons(result.eligibility, asked)) == [
        "Rule: Every basic requirement in every phase counts as met. "
        "Influence, All: at least Some of it.",
        "In the way: Influence, All: None; at least Some of it is asked.",
    ]
    assert list(level_sentences(asked, result.levels)) == [
        "Influence, All: None, by invitation."
    ]


def test_a_level_that_the_scale_does_not_have_is_shown_as_it_stands_there() -> None:
    assert level_title(scale("all"), "most") == "most"
    assert openness_label(GivenLevel()) == "not said who could take part"
