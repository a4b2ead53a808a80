"""Carried answers: what is brought from an earlier plan claims nothing until confirmed."""

import random
from itertools import product

import pytest

from selfassess.core.merge.three_way import merge
from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.review.agreement import Agreement, agreement_of
from selfassess.core.review.threads import answer_digest, threads_of
from selfassess.core.review.viewpoint import as_seen_by
from selfassess.core.scoring.labels import carried_sentence
from selfassess.core.scoring.rules import Rule
from selfassess.core.scoring.score import score
from selfassess.core.session.session import Session
from tests.builders import (
    AGREE,
    BASIC,
    DISAGREE,
    MET,
    NOT_MET,
    PROOF,
    UNANSWERED,
    answered,
    finding,
    given_on,
    questionnaire,
    review,
)

CARRIED = Answer(status=MET, evidence=(PROOF,), note="Online.", carried="Plan 1")
ASKED = questionnaire(a=BASIC, b=BASIC)
BASE = answered(a=CARRIED, b=MET)


def with_a(answer: Answer) -> Assessment:
    return BASE.with_answer("a", answer)


def test_a_carried_answer_counts_as_unanswered_until_it_is_confirmed() -> None:
    assert (CARRIED.written, CARRIED.status) == (MET, UNANSWERED)
    before = score(ASKED, BASE)
    assert before.tally(ASKED).answered == 1
    assert [b.rule for b in before.eligibility.blockers] == [Rule.TO_CONFIRM]
    after = score(ASKED, Session.begin(ASKED, BASE).answered(MET).assessment)
    assert after.tally(ASKED).answered == 2
    assert not after.eligibility.blockers
    sentence = "1 answer came from Plan 1 and is not confirmed"
    assert (carried_sentence(before), carried_sentence(after)) == (sentence, "")
    assert before.outcomes["a"].origin == "Plan 1"


def test_what_somebody_proposes_waits_like_what_was_carried() -> None:
    proposed = CARRIED.proposing(NOT_MET, "finance.xlsx")
    assert (proposed.status, proposed.carried) == (UNANSWERED, "")
    outcome = score(ASKED, with_a(proposed)).outcomes["a"]
    assert (outcome.rule, outcome.origin) == (Rule.TO_CONFIRM, "finance.xlsx")
    confirmed = Session.begin(ASKED, with_a(proposed)).answered(NOT_MET)
    assert confirmed.answer == CARRIED.claiming(NOT_MET)


def test_confirming_says_something_that_was_not_said() -> None:
    confirmed = with_a(CARRIED.claiming(MET))
    assert answer_digest(BASE, "a") != answer_digest(confirmed, "a")
    assert answer_digest(confirmed, "a") == answer_digest(
        with_a(Answer(status=MET, evidence=(PROOF,), note="Online.")), "a"
    )


def test_who_agrees_with_a_carried_answer_agrees_with_no_claim_of_it() -> None:
    said = given_on(BASE, review(a=finding(AGREE), b=finding(AGREE)))
    (thread,) = threads_of(BASE, {"watch": said}, "a")
    assert agreement_of(thread) is Agreement.ANOTHER_ANSWER
    denied = {"watch": review(a=finding(DISAGREE, NOT_MET))}
    theirs = as_seen_by("watch", ASKED, BASE, denied).answer_to("a")
    assert (theirs.status, theirs.carried) == (NOT_MET, "")


@pytest.mark.parametrize("turned", [False, True])
def test_a_claim_of_one_side_goes_before_what_the_other_only_left(turned: bool) -> None:
    noted = with_a(CARRIED.model_copy(update={"note": "Online since May."}))
    for claimed in (MET, NOT_MET):
        sides = [with_a(CARRIED.claiming(claimed)), noted]
        merged = merge(BASE, *(reversed(sides) if turned else sides))
        assert not merged.conflicts
        assert merged.answer_to("a").status is claimed
        assert merged.answer_to("a").note == "Online since May."
    both = [with_a(CARRIED.claiming(status)) for status in (MET, NOT_MET)]
    clash = merge(BASE, *(reversed(both) if turned else both))
    assert [conflict.where for conflict in clash.conflicts] == ["answers.a.status"]
    assert merge(BASE, both[0], both[0]) == both[0]


@pytest.mark.parametrize("key", ["carried", "proposed"])
def test_however_three_states_wait_and_claim_the_sides_may_be_turned_around(
    key: str,
) -> None:
    states = [
        Answer.model_validate({"status": status, key: origin})
        for status in (MET, NOT_MET)
        for origin in ("", "X")
    ]
    for base, ours, theirs in product(map(with_a, states), repeat=3):
        forth, back = merge(base, ours, theirs), merge(base, theirs, ours)
        assert [c.where for c in forth.conflicts] == [c.where for c in back.conflicts]
        assert merge(base, forth, theirs) == forth


def test_200_merges_of_what_two_people_confirm_and_answer_apart_are_clean() -> None:
    names = [f"r{number}" for number in range(12)]
    base = answered(**dict.fromkeys(names, CARRIED))
    for seed in range(200):
        draw = random.Random(seed)
        sides, wanted = [base, base], base
        for name in names:
            side, status = draw.choice((0, 1, 2)), draw.choice((MET, NOT_MET))
            claim = CARRIED.claiming(status) if side < 2 else CARRIED
            wanted = wanted.with_answer(name, claim)
            if side < 2:
                sides[side] = sides[side].with_answer(name, claim)
        assert merge(base, sides[0], sides[1]) == wanted
