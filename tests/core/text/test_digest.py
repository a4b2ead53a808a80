"""Digests are over what is said: a field that nobody filled in changes none."""

from pydantic import create_model

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.registers.evidence import Evidence
from selfassess.core.model.review import Finding, Review
from selfassess.core.review.threads import answer_digest, finding_digest
from selfassess.core.signatures.signature import content_of
from selfassess.core.text.digest import LETTER, known_content, short_digest
from tests.builders import (
    AGREE,
    DISAGREE,
    MET,
    NOT_MET,
    PROOF,
    answer,
    answered,
    finding,
    review,
)


class _LaterEvidence(Evidence):
    archive: str = ""
    pages: int | None = None


class _LaterAnswer(Answer):
    owner: str = ""


class _LaterFinding(Finding):
    severity: str = "usual"


_LaterAssessment = create_model(
    "_LaterAssessment",
    __base__=Assessment,
    evidence=(dict[str, _LaterEvidence], {}),
    answers=(dict[str, _LaterAnswer], {}),
    chapters=(tuple[str, ...], ()),
)
_LaterReview = create_model(
    "_LaterReview",
    __base__=Review,
    findings=(dict[str, _LaterFinding], {}),
    place=(str, "en"),
)


def _later(**evidence: object) -> Assessment:
    data = answered(a=MET, b=NOT_MET).model_dump()
    data["evidence"][PROOF] |= evidence
    return _LaterAssessment.model_validate(data)


def test_a_field_that_a_later_program_adds_changes_no_digest() -> None:
    now, later = answered(a=MET, b=NOT_MET), _later()
    assert answer_digest(later, "a") == answer_digest(now, "a")
    assert answer_digest(later, "b") == answer_digest(now, "b")
    assert content_of(later) == content_of(now)
    said = review(a=finding(DISAGREE, NOT_MET, "No."), b=finding(AGREE))
    added = _LaterReview.model_validate(said.model_dump())
    assert content_of(added) == content_of(said)
    for key in ("a", "b"):
        assert finding_digest(added.finding_on(key)) == finding_digest(
            said.finding_on(key)
        )


def test_the_field_counts_as_soon_as_somebody_fills_it_in() -> None:
    filled = _later(archive="https://archive.example/1")
    assert answer_digest(filled, "a") != answer_digest(_later(), "a")
    assert answer_digest(filled, "b") == answer_digest(_later(), "b")
    assert content_of(filled) != content_of(_later())


def test_evidence_is_what_it_says_whatever_key_it_has() -> None:
    before = answered(a=MET)
    entry = before.evidence[PROOF]
    moved = before.without_evidence(PROOF).with_evidence("minutes-2", entry)
    moved = moved.with_answer("a", answer(MET, "minutes-2"))
    assert answer_digest(moved, "a") == answer_digest(before, "a")


def test_a_digest_begins_with_the_letter_of_how_it_was_made() -> None:
    assert answer_digest(answered(a=MET), "a") == f"{LETTER}:b71e5b272be8"
    assert finding_digest(Finding()) == short_digest({})
    assert known_content(_LaterEvidence(title="X")) == {"title": "X"}
