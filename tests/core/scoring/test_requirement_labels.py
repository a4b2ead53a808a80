"""What a questionnaire may ask of an answer before it counts."""

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.questionnaire.requirement import (
    EvidenceRule,
    Noted,
    Requirement,
)
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.labels import outcome_label, rule_label
from selfassess.core.scoring.next_steps import next_steps
from selfassess.core.scoring.outcome import outcome_of
from selfassess.core.scoring.requirement_labels import (
    evidence_sentence,
    left_out_sentence,
)
from selfassess.core.scoring.rules import Rule, StepKind
from selfassess.core.scoring.score import score
from selfassess.core.validation.checks import check_answers
from tests.builders import (
    BASIC,
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY_MET,
    PROOF,
    answer,
    answered,
    evidence,
    questionnaire,
    requirement,
)

REGISTER = {
    PROOF: evidence(),
    "paper": Evidence(title="On paper", note="Folder 3"),
    "unreadable": None,
}
RECOMMENDED = EvidenceRule.RECOMMENDED


def asking(**asked: object) -> Requirement:
    may = requirement("a", may_be_left_out=True)
    return may.model_copy(update=asked)


@pytest.mark.parametrize(
    ("asked", "given", "rule"),
    [
        ({"evidence_address": True}, answer(MET, "paper"), Rule.ADDRESS_MISSING),
        ({"evidence_address": True}, answer(MET), Rule.EVIDENCE_MISSING),
        ({"evidence_address": True}, answer(MET, "nowhere"), Rule.EVIDENCE_MISSING),
        ({"evidence_address": True}, answer(MET, "paper", PROOF), None),
        ({"evidence_address": True}, answer(MET, "unreadable"), None),
        ({}, answer(MET, "paper"), None),
        ({"note_required": (Noted.MET,)}, answer(MET, PROOF), Rule.NOTE_MISSING),
        (
            {"note_required": (Noted.MET,)},
            answer(MET, PROOF, note=" \n"),
            Rule.NOTE_MISSING,
        ),
        ({"note_required": (Noted.MET,)}, answer(MET, PROOF, note="So."), None),
        ({"note_required": (Noted.PARTLY_MET,)}, answer(MET, PROOF), None),
        ({"note_required": tuple(Noted)}, answer(PARTLY_MET), Rule.PARTLY_MET),
        ({"note_required": tuple(Noted)}, answer(NOT_MET), Rule.NOT_MET),
        ({}, answer(NOT_APPLICABLE), Rule.NOT_APPLICABLE_WITHOUT_REASON),
        ({"note_required": ()}, answer(NOT_APPLICABLE), None),
        (
            {"note_required": (), "not_applicable": False},
            answer(NOT_APPLICABLE),
            Rule.NOT_APPLICABLE_NOT_ALLOWED,
        ),
    ],
)
def test_an_answer_counts_if_it_has_what_the_requirement_asks(
    asked: dict[str, object], given: Answer, rule: Rule | None
) -> None:
    assert outcome_of(asking(**asked), given, REGISTER).rule is rule


def test_what_is_missing_is_told_by_check_and_in_the_shortest_way() -> None:
    asked = questionnaire(
        a=asking(note_required=(Noted.MET,)),
        b=requirement("b").model_copy(update={"evidence_address": True}),
        requires=(BASIC,),
    )
    given = {"a": answer(MET, PROOF), "b": answer(MET, "paper")}
    messages = [p.message for p in check_answers(asked, given, REGISTER)]
    assert messages == [
        "does not count: a note is required and there is none",
        "does not count: evidence with an address is required and none is cited",
    ]
    base = answered(**given)
    register = {**base.evidence, "paper": Evidence(title="On paper", note="Folder 3")}
    result = score(asked, base.model_copy(update={"evidence": register}))
    assert result.eligibility.verdict is StarVerdict.POSSIBLE
    way = [
        (missing, [b.requirement.id for b in blockers])
        for missing, blockers in next_steps(result).items()
    ]
    assert way == [(StepKind.EVIDENCE, ["b"]), (StepKind.REASON, ["a"])]


def test_where_partly_met_counts_it_counts_only_with_what_is_asked() -> None:
    asked = questionnaire(
        a=asking(note_required=(Noted.PARTLY_MET,), evidence_rule=RECOMMENDED),
        requires=(BASIC,),
        partly_counts=True,
    )
    bare = score(asked, answered(a=PARTLY_MET)).eligibility
    assert [b.rule for b in bare.blockers] == [Rule.NOTE_MISSING]
    noted = score(asked, answered(a=answer(PARTLY_MET, note="Half."))).eligibility
    assert noted.verdict is StarVerdict.YES


def test_a_note_that_partly_met_needs_is_missed_where_it_counts_or_not() -> None:
    asked = asking(note_required=(Noted.PARTLY_MET,))
    bare = outcome_of(asked, answer(PARTLY_MET), REGISTER)
    assert outcome_label(bare) == (
        "does not count: partly met does not count as met; a note is required and there "
        "is none"
    )
    [problem] = check_answers(questionnaire(a=asked), {"a": answer(PARTLY_MET)}, {})
    assert problem.message == "a note is required and there is none"
    noted = {"a": answer(PARTLY_MET, note="Half.")}
    assert list(check_answers(questionnaire(a=asked), noted, {})) == []


def test_what_is_asked_is_said_beside_the_requirement() -> None:
    both = (Noted.MET, Noted.PARTLY_MET)
    assert evidence_sentence(asking()) == "Evidence required, usually: a page"
    assert evidence_sentence(asking(note_required=both, evidence_address=True)) == (
        "Evidence with an address required, usually: a page. "
        "A note is required for: met, partly met."
    )
    advised = asking(evidence_rule=RECOMMENDED, evidence_address=True)
    assert evidence_sentence(advised) == (
        "Evidence with an address recommended, usually: a page"
    )
    outcome = outcome_of(advised, answer(MET, "paper"), REGISTER)
    assert outcome_label(outcome) == (
        "counts; evidence with an address is recommended and none is cited"
    )
    assert left_out_sentence(asking(note_required=both)) == (
        '"Not applicable" is allowed; no reason is needed.'
    )
    assert all(rule_label(rule) for rule in Rule)
