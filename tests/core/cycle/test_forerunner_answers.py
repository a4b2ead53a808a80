"""Answers under the requirements of another questionnaire: none lost, none claims more."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from selfassess.core.cycle.forerunner_answers import answers_under, unheard
from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.model.status import Status
from selfassess.storage.questionnaires.catalog import find_questionnaire
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PROOF,
    UNANSWERED,
    answer,
    phase,
    questionnaire,
    requirement,
)
from tests.strategies import NAMES

THEN = questionnaire(phase("all", **dict.fromkeys(NAMES, BASIC)))


def asking(**forerunners: str) -> Questionnaire:
    """A questionnaire after `small`: `x="a"` is the same as a, `x="a b?"` partly b, too."""
    named: dict[str, list[dict[str, Any]]] = {
        key: [
            {
                "id": name.strip("?"),
                "overlaps": "partly" if "?" in name else "same",
                "source": "guide",
            }
            for name in names.split()
        ]
        for key, names in forerunners.items()
    }
    asked = questionnaire(phase("all", **dict.fromkeys(forerunners, BASIC)))
    data = asked.model_dump(by_alias=True)
    return Questionnaire.model_validate(
        {**data, "id": "later", "from": {"small": named}}
    )


ONLINE = Answer(status=MET, note="Online.", evidence=(PROOF,), shows={PROOF: "page 3"})
OFFLINE = Answer(
    status=MET, note="On paper.", evidence=(PROOF, "x"), shows={PROOF: "page 4"}
)


def test_the_same_goes_along_as_it_was() -> None:
    assert answers_under({"a": ONLINE, "b": OFFLINE}, THEN, asking(x="a")) == {
        "x": ONLINE
    }
    assert unheard({"a": ONLINE, "b": OFFLINE}, THEN, asking(x="a")) == ["b"]


def test_what_only_overlaps_is_told_and_claims_nothing() -> None:
    [now] = answers_under({"a": ONLINE}, THEN, asking(x="a?")).values()
    assert (now.written, now.note) == (UNANSWERED, "A: Met\nOnline.")


def test_several_answers_become_one_under_their_titles() -> None:
    [now] = answers_under({"a": ONLINE, "b": OFFLINE}, THEN, asking(x="a b")).values()
    assert now.written is MET
    assert now.note == "A: Met\nOnline.\n\nB: Met\nOn paper."
    assert now.evidence == (PROOF, "x")
    assert now.shows == {PROOF: "page 3; page 4"}
    other = answer(NOT_MET)
    [now] = answers_under({"a": ONLINE, "b": other}, THEN, asking(x="a b")).values()
    assert now.written is UNANSWERED


def test_not_applicable_stays_so_only_where_it_may() -> None:
    said = {"a": answer(NOT_APPLICABLE, note="No forum.")}
    [now] = answers_under(said, THEN, asking(x="a")).values()
    assert (now.written, now.note) == (UNANSWERED, "A: Not applicable\nNo forum.")
    asked = asking(x="a")
    allowed = requirement("x", may_be_left_out=True)
    data = asked.model_dump(by_alias=True) | {
        "phase": questionnaire(x=allowed).model_dump(by_alias=True)["phase"]
    }
    later = Questionnaire.model_validate(data)
    assert answers_under(said, THEN, later)["x"] == said["a"]


def test_what_was_carried_from_an_earlier_plan_stays_one_of_that_plan() -> None:
    said = {"a": ONLINE.to_confirm("Plan 1"), "b": OFFLINE}
    [now] = answers_under(said, THEN, asking(x="a b")).values()
    assert now.carried == "Plan 1"


def test_within_one_questionnaire_every_answer_keeps_its_id() -> None:
    assert answers_under({"a": ONLINE, "old": OFFLINE}, THEN, THEN) == {
        "a": ONLINE,
        "old": OFFLINE,
    }
    assert unheard({"a": ONLINE, "old": OFFLINE, "b": Answer()}, THEN, THEN) == ["old"]


ANSWERS = some.builds(
    answer,
    some.sampled_from(Status),
    some.sampled_from([PROOF, "x"]),
    note=some.sampled_from(["", "x", "y\n", "z"]),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ogp-consultation-2012", "ogp-cocreation-2016"),
        ("ogp-cocreation-2016", "ogp-standards-2022"),
        ("ogp-standards-2022", "ogp-consultation-2012"),
    ],
)
@given(data=some.data())
def test_between_shipped_questionnaires_every_word_goes_along_or_is_told(
    before: str, after: str, data: some.DataObject
) -> None:
    then, now = (find_questionnaire(name).questionnaire for name in (before, after))
    keys = some.sampled_from([*then.by_id])
    said = data.draw(some.dictionaries(keys, ANSWERS, max_size=8))
    brought, left = answers_under(said, then, now), unheard(said, then, now)
    texts = " ".join(each.note for each in brought.values())
    cited = {slug for each in brought.values() for slug in each.evidence}
    for key, each in said.items():
        is_brought = each.note.strip() in texts and cited.issuperset(each.evidence)
        assert is_brought or key in left
    claimed = {each.written for each in brought.values()} - {UNANSWERED}
    assert claimed <= {each.written for each in said.values()}
